/**
 * Money is counted in whole pence, because pounds with pence as a fraction do not add up in binary: 0.1 + 0.2 is not 0.3. Amounts up
 * to 90 million million pounds are exact.
 */
export type Pence = number;

/**
 * Writes an amount as people read it.
 * @param pence - Whole pence, negative when owed.
 * @returns For example `£1,250,000`, `£12.50` or `-£40`; pence are shown only where there are any.
 */
export function pounds(pence: Pence): string {
  const whole = Math.abs(pence) % 100 === 0;
  const text = (Math.abs(pence) / 100).toLocaleString('en-GB', {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
  });
  return `${pence < 0 ? '-' : ''}£${text}`;
}

/**
 * Shares an amount out by weights so that the parts add up to the whole, to the penny: each gets its share rounded down, and the pence
 * left over go to those who lost most by rounding (largest remainder, Hamilton's method).
 * @param pence - Whole pence; may be negative.
 * @param weights - One number a part, 0 or more; not all 0.
 * @returns One amount a part, in order; all 0 when no weight is above 0.
 */
export function shareOut(pence: Pence, weights: readonly number[]): Pence[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) return weights.map(() => 0);
  const size = Math.abs(pence);
  const exact = weights.map((weight) => size * (weight / total));
  const parts = exact.map(Math.floor);
  const left = size - parts.reduce((sum, part) => sum + part, 0);
  const order = exact
    .map((value, i) => ({ i, lost: value - Math.floor(value) }))
    .filter(({ i }) => (weights[i] ?? 0) > 0)
    .toSorted((a, b) => b.lost - a.lost || a.i - b.i);
  for (const { i } of order.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
  return parts.map((part) => (pence < 0 && part !== 0 ? -part : part));
}
