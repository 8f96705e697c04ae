/**
 * Reads any Open Referral feed in JSON into the domain model, in a browser or a server. Never throws on content.
 * @packageDocumentation
 */
import { bad, good, type Reading } from '@neighbourhood-kit/core';
import { detectFormat } from './detect.js';
import { Notes } from './findings.js';
import { decodeText, MAX_BYTES, parseJson, tooDeep, type Parsed } from './json-guard.js';
import { Assembly } from './reader/assemble.js';
import type { Feed } from './feed.js';
import { topRecords, type FeedRecord } from './reader/records.js';

export type { FeedFormat } from './detect.js';
export type { Finding, Severity } from './findings.js';
export type { Feed, Taxonomy, TaxonomyTerm } from './feed.js';

/** What may be set for a reading. */
export interface ReadOptions {
  /** Largest feed, in bytes of UTF-8 or characters of text; 100 MB when absent. */
  readonly maxBytes?: number | undefined;
}

/**
 * Reads a feed in JSON: Open Referral UK 1.x and 3.0, HSDS 1 to 3.1 and Ohana; lists, single records, pages, bare arrays,
 * services at locations and JSON lines. For CSV packages see `readTables`.
 * @param input - Text, bytes, or a value that was parsed already.
 * @param options - Limits.
 * @returns The feed, or why it could not be read: `feed/empty`, `feed/html`, `feed/truncated`, `feed/not-json`, `feed/too-large`,
 * `feed/too-deep`, `feed/not-a-feed`. A bad record costs that record or only that field, and is among the findings.
 */
export function readFeed(input: unknown, options: ReadOptions = {}): Reading<Feed> {
  const notes = new Notes();
  const parsed = parse(input, options.maxBytes ?? MAX_BYTES, notes);
  if (!parsed.ok) return parsed;
  const { value } = parsed.value;
  const records = findRecords(value);
  return records.ok ? good(assemble(value, records.value, notes)) : records;
}

/**
 * Reads several answers of one API together: pages of `/services`, single services, pages of `/service_at_locations`.
 * @param pages - Values that were parsed already.
 * @returns The feed, or `feed/not-a-feed` when none of them holds records.
 */
export function readPages(pages: readonly unknown[]): Reading<Feed> {
  const found = pages.map(topRecords).filter((records) => records !== undefined);
  return found.length > 0 ? good(assemble(pages[0], found.flat(), new Notes())) : notAFeed();
}

function parse(input: unknown, maxBytes: number, notes: Notes): Reading<Parsed> {
  const size = typeof input === 'string' ? input.length : input instanceof Uint8Array ? input.byteLength : 0;
  if (size > maxBytes) {
    return bad(
      'feed/too-large',
      `The feed is larger than ${Math.round(maxBytes / 1e6)} MB, the most that is read at once. Ask for it in pages.`,
    );
  }
  if (typeof input === 'string') return parseJson(input);
  if (input instanceof Uint8Array) return parseJson(decodeText(input, notes));
  return good({ value: input, lines: false });
}

function findRecords(value: unknown): Reading<readonly FeedRecord[]> {
  // Lists of lists hold no records at any level.
  if (Array.isArray(value) && value.length > 0 && value.every(Array.isArray))
    return nestsOnlyLists(value) ? tooDeep() : notAFeed();
  const records = topRecords(value);
  return records ? good(records) : notAFeed();
}

function nestsOnlyLists(value: unknown): boolean {
  let inner = value;
  for (let depth = 0; depth < 40; depth++) {
    if (!Array.isArray(inner)) return false;
    inner = inner[0];
  }
  return true;
}

const notAFeed = () =>
  bad(
    'feed/not-a-feed',
    'This is JSON, but it holds no services, organisations or places. Use the address of the feed itself; it usually ends in /services.',
  );

function assemble(page: unknown, records: readonly FeedRecord[], notes: Notes): Feed {
  const assembly = new Assembly(notes);
  for (const record of records) assembly.add(record);
  return {
    ...detectFormat(
      page,
      records.map((record) => record.raw),
    ),
    ...assembly.finish(),
  };
}
