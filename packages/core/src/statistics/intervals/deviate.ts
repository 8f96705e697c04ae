import { normalQuantile } from '../distributions/normal.js';
import { upperTail } from './interval.js';

/**
 * Two-sided normal deviate.
 * @param confidence - Coverage, for example 0.95.
 * @returns About 1.96 for 0.95.
 */
export function deviate(confidence: number): number {
  return normalQuantile(upperTail(confidence));
}
