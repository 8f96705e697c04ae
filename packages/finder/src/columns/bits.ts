/* eslint-disable @typescript-eslint/no-non-null-assertion -- word indexes are within the set by construction */

/** A set of small whole numbers, one bit each, 32 to a word. Words are signed, as the processor's are: unsigned ones would be floating-point numbers in loops. */
export type Bits = Int32Array<ArrayBuffer>;

/**
 * Makes an empty set.
 * @param size - Numbers 0 to `size - 1` fit.
 * @returns The set.
 */
export function noBits(size: number): Bits {
  return new Int32Array((size + 31) >>> 5);
}

/**
 * Makes a full set.
 * @param size - Numbers 0 to `size - 1` are in it.
 * @returns The set, with no bit beyond.
 */
export function allBits(size: number): Bits {
  const bits = noBits(size).fill(-1);
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
  // Without the uppermost bit, so that no sum is more than a signed word holds: it would be a floating-point number.
  let x = word & 0x7fffffff;
  x -= (x >>> 1) & 0x55555555;
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return (Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24) + (word >>> 31);
}

/**
 * Reads the smallest number of one word of a set.
 * @param w - Which word it is.
 * @param word - Its bits; not 0.
 * @returns The number.
 */
export function lowestOf(w: number, word: number): number {
  return (w << 5) + 31 - Math.clz32(word & -word);
}

/**
 * Lists the numbers of a set.
 * @param bits - The set.
 * @param into - Receives them, the smallest first; with room for all.
 * @returns How many there are.
 */
export function listBits(bits: Bits, into: Uint32Array): number {
  let count = 0;
  for (let w = 0; w < bits.length; w++) {
    for (let word = bits[w]!; word !== 0; word &= word - 1) into[count++] = lowestOf(w, word);
  }
  return count;
}

/**
 * Counts a set, or what it shares with another.
 * @param bits - The set.
 * @param others - The other one.
 * @returns How many numbers are in it, or in both.
 */
export function sizeOf(bits: Bits, others = bits): number {
  let size = 0;
  for (let w = 0; w < bits.length; w++) if (bits[w] !== 0) size += countOnes(bits[w]! & others[w]!);
  return size;
}
