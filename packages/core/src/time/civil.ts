import { bad, good, type Reading } from '../result.js';

/** Milliseconds of a calendar day in UTC, where no day is shorter or longer. */
const DAY = 86_400_000;

/** A calendar day, without time or zone: `YYYY-MM-DD`. */
export type CivilDate = string;

/**
 * Turns a calendar day into a whole number that can be added to and compared.
 * @param date - `YYYY-MM-DD`.
 * @returns Days since 1970-01-01, or `undefined` when there is no such day (`2026-02-30`) or the text is something else.
 */
export function dayNumber(date: unknown): number | undefined {
  if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date)) return undefined;
  const day = Date.parse(date) / DAY;
  // Some engines roll 30 February over into March; the way back shows it.
  return Number.isInteger(day) && civilDate(day) === date ? day : undefined;
}

/**
 * Writes a day number as a calendar day.
 * @param day - Days since 1970-01-01, as `dayNumber` gives them.
 * @returns `YYYY-MM-DD`.
 */
export function civilDate(day: number): CivilDate {
  // eslint-disable-next-line no-restricted-syntax -- days are counted in UTC here
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * Tells the day of the week.
 * @param day - Days since 1970-01-01.
 * @returns 0 for Monday to 6 for Sunday, the order of `WEEKDAYS`.
 */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** Where a day stands in its month. */
export interface MonthPosition {
  /** Months since January of year 0, so that two can be subtracted. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
  /** Days the month has, 28 to 31. */
  readonly length: number;
}

/**
 * Finds where a day stands in its month.
 * @param day - Days since 1970-01-01.
 * @returns The month as a running number, the date in it and the month's length.
 */
export function monthPosition(day: number): MonthPosition {
  const at = new Date(day * DAY);
  const year = at.getUTCFullYear();
  const month = at.getUTCMonth();
  return {
    month: year * 12 + month,
    date: at.getUTCDate(),
    length: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
  };
}

/**
 * Adds calendar months; where the month is too short its last day is taken (30 November + 3 months = 28 or 29 February).
 * @param day - Days since 1970-01-01.
 * @param months - Whole months, negative to go back.
 * @returns The day number reached.
 */
export function addMonths(day: number, months: number): number {
  const { month, date } = monthPosition(day);
  // Counted from 2000, because Date.UTC takes years 0 to 99 for 1900 to 1999.
  const first = Date.UTC(2000, month + months - 24_000, 1) / DAY;
  return first + Math.min(date, monthPosition(first).length) - 1;
}

/**
 * Reads a calendar day.
 * @param input - Anything, usually a string of a feed or form.
 * @returns The day as `YYYY-MM-DD`, or a problem: `date/format`, `date/impossible`.
 */
export function readCivilDate(input: unknown): Reading<CivilDate> {
  const text = typeof input === 'string' ? input.trim() : '';
  if (dayNumber(text) !== undefined) return good(text);
  return /^\d{4}-\d\d-\d\d$/.test(text)
    ? bad('date/impossible', `There is no day ${text} in the calendar. Check the day and the month.`, { seen: text })
    : bad('date/format', 'Write the date as year-month-day, for example 2026-04-01.');
}
