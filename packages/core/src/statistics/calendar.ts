import { holidayOn } from '../time/bank-holidays.js';
import { addMonths, monthPosition, weekdayOf } from '../time/civil.js';

/** The rhythm in which a series is reported. */
export const PERIODS = ['day', 'weekday', 'week', 'month', 'quarter', 'year'] as const;
/** One of `PERIODS`. */
export type Period = (typeof PERIODS)[number];

/**
 * Reads the date of a period. Unlike `dayNumber` of `time/` it takes a month too, and is quick enough for thousands of rows.
 * @param text - `YYYY-MM-DD`, or `YYYY-MM` for the first day of a month; as it came.
 * @returns Days since 1970-01-01, or `undefined` if there is no such day.
 */
export function dayNumber(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const days = text.length === 7 ? 1 : digits(text, 8, 2);
  if ((text.length !== 7 && text.length !== 10) || text[4] !== '-' || (text[7] ?? '-') !== '-') return undefined;
  const [year, month] = [digits(text, 0, 4), digits(text, 5, 2)];
  const real = year >= 100 && month >= 1 && month <= 12 && days >= 1 && days <= daysIn(year, month);
  return real ? dayOf(year, month, days) : undefined;
}

/** Days from 1970-01-01 to a day that there is, without a `Date`: years begin in March, so that the leap day comes last. */
function dayOf(year: number, month: number, day: number): number {
  const from = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return from * 365 + Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400) + ofYear - DAYS_TO_1970;
}

/** Days from 1 March of the year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719_468;

/** Reads digits without a regular expression; NaN if one is no digit. */
function digits(text: string, from: number, count: number): number {
  let number = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const rhythms: readonly (readonly [Period, number, number])[] = [
  ['day', 1, 1],
  ['week', 7, 7],
  ['month', 28, 31],
  ['quarter', 89, 92],
  ['year', 365, 366],
];

/**
 * Finds the rhythm of a series from the gaps between its dates.
 * @param days - Day numbers in ascending order.
 * @returns The period that at least two thirds of the gaps have, or `undefined` if there is none.
 */
export function periodOf(days: readonly number[]): Period | undefined {
  const gaps = days.length - 1;
  const fits = (least: number, most: number) => {
    let count = 0;
    for (let i = 1; i <= gaps; i++) {
      const gap = (days[i] ?? 0) - (days[i - 1] ?? 0);
      if (gap >= least && gap <= most) count++;
    }
    return count;
  };
  const found = rhythms.find(([, least, most]) => gaps > 0 && fits(least, most) * 3 >= gaps * 2)?.[0];
  return found === 'day' && days.length > 5 && days.every(isWeekday) ? 'weekday' : found;
}

function isWeekday(day: number): boolean {
  return weekdayOf(day) < 5;
}

const monthsIn: Partial<Record<Period, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * Moves a date by whole periods. A month from the last day of a month leads to the last day of the next.
 * @param day - Day number.
 * @param period - The rhythm of the series.
 * @param count - How many periods, forwards.
 * @returns Day number.
 */
export function addPeriods(day: number, period: Period, count: number): number {
  const months = monthsIn[period];
  if (months === undefined) {
    if (period === 'week') return day + 7 * count;
    if (period === 'day') return day + count;
    if (!Number.isFinite(day)) return day;
    let moved = day;
    for (let left = count; left > 0;) if (isWeekday(++moved)) left--;
    return moved;
  }
  const moved = addMonths(day, months * count);
  const [was, is] = [monthPosition(day), monthPosition(moved)];
  return was.date === was.length ? moved + is.length - is.date : moved;
}

/**
 * Tells whether a series is to have a value on a day that its rhythm leads to. A series by day or by weekday that has none on any bank
 * holiday of England and Wales is not expected to have one there; one that has, is.
 * @param days - Day numbers of the series.
 * @param period - Its rhythm.
 * @returns A test by day number.
 */
export function expectedOn(days: readonly number[], period: Period): (day: number) => boolean {
  if (period !== 'day' && period !== 'weekday') return () => true;
  let works: boolean | undefined;
  return (day) => holidayOn(day) === undefined || (works ??= days.some((each) => holidayOn(each) !== undefined));
}

/** Periods that a series skips. */
export interface AbsentPeriods {
  /** Day numbers at which a value was to be expected, the first of them. */
  readonly days: readonly number[];
  /** How many there are in all. */
  readonly count: number;
  /** Positions, in the series, of the values before which something is missing. */
  readonly gaps: readonly number[];
}

/**
 * Lists the periods that a series skips. Bank holidays of England and Wales are none, where a series by day or by weekday has no value on any.
 * @param days - Day numbers in ascending order.
 * @param period - The rhythm of the series.
 * @param limit - At most this many are listed.
 * @returns What is missing, and where.
 */
export function absentPeriods(days: readonly number[], period: Period, limit = 24): AbsentPeriods {
  const absent: number[] = [];
  const gaps: number[] = [];
  const isExpected = expectedOn(days, period);
  let count = 0;
  days.forEach((day, i) => {
    const next = days[i + 1] ?? day;
    const before = count;
    // Half a period of grace, since reports for a month may be dated its 1st, its 28th or its last day.
    for (let due = addPeriods(day, period, 1); next - due > halfPeriod[period]; due = addPeriods(due, period, 1)) {
      if (!isExpected(due)) continue;
      count++;
      if (absent.length < limit) absent.push(due);
    }
    if (count > before) gaps.push(i + 1);
  });
  return { days: absent, count, gaps };
}

const halfPeriod: Record<Period, number> = { day: 0.5, weekday: 0.5, week: 3.5, month: 15, quarter: 45, year: 182 };
