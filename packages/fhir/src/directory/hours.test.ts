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
});
