/* eslint-disable @typescript-eslint/no-non-null-assertion -- word numbers are within the columns by construction */
import { fromUtf8, toUtf8 } from './platform.js';
import { isDense } from './postings.js';
import type { Column, Columns } from './snapshot.js';
import { startsOf } from './strings.js';

/** Spellings that are kept: the words of an answer are shown again and again. */
const REMEMBERED = 1000;

/** The words of an index in the order of their bytes. */
export interface Words {
  readonly size: number;
  readonly bytes: Column;
  /** Where each word begins in `bytes`. */
  readonly starts: Uint32Array;
  /** Number of services that hold a word. */
  readonly df: Column;
  /** Length of the first half of a pair of neighbouring words; 0 for a plain word. */
  readonly half: Column;
  /** How far it is to the next word of the same family, round in a circle. */
  readonly next: Column;
  /** Finds a folded word: its number, or -1. */
  readonly find: (text: string) => number;
  /** Finds the words that begin with a text: the first, and the one after the last. */
  readonly run: (text: string) => readonly [number, number];
  /** Spells a word; a pair with a space between its halves. */
  readonly spell: (word: number) => string;
  /** Number of a common word's set in column `dense`; undefined for a word that is kept as a list. */
  readonly denseSet: (word: number) => number | undefined;
}

/**
 * Reads the words of an index.
 * @param columns - Of the index.
 * @param services - Number of services.
 * @returns The words.
 */
export function readWords(columns: Columns, services: number): Words {
  const bytes = columns['word.bytes']!;
  const starts = startsOf(columns['word.lengths']!);
  const half = columns['word.half']!;
  const df = columns['df']!;
  const size = df.length;
  const spellings = new Map<number, string>();
  const sets = new Map<number, number>();
  for (let word = 0; word < size; word++) if (isDense(df[word]!, services)) sets.set(word, sets.size);

  /** Order of a word and a wanted one; 0 also where the word goes on, when only its beginning counts. */
  const compare = (word: number, wanted: Uint8Array, beginning: boolean): number => {
    const start = starts[word]!;
    const length = starts[word + 1]! - start;
    for (let i = 0; i < wanted.length; i++) {
      if (i === length) return -1;
      const difference = bytes[start + i]! - wanted[i]!;
      if (difference !== 0) return difference;
    }
    return beginning ? 0 : length - wanted.length;
  };
  const from = (wanted: Uint8Array): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(middle, wanted, false) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    size,
    bytes,
    starts,
    df,
    half,
    next: columns['word.next']!,
    find(text) {
      const wanted = toUtf8(text);
      const at = from(wanted);
      return at < size && compare(at, wanted, false) === 0 ? at : -1;
    },
    run(text) {
      const wanted = toUtf8(text);
      const first = from(wanted);
      let after = first;
      while (after < size && compare(after, wanted, true) === 0) after++;
      return [first, after];
    },
    spell(word) {
      let spelt = spellings.get(word);
      if (spelt === undefined) {
        const text = fromUtf8(bytes.subarray(starts[word], starts[word + 1]));
        spelt = half[word] ? `${text.slice(0, half[word])} ${text.slice(half[word])}` : text;
        if (spellings.size === REMEMBERED) spellings.clear();
        spellings.set(word, spelt);
      }
      return spelt;
    },
    denseSet: (word) => sets.get(word),
  };
}
