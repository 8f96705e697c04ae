import { type Checked, unless } from '../checked.js';
import { checkFraction, type Interval, USUAL_CONFIDENCE } from './interval.js';

/** The normal deviate of a coverage of 95 %, to the last bit: what `deviate(0.95)` works out with a library. */
const USUAL_DEVIATE = 1.959963984540054;

/**
 * Share of a count with Wilson's 95 % interval: `wilson` without the library that other coverages need, for pages and rules that
 * show nothing else.
 * @param numerator - People or events with the property; a whole number.
 * @param denominator - People or events among whom they were counted; a whole number.
 * @returns The proportion, 0 to 1, with its interval; or what is wrong with the input.
 */
export function shareInterval(numerator: number, denominator: number): Checked<Interval> {
  return unless(checkFraction(numerator, denominator, 'proportion'), () => shareOfCounts(numerator, denominator));
}

/**
 * The same for counts that were counted here, of which nothing has to be checked.
 * @param numerator - People or events with the property.
 * @param denominator - People or events among whom they were counted, at least 1.
 * @returns The proportion with its interval.
 */
export function shareOfCounts(numerator: number, denominator: number): Interval {
  return {
    value: numerator / denominator,
    ...wilsonLimits(numerator, denominator, USUAL_DEVIATE),
    confidence: USUAL_CONFIDENCE,
    method: 'Wilson',
  };
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
