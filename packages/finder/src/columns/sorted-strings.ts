/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the arrays by construction */
import { toUtf8 } from './platform.js';
import type { Column } from './snapshot.js';

/** Strings in the order of their UTF-8 bytes. */
export interface SortedStrings {
  /** Finds a string: its number, or -1. */
  readonly find: (text: string) => number;
  /** Finds the strings that begin with a text: the first, and the one after the last. */
  readonly run: (text: string) => readonly [first: number, after: number];
}

/**
 * Looks up strings where they lie.
 * @param bytes - Their bytes one after the other, in order.
 * @param starts - Where each begins, and at the end where the last one stops.
 * @returns The look-ups.
 */
export function sortedStrings(bytes: Column, starts: Uint32Array): SortedStrings {
  const size = starts.length - 1;
  /** Order of a string and a wanted one; 0 also where the string goes on, when only its beginning counts. */
  const compare = (at: number, wanted: Uint8Array, beginning: boolean): number => {
    const start = starts[at]!;
    const length = starts[at + 1]! - start;
    for (let i = 0; i < wanted.length; i++) {
      if (i === length) return -1;
      const difference = bytes[start + i]! - wanted[i]!;
      if (difference !== 0) return difference;
    }
    return beginning ? 0 : length - wanted.length;
  };
  /** First string that does not come before a wanted one; or, of beginnings, that comes after all that begin so. */
  const from = (wanted: Uint8Array, low: number, beyond: boolean): number => {
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = compare(middle, wanted, beyond);
      if (beyond ? order <= 0 : order < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    find(text) {
      const wanted = toUtf8(text);
      const at = from(wanted, 0, false);
      return at < size && compare(at, wanted, false) === 0 ? at : -1;
    },
    run(text) {
      const wanted = toUtf8(text);
      const first = from(wanted, 0, false);
      return [first, from(wanted, first, true)];
    },
  };
}
