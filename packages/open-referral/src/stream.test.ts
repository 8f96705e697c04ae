import type { Reading } from '@neighbourhood-kit/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feed } from './feed.js';
import { readFeed } from './full-reader.js';
import { readFeedStream } from './stream.js';
import { endedEarly } from './stream/place.js';
import { RecordSplitter, type CutRecord } from './stream/record-splitter.js';
import { ORUK_3_DETAIL } from './testing/fixtures.js';
import { contents, encodings, envelopes } from './testing/odd-forms.js';
import { hasShared, sharedBytes } from './testing/shared-feeds.js';

/** Bytes in pieces of a size. */
async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
/** A feed of any kind as bytes. */
const bytesOf = (feed: unknown): Uint8Array =>
  feed instanceof Uint8Array ? feed : encode(typeof feed === 'string' ? feed : JSON.stringify(feed));
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = ({ bytes }: CutRecord): unknown => JSON.parse(new TextDecoder().decode(bytes));

describe('cutting JSON into records', () => {
  const forms: Readonly<Record<string, (records: readonly object[]) => string>> = {
    list: (records) => JSON.stringify(records, undefined, 1),
    page: (records) =>
      JSON.stringify({
        total_items: records.length,
        meta: { of: ['x'] },
        contents: records,
        links: { next: [{ a: 1 }] },
      }),
    lines: (records) => records.map((record) => JSON.stringify(record)).join('\n'),
    pages: (records) => records.map((record) => JSON.stringify({ contents: [record] })).join('\n'),
  };

  it.each(Object.entries(forms))('gives every record of a %s, however the bytes come', (_, write) => {
    const record = fc.record({
      id: fc.string({ unit: 'binary' }),
      '"[{\\': fc.jsonValue(),
      name: fc.constantFrom('}]"', '\\', '"contents":['),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), fc.integer({ min: 1, max: 40 }), (records, size) => {
        const splitter = new RecordSplitter({ paths: [['contents']] });
        const bytes = encode(write(records));
        const found: CutRecord[] = [];
        for (let at = 0; at < bytes.length; at += size) found.push(...splitter.push(bytes.subarray(at, at + size)));
        expect(found.map(decode)).toEqual(records.map((each) => JSON.parse(JSON.stringify(each)) as unknown));
        expect(splitter.isBroken).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws on anything', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: fc.constantFrom('[', ']', '{', '}', '"', ',', ':', '\\', ' ', '1'), maxLength: 200 }),
        (bytes, signs) => {
          const splitter = new RecordSplitter();
          splitter.push(bytes);
          splitter.push(encode(signs));
          return true;
        },
      ),
    );
  });
});

/** A reading without what stood where a record should: of a number or word the stream only knows that it was there. */
const withoutShapes = (reading: Reading<Feed>) =>
  reading.ok
    ? {
        ...reading.value,
        findings: reading.value.findings.map((each) =>
          /^record\/(?:shape|not-json)$/.test(each.rule) ? { ...each, seen: undefined } : each,
        ),
      }
    : reading.problem;

/** The same feed with a long record behind the first of its records. */
function withAnother(value: unknown, record: object): unknown {
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    return items.length > 1 &&
      items.every((item) => typeof item === 'object' && !Array.isArray(item)) &&
      'name' in (items[0] as object)
      ? [items[0], record, ...items.slice(1)]
      : items.map((item) => withAnother(item, record));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withAnother(inner, record)]));
}

describe('reading a feed while it arrives', () => {
  it('gives what reading it whole gives', async () => {
    const services = Array.from({ length: 30 }, (_, i) => ({ ...ORUK_3_DETAIL, id: `s${i}`, name: `Service ${i}` }));
    const bytes = encode(JSON.stringify(services));
    expect(await readFeedStream(pieces(bytes, 997))).toEqual(readFeed(bytes));
  });

  it.each([...envelopes, ...encodings, ...contents])(
    'reads the form of %s as reading it whole does',
    async (_, feed) => {
      const bytes = bytesOf(feed);
      expect(withoutShapes(await readFeedStream(pieces(bytes, 101)))).toEqual(withoutShapes(readFeed(bytes)));
    },
  );

  it.each(envelopes)('finds the records of %s also where its beginning tells only part of it', async (_, feed) => {
    const padding = { id: 'padding', name: 'Padding', status: 'active', description: 'x'.repeat(1_200_000) };
    const bytes = bytesOf(withAnother(feed, padding));
    expect(await readFeedStream(pieces(bytes, 65_536))).toEqual(readFeed(bytes));
  });

  it('sets a record aside that is no JSON or breaks off, and reads the others', async () => {
    const lines = ['{"id":"1","name":"A","status":"active"}', '{"id":2,"name":"B" "x"}', '{"id":"3","name":"C","sta'];
    const reading = await readFeedStream(pieces(encode(lines.join('\n')), 7));
    expect(reading.ok && reading.value).toMatchObject({ records: 3, read: 1, setAside: 2 });
  });

  it.each([
    ['', 'feed/truncated'],
    ['just words', 'feed/not-json'],
    ['{"id":"1",', 'feed/truncated'],
    ['{"a":[1,2,3]}', 'feed/not-a-feed'],
  ])('says why %j is no feed', async (text, code) => {
    expect(await readFeedStream(pieces(encode(text), 3))).toMatchObject({ ok: false, problem: { code } });
  });

  it.skipIf(!hasShared)('reads a real feed as reading it whole does (skipped where ../shared is absent)', async () => {
    const bytes = sharedBytes('data/feeds/bristol-oruk-v1.json');
    expect(await readFeedStream(pieces(bytes, 65_536))).toEqual(readFeed(bytes));
  });
});

describe('the beginning of a JSON text', () => {
  it('can be parsed wherever the text breaks off behind its first list', () => {
    const text = JSON.stringify({ a: [1, { 'b"]': 'x\\' }, [true, null]], c: { d: 'e' } });
    for (let at = 6; at <= text.length; at++)
      expect(() => JSON.parse(endedEarly(text.slice(0, at))) as unknown).not.toThrow();
    expect(JSON.parse(endedEarly(text))).toEqual(JSON.parse(text));
  });

  it('is its first value, where several follow one another', () => {
    expect(endedEarly('{"a":1}\n{"b":2}')).toBe('{"a":1}');
  });
});
