/**
 * Adds numbers with Neumaier's compensated summation, so that the result does not depend on the last bits lost on the way.
 * A point that lies exactly on the mean must be found there: a plain sum of `0.1`s would move it off.
 *
 * Source: A. Neumaier, Z. angew. Math. Mech. 54 (1974) 39-51.
 * @param values - Finite numbers.
 * @param origin - Taken from each of them before it is added.
 * @returns Their sum; 0 for an empty list.
 */
export function sum(values: readonly number[], origin = 0): number {
  let total = 0;
  let lost = 0;
  for (const each of values) {
    const value = each - origin;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/**
 * Arithmetic mean in two passes: the mean of what the first pass left over is added, so the mean of equal values is that value.
 * @param values - Finite numbers, in the unit of the measure.
 * @returns Their mean, or `null` for an empty list.
 */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const first = sum(values) / values.length;
  return first + sum(values, first) / values.length;
}

/**
 * Median: the middle value, or the mean of the two middle values.
 * @param values - Finite numbers, in any order.
 * @returns The median, or `null` for an empty list.
 */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[middle - 1];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 || lower === undefined ? upper : mean([lower, upper]);
}
