/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import { withRoom } from './growing.js';
import { narrow, type Columns } from './snapshot.js';
import { startsOf } from './strings.js';

/** A word in more than one service in eight takes one bit a service instead of a list: smaller, and a set already. */
const DENSE_SHARE = 8;

/**
 * Tells whether a word is kept as bits rather than as a list.
 * @param holders - Number of services that hold the word.
 * @param services - Number of all.
 * @returns True for a common word of an index that is worth it.
 */
export function isDense(holders: number, services: number): boolean {
  return services >= 256 && holders * DENSE_SHARE > services;
}

/** Visits every word of every service, in order of service, with its worth code. A word may come twice in a service: the better counts. */
export type EachOccurrence = (visit: (service: number, word: number, code: number) => void) => void;

/**
 * Turns occurrences by service into postings by word.
 *
 * Columns: `df` services by word; `list` ascending service numbers as gaps, seven bits a byte, lowest first, each gap less one;
 * `list.lengths` bytes by word; `dense` bits of common words one after the other; `codes` two worth codes a byte, in order.
 * @param words - Number of words.
 * @param services - Number of services.
 * @param each - Visits the occurrences; called twice: to count, then to put them in order of word.
 * @returns The columns.
 */
export function packPostings(words: number, services: number, each: EachOccurrence): Columns {
  const { entries, starts } = byWord(words, each);
  const df = new Uint32Array(words);
  const lengths = new Uint32Array(words);
  const codes = new Uint8Array((entries.length + 1) >>> 1);
  const setSize = (services + 31) >>> 5;
  let list = new Uint8Array(entries.length + 1024);
  let dense = new Uint32Array(0);
  let sets = 0;
  let end = 0;
  let coded = 0;
  for (let word = 0; word < words; word++) {
    const from = starts[word]!;
    const to = withoutDoubles(entries, from, starts[word + 1]!);
    df[word] = to - from;
    for (let i = from; i < to; i++, coded++) codes[coded >>> 1]! |= (entries[i]! & 15) << ((coded & 1) << 2);
    if (isDense(to - from, services)) {
      dense = withRoom(dense, (sets + 1) * setSize);
      for (let i = from; i < to; i++) dense[sets * setSize + (entries[i]! >>> 9)]! |= 1 << ((entries[i]! >>> 4) & 31);
      sets++;
      continue;
    }
    const start = end;
    list = withRoom(list, end + 4 * (to - from));
    let after = 0;
    for (let i = from; i < to; i++) {
      const service = entries[i]! >>> 4;
      let gap = service - after;
      for (; gap > 127; gap >>>= 7) list[end++] = (gap & 127) | 128;
      list[end++] = gap;
      after = service + 1;
    }
    lengths[word] = end - start;
  }
  return {
    df: narrow(df),
    list: list.subarray(0, end),
    'list.lengths': narrow(lengths),
    dense: dense.subarray(0, sets * setSize),
    codes: codes.subarray(0, (coded + 1) >>> 1),
  };
}

/** All occurrences by word, each word's in order of service: the service with the code in the lowest four bits. */
function byWord(words: number, each: EachOccurrence) {
  const counts = new Uint32Array(words);
  each((_, word) => counts[word]!++);
  const starts = startsOf(counts);
  const next = starts.slice();
  const entries = new Uint32Array(starts[words]!);
  each((service, word, code) => (entries[next[word]!++] = (service << 4) | code));
  return { entries, starts };
}

/** Takes those out of a run that are of the same service as the one before, which gets the better code: where the run ends then. */
function withoutDoubles(entries: Uint32Array, from: number, to: number): number {
  let end = from;
  for (let i = from; i < to; i++) {
    const entry = entries[i]!;
    if (end > from && entries[end - 1]! >>> 4 === entry >>> 4) entries[end - 1] = Math.max(entries[end - 1]!, entry);
    else entries[end++] = entry;
  }
  return end;
}
