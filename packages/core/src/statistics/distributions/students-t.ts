import cdf from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * Quantile of Student's t distribution.
 * @param p - Probability, 0 to 1.
 * @param df - Degrees of freedom, above 0.
 * @returns The value below which a share `p` lies.
 */
export function tQuantile(p: number, df: number): number {
  return quantile(p, df);
}

/**
 * Two-sided p-value of a t statistic.
 * @param t - The statistic.
 * @param df - Degrees of freedom, above 0.
 * @returns The probability of a value at least as far from 0.
 */
export function tTwoSided(t: number, df: number): number {
  return Math.min(1, 2 * cdf(-Math.abs(t), df));
}
