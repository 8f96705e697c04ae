/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import { narrow, type Columns } from '../columns/snapshot.js';

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

/** What is noted of a word while postings are packed, side by side, so that a processor fetches it at once. */
const AFTER = 0;
const HOLDERS = 1;
const BYTES = 2;
const SET = 3;

/**
 * Turns occurrences by service into postings by word.
 *
 * Columns: `df` services by word; `list` ascending service numbers as gaps, seven bits a byte, lowest first, each gap less one;
 * `list.lengths` bytes by word; `dense` bits of common words one after the other; `codes` two worth codes a byte, in order.
 * @param order - Numbers of the words as `each` has them, in the order of the columns.
 * @param services - Number of services.
 * @param each - Visits the occurrences; called twice: to measure, then to write where everything has its place.
 * @returns The columns.
 */
export function packPostings(order: Uint32Array, services: number, each: EachOccurrence): Columns {
  // By word: the service after the last one that holds it; its holders, then where its next code goes; bytes of its list, then where the
  // next one goes; number of its set of bits, counted from 1.
  const notes = new Uint32Array(order.length * 4);
  each((service, word) => {
    const at = word * 4;
    const gap = service - notes[at + AFTER]!;
    if (gap < 0) return;
    notes[at + AFTER] = service + 1;
    notes[at + HOLDERS]!++;
    notes[at + BYTES]! += gap < 0x80 ? 1 : gap < 0x4000 ? 2 : gap < 0x200000 ? 3 : 4;
  });
  const df = order.map((word) => notes[word * 4 + HOLDERS]!);
  const lengths = order.map((word, i) => (isDense(df[i]!, services) ? 0 : notes[word * 4 + BYTES]!));
  let [sets, bytes, coded] = [0, 0, 0];
  order.forEach((word, i) => {
    notes.set([0, coded, bytes, isDense(df[i]!, services) ? ++sets : 0], word * 4);
    coded += df[i]!;
    bytes += lengths[i]!;
  });
  const setSize = (services + 31) >>> 5;
  const list = new Uint8Array(bytes);
  const dense = new Uint32Array(sets * setSize);
  const codes = new Uint8Array((coded + 1) >>> 1);
  each((service, word, code) => {
    const note = word * 4;
    let gap = service - notes[note + AFTER]!;
    // Of a word that comes twice the better code counts.
    const at = gap < 0 ? notes[note + HOLDERS]! - 1 : notes[note + HOLDERS]!++;
    const shift = (at & 1) << 2;
    const byte = codes[at >>> 1]!;
    if (code > ((byte >>> shift) & 15)) codes[at >>> 1] = (byte & (0xf0 >>> shift)) | (code << shift);
    if (gap < 0) return;
    notes[note + AFTER] = service + 1;
    const set = notes[note + SET]!;
    if (set > 0) {
      dense[(set - 1) * setSize + (service >>> 5)]! |= 1 << (service & 31);
      return;
    }
    let to = notes[note + BYTES]!;
    for (; gap > 127; gap >>>= 7) list[to++] = (gap & 127) | 128;
    list[to++] = gap;
    notes[note + BYTES] = to;
  });
  return { df: narrow(df), list, 'list.lengths': narrow(lengths), dense, codes };
}
