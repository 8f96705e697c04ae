/**
 * Reads feeds that are too large to be held as one text: records are read as they arrive, and only what was read of them stays.
 * @packageDocumentation
 */
import { bad, good, type Reading } from '@neighbourhood-kit/core';
import type { Feed } from './feed.js';
import { Notes } from './findings.js';
import { fullReader, readValues, recordsOf } from './full-reader.js';
import { FullAssembly } from './full/assemble.js';
import { detectFormat, linkedDataIn, notAFeed } from './full/detect.js';
import { decodeText, widthOf } from './full/guard.js';
import { notJson, parseJsonOrLines, parseFixed } from './full/json-text.js';
import { isMapLayer, LISTS } from './full/records.js';
import { judgeDayNumbers } from './full/weekday-numbers.js';
import { isRecord } from './reader/raw.js';
import { placeOfRecords } from './stream/place.js';
import { RecordSplitter, type CutRecord } from './stream/record-splitter.js';

/** Records by which a feed is recognised. */
const SAMPLE = 500;
/** Bytes at the beginning by which it is recognised where records stand; the first of them may have 200 kB. */
const HEAD = 1_000_000;
/** Records, and bytes of them, that are looked at together: what one is shows in the others. */
const BATCH = { records: 200, bytes: 8_000_000 };

/** Reads records in batches, as if each were a feed. */
class BatchReader {
  readonly reader = fullReader();
  readonly assembly = new FullAssembly(this.reader);
  readonly sample: unknown[] = [];
  count = 0;
  #waiting: unknown[] = [];
  #bytes = 0;
  #list = '';
  readonly #told = new Set<string>();

  constructor(countsDaysFromZero: boolean) {
    this.reader.countsDaysFromZero = countsDaysFromZero;
  }

  /** Whether days were named before another record showed that nobody knows which they are. */
  get hasGuessed(): boolean {
    return this.reader.countsDaysFromZero === true && this.reader.hasNamedDays === true;
  }

