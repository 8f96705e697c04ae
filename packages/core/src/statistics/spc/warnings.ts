import { civilDate } from '../../time/civil.js';
import { type AbsentPeriods, addPeriods, dayNumber, expectedOn, type Period } from '../calendar.js';
import type { Group } from './groups.js';
import { FEWEST_FIXED, REASON_NOT_GIVEN, SHORT_SERIES, type SpcOptions } from './options.js';
import type { CheckedSeries } from './series.js';

/** What a reader of the chart ought to know before believing it. */
export const SPC_WARNINGS = [
  'out-of-order',
  'missing-value',
  'latest-missing',
  'absent-period',
  'overdue',
  'rebase-not-in-series',
  'rebase-on-first-date',
  'rebase-without-reason',
  'short-group',
  'trial-limits',
  'no-limits',
  'no-variation',
  'not-yet-fixed',
] as const;
/** One of `SPC_WARNINGS`. */
export type SpcWarningCode = (typeof SPC_WARNINGS)[number];

/** A warning in plain words, with the dates it is about (the first 24 at most). */
export interface SpcWarning {
  readonly code: SpcWarningCode;
  readonly message: string;
  readonly dates: readonly string[];
}

/** Most dates that a warning lists. */
export const LISTED = 24;

/** How often a series has a value, and where it has none. */
export interface Rhythm {
  readonly period: Period;
  readonly absent: AbsentPeriods;
}

/**
 * Gathers what a reader of the chart ought to know.
 * @param series - Checked rows in date order.
 * @param groups - The groups of the chart.
 * @param options - Options that were checked.
 * @param rhythm - The rhythm of the series and what it skips, if it has one.
 * @returns Warnings, those about the data first.
 */
export function warningsOf(
  series: CheckedSeries,
  groups: readonly Group[],
  options: SpcOptions,
  rhythm: Rhythm | undefined,
): SpcWarning[] {
  return [
    ...aboutRows(series),
    ...(rhythm === undefined ? [] : aboutPeriods(series.days, rhythm, options)),
    ...aboutRebases(series, options),
    ...groups.flatMap((group) => aboutGroup(group, options)),
  ];
}

function warning(code: SpcWarningCode, message: string, dates: readonly string[] = []): SpcWarning {
  return { code, message, dates: dates.slice(0, LISTED) };
}

function aboutRows({ rows, outOfOrder }: CheckedSeries): SpcWarning[] {
  const found: SpcWarning[] = [];
  if (outOfOrder.length > 0) {
    const named = outOfOrder.slice(0, LISTED).map((row) => row + 1);
    found.push(
      warning('out-of-order', `Row ${named.join(', ')} came before an earlier date; the rows were put in date order.`),
    );
  }
  const missing = rows.filter((row) => row.value === null).map((row) => row.date);
  if (missing.length > 0) {
    const message = `${missing.length} of ${rows.length} rows ${missing.length === 1 ? 'has' : 'have'} no value: each ends every run and takes its two moving ranges out of the limits.`;
    found.push(warning('missing-value', message, missing));
  }
  const last = rows.at(-1);
  if (last?.value === null)
    found.push(warning('latest-missing', `The latest row (${last.date}) has no value.`, [last.date]));
  return found;
}

function aboutPeriods(days: readonly number[], { period, absent }: Rhythm, options: SpcOptions): SpcWarning[] {
  const found: SpcWarning[] = [];
  if (absent.count > 0) {
    const message = `The series skips ${absent.count} ${period}${absent.count === 1 ? '' : 's'}; neighbours across a gap are compared as if it were not there.`;
    found.push(warning('absent-period', message, absent.days.map(civilDate)));
  }
  const now = options.asOf === undefined ? undefined : dayNumber(options.asOf);
  const last = days.at(-1);
  if (now === undefined || last === undefined) return found;
  const overdue: string[] = [];
  const isExpected = expectedOn(days, period);
  // A period has to end, and its lag to pass, before its value can be called overdue.
  const isDue = (count: number) => now >= addPeriods(last, period, count + 1) + (options.reportingLagDays ?? 0);
  for (let count = 1; overdue.length < LISTED && isDue(count); count++) {
    const day = addPeriods(last, period, count);
    if (isExpected(day)) overdue.push(civilDate(day));
  }
  if (overdue.length > 0) {
    const message = `Overdue on ${options.asOf ?? ''}: ${period}${overdue.length === 1 ? '' : 's'} from ${overdue.join(', ')}.`;
    found.push(warning('overdue', message, overdue));
  }
  return found;
}

function aboutRebases({ days }: CheckedSeries, options: SpcOptions): SpcWarning[] {
  const rebases = options.rebase ?? [];
  if (rebases.length === 0) return [];
  const say = (code: SpcWarningCode, date: string, message: string) => [warning(code, message, [date])];
  return rebases.flatMap(({ date, reason }) => {
    const day = dayNumber(date);
    if (day === undefined || !days.includes(day)) {
      return say('rebase-not-in-series', date, `No row has the rebase date ${date}, so nothing was rebased there.`);
    }
    if (day === days[0]) {
      return say(
        'rebase-on-first-date',
        date,
        `The rebase date ${date} is the first of the series, so it changes nothing.`,
      );
    }
    return reason === REASON_NOT_GIVEN
      ? say(
          'rebase-without-reason',
          date,
          `The rebase on ${date} gives no reason: say what changed, so that a reader can judge it.`,
        )
      : [];
  });
}

function aboutGroup({ rows, basis, measured, limits, withheld }: Group, options: SpcOptions): SpcWarning[] {
  const from = rows[0]?.date ?? '';
  const values = `The group from ${from} has ${measured} value${measured === 1 ? '' : 's'}`;
  const found: SpcWarning[] = [];
  const say = (code: SpcWarningCode, message: string) => found.push(warning(code, message, [from]));
  if (withheld) {
    say('short-group', `${values}; limits and rules need ${SHORT_SERIES}, so neither is shown.`);
  } else if (limits.averageMovingRange === null) {
    say('no-limits', `${values} and no two neighbours, so no limits can be computed.`);
  } else if (measured < FEWEST_FIXED) {
    say('trial-limits', `${values}; its limits are trial limits and will move with every new value.`);
  }
  if (limits.averageMovingRange === 0) {
    say('no-variation', `The values of the group from ${from} do not vary, so its limits are on the mean.`);
  }
  const fixed = options.fixAfterNPoints ?? 0;
  if (basis < fixed)
    say('not-yet-fixed', `The group from ${from} has ${rows.length} rows; its limits will be fixed from ${fixed}.`);
  return found;
}
