import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { COMMANDS } from './index.js';
import { main } from '../main.js';
import { nk } from '../testing/run-nk.js';

let folder: string;
let server: Server;
let url: string;
let asked: string[];
/** Fires when so many details were asked for. */
let stop: { readonly after: number; readonly controller: AbortController } | undefined;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(request.url ?? '');
    const json = (value: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    const single = /^\/services\/(.+)$/.exec(pathname)?.[1];
    if (single !== undefined) {
      if (stop && asked.filter((path) => path.startsWith('/services/')).length >= stop.after) stop.controller.abort();
      json({
        id: single,
        name: `Service ${single}`,
        description: `Details of ${single}`,
        schedules: [{ id: 'h', freq: 'WEEKLY', byday: 'MO' }],
      });
    } else if (pathname === '/services') {
      const page = Number(searchParams.get('page') ?? 1);
      json({
        total_pages: 3,
        contents: Array.from({ length: 10 }, (_, i) => ({
          id: `p${String(page)}-${String(i)}`,
          name: `Service ${String(page)}-${String(i)}`,
        })),
      });
    } else json({}, 404);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => server.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-fetch-'));
  asked = [];
  stop = undefined;
});
afterEach(() => rm(folder, { recursive: true }));

describe('nk feed fetch', () => {
  test('goes on where it was stopped, and asks for nothing twice', async () => {
    const controller = new AbortController();
    stop = { after: 12, controller };
    const err: string[] = [];
    const code = await main(COMMANDS, ['feed', 'fetch', url, '--out', at('feed.json')], {
      out: () => undefined,
      err: (line) => err.push(line),
      stdin: () => Promise.resolve(new Uint8Array()),
      env: {},
      signal: controller.signal,
    });
    expect([code, err.join('\n')]).toEqual([2, expect.stringContaining('the same line goes on from there')]);
    expect(await readdir(folder)).toEqual(['feed.json.part']);
    // A kill in the middle of a line must not spoil what was kept.
    await writeFile(at('feed.json.part'), '{"url":"half', { flag: 'a' });
    stop = undefined;
    const before = asked.length;
    const again = await nk('feed', 'fetch', url, '--out', at('feed.json'));
    expect(again).toMatchObject({
      code: 0,
      out: expect.stringContaining('30 records') as string,
      err: expect.stringContaining('Going on where') as string,
    });
    expect(asked.length).toBeLessThan(30 + 3 + 2 + before);
    const pages = asked.filter((path) => path.startsWith('/services?'));
    expect(pages).toHaveLength(new Set(pages).size);
    expect(await readdir(folder)).toEqual(['feed.json']);
    const records = JSON.parse(await readFile(at('feed.json'), 'utf8')) as { description?: string }[];
    expect(records.every(({ description }) => description?.startsWith('Details'))).toBe(true);
  });

  test('says truly how records are written: with their values untouched, under the names of Open Referral', async () => {
    const odd = createServer((_, response) =>
      response.end(JSON.stringify([{ Id: '1', Name: ' Lunch ', minimumAge: '18', pc_targetAudience: 'all' }])),
    );
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${String((odd.address() as AddressInfo).port)}/feed.json`;
    const { out } = await nk('feed', 'fetch', address, '--out', at('odd.json'));
    odd.close();
    expect(out).toBe(`Wrote ${at('odd.json')}: 1 record.`);
    expect(JSON.parse(await readFile(at('odd.json'), 'utf8'))).toEqual([
      { id: '1', name: ' Lunch ', minimum_age: '18', pc_targetAudience: 'all' },
    ]);
    expect((await nk('feed', 'fetch', '--help')).out).toContain('under the names that Open Referral has for them');
  });

  test('starts again for another question, and writes a record a line where that is asked for', async () => {
    await writeFile(
      at('feed.jsonl.part'),
      `${JSON.stringify({ about: 'something else', started: new Date().toISOString() })}\n${JSON.stringify({ url: `${url}/`, value: { contents: [] } })}\n`,
    );
    expect(await nk('feed', 'fetch', url, '--out', at('feed.jsonl'), '--modified-after', '2026-01-01')).toMatchObject({
      code: 0,
      err: expect.not.stringContaining('Going on') as string,
    });
    expect((await readFile(at('feed.jsonl'), 'utf8')).trim().split('\n')).toHaveLength(30);
    expect(asked.some((path) => path.includes('modified_after=2026-01-01'))).toBe(true);
    expect((await nk('feed', 'fetch', url, '--out', at('x'), '--modified-after', 'soon')).err).toContain('takes a day');
    expect((await nk('feed', 'fetch', url)).err).toContain('--out is missing');
  });
});

describe('nk feed merge', () => {
  test('finds the same service in two feeds, and joins it where that is asked for', async () => {
    const phones = [{ id: 'n', number: '01632 960111' }];
    await writeFile(
      at('a.json'),
      JSON.stringify([
        { id: '1', name: 'Lunch club', status: 'active', phones },
        { id: '2', name: 'Walks', status: 'active' },
      ]),
    );
    await writeFile(
      at('b.json'),
      JSON.stringify([{ id: '1', name: 'The Lunch Club', status: 'active', phones, email: 'lunch@example.org' }]),
    );
    const told = await nk('feed', 'merge', at('a.json'), at('b.json'));
    expect(told.out).toContain('3 services of 2 feeds.');
    expect(told.out).toContain('certainly one service: “Lunch club” (1) and “The Lunch Club” (b/1)');
    const { out } = await nk('feed', 'merge', at('a.json'), at('b.json'), '--join', '--json', '--out', at('both.json'));
    expect(JSON.parse(out)).toMatchObject({
      services: 2,
      joined: [{ certainty: 'certain' }],
      twins: [],
      renamed: { '1': 'b/1' },
    });
    const report = JSON.parse((await nk('feed', 'check', at('both.json'), '--json')).out) as object;
    expect(report).toMatchObject({ format: 'kit', records: 2, setAside: 0 });
    expect((await nk('feed', 'merge', at('a.json'))).err).toContain('at least two feeds');
  });
});
