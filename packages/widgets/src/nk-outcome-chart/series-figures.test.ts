import { absentPeriods, PERIODS } from '@neighbourhood-kit/core/statistics';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapsIn } from './series-figures.js';

/** Days since 1970-01-01, to the year 2079. */
const day = fc.integer({ min: 0, max: 40_000 });

test('a line breaks where the calendar of core misses a period, and nowhere else', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...PERIODS), fc.integer({ min: 1, max: 1200 }), (from, period, distance) => {
      const { count } = absentPeriods([from, from + distance], period, 0);
      const broken = gapsIn([{ day: from }, { day: from + distance }], period)[1];
      // Months, quarters and years are not all as long: within five days of the half either answer will do.
      const half = { day: 0.5, weekday: 0.5, week: 3.5, month: 15, quarter: 45, year: 182 }[period];
      const length = { day: 1, weekday: 1, week: 7, month: 30, quarter: 91, year: 365 }[period];
      fc.pre(period === 'weekday' || Math.abs(distance - length - half) > (length > 7 ? 5 : 0));
      expect(broken).toBe(count > 0);
    }),
    { numRuns: 2000 },
  );
});

test('a series without a rhythm is never broken', () => {
  expect(gapsIn([{ day: 0 }, { day: 900 }], undefined)).toEqual([false, false]);
});
