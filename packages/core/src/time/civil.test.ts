import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, civilDate, dayNumber, monthPosition, readCivilDate, weekdayOf } from './civil.js';

const days = fc.integer({ min: -700_000, max: 2_900_000 });

describe('day numbers', () => {
  it('turn into dates and back', () => {
    fc.assert(fc.property(days, (day) => dayNumber(civilDate(day)) === day));
  });

  it('follow the week', () => {
    expect(weekdayOf(dayNumber('2026-07-06') ?? NaN)).toBe(0);
    expect(weekdayOf(dayNumber('1969-12-28') ?? NaN)).toBe(6);
    fc.assert(fc.property(days, (day) => weekdayOf(day) === (new Date(day * 86_400_000).getUTCDay() + 6) % 7));
  });

  it('exist for real days only', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2026-01-01T00:00', '', 'today']) {
      expect(dayNumber(text)).toBeUndefined();
    }
    expect(dayNumber('2028-02-29')).toBeDefined();
    expect(dayNumber(20260101)).toBeUndefined();
  });
});

describe('addMonths', () => {
  const add = (date: string, months: number) => civilDate(addMonths(dayNumber(date) ?? NaN, months));

  it('keeps the date, or takes the last day of a month that is too short', () => {
    expect(add('2026-01-15', 3)).toBe('2026-04-15');
    expect(add('2025-11-30', 3)).toBe('2026-02-28');
    expect(add('2027-11-30', 3)).toBe('2028-02-29');
    expect(add('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('reaches the month that many months on', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (day, months) => {
        expect(monthPosition(addMonths(day, months)).month).toBe(monthPosition(day).month + months);
      }),
    );
  });
});

describe('readCivilDate', () => {
  it('tells a wrong form from a day that does not exist', () => {
    expect(readCivilDate(' 2026-04-01 ')).toEqual({ ok: true, value: '2026-04-01' });
    expect(readCivilDate('2026-04-31')).toMatchObject({ problem: { code: 'date/impossible' } });
    expect(readCivilDate('01/04/2026')).toMatchObject({ problem: { code: 'date/format' } });
  });
});
