import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PSYCHOSIS_STANDARD } from '../pathways/waiting-standard.js';
import type { ReferralEvent } from '../referrals/event.js';
import { openLog } from './log.js';
import type { InsightOptions } from './reported.js';
import { referralLog, times } from './testing/log.js';
import { waitsReport } from './waits.js';

const options: InsightOptions = {
  from: '2026-10-01',
  to: '2026-10-31',
  now: new Date('2026-10-31T23:00:00Z'),
  expectedPartnerIds: ['p1', 'p2', 'p3'],
  threshold: 1,
};
const need = { needs: ['psychosis'], serviceId: 's1' };
const seen = (id: string, sent: string, started: string): ReferralEvent[] =>
  referralLog(id, need, ['create', sent], ['send', sent], ['accept', sent], ['start', started]);
const log = [
  ...times(24, (i) => seen(`in-${i}`, '2026-10-01', '2026-10-10')),
  ...seen('over', '2026-10-01', '2026-10-20'),
  ...times(3, (i) => referralLog(`waiting-${i}`, need, ['create', '2026-10-10'], ['send', '2026-10-10'])),
  ...seen('last-month', '2026-09-01', '2026-09-05'),
  ...referralLog(
    'ended',
    need,
    ['create', '2026-10-02'],
    ['send', '2026-10-02'],
    ['reject', '2026-10-03', { reason: 'not-eligible' }],
  ),
  ...referralLog(
    'other',
    { needs: ['falls'] },
    ['create', '2026-10-02'],
    ['send', '2026-10-02'],
    ['start', '2026-10-03'],
  ),
];
const report = (events: ReferralEvent[], more: Partial<InsightOptions> = {}) =>
  waitsReport(openLog(events), PSYCHOSIS_STANDARD, { ...options, ...more });

describe('waits by a standard', () => {
  test('give the share with both counts and its interval, and those still waiting apart', () => {
    expect(report(log)).toMatchObject({
      withinLimit: { numerator: 24, denominator: 25, interval: { value: 0.96, method: 'Wilson' } },
      stillWaiting: 3,
      waitingOverLimit: 3,
      endedWithout: 1,
      median: 9,
      target: 0.6,
      against: 'above',
    });
    expect(report(log).sentence).toBe(
      'First-episode psychosis: treatment within two weeks of referral: within 14 days 24 of 25 (96 %, 95 % interval 80 % to 99 %); the target of 60 %: reached. Still waiting: 3, over the limit already: 3; 2026-10-01 to 2026-10-31, from 1 of 3 partners.',
    );
  });

  test('name a target as it was agreed, not rounded to one that was not', () => {
    const standard = { ...PSYCHOSIS_STANDARD, targets: [{ from: '2026-01-01', share: 0.995 }] };
    const { sentence } = waitsReport(openLog(log), standard, options);
    expect(sentence).toContain('the target of 99.5 %: not reached');
  });

  test('hide a part that is small unless asked not to', () => {
    expect(report(log, { threshold: undefined }).withinLimit).toMatchObject({
      numerator: null,
      denominator: 25,
      interval: null,
    });
  });

  test('work out nothing from fewer than the minimum', () => {
    const few = times(9, (i) => seen(`in-${i}`, '2026-10-01', '2026-10-10'));
    expect(report(few)).toMatchObject({
      withinLimit: { interval: null, why: 'Fewer than 10: not worked out.' },
      median: null,
      against: 'not-sure',
    });
  });

  test('find a referral by the needs of its service when it names none', () => {
    const events = times(12, (i) =>
      referralLog(
        `r${i}`,
        { serviceId: 's1' },
        ['create', '2026-10-01'],
        ['send', '2026-10-01'],
        ['start', '2026-10-02'],
      ),
    );
    expect(report(events).withinLimit.denominator).toBe(0);
    expect(report(events, { needsOfService: () => ['psychosis'] }).withinLimit.denominator).toBe(12);
  });

  test('count a chain of re-routes once, from its first referral on', () => {
    const chain = [
      ...referralLog(
        'a',
        need,
        ['create', '2026-10-01'],
        ['send', '2026-10-01'],
        ['re-route', '2026-10-12', { reason: 'no-capacity', replacedById: 'b' }],
      ),
      ...referralLog(
        'b',
        { ...need, replacesId: 'a' },
        ['create', '2026-10-12'],
        ['send', '2026-10-12'],
        ['start', '2026-10-20'],
      ),
    ];
    const all = [...times(24, (i) => seen(`in-${i}`, '2026-10-01', '2026-10-10')), ...chain];
    expect(report(all).withinLimit).toMatchObject({ numerator: 24, denominator: 25 });
  });

  test('do not mind the order of events, nor referrals of other needs', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (shuffled) => {
        const more = referralLog(
          'more',
          { needs: ['food'] },
          ['create', '2026-10-02'],
          ['send', '2026-10-02'],
          ['start', '2026-10-09'],
        );
        expect(report([...shuffled, ...more])).toEqual(report(log));
      }),
      { numRuns: 25 },
    );
  });
});
