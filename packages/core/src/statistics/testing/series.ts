import type { SeriesPoint } from '../spc/index.js';

/**
 * Makes a monthly series.
 * @param values - One value a month.
 * @param from - Month of the first, `YYYY-MM`.
 * @returns The series, each value dated the first of its month.
 */
export function monthly(values: readonly (number | null)[], from = '2023-01'): SeriesPoint[] {
  const [year = 0, month = 0] = from.split('-').map(Number);
  return values.map((value, i) => ({
    date: new Date(Date.UTC(year, month - 1 + i)).toISOString().slice(0, 10),
    value,
  }));
}

/** Repeats a pattern: `repeat([52, 48], 3)` is 52, 48, 52, 48, 52, 48. */
export function repeat(pattern: readonly number[], times: number): number[] {
  return Array.from({ length: times }, () => pattern).flat();
}
