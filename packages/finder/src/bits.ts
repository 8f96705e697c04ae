/* eslint-disable @typescript-eslint/no-non-null-assertion -- word indexes are within the set by construction */

/** A set of small whole numbers, one bit each, 32 to a word. */
export type Bits = Uint32Array<ArrayBuffer>;

/**
 * Makes an empty set.
 * @param size - Numbers 0 to `size - 1` fit.
 * @returns The set.
 */
export function noBits(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5);
}

/**
 * Makes a full set.
 * @param size - Numbers 0 to `size - 1` are in it.
 * @returns The set, with no bit beyond.
 */
export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffffffff);
  if (size & 31) bits[bits.length - 1] = (1 << (size & 31)) - 1;
  return bits;
}

/**
 * Puts a number in.
 * @param bits - The set.
 * @param at - The number.
 */
export function setBit(bits: Bits, at: number): void {
  bits[at >>> 5]! |= 1 << (at & 31);
}

/**
 * Takes a number out.
 * @param bits - The set.
 * @param at - The number.
 */
export function clearBit(bits: Bits, at: number): void {
  bits[at >>> 5]! &= ~(1 << (at & 31));
}

/**
 * Tells whether a number is in the set.
 * @param bits - The set.
 * @param at - The number.
 * @returns 1 or 0.
 */
export function hasBit(bits: Bits, at: number): number {
  return (bits[at >>> 5]! >>> (at & 31)) & 1;
}

/**
 * Counts the bits of one word.
 * @param word - 32 bits.
 * @returns 0 to 32.
 */
export function countOnes(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
