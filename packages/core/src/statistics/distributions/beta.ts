import quantile from '@stdlib/stats-base-dists-beta-quantile';

/**
 * Quantile of the beta distribution.
 * @param p - Probability, 0 to 1.
 * @param a - First shape, above 0.
 * @param b - Second shape, above 0.
 * @returns The value below which a share `p` lies.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  return quantile(p, a, b);
}
