import { dayNumber } from '@neighbourhood-kit/core/time';
import { isEmpty, listOf, textOf, without, type Raw } from '../reader/raw.js';

/** Years for which days of every year are written out: the model has no exceptions that come back. */
export const YEARS: readonly number[] = Array.from({ length: 26 }, (_, i) => 2025 + i);

/** Years before and ahead for which a feed names each such day, for readers that know single days only. */
const AHEAD = 2;

/** The day in each year that has it: 29 February in leap years only. */
const daysOf = (rest: string): readonly string[] =>
  YEARS.map((year) => `${year}-${rest}`).filter((day) => dayNumber(day) !== undefined);

/**
 * Says in short which days come back every year.
 * @param days - Days on which a line of hours does not hold, `YYYY-MM-DD`.
 * @param year - The year in which they are written.
 * @returns `except`: the days, of those of every year only the ones at most two years away; `everyYear`: the others in one,
 * as month and day, `12-25`.
 */
export function inShort(
  days: readonly string[],
  year: number,
): { readonly except: readonly string[]; readonly everyYear: readonly string[] } {
  const all = new Set(days);
  const everyYear = [...new Set(days.map((day) => day.slice(5)))].filter((rest) =>
    daysOf(rest).every((day) => all.has(day)),
  );
  const isLeftOut = (day: string): boolean =>
    everyYear.includes(day.slice(5)) &&
    YEARS.includes(Number(day.slice(0, 4))) &&
    Math.abs(Number(day.slice(0, 4)) - year) > AHEAD;
  return { except: days.filter((day) => !isLeftOut(day)), everyYear };
}

const datesIn = (value: unknown): string[] =>
  textOf(value)
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/**
 * Writes out the days of every year of a line of hours.
 * @param raw - The line; `nk_every_year` has them as month and day.
 * @returns The line with all of its days in `nk_except`, in order.
 */
export function withEveryYear(raw: Raw): Raw {
  if (isEmpty(raw['nk_every_year'])) return raw;
  const yearly = listOf(raw['nk_every_year'])
    .flatMap(datesIn)
    // What is no day of any year is told of where days are read.
    .flatMap((rest) => (daysOf(rest).length > 0 ? daysOf(rest) : rest));
  const days = listOf(raw['nk_except']).flatMap(datesIn);
  return { ...without(raw, 'nk_every_year'), nk_except: [...new Set([...days, ...yearly])].sort() };
}