  take({ bytes, list }: CutRecord): void {
    if (list !== this.#list || this.#waiting.length >= BATCH.records || this.#bytes >= BATCH.bytes) this.flush();
    this.count++;
    this.#list = list;
    this.#bytes += bytes.length;
    const text = this.#once((notes) => decodeText(bytes, notes));
    const parsed = this.#once((notes) => parseFixed(text, notes));
    this.#waiting.push(parsed.ok ? parsed.value : text.startsWith('{') ? notJson(text) : undefined);
  }

  flush(): void {
    const [values, list] = [this.#waiting, this.#list];
    this.#waiting = [];
    this.#bytes = 0;
    if (values.length === 0) return;
    // The name of a list says what its records are, where it is one that Open Referral has.
    const found = this.#once((notes) => recordsOf(Object.hasOwn(LISTS, list) ? { [list]: values } : values, notes));
    judgeDayNumbers(found ?? [], this.reader);
    for (const record of found ?? []) {
      if (this.sample.length < SAMPLE) this.sample.push(record.raw);
      this.assembly.addOf(record);
    }
  }

  noteGuess(): void {
    this.reader.begin('');
    if (this.hasGuessed) this.reader.add('hours/days-guessed', 'kept');
  }

  /** What is found of the form of a feed is noted once, not for every record. */
  #once<T>(step: (notes: Notes) => T): T {
    const notes = new Notes();
    const result = step(notes);
    for (const { rule, done, seen } of notes.findings) {
      if (this.#told.has(rule)) continue;
      this.#told.add(rule);
      this.reader.begin('');
      this.reader.add(rule, done, seen);
    }
    return result;
  }
}

const isStream = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && Symbol.asyncIterator in given;

/**
 * Reads a feed in JSON while it arrives, in any form in which `readFeed` reads it: a list, pages one after the other, JSON lines, records in the
 * envelopes of other standards. At no time more than a few records are held as text.
 * @param chunks - Bytes, of a file or an answer.
 * @param again - Gives the same bytes from the beginning. Only with these is it certain what days of the week are that the feed writes as numbers: a 0 among
 * the last of them says that nobody knows about the first. Without, such days stay as they were read, and a finding of the feed says so.
 * @returns The feed, as `readFeed` gives it; or why there is none: `feed/not-json`, `feed/not-a-feed`, `feed/truncated` where nothing whole came.
 * A record that is no JSON is set aside; a feed that breaks off in a record loses that one.
 */
export async function readFeedStream(
  chunks: AsyncIterable<Uint8Array>,
  again?: () => AsyncIterable<Uint8Array>,
): Promise<Reading<Feed>> {
  if (!isStream(chunks))
    return bad(
      'feed/not-a-feed',
      'There is no stream of bytes; give a file’s (createReadStream) or an answer’s (response.body).',
    );
  const batches = new BatchReader(false);
  const read = await readBatches(chunks, batches);
  return batches.hasGuessed && again ? readBatches(again(), new BatchReader(true)) : read;
}

async function readBatches(chunks: AsyncIterable<Uint8Array>, batches: BatchReader): Promise<Reading<Feed>> {
  let splitter: RecordSplitter | undefined;
  let head = new Uint8Array();
  let first: unknown;
  const begin = () => {
    const text = decodeText(head, new Notes());
    const recognised = placeOfRecords(text);
    first = recognised.first;
    splitter = new RecordSplitter(recognised.place);
    for (const record of splitter.push(head)) batches.take(record);
    return splitter;
  };
  for await (const chunk of inUtf8(chunks, batches.reader)) {
    if (splitter) for (const record of splitter.push(chunk)) batches.take(record);
    else {
      head = joined(head, chunk);
      if (head.length >= HEAD) begin();
    }
  }
  const { isBroken } = splitter ?? begin();
  batches.flush();
  batches.noteGuess();
  if (batches.count === 0) return nothingIn(head, isBroken);
  if (isBroken) batches.assembly.addOf({ kind: 'service', raw: notJson('') });
  const isEmptyLayer = isRecord(first) && isMapLayer(first) && !recordsOf(first, new Notes());
  const foreign = isEmptyLayer ? notAFeed(first) : linkedDataIn(first);
  if (foreign !== undefined) return bad('feed/not-a-feed', foreign);
  const feed = { ...detectFormat(first, [first, ...batches.sample]), ...batches.assembly.finishAll() };
  return holdsSomething(feed) || recordsOf(first, new Notes()) ? good(feed) : bad('feed/not-a-feed', notAFeed(first));
}

const holdsSomething = ({ services, partners, locations, taxonomies, terms }: Feed): boolean =>
  [services, partners, locations, taxonomies, terms].some((list) => list.length > 0);

function nothingIn(head: Uint8Array, isBroken: boolean): Reading<Feed> {
  if (isBroken || head.length === 0)
    return bad('feed/truncated', 'The feed breaks off before its first record ends. Try again.');
  const told = parseJsonOrLines(decodeText(head, new Notes()), new Notes());
  // A page without records is a feed, and so is a value that is a record by itself.
  return told.ok ? readValues([told.value]) : told;
}

function joined(before: Uint8Array, next: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(before.length + next.length);
  all.set(before);
  all.set(next, before.length);
  return all;
}

/** Bytes in UTF-8, also where they come in UTF-16, whose brackets are two bytes each. */
async function* inUtf8(chunks: AsyncIterable<Uint8Array>, notes: Notes): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let start = new Uint8Array();
  let isKnown = false;
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (!isKnown) {
      bytes = start = joined(start, chunk);
      if (start.length < 4) continue;
      isKnown = true;
      const wide = widthOf(start);
      if (wide) {
        decoder = new TextDecoder(wide);
        notes.add('feed/encoding', 'fixed', 'UTF-16');
      }
    }
    yield decoder ? new TextEncoder().encode(decoder.decode(bytes, { stream: true })) : bytes;
  }
  if (!isKnown) yield start;
}
