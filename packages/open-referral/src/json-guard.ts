import { bad, good, type Reading } from '@neighbourhood-kit/core';
import type { Notes } from './findings.js';
import { isRecord } from './reader/raw.js';

/** Largest feed that is read in one piece, in bytes; a caller may ask for less. */
export const MAX_BYTES = 100_000_000;

/** Levels of lists and records inside one record of a feed. The deepest of Open Referral needs 12. */
const MAX_DEPTH = 40;

/** What JSON text held. */
export interface Parsed {
  readonly value: unknown;
  /** True when every line was JSON of its own. */
  readonly lines: boolean;
}

/**
 * Turns bytes into text: UTF-8 with or without its mark, UTF-16 with it, and Windows-1252 where UTF-8 cannot be.
 * @param bytes - The file or answer as it came.
 * @param notes - Where a foreign encoding is noted.
 * @returns The text.
 */
export function decodeText(bytes: Uint8Array, notes: Notes): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (wide) {
    notes.add('feed/encoding', 'warning', 'Read as UTF-16; JSON is exchanged as UTF-8 (RFC 8259).');
    return new TextDecoder(wide).decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    notes.add('feed/encoding', 'warning', 'Not UTF-8: read as Windows-1252.');
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Reads JSON or JSON lines. Nothing is thrown.
 * @param text - Text of a feed.
 * @returns The value, or a problem in words that a web editor can act on: `feed/empty`, `feed/html`, `feed/truncated`,
 * `feed/not-json`, `feed/too-deep`.
 */
export function parseJson(text: string): Reading<Parsed> {
  const body = text.replace(/^\ufeff/, '').trim();
  if (body === '')
    return bad(
      'feed/empty',
      'The feed is empty: there is nothing in the file or answer. Check that the address is the right one.',
    );
  if (body.startsWith('<')) {
    return bad(
      'feed/html',
      'The address gives a web page, not data. Use the address of the feed itself; it usually ends in /services.',
      {
        seen: body.slice(0, 80),
      },
    );
  }
  try {
    return good({ value: JSON.parse(body) as unknown, lines: false });
  } catch (error) {
    return parseLines(body) ?? explainBroken(body, error);
  }
}

/** Several JSON values, one a line. A line that cannot be read becomes `undefined`. */
function parseLines(body: string): Reading<Parsed> | undefined {
  if (!body.startsWith('{') || !/\}[\s,]*\n\s*\{/.test(body)) return undefined;
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map((line) => {
    try {
      return JSON.parse(line.trim()) as unknown;
    } catch {
      return undefined;
    }
  });
  // A pretty-printed record has lines of its own; lines of JSON are records each.
  return isRecord(values[0]) ? good({ value: values, lines: true }) : undefined;
}

function explainBroken(body: string, error: unknown): Reading<never> {
  if (error instanceof RangeError) return tooDeep();
  if (/^[[{]/.test(body) && !/[\]}]$/.test(body)) {
    return bad(
      'feed/truncated',
      'The feed breaks off in the middle: its end is missing. The download may have been cut short; try again.',
      {
        seen: body.slice(-80),
      },
    );
  }
  const at = /position (\d+)/.exec(String(error))?.[1];
  const where = at === undefined ? '' : ` The first fault is after ${at} characters.`;
  return bad(
    'feed/not-json',
    `This is not JSON, the form in which feeds are exchanged.${where} Ask whoever runs the feed to check it.`,
    {
      seen: body.slice(Math.max(0, Number(at ?? 0) - 30), Number(at ?? 0) + 50),
    },
  );
}

/**
 * Says that a feed nests lists and records too deeply.
 * @returns The failed reading.
 */
export function tooDeep(): Reading<never> {
  return bad(
    'feed/too-deep',
    `The feed nests more than ${MAX_DEPTH} levels of lists and records. No service needs that; ask whoever runs the feed to check it.`,
  );
}

/** Names that reach an object's own machinery. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Values inside one record; a record that refers to itself would have no end. */
const MAX_VALUES = 1_000_000;

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
    let copy: Record<string, unknown> | unknown[] | undefined;
    for (const key of Object.keys(each)) {
      const before = (each as Readonly<Record<string, unknown>>)[key];
      const after = visit(before, depth + 1);
      if (after === TOO_DEEP) return TOO_DEEP;
      if (Object.is(after, before) && !FORBIDDEN.has(key)) continue;
      copy ??= copyOf(each);
      if (!FORBIDDEN.has(key)) (copy as Record<string, unknown>)[key] = after;
    }
    return copy ?? each;
  };
  return visit(value, 0);
}

function copyOf(value: object): Record<string, unknown> | unknown[] {
  if (Array.isArray(value)) return [...(value as readonly unknown[])];
  return Object.fromEntries(Object.entries(value).filter(([name]) => !FORBIDDEN.has(name)));
}
