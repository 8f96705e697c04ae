import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeed } from './full-reader.js';
import { readFeedStream } from './stream.js';
import { RecordSplitter } from './stream/record-splitter.js';
import { ORUK_3_DETAIL } from './testing/fixtures.js';
import { hasShared, sharedBytes } from './testing/shared-feeds.js';

/** Bytes in pieces of a size. */
async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

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
        const splitter = new RecordSplitter();
        const bytes = encode(write(records));
        const found: Uint8Array[] = [];
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

describe('reading a feed while it arrives', () => {
  it('gives what reading it whole gives', async () => {
    const services = Array.from({ length: 30 }, (_, i) => ({ ...ORUK_3_DETAIL, id: `s${i}`, name: `Service ${i}` }));
    const bytes = encode(JSON.stringify(services));
    expect(await readFeedStream(pieces(bytes, 997))).toEqual(readFeed(bytes));
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
    ['[1,2,3]', 'feed/not-json'],
  ])('says why %j is no feed', async (text, code) => {
    expect(await readFeedStream(pieces(encode(text), 3))).toMatchObject({ ok: false, problem: { code } });
  });

  it.skipIf(!hasShared)('reads a real feed as reading it whole does (skipped where ../shared is absent)', async () => {
    const bytes = sharedBytes('data/feeds/bristol-oruk-v1.json');
    expect(await readFeedStream(pieces(bytes, 65_536))).toEqual(readFeed(bytes));
  });
});
