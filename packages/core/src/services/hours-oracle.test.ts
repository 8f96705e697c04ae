import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { holidayOn } from '../time/bank-holidays.js';
import { openState } from './hours.js';
import { MINUTES_A_WEEK, weekHours, weeklyPattern } from './hours-week.js';
import { WEEKDAYS, type Schedule } from './schedule.js';

/** The day and the minute that a clock in London shows, from `Intl` alone. */
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

function onTheWall(instant: Date): { weekday: number; minute: number } {
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part['weekday'] ?? ''),
    minute: Number(part['hour']) * 60 + Number(part['minute']),
  };
}

/** A week of sessions as a table: weekday, opening and closing minute. Knows nothing of the code under test. */
type Session = readonly [weekday: number, opens: number, closes: number];

function isOpen(sessions: readonly Session[], instant: Date, { weekday, minute } = onTheWall(instant)): boolean {
  return sessions.some(([day, opens, closes]) =>
    closes > opens
      ? day === weekday && opens <= minute && minute < closes
      : (day === weekday && opens <= minute) || ((day + 1) % 7 === weekday && minute < closes),
  );
}

const hhmm = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const asSchedules = (sessions: readonly Session[]): Schedule[] =>
  sessions.map(([day, opens, closes]) => ({
    freq: 'WEEKLY',
    byday: WEEKDAYS[day],
    opensAt: hhmm(opens),
    closesAt: hhmm(closes),
    bankHolidays: 'open',
  }));

const ordinaryWeek: Session[] = [0, 1, 2, 3, 4].map((day) => [day, 540, 1020]);
const nights: Session[] = [
  [4, 1320, 360],
  [5, 1320, 90],
  [6, 60, 105],
  [6, 75, 600],
  [6, 120, 121],
  [0, 0, 0],
];
const roundTheClock: Session[] = [0, 1, 2, 3, 4, 5, 6].map((day) => [day, 0, 0]);

/** Last Sundays of March and October, 01:00 UTC (Summer Time Act 1972 as amended). */
const CHANGES = [2024, 2025, 2026, 2027, 2028, 2029, 2030].flatMap((year) =>
  [2, 9].map((month) => {
    const last = new Date(Date.UTC(year, month + 1, 0, 1));
    return last.getTime() - last.getUTCDay() * 86_400_000;
  }),
);
const QUARTER = 15 * 60_000;
const AROUND = CHANGES.flatMap((change) =>
  Array.from({ length: 4 * 96 }, (_, quarter) => {
    const instant = new Date(change + (quarter - 2 * 96) * QUARTER);
    return { instant, wall: onTheWall(instant) };
  }),
);

const ENGLAND = { holidays: holidayOn };

