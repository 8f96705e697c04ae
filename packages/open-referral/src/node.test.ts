import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFeed, type OpenOptions } from './node.js';
import { HSDS_1_TABLES, OHANA_LINES, ORUK_3_DETAIL } from './testing/fixtures.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-feed-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

const zipped = () =>
  zipSync(Object.fromEntries(Object.entries(HSDS_1_TABLES).map(([name, text]) => [name, strToU8(text)])));
const names = async (path: string, options?: OpenOptions) => {
  const reading = await openFeed(path, options);
  return reading.ok ? reading.value.services.map((service) => service.name) : reading.problem.code;
};

describe('a feed on disk', () => {
  it('is a JSON file, JSON lines, one table or tabular JSON', async () => {
    expect(await names(await put('one.json', JSON.stringify([ORUK_3_DETAIL])))).toEqual(['Debt Advice at the Hub']);
    expect(
      await names(await put('lines.jsonl', OHANA_LINES.map((line) => JSON.stringify(line)).join('\n'))),
    ).toHaveLength(2);
    expect(await names(await put('services.csv', 'id,name\n1,Lunch\n'))).toEqual(['Lunch']);
    expect(
      await names(await put('tabular.json', JSON.stringify({ 'services.csv': [{ id: '1', name: 'Lunch' }] }))),
    ).toEqual(['Lunch']);
  });

  it('is a folder or an archive of tables, with or without a folder `data` inside', async () => {
    for (const [name, text] of Object.entries(HSDS_1_TABLES)) await put(`package/${name}`, text);
    expect(await names(join(folder, 'package'))).toEqual(['FOOD BANK', 'Shelter']);
    expect(await names(join(folder, 'package', 'data'))).toEqual(['FOOD BANK', 'Shelter']);
    expect(await names(await put('package.zip', zipped()))).toEqual(['FOOD BANK', 'Shelter']);
  });

  it('is a folder of answers of one API', async () => {
    await put('answers/1.json', JSON.stringify({ contents: [{ id: '1', name: 'A', status: 'active' }] }));
    await put('answers/2.json', JSON.stringify({ contents: [{ id: '2', name: 'B', status: 'active' }] }));
    expect(await names(join(folder, 'answers'))).toEqual(['A', 'B']);
    await put('answers/3.json', '{"contents": [broken');
    const reading = await openFeed(join(folder, 'answers'));
    expect(reading.ok && reading.value.findings).toMatchObject([{ rule: 'fetch/page-failed', record: '3.json' }]);
    await put('lines/feed.json', OHANA_LINES.map((line) => JSON.stringify(line)).join('\n'));
    expect(await names(join(folder, 'lines'))).toHaveLength(2);
  });

  it('is compressed, or one table under a name of its own', async () => {
    const feed = gzipSync(JSON.stringify([ORUK_3_DETAIL]));
    expect(await names(await put('feed.json.gz', feed))).toEqual(['Debt Advice at the Hub']);
    expect(await names(await put('cut.json.gz', feed.subarray(0, 60)))).toBe('feed/gzip');
    expect(await names(await put('bomb.json.gz', gzipSync(new Uint8Array(5_000_000))), { maxBytes: 1_000_000 })).toBe(
      'feed/too-large',
    );
    expect(await names(await put('export.csv', 'id,name\n1,Lunch\n'))).toEqual(['Lunch']);
    expect(await names(await put('ours.csv', 'Name of service;Phone\nLunch;01632 960111\n'))).toEqual(['Lunch']);
    expect(await names(await put('other.csv', 'Colour,Size\nred,5\n'))).toBe('feed/no-tables');
  });

  it('says what is wrong', async () => {
    expect(await names(join(folder, 'nowhere.json'))).toBe('feed/not-found');
    expect(await names(await put('broken.zip', zipped().slice(0, 200)))).toBe('feed/zip');
    expect(await names(await put('empty.json', ''))).toBe('feed/empty');
    expect(await names(await put('large.json', '[]'.padEnd(5000)), { maxBytes: 1000 })).toBe('feed/too-large');
    // What counts is the size unpacked: a small archive can hold a great deal.
    const bomb = zipSync({ 'services.csv': new Uint8Array(5_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await names(await put('bomb.zip', bomb), { maxBytes: 1_000_000 })).toBe('feed/too-large');
  });
});
