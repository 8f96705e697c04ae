import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../time/civil.js';
import { absentPeriods, addPeriods, dayNumber, periodOf } from './calendar.js';

const days = (...dates: string[]) => dates.map((date) => dayNumber(date) ?? Number.NaN);

describe('dates', () => {
  it('are read and written back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600_000, max: 600_000 }), (day) => {
        expect(dayNumber(civilDate(day))).toBe(day);
      }),
    );
  });

  it('may leave the day out', () => {
    expect(dayNumber('2026-04')).toBe(dayNumber('2026-04-01'));
  });

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '26-04-01',
    '01/04/2026',
    '2026-4-1',
    '2026-04-01T00',
    '',
    '2026-04-0x',
  ])('are refused when there is no such day: %s', (text) => {
    expect(dayNumber(text)).toBeUndefined();
  });
});

describe('the rhythm of a series', () => {
  it.each([
    ['day', ['2026-04-01', '2026-04-02', '2026-04-03']],
    ['weekday', ['2026-04-01', '2026-04-02', '2026-04-03', '2026-04-06', '2026-04-07', '2026-04-08', '2026-04-09']],
    ['week', ['2026-04-01', '2026-04-08', '2026-04-15']],
    ['month', ['2026-01-31', '2026-02-28', '2026-03-31']],
    ['quarter', ['2026-01-01', '2026-04-01', '2026-07-01']],
    ['year', ['2023-04-01', '2024-04-01', '2025-04-01']],
    [undefined, ['2026-04-01', '2026-04-09', '2026-06-11']],
    [undefined, ['2026-04-01']],
  ])('is found from the gaps: %s', (period, dates) => {
    expect(periodOf(days(...dates))).toBe(period);
  });

  it('finds the periods that are skipped, whichever day of the period is written', () => {
    const monthEnds = absentPeriods(days('2026-01-31', '2026-02-28', '2026-05-31', '2026-06-28'), 'month');
    expect(monthEnds.days.map(civilDate)).toEqual(['2026-03-31', '2026-04-30']);
    const weekdays = absentPeriods(days('2026-04-03', '2026-04-06', '2026-04-08'), 'weekday');
    expect(weekdays.days.map(civilDate)).toEqual(['2026-04-07']);
    expect(absentPeriods(days('2026-01-01', '2036-01-01'), 'day', 3)).toMatchObject({
      count: 3651,
      days: { length: 3 },
    });
  });

  it('has no gap at a bank holiday on which nothing is reported', () => {
    const easter = days('2026-04-01', '2026-04-02', '2026-04-07', '2026-04-08', '2026-04-10');
    expect(absentPeriods(easter, 'weekday')).toEqual({ days: days('2026-04-09'), count: 1, gaps: [4] });
    const daily = days('2026-12-23', '2026-12-24', '2026-12-27', '2026-12-29');
    expect(absentPeriods(daily, 'day').count).toBe(0);
    // Where one bank holiday has a value, another without is a gap.
    expect(absentPeriods([...days('2026-01-01'), ...easter], 'weekday', 0).count).toBeGreaterThan(
      absentPeriods([...days('2026-01-02'), ...easter], 'weekday', 0).count,
    );
    expect(absentPeriods(days('2026-04-02', '2026-04-03', '2026-04-07'), 'weekday').gaps).toEqual([2]);
  });

  it('moves month ends to month ends', () => {
    const [end = 0] = days('2026-01-31');
    expect([1, 2, 3].map((count) => civilDate(addPeriods(end, 'month', count)))).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    expect(civilDate(addPeriods(days('2026-02-15')[0] ?? 0, 'quarter', 1))).toBe('2026-05-15');
  });
});
