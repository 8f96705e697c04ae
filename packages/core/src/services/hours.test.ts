import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayCalendar, holidayOn, PROCLAIMED } from '../time/bank-holidays.js';
import * as hours from './hours.js';
import { summariseHours } from './hours-summary.js';
import type { HoursOptions } from './hours-lines.js';
import { weekHours, weeklyPattern } from './hours-week.js';
import type { Schedule } from './schedule.js';
import { scheduleProblems } from './schedule-problems.js';

const weekdays: Schedule = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' };
const night: Schedule = { freq: 'WEEKLY', byday: 'FR,SA', opensAt: '22:00', closesAt: '06:00' };
const always: Schedule = { freq: 'DAILY', opensAt: '00:00', closesAt: '00:00' };
const at = (text: string) => new Date(text);

const ENGLAND: HoursOptions = { holidays: holidayOn };
type Lines = readonly Schedule[] | undefined;
const openState = (lines: Lines, instant: Date, options: Partial<HoursOptions> = {}) =>
  hours.openState(lines, instant, { ...ENGLAND, ...options });
const openOn = (lines: Lines, date: string, options: Partial<HoursOptions> = {}) =>
  hours.openOn(lines, date, { ...ENGLAND, ...options });
const nextOpenings = (lines: Lines, from: Date, options: { readonly count?: number } = {}) =>
  hours.nextOpenings(lines, from, { ...ENGLAND, ...options });

describe('openState', () => {
  it('is open between opening and closing, by the clock in London', () => {
    expect(openState([weekdays], at('2026-07-01T08:00:00Z'))).toMatchObject({
      state: 'open',
      until: at('2026-07-01T16:00:00Z'),
      session: { date: '2026-07-01', opensAt: '09:00', closesAt: '17:00', allDay: false },
    });
    expect(openState([weekdays], at('2026-07-01T15:59:59Z'))).toMatchObject({ state: 'open' });
    expect(openState([weekdays], at('2026-07-01T16:00:00Z'))).toMatchObject({ state: 'closed' });
  });

  it('names the next session when closed', () => {
    expect(openState([weekdays], at('2026-07-01T07:59:59Z'))).toMatchObject({
      state: 'closed',
      next: { date: '2026-07-01', opens: at('2026-07-01T08:00:00Z') },
    });
    expect(openState([weekdays], at('2026-07-03T16:00:00Z'))).toMatchObject({ next: { date: '2026-07-06' } });
  });

  it('stays open past midnight, into a day that has no hours of its own', () => {
    expect(openState([night], at('2026-07-05T01:00:00+01:00'))).toMatchObject({
      state: 'open',
      until: at('2026-07-05T06:00:00+01:00'),
      session: { date: '2026-07-04', closesAt: '06:00' },
    });
    expect(openState([night], at('2026-07-06T01:00:00+01:00'))).toMatchObject({ state: 'closed' });
  });

  it.each([
    ['09:00', '05:00'],
    ['14:00', '09:00'],
    ['12:00', '02:00'],
    ['09:00', '09:00'],
    ['17:00', '09:30'],
  ])('does not know hours from %s to %s: morning and afternoon were mixed up', (opensAt, closesAt) => {
    const line: Schedule = { freq: 'WEEKLY', byday: 'MO', opensAt, closesAt };
    expect(openState([line], at('2026-11-30T18:00:00Z'))).toEqual({ state: 'not-known', why: 'no-times' });
    expect(openState([line], at('2026-12-01T01:30:00Z'))).toEqual({ state: 'not-known', why: 'no-times' });
    expect(openState([line], at('2026-12-02T12:00:00Z')).state).toBe('closed');
    expect(scheduleProblems(line)).toMatchObject([{ code: 'hours/night', seen: `${opensAt} to ${closesAt}` }]);
  });

  it.each([
    ['20:00', '08:00'],
    ['19:00', '07:30'],
    ['18:00', '06:00'],
    ['18:30', '08:00'],
    ['17:00', '09:00'],
    ['12:00', '00:30'],
    ['00:00', '00:00'],
    ['00:00', '24:00'],
    ['00:00', '23:59'],
    ['06:00', '00:00'],
  ])('is certain of a night or a whole day from %s to %s', (opensAt, closesAt) => {
    const line: Schedule = { freq: 'WEEKLY', byday: 'MO', opensAt, closesAt };
    expect(openState([line], at('2026-11-30T20:30:00Z')).state).toBe('open');
    expect(scheduleProblems(line)).toEqual([]);
  });

  it('is closed between the sessions of a split day', () => {
    const split = [
      { ...weekdays, closesAt: '12:30' },
      { ...weekdays, opensAt: '13:30' },
    ];
    expect(openState(split, at('2026-07-01T13:00:00+01:00'))).toMatchObject({
      state: 'closed',
      next: { opensAt: '13:30' },
    });
  });

  it('does not stop where one session meets the next', () => {
    const meeting = [
      { ...weekdays, closesAt: '12:30' },
      { ...weekdays, opensAt: '12:30' },
    ];
    expect(openState(meeting, at('2026-07-01T10:00:00+01:00'))).toMatchObject({
      until: at('2026-07-01T17:00:00+01:00'),
    });
  });

  it('never closes where it is open all day, every day', () => {
    for (const closesAt of ['00:00', '24:00', '23:59']) {
      const state = openState([{ ...always, closesAt }], at('2026-07-01T22:59:30Z'));
      expect(state).toMatchObject({ state: 'open', session: { allDay: true } });
      expect(state).not.toHaveProperty('until');
    }
  });

  it('reads the zone of a line', () => {
    const paris = { ...weekdays, timeZone: 'Europe/Paris' };
    expect(openState([paris], at('2026-07-01T07:30:00Z'))).toMatchObject({ state: 'open' });
    expect(openState([paris], at('2026-07-01T15:30:00Z'))).toMatchObject({ state: 'closed' });
    expect(openState([weekdays], at('2026-07-01T07:30:00Z'), { timeZone: 'Europe/Paris' })).toMatchObject({
      state: 'open',
    });
  });
});

