import { type Checked, record, unless } from '../checked.js';
import { binomial } from '../discrete.js';
import { checkConfidence, checkFraction, USUAL_CONFIDENCE } from './interval.js';
import { exactProportionLimits } from './clopper-pearson.js';

/** Two rates compared. */
export interface RateRatio {
  /** First rate over second; `null` when the second group has no events. */
  readonly value: number | null;
  readonly lower: number;
  /** `null` when there is no finite limit. */
  readonly upper: number | null;
  readonly confidence: number;
  /** Probability of a difference at least as unlikely, if the rates were the same. */
  readonly p: number;
  readonly method: string;
}

/** Events and what they are counted over. */
export interface Events {
  /** Events counted; a whole number. */
  readonly events: number;
  /** People, or person-time at risk. */
  readonly denominator: number;
}

/**
 * Ratio of two rates with the exact interval: given the sum of the events, those of the first group are binomial.
 * Source: E. L. Lehmann, J. P. Romano, Testing Statistical Hypotheses, 4.5; the two-sided p-value adds every outcome that is no
 * likelier than the one seen, as R's poisson.test does.
 * @param first - Events and denominator of the first group.
 * @param second - Events and denominator of the second group.
 * @param confidence - Coverage; 0.95 unless said.
 * @returns The ratio with its interval; or what is wrong with the input.
 */
export function rateRatio(first: Events, second: Events, confidence = USUAL_CONFIDENCE): Checked<RateRatio> {
  const problems = [first, second]
    .map((group) => record(group) as unknown as Events)
    .flatMap(({ events, denominator }, i) =>
      checkFraction(events, denominator, 'rate').map((problem) => ({
        ...problem,
        message: `In the ${i === 0 ? 'first' : 'second'} group ${problem.message}`,
      })),
    );
  if (problems.length === 0 && first.events + second.events === 0) {
    problems.push({
      code: 'rate-ratio/no-events',
      message: 'Neither group has an event, so there is nothing to compare.',
    });
  }
  return unless([...problems, ...checkConfidence(confidence)], () => {
    const total = first.events + second.events;
    const share = exactProportionLimits(first.events, total, confidence);
    const asRatio = (p: number) => (p / (1 - p)) * (second.denominator / first.denominator);
    return {
      value: second.events === 0 ? null : first.events / first.denominator / (second.events / second.denominator),
      lower: asRatio(share.lower),
      upper: share.upper === 1 ? null : asRatio(share.upper),
      confidence,
      p: twoSided(first.events, total, first.denominator / (first.denominator + second.denominator)),
      method: 'exact conditional binomial',
    };
  });
}

/** R allows for rounding when it asks which outcomes are no likelier. */
const SLACK = 1 + 1e-7;

function twoSided(x: number, n: number, p: number): number {
  const { first, probabilities } = binomial(n, p);
  const seen = probabilities[x - first] ?? 0;
  const unlikely = probabilities.filter((probability) => probability <= seen * SLACK);
  return Math.min(
    1,
    unlikely.toSorted((a, b) => a - b).reduce((sum, probability) => sum + probability, 0),
  );
}
