/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import { countOnes } from './bits.js';
import type { Words } from './words.js';

/** Words longer than this are not compared: the two of them are not one slip apart, or nobody typed them. */
const LONGEST = 24;
const A = 97;
const Z = 122;

/** Nearest words of an index by edits: a letter left out, put in, changed, or two neighbours swapped (optimal string alignment). */
export class Typos {
  /** Words of a to z by length, and which letters each has. */
  private readonly order: Uint32Array;
  private readonly letters: Uint32Array;
  private readonly lengthStarts = new Uint32Array(LONGEST + 3);
  private rows = [new Uint8Array(LONGEST + 3), new Uint8Array(LONGEST + 3), new Uint8Array(LONGEST + 3)] as const;

  /** @param words - Words of the index. */
  constructor(private readonly words: Words) {
    const lettersOf = new Uint32Array(words.size);
    for (let word = 0; word < words.size; word++) {
      const letters = lettersIn(words.bytes, words.starts[word]!, words.starts[word + 1]!);
      lettersOf[word] = letters;
      if (letters !== 0) this.lengthStarts[this.lengthOf(word) + 2]!++;
    }
    for (let length = 2; length < this.lengthStarts.length; length++)
      this.lengthStarts[length]! += this.lengthStarts[length - 1]!;
    this.order = new Uint32Array(this.lengthStarts[LONGEST + 2]!);
    this.letters = new Uint32Array(this.order.length);
    for (let word = 0; word < words.size; word++) {
      if (lettersOf[word] === 0) continue;
      const at = this.lengthStarts[this.lengthOf(word) + 1]!++;
      this.order[at] = word;
      this.letters[at] = lettersOf[word]!;
    }
  }

  /**
   * Finds words near to another.
   * @param wanted - Bytes of the word as typed.
   * @param edits - Largest number of edits, 1 or 2.
   * @param visit - Called for each near word with the number of edits; 0 for the word itself.
   */
  near(wanted: Uint8Array, edits: number, visit: (word: number, edits: number) => void): void {
    const letters = lettersIn(wanted, 0, wanted.length);
    if (letters === 0) return;
    const from = this.lengthStarts[Math.max(1, wanted.length - edits)]!;
    const to = this.lengthStarts[Math.min(LONGEST, wanted.length + edits) + 1]!;
    for (let i = from; i < to; i++) {
      // Each edit changes at most two letters of the set.
      if (countOnes(this.letters[i]! ^ letters) > 2 * edits) continue;
      const distance = this.distance(wanted, this.order[i]!, edits);
      if (distance <= edits) visit(this.order[i]!, distance);
    }
  }

  private lengthOf(word: number): number {
    return this.words.starts[word + 1]! - this.words.starts[word]!;
  }

  /** Edits between two words, or more than `most` when it is more. */
  private distance(wanted: Uint8Array, word: number, most: number): number {
    const start = this.words.starts[word]!;
    const length = this.lengthOf(word);
    const bytes = this.words.bytes;
    let [before, above, row] = this.rows;
    for (let j = 0; j <= length; j++) above[j] = j;
    for (let i = 1; i <= wanted.length; i++) {
      const letter = wanted[i - 1]!;
      row[0] = i;
      let least = i;
      for (let j = 1; j <= length; j++) {
        const other = bytes[start + j - 1]!;
        let cost = above[j - 1]! + (letter === other ? 0 : 1);
        if (above[j]! + 1 < cost) cost = above[j]! + 1;
        if (row[j - 1]! + 1 < cost) cost = row[j - 1]! + 1;
        if (i > 1 && j > 1 && letter === bytes[start + j - 2] && wanted[i - 2] === other && before[j - 2]! + 1 < cost) {
          cost = before[j - 2]! + 1;
        }
        row[j] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return least;
      [before, above, row] = [above, row, before];
    }
    return above[length]!;
  }
}

/** The letters of a word as a set; 0 for one that is too long or has other signs than a to z: a number has no typing slip, it is another number. */
function lettersIn(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > LONGEST) return 0;
  let letters = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte < A || byte > Z) return 0;
    letters |= 1 << (byte - A);
  }
  return letters;
}
