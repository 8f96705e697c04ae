import { tQuantile, tTwoSided } from '../distributions/students-t.js';
import { upperTail } from '../intervals/interval.js';

/** What every result of a method that looks for an effect carries. It must be shown next to the figures. */
export interface Attribution {
  /** What has to be true for the estimate to mean anything. */
  readonly assumptions: readonly string[];
  /** What the result does not show, in one sentence. */
  readonly doesNotShow: string;
  /** What was seen in these data that weakens it. */
  readonly cautions: readonly string[];
}

/** An estimated effect with its uncertainty. */
export interface Estimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
  /** Probability of an estimate at least as far from 0, if there were no effect. */
  readonly p: number;
}

/**
 * Puts an interval and a p-value to an estimate by Student's t.
 * @param estimate - The estimate.
 * @param standardError - Its standard error; 0 when the model fits without remainder.
 * @param degreesOfFreedom - Observations less coefficients.
 * @param confidence - Coverage, for example 0.95.
 * @returns The estimate with its uncertainty.
 */
export function estimateWith(
  estimate: number,
  standardError: number,
  degreesOfFreedom: number,
  confidence: number,
): Estimate {
  const half = tQuantile(upperTail(confidence), degreesOfFreedom) * standardError;
  const p = estimate === 0 && standardError === 0 ? 1 : tTwoSided(estimate / standardError, degreesOfFreedom);
  return { estimate, standardError, lower: estimate - half, upper: estimate + half, p };
}
