import { type Checked, unless } from '../checked.js';
import { absentPeriods, type Period, periodOf } from '../calendar.js';
import { longRuns, movesOf, signOf } from '../runs.js';
import { pointType, type PointType, type Variation, variationOf } from '../spc/meaning.js';
import type { ImprovementDirection, SeriesPoint } from '../spc/options.js';
import { checkSeries } from '../spc/series.js';
import { median } from '../sum.js';

/** Rules of a run chart, the stronger first. */
export const RUN_SIGNALS = ['trend', 'shift'] as const;
/** One of `RUN_SIGNALS`. */
export type RunSignal = (typeof RUN_SIGNALS)[number];

/** Six points in a row on one side of the median. Source: R. J. Perla et al., BMJ Qual. Saf. 20 (2011) 46-51. */
const SHIFT = 6;
/** Five points in a row that all rise or all fall. Same source. */
const TREND = 5;
/** Fewest values for a run chart to be read. Same source. */
const FEWEST = 10;

/** How to read a run chart. */
export interface RunChartOptions {
  /** Default `neutral`: without a direction nothing is called better or worse. */
  readonly improvementDirection?: ImprovementDirection | undefined;
  /** The median comes from the first so many rows and stays as it is; from all when absent. */
  readonly baselinePoints?: number | undefined;
}

/** One row of the chart. Values are in the unit of the measure. */
export interface RunPoint {
  readonly date: string;
  readonly value: number | null;
  readonly median: number | null;
  readonly signal: RunSignal | null;
  readonly type: PointType;
  readonly note?: string | undefined;
  /** True where periods are missing between this one and the one before, so that no line is to join them. */
  readonly afterGap?: true | undefined;
}

/** A run chart as data. */
export interface RunChart {
  readonly median: number | null;
  readonly points: readonly RunPoint[];
  /** What the latest point with a value says; `not-assessed` under 10 values. */
  readonly variation: Variation;
  readonly period: Period | undefined;
  readonly sentence: string;
}

/**
 * Reads a measure over time as a run chart: for the first ten to twelve values, or where limits cannot be trusted. Points on the
 * median neither count towards a shift nor end it; equal neighbours neither count towards a trend nor end it; a missing value ends
 * both. Points that merely look extreme are left to the reader, since a run chart has no limits to judge them by.
 *
 * Source: R. J. Perla, L. P. Provost, S. K. Murray, The run chart, BMJ Qual. Saf. 20 (2011) 46-51.
 * @param points - The series.
 * @param options - Direction and baseline.
 * @returns The chart, or every problem with the input by row.
 */
export function runChart(points: readonly SeriesPoint[], options: RunChartOptions = {}): Checked<RunChart> {
  const series = checkSeries(points);
  const { improvementDirection: direction = 'neutral', baselinePoints = series.rows.length } = options;
  const problems = [...series.problems];
  if (!Number.isInteger(baselinePoints) || (options.baselinePoints !== undefined && baselinePoints < FEWEST)) {
    const message = `baselinePoints is ${baselinePoints}; use a whole number of ${FEWEST} or more.`;
    problems.push({ code: 'run-chart/baseline', message, path: 'baselinePoints' });
  }
  return unless(problems, () => {
    const values = series.rows.map(({ value }) => value);
    const centre = median(values.slice(0, baselinePoints).filter((value) => value !== null));
    const enough = values.filter((value) => value !== null).length >= FEWEST;
    const found = enough ? signalsOf(values, centre) : values.map(() => null);
    const latest = found[values.findLastIndex((value) => value !== null)] ?? null;
    const period = periodOf(series.days);
    const gaps = new Set(period && absentPeriods(series.days, period, 0).gaps);
    const variation = enough ? variationOf(latest, direction) : 'not-assessed';
    return {
      median: centre,
      points: series.rows.map(({ date, value, note }, i) => ({
        date,
        value,
        median: centre,
        signal: found[i]?.signal ?? null,
        type: pointType(found[i] ?? null, direction),
        note,
        ...(gaps.has(i) && { afterGap: true as const }),
      })),
      variation,
      period,
      sentence: sentenceOf(variation, latest),
    };
  });
}

interface Found {
  readonly signal: RunSignal;
  readonly way: 1 | -1;
  readonly length: number;
}

function signalsOf(values: readonly (number | null)[], centre: number | null): (Found | null)[] {
  const sides = values.map((value) => signOf(value, centre));
  const found: (Found | null)[] = values.map(() => null);
  for (const { from, to, sign, length } of longRuns(sides, SHIFT, 'pass')) {
    for (let i = from; i <= to; i++) if (sides[i] === sign) found[i] = { signal: 'shift', way: sign, length };
  }
  for (const { from, to, sign, length } of longRuns(movesOf(values), TREND - 1, 'pass')) {
    for (let i = from; i <= to + 1; i++) found[i] = { signal: 'trend', way: sign, length: length + 1 };
  }
  return found;
}

function sentenceOf(variation: Variation, latest: Found | null): string {
  if (variation === 'not-assessed') return `Not assessed: a run chart needs at least ${FEWEST} values.`;
  if (latest === null) return 'The latest value belongs to no shift or trend.';
  const shows =
    latest.signal === 'shift'
      ? `${latest.length} values in a row are ${latest.way > 0 ? 'above' : 'below'} the median`
      : `${latest.length} values in a row run ${latest.way > 0 ? 'up' : 'down'}`;
  const judged = variation.startsWith('improvement')
    ? ', improving'
    : variation.startsWith('concern')
      ? ', concerning'
      : '';
  return `Signal of change${judged}: ${shows}.`;
}
