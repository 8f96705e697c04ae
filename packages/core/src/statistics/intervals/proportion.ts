import { type Checked, unless } from '../checked.js';
import { betaQuantile } from '../distributions.js';
import { checkConfidence, checkFraction, deviate, type Interval, upperTail, USUAL_CONFIDENCE } from './interval.js';

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

/** Limits for input that was checked. The lower one is 1 less the upper one of the opposite event. */
function wilsonLimits(x: number, n: number, z: number): { lower: number; upper: number } {
  const root = (events: number) => z * Math.sqrt(z * z + 4 * events * (1 - events / n));
  const upper = (events: number) => (2 * events + z * z + root(events)) / (2 * (n + z * z));
  // The two limits are the roots of a quadratic: their product gives the smaller one without cancellation.
  const lower = (events: number) => (events * events) / (n * (n + z * z)) / upper(events);
  return { lower: lower(x), upper: 1 - lower(n - x) };
}

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

/**
 * Difference of two proportions with Newcombe's interval (his method 10, from Wilson's limits).
 * Source: R. G. Newcombe, Statist. Med. 17 (1998) 873-890.
 * @param first - Numerator and denominator of the first group.
 * @param second - Numerator and denominator of the second group.
 * @param confidence - Coverage; 0.95 unless said.
 * @returns First less second, -1 to 1, with its interval; or what is wrong with the input.
 */
export function newcombe(
  first: { readonly numerator: number; readonly denominator: number },
  second: { readonly numerator: number; readonly denominator: number },
  confidence = USUAL_CONFIDENCE,
): Checked<Interval> {
  const problems = [first, second].flatMap(({ numerator, denominator }, i) =>
    checkFraction(numerator, denominator, 'proportion').map((problem) => {
      const group = i === 0 ? 'first' : 'second';
      return {
        ...problem,
        message: `In the ${group} group ${problem.message}`,
        path: `${group}.${problem.path ?? ''}`,
      };
    }),
  );
  return unless([...problems, ...checkConfidence(confidence)], () => {
    const z = deviate(confidence);
    const [p1, p2] = [first.numerator / first.denominator, second.numerator / second.denominator];
    const one = wilsonLimits(first.numerator, first.denominator, z);
    const two = wilsonLimits(second.numerator, second.denominator, z);
    return {
      value: p1 - p2,
      lower: p1 - p2 - Math.hypot(p1 - one.lower, two.upper - p2),
      upper: p1 - p2 + Math.hypot(one.upper - p1, p2 - two.lower),
      confidence,
      method: 'Newcombe 10',
    };
  });
}
