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

test('hours that say more than words can keep the publisher’s own', () => {
  expect(
    hoursInWords([
      {
        freq: 'WEEKLY',
        interval: 2,
        byday: 'MO',
        opensAt: '09:00',
        closesAt: '10:00',
        description: 'Every other Monday at nine',
      },
    ]),
  ).toBe('Every other Monday at nine');
});
