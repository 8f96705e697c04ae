import { openState, type Schedule } from '@neighbourhood-kit/core/services';
import { holidayOn } from '@neighbourhood-kit/core/time';
import { expect, test } from 'vitest';
import { indexOf, service } from '../testing/small-directory.js';

const daily = 'MO,TU,WE,TH,FR,SA,SU';
const line = (opensAt: string, closesAt: string, more: Schedule = {}): Schedule => ({
  freq: 'WEEKLY',
  byday: daily,
  opensAt,
  closesAt,
  ...more,
});
const onTheDay: Schedule = { dtstart: '2026-12-28', opensAt: '10:00', closesAt: '12:00', bankHolidays: 'open' };

/** Hours of one place, by what is particular about them. */
const HOURS: Readonly<Record<string, readonly Schedule[]>> = {
  'say nothing': [line('09:00', '17:00')],
  'are closed, with a line for the day itself': [line('09:00', '17:00', { bankHolidays: 'closed' }), onTheDay],
  'except the day, with a line for it': [line('09:00', '17:00', { except: ['2026-12-28'] }), onTheDay],
  'say that they hold': [line('09:00', '17:00', { bankHolidays: 'open' })],
  'are closed': [line('09:00', '17:00', { bankHolidays: 'closed' })],
  'run through the night': [line('20:00', '08:00')],
  'run through the night and are closed': [line('20:00', '08:00', { bankHolidays: 'closed' })],
  'never end': [line('00:00', '00:00')],
};

test.each(Object.entries(HOURS))(
  'hours that %s are to be checked when their session is on such a day',
  (_, schedules) => {
    const index = indexOf([service('a', { schedules })], { now: new Date('2026-11-23T12:00:00Z') });
    const [told, expected]: [string[], string[]] = [[], []];
    for (let hour = 0; hour < 24 * 12; hour++) {
      const now = new Date(Date.UTC(2026, 11, 22, hour, 30));
      const state = openState(schedules, now, { holidays: holidayOn });
      const { open, bankHoliday } = index.query({ now }).hits[0] ?? {};
      told.push(`${now.toISOString()} ${open ?? ''} ${bankHoliday ?? ''}`);
      expected.push(`${now.toISOString()} ${state.state} ${(state.state === 'open' && state.bankHoliday) || ''}`);
    }
    expect(told).toEqual(expected);
  },
);
