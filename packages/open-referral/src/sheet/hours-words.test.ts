import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { WEEKDAYS } from '@neighbourhood-kit/core/services';
import { readHours } from '../hours-text.js';
import { hoursInWords } from './hours-words.js';

const time = fc.tuple(
  fc.integer({ min: 6, max: 11 }),
  fc.integer({ min: 13, max: 22 }),
  fc.constantFrom('00', '15', '30'),
);
const weekly = fc
  .subarray([...WEEKDAYS], { minLength: 1 })
  .map((days) => ({ freq: 'WEEKLY' as const, byday: days.join(',') }));
const monthly = fc
  .tuple(fc.subarray(['1', '2', '3', '4'], { minLength: 1 }), fc.constantFrom(...WEEKDAYS))
  .map(([nth, day]) => ({ freq: 'MONTHLY' as const, byday: nth.map((n) => `${n}${day}`).join(',') }));

test('hours put into words are read back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(weekly, monthly), time), { minLength: 1, maxLength: 4 }), (lines) => {
      const schedules = lines.map(([days, [from, to, minutes]]) => ({
        ...days,
        opensAt: `${String(from).padStart(2, '0')}:${minutes}`,
        closesAt: `${to}:${minutes}`,
      }));
      const read = readHours(hoursInWords(schedules));
      expect(read.complete).toBe(true);
      expect(new Set(read.lines.map((line) => JSON.stringify(line)))).toEqual(
        new Set(schedules.map((line) => JSON.stringify(line))),
      );
    }),
  );
});

test('hours that say more than words can are named with what they say', () => {
  const line = { freq: 'WEEKLY' as const, byday: 'MO', opensAt: '09:00', closesAt: '10:00' };
  const words = hoursInWords([
    { ...line, interval: 2, dtstart: '2026-11-23', description: 'Every other Monday at nine' },
    { ...line, byday: 'TU' },
    { ...line, byday: 'WE', validTo: '2027-07-20', except: ['2026-12-23'] },
    { byday: 'TH' },
    { description: 'At other times\nby arrangement' },
  ]);
  expect(words).toBe(
    'Tue 09:00-10:00; Mon 09:00-10:00 (every 2 weeks, from 23/11/2026); ' +
      'Wed 09:00-10:00 (until 20/07/2027, without 23/12/2026); Thu (no times given, please check); At other times, by arrangement',
  );
  expect(readHours(words.replace(/; At.*/, '')).lines).toEqual([{ ...line, byday: 'TU' }]);
});

test('hours in the publisher’s words stay so', () => {
  const description = 'Mondays and Tuesdays, 9am to 5pm';
  const line = { freq: 'WEEKLY' as const, opensAt: '09:00', closesAt: '17:00', description };
  expect(hoursInWords([{ ...line, byday: 'MO,TU' }])).toBe(description);
  expect(hoursInWords([{ ...line, byday: 'MO,TU', interval: 2 }])).toBe('Mon, Tue 09:00-17:00 (every 2 weeks)');
});
