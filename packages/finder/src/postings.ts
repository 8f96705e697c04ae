/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import { noBits, setBit } from './bits.js';
import { narrow, type Columns } from './snapshot.js';
import { withRoom } from './growing.js';

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
 * @param each - Visits the occurrences; called twice.
 * @returns The columns.
 */
export function packPostings(words: number, services: number, each: EachOccurrence): Columns {
  const df = new Uint32Array(words);
  const last = new Int32Array(words).fill(-1);
  each((service, word) => {
    if (last[word] === service) return;
    last[word] = service;
    df[word]!++;
  });
  const next = new Uint32Array(words + 1);
  for (let w = 0; w < words; w++) next[w + 1] = next[w]! + df[w]!;
  const starts = next.slice();
  const total = starts[words]!;
  const holder = new Uint32Array(total);
  const code = new Uint8Array(total);
  last.fill(-1);
  each((service, word, worthCode) => {
    const again = last[word] === service;
    const at = again ? next[word]! - 1 : next[word]!++;
    last[word] = service;
    holder[at] = service;
    code[at] = Math.max(code[at]!, worthCode);
  });
  const codes = new Uint8Array((total + 1) >>> 1);
  for (let i = 0; i < total; i++) codes[i >>> 1]! |= code[i]! << ((i & 1) << 2);

  const lengths = new Uint32Array(words);
  const dense: Uint32Array[] = [];
  let list = new Uint8Array(total + 16);
  let end = 0;
  for (let w = 0; w < words; w++) {
    const holders = holder.subarray(starts[w], starts[w]! + df[w]!);
    if (isDense(holders.length, services)) {
      const bits = noBits(services);
      for (const s of holders) setBit(bits, s);
      dense.push(bits);
      continue;
    }
    list = withRoom(list, end + holders.length * 5);
    const before = end;
    let expected = 0;
    for (const s of holders) {
      let gap = s - expected;
      expected = s + 1;
      while (gap > 127) {
        list[end++] = (gap & 127) | 128;
        gap >>>= 7;
      }
      list[end++] = gap;
    }
    lengths[w] = end - before;
  }
  return { df: narrow(df), list: list.slice(0, end), 'list.lengths': narrow(lengths), dense: joined(dense), codes };
}

function joined(parts: readonly Uint32Array[]): Uint32Array<ArrayBuffer> {
  const out = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