describe('openState agrees with a walk by the clock on the wall', () => {
  const zoneBefore = process.env['TZ'];
  afterAll(() => {
    if (zoneBefore === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zoneBefore;
  });

  it.each([
    ['Europe/London', 0],
    ['America/Los_Angeles', 480],
    ['Asia/Kathmandu', -345],
    ['Pacific/Kiritimati', -840],
  ])('every 15 minutes across the clock changes of 2024 to 2030, on a machine set to %s', (zone, offset) => {
    process.env['TZ'] = zone;
    expect(new Date('2026-01-01T12:00:00Z').getTimezoneOffset()).toBe(offset);
    for (const sessions of [ordinaryWeek, nights, roundTheClock]) {
      const schedules = asSchedules(sessions);
      const wrong = AROUND.filter(
        ({ instant, wall }) =>
          (openState(schedules, instant, ENGLAND).state === 'open') !== isOpen(sessions, instant, wall),
      );
      expect(wrong).toEqual([]);
    }
  });
});

/** Whole days, and nights that nobody takes for a slip of morning and afternoon. */
const anySession = fc
  .tuple(fc.nat({ max: 6 }), fc.nat({ max: 1438 }), fc.nat({ max: 1438 }))
  .filter(([, opens, closes]) => closes > opens || closes === 0 || closes + 1440 - opens <= 750);
const anyWeek = fc.array(anySession, { minLength: 1, maxLength: 6 });
const anyInstant = fc
  .record({ change: fc.constantFrom(...CHANGES), minutes: fc.integer({ min: -4000, max: 4000 }) })
  .map(({ change, minutes }) => new Date(change + minutes * 60_000));

describe('any week of sessions', () => {
  it('is open exactly while the clock stands inside one', () => {
    fc.assert(
      fc.property(anyWeek, anyInstant, (sessions, instant) => {
        expect(openState(asSchedules(sessions), instant, ENGLAND).state).toBe(
          isOpen(sessions, instant) ? 'open' : 'closed',
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('stays as it is until the moment given, and changes then', () => {
    fc.assert(
      fc.property(anyWeek, anyInstant, (sessions, instant) => {
        const state = openState(asSchedules(sessions), instant, ENGLAND);
        const turn = state.state === 'open' ? state.until : state.state === 'closed' ? state.next?.opens : undefined;
        if (!turn) return;
        const open = state.state === 'open';
        for (let at = instant.getTime(); at < turn.getTime(); at += QUARTER) {
          expect(isOpen(sessions, new Date(at))).toBe(open);
        }
        expect(isOpen(sessions, new Date(turn.getTime() - 1))).toBe(open);
        expect(isOpen(sessions, turn)).toBe(!open);
      }),
      {
        numRuns: 300,
        // A night that begins again when the clock is set back, after the first session of the next day.
        examples: [
          [
            [
              [6, 110, 0],
              [5, 61, 61],
            ],
            new Date('2029-10-28T00:49Z'),
          ],
        ],
      },
    );
  });

  it('has the same answer in the compact form that an index holds', () => {
    const isIn = (pairs: readonly number[], minute: number) =>
      pairs.some((start, i) => i % 2 === 0 && start <= minute && minute < (pairs[i + 1] ?? 0));
    fc.assert(
      fc.property(anyWeek, anyInstant, (sessions, instant) => {
        const schedules = asSchedules(sessions);
        const { weekday, minute } = onTheWall(instant);
        const date = new Date(instant.getTime() + 3_600_000).toISOString().slice(0, 10);
        const of = { ...weekHours(schedules, weekday === 6 ? instant.toISOString().slice(0, 10) : date, ENGLAND) };
        expect(isIn(of.open, weekday * 1440 + minute)).toBe(isOpen(sessions, instant));
        expect(of.notKnown).toEqual([]);
        expect(weeklyPattern(schedules, '2026-01-05')).toEqual({ ...of, closesOnBankHolidays: false });
      }),
      { numRuns: 500 },
    );
  });
});

describe('weekHours and weeklyPattern', () => {
  const weekdays: Schedule = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' };

  it('carry Sunday night over into Monday', () => {
    const sunday: Schedule = { freq: 'WEEKLY', byday: 'SU', opensAt: '22:00', closesAt: '02:00' };
    expect(weekHours([sunday], '2026-07-01', ENGLAND).open).toEqual([0, 120, MINUTES_A_WEEK - 120, MINUTES_A_WEEK]);
    expect(weeklyPattern([sunday], '2026-07-01')?.open).toEqual([0, 120, MINUTES_A_WEEK - 120, MINUTES_A_WEEK]);
  });

  it('know exceptions, bank holidays and monthly lines in the week itself', () => {
    const clinic: Schedule = { freq: 'MONTHLY', byday: '1WE', opensAt: '18:00', closesAt: '19:00' };
    const lines = [{ ...weekdays, except: ['2026-05-05'], bankHolidays: 'closed' as const }, clinic];
    const day = (i: number) => [i * 1440 + 540, i * 1440 + 1020];
    expect(weekHours(lines, '2026-05-04', ENGLAND).open).toEqual([
      ...day(2),
      2 * 1440 + 1080,
      2 * 1440 + 1140,
      ...day(3),
      ...day(4),
    ]);
    expect(weeklyPattern(lines, '2026-05-04')).toBeUndefined();
  });

  it('say what is not known: whole days of lines that ran out or cannot be read, and days without times', () => {
    expect(weekHours([], '2026-07-01', ENGLAND)).toEqual({ open: [], notKnown: [0, MINUTES_A_WEEK] });
    expect(weekHours([{ ...weekdays, validTo: '2026-07-01' }], '2026-07-01', ENGLAND).notKnown).toEqual([
      3 * 1440,
      MINUTES_A_WEEK,
    ]);
    expect(weekHours([{ freq: 'WEEKLY', byday: 'TU' }], '2026-07-01', ENGLAND).notKnown).toEqual([1440, 2880]);
    expect(weekHours([weekdays, { freq: 'WEEKLY', byday: 'x' }], '2026-07-01', ENGLAND).notKnown.slice(0, 3)).toEqual([
      0, 540, 1020,
    ]);
  });

  it('leave a pattern to the week where a line begins later or ends', () => {
    expect(weeklyPattern([{ ...weekdays, validTo: '2026-12-31' }], '2026-07-01')).toBeUndefined();
    expect(weeklyPattern([{ ...weekdays, validFrom: '2026-12-31' }], '2026-07-01')).toBeUndefined();
    expect(weeklyPattern([{ ...weekdays, validFrom: '2026-01-01' }], '2026-07-01')).toBeDefined();
    expect(weeklyPattern([{ ...weekdays, bankHolidays: 'closed' }], '2026-07-01')).toMatchObject({
      closesOnBankHolidays: true,
    });
  });
});
