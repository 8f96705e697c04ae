/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the words by construction */
import type { Reading } from '@neighbourhood-kit/core';
import { fromUtf8, toUtf8 } from './platform.js';

/**
 * A snapshot is one ArrayBuffer, little-endian:
 *
 * | byte | what |
 * |---|---|
 * | 0 | `NKX1` |
 * | 4 | format version, uint32 |
 * | 8 | length of the whole in bytes, uint32 |
 * | 12 | checksum of the beginning from byte 16, uint32 |
 * | 16 | length of the beginning in bytes, uint32 |
 * | 20 | checksum of the rest, uint32 |
 * | 24 | length of the header in bytes, uint32 |
 * | 28 | header: JSON with the facts about the index and, for each column, its type, place and length |
 * | … | the columns, each beginning at a multiple of 8; those of the beginning first |
 *
 * Columns are views into the buffer: opening copies and parses nothing but the header. The beginning can be opened before the rest has arrived.
 */
const MAGIC = 0x31584b4e;
const PRELUDE = 28;

/** Changes whenever an older reader would misread what is written. */
const FORMAT_VERSION = 7;

const TYPES = {
  u1: Uint8Array,
  u2: Uint16Array,
  u4: Uint32Array,
  i1: Int8Array,
  i2: Int16Array,
  i4: Int32Array,
} as const;
type TypeName = keyof typeof TYPES;

/** A column of whole numbers. */
export type Column =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int8Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>;

/** Columns by name. */
export type Columns = Readonly<Record<string, Column>>;

interface Header {
  readonly facts: unknown;
  readonly columns: Readonly<Record<string, readonly [TypeName, number, number]>>;
}

/** What a snapshot holds. */
export interface Unpacked {
  /** As given to `pack`. */
  readonly facts: unknown;
  readonly columns: Columns;
}

/**
 * Writes a snapshot.
 * @param facts - What is not a column, as JSON will hold it.
 * @param beginning - Columns that can be used before the others have arrived.
 * @param rest - The others.
 * @returns The snapshot.
 */
export function pack(facts: unknown, beginning: Columns, rest: Columns = {}): ArrayBuffer {
  const places: Record<string, [TypeName, number, number]> = {};
  let length = 0;
  const place = (columns: Columns) => {
    for (const [name, column] of Object.entries(columns)) {
      places[name] = [typeOf(column), length, column.length];
      length = upTo8(length + column.byteLength);
    }
    return length;
  };
  const lengthOfBeginning = place(beginning);
  place(rest);
  const header = toUtf8(JSON.stringify({ facts, columns: places }));
  const start = upTo8(PRELUDE + header.length);
  const bytes = new Uint8Array(start + length);
  bytes.set(header, PRELUDE);
  for (const [name, column] of Object.entries({ ...beginning, ...rest })) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start + (places[name]?.[1] ?? 0));
  }
  const end = start + lengthOfBeginning;
  const view = new DataView(bytes.buffer);
  [MAGIC, FORMAT_VERSION, bytes.length, 0, end, checksum(bytes.buffer, end, bytes.length), header.length].forEach(
    (word, i) => {
      view.setUint32(i * 4, word, true);
    },
  );
  view.setUint32(12, checksum(bytes.buffer, CHECKED, end), true);
  return bytes.buffer;
}

/**
 * Opens a snapshot.
 * @param buffer - Bytes from outside: anything.
 * @returns Facts and columns, or why not: `snapshot/foreign`, `snapshot/version`, `snapshot/cut-short`, `snapshot/damaged`.
 */
export function unpack(buffer: ArrayBuffer): Reading<Unpacked> {
  const refusal = refusalOf(buffer);
  if (refusal) return refusal;
  const word = wordsOf(buffer);
  const [length, end] = [buffer.byteLength, word(16)];
  if (word(8) !== length || length % 8) {
    return bad(
      'snapshot/cut-short',
      `This finder index should have ${word(8)} bytes and has ${length}. Fetch it again.`,
    );
  }
  const sound = isBeginningSound(buffer, end) && word(20) === checksum(buffer, end, length);
  return sound ? { ok: true, value: contentOf(buffer) } : damaged();
}

/**
 * Opens the beginning of a snapshot that is still arriving.
 * @param bytes - What has arrived: anything.
 * @returns Facts and columns, those of the rest empty; undefined while the beginning is not all there; or why not, as `unpack` says it.
 */
export function unpackBeginning(bytes: Uint8Array): Reading<Unpacked> | undefined {
  if (!(bytes instanceof Uint8Array) || bytes.length < PRELUDE) return undefined;
  const prelude = bytes.slice(0, PRELUDE).buffer;
  const refusal = refusalOf(prelude);
  if (refusal) return refusal;
  const end = wordsOf(prelude)(16);
  if (bytes.length < end) return undefined;
  const { buffer } = bytes.slice(0, end);
  return isBeginningSound(buffer, end) ? { ok: true, value: contentOf(buffer) } : damaged();
}

