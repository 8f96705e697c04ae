/**
 * Reads feeds that are too large to be held as one text: records are read as they arrive, and only what was read of them stays.
 * @packageDocumentation
 */
import { bad, good, type Reading } from '@neighbourhood-kit/core';
import type { Feed } from './feed.js';
import { fullReader } from './full-reader.js';
import { FullAssembly } from './full/assemble.js';
import { detectFormat } from './full/detect.js';
import { decodeText } from './full/guard.js';
import { modernise } from './full/ohana.js';
import { topRecords } from './full/records.js';
import { parseJson } from './json-guard.js';
import { RecordSplitter } from './stream/record-splitter.js';

/** Records by which a feed is recognised. */
const SAMPLE = 500;

/**
 * Reads a feed in JSON while it arrives: a list, pages one after the other, or JSON lines. At no time more than one record is held as text.
 * @param chunks - Bytes, of a file or an answer.
 * @returns The feed, as `readFeed` gives it; or why there is none: `feed/not-json`, `feed/not-a-feed`, `feed/truncated` where nothing whole came.
 * A record that is no JSON is set aside; a feed that breaks off in a record loses that one.
 */
export async function readFeedStream(chunks: AsyncIterable<Uint8Array>): Promise<Reading<Feed>> {
  const splitter = new RecordSplitter();
  const reader = fullReader();
  const assembly = new FullAssembly(reader);
  const sample: unknown[] = [];
  let bytes = 0;
  let count = 0;
  const take = (record: Uint8Array): void => {
    count++;
    const parsed = parseJson(decodeText(record, reader));
    const found = parsed.ok ? topRecords(modernise(parsed.value)) : undefined;
    if (sample.length < SAMPLE && parsed.ok) sample.push(parsed.value);
    if (!found) assembly.addOf({ kind: 'service', raw: undefined });
    for (const each of found ?? []) assembly.addOf(each);
  };
  for await (const chunk of chunks) {
    bytes += chunk.length;
    for (const record of splitter.push(chunk)) take(record);
  }
  if (count === 0) {
    return splitter.isBroken || bytes === 0
      ? bad('feed/truncated', 'The feed breaks off before its first record ends. Try again.')
      : bad('feed/not-json', 'This is not JSON, as feeds are. Ask whoever runs the feed to check it.');
  }
  if (splitter.isBroken) assembly.addOf({ kind: 'service', raw: undefined });
  const feed = { ...detectFormat(undefined, sample), ...assembly.finishAll() };
  return feed.services.length +
    feed.partners.length +
    feed.locations.length +
    feed.taxonomies.length +
    feed.terms.length >
    0
    ? good(feed)
    : bad(
        'feed/not-a-feed',
        'This is JSON, but it holds no services, organisations or places. Use the address of the feed itself; it often ends in /services.',
      );
}
