import { type Checked, unless } from '../checked.js';
import { checkConfidence, checkFraction, deviate, type Interval, USUAL_CONFIDENCE } from './interval.js';

/**
 * Proportion with Wilson's score interval, the method of OHID's Fingertips.
 * Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212; APHO Technical Briefing 3 (2008).
 * @param numerator - People or events with the property; a whole number.
 * @param denominator - People or events among whom they were counted; a whole number.
 * @param confidence - Coverage; 0.95 unless said.
 * @returns The proportion, 0 to 1, with its interval; or what is wrong with the input.
 */
export function wilson(numerator: number, denominator: number, confidence = USUAL_CONFIDENCE): Checked<Interval> {
  return unless([...checkFraction(numerator, denominator, 'proportion'), ...checkConfidence(confidence)], () => ({
    value: numerator / denominator,
    ...wilsonLimits(numerator, denominator, deviate(confidence)),
    confidence,
    method: 'Wilson',
  }));
}

/**
 * Wilson's limits for input that was checked.
 * @param x - Events.
 * @param n - Trials.
 * @param z - Normal deviate of the coverage.
 * @returns The limits, 0 to 1.
 */
export function wilsonLimits(x: number, n: number, z: number): { lower: number; upper: number } {
  const root = (events: number) => z * Math.sqrt(z * z + 4 * events * (1 - events / n));
  const upper = (events: number) => (2 * events + z * z + root(events)) / (2 * (n + z * z));
  // The two limits are the roots of a quadratic: their product gives the smaller one without cancellation.
  const lower = (events: number) => (events * events) / (n * (n + z * z)) / upper(events);
  // Taken from 1 a small upper limit would lose its digits, and a large one worked out directly could pass 1.
  return { lower: lower(x), upper: 2 * x <= n ? upper(x) : 1 - lower(n - x) };
}
