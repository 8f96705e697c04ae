import { describe, expect, test } from 'vitest';
import { PSYCHOSIS_STANDARD } from '../pathways/waiting-standard.js';
import type { ReferralEvent } from '../referrals/event.js';
import { bouncesReport, hopAlerts } from './bounces.js';
import { breakdown } from './breakdown.js';
import { capacityReport } from './capacity.js';
import { diversionReport } from './diversion.js';
import { openLog } from './log.js';
import { outcomesReport } from './outcomes.js';
import { insightReport } from './report.js';
import { median, type InsightOptions } from './reported.js';
import { referralLog, times } from './testing/log.js';
import { FALLS } from './testing/pathway.js';

const options: InsightOptions = {
  from: '2026-10-01',
  to: '2026-10-31',
  now: new Date('2026-11-01T12:00:00Z'),
  expectedPartnerIds: ['p1', 'p2'],
};
const day = '2026-10-05';
const plain = (id: string, serviceId = 's1') =>
  referralLog(
    id,
    { serviceId, partnerId: 'p1', offer: 'social' },
    ['create', day],
    ['send', day],
    ['accept', '2026-10-07'],
  );
const chain = (id: string) => [
  ...referralLog(
    `${id}a`,
    { partnerId: 'p1', offer: 'medical' },
    ['create', day],
    ['send', day],
    ['re-route', day, { reason: 'no-capacity', replacedById: `${id}b` }],
  ),
  ...referralLog(
    `${id}b`,
    { partnerId: 'p2', replacesId: `${id}a` },
    ['create', day],
    ['send', day],
    ['re-route', day, { reason: 'distance', replacedById: `${id}c` }],
  ),
  ...referralLog(`${id}c`, { partnerId: 'p1', replacesId: `${id}b` }, ['create', day], ['send', day]),
];

describe('bounces', () => {
  const log = openLog([...times(14, (i) => plain(`r${i}`)), ...times(6, (i) => chain(`c${i}`))]);

  test('count people, not referrals, with the reasons each time', () => {
    expect(bouncesReport(log, options)).toMatchObject({
      sentOn: { numerator: 6, denominator: 20 },
      byHops: {
        total: 20,
        parts: [
          { code: '0', count: 14 },
          { code: '2', count: 6 },
        ],
      },
      reasons: {
        total: 12,
        parts: [
          { code: 'distance', count: 6 },
          { code: 'no-capacity', count: 6 },
        ],
      },
      backToEarlier: 6,
      pillarToPost: 6,
      incomplete: 0,
      partners: { sentence: 'from 1 of 2 partners' },
    });
  });

  test('raise an alert for those who still wait, with what to do', () => {
    expect(hopAlerts(log)).toHaveLength(6);
    expect(hopAlerts(log)[0]?.sentence).toContain('sent on twice');
    expect(hopAlerts(log, 3)).toEqual([]);
  });
});

describe('diversion', () => {
  test('counts social against medical help, and the reasons for diversion', () => {
    const diverted = times(8, (i) =>
      referralLog(`d${i}`, { offer: 'social', diversion: 'social-need', serviceId: 's2' }, ['create', day]),
    );
    const medical = times(12, (i) => referralLog(`m${i}`, { offer: 'medical', serviceId: 's1' }, ['create', day]));
    const report = diversionReport(openLog([...diverted, ...medical]), {
      ...options,
      isStatutory: (id) => id === 's1',
    });
    expect(report).toMatchObject({
      recorded: 20,
      social: { numerator: 8, denominator: 20 },
      instead: 8,
      diverted: { total: 8, parts: [{ code: 'social-need', count: 8 }] },
      byService: {
        parts: [
          { code: 'statutory', count: 12 },
          { code: 'non-statutory', count: 8 },
        ],
      },
    });
    expect(report.doesNotShow).toContain('Appointments freed');
  });

  test('takes what was said of the kind of help when a referral was accepted or completed, by the partner that had it last', () => {
    const told = (id: string, ...said: Parameters<typeof referralLog>[2][]) =>
      referralLog(id, {}, ['create', day], ['send', day], ...said);
    const log = openLog([
      ...times(10, (i) =>
        told(`s${i}`, ['accept', day, { offer: 'social', diversion: 'practical-help' }], ['complete', day]),
      ),
      ...times(7, (i) =>
        told(`b${i}`, ['accept', day], ['complete', day, { offer: 'social', diversion: 'beside-medical-care' }]),
      ),
      ...times(6, (i) =>
        told(
          `m${i}`,
          ['accept', day, { offer: 'social', diversion: 'social-need' }],
          ['complete', day, { offer: 'medical' }],
        ),
      ),
      ...times(9, (i) => told(`n${i}`, ['accept', day], ['complete', day, { outcome: 'got-help' }])),
    ]);
    const report = diversionReport(log, options);
    expect(report).toMatchObject({ recorded: 23, social: { numerator: 17, denominator: 23 }, instead: 10 });
    expect(report.diverted.parts).toEqual([
      { code: 'practical-help', count: 10 },
      { code: 'beside-medical-care', count: 7 },
    ]);
    expect(report.sentence).toContain(
      'the kind of help is recorded for 23 of 32 referrals; instead of a medical appointment: 10;',
    );
  });

  test('shows no share that would give away how few did not state the kind', () => {
    const kinds = (count: number, offer: 'social' | 'medical' | undefined) =>
      times(count, (i) => referralLog(`${offer ?? 'none'}${i}`, { offer }, ['create', day]));
    const log = openLog([...kinds(20, 'social'), ...kinds(30, 'medical'), ...kinds(2, undefined)]);
    expect(diversionReport(log, options).social).toMatchObject({ numerator: null, denominator: null });
    expect(diversionReport(log, { ...options, threshold: 1 }).social).toMatchObject({ numerator: 20, denominator: 50 });
  });
});

