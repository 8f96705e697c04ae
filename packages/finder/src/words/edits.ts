/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import type { Words } from './words.js';

/** Counts the edits between a word given as bytes and one of an index; gives more than `most` where there are more. */
export type EditsBetween = (wanted: Uint8Array, word: number, most: number) => number;

/** Stands for more edits than anybody asks for. */
const FAR = 99;

/**
 * Prepares for counting edits: a letter left out, put in, changed, or two neighbours swapped (optimal string alignment).
 * @param words - Words of the index.
 * @param longest - Length of the longest words that are compared.
 * @returns Counts the edits.
 */
export function editsFrom({ starts, bytes }: Pick<Words, 'starts' | 'bytes'>, longest: number): EditsBetween {
  const editsInside = tableOver(bytes, longest);
  return (wanted, word, most) => {
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
    return most < 2 ? 2 : editsInside(wanted.subarray(first, last), start, right, most);
  };
}

/** Counts the edits between a word and `length` bytes from a position on. Only the band of the table that can stay within `most` is worked out. */
function tableOver(bytes: Words['bytes'], longest: number) {
  // Three rows of the table: the one that is filled, the one above it, and the one above that.
  let row = new Uint8Array(longest + 3);
  let above = new Uint8Array(longest + 3);
  let before = new Uint8Array(longest + 3);
  return (wanted: Uint8Array, from: number, length: number, most: number): number => {
    const start = from - 1;
    for (let j = 0; j <= length; j++) above[j] = j;
    for (let i = 1; i <= wanted.length; i++) {
      const letter = wanted[i - 1]!;
      const first = Math.max(1, i - most);
      const last = Math.min(length, i + most);
      let least = (row[first - 1] = first === 1 ? i : FAR);
      for (let j = first; j <= last; j++) {
        const other = bytes[start + j]!;
        let cost = above[j - 1]! + (letter === other ? 0 : 1);
        if (above[j]! < cost) cost = above[j]! + 1;
        if (row[j - 1]! < cost) cost = row[j - 1]! + 1;
        const swapped = i > 1 && j > 1 && letter === bytes[start + j - 1] && wanted[i - 2] === other;
        if (swapped && before[j - 2]! < cost) cost = before[j - 2]! + 1;
        row[j] = cost;
        if (cost < least) least = cost;
      }
      if (last < length) row[last + 1] = FAR;
      if (least > most) return least;
      [before, above, row] = [above, row, before];
    }
    return above[length]!;
  };
}
