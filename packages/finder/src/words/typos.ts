/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import { countOnes } from '../columns/bits.js';
import { remembering } from '../columns/remembering.js';
import { startsOf } from '../columns/strings.js';
import { editsFrom } from './edits.js';
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
export function nearWords(
  words: Pick<Words, 'size' | 'starts' | 'bytes'>,
): (wanted: Uint8Array, most: number, visit: NearVisitor) => void {
  const drawersOf = remembering(Infinity, (length: number) => inDrawers(words, length));
  const editsBetween = editsFrom(words, LONGEST);

  return (wanted, most, visit) => {
    const has = lettersIn(wanted, 0, wanted.length);
    if (has === 0) return;
    const longest = Math.min(LONGEST, wanted.length + most);
    for (let length = Math.max(1, wanted.length - most); length <= longest; length++) {
      // An edit takes a letter away, or brings one, or both; a word that is longer or shorter by one needs an edit for that alone.
      const away = most - Math.max(0, length - wanted.length);
      const brought = most - Math.max(0, wanted.length - length);
      const fits = (letters: number) => !hasMore(has & ~letters, away) && !hasMore(letters & ~has, brought);
      const found: [word: number, edits: number][] = [];
      const { drawers, order, letters } = drawersOf(length);
      for (let flip = 0; flip < FLIPS_UP_TO[away + brought]!; flip++) {
        const drawer = (has ^ FLIPS[flip]!) & COMMON;
        for (let i = drawers[drawer]!; i < drawers[drawer + 1]!; i++) {
          if (!fits(letters[i]!)) continue;
          const edits = editsBetween(wanted, order[i]!, most);
          if (edits <= most) found.push([order[i]!, edits]);
        }
      }
      // In the order of the words, that the outcome does not hang on the drawers.
      for (const [word, edits] of found.sort(([a], [b]) => a - b)) visit(word, edits);
    }
  };
}

/** Letters from the one that most English words have to the one that fewest have. */
const BY_USE = 'esiarntolcdugpmhbyfvkwzxjq';
/** By letter: its bit in a set of letters; the commonest have the lowest. */
const BIT = Uint32Array.from({ length: 26 }, (_, letter) => 1 << BY_USE.indexOf(String.fromCharCode(97 + letter)));
/** The letters that tell drawers apart: about half of all words have each of them. */
const COMMON = 255;
/** Sets of these, small ones first; and how many have up to so many members. */
const FLIPS = Uint8Array.from({ length: COMMON + 1 }, (_, set) => set).sort((a, b) => countOnes(a) - countOnes(b));
const FLIPS_UP_TO = [1, 9, 37, 93, 163];

/**
 * Puts the words of one length, of a to z, in drawers, one for each set of the commonest letters: where each drawer begins, the words in their
 * order, and all the letters that each has.
 */
function inDrawers({ size, starts, bytes }: Pick<Words, 'size' | 'starts' | 'bytes'>, length: number) {
  const alike: number[] = [];
  for (let word = 0; word < size; word++) if (starts[word + 1]! - starts[word]! === length) alike.push(word);
  const sets = alike.map((word) => lettersIn(bytes, starts[word]!, starts[word]! + length));
  const held = new Uint32Array(COMMON + 1);
  for (const set of sets) if (set) held[set & COMMON]!++;
  const drawers = startsOf(held);
  const next = drawers.slice();
  const letters = new Uint32Array(drawers.at(-1)!);
  const order = new (size > 0x10000 ? Uint32Array : Uint16Array)(letters.length);
  sets.forEach((set, i) => {
    if (!set) return;
    const at = next[set & COMMON]!++;
    order[at] = alike[i]!;
    letters[at] = set;
  });
  return { drawers, order, letters };
}

/** Tells whether a set has more members than so many, 2 at most. */
function hasMore(set: number, most: number): boolean {
  let rest = set;
  for (let i = 0; i < most; i++) rest &= rest - 1;
  return rest !== 0;
}

/** The letters of a word as a set; 0 for one that is too long or has other signs than a to z: a number has no typing slip, it is another number. */
function lettersIn(bytes: ArrayLike<number>, start: number, end: number): number {
  let letters = 0;
  for (let i = start; i < end; i++) {
    const letter = bytes[i]! - 97;
    if (letter < 0 || letter > 25) return 0;
    letters |= BIT[letter]!;
  }
  return end - start > LONGEST ? 0 : letters;
}
