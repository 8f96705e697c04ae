import { type Checked, unless } from '../checked.js';
import { absentPeriods, dayNumber, periodOf } from '../calendar.js';
import { checkOptions, datedTargets } from './check-options.js';
import { type Group, groupsOf, type SpcGroup, summaryOf } from './groups.js';
import { latestOf } from './latest.js';
import {
  type Assurance,
  assuranceOf,
  assuranceSentence,
  type Evidence,
  pointType,
  type PointType,
  type Variation,
  variationOf,
  variationSentence,
} from './meaning.js';
import { type ImprovementDirection, type Ruleset, RULES, type SeriesPoint, type SpcOptions } from './options.js';
import { checkSeries, type CheckedSeries } from './series.js';
import type { Signal } from './signals.js';
import { LISTED, type SpcWarning, warningsOf } from './warnings.js';

/** One row of the chart. Values, mean and limits are in the unit of the measure. */
export interface SpcPoint {
  readonly date: string;
  readonly value: number | null;
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly nearLower: number | null;
  readonly nearUpper: number | null;
  readonly target: number | null;
  /** Position of its group in `groups`. */
  readonly group: number;
  /** Whether its value went into the mean and limits. */
  readonly usedInLimits: boolean;
  /** The strongest rule that holds here; `null` for common cause. */
  readonly signal: Signal | null;
  readonly type: PointType;
  readonly note?: string | undefined;
  /** True where periods are missing between this one and the one before, so that no line is to join them. */
  readonly afterGap?: true | undefined;
}

/** An XmR chart as data: what a chart draws, a table lists and a sentence says. */
export interface SpcChart {
  readonly ruleset: Ruleset;
  readonly improvementDirection: ImprovementDirection;
  readonly points: readonly SpcPoint[];
  readonly groups: readonly SpcGroup[];
  readonly variation: Variation;
  /** `null` when there is no target or no direction. */
  readonly assurance: Assurance | null;
  /** What the variation rests on. */
  readonly evidence: Evidence;
  /** Variation and assurance in plain words. */
  readonly sentence: string;
  readonly warnings: readonly SpcWarning[];
}

/**
 * Reads a measure over time as an XmR statistical process control chart.
 *
 * Source: NHS England, Making Data Count; the R package NHSRplotthedots 0.2.2 (MIT) is the reference it was compared with.
 * @param points - The series; rows are put in date order, a period without a value is `null`.
 * @param options - Direction, target, rebases, fixed limits, screening and rule set.
 * @returns The chart, or every problem with the input, by row or by option.
 */
export function spcChart(points: readonly SeriesPoint[], options: SpcOptions = {}): Checked<SpcChart> {
  const series = checkSeries(points);
  return unless([...series.problems, ...checkOptions(options)], () => drawn(series, options));
}

function drawn(series: CheckedSeries, options: SpcOptions): SpcChart {
  const ruleset = options.ruleset ?? 'mdc';
  const direction = options.improvementDirection ?? 'neutral';
  const groups = groupsOf(series, options, RULES[ruleset]);
  const targets = targetsOf(series, options);
  const period = periodOf(series.days);
  const rhythm = period && { period, absent: absentPeriods(series.days, period, LISTED) };
  const gaps = new Set(rhythm?.absent.gaps);
  const points = groups
    .flatMap((group) => pointsOf(group, direction, targets))
    .map((point, i): SpcPoint => (gaps.has(i) ? { ...point, afterGap: true } : point));
  const { assessed, found } = latestOf(groups, RULES[ruleset].latest);
  const variation = assessed ? variationOf(found, direction) : 'not-assessed';
  const limits = groups.at(-1)?.limits;
  const assurance = limits ? assuranceOf(points.at(-1)?.target ?? null, limits, direction) : null;
  return {
    ruleset,
    improvementDirection: direction,
    points,
    groups: groups.map((group) => summaryOf(group, direction)),
    variation,
    assurance,
    evidence: { found, period },
    sentence: `${variationSentence(variation, { found, period })} ${assuranceSentence(assurance)}`.trim(),
    warnings: warningsOf(series, groups, options, rhythm),
  };
}

function pointsOf(group: Group, direction: ImprovementDirection, targets: readonly (number | null)[]): SpcPoint[] {
  const { mean, lower, upper, nearLower, nearUpper } = group.limits;
  return group.rows.map(({ date, value, note }, i) => ({
    date,
    value,
    mean,
    lower,
    upper,
    nearLower,
    nearUpper,
    target: targets[group.first + i] ?? null,
    group: group.index,
    usedInLimits: value !== null && i < group.basis,
    signal: group.signals[i]?.signal ?? null,
    type: pointType(group.signals[i] ?? null, direction),
    note,
  }));
}

/** The target in force at each row. */
function targetsOf(series: CheckedSeries, options: SpcOptions): (number | null)[] {
  const targets = datedTargets(options)
    .map(({ from, value }) => ({ from: from === '' ? -Infinity : (dayNumber(from) ?? Infinity), value }))
    .sort((a, b) => a.from - b.from);
  const [only] = targets;
  if (targets.length === 1 && only?.from === -Infinity) return series.days.map(() => only.value);
  return series.days.map((day) => targets.findLast(({ from }) => from <= day)?.value ?? null);
}
