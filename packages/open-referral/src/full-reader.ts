import { bad, good, type Reading } from '@neighbourhood-kit/core';
import type { Feed, ReadOptions } from './feed.js';
import { toldBy } from './client/paging.js';
import { fieldTable, NEEDS } from './fields.js';
import { FullAssembly } from './full/assemble.js';
import { detectFormat, linkedDataIn, notAFeed } from './full/detect.js';
import { ALL_FIELDS } from './full/fields.js';
import { ALL_FINISHES } from './full/finish.js';
import { withoutEnvelopes } from './full/envelopes.js';
import { withStandardNames } from './full/field-names.js';
import { decodeText, nestsTooDeeply, prune, tooDeep } from './full/guard.js';
import { parseJsonOrLines } from './full/json-text.js';
import { modernise } from './full/ohana.js';
import { withTablesJoined } from './full/tables-in-json.js';
import { topEntries, topRecords, type FeedRecord } from './full/records.js';
import { Notes } from './findings.js';
import { ALL_RENAMED, ALL_UPGRADES } from './full/upgrade.js';
import { FULL_VALUES } from './full/values.js';
import { judgeDayNumbers } from './full/weekday-numbers.js';
import { isGarbled, repairGarbled } from './garbled-text.js';
import { isPlain, toPlainText } from './html-text.js';
import { FeedReader, type Dialect, type ValueReader } from './reader/feed-reader.js';
import { NOTHING } from './reader/raw.js';

/** Largest feed that is read in one piece, in bytes; a caller may ask for less. */
export const MAX_BYTES = 100_000_000;

/** Whether a text that was read is markup itself: it was escaped once too often on its way, as `&lt;p&gt;Hot meals&lt;/p&gt;`. */
function isMarkup(text: string): boolean {
  const [, name] =
    /^<(p|div|span|ul|ol|li|h[1-6]|strong|em|b|i|a|table|section|article|script|style)\b[^<>]*>/i.exec(text) ?? [];
  return name !== undefined && text.toLowerCase().includes(`</${name.toLowerCase()}>`);
}

/** Every field of Open Referral, ready for use by reader and writer. */
export const FULL_TABLE = fieldTable(ALL_FIELDS);

/** Readers of records, which also take the one record out of a list that stands in its place. */
const RECORDS = Object.fromEntries(
  [...FULL_TABLE.keys()].map((entity): [string, ValueReader] => [
    entity,
    (raw, reader) => {
      const only: unknown = Array.isArray(raw) && raw.length === 1 ? raw[0] : raw;
      if (only !== raw) reader.add('value/wrapped', 'fixed', only);
      return reader.entity(entity, only);
    },
  ]),
);

const DIALECT: Dialect = {
  table: FULL_TABLE,
  values: { ...RECORDS, ...FULL_VALUES },
  renamed: ALL_RENAMED,
  upgrades: ALL_UPGRADES,
  finishes: ALL_FINISHES,
  unknown: prune,
  needs: {
    ...NEEDS,
    taxonomy: 'name',
    nk_capacity: 'status',
    nk_identifier: 'value',
    organization_identifier: 'value',
  },
  main: {
    phone: 'number',
    schedule: 'description',
    accessibility: 'description',
    address: 'address_1',
    required_document: 'document',
    cost_option: 'amount_description',
    funding: 'source',
    link: 'url',
  },
  text: (words, reader) => {
    if (isPlain(words) && !words.includes('=')) return words;
    const garbled = isGarbled(words);
    if (garbled) reader.add('text/garbled', 'fixed', words);
    if (/<(?:script|iframe|object|embed)\b/i.test(words) || (words.includes('=') && /\son\w+\s*=/i.test(words)))
      reader.add('text/active-markup', 'fixed', words);
    else if (/<[a-z/]/i.test(words)) reader.add('text/html', 'tidied', words);
    // What stands for a character that nobody knows any more can only be told of.
    else if (!garbled && words.includes('\ufffd')) reader.add('text/garbled', 'kept', words);
    const read = toPlainText(garbled ? repairGarbled(words) : words);
    const plain = isMarkup(read) ? toPlainText(read) : read;
    if (plain !== read) reader.add('text/html', 'tidied', words);
    // An empty field of an editor holds empty tags; a picture or frame says something that is lost.
    if (plain === '' && /<(?:img|iframe|object|embed|svg|video|audio|canvas)\b/i.test(words))
      reader.add('text/only-markup', 'left out', words);
    // Markup hid that nothing is said: `<p>.</p>`.
    return NOTHING.test(plain) ? '' : plain;
  },
};

/**
 * A reader that knows every version and vendor.
 * @returns A new one, with no findings yet.
 */
export const fullReader = (): FeedReader => new FeedReader(DIALECT);

