import { type Checked, record, unless } from '../checked.js';
import { deviate } from './deviate.js';
import { checkConfidence, checkFraction, type Interval, USUAL_CONFIDENCE } from './interval.js';
import { wilsonLimits } from './share.js';

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
  const problems = [first, second]
    .map((group) => record(group) as unknown as { numerator: number; denominator: number })
    .flatMap(({ numerator, denominator }, i) =>
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
