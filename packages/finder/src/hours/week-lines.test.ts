import { weeklyPattern, type Schedule } from '@neighbourhood-kit/core/services';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newWeekLines } from './week-lines.js';

const FROM = '2026-11-23';
const clock = fc
  .nat(95)
  .map((quarter) => `${String(quarter >> 2).padStart(2, '0')}:${String((quarter & 3) * 15).padStart(2, '0')}`);
const plain = fc.record({
  freq: fc.constant('WEEKLY' as const),
  byday: fc.constantFrom('MO', 'TU', 'SU,MO', 'MO,TU,WE,TH,FR'),
  opensAt: clock,
  closesAt: clock,
});
const odd = fc.record({
  freq: fc.constantFrom('WEEKLY' as const, 'DAILY' as const, 'MONTHLY' as const),
  byday: fc.constantFrom('MO', '2TH', 'no day'),
  validTo: fc.constantFrom(undefined, '2020-01-01', '2030-01-01'),
  bankHolidays: fc.constantFrom('open' as const, 'closed' as const, undefined),
  opensAt: fc.option(clock, { nil: undefined }),
});
const line: fc.Arbitrary<Schedule> = fc.oneof({ arbitrary: plain, weight: 9 }, odd);

test('lines read each by itself are open together when they are open read at once', () => {
  let together = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (schedules) => {
      const lines = newWeekLines(FROM, 'Europe/London');
      const open = lines.together(schedules.map(lines.numberOf));
      if (!open) return;
      together++;
      expect({ open, notKnown: [], closesOnBankHolidays: false }).toEqual(weeklyPattern(schedules, FROM));
    }),
    { numRuns: 500 },
  );
  expect(together).toBeGreaterThan(100);
});

test('lines that differ in their ids and notes alone are one', () => {
  const lines = newWeekLines(FROM, 'Europe/London');
  const monday: Schedule = { freq: 'WEEKLY', byday: 'MO', opensAt: '09:00', closesAt: '17:00' };
  expect(lines.numberOf({ ...monday, id: 'a', notes: 'Ring first' })).toBe(lines.numberOf({ id: 'b', ...monday }));
  expect(lines.numberOf({ ...monday, bankHolidays: 'closed' })).not.toBe(lines.numberOf(monday));
});