/**
 * Reads a feed in JSON: Open Referral UK 1.x and 3.0, HSDS 1 to 3.1 and Ohana; lists, single records, pages, bare arrays, services
 * at locations and JSON lines. Fields that the model does not know are kept in `extra`. For CSV packages see `readTables`.
 * @param input - Text, bytes in any common encoding, or a value that was parsed already.
 * @param options - Limits.
 * @returns The feed, or why it could not be read: `feed/empty`, `feed/html`, `feed/truncated`, `feed/not-json`, `feed/too-large`,
 * `feed/too-deep`, `feed/not-a-feed`. A bad record costs that record or only that field, and is among the findings.
 */
export function readFeed(input: unknown, options: ReadOptions = {}): Reading<Feed> {
  const { maxBytes = MAX_BYTES } = options;
  const reader = fullReader();
  const isBytes = input instanceof Uint8Array;
  if ((isBytes || typeof input === 'string') && input.length > maxBytes) return tooLarge(maxBytes);
  const text = isBytes ? decodeText(input, reader) : input;
  const parsed = typeof text === 'string' ? parseJsonOrLines(text, reader) : good(text);
  if (!parsed.ok) return parsed;
  noteMissing(parsed.value, reader);
  return readValues([parsed.value], reader);
}

/** A page that was saved by itself is not the feed. */
function noteMissing(value: unknown, notes: Notes): void {
  const { records } = toldBy(value);
  if (records === undefined) return;
  const given = entriesOf(value)?.length ?? 0;
  if (given < records) notes.add('fetch/incomplete', 'left out', `${given} of ${records}`);
}

/**
 * Says that a feed is too large.
 * @param maxBytes - The limit.
 * @returns The failed reading.
 */
export const tooLarge = (maxBytes: number): Reading<never> =>
  bad(
    'feed/too-large',
    `The feed is larger than ${Math.round(maxBytes / 1e6)} MB, the most that is read at once. Ask for it in pages.`,
  );

/**
 * Reads several answers of one API together: pages of `/services`, single services, pages of `/service_at_locations`.
 * @param values - Values that were parsed already.
 * @param reader - Where to note what is found; a new one when absent.
 * @returns The feed, or why there is none: `feed/not-a-feed`, `feed/too-deep`.
 */
export function readValues(values: readonly unknown[], reader: FeedReader = fullReader()): Reading<Feed> {
  if (values.some(nestsTooDeeply)) return tooDeep();
  const linked = values.map(linkedDataIn).find((words) => words !== undefined);
  if (linked !== undefined) return bad('feed/not-a-feed', linked);
  const found = values.map((value) => recordsOf(value, reader)).filter((records) => records !== undefined);
  if (found.length === 0) return bad('feed/not-a-feed', notAFeed(values[0]));
  const records = found.flat();
  judgeDayNumbers(records, reader);
  const assembly = new FullAssembly(reader);
  for (const record of records) assembly.addOf(record);
  const seen = [...rawOf(values), ...records.map(({ raw }) => raw)];
  return good({ ...detectFormat(values[0], seen), ...assembly.finishAll() });
}

/** Names of Open Referral, of any version. */
const KNOWN_NAMES: ReadonlySet<string> = new Set([
  ...[...FULL_TABLE.values()].flatMap((fields) => [...fields.keys()]),
  ...Object.values(ALL_RENAMED).flatMap((names) => Object.keys(names)),
  ...['contents', 'content', 'services', 'organizations', 'taxonomy_terms', 'regular_schedules', 'physical_addresses'],
  ...['eligibilitys', 'eligibilities', 'service_taxonomys', 'service_at_location', 'locations', 'holiday_schedules'],
  ...['physical_address', 'postal_address', 'mail_address', 'urls', 'faxes'],
]);

/**
 * Finds the records of an answer of any known form.
 * @param value - What JSON held.
 * @param notes - Where it is noted how fields were named.
 * @returns The records as found; `undefined` where nothing could be one.
 */
export const recordsOf = (value: unknown, notes: Notes): readonly FeedRecord[] | undefined =>
  topRecords(inStandardForm(value, notes));

/**
 * Finds what an answer of any known form lists, out of whatever stands around it, with fields under the names that Open Referral has for them.
 * @param value - What JSON held.
 * @returns Services, organisations with theirs, and whatever else is listed; `undefined` where nothing could be a record.
 */
export const entriesOf = (value: unknown): readonly unknown[] | undefined =>
  topEntries(inStandardForm(value, new Notes()));

const inStandardForm = (value: unknown, notes: Notes): unknown =>
  modernise(withStandardNames(withoutEnvelopes(withTablesJoined(value, notes)), KNOWN_NAMES, notes));

/** Records as they came, for recognising what they are. */
const rawOf = (values: readonly unknown[]): readonly unknown[] =>
  values.flatMap((value) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]));