describe('what is not known', () => {
  const monday = at('2026-07-06T12:00:00Z');

  it('is never shown as closed: no hours at all', () => {
    expect(openState(undefined, monday)).toEqual({ state: 'not-known', why: 'no-hours' });
    expect(openState([{ description: 'Ring us first' }], monday)).toEqual({ state: 'not-known', why: 'no-hours' });
  });

  it('is never shown as closed: a day whose times are missing, while other days are as given', () => {
    const daysOnly: Schedule = { freq: 'WEEKLY', byday: 'MO' };
    expect(openState([daysOnly], monday)).toEqual({ state: 'not-known', why: 'no-times' });
    expect(openState([daysOnly], at('2026-07-07T12:00:00Z'))).toMatchObject({
      state: 'closed',
      next: { date: '2026-07-13' },
    });
    expect(openOn([daysOnly], '2026-07-06')).toMatchObject({ state: 'not-known', why: 'no-times' });
    expect(openOn([daysOnly], '2026-07-07')).toEqual({ state: 'closed' });
  });

  it('is only the part of the day that a missing closing time leaves open', () => {
    const opensOnly: Schedule = { freq: 'WEEKLY', byday: 'MO', opensAt: '10:00' };
    expect(openState([opensOnly], at('2026-07-06T08:00:00Z'))).toMatchObject({ state: 'closed' });
    expect(openState([opensOnly], monday)).toMatchObject({ state: 'not-known', why: 'no-times' });
  });

  it('is never shown as closed: a line that cannot be read', () => {
    const thursday = { freq: 'WEEKLY', byday: 'Thursday', opensAt: '09:00', closesAt: '17:00' } as const;
    expect(openState([thursday], monday)).toEqual({ state: 'not-known', why: 'unreadable' });
    expect(scheduleProblems(thursday)).toMatchObject([{ code: 'recurrence/byday', path: 'byday', suggestion: 'TH' }]);
    expect(openState([thursday, weekdays], monday)).toMatchObject({ state: 'open' });
    expect(openState([thursday, weekdays], at('2026-07-06T20:00:00Z'))).toMatchObject({ state: 'not-known' });
  });

  it('is never shown as closed: a line in a time zone that does not exist', () => {
    const mars = { ...weekdays, timeZone: 'Mars/Olympus' };
    expect(openState([mars], monday)).toEqual({ state: 'not-known', why: 'unreadable' });
    expect(openState([mars, { ...weekdays, byday: 'TU' }], monday)).toEqual({ state: 'not-known', why: 'unreadable' });
  });

  it('is the answer to a time zone that is no text', () => {
    expect(scheduleProblems({ ...weekdays, timeZone: [{ toString: '' }] as unknown as string })).toMatchObject([
      { path: 'timeZone', seen: 'object' },
    ]);
  });

  it('is the answer to whatever a feed may hold, and nothing throws', () => {
    const text = fc.constantFrom(
      'MO',
      'MONTHLY',
      'WEEKLY',
      '2026-07-06',
      '09:00',
      '99:99',
      'Europe/London',
      '-1FR',
      '3',
    );
    const value = fc.oneof(fc.anything(), text, text);
    const fields =
      'freq byday bymonthday interval dtstart until count wkst except validFrom validTo opensAt closesAt timeZone';
    const schedule = fc.record(Object.fromEntries(fields.split(' ').map((name) => [name, value])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(fc.array(schedule, { maxLength: 3 }), (any) => {
        const schedules = any as unknown as Schedule[];
        expect(['open', 'closed', 'not-known']).toContain(openState(schedules, monday).state);
        expect(['open', 'closed', 'not-known']).toContain(openOn(schedules, '2026-07-06').state);
        expect(Array.isArray(schedules.map(scheduleProblems))).toBe(true);
        weekHours(schedules, '2026-07-06', ENGLAND);
        weeklyPattern(schedules, '2026-07-06');
        summariseHours(schedules, '2026-07-06');
      }),
      { numRuns: 500 },
    );
  });

  it('is only the day of a line whose time cannot be read', () => {
    const morning = { freq: 'WEEKLY', byday: 'MO', opensAt: '9am', closesAt: '17:00' } as const;
    expect(openState([morning], monday)).toEqual({ state: 'not-known', why: 'no-times' });
    expect(openState([morning], at('2026-07-07T12:00:00Z'))).toMatchObject({ state: 'closed' });
  });

  it('is what has run out, but not what simply ended', () => {
    expect(openState([{ ...weekdays, validTo: '2026-03-31' }], monday)).toEqual({ state: 'not-known', why: 'expired' });
    expect(openState([{ ...weekdays, until: '2026-03-31' }], monday)).toEqual({ state: 'closed' });
    expect(openOn([{ ...weekdays, validTo: '2026-03-31' }], '2026-07-06')).toEqual({
      state: 'not-known',
      why: 'expired',
    });
  });

  it('becomes closed where a line is yet to begin', () => {
    expect(openState([{ ...weekdays, validFrom: '2026-09-01' }], monday)).toMatchObject({
      state: 'closed',
      next: { date: '2026-09-01' },
    });
  });
});

describe('bank holidays', () => {
  const earlyMay = at('2026-05-04T12:00:00Z');

  it('ask people to check first where the source says nothing', () => {
    expect(openState([weekdays], earlyMay)).toMatchObject({ state: 'open', bankHoliday: 'check' });
    expect(openOn([weekdays], '2026-05-04')).toMatchObject({ state: 'open', bankHoliday: 'check' });
    expect(openState([weekdays], at('2026-05-03T12:00:00Z'))).toMatchObject({
      state: 'closed',
      next: { date: '2026-05-04', bankHoliday: 'check' },
    });
  });

  it('close a line that says so, and not one that says it is open', () => {
    expect(openState([{ ...weekdays, bankHolidays: 'closed' }], earlyMay)).toMatchObject({
      state: 'closed',
      next: { date: '2026-05-05' },
    });
    const open = openState([{ ...weekdays, bankHolidays: 'open' }], earlyMay);
    expect(open.state).toBe('open');
    expect(open).not.toHaveProperty('bankHoliday');
  });

  it('ask to check on a Christmas Day at a weekend, although the bank holiday is its substitute', () => {
    const saturday: Schedule = { ...weekdays, byday: 'SA', bankHolidays: 'closed' };
    expect(openState([saturday], at('2027-12-25T12:00:00Z'))).toMatchObject({ state: 'open', bankHoliday: 'check' });
  });

  it('can be added by the site when a new one is proclaimed', () => {
    const holidays = holidayCalendar([...PROCLAIMED, { date: '2026-07-06', title: 'A day off' }]);
    const closed: Schedule = { ...weekdays, bankHolidays: 'closed' };
    expect(openOn([closed], '2026-07-06', { holidays })).toEqual({ state: 'closed' });
    expect(openOn([closed], '2026-07-06')).toMatchObject({ state: 'open' });
  });
});

describe('openOn', () => {
  it('lists the sessions that begin on the day, in order and each once', () => {
    const afternoon: Schedule = { ...weekdays, opensAt: '18:00', closesAt: '20:00' };
    const day = openOn([afternoon, weekdays, { ...weekdays }], '2026-07-01');
    expect(day).toMatchObject({ state: 'open', sessions: [{ opensAt: '09:00' }, { opensAt: '18:00' }] });
  });

  it('leaves out exception dates', () => {
    expect(openOn([{ ...weekdays, except: ['2026-07-01'] }], '2026-07-01')).toEqual({ state: 'closed' });
  });

  it('does not know about a day that does not exist', () => {
    expect(openOn([weekdays], '2026-02-30')).toMatchObject({ state: 'not-known' });
  });
});

describe('nextOpenings', () => {
  it('lists as many sessions as asked for, across weeks', () => {
    const next = nextOpenings([{ ...weekdays, byday: 'TU,TH' }], at('2026-07-01T12:00:00Z'), { count: 4 });
    expect(next.map((session) => session.date)).toEqual(['2026-07-02', '2026-07-07', '2026-07-09', '2026-07-14']);
  });

  it('finds the second Thursday of every third month', () => {
    const clinic: Schedule = {
      freq: 'MONTHLY',
      interval: 3,
      dtstart: '2026-01-08',
      byday: '2TH',
      opensAt: '10:00',
      closesAt: '12:00',
    };
    const next = nextOpenings([clinic], at('2026-07-10T00:00:00Z'), { count: 2 });
    expect(next.map((session) => session.date)).toEqual(['2026-10-08', '2027-01-14']);
  });

  it('stops at the last one', () => {
    const course: Schedule = { ...weekdays, byday: 'MO', dtstart: '2026-06-01', count: 6 };
    expect(nextOpenings([course], at('2026-06-20T00:00:00Z'), { count: 10 })).toHaveLength(3);
    expect(nextOpenings([], at('2026-06-20T00:00:00Z'))).toEqual([]);
  });
});

describe('scheduleProblems', () => {
  it('lists every field that cannot be read', () => {
    const problems = scheduleProblems({
      freq: 'MONTHLY',
      byday: 'MO,Friday',
      opensAt: '1:00',
      closesAt: '17:00Z',
      validTo: '31/12/2026',
      timeZone: 'Mars/Olympus',
    });
    expect(problems.map((problem) => [problem.path, problem.suggestion])).toEqual([
      ['byday', 'FR'],
      ['validTo', undefined],
      ['timeZone', undefined],
      ['opensAt', '01:00'],
      ['closesAt', '17:00'],
    ]);
  });

  it('has nothing against missing times, or against words alone', () => {
    expect(scheduleProblems({ freq: 'WEEKLY', byday: 'MO' })).toEqual([]);
    expect(scheduleProblems({ description: 'By appointment' })).toEqual([]);
  });
});