describe('capacity', () => {
  test('is what was sent, what found no room, what is open, and how soon a service answers', () => {
    const full = times(6, (i) =>
      referralLog(
        `f${i}`,
        { serviceId: 's1' },
        ['create', day],
        ['send', day],
        ['reject', day, { reason: 'no-capacity' }],
      ),
    );
    const report = capacityReport(
      openLog([...times(14, (i) => plain(`r${i}`)), ...full, ...plain('one', 's2')]),
      options,
    );
    expect(report.services).toEqual([
      { serviceId: 's1', sent: 20, noRoom: 6, open: 14, usualReplyDays: 2 },
      { serviceId: 's2', sent: null, noRoom: null, open: null, usualReplyDays: null },
    ]);
  });
});

describe('outcomes', () => {
  test('count what ended in the period, and whether the referrer was told', () => {
    const done = (id: string, told: boolean) => [
      ...referralLog(
        id,
        {},
        ['create', day],
        ['send', day],
        ['accept', day],
        ['complete', day, { outcome: 'got-help' }],
        ...(told ? ([['close-loop', day, { toldBy: 'email' }]] as const) : []),
      ),
    ];
    const report = outcomesReport(
      openLog([...times(12, (i) => done(`a${i}`, true)), ...times(8, (i) => done(`b${i}`, false))]),
      options,
    );
    expect(report).toMatchObject({ referrals: { total: 20 }, told: { numerator: 12, denominator: 20 } });
  });

  describe('of people who asked themselves, also where they were passed on,', () => {
    const asked = (id: string, role: 'person' | 'referrer') => [
      ...referralLog(
        id,
        { by: { role } },
        ['create', day],
        ['send', day],
        ['re-route', day, { reason: 'not-appropriate', replacedById: `${id}b` }],
      ),
      ...referralLog(
        `${id}b`,
        { replacesId: id },
        ['create', day],
        ['send', day],
        ['accept', day],
        ['complete', day, { outcome: 'got-help' }],
        ...(role === 'referrer' ? ([['close-loop', day, { toldBy: 'email' }]] as const) : []),
      ),
    ];
    const of = (self: number, referred: number) =>
      outcomesReport(
        openLog([
          ...times(self, (i) => asked(`s${i}`, 'person')),
          ...times(referred, (i) => asked(`r${i}`, 'referrer')),
        ]),
        options,
      );

    test('leave nobody untold', () => {
      expect(of(8, 12)).toMatchObject({ referrals: { total: 20 }, told: { numerator: 12, denominator: 12 } });
      expect(of(8, 0).sentence).toContain('had asked themselves, so there was no referrer to tell');
    });

    test('are not told by the difference when they are few', () => {
      const { referrals, told } = of(3, 12);
      expect([referrals.total, told.denominator]).toContain(null);
    });
  });
});

describe('a breakdown', () => {
  test('hides a small part and one more, so that the total does not tell', () => {
    const codes = [...Array.from({ length: 20 }, () => 'a'), ...Array.from({ length: 9 }, () => 'b'), 'c'];
    expect(breakdown(codes, {})).toEqual({
      total: 30,
      parts: [
        { code: 'a', count: 20 },
        { code: 'b', count: null },
        { code: 'c', count: null },
      ],
    });
    expect(breakdown(['a'], {})).toEqual({ total: null, parts: [{ code: 'a', count: null }] });
  });

  test('has a middle', () => {
    expect([median([3, 1, 2]), median([4, 1]), median([])]).toEqual([2, 2.5, undefined]);
  });
});

