import type { Period } from '../calendar.js';
import type { Limits } from './limits.js';
import type { ImprovementDirection } from './options.js';
import type { PointSignal } from './signals.js';

/** What a point says, given which way is better. */
export const POINT_TYPES = ['common-cause', 'improvement', 'concern', 'neutral-high', 'neutral-low'] as const;
/** One of `POINT_TYPES`. */
export type PointType = (typeof POINT_TYPES)[number];

/**
 * What the latest point says of the process: the Making Data Count variation icon. High and low tell whether the special cause
 * lies above or below the mean (or rises or falls). `not-assessed`: too few values for the rules.
 */
export const VARIATIONS = [
  'common-cause',
  'improvement-high',
  'improvement-low',
  'concern-high',
  'concern-low',
  'neutral-high',
  'neutral-low',
  'not-assessed',
] as const;
/** One of `VARIATIONS`. */
export type Variation = (typeof VARIATIONS)[number];

/**
 * Whether the process, as it is, meets the target: always (`pass`), never (`fail`) or by chance (`inconsistent`).
 * `not-assessed`: there is a target, but there are no limits to hold it against.
 */
export const ASSURANCES = ['pass', 'fail', 'inconsistent', 'not-assessed'] as const;
/** One of `ASSURANCES`. */
export type Assurance = (typeof ASSURANCES)[number];

/** Which way a signal points: 1 above or rising, -1 below or falling. */
type Way = Pick<PointSignal, 'way'>;

/**
 * Tells what a signal means.
 * @param found - The rule that holds at the point, or `null`.
 * @param direction - Which way is better.
 * @returns The type of the point.
 */
export function pointType(found: Way | null, direction: ImprovementDirection): PointType {
  if (found === null) return 'common-cause';
  if (direction === 'neutral') return found.way > 0 ? 'neutral-high' : 'neutral-low';
  return found.way > 0 === (direction === 'increase') ? 'improvement' : 'concern';
}

/**
 * Tells what the latest point says of the process.
 * @param found - The rule that holds at the latest point, or `null`.
 * @param direction - Which way is better.
 * @returns The variation icon's meaning.
 */
export function variationOf(found: Way | null, direction: ImprovementDirection): Variation {
  const type = pointType(found, direction);
  if (type !== 'improvement' && type !== 'concern') return type;
  return `${type}-${found?.way === 1 ? 'high' : 'low'}`;
}

/**
 * Holds the limits against the target. A target on a limit counts as within them.
 * @param target - In the unit of the measure; `null` when there is none.
 * @param limits - Limits of the last row.
 * @param direction - Which way is better.
 * @returns The assurance icon's meaning; `null` when there is no target or no direction.
 */
export function assuranceOf(target: number | null, limits: Limits, direction: ImprovementDirection): Assurance | null {
  if (target === null || direction === 'neutral') return null;
  const { lower, upper } = limits;
  if (lower === null || upper === null) return 'not-assessed';
  if (target > upper) return direction === 'increase' ? 'fail' : 'pass';
  if (target < lower) return direction === 'increase' ? 'pass' : 'fail';
  return 'inconsistent';
}

/** What the sentence about variation is made from, for those who write it in another language. */
export interface Evidence {
  /** The rule that holds at the latest point, or `null`. */
  readonly found: PointSignal | null;
  /** The rhythm of the series, if it has one. */
  readonly period: Period | undefined;
}

/** The periods of a series in words. */
const plural: Record<Period, string> = {
  day: 'days',
  weekday: 'working days',
  week: 'weeks',
  month: 'months',
  quarter: 'quarters',
  year: 'years',
};

/**
 * Counts the rows of a series in words.
 * @param count - How many.
 * @param period - The rhythm of the series, if it has one.
 * @returns For example "40 months", "1 week" or "12 points".
 */
export function periodsInWords(count: number, period: Period | undefined): string {
  const many = period === undefined ? 'points' : plural[period];
  return `${count} ${count === 1 ? many.slice(0, -1) : many}`;
}

/**
 * Says in plain words what the latest point shows.
 * @param variation - The variation icon's meaning.
 * @param evidence - What was found.
 * @returns One sentence with its full stop.
 */
export function variationSentence(variation: Variation, evidence: Evidence): string {
  const { found, period } = evidence;
  const many = period === undefined ? 'points' : plural[period];
  const one = period === undefined ? 'point' : many.slice(0, -1);
  if (variation === 'not-assessed') return 'Not assessed: there are too few values to tell change from chance.';
  if (found === null) return `Common cause: the latest ${one} shows no sign of change beyond the usual variation.`;
  const { signal, way, length } = found;
  const shows = {
    astronomical: `the latest ${one} is ${way > 0 ? 'above the upper' : 'below the lower'} process limit`,
    trend: `the last ${length} ${many} run steadily ${way > 0 ? 'up' : 'down'}`,
    'two-of-three': `at least 2 of 3 neighbouring ${many}, the latest among them, are close to the ${way > 0 ? 'upper' : 'lower'} process limit`,
    shift: `the last ${length} ${many} are ${way > 0 ? 'above' : 'below'} the mean`,
  };
  return `Special cause, ${judged(variation)}: ${shows[signal]}.`;
}

function judged(variation: Variation): string {
  if (variation.startsWith('improvement')) return 'improving';
  if (variation.startsWith('concern')) return 'concerning';
  return variation === 'neutral-high' ? 'high' : 'low';
}

/**
 * Says in plain words what to expect of the target.
 * @param assurance - The assurance icon's meaning.
 * @returns One sentence with its full stop, or an empty text.
 */
export function assuranceSentence(assurance: Assurance | null): string {
  switch (assurance) {
    case 'pass':
      return 'The process as it is can be expected to meet the target every time.';
    case 'fail':
      return 'The process as it is cannot be expected to meet the target; it would have to change.';
    case 'inconsistent':
      return 'The process as it is will meet the target at some times and miss it at others, by chance.';
    case 'not-assessed':
      return 'Whether the target can be expected to be met is not assessed: there are no limits yet.';
    case null:
      return '';
  }
}
