/**
 * Finds the middle of some numbers.
 * @param values - The numbers, in any order.
 * @returns The middle one, or the mean of the middle two; `undefined` for none.
 */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
