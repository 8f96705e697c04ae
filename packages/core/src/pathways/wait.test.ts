import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimInterval } from '../outcomes/claim.js';
import type { ReferralAction } from '../referrals/actions.js';
import type { ReferralEvent } from '../referrals/event.js';
import { waitOf, waitSentence, type Wait } from './wait.js';
import { AMBULANCE_CATEGORY_3, PSYCHOSIS_STANDARD, targetOn, type WaitingStandard } from './waiting-standard.js';

const log = (...events: [ReferralAction, string, Partial<ReferralEvent>?][]): ReferralEvent[] =>
  events.map(([action, at, more], i) => ({
    id: `e${i + 1}`,
    referralId: 'r',
    sequence: i + 1,
    action,
    at: at.includes('T') ? at : `${at}T10:00:00Z`,
    by: { role: 'system' },
    ...more,
  }));
const now = new Date('2026-11-26T12:00:00Z');
const wait = (events: ReferralEvent[], standard: WaitingStandard = PSYCHOSIS_STANDARD): Wait =>
  waitOf(events, standard, { now });
const pausing: WaitingStandard = { ...PSYCHOSIS_STANDARD, pause: { reasons: ['person-asked-to-wait'] } };

describe('two weeks for first-episode psychosis', () => {
  test('count fourteen days on the calendar as within, and fifteen as over', () => {
    const began = (day: string) =>
      log(['create', '2026-11-02'], ['send', '2026-11-02'], ['accept', '2026-11-03'], ['start', day]);
    expect(wait(began('2026-11-16T23:59:00Z'))).toMatchObject({ status: 'stopped', waited: 14, within: true });
    expect(wait(began('2026-11-17T00:01:00Z'))).toMatchObject({ status: 'stopped', waited: 15, within: false });
  });

  test('run by the clock in London: an evening in June can be the next day', () => {
    const events = log(
      ['create', '2026-06-01T22:30:00Z'],
      ['send', '2026-06-01T22:30:00Z'],
      ['start', '2026-06-15T23:30:00Z'],
    );
    expect(wait(events)).toMatchObject({ waited: 15 });
    expect(waitOf(events, PSYCHOSIS_STANDARD, { now, timeZone: 'UTC' })).toMatchObject({ waited: 14 });
  });

  test('have no pause: a person on hold is still waiting', () => {
    const held = log(
      ['create', '2026-11-02'],
      ['send', '2026-11-02'],
      ['receive', '2026-11-02'],
      ['hold', '2026-11-03', { reason: 'person-asked-to-wait' }],
    );
    expect(wait(held)).toMatchObject({ status: 'waiting', waited: 24, paused: 0, within: false });
  });

  test('have targets from their day on', () => {
    const at = (date: string) => targetOn(PSYCHOSIS_STANDARD, date);
    expect([at('2016-03-31'), at('2016-04-01'), at('2026-11-26')]).toEqual([undefined, 0.5, 0.6]);
  });
});

describe('ambulance category 3', () => {
  test('is measured to the minute', () => {
    const arrived = (time: string) => log(['create', '2026-11-02'], ['send', '2026-11-02T10:00:00Z'], ['start', time]);
    expect(wait(arrived('2026-11-02T12:00:00Z'), AMBULANCE_CATEGORY_3)).toMatchObject({ waited: 120, within: true });
    expect(wait(arrived('2026-11-02T12:00:01Z'), AMBULANCE_CATEGORY_3)).toMatchObject({ within: false });
  });
});

