import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { EPISODE_ACTIONS, EPISODE_REASONS, withoutPersonal, type EpisodeAction, type EpisodeEntry } from './episode.js';
import { applyEntry, EPISODE_RULES, episodeReasonsFor, replayEpisode } from './episode-log.js';
import { SOCIAL_PRESCRIBING_STANDARD } from './episode-standard.js';
import { episodeEntrySchema, referralRequestSchema } from './schema.js';

const entries = (...list: [EpisodeAction, Partial<EpisodeEntry>?][]): EpisodeEntry[] =>
  list.map(([action, more], i) => ({
    id: `n${i + 1}`,
    episodeId: 'ep1',
    sequence: i + 1,
    action,
    at: `2026-10-${String(i + 1).padStart(2, '0')}T09:00:00Z`,
    by: { role: 'link-worker' },
    ...more,
  }));

const whole = entries(
  ['open', { partnerId: 'p-gps', areaId: 'a1', source: 'general-practice', referralId: 'r1', ethnicity: 'Z' }],
  ['contact', { contactWay: 'telephone', reached: false }],
  ['contact', { contactWay: 'home-visit', reached: true, minutes: 50 }],
  ['record-what-matters', { personal: { whatMatters: 'To be at the allotment again.' } }],
  ['identify-need', { needs: ['loneliness', 'transport'] }],
  ['introduce', { serviceId: 's-allotment', accompanied: true }],
  ['refer', { referralId: 'r2', serviceId: 's-lifts' }],
  ['nothing-to-offer', { needs: ['transport'], reason: 'no-such-service' }],
  ['pause', { reason: 'person-unwell' }],
  ['resume'],
  ['close', { reason: 'goals-met', outcome: 'got-some-help' }],
  ['tell-referrer', { toldBy: 'email' }],
);

describe('a support episode', () => {
  test('is the sum of its entries', () => {
    expect(replayEpisode([...whole].reverse())).toMatchObject({
      ok: true,
      value: {
        state: 'closed',
        needs: ['loneliness', 'transport'],
        contacts: { tried: 2, reached: 1 },
        introduced: [{ serviceId: 's-allotment', accompanied: true }],
        fromReferralId: 'r1',
        referralIds: ['r2'],
        unmet: [{ needs: ['transport'], reason: 'no-such-service' }],
        outcome: 'got-some-help',
        referrerTold: true,
        personal: { whatMatters: 'To be at the allotment again.' },
      },
    });
  });

  test('is closed with a reason and an outcome only, and then takes nothing but word to the referrer', () => {
    const problem = (list: EpisodeEntry[]) => {
      const reading = replayEpisode(list);
      return reading.ok ? undefined : reading.problem.message;
    };
    expect(problem(entries(['open'], ['close', { reason: 'goals-met' }]))).toBe('"close" needs what came of it.');
    const closed = entries(
      ['open'],
      ['close', { reason: 'goals-met', outcome: 'got-help' }],
      ['signpost', { serviceId: 's' }],
    );
    expect(problem(closed)).toContain('while the episode is closed. Open a new episode.');
    expect(problem(entries(['open'], ['pause', { reason: 'goals-met' }]))).toContain('Use one of: person-asked');
    expect(problem(entries(['open'], ['nothing-to-offer', { needs: [], reason: 'cost' }]))).toContain(
      'at least one need',
    );
  });

  test('while paused takes contacts, but no new support', () => {
    const paused = replayEpisode(entries(['open'], ['pause', { reason: 'person-unwell' }]));
    if (!paused.ok) throw new Error('the log should replay');
    const next = (action: EpisodeAction, more: Partial<EpisodeEntry>) =>
      applyEntry(paused.value, { ...entries([action, more])[0]!, sequence: 3 }).ok;
    expect(next('contact', { contactWay: 'letter', reached: false })).toBe(true);
    expect(next('signpost', { serviceId: 's' })).toBe(false);
  });

  test('gives every action that needs a reason some to choose from, and no reason to another', () => {
    for (const action of EPISODE_ACTIONS) {
      const needs = action !== 'open' && EPISODE_RULES[action].needs.includes('reason');
      expect(episodeReasonsFor(action).length > 0, action).toBe(needs);
    }
    expect(EPISODE_REASONS.every(({ actions }) => actions.length > 0)).toBe(true);
  });
});

describe('personal words', () => {
  test('are in one place only: without it an entry has no free text left', () => {
    const text = JSON.stringify(whole.map(withoutPersonal));
    expect(text).not.toContain('allotment again');
    const free = Object.entries(episodeEntrySchema.shape).filter(([, field]) => {
      const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
      return (inner as z.ZodType).description?.includes('PERSONAL');
    });
    expect(free.map(([name]) => name)).toEqual(['personal']);
  });
});

describe('the table compared with the social prescribing information standard', () => {
  const ours = SOCIAL_PRESCRIBING_STANDARD.flatMap((row) => row.ours ?? []);

  test('places every field of an entry, each once', () => {
    const entryFields = ours.filter((path) => path.startsWith('entry.')).map((path) => path.slice(6));
    expect([...entryFields].sort()).toEqual(Object.keys(episodeEntrySchema.shape).sort());
  });

  test('names only fields of a referral request that exist, and leaves none out', () => {
    const fields = new Set(ours.filter((path) => path.startsWith('request.')).map((path) => path.split('.')[1]));
    expect([...fields].sort()).toEqual(Object.keys(referralRequestSchema.shape).sort());
  });

  test('says where we hold nothing', () => {
    expect(SOCIAL_PRESCRIBING_STANDARD.filter((row) => row.ours === undefined).every((row) => row.note)).toBe(true);
  });
});
