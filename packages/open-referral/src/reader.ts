/**
 * Reads Open Referral feeds in JSON into the domain model; small enough for a browser. Never throws on content. Fields that the
 * model does not know are left out here. The package's main entry keeps them, and reads every other form of feed.
 * @packageDocumentation
 */
import { bad, good, type Reading } from '@neighbourhood-kit/core';
import type { Detection, Feed, ReadOptions } from './feed.js';
import { fieldTable, MODEL_FIELDS, NEEDS } from './fields.js';
import { toPlainText } from './html-text.js';
import { parseJson } from './json-guard.js';
import { Assembly } from './reader/assemble.js';
import { FeedReader } from './reader/feed-reader.js';
import { FINISHES } from './reader/finish.js';
import { isRecord } from './reader/raw.js';
import { RENAMED, UPGRADES } from './reader/upgrade.js';
import { VALUES } from './reader/values.js';

export type { Feed, FeedFormat, ReadOptions, Taxonomy, TaxonomyTerm } from './feed.js';
export type { Done, Finding, Severity } from './findings.js';

/**
 * Reads a feed in JSON: Open Referral UK 1.x and 3.0, HSDS 3.0 and 3.1; lists, single services, pages, bare arrays and services
 * at locations.
 * @param input - Text, bytes of UTF-8, or a value that was parsed already.
 * @param options - Limits.
 * @returns The feed, or why it could not be read: `feed/empty`, `feed/html`, `feed/truncated`, `feed/not-json`, `feed/too-large`,
 * `feed/not-a-feed`. A bad record costs that record or only that field, and is among the findings.
 */
export function readFeed(input: unknown, { maxBytes = 100e6 }: ReadOptions = {}): Reading<Feed> {
  const isBytes = input instanceof Uint8Array;
  if ((isBytes || typeof input === 'string') && input.length > maxBytes) {
    return bad('feed/too-large', `The feed is larger than ${maxBytes / 1e6} MB, the most that is read at once.`);
  }
  const text = isBytes ? new TextDecoder().decode(input) : input;
  const parsed = typeof text === 'string' ? parseJson(text) : good(text);
  if (!parsed.ok) return parsed;
  return readRecords(recordsIn(parsed.value));
}

/**
 * Reads the pages of an API as one feed.
 * @param values - Pages, lists or single services, as `fetchRecords` gives them.
 * @returns As `readFeed`; `feed/not-a-feed` when none of them holds services.
 */
export function readPages(values: readonly unknown[]): Reading<Feed> {
  const pages = values.map(recordsIn).filter((records) => records !== undefined);
  return readRecords(pages.length === 0 ? undefined : pages.flat());
}

function readRecords(records: readonly unknown[] | undefined): Reading<Feed> {
  if (!records)
    return bad(
      'feed/not-a-feed',
      'This is JSON, perhaps GeoJSON or JSON-LD, but it holds no services. Use the address of the feed itself; it often ends in /services.',
    );
  const assembly = new Assembly(
    new FeedReader({
      table: fieldTable(MODEL_FIELDS),
      values: VALUES,
      renamed: RENAMED,
      upgrades: UPGRADES,
      finishes: FINISHES,
      text: toPlainText,
      needs: NEEDS,
      main: MAIN,
    }),
  );
  for (const record of records) assembly.add(record);
  return good({ ...versionOf(records), taxonomies: [], terms: [], ...assembly.finish() });
}

/** Fields that a bare text in place of a record stands for. */
const MAIN = { phone: 'number' };

/**
 * Finds the records of a page, a list or a single service, in the forms that the standards give them.
 * @param value - What JSON held.
 * @returns The records as published; `undefined` where there can be none.
 */
export function recordsIn(value: unknown): readonly unknown[] | undefined {
  // Lists of lists hold no services at any depth.
  if (!isRecord(value)) return Array.isArray(value) && !Array.isArray(value[0]) ? value : undefined;
  const list = [value['contents'], value['content'], value['services'], value['data']].find(Array.isArray);
  return list ?? (value['service'] || (value['name'] && !value['@type'] && !value['features']) ? [value] : undefined);
}

/** A first guess by the fields of the first service; the main entry looks more closely and says more. */
function versionOf(records: readonly unknown[]): Detection {
  const evidence = Object.keys(Object(records[0]) as object).filter((name) =>
    /^(?:pc_|regular_|eligibilitys|attending_)/.test(name),
  );
  return { format: 'oruk', version: evidence[0] ? '1.x' : '3.0', evidence };
}