describe('what nobody recorded', () => {
  const asked = (events: readonly ReferralEvent[]) => {
    const reading = insightReport(openLog(events), [PSYCHOSIS_STANDARD], { ...options, pathways: [FALLS] });
    if (!reading.ok) throw new Error(reading.problem.message);
    const { unmetNeed, waits, handoffs, bounces, diversion, capacity, outcomes } = reading.value;
    return [unmetNeed, ...waits, ...handoffs, bounces, diversion, capacity, outcomes].map(
      ({ sentence }) => sentence.split('; 2026-10-01')[0],
    );
  };

  test('is said to be not recorded, and never to be 0', () => {
    expect(asked([])).toEqual([
      'No referral and no support episode is recorded',
      `${PSYCHOSIS_STANDARD.name}: within 14 days: no wait that it is for is recorded`,
      'Falls: no referral along it is recorded',
      'No referral is recorded',
      'What kind of help it was is recorded for no referral',
      'No referral to a service is recorded',
      'No referral is recorded as completed',
    ]);
  });

  test('of referrals that are recorded is told apart from none', () => {
    const bare = times(12, (i) =>
      referralLog(
        `r${i}`,
        {},
        ['create', day],
        ['send', day],
        ['accept', day],
        ['complete', day, { outcome: 'no-help' }],
      ),
    );
    const said = asked(bare);
    expect(said).toContain('What kind of help it was is recorded for none of 12 referrals');
    expect(said).toContain('Referrers told what came of it: recorded for none that was completed');
    expect(said[0]).toMatch(/^Unmet most often: a need that nobody stated in an area that nobody stated, 12 of 12/);
    const kinds = asked(times(12, (i) => referralLog(`r${i}`, { offer: 'social' }, ['create', day])));
    expect(kinds.join()).toContain('instead of a medical appointment: not recorded');
  });

  test('leaves what services had no room to those whose counts are shown', () => {
    const log = openLog([...times(8, (i) => plain(`r${i}`)), ...times(2, (i) => plain(`few${i}`, 's2'))]);
    expect(capacityReport(log, options).sentence).toContain(
      '2 services asked; of 1 whose counts are shown, 0 had no room for more than half of what was sent',
    );
  });
});

describe('the whole report', () => {
  const log = openLog(times(12, (i) => plain(`r${i}`)));

  test('says in every part from how many partners it comes, over which period, and what it does not show', () => {
    const reading = insightReport(log, [PSYCHOSIS_STANDARD], { ...options, pathways: [FALLS] });
    if (!reading.ok) throw new Error(reading.problem.message);
    const { waits, handoffs, ...rest } = reading.value;
    expect(handoffs).toHaveLength(1);
    for (const part of [...waits, ...handoffs, ...Object.values(rest)]) {
      expect(part.sentence).toContain('from 1 of 2 partners');
      expect(part.sentence).toContain('2026-10-01 to 2026-10-31');
      expect(part.doesNotShow.length).toBeGreaterThan(20);
    }
  });

  test('refuses a period that is none', () => {
    expect(insightReport(log, [], { ...options, from: '2026-11-01' }).ok).toBe(false);
    expect(insightReport(log, [], { ...options, to: '2026-02-30' }).ok).toBe(false);
    expect(insightReport(log, [], { ...options, threshold: 0 }).ok).toBe(false);
  });

  test('counts the neighbours of a log that cannot be read, and names it', () => {
    const broken = openLog([...plain('good'), ...plain('bad').slice(1)]);
    expect(broken.problems).toMatchObject([{ code: 'insight/no-create', path: 'bad' }]);
    expect(broken.referrals.size).toBe(1);
  });
});

describe('a period that is over', () => {
  const later = [
    ...times(12, (i) =>
      referralLog(
        `late${i}`,
        { serviceId: 's1', partnerId: 'p1', needs: ['psychosis'] },
        ['create', day],
        ['send', day],
        ['accept', '2026-11-03'],
        ['start', '2026-11-10'],
        ['complete', '2026-11-20'],
      ),
    ),
    ...times(7, (i) =>
      referralLog(`new${i}`, { serviceId: 's1', partnerId: 'p1' }, ['create', '2026-11-05'], ['send', '2026-11-05']),
    ),
  ];

  test('has the same people waiting at its end whenever it is asked about', () => {
    const end = { ...options, now: new Date('2026-10-31T23:59:59Z') };
    const report = insightReport(openLog(later), [PSYCHOSIS_STANDARD], end);
    expect(report.ok && report.value.waits[0]).toMatchObject({ stillWaiting: 12, waitingOverLimit: 12 });
    expect(report.ok && report.value.capacity.services).toMatchObject([{ serviceId: 's1', sent: 12, open: 12 }]);
  });
});
