/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the columns by construction */
import { fromUtf8, toUtf8 } from './platform.js';
import { narrow, type Column, type Columns } from './snapshot.js';

/**
 * Puts strings into two columns: their UTF-8 bytes one after the other, and their lengths.
 * @param name - Name of the columns.
 * @param strings - The strings.
 * @returns Columns `<name>.bytes` and `<name>.lengths`.
 */
export function packStrings(name: string, strings: readonly string[]): Columns {
  const together = toUtf8(strings.join(''));
  const lengths = strings.map(({ length }) => length);
  const plain = together.length === lengths.reduce((sum, length) => sum + length, 0);
  // Where all is ASCII, which is quick to see, a byte is a letter.
  return plain
    ? { [`${name}.bytes`]: together, [`${name}.lengths`]: narrow(lengths) }
    : packEach(name, strings.map(toUtf8));
}

function packEach(name: string, strings: readonly Uint8Array[]): Columns {
  const starts = startsOf(strings.map(({ length }) => length));
  const bytes = new Uint8Array(starts[strings.length]!);
  strings.forEach((text, at) => {
    bytes.set(text, starts[at]);
  });
  return { [`${name}.bytes`]: bytes, [`${name}.lengths`]: narrow(strings.map(({ length }) => length)) };
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
  /** Where each begins, and at the end where the last one stops; worked out whenever it is asked for. */
  readonly starts: Uint32Array;
  /** Decodes the string of a number. */
  readonly get: (at: number) => string;
}

/** Of so many things the place of one is kept in memory: that of another is told by the lengths of those before it. */
const APART = 16;

/**
 * Prepares for telling where single things begin, in little room.
 * @param lengths - Of things that lie one after the other.
 * @returns Tells where a thing begins.
 */
export function startOfEach(lengths: Column): (at: number) => number {
  const marks = new Uint32Array(Math.ceil(lengths.length / APART));
  for (let i = 0, start = 0; i < lengths.length; i++) {
    if (i % APART === 0) marks[i / APART] = start;
    start += lengths[i]!;
  }
  return (at) => {
    let i = at - (at % APART);
    let start = marks[i / APART]!;
    while (i < at) start += lengths[i++]!;
    return start;
  };
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
  const lengths = columns[`${name}.lengths`]!;
  const known: string[] = [];
  let startOf: ReturnType<typeof startOfEach> | undefined;
  const get = (at: number) => {
    const start = (startOf ??= startOfEach(lengths))(at);
    return fromUtf8(bytes.subarray(start, start + lengths[at]!));
  };
  return {
    size: lengths.length,
    bytes,
    get starts() {
      return startsOf(lengths);
    },
    get: remember ? (at) => (known[at] ??= get(at)) : get,
  };
}
