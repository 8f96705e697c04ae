import type { Schedule } from '@neighbourhood-kit/core/services';
import { describe, expect, it } from 'vitest';
import { availableOf } from './hours.js';

const of = (...schedules: readonly Schedule[]) => availableOf(schedules, '2026-11-26');
const monday = { freq: 'WEEKLY', byday: 'MO', opensAt: '09:00', closesAt: '17:00' } as const;

describe('opening hours in FHIR', () => {
  it('do not say the ordinary week again as an exception to it', () => {
    expect(of({ ...monday, description: 'Monday 9am to 5pm' })).toEqual({
      availableTime: [{ daysOfWeek: ['mon'], availableStartTime: '09:00:00', availableEndTime: '17:00:00' }],
    });
    expect(of({ ...monday, description: 'Monday 9am to 5pm, ring the bell' }).availabilityExceptions).toBe(
      'Monday 9am to 5pm, ring the bell.',
    );
  });

  it('end with the day where they end at midnight, since 00:00 would be before they begin', () => {
    const until = (closesAt: string, opensAt = '18:00') => of({ ...monday, opensAt, closesAt }).availableTime;
    for (const midnight of ['00:00', '24:00', '23:59']) {
      expect(until(midnight)).toEqual([
        { daysOfWeek: ['mon'], availableStartTime: '18:00:00', availableEndTime: '23:59:59' },
      ]);
    }
    expect(until('24:00', '00:00')).toEqual([{ daysOfWeek: ['mon'], allDay: true }]);
  });

  it('are words where they are not weekly: from the end of the month, all day, by one time alone', () => {
    const monthly = (line: Partial<Schedule>) =>
      of({ freq: 'MONTHLY', opensAt: '10:00', closesAt: '12:00', ...line }).availabilityExceptions;
    expect(monthly({ byday: '-2TU' })).toMatch(/^Every month on the last but one Tuesday, 10:00 to 12:00, next on /);
    expect(monthly({ bymonthday: '-2' })).toMatch(/^Every month on the last day but one, 10:00 to 12:00/);
    expect(monthly({ bymonthday: '-1' })).toMatch(/^Every month on the last day, 10:00 to 12:00/);
    expect(monthly({ byday: '1TU', opensAt: '00:00', closesAt: '24:00' })).toMatch(/first Tuesday, all day, next/);
    expect(monthly({ byday: '1TU', opensAt: undefined })).toMatch(/first Tuesday, until 12:00, next/);
    expect(monthly({ byday: '1TU', closesAt: undefined })).toMatch(/first Tuesday, from 10:00, next/);
  });

  it('end every sentence once', () => {
    expect(of({ ...monday, notes: 'Please ring first.' }, { description: 'Or when the flag is out!' })).toMatchObject({
      availabilityExceptions: 'Or when the flag is out! Please ring first.',
    });
  });

  it('give the days on which a line is left out: as closed where nothing else is open, in words where something is', () => {
    const except = ['2026-11-02', '2026-12-21', '2026-12-28'];
    const christmas = { ...monday, byday: 'MO', dtstart: '2026-12-28', count: 1, opensAt: '10:00', closesAt: '12:00' };
    const said = of({ ...monday, except }, { ...christmas, freq: 'WEEKLY' });
    expect(said.availableTime).toHaveLength(1);
    expect(said.notAvailable).toEqual([{ description: 'Closed', during: { start: '2026-12-21', end: '2026-12-21' } }]);
    expect(said.availabilityExceptions).toContain('Only 10:00 to 12:00 on 2026-12-28.');
  });

  it('are no times for a program where they are hardly meant: nobody is sent to a door at three in the morning', () => {
    const night = of({ ...monday, closesAt: '05:00' }, { ...monday, byday: 'TU' });
    expect(night.availableTime).toEqual([
      { daysOfWeek: ['tue'], availableStartTime: '09:00:00', availableEndTime: '17:00:00' },
    ]);
    expect(night.availabilityExceptions).toBe('Not certain: Monday, 09:00 to 05:00.');
    expect(of({ ...monday, opensAt: '20:00', closesAt: '08:00' }).availableTime).toHaveLength(2);
  });

  it('say until when they hold, since available times go on for ever, and of which alone bank holidays are said', () => {
    const until = (line: Partial<Schedule>) => of({ ...monday, ...line }).availabilityExceptions;
    expect(until({ validTo: '2026-12-18' })).toBe('Monday, 09:00 to 17:00, until 2026-12-18.');
    expect(until({ until: '2027-03-31', validTo: '2026-12-18' })).toBe('Monday, 09:00 to 17:00, until 2026-12-18.');
    expect(until({ dtstart: '2026-11-16', count: 3 })).toBe('Monday, 09:00 to 17:00, until 2026-11-30.');
    expect(until({ freq: 'MONTHLY', byday: '1MO', until: '2026-12-31' })).toMatch(
      /next on 2026-12-07, until 2026-12-31\.$/,
    );
    expect(of({ ...monday, bankHolidays: 'closed' }, { ...monday, byday: 'TU' })).toMatchObject({
      availabilityExceptions: 'Monday, 09:00 to 17:00, not on bank holidays.',
    });
    expect(until({})).toBeUndefined();
  });
});
