import { dayNumber } from '../calendar.js';
import { type Limits, limitsOf, withoutLimits } from './limits.js';
import { type ImprovementDirection, type Rules, SHORT_SERIES, type SeriesPoint, type SpcOptions } from './options.js';
import { pointType, type PointType, type Variation, variationOf } from './meaning.js';
import type { CheckedSeries } from './series.js';
import { type PointSignal, signalsOf } from './signals.js';

/** A stretch of the series with one mean and one pair of limits, as the chart works with it. */
export interface Group {
  readonly index: number;
  /** Position of its first row in the series. */
  readonly first: number;
  readonly rows: readonly SeriesPoint[];
  /** Why the process was rebased here; `null` for the first group. */
  readonly reason: string | null;
  /** How many rows, from the first, mean and limits are computed from. */
  readonly basis: number;
  /** Rows that have a value. */
  readonly measured: number;
  /** Rows of the basis that have a value. */
  readonly used: number;
  readonly limits: Limits;
  /** Whether limits and rules were withheld because there are too few values. */
  readonly withheld: boolean;
  readonly signals: readonly (PointSignal | null)[];
}

/** A stretch of the chart with one mean and one pair of limits. Values are in the unit of the measure. */
export interface SpcGroup extends Limits {
  /** Date of its first row. */
  readonly from: string;
  /** Date of its last row. */
  readonly to: string;
  /** Why the process was rebased here; `null` for the first group. */
  readonly reason: string | null;
  /** Rows, with and without a value. */
  readonly rows: number;
  /** Rows that have a value. */
  readonly measured: number;
  /** Rows with a value from which mean and limits were computed. */
  readonly usedInLimits: number;
  readonly counts: Readonly<Record<PointType, number>>;
  /** What its last row says. */
  readonly variation: Variation;
}

/**
 * Splits a series at its rebase dates and works out each part by itself.
 * @param series - Checked rows in date order.
 * @param options - Options that were checked.
 * @param rules - The rule set.
 * @returns The groups in order.
 */
export function groupsOf(series: CheckedSeries, options: SpcOptions, rules: Rules): Group[] {
  const starts = rebaseStarts(series, options);
  return starts.map(({ first, reason }, index) => {
    const rows = series.rows.slice(first, starts[index + 1]?.first ?? series.rows.length);
    const values = rows.map((row) => row.value);
    const basis = Math.min(options.fixAfterNPoints ?? rows.length, rows.length);
    const counted = basis === rows.length ? values : values.slice(0, basis);
    const used = countOf(counted);
    const measured = counted === values ? used : countOf(values);
    const withheld = measured < SHORT_SERIES && (options.shortSeries ?? rules.shortSeries) === 'withhold';
    const full = limitsOf(counted, options.screenOutliers ?? true);
    const limits = withheld ? withoutLimits(full) : full;
    const signals = withheld ? values.map(() => null) : signalsOf(values, limits, rules);
    return { index, first, rows, reason, basis, measured, used, limits, withheld, signals };
  });
}

function countOf(values: readonly (number | null)[]): number {
  let count = 0;
  for (const value of values) if (value !== null) count++;
  return count;
}

function rebaseStarts(series: CheckedSeries, options: SpcOptions): { first: number; reason: string | null }[] {
  const starts: { first: number; reason: string | null }[] = [{ first: 0, reason: null }];
  for (const { date, reason } of options.rebase ?? []) {
    const first = series.days.indexOf(dayNumber(date) ?? Number.NaN);
    if (first > 0 && !starts.some((start) => start.first === first)) starts.push({ first, reason });
  }
  return starts.sort((a, b) => a.first - b.first);
}

/**
 * Sums up a group for a table.
 * @param group - The group.
 * @param direction - Which way is better.
 * @returns Its limits, dates, counts and variation.
 */
export function summaryOf(group: Group, direction: ImprovementDirection): SpcGroup {
  const counts = { 'common-cause': 0, improvement: 0, concern: 0, 'neutral-high': 0, 'neutral-low': 0 };
  for (const found of group.signals) counts[pointType(found, direction)]++;
  return {
    from: group.rows[0]?.date ?? '',
    to: group.rows.at(-1)?.date ?? '',
    reason: group.reason,
    rows: group.rows.length,
    measured: group.measured,
    usedInLimits: group.used,
    ...group.limits,
    counts,
    variation: group.withheld ? 'not-assessed' : variationOf(group.signals.at(-1) ?? null, direction),
  };
}
