import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * Quantile of the standard normal distribution.
 * @param p - Probability, 0 to 1.
 * @returns The value below which a share `p` lies.
 */
export function normalQuantile(p: number): number {
  return quantile(p, 0, 1);
}
