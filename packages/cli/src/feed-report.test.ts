import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nk } from './testing/run-nk.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-feed-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a feed of 3,000 of which one says nothing is not said to say all, nor one in which one says something to say none', async () => {
  const feed = join(folder, 'feed.json');
  const services = Array.from({ length: 3000 }, (_, i) => ({
    ...{ id: String(i), name: `Club ${String(i)}`, status: 'active' },
    ...(i === 0 ? { email: 'hello@example.org' } : { fees_description: 'Free to everybody.' }),
  }));
  await writeFile(feed, JSON.stringify(services));
  const { out } = await nk('feed', 'check', feed);
  expect(out).toContain('what it costs more than 99 %');
  expect(out).toContain('a way to get in touch less than 1 %');
});
