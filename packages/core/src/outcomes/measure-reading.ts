import type { Problem } from '../result.js';
import type { Interval } from '../statistics/intervals/interval.js';
import { shareInterval } from '../statistics/intervals/share.js';
import { spcChart, type SpcChart } from '../statistics/spc/index.js';
import { regressionToTheMeanWarning } from '../statistics/attribution/regression-to-the-mean.js';
import { type Judgement, judgementOf } from './judgement.js';
import { type Measure, unitName } from './measure.js';
import { fromPartners, type Observation, seriesOf, SPLIT_DIMENSIONS } from './observation.js';
import { isOfTooFew, type SplitTable, splitBy } from './splits.js';

/** The latest value of a measure. */
export interface LatestValue {
  readonly period: string;
  /** Whether value, counts and interval are kept back because they are of too few people or events. */
  readonly suppressed: boolean;
  /** In the unit of the measure; `null` when the numbers behind it are too small to be shown. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** For a proportion with its counts. */
  readonly interval: Interval | null;
  readonly provisional: boolean;
  /** "from 7 of 12 partners" */
  readonly partners: string;
}

/** A measure as a report shows it. */
export interface MeasureReading {
  readonly measure: Measure;
  readonly unit: string;
  /** `judged` by its chart; `too-early`; `not-assessed` with too few values; `no-data`. */
  readonly status: 'judged' | 'too-early' | 'not-assessed' | 'no-data';
  readonly judgement: Judgement;
  readonly latest: LatestValue | null;
  /** Target in force at the latest period. */
  readonly target: number | null;
  /** Control chart of the whole series; `null` without any usable value. A value of too few people or events counts in it and is not in it, nor are the mean and the limits of its group. */
  readonly chart: SpcChart | null;
  /** What a reader is told in one or two sentences. */
  readonly sentence: string;
  readonly splits: readonly SplitTable[];
  /** What a reader ought to know before believing it. */
  readonly cautions: readonly string[];
  /** Figures that were corrected since they were first given. */
  readonly revised: number;
  readonly problems: readonly Problem[];
}

/** How measures are to be read. */
export interface ReadingOptions {
  /** `YYYY-MM-DD`: the day of the reading. */
  readonly today: string;
  /** What to split by; deprivation, age and ethnicity unless said. */
  readonly dimensions?: readonly string[] | undefined;
  /** Smallest number of people or events that may be shown; 5 unless said. */
  readonly threshold?: number | undefined;
}

/**
 * Reads a measure for a report: latest value, control chart by Making Data Count rules, whether it is too early to judge, splits.
 * @param measure - The measure.
 * @param observations - Observations of this and other measures.
 * @param options - Day of the reading and splits.
 * @returns The reading; bad observations are named in `problems` and the others are used.
 */
export function readMeasure(
  measure: Measure,
  observations: readonly Observation[],
  options: ReadingOptions,
): MeasureReading {
  const { today, dimensions = SPLIT_DIMENSIONS, threshold } = options;
  const series = seriesOf(measure, observations, undefined, today);
  const result = spcChart(series.points, {
    improvementDirection: measure.improvementDirection,
    target: measure.targets,
    rebase: measure.rebases,
    asOf: today,
    reportingLagDays: measure.reportingLagDays,
  });
  const chart = result.ok && series.points.some(({ value }) => value !== null) ? result.value : null;
  const judgement = judgementOf(measure, today);
  const tooFew = new Set(
    series.observations.flatMap((observation, i) =>
      isOfTooFew(measure, observation, threshold) ? [series.points[i]?.date] : [],
    ),
  );
  const shownChart = chart && withoutSmall(chart, tooFew);
  const status =
    chart === null
      ? 'no-data'
      : judgement.status === 'too-early'
        ? 'too-early'
        : chart.variation === 'not-assessed'
          ? 'not-assessed'
          : 'judged';
  return {
    measure,
    unit: unitName(measure),
    status,
    judgement,
    latest: latestOf(measure, series.observations, series.points, tooFew),
    target: chart?.points.at(-1)?.target ?? null,
    chart: shownChart,
    sentence: sentenceOf(chart, judgement),
    splits: dimensions.flatMap(
      (dimension) => splitBy(measure, observations, dimension, { threshold, asOf: today }) ?? [],
    ),
    cautions: cautionsOf(measure, shownChart),
    revised: series.superseded.length,
    problems: [...series.problems, ...(result.ok || series.points.length === 0 ? [] : result.problems)],
  };
}

function latestOf(
  measure: Measure,
  observations: readonly Observation[],
  points: readonly { readonly date: string; readonly value: number | null }[],
  tooFew: ReadonlySet<string | undefined>,
): LatestValue | null {
  const at = points.findLastIndex(({ value }) => value !== null);
  const [observation, value] = [observations[at], points[at]?.value];
  if (observation === undefined || value === undefined || value === null) return null;
  const { numerator, denominator } = observation;
  const common = {
    period: observation.period,
    provisional: observation.provisional ?? false,
    partners: fromPartners(observation),
  };
  if (tooFew.has(points[at]?.date))
    return { ...common, suppressed: true, value: null, numerator: null, denominator: null, interval: null };
  const interval =
    measure.form === 'proportion' && numerator !== undefined && denominator !== undefined
      ? shareInterval(numerator, denominator)
      : undefined;
  return {
    ...common,
    suppressed: false,
    value,
    numerator: numerator ?? null,
    denominator: denominator ?? null,
    interval: interval?.ok === true ? interval.value : null,
  };
}

const NO_LINES = { mean: null, lower: null, upper: null, nearLower: null, nearUpper: null };

/**
 * A chart as it may be shown. Mean and limits of a group give a value in it away to anyone who knows the others. Whether a point is a signal may
 * be told: that is no count.
 */
function withoutSmall(chart: SpcChart, tooFew: ReadonlySet<string | undefined>): SpcChart {
  const hiding = new Set(chart.points.filter(({ date }) => tooFew.has(date)).map(({ group }) => group));
  return {
    ...chart,
    points: chart.points.map((point) => ({
      ...point,
      ...(hiding.has(point.group) && NO_LINES),
      ...(tooFew.has(point.date) && { value: null, note: NOT_SHOWN }),
    })),
    groups: chart.groups.map((group, i) =>
      hiding.has(i) ? { ...group, ...NO_LINES, averageMovingRange: null } : group,
    ),
  };
}

/** What stands where a number must not. */
export const NOT_SHOWN = 'not shown: small numbers';

const LINES_NOT_SHOWN = 'Mean and limits are not shown where they would give away a value that is of too few.';

function sentenceOf(chart: SpcChart | null, judgement: Judgement): string {
  if (chart === null) return 'There are no figures yet.';
  return judgement.status === 'too-early' ? `${judgement.sentence} So far: ${chart.sentence}` : chart.sentence;
}

function cautionsOf(measure: Measure, chart: SpcChart | null): string[] {
  const chosenByMeasure = measure.scope.chosenForHighUse === true;
  const regression = regressionToTheMeanWarning({ chosenByMeasure, hasComparator: false });
  return [
    ...(chart?.warnings.map(({ message }) => message) ?? []),
    ...(chart?.points.some(({ note }) => note === NOT_SHOWN) === true ? [LINES_NOT_SHOWN] : []),
    ...(regression === undefined ? [] : [regression]),
    ...(measure.contribution === undefined ? ['What was done that may have contributed is not stated.'] : []),
  ];
}
