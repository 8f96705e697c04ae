/* eslint-disable @typescript-eslint/no-non-null-assertion -- word numbers are within the columns by construction */
import { fromUtf8 } from '../columns/platform.js';
import { isDense } from './postings.js';
import { remembering } from '../columns/remembering.js';
import type { Column, Columns } from '../columns/snapshot.js';
import { sortedStrings, type SortedStrings } from '../columns/sorted-strings.js';
import { readStrings, startsOf } from '../columns/strings.js';

/** Spellings that are kept: the words of an answer are shown again and again. */
const REMEMBERED = 1000;

/** The words of an index in the order of their bytes. */
export interface Words extends SortedStrings {
  /** Number of words. From this number on come topics: they have services and worths as words have, and nobody types them. */
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
  /** Spells a word; a pair with a space between its halves; names a topic. */
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
  const { find, run } = sortedStrings(bytes, starts);
  const half = columns['word.half']!;
  const df = columns['df']!;
  const size = columns['word.lengths']!.length;
  const sets = new Map<number, number>();
  for (let word = 0; word < df.length; word++) if (isDense(df[word]!, services)) sets.set(word, sets.size);

  return {
    size,
    bytes,
    starts,
    df,
    half,
    next: columns['word.next']!,
    find,
    run,
    spell: remembering(REMEMBERED, (word: number) => {
      if (word >= size) return readStrings(columns, 'topic.name').get(word - size);
      const text = fromUtf8(bytes.subarray(starts[word], starts[word + 1]));
      return half[word] ? `${text.slice(0, half[word])} ${text.slice(half[word])}` : text;
    }),
    denseSet: (word) => sets.get(word),
  };
}
