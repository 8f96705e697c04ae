import { Notes } from '../findings.js';
import { pathWithin, valueAt } from '../full/envelopes.js';
import { parseFixed } from '../full/json-text.js';
import { hasRecordList, isOneRecord, LISTS } from '../full/records.js';
import { isRecord } from '../reader/raw.js';
import type { RecordPlace } from './record-splitter.js';

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Strings, and the signs that part values; numbers and words are none of them. */
const SIGN = /"[^"\\]*(?:\\(?:[^]|$)[^"\\]*)*("?)|[[\]{},]/g;

/**
 * The first value of a text, ended where it can be when the text breaks off in it.
 * @param text - The beginning of a JSON file.
 * @returns A text that can be parsed where what was there can be; what stands behind its last whole value is left out.
 */
export function endedEarly(text: string): string {
  const open: string[] = [];
  let end = 0;
  for (const { 0: sign, 1: quote, index } of text.matchAll(SIGN)) {
    if (quote === '') break;
    if (quote === '"') continue;
    if (sign === '{' || sign === '[') open.push(CLOSING[sign] ?? '');
    else if (sign !== ',') {
      if (open.at(-1) !== sign) break;
      open.pop();
      if (open.length === 0) return text.slice(0, index + 1);
    }
    // A list may end behind its bracket, and before any comma.
    end = sign === ',' ? index : index + 1;
  }
  return text.slice(0, end) + open.toReversed().join('');
}

/** Where the records of a feed stand, and the part of it that tells. */
export interface Recognised {
  readonly place: RecordPlace;
  /** The first value, as far as it was there. */
  readonly first: unknown;
}

/**
 * Recognises by its beginning where the records of a feed stand: in a list, in lists of a page or bundle, somewhere in an envelope, or by their ids.
 * @param head - The beginning of the text.
 * @returns The place, with lists at the top and lines where nothing else is recognised.
 */
export function placeOfRecords(head: string): Recognised {
  const parsed = parseFixed(endedEarly(head), new Notes());
  const first = parsed.ok ? parsed.value : undefined;
  if (!isRecord(first) || isOneRecord(first)) return { place: { paths: [] }, first };
  if (hasRecordList(first)) return { place: { paths: Object.keys(LISTS).map((name) => [name]) }, first };
  const path = pathWithin(first);
  return { place: path ? { paths: [path], isMap: isRecord(valueAt(first, path)) } : { paths: [] }, first };
}
