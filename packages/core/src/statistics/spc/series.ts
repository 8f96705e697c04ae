import type { Problem } from '../../result.js';
import { dayNumber } from '../calendar.js';
import { listIn, notFinite, rowProblem, shown } from '../checked.js';
import type { SeriesPoint } from './options.js';

/** A series that was checked: rows in date order, each with its day. */
export interface CheckedSeries {
  readonly rows: readonly SeriesPoint[];
  /** Days since 1970-01-01, ascending. */
  readonly days: readonly number[];
  /** Rows that came before an earlier date, counted from 0 in the order given. */
  readonly outOfOrder: readonly number[];
  readonly problems: readonly Problem[];
}

/**
 * Checks the rows of a series and puts them in date order. Every bad row is named; a date that comes twice is refused, because
 * nobody but the owner of the data can say which value is right.
 * @param given - Rows as they came.
 * @returns The rows in order, and what is wrong with them.
 */
export function checkSeries(given: readonly SeriesPoint[]): CheckedSeries {
  const problems: Problem[] = [];
  const points = listIn(given, 'points', problems);
  if (points.length === 0 && problems.length === 0)
    problems.push({ code: 'series/empty', message: 'The series has no rows.' });
  const days = points.map((point, row) => checkRow(point, row, problems));
  let rising = true;
  for (let i = 1; i < days.length && rising; i++) rising = (days[i] ?? 0) > (days[i - 1] ?? 0);
  if (rising) return { rows: points, days, outOfOrder: [], problems };

  const firstRow = new Map<number, number>();
  days.forEach((day, row) => {
    const first = firstRow.get(day);
    if (Number.isNaN(day) || first === undefined) firstRow.set(day, row);
    else problems.push(duplicate(points[row]?.date ?? '', row, first));
  });
  const order = days.map((_, i) => i).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
  const inOrder = <T>(list: readonly T[]) => order.flatMap((i) => list.slice(i, i + 1));
  const outOfOrder = days.flatMap((day, i) => (day < (days[i - 1] ?? day) ? [i] : []));
  return { rows: inOrder(points), days: inOrder(days), outOfOrder, problems };
}

function duplicate(date: string, row: number, first: number): Problem {
  const message = `${date} was already given in row ${first + 1}; keep one value for it.`;
  return rowProblem(row, 'series/duplicate-date', 'date', message);
}

/** Returns the row's day, or NaN; adds what is wrong with the row. */
function checkRow(point: SeriesPoint, row: number, problems: Problem[]): number {
  // The types promise rows, but they come from files and pages that no compiler has seen.
  const { date, value } = (point as Partial<Record<keyof SeriesPoint, unknown>> | null | undefined) ?? {};
  if (value !== null && (typeof value !== 'number' || !Number.isFinite(value))) {
    const wrong = notFinite(value, 'the value') ?? '';
    problems.push(rowProblem(row, 'series/not-a-number', 'value', `${wrong} For a period without a value write null.`));
  }
  const day = typeof date === 'string' ? dayNumber(date) : undefined;
  if (day === undefined) {
    problems.push(
      rowProblem(row, 'series/not-a-date', 'date', `${shown(date)} is not a date; write it as 2026-04-01 or 2026-04.`),
    );
  }
  return day ?? Number.NaN;
}
