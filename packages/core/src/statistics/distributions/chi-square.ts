import gammaln from '@stdlib/math-base-special-gammaln';
import quantile from '@stdlib/stats-base-dists-chisquare-quantile';

/**
 * Quantile of the chi-square distribution.
 * @param p - Probability, 0 to 1.
 * @param df - Degrees of freedom, above 0; need not be whole.
 * @returns The value below which a share `p` lies.
 */
export function chiSquareQuantile(p: number, df: number): number {
  const found = quantile(p, df);
  return found > STDLIB_TRUSTED && Number.isFinite(found) ? polished(found, p, df) : found;
}

/**
 * Above 2,000 @stdlib/math-base-special-gammainc 0.3.1 takes an asymptotic series outside its range and is wrong in the fourth
 * digit. A little below that we start from its answer and finish with the series of the incomplete gamma function itself.
 */
const STDLIB_TRUSTED = 1900;

/**
 * Newton's method on the smaller tail of the gamma distribution, three or four steps from a start that is right to three digits.
 * Both tails are sums of positive terms, so no digits cancel; they are added until nothing changes any more.
 * Source: NIST Digital Library of Mathematical Functions, 8.11.4 (lower) and 8.11.2 (upper; its terms are positive for as long as
 * they matter, since a is above 900 here).
 */
function polished(start: number, p: number, df: number): number {
  const a = df / 2;
  const lower = p <= 0.5;
  let x = start / 2;
  for (let i = 0; i < 50; i++) {
    const density = Math.exp((a - 1) * Math.log(x) - x - gammaln(a));
    const sum = lower ? total((n) => x / (a + n)) * (x / a) : total((n) => (a - n) / x);
    const step = (lower ? 1 : -1) * (sum - (lower ? p : 1 - p) / density);
    x -= step;
    if (Math.abs(step) <= 1e-14 * x) break;
  }
  return 2 * x;
}

/** 1 + r(1) + r(1) r(2) + … */
function total(ratio: (n: number) => number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * Number.EPSILON; n++) {
    term *= ratio(n);
    sum += term;
  }
  return sum;
}
