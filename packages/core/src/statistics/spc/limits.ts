import { mean } from '../sum.js';
import { LIMIT_FACTOR, NEAR_LIMIT_FACTOR, SCREEN_FACTOR } from './options.js';

/** Mean and limits of one group, in the unit of the measure; `null` where there is too little to compute them from. */
export interface Limits {
  readonly mean: number | null;
  /** Mean of the moving ranges that were used. */
  readonly averageMovingRange: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly nearLower: number | null;
  readonly nearUpper: number | null;
  /** Moving ranges left out because they were extreme. */
  readonly screened: number;
}

/**
 * Mean and limits of an XmR chart. A missing value removes the two moving ranges it touches; nothing is bridged.
 * Equal values have a moving range of 0 and limits on the mean: a point that leaves them is a signal, they themselves are not.
 *
 * Source: Making Data Count; D. Wheeler, Understanding Variation.
 * @param values - Values of the rows that count, in date order.
 * @param screenOutliers - Whether ranges of at least 3.267 average ranges are left out, in one pass.
 * @returns Mean and limits.
 */
export function limitsOf(values: readonly (number | null)[], screenOutliers: boolean): Limits {
  const centre = mean(values.filter((value) => value !== null));
  const ranges = movingRanges(values);
  const first = mean(ranges);
  const kept = screenOutliers && first !== null ? ranges.filter((range) => range < SCREEN_FACTOR * first) : ranges;
  // Where every range is 0 none is below 0, and screening would leave nothing: then 0 it is.
  const average = kept.length > 0 ? mean(kept) : first;
  const screened = kept.length > 0 ? ranges.length - kept.length : 0;
  const at = (factor: number) => (centre === null || average === null ? null : centre + factor * average);
  return {
    mean: centre,
    averageMovingRange: average,
    lower: at(-LIMIT_FACTOR),
    upper: at(LIMIT_FACTOR),
    nearLower: at(-NEAR_LIMIT_FACTOR),
    nearUpper: at(NEAR_LIMIT_FACTOR),
    screened,
  };
}

/** Leaves the mean and takes the limits away, for a group that is too short to have any. */
export function withoutLimits(limits: Limits): Limits {
  return { ...limits, lower: null, upper: null, nearLower: null, nearUpper: null };
}

function movingRanges(values: readonly (number | null)[]): number[] {
  const ranges: number[] = [];
  let previous: number | null = null;
  for (const value of values) {
    if (value !== null && previous !== null) ranges.push(Math.abs(value - previous));
    previous = value;
  }
  return ranges;
}
