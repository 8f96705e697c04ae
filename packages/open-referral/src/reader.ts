/**
 * Reads any Open Referral feed in JSON into the domain model, in a browser or a server. Never throws on content.
 * @packageDocumentation
 */
import { bad, good, type Reading } from '@neighbourhood-kit/core';
import type { Partner } from '@neighbourhood-kit/core/partners';
import type { Location, Service } from '@neighbourhood-kit/core/services';
import { detectFormat, type FeedFormat } from './detect.js';
import { Notes, type Finding } from './findings.js';
import { decodeText, MAX_BYTES, parseJson, tooDeep, type Parsed } from './json-guard.js';
import { Assembly, type Taxonomy, type TaxonomyTerm } from './reader/assemble.js';
import { topRecords, type FeedRecord } from './reader/records.js';

export type { FeedFormat } from './detect.js';
export type { Finding, Severity } from './findings.js';
export type { Taxonomy, TaxonomyTerm } from './reader/assemble.js';

/** A feed that was read. Every record is accounted for: `read + setAside` equals `records`. */
export interface Feed {
  readonly format: FeedFormat;
  /** `1.x`, `1.1`, `2.0`, `3.0`, `3.1`; `2014` for Ohana. */
  readonly version: string;
  /** What was seen that says so, as sentences. */
  readonly evidence: readonly string[];
  /** Services with their provider and places embedded; one object serves all services that share it. */
  readonly services: readonly Service[];
  readonly partners: readonly Partner[];
  readonly locations: readonly Location[];
  readonly taxonomies: readonly Taxonomy[];
  readonly terms: readonly TaxonomyTerm[];
  /** Records of the feed: its services, and organisations, places, vocabularies or terms that hold none. */
  readonly records: number;
  readonly read: number;
  /** How many of those read lost or changed something; `findings` says what. */
  readonly repaired: number;
  readonly setAside: number;
  readonly findings: readonly Finding[];
  /** Findings beyond the most that are kept one by one. */
  readonly findingsLeftOff: number;
}

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

/**
 * Puts records together into a feed.
 * @param page - What the records stood in, for recognising the version.
 * @param records - From `topRecords`, or joined from tables.
 * @param notes - Findings so far.
 * @returns The feed.
 */
export function assemble(page: unknown, records: readonly FeedRecord[], notes: Notes): Feed {
  const detected = detectFormat(
    page,
    records.map((record) => record.raw),
  );
  const assembly = new Assembly(notes);
  for (const record of records) assembly.add(record);
  const { read, repaired, setAside } = assembly;
  const all = assembly.finish();
  return {
    ...detected,
    ...all,
    records: assembly.records,
    read,
    repaired,
    setAside,
    findings: notes.findings,
    findingsLeftOff: notes.leftOff,
  };
}
