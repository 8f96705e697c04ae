import { dayNumber, type CivilDate } from './civil.js';

/** Something that holds from a day to a day. An end that is absent is open. */
export interface Dated {
  /** First day, `YYYY-MM-DD`, inclusive. */
  readonly from?: CivilDate | undefined;
  /** Last day, `YYYY-MM-DD`, inclusive. */
  readonly to?: CivilDate | undefined;
}

/**
 * Tells whether something dated holds on a day.
 * @param dated - Anything with a first and a last day.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns True when the day lies between them, both included.
 */
export function holdsOn(dated: Dated, date: CivilDate): boolean {
  return (dated.from === undefined || dated.from <= date) && (dated.to === undefined || date <= dated.to);
}

/**
 * Finds the days that two dated things share.
 * @param a - One of them.
 * @param b - The other.
 * @returns The shared days; `undefined` when they share none.
 */
export function sharedDays(a: Dated, b: Dated): Dated | undefined {
  const from = [a.from, b.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const to = [a.to, b.to]
    .filter((day) => day !== undefined)
    .sort()
    .at(0);
  return from !== undefined && to !== undefined && from > to ? undefined : { from, to };
}

/**
 * Counts the days of something dated, both ends included.
 * @param dated - Anything with a first and a last day.
 * @returns Whole days, 0 when it ends before it begins; `undefined` when an end is open or is no day of the calendar.
 */
export function daysIn(dated: Dated): number | undefined {
  const first = dayNumber(dated.from);
  const last = dayNumber(dated.to);
  return first === undefined || last === undefined ? undefined : Math.max(0, last - first + 1);
}
