import { type Checked, unless } from '../checked.js';
import { betaQuantile } from '../distributions/beta.js';
import { checkConfidence, checkFraction, type Interval, upperTail, USUAL_CONFIDENCE } from './interval.js';

/**
 * Proportion with Clopper and Pearson's exact interval. It never covers less than it says, and is wider for it.
 * Source: C. J. Clopper, E. S. Pearson, Biometrika 26 (1934) 404-413.
 * @param numerator - People or events with the property; a whole number.
 * @param denominator - People or events among whom they were counted; a whole number.
 * @param confidence - Coverage; 0.95 unless said.
 * @returns The proportion, 0 to 1, with its interval; or what is wrong with the input.
 */
export function clopperPearson(
  numerator: number,
  denominator: number,
  confidence = USUAL_CONFIDENCE,
): Checked<Interval> {
  return unless([...checkFraction(numerator, denominator, 'proportion'), ...checkConfidence(confidence)], () => ({
    value: numerator / denominator,
    ...exactProportionLimits(numerator, denominator, confidence),
    confidence,
    method: 'Clopper-Pearson',
  }));
}

/**
 * Clopper and Pearson's limits for input that was checked.
 * @param x - Events.
 * @param n - Trials.
 * @param confidence - Coverage.
 * @returns The limits, 0 to 1.
 */
export function exactProportionLimits(x: number, n: number, confidence: number): { lower: number; upper: number } {
  const high = upperTail(confidence);
  return {
    lower: x === 0 ? 0 : betaQuantile(1 - high, x, n - x + 1),
    upper: x === n ? 1 : betaQuantile(high, x + 1, n - x),
  };
}
