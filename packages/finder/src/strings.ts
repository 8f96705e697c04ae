/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the columns by construction */
import { withRoom } from './growing.js';
import { fromUtf8, writeUtf8 } from './platform.js';
import { narrow, type Column, type Columns } from './snapshot.js';

/**
 * Puts strings into two columns: their UTF-8 bytes one after the other, and their lengths.
 * @param name - Name of the columns.
 * @param strings - The strings.
 * @returns Columns `<name>.bytes` and `<name>.lengths`.
 */
export function packStrings(name: string, strings: readonly string[]): Columns {
  const lengths = new Uint32Array(strings.length);
  let bytes = new Uint8Array(strings.reduce((sum, text) => sum + text.length, 0));
  let end = 0;
  strings.forEach((text, at) => {
    const start = end;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 127) {
        // What is left may take more room than it has letters.
        bytes = withRoom(bytes, end + (text.length - i) * 3);
        end += writeUtf8(text.slice(i), bytes, end);
        break;
      }
      if (end === bytes.length) bytes = withRoom(bytes, end + 1);
      bytes[end++] = unit;
    }
    lengths[at] = end - start;
  });
  return { [`${name}.bytes`]: bytes.subarray(0, end), [`${name}.lengths`]: narrow(lengths) };
}

/**
 * Adds up lengths.
 * @param lengths - Of things that lie one after the other.
 * @returns Where each begins, and at the end where the last one stops.
 */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let at = 0;
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = at += lengths[i]!;
  return starts;
}

/** Strings of a snapshot. */
export interface Strings {
  readonly size: number;
  /** Their UTF-8 bytes one after the other. */
  readonly bytes: Column;
  /** Where each begins, and at the end where the last one stops. */
  readonly starts: Uint32Array;
  /** Decodes the string of a number. */
  readonly get: (at: number) => string;
}

/**
 * Reads strings of a snapshot, each decoded when asked for.
 * @param columns - Of the snapshot.
 * @param name - As given to `packStrings`.
 * @param remember - True to keep what was decoded: for strings that are asked for again and again.
 * @returns The strings.
 */
export function readStrings(columns: Columns, name: string, remember = false): Strings {
  const bytes = columns[`${name}.bytes`]!;
  const starts = startsOf(columns[`${name}.lengths`]!);
  const known: string[] = [];
  const get = (at: number) => fromUtf8(bytes.subarray(starts[at], starts[at + 1]));
  return { size: starts.length - 1, bytes, starts, get: remember ? (at) => (known[at] ??= get(at)) : get };
}
