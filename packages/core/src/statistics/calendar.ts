const DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;
const DAY_MS = 86_400_000;

/** The rhythm in which a series is reported. */
export const PERIODS = ['day', 'weekday', 'week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/**
 * Reads a calendar date.
 * @param text - `YYYY-MM-DD`, or `YYYY-MM` for the first day of a month.
 * @returns Days since 1970-01-01, or `undefined` if there is no such day.
 */
export function dayNumber(text: string): number | undefined {
  const parts = DATE.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1)];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  // Date.UTC rolls 31 June over to 1 July; and it moves the years 0 to 99 into the twentieth century.
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? time / DAY_MS : undefined;
}

/**
 * Writes a day as a date.
 * @param day - Days since 1970-01-01.
 * @returns `YYYY-MM-DD`.
 */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
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
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? day));
  const fits = (least: number, most: number) => gaps.filter((gap) => gap >= least && gap <= most).length;
  const found = rhythms.find(([, least, most]) => gaps.length > 0 && fits(least, most) * 3 >= gaps.length * 2)?.[0];
  return found === 'day' && days.length > 5 && days.every(isWeekday) ? 'weekday' : found;
}

/** 1970-01-01 was a Thursday. */
function isWeekday(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 < 5;
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
    let moved = day;
    for (let left = count; left > 0;) if (isWeekday(++moved)) left--;
    return moved;
  }
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months * count];
  const monthEnd = (m: number) => Date.UTC(year, m + 1, 0) / DAY_MS;
  const last = monthEnd(month);
  const onLastDay = day === monthEnd(date.getUTCMonth());
  return onLastDay ? last : Math.min(Date.UTC(year, month, date.getUTCDate()) / DAY_MS, last);
}

/**
 * Lists the periods that a series skips.
 * @param days - Day numbers in ascending order.
 * @param period - The rhythm of the series.
 * @param limit - At most this many are listed.
 * @returns Day numbers at which a value was to be expected, and how many there are in all.
 */
export function absentPeriods(
  days: readonly number[],
  period: Period,
  limit = 24,
): { readonly days: readonly number[]; readonly count: number } {
  const absent: number[] = [];
  let count = 0;
  days.forEach((day, i) => {
    const next = days[i + 1] ?? day;
    // Half a period of grace, since reports for a month may be dated its 1st, its 28th or its last day.
    for (let due = addPeriods(day, period, 1); next - due > halfPeriod[period]; due = addPeriods(due, period, 1)) {
      count++;
      if (absent.length < limit) absent.push(due);
    }
  });
  return { days: absent, count };
}

const halfPeriod: Record<Period, number> = { day: 0.5, weekday: 0.5, week: 3.5, month: 15, quarter: 45, year: 182 };
