/** A discrete distribution written out: the probability of each count from `first` on. */
export interface Distribution {
  readonly first: number;
  readonly probabilities: readonly number[];
}

/**
 * Writes out a binomial distribution.
 * @param n - Trials.
 * @param p - Probability of an event, between 0 and 1.
 * @returns Every count whose probability is not 0 in double precision.
 */
export function binomial(n: number, p: number): Distribution {
  const odds = p / (1 - p);
  return fromMode(Math.min(n, Math.floor((n + 1) * p)), (k) => ((n - k) / (k + 1)) * odds);
}

/**
 * Writes out a Poisson distribution.
 * @param mean - Events to be expected, above 0.
 * @returns Every count whose probability is not 0 in double precision.
 */
export function poisson(mean: number): Distribution {
  return fromMode(Math.floor(mean), (k) => mean / (k + 1));
}

/**
 * Starts at the likeliest count and works outwards by the ratio of neighbours, then scales to a sum of 1; this needs no gamma
 * function and loses no digits in the tails.
 */
function fromMode(mode: number, ratio: (k: number) => number): Distribution {
  const above: number[] = [];
  const below: number[] = [];
  for (let k = mode, weight = ratio(k); weight > 0; weight *= ratio(++k)) above.push(weight);
  for (let k = mode - 1, weight = 1 / ratio(k); k >= 0 && weight > 0; weight /= ratio(--k)) below.push(weight);
  // Smallest first, so that small terms are not lost.
  const total = [below, above].reduce((sum, tail) => sum + tail.reduceRight((a, b) => a + b, 0), 1);
  const probabilities = [...below.toReversed(), 1, ...above].map((weight) => weight / total);
  return { first: mode - below.length, probabilities };
}
