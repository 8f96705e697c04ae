/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import { noBits, setBit } from './bits.js';
import { narrow, type Columns } from './snapshot.js';
import { withRoom } from './vocabulary.js';

/** A word in more than one service in eight takes one bit a service instead of a list: smaller, and a set already. */
export const DENSE_SHARE = 8;

/**
 * Tells whether a word is kept as bits rather than as a list.
 * @param holders - Number of services that hold the word.
 * @param services - Number of all.
 * @returns True for a common word of an index that is worth it.
 */
export function isDense(holders: number, services: number): boolean {
  return services >= 256 && holders * DENSE_SHARE > services;
}

/** Words of services in order of service: `word[i]` with `code[i]` for i from `starts[s]` to `starts[s + 1]`. */
export interface Occurrences {
  readonly starts: Uint32Array;
  readonly word: Uint32Array;
  readonly code: Uint8Array;
}

/**
 * Turns occurrences by service into postings by word.
 *
 * Columns: `df` services by word; `list` ascending service numbers as gaps, seven bits a byte, lowest first, each gap less one;
 * `list.lengths` bytes by word; `dense` bits of common words one after the other; `codes` two worth codes a byte, in order.
 * @param found - Occurrences; a word comes at most once in a service.
 * @param words - Number of words.
 * @param services - Number of services.
 * @returns The columns.
 */
export function packPostings(found: Occurrences, words: number, services: number): Columns {
  const df = new Uint32Array(words);
  const total = found.starts[services]!;
  for (let i = 0; i < total; i++) df[found.word[i]!]!++;
  const next = new Uint32Array(words);
  for (let w = 1; w < words; w++) next[w] = next[w - 1]! + df[w - 1]!;
  const starts = next.slice();

  const holder = new Uint32Array(total);
  const codes = new Uint8Array((total + 1) >>> 1);
  for (let s = 0; s < services; s++) {
    for (let i = found.starts[s]!; i < found.starts[s + 1]!; i++) {
      const at = next[found.word[i]!]!++;
      holder[at] = s;
      codes[at >>> 1]! |= found.code[i]! << ((at & 1) << 2);
    }
  }

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
