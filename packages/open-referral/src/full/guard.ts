import { bad, type Reading } from '@neighbourhood-kit/core';
import type { Notes } from '../findings.js';
import { isEmpty, isRecord, type Draft } from '../reader/raw.js';

/** Levels of lists and records inside one record of a feed. The deepest of Open Referral needs 12. */
const MAX_DEPTH = 40;
/** Values inside one record; a record that refers to itself would have no end. */
const MAX_VALUES = 1_000_000;
/** Names that reach an object's own machinery. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Turns bytes into text: UTF-8 and UTF-16 with or without their marks, and Windows-1252 where UTF-8 cannot be.
 * @param bytes - The file or answer as it came.
 * @param notes - Where a foreign encoding is noted.
 * @returns The text.
 */
export function decodeText(bytes: Uint8Array, notes: Notes): string {
  const wide = widthOf(bytes);
  if (wide) {
    // JSON is exchanged as UTF-8 (RFC 8259 section 8.1).
    notes.add('feed/encoding', 'fixed', 'UTF-16');
    return new TextDecoder(wide).decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    notes.add('feed/encoding', 'fixed', 'Windows-1252');
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Says that a feed nests lists and records too deeply.
 * @returns The failed reading.
 */
export function tooDeep(): Reading<never> {
  return bad(
    'feed/too-deep',
    `The feed nests more than ${MAX_DEPTH} levels, which no service needs. Ask the publisher to check it.`,
  );
}

/**
 * Tells whether a value is nothing but lists within lists.
 * @param value - What JSON held.
 * @returns True when it is so down to the deepest level that is read.
 */
export function nestsTooDeeply(value: unknown): boolean {
  let inner = value;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    if (!Array.isArray(inner)) return false;
    inner = inner[0];
  }
  return true;
}

/**
 * Recognises UTF-16 by its mark, or by the zero that every second byte of its first characters is: JSON and tables begin with ASCII.
 * @param bytes - The beginning of a file.
 * @returns The encoding; `undefined` for one that takes a byte for an ASCII character.
 */
export function widthOf([first, second, third, fourth]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  return first === 0 && second && third === 0 && fourth ? 'utf-16be' : undefined;
}

/** Stands for a record that nests too deeply or has no end. */
export const TOO_DEEP = Symbol('too deep');

/**
 * Takes out of a record whatever must not travel on: names that reach an object's machinery, and more levels than any record has.
 * @param value - A value as `JSON.parse` gave it, or as a caller passed it.
 * @returns The value itself where nothing was to be done, a copy without such names, or `TOO_DEEP`.
 */
export function clean(value: unknown): unknown {
  let left = MAX_VALUES;
  const visit = (each: unknown, depth: number): unknown => {
    if (typeof each !== 'object' || each === null) return each;
    if (depth >= MAX_DEPTH || --left < 0) return TOO_DEEP;
    let copy: Record<string, unknown> | undefined;
    for (const key of Object.keys(each)) {
      const before = (each as Readonly<Record<string, unknown>>)[key];
      const forbidden = FORBIDDEN.has(key);
      // Most values are text, and need no visit.
      if ((typeof before !== 'object' || before === null) && !forbidden) continue;
      const after = visit(before, depth + 1);
      if (after === TOO_DEEP) return TOO_DEEP;
      if (Object.is(after, before) && !forbidden) continue;
      copy ??= copyOf(each);
      if (!forbidden) copy[key] = after;
    }
    return copy ?? each;
  };
  return visit(value, 0);
}

function copyOf(value: object): Record<string, unknown> {
  if (Array.isArray(value)) return [...(value as readonly unknown[])] as unknown as Record<string, unknown>;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !FORBIDDEN.has(name)));
}

/**
 * Takes what is empty out of a value that is kept as found: an empty field and none are the same in every feed.
 * @param value - A value that `clean` let through.
 * @returns The value without empty fields; `undefined` when nothing is left.
 */
export function prune(value: unknown): unknown {
  if (isEmpty(value)) return undefined;
  if (Array.isArray(value)) return nothingIfEmpty(value.map(prune).filter((each) => each !== undefined));
  if (!isRecord(value)) return value;
  const kept: Draft = {};
  for (const name of Object.keys(value)) {
    const each = prune(value[name]);
    if (each !== undefined) kept[name] = each;
  }
  return nothingIfEmpty(kept);
}

const nothingIfEmpty = <T extends object>(value: T): T | undefined => (isEmpty(value) ? undefined : value);
