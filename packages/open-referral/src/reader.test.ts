import { describe, expect, it } from 'vitest';
import { readFeed, type Feed } from './reader.js';
import { hasShared, sharedBytes } from './testing/shared-feeds.js';

function read(input: unknown): Feed {
  const reading = readFeed(input);
  if (!reading.ok) throw new Error(reading.problem.message);
  expect(reading.value.read + reading.value.setAside).toBe(reading.value.records);
  return reading.value;
}

describe('a feed that cannot be read at all', () => {
  it.each([
    ['', 'feed/empty'],
    ['  \n', 'feed/empty'],
    ['<!doctype html><html></html>', 'feed/html'],
    ['[{"id":"1","name":"Lunch club"', 'feed/truncated'],
    ['services: none]', 'feed/not-json'],
    ['{"error":"not found"}', 'feed/not-a-feed'],
    ['"hello"', 'feed/not-a-feed'],
    ['null', 'feed/not-a-feed'],
    ['['.repeat(200) + ']'.repeat(200), 'feed/too-deep'],
    ['['.repeat(200_000) + ']'.repeat(200_000), 'feed/too-deep'],
  ])('says what is wrong in words: %.40s', (text, code) => {
    const reading = readFeed(text);
    expect(reading).toMatchObject({ ok: false, problem: { code } });
  });

  it('is refused before it is read when it is too large', () => {
    expect(readFeed('[]'.padEnd(2000), { maxBytes: 1000 })).toMatchObject({
      ok: false,
      problem: { code: 'feed/too-large' },
    });
  });
});

describe.skipIf(!hasShared)('real feeds (skipped where ../shared is absent)', () => {
  it('reads the Bristol feed of 819 services: one without a name is set aside, two that share an id are kept', () => {
    const feed = read(sharedBytes('data/feeds/bristol-oruk-v1.json'));
    expect(feed).toMatchObject({ format: 'oruk', version: '1.x', records: 819, read: 818, setAside: 1 });
    expect(feed.services).toHaveLength(818);
    expect(feed.partners).toHaveLength(594);
    expect(feed.services.filter((service) => /<[a-z/]/i.test(service.description ?? ''))).toEqual([]);
  });
});
