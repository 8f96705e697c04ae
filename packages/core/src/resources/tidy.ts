/**
 * Rounds a quantity to a millionth, so that tenths of a whole-time post add up.
 * @param quantity - Any finite number.
 * @returns The number without what binary fractions leave behind.
 */
export function tidy(quantity: number): number {
  return Math.round(quantity * 1e6) / 1e6;
}