describe('a wait', () => {
  test('leaves out pauses for the reasons the standard names, and no others', () => {
    const paused = (reason: string) =>
      log(
        ['create', '2026-11-02'],
        ['send', '2026-11-02'],
        ['receive', '2026-11-02'],
        ['hold', '2026-11-05', { reason }],
        ['resume', '2026-11-10'],
        ['start', '2026-11-18'],
      );
    expect(wait(paused('person-asked-to-wait'), pausing)).toMatchObject({ waited: 11, paused: 5, within: true });
    expect(wait(paused('no-capacity'), pausing)).toMatchObject({ waited: 16, paused: 0, within: false });
    expect(waitSentence(wait(paused('person-asked-to-wait'), pausing), pausing)).toBe(
      'Waited 11 days, 5 days of pauses not counted; the limit is 14 days: within.',
    );
  });

  test('counts a late entry where it happened, and a corrected one where it was corrected to', () => {
    const late = log(
      ['create', '2026-11-02'],
      ['send', '2026-11-02'],
      ['accept', '2026-11-03'],
      ['start', '2026-11-25', { occurredAt: '2026-11-10T09:00:00Z' }],
    );
    expect(wait(late)).toMatchObject({ waited: 8 });
    const corrected = [
      ...late,
      ...log(['start', '2026-11-26', { id: 'c', sequence: 5, correctsId: 'e4', occurredAt: '2026-11-20T09:00:00Z' }]),
    ];
    expect(wait(corrected)).toMatchObject({ waited: 18, within: false });
  });

  test('runs on through a re-route, unless the standard says otherwise', () => {
    const first = log(
      ['create', '2026-11-02'],
      ['send', '2026-11-02'],
      ['re-route', '2026-11-09', { reason: 'no-capacity', replacedById: 'r2' }],
    );
    const second = log(['create', '2026-11-09'], ['send', '2026-11-09'], ['start', '2026-11-12']).map((event) => ({
      ...event,
      id: `x${event.id}`,
      referralId: 'r2',
    }));
    expect(wait([...first, ...second])).toMatchObject({ status: 'stopped', waited: 10 });
    expect(wait(first)).toMatchObject({ status: 'waiting', waited: 24 });
    expect(wait(first, { ...PSYCHOSIS_STANDARD, followsReRoutes: false })).toMatchObject({
      status: 'ended',
      waited: 7,
    });
  });

  test('that ends without what was waited for is neither within nor over, but apart', () => {
    const events = log(
      ['create', '2026-11-02'],
      ['send', '2026-11-02'],
      ['cancel', '2026-11-05', { reason: 'no-longer-needed' }],
    );
    expect(wait(events)).toMatchObject({ status: 'ended', waited: 3 });
  });

  test('has no clock before it starts, and is unclear when the stop comes first', () => {
    expect(wait(log(['create', '2026-11-02']))).toEqual({ status: 'no-clock' });
    const events = log(
      ['create', '2026-11-02'],
      ['send', '2026-11-09'],
      ['start', '2026-11-25', { occurredAt: '2026-11-05T09:00:00Z' }],
    );
    expect(wait(events).status).toBe('unclear');
  });
});

describe('"96 % within two weeks" without counts', () => {
  test('stays a claim: no interval is made up for it', () => {
    const statement = '96% of people experiencing first episode psychosis were treated within two weeks of referral';
    expect(claimInterval({ statement }).ok).toBe(false);
  });
});

/** Logs in which the clock may start, pause, go on and stop at any time. */
const anyLog = fc
  .array(
    fc.tuple(
      fc.constantFrom<ReferralAction>('attempt-contact', 'hold', 'resume', 'schedule', 'start', 'accept'),
      fc.integer({ min: 0, max: 60 * 24 * 60 }),
    ),
    { maxLength: 8 },
  )
  .map((events) =>
    log(
      ['create', '2026-02-20'],
      ['send', '2026-02-20'],
      ...events.map(([action, minute]): [ReferralAction, string, Partial<ReferralEvent>] => [
        action,
        '2026-06-01',
        {
          occurredAt: new Date(Date.parse('2026-02-20T10:00:00Z') + minute * 60_000).toISOString(),
          reason: action === 'hold' ? 'person-asked-to-wait' : undefined,
        },
      ]),
    ),
  );
const anyStandard = fc
  .constantFrom('minutes', 'hours', 'days', 'working-days', 'weeks' as const)
  .map((unit): WaitingStandard => ({ ...pausing, limit: { amount: 14, unit } }));

describe('any log of events', () => {
  test('gives a wait that pauses never lengthen, and never below nothing', () => {
    fc.assert(
      fc.property(anyLog, anyStandard, (events, standard) => {
        const [counted, whole] = [wait(events, standard), wait(events, { ...standard, pause: undefined })];
        expect(counted.waited).toBeLessThanOrEqual((whole.waited ?? NaN) + 1e-9);
        expect(counted.waited).toBeGreaterThanOrEqual(0);
        expect((counted.waited ?? NaN) + (counted.paused ?? NaN)).toBeCloseTo(whole.waited ?? NaN, 6);
      }),
    );
  });

  test('gives the same wait in whatever order the events come, and when some come twice', () => {
    fc.assert(
      fc.property(anyLog, anyStandard, fc.infiniteStream(fc.nat()), (events, standard, random) => {
        const keyed = [...events, ...events.slice(2)].map((event) => [random.next().value as number, event] as const);
        const shuffled = keyed.sort(([a], [b]) => a - b).map(([, event]) => event);
        expect(wait(shuffled, standard)).toEqual(wait(events, standard));
      }),
    );
  });

  test('gives the same wait with events that are no matter to the clock', () => {
    fc.assert(
      fc.property(
        anyLog,
        anyStandard,
        fc.array(
          fc.tuple(
            fc.constantFrom<ReferralAction>('allocate', 'receive', 'record-non-attendance'),
            fc.integer({ min: 1, max: 28 }),
          ),
        ),
        (events, standard, more) => {
          const unrelated = log(
            ...more.map(([action, day]): [ReferralAction, string] => [
              action,
              `2026-03-${String(day).padStart(2, '0')}`,
            ]),
          );
          const added = unrelated.map((event, i) => ({ ...event, id: `u${i}`, sequence: 100 + i }));
          expect(wait([...events, ...added], standard)).toEqual(wait(events, standard));
        },
      ),
    );
  });
});
