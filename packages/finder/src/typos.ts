/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import { countOnes } from './bits.js';
import type { Words } from './words.js';

/** Words longer than this are not compared: the two of them are not one slip apart, or nobody typed them. */
const LONGEST = 24;

/** Receives a near word and the number of edits; 0 for the word itself. */
export type NearVisitor = (word: number, edits: number) => void;

/**
 * Prepares for finding the words of an index that are nearest by edits: a letter left out, put in, changed, or two neighbours swapped
 * (optimal string alignment).
 * @param words - Words of the index.
 * @returns Visits the words within so many edits, 1 or 2, of a word given as bytes.
 */
export function nearWords({
  size,
  starts,
  bytes,
}: Pick<Words, 'size' | 'starts' | 'bytes'>): (wanted: Uint8Array, most: number, visit: NearVisitor) => void {
  // Words of a to z by length, with the letters each has.
  const letters = new Uint32Array(size);
  const lengthStarts = new Uint32Array(LONGEST + 3);
  for (let word = 0; word < size; word++) {
    letters[word] = lettersIn(bytes, starts[word]!, starts[word + 1]!);
    if (letters[word]) lengthStarts[starts[word + 1]! - starts[word]! + 2]!++;
  }
  for (let length = 1; length < lengthStarts.length; length++) lengthStarts[length]! += lengthStarts[length - 1]!;
  const order = new Uint32Array(lengthStarts[LONGEST + 2]!);
  const ordered = new Uint32Array(order.length);
  for (let word = 0; word < size; word++) {
    if (!letters[word]) continue;
    const at = lengthStarts[starts[word + 1]! - starts[word]! + 1]!++;
    order[at] = word;
    ordered[at] = letters[word]!;
  }

  let before = new Uint8Array(LONGEST + 3);
  let above = new Uint8Array(LONGEST + 3);
  let row = new Uint8Array(LONGEST + 3);
  /** Edits between two words, or more than `most`. */
  const distance = (wanted: Uint8Array, word: number, most: number): number => {
    let start = starts[word]!;
    let end = starts[word + 1]!;
    let first = 0;
    let last = wanted.length;
    // What both begin with and end with needs no edit, and is nearly all of two near words.
    while (first < last && start < end && wanted[first] === bytes[start]) {
      first++;
      start++;
    }
    while (first < last && start < end && wanted[last - 1] === bytes[end - 1]) {
      last--;
      end--;
    }
    const [left, right] = [last - first, end - start];
    if (left <= 1 && right <= 1) return Math.max(left, right);
    if (left === 2 && right === 2 && wanted[first] === bytes[start + 1] && wanted[first + 1] === bytes[start]) return 1;
    return most < 2 ? 2 : inner(wanted.subarray(first, last), start, right, most);
  };
  /** Edits between a word and some bytes. Only the band of the table that can stay within `most` is worked out. */
  const inner = (wanted: Uint8Array, from: number, length: number, most: number): number => {
    const start = from - 1;
    for (let j = 0; j <= length; j++) above[j] = j;
    for (let i = 1; i <= wanted.length; i++) {
      const letter = wanted[i - 1]!;
      const first = Math.max(1, i - most);
      const last = Math.min(length, i + most);
      let least = (row[first - 1] = first === 1 ? i : 99);
      for (let j = first; j <= last; j++) {
        const other = bytes[start + j]!;
        let cost = above[j - 1]! + (letter === other ? 0 : 1);
        if (above[j]! < cost) cost = above[j]! + 1;
        if (row[j - 1]! < cost) cost = row[j - 1]! + 1;
        if (i > 1 && j > 1 && letter === bytes[start + j - 1] && wanted[i - 2] === other && before[j - 2]! < cost) {
          cost = before[j - 2]! + 1;
        }
        row[j] = cost;
        if (cost < least) least = cost;
      }
      if (last < length) row[last + 1] = 99;
      if (least > most) return least;
      [before, above, row] = [above, row, before];
    }
    return above[length]!;
  };

  return (wanted, most, visit) => {
    const wantedLetters = lettersIn(wanted, 0, wanted.length);
    if (wantedLetters === 0) return;
    const end = lengthStarts[Math.min(LONGEST, wanted.length + most) + 1]!;
    for (let i = lengthStarts[Math.max(1, wanted.length - most)]!; i < end; i++) {
      // Each edit changes at most two letters of the set.
      if (countOnes(ordered[i]! ^ wantedLetters) > 2 * most) continue;
      const edits = distance(wanted, order[i]!, most);
      if (edits <= most) visit(order[i]!, edits);
    }
  };
}

/** The letters of a word as a set; 0 for one that is too long or has other signs than a to z: a number has no typing slip, it is another number. */
function lettersIn(bytes: ArrayLike<number>, start: number, end: number): number {
  let letters = 0;
  for (let i = start; i < end; i++) {
    const letter = bytes[i]! - 97;
    if (letter < 0 || letter > 25) return 0;
    letters |= 1 << letter;
  }
  return end - start > LONGEST ? 0 : letters;
}