/** Whole numbers of the prelude, by byte. */
function wordsOf(buffer: ArrayBuffer): (at: number) => number {
  const view = new DataView(buffer);
  return (at) => view.getUint32(at, true);
}

/** Why bytes are no snapshot that this code can read. */
function refusalOf(buffer: ArrayBuffer): Reading<never> | undefined {
  if (buffer.byteLength < PRELUDE)
    return bad('snapshot/foreign', `These ${buffer.byteLength} bytes are not a finder index. ${REMEDY}`);
  const word = wordsOf(buffer);
  if (word(0) !== MAGIC)
    return bad('snapshot/foreign', `This file is not a finder index: it does not begin with NKX1. ${REMEDY}`);
  if (word(4) === FORMAT_VERSION) return undefined;
  return bad(
    'snapshot/version',
    `This finder index has format ${word(4)}; this code reads format ${FORMAT_VERSION}. ${REMEDY}`,
  );
}

function isBeginningSound(buffer: ArrayBuffer, end: number): boolean {
  const isPossible = end % 8 === 0 && end > PRELUDE && end <= buffer.byteLength;
  return isPossible && wordsOf(buffer)(12) === checksum(buffer, CHECKED, end);
}

/** The checksum vouches for the content: it was written by `pack`. Columns that are not there are empty. */
function contentOf(buffer: ArrayBuffer): Unpacked {
  const length = wordsOf(buffer)(24);
  const header = JSON.parse(fromUtf8(new Uint8Array(buffer, PRELUDE, length))) as Header;
  const start = upTo8(PRELUDE + length);
  const columns: Record<string, Column> = {};
  for (const [name, [type, offset, entries]] of Object.entries(header.columns)) {
    const at = start + offset;
    columns[name] = at < buffer.byteLength ? new TYPES[type](buffer, at, entries) : new TYPES[type](0);
  }
  return { facts: header.facts, columns };
}

function damaged(): Reading<never> {
  return bad('snapshot/damaged', `This finder index is damaged: its checksum does not fit. Fetch it again.`);
}

const REMEDY = 'Build it again with this version of the kit.';

function bad(code: string, message: string): Reading<never> {
  return { ok: false, problem: { code, message } };
}

function upTo8(length: number): number {
  return (length + 7) & ~7;
}

function typeOf(column: Column): TypeName {
  const sign = column instanceof Int8Array || column instanceof Int16Array || column instanceof Int32Array ? 'i' : 'u';
  return `${sign}${column.BYTES_PER_ELEMENT as 1 | 2 | 4}`;
}

/**
 * Four sums over the words from one byte to another, each of every fourth word, so that a processor works at all of them at once. A step is FNV-1a's and a
 * turn that brings high bits down (as in MurmurHash3): a bijection, so no change within one word goes unseen.
 */
function checksum(buffer: ArrayBuffer, from: number, to: number): number {
  // Signed, because numbers above 2^31 are slow in code that runs for the first time.
  const words = new Int32Array(buffer, from, (to - from) / 4);
  let [a, b, c, d] = [0x811c9dc5, 1, 2, 3];
  let i = 0;
  // Written out, because opening is the first thing a page does: a call for each word is slow in code that runs for the first time.
  for (; i + 3 < words.length; i += 4) {
    a = Math.imul(a ^ words[i]!, PRIME);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b ^ words[i + 1]!, PRIME);
    b = (b << 13) | (b >>> 19);
    c = Math.imul(c ^ words[i + 2]!, PRIME);
    c = (c << 13) | (c >>> 19);
    d = Math.imul(d ^ words[i + 3]!, PRIME);
    d = (d << 13) | (d >>> 19);
  }
  for (const last of [...words.subarray(i), b, c, d, words.length]) {
    a = Math.imul(a ^ last, PRIME);
    a = (a << 13) | (a >>> 19);
  }
  return a >>> 0;
}

/** The byte from which the beginning is checked. */
const CHECKED = 16;

/** FNV's. */
const PRIME = 0x01000193;

/**
 * Puts whole numbers into the narrowest column that holds them.
 * @param numbers - From -2^31 to 2^32 - 1; not both negative and above 2^31.
 * @returns The column.
 */
export function narrow(numbers: ArrayLike<number>): Column {
  let low = 0;
  let high = 0;
  for (let i = 0; i < numbers.length; i++) {
    const n = numbers[i] ?? 0;
    if (n < low) low = n;
    if (n > high) high = n;
  }
  // A sign takes a bit.
  const most = low < 0 ? 2 * Math.max(high, -1 - low) : high;
  return new TYPES[`${low < 0 ? 'i' : 'u'}${most < 0x100 ? 1 : most < 0x10000 ? 2 : 4}`](numbers);
}
