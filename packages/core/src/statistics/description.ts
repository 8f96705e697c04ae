import { percentAsSet } from '../text/percent.js';
import type { InterruptedTimeSeries } from './attribution/interrupted-time-series.js';
import type { Period } from './calendar.js';
import type { Funnel } from './funnel/funnel.js';
import type { RunChart } from './run-chart/run-chart.js';
import type { SpcChart } from './spc/chart.js';
import { periodsInWords, type PointType } from './spc/meaning.js';

/** How a description writes figures and dates. */
export interface Wording {
  /** Writes a value in the unit of the measure. */
  readonly value: (value: number) => string;
  /** Writes a difference of two values; as a value unless given. Of shares it says "percentage points", since "3%" could be of either. */
  readonly difference?: ((value: number) => string) | undefined;
  /** Writes the date of a period, given as `YYYY-MM-DD` or `YYYY-MM`. */
  readonly date: (date: string) => string;
}

interface DatedValue {
  readonly date: string;
  readonly value: number | null;
  readonly type: PointType;
}

/**
 * Describes a control chart for somebody who cannot see it: what is drawn, the latest value, mean and limits, special causes, target
 * and rebases. What it means is in `chart.sentence`, which is not repeated.
 * @param chart - The chart.
 * @param words - How figures and dates are written.
 * @returns A few sentences.
 */
export function describeSpc(chart: SpcChart, words: Wording): string {
  const { points, groups, evidence } = chart;
  const group = groups.at(-1);
  const target = points.at(-1)?.target ?? null;
  return said([
    `Control chart of ${span(points, evidence.period, words)}.`,
    latest(points, words),
    group?.mean == null ? '' : `The mean is ${words.value(group.mean)}.`,
    group?.lower == null || group.upper == null
      ? ''
      : `Values from ${words.value(group.lower)} to ${words.value(group.upper)} are to be expected of the process as it is.`,
    specialCauses(points),
    target === null ? '' : `The target is ${words.value(target)}.`,
    ...groups.map(({ from, reason }) =>
      reason === null ? '' : `Mean and limits start again on ${words.date(from)}: ${stop(reason)}`,
    ),
  ]);
}

/**
 * Describes a run chart for somebody who cannot see it.
 * @param chart - The chart.
 * @param words - How figures and dates are written.
 * @returns A few sentences; what it means is in `chart.sentence`.
 */
export function describeRun(chart: RunChart, words: Wording): string {
  return said([
    `Run chart of ${span(chart.points, chart.period, words)}.`,
    latest(chart.points, words),
    chart.median === null ? '' : `The median is ${words.value(chart.median)}.`,
    specialCauses(chart.points),
  ]);
}

/**
 * Describes a funnel plot for somebody who cannot see it, naming the units outside the limits.
 * @param funnel - The funnel.
 * @param words - How figures are written.
 * @returns A few sentences.
 */
export function describeFunnel(funnel: Funnel, words: Pick<Wording, 'value'>): string {
  const named = (positions: readonly string[]) =>
    funnel.points.filter(({ position }) => positions.includes(position)).map(({ name }) => name);
  const list = (what: string, names: readonly string[]) => (names.length === 0 ? '' : `${what}: ${names.join(', ')}.`);
  return said([
    `Funnel plot of ${funnel.points.length} units against ${words.value(funnel.target)}.`,
    list('Above the 99.8% limits', named(['high-99.8'])),
    list('Below the 99.8% limits', named(['low-99.8'])),
    list('Between the 95% and the 99.8% limits', named(['high-95', 'low-95'])),
  ]);
}

/**
 * Says how many units of a funnel differ from the target by more than chance.
 * @param funnel - The funnel.
 * @returns One sentence.
 */
export function funnelSentence({ points }: Pick<Funnel, 'points'>): string {
  const outside = points.filter(({ position }) => position.endsWith('99.8')).length;
  const [only] = points;
  if (only && points.length === 1)
    return `The only unit is ${outside === 0 ? 'within the 99.8% limits' : 'beyond the 99.8% limits, further than chance alone would put it'}.`;
  if (outside === 0) return `None of ${points.length} units is beyond the 99.8% limits: they differ as chance has it.`;
  return `${outside} of ${points.length} units ${outside === 1 ? 'is' : 'are'} beyond the 99.8% limits, further than chance alone would put them.`;
}

/**
 * Says what an interrupted time series found, as an estimate with its interval and never as a cause.
 * @param result - The model.
 * @param words - How figures are written.
 * @returns One or two sentences.
 */
export function trendSentence(result: InterruptedTimeSeries, words: Pick<Wording, 'value' | 'difference'>): string {
  const { difference = words.value } = words;
  const { estimate, lower, upper } = result.differenceAtEnd;
  const way = (value: number) => `${difference(Math.abs(value))} ${value < 0 ? 'lower' : 'higher'}`;
  const interval = `${percentAsSet(result.confidence)} interval: ${way(lower)} to ${way(upper)}`;
  const sure = lower > 0 || upper < 0 ? '' : ' The interval includes no difference at all.';
  return `At the last period the fitted line is ${way(estimate)} than the earlier trend would have led to (${interval}).${sure}`;
}

/**
 * Describes an interrupted time series for somebody who cannot see it.
 * @param result - The model.
 * @param dates - Date of each value, and the position of the first one after the change.
 * @param words - How figures and dates are written.
 * @returns A few sentences.
 */
export function describeTrend(
  result: InterruptedTimeSeries,
  dates: { readonly all: readonly string[]; readonly change: number },
  words: Wording,
): string {
  const { all, change } = dates;
  const { difference = words.value } = words;
  const perPeriod = (value: number) => `${value < 0 ? 'falls' : 'rises'} by ${difference(Math.abs(value))} a period`;
  return said([
    `Trend of ${all.length} values, ${words.date(all[0] ?? '')} to ${words.date(all.at(-1) ?? '')}, with a change at ${words.date(all[change] ?? '')}.`,
    `Before it the fitted line ${perPeriod(result.trend.estimate)}, after it it ${perPeriod(result.trend.estimate + result.trendChange.estimate)}.`,
    `At the change it steps ${result.levelChange.estimate < 0 ? 'down' : 'up'} by ${difference(Math.abs(result.levelChange.estimate))}.`,
  ]);
}

function span(points: readonly DatedValue[], period: Period | undefined, { date }: Wording): string {
  const [first, last] = [points[0]?.date ?? '', points.at(-1)?.date ?? ''];
  return `${periodsInWords(points.length, period)}, ${date(first)} to ${date(last)}`;
}

function latest(points: readonly DatedValue[], words: Wording): string {
  const last = points.findLast(({ value }) => value !== null);
  return last?.value == null ? '' : `The latest value is ${words.value(last.value)} (${words.date(last.date)}).`;
}

const kinds: readonly (readonly [PointType, string])[] = [
  ['improvement', 'improving'],
  ['concern', 'concerning'],
  ['neutral-high', 'high'],
  ['neutral-low', 'low'],
];

function specialCauses(points: readonly DatedValue[]): string {
  const counted = kinds.flatMap(([type, word]) => {
    const count = points.filter((point) => point.type === type).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  return counted.length === 0
    ? 'No point shows special cause.'
    : `Points that show special cause: ${counted.join(', ')}.`;
}

function stop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function said(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
