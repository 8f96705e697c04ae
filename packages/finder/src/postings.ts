/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
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
 * @param each - Visits the occurrences; called twice: to measure, then to write where everything has its place.
 * @returns The columns.
 */
export function packPostings(words: number, services: number, each: EachOccurrence): Columns {
  const df = new Uint32Array(words);
  const lengths = new Uint32Array(words);
  // The service after the last one that holds a word.
  const after = new Uint32Array(words);
  each((service, word) => {
    const gap = service - after[word]!;
    if (gap < 0) return;
    after[word] = service + 1;
    df[word]!++;
    lengths[word]! += gap < 0x80 ? 1 : gap < 0x4000 ? 2 : gap < 0x200000 ? 3 : 4;
  });
  let sets = 0;
  // Number of the set of a common word, counted from 1.
  const setOf = df.map((holders, word) => {
    if (!isDense(holders, services)) return 0;
    lengths[word] = 0;
    return ++sets;
  });
  const nextByte = startsOf(lengths);
  const nextCode = startsOf(df);
  const setSize = (services + 31) >>> 5;
  const list = new Uint8Array(nextByte[words]!);
  const dense = new Uint32Array(sets * setSize);
  const codes = new Uint8Array((nextCode[words]! + 1) >>> 1);
  after.fill(0);
  each((service, word, code) => {
    let gap = service - after[word]!;
    // Of a word that comes twice the better code counts.
    const at = gap < 0 ? nextCode[word]! - 1 : nextCode[word]!++;
    const shift = (at & 1) << 2;
    const byte = codes[at >>> 1]!;
    if (code > ((byte >>> shift) & 15)) codes[at >>> 1] = (byte & (0xf0 >>> shift)) | (code << shift);
    if (gap < 0) return;
    after[word] = service + 1;
    const set = setOf[word]!;
    if (set > 0) {
      dense[(set - 1) * setSize + (service >>> 5)]! |= 1 << (service & 31);
      return;
    }
    let to = nextByte[word]!;
    for (; gap > 127; gap >>>= 7) list[to++] = (gap & 127) | 128;
    list[to++] = gap;
    nextByte[word] = to;
  });
  return { df: narrow(df), list, 'list.lengths': narrow(lengths), dense, codes };
}
