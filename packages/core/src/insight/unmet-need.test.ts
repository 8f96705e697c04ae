import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EpisodeAction, EpisodeEntry } from '../referrals/episode.js';
import type { ReferralEvent } from '../referrals/event.js';
import { openLog } from './log.js';
import type { InsightOptions } from './reported.js';
import { referralLog, times } from './testing/log.js';
import { unmetNeed, type UnmetNeedTable } from './unmet-need.js';

const options: InsightOptions = { from: '2026-10-01', to: '2026-10-31', now: new Date('2026-11-01T00:00:00Z') };
const day = '2026-10-05';
const ask = (id: string, need: string, areaId: string, unmet: boolean): ReferralEvent[] =>
  referralLog(
    id,
    { needs: [need], areaId },
    ['create', day],
    ['send', day],
    unmet ? ['reject', day, { reason: 'no-capacity' }] : ['accept', day],
  );
const many = (count: number, need: string, areaId: string, unmet: boolean) =>
  times(count, (i) => ask(`${need}-${areaId}-${String(unmet)}-${i}`, need, areaId, unmet));
const episode = (id: string, ...list: [EpisodeAction, Partial<EpisodeEntry>?][]): EpisodeEntry[] =>
  list.map(([action, more], i) => ({
    id: `${id}-${i}`,
    episodeId: id,
    sequence: i + 1,
    action,
    at: `${day}T09:0${i}:00Z`,
    by: { role: 'link-worker', partnerId: 'p-gps' },
    ...more,
  }));
const row = (table: UnmetNeedTable, need: string, areaId: string) =>
  table.rows.find((one) => one.need === need && one.areaId === areaId);

describe('unmet need', () => {
  const log = [
    ...many(12, 'transport', 'high-peak', true),
    ...many(18, 'transport', 'high-peak', false),
    ...many(6, 'transport', 'derby', true),
    ...many(20, 'transport', 'derby', false),
    ...many(2, 'transport', 'bolsover', true),
    ...many(20, 'transport', 'bolsover', false),
  ];
  const table = unmetNeed(openLog(log), options);

  test('is a table of need and area with both counts and an interval', () => {
    expect(row(table, 'transport', 'high-peak')).toMatchObject({ asked: 30, unmet: 12, interval: { value: 0.4 } });
    expect(table.sentence).toContain('transport in high-peak, 12 of 30 (40 %');
    expect(table.people).toBe(78);
  });

  test('hides a small count, and the one from which it could be worked out', () => {
    expect(row(table, 'transport', 'bolsover')).toMatchObject({ unmet: null, interval: null });
    expect(row(table, 'transport', 'derby')).toMatchObject({ unmet: null });
    expect(table.byNeed).toEqual([{ name: 'transport', asked: 78, unmet: 20 }]);
    expect(table.hidden).toBe(2);
  });

  test('hides the total of a small need, and one more, as the totals by area would give it away', () => {
    const small = [
      ...many(40, 'food', 'derby', false),
      ...many(30, 'money', 'derby', false),
      ...many(3, 'falls', 'derby', false),
    ];
    const found = unmetNeed(openLog(small), options);
    expect(found.byArea.map(({ asked }) => asked)).toEqual([73]);
    expect(found.byNeed.map(({ name, asked }) => [name, asked])).toEqual([
      ['falls', null],
      ['money', null],
      ['food', 40],
    ]);
    expect(found.people).toBeNull();
  });

  test('hides one more where each total that is hidden could only be 1', () => {
    const ones = ['falls', 'debt', 'damp', 'grief', 'work'].flatMap((need) => many(1, need, `by ${need}`, true));
    const found = unmetNeed(
      openLog([...ones, ...many(30, 'money', 'derby', true), ...many(40, 'food', 'derby', true)]),
      options,
    );
    expect(found.byNeed.filter(({ asked }) => asked !== null).map(({ name }) => name)).toEqual(['food']);
  });

  test('counts a person once, whose link worker made the referrals that failed', () => {
    const entries = episode(
      'ep',
      ['open', { areaId: 'derby', referralId: 'asked' }],
      ['identify-need', { needs: ['loneliness', 'transport'] }],
      ['refer', { referralId: 'lift' }],
      ['nothing-to-offer', { needs: ['transport'], reason: 'no-such-service' }],
    );
    const events = [...ask('asked', 'loneliness', 'derby', false), ...ask('lift', 'transport', 'derby', true)];
    const one = unmetNeed(openLog(events, entries), { ...options, threshold: 1, minimum: 1 });
    expect(one.people).toBe(1);
    expect(one.rows.map(({ need, asked, unmet }) => [need, asked, unmet])).toEqual([
      ['transport', 1, 1],
      ['loneliness', 1, 0],
    ]);
  });

  test('sees that a declined referral which led to help was not unmet', () => {
    const chain = [
      ...referralLog(
        'a',
        { needs: ['food'] },
        ['create', day],
        ['send', day],
        ['re-route', day, { reason: 'distance', replacedById: 'b' }],
      ),
      ...referralLog('b', { needs: ['food'], replacesId: 'a' }, ['create', day], ['send', day], ['accept', day]),
    ];
    const found = unmetNeed(openLog(chain), { ...options, threshold: 1 });
    expect(found.rows).toMatchObject([{ need: 'food', areaId: 'not-stated', asked: 1, unmet: 0 }]);
  });

  test('takes the needs of the service when the referral names none, and says when nobody stated any', () => {
    const events = referralLog(
      'a',
      { serviceId: 's1' },
      ['create', day],
      ['send', day],
      ['fail', day, { reason: 'not-delivered' }],
    );
    const needs = (more: Partial<InsightOptions>) =>
      unmetNeed(openLog(events), { ...options, threshold: 1, ...more }).rows.map(({ need }) => need);
    expect(needs({})).toEqual(['not-stated']);
    expect(needs({ needsOfService: () => ['falls', 'frailty'] })).toEqual(['falls', 'frailty']);
  });

  test('never shows a small count, nor one hidden count alone in a need whose total is shown', () => {
    const cell = fc.record({
      need: fc.constantFrom('a', 'b', 'c'),
      area: fc.constantFrom('x', 'y', 'z'),
      unmet: fc.nat(12),
      met: fc.nat(12),
    });
    fc.assert(
      fc.property(fc.uniqueArray(cell, { maxLength: 9, selector: ({ need, area }) => need + area }), (cells) => {
        const events = cells.flatMap(({ need, area, unmet, met }) => [
          ...many(unmet, need, area, true),
          ...many(met, need, area, false),
        ]);
        const found = unmetNeed(openLog(events), options);
        for (const { unmet, asked } of found.rows) {
          if (unmet === null || asked === null) continue;
          for (const count of [unmet, asked - unmet]) expect(count > 0 && count < 5).toBe(false);
        }
        const truth = unmetNeed(openLog(events), { ...options, threshold: 1 });
        for (const by of ['byNeed', 'byArea'] as const) {
          const [alone, ...others] = found[by].filter(({ asked }) => asked === null);
          const asked = truth[by].find(({ name }) => name === alone?.name)?.asked ?? 0;
          expect(others.length === 0 && asked > 0 && asked < 5 && found[by].length > 1).toBe(false);
        }
        for (const { name, unmet } of found.byNeed) {
          if (unmet === null) continue;
          const hidden = found.rows.filter((one) => one.need === name && one.unmet === null);
          const left =
            unmet - found.rows.filter((one) => one.need === name).reduce((sum, one) => sum + (one.unmet ?? 0), 0);
          expect(hidden.length === 1 && left > 0).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });
});
