import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchFeed, type FetchOptions, type Progress } from './client.js';
import { readFeed } from './full-reader.js';
import { envelopes } from './testing/odd-forms.js';

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

let close = () => Promise.resolve();
afterEach(() => close());

/** A real server on this machine that answers as told. */
async function serve(answer: Answer): Promise<string> {
  const server = createServer((request, response) => {
    answer(request, response, new URL(request.url ?? '/', 'http://localhost'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => {
        resolve();
      });
    });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json = (response: ServerResponse, value: unknown, status = 200) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};
const quick: FetchOptions = { wait: () => Promise.resolve(), random: () => 0.5 };
const services = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({ id: `s${from + i}`, name: `Service ${from + i}` }));

/** An API of `total` services, `size` to a page, whose list says little. */
function api(total: number, size: number, log: string[] = []): Answer {
  return (_, response, url) => {
    log.push(url.pathname + url.search);
    const single = /^\/services\/(.+)$/.exec(url.pathname)?.[1];
    if (single) {
      json(response, {
        id: single,
        name: `Service ${single.slice(1)}`,
        schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }],
      });
    } else if (url.pathname === '/services') {
      const page = Number(url.searchParams.get('page') ?? 1);
      json(response, {
        total_items: total,
        total_pages: Math.ceil(total / size),
        page_number: page,
        contents: services((page - 1) * size, Math.min(page * size, total)),
      });
    } else if (url.pathname === '/') json(response, { version: 'HSDS-UK-3.0', profile: 'x', openapi_url: 'y' });
    else json(response, {}, 404);
  };
}

describe('reading an API', () => {
  it.each(['', '/', '/services', '/services/'])(
    'finds every page and every detail from its address%s',
    async (path) => {
      const log: string[] = [];
      const seen: Progress[] = [];
      const reading = await fetchFeed((await serve(api(25, 10, log))) + path, {
        ...quick,
        onProgress: (progress) => seen.push(progress),
      });
      expect(reading.ok && reading.value.services).toHaveLength(25);
      expect(reading.ok && reading.value.services.every((service) => service.schedules?.[0]?.opensAt === '09:00')).toBe(
        true,
      );
      expect(seen.at(-1)).toEqual({ step: 'details', done: 25, of: 25 });
      expect(log.filter((line) => line.includes('page=2'))).toHaveLength(1);
    },
  );

  it('asks for no details when told so, nor for more than it may', async () => {
    const log: string[] = [];
    const base = await serve(api(6, 10, log));
    await fetchFeed(base, { ...quick, details: 'never' });
    expect(log.some((line) => line.startsWith('/services/s'))).toBe(false);
    const reading = await fetchFeed(base, { ...quick, maxDetails: 2 });
    expect(log.filter((line) => line.startsWith('/services/s'))).toHaveLength(2);
    expect(reading.ok && reading.value.findings.map((finding) => finding.rule)).toContain('fetch/too-many-details');
  });

  it.each([
    [404, 'warning'],
    [410, 'warning'],
    [401, 'error'],
    [403, 'error'],
    [500, 'error'],
  ])(
    'keeps what the list says of a service that is answered with %i, which is no loss only where it is gone',
    async (status, severity) => {
      const base = await serve((request, response, url) => {
        if (url.pathname === '/services/s7') json(response, {}, status);
        else api(8, 10)(request, response, url);
      });
      const reading = await fetchFeed(base, { ...quick, concurrency: 1 });
      expect(reading.ok && reading.value.services).toHaveLength(8);
      expect(reading.ok && reading.value.findings).toMatchObject([
        { rule: 'fetch/details-failed', severity, record: 's7', seen: expect.stringContaining('The') as string },
      ]);
    },
  );

  it('takes no list for the single service that was asked for, and opens one that is wrapped', async () => {
    const base = await serve((request, response, url) => {
      const single = /^\/services\/(.+)$/.exec(url.pathname)?.[1];
      if (single === 's1') json(response, { contents: services(0, 3) });
      else if (single) json(response, { data: { id: single, name: 'Whole', status: 'active', description: 'Tea' } });
      else api(3, 10)(request, response, url);
    });
    const reading = await fetchFeed(base, quick);
    expect(reading.ok && reading.value.services.map(({ name }) => name)).toEqual(['Whole', 'Service 1', 'Whole']);
  });

  it('says that places could not be had', async () => {
    const base = await serve((request, response, url) => {
      if (url.pathname === '/service_at_locations') json(response, {}, 503);
      else api(2, 10)(request, response, url);
    });
    const reading = await fetchFeed(base, quick);
    expect(reading.ok && reading.value.findings).toMatchObject([{ rule: 'fetch/page-failed', severity: 'error' }]);
  });

  it('keeps the other pages when one fails, and says so', async () => {
    const base = await serve((request, response, url) => {
      if (url.searchParams.get('page') === '2') json(response, {}, 500);
      else api(30, 10)(request, response, url);
    });
    const reading = await fetchFeed(base, { ...quick, details: 'never' });
    expect(reading.ok && reading.value.services).toHaveLength(20);
    expect(reading.ok && reading.value.findings[0]).toMatchObject({ rule: 'fetch/page-failed', severity: 'error' });
  });

  it('reads on where all the pages fail that are asked for at once', async () => {
    const base = await serve((request, response, url) => {
      if (/^[2-5]$/.test(url.searchParams.get('page') ?? '')) json(response, {}, 500);
      else api(200, 10)(request, response, url);
    });
    const reading = await fetchFeed(base, { ...quick, details: 'never' });
    expect(reading.ok && reading.value.services).toHaveLength(160);
    expect(reading.ok && reading.value.findings.map(({ rule }) => rule)).toEqual(Array(4).fill('fetch/page-failed'));
  });

  it('takes an answer that is no page for one that fails', async () => {
    const base = await serve((request, response, url) => {
      if (url.searchParams.get('page') === '2') json(response, { error: 'Too busy' });
      else api(30, 10)(request, response, url);
    });
    const reading = await fetchFeed(base, { ...quick, details: 'never' });
    expect(reading.ok && reading.value.services).toHaveLength(20);
    expect(reading.ok && reading.value.findings).toMatchObject([{ rule: 'fetch/page-failed' }]);
  });

  it.each([
    ['again', 200],
    ['as nothing', 404],
  ])('misses nothing where a full list without pages answers for its second %s', async (_, status) => {
    const log: string[] = [];
    const base = await serve((__, response, url) => {
      log.push(url.href);
      json(response, services(0, 100), Number(url.searchParams.get('page')) > 1 ? status : 200);
    });
    const reading = await fetchFeed(`${base}/services`, { ...quick, details: 'never' });
    expect(reading.ok && [reading.value.services.length, reading.value.findings]).toEqual([100, []]);
    expect(log).toHaveLength(2);
  });

  it('reads on through pages of records without ids', async () => {
    const base = await serve((_, response, url) => {
      const page = Number(url.searchParams.get('page') ?? 1);
      json(response, { total_pages: 2, contents: [{ name: `Service ${page}`, status: 'active' }] });
    });
    const reading = await fetchFeed(base, { ...quick, details: 'never' });
    expect(reading.ok && reading.value.services).toHaveLength(2);
  });

  it.each(envelopes.filter(([, , read]) => read > 0))(
    'reads %s from an address as from a file',
    async (_, feed, read) => {
      const base = await serve((__, response, url) => {
        json(response, feed, url.pathname === '/feed' ? 200 : 404);
      });
      const reading = await fetchFeed(`${base}/feed`, quick);
      expect(reading).toEqual(readFeed(feed));
      expect(reading.ok && reading.value.read).toBe(read);
    },
  );

  it('says of an address without records what stands there, not what was guessed', async () => {
    const base = await serve((_, response, url) => {
      json(response, { a: 1 }, url.pathname === '/feed' ? 200 : 404);
    });
    expect(await fetchFeed(`${base}/feed`, quick)).toMatchObject({ ok: false, problem: { code: 'feed/not-a-feed' } });
    await close();
    const down = await serve((_, response, url) => {
      json(response, { version: '3.0' }, url.pathname === '/' ? 200 : 500);
    });
    expect(await fetchFeed(down, quick)).toMatchObject({
      ok: false,
      problem: { seen: expect.stringContaining('500') as string },
    });
  });

  it('stops where pages repeat themselves, and at the most pages it may read', async () => {
    const base = await serve((_, response) => {
      json(response, { total_pages: 1_000_000, contents: services(0, 3) });
    });
    const loop = await fetchFeed(base, { ...quick, details: 'never' });
    expect(loop.ok && [loop.value.services.length, loop.value.findings[0]?.rule]).toEqual([3, 'fetch/loop']);
    await close();
    const long = await fetchFeed(await serve(api(100, 10)), { ...quick, details: 'never', maxPages: 3 });
    expect(long.ok && [long.value.services.length, long.value.findings[0]?.rule]).toEqual([30, 'fetch/too-many-pages']);
  });

  it.each([429, 500, 503])('asks again after %i, and no more than twice', async (status) => {
    let asked = 0;
    const waits: number[] = [];
    const wait = (time: number) => {
      waits.push(time);
      return Promise.resolve();
    };
    const base = await serve((_, response) => {
      asked++;
      if (asked === 1) response.setHeader('retry-after', '3');
      json(response, services(0, 1), asked < 3 ? status : 200);
    });
    const reading = await fetchFeed(`${base}/feed.json`, { ...quick, wait });
    expect(reading.ok).toBe(true);
    expect([asked, waits]).toEqual([3, [3000, 1000]]);
  });

  it.each([401, 404])('does not ask again after %i', async (status) => {
    let asked = 0;
    const base = await serve((_, response) => {
      asked++;
      json(response, {}, status);
    });
    expect(await fetchFeed(`${base}/feed.json`, quick)).toMatchObject({ ok: false, problem: { code: 'fetch/status' } });
    expect(asked).toBe(1);
  });

  it('gives up on an answer that does not come, or does not end', async () => {
    for (const answer of [() => undefined, (_: unknown, response: ServerResponse) => void response.write('[')]) {
      const base = await serve(answer);
      const reading = await fetchFeed(`${base}/feed.json`, { ...quick, timeout: 150, retries: 0 });
      expect(reading).toMatchObject({ ok: false, problem: { code: 'fetch/timeout' } });
      await close();
    }
  });

  it('stops reading an answer as soon as it is too large', async () => {
    let sent = 0;
    const base = await serve((_, response) => {
      const pump = () => {
        while (!response.destroyed && sent < 50_000_000) {
          sent += 65_536;
          if (!response.write(' '.repeat(65_536))) {
            response.once('drain', pump);
            return;
          }
        }
      };
      pump();
    });
    const reading = await fetchFeed(`${base}/feed.json`, { ...quick, maxPageBytes: 200_000 });
    expect(reading).toMatchObject({ ok: false, problem: { code: 'fetch/too-large' } });
    expect(sent).toBeLessThan(50_000_000);
  });

  it('stops at once when told to', async () => {
    const stop = new AbortController();
    const base = await serve(() => {
      stop.abort();
    });
    const reading = await fetchFeed(`${base}/feed.json`, { ...quick, signal: stop.signal });
    expect(reading).toMatchObject({ ok: false, problem: { code: 'fetch/stopped' } });
  });

  it.each([
    ['a web page', '<!doctype html>', 'feed/html'],
    ['nothing', '', 'feed/empty'],
    ['half an answer', '[{"id":"1",', 'feed/truncated'],
    ['no feed', '{"a":1}', 'feed/not-a-feed'],
  ])('says in words that the answer is %s', async (_, body, code) => {
    const base = await serve((__, response) => response.end(body));
    expect(await fetchFeed(`${base}/feed.json`, quick)).toMatchObject({ ok: false, problem: { code } });
  });

  it.each(['ftp://example.org', 'example.org', 'http://', ''])('needs a web address: %j', async (address) => {
    expect(await fetchFeed(address, quick)).toMatchObject({ ok: false, problem: { code: 'fetch/address' } });
  });

  it('says that nobody answers', async () => {
    expect(await fetchFeed('http://127.0.0.1:9/feed.json', quick)).toMatchObject({
      ok: false,
      problem: { code: 'fetch/network' },
    });
  });

  it('waits as long as a server asks, told as a date', async () => {
    let asked = 0;
    const waits: number[] = [];
    const base = await serve((_, response) => {
      asked++;
      if (asked === 1) response.setHeader('retry-after', new Date(Date.now() + 20_000).toUTCString());
      json(response, services(0, 1), asked < 2 ? 503 : 200);
    });
    const wait = (time: number) => {
      waits.push(time);
      return Promise.resolve();
    };
    expect((await fetchFeed(`${base}/feed.json`, { ...quick, wait })).ok).toBe(true);
    expect(waits[0]).toBeGreaterThan(15_000);
    expect(waits[0]).toBeLessThan(21_000);
  });

  it('asks no more questions at once than it may, for pages and for details', async () => {
    let open = 0;
    let most = 0;
    const base = await serve((request, response, url) => {
      open++;
      most = Math.max(most, open);
      setTimeout(() => {
        open--;
        api(60, 5)(request, response, url);
      }, 5);
    });
    const reading = await fetchFeed(base, { ...quick, concurrency: 3 });
    expect(reading.ok && reading.value.services).toHaveLength(60);
    expect(most).toBe(3);
  });

  it('finds places where lists and single services name none', async () => {
    const place = (id: string) => ({
      id: `at-${id}`,
      service: { id },
      location: { id: `l-${id}`, name: `Hall of ${id}`, latitude: 53, longitude: -1.5 },
    });
    const log: string[] = [];
    const base = await serve((request, response, url) => {
      const page = Number(url.searchParams.get('page') ?? 1);
      const all = services(0, 12).map(({ id }) => place(id));
      if (url.pathname === '/service_at_locations')
        json(response, { total_pages: 3, contents: all.slice((page - 1) * 4, page * 4) });
      else api(12, 10, log)(request, response, url);
    });
    const reading = await fetchFeed(base, quick);
    expect(reading.ok && reading.value).toMatchObject({ records: 12, setAside: 0 });
    expect(
      reading.ok && reading.value.services.map(({ serviceAtLocations }) => serviceAtLocations?.[0]?.location?.name),
    ).toEqual(services(0, 12).map(({ id }) => `Hall of ${id}`));
  });

  it('reads on where an API says only that there is more', async () => {
    const base = await serve((_, response, url) => {
      const page = Number(url.searchParams.get('page'));
      json(response, { last_page: page >= 3, contents: services((page - 1) * 2, page * 2) });
    });
    const reading = await fetchFeed(`${base}/services`, { ...quick, details: 'never' });
    expect(reading.ok && reading.value.services).toHaveLength(6);
  });

  it('never takes half a feed for a whole one', async () => {
    const stop = new AbortController();
    const base = await serve((request, response, url) => {
      if (url.searchParams.get('page') === '2') stop.abort();
      api(50, 10)(request, response, url);
    });
    const reading = await fetchFeed(base, { ...quick, signal: stop.signal, concurrency: 1 });
    expect(reading).toMatchObject({ ok: false, problem: { code: 'fetch/stopped' } });
  });

  it('does not ask again for what was kept', async () => {
    const log: string[] = [];
    const base = await serve(api(25, 10, log));
    const answers = new Map<string, unknown>();
    const kept = {
      get: (url: string) => answers.get(url),
      put: (url: string, value: unknown) => void answers.set(url, value),
    };
    const first = await fetchFeed(base, { ...quick, kept });
    const asked = log.length;
    const second = await fetchFeed(base, { ...quick, kept });
    // Only what was answered with an error is asked for again.
    expect(log.slice(asked).every((line) => line.startsWith('/service_at_locations'))).toBe(true);
    expect(second).toEqual(first);
  });

  const all = (from: number, to: number) => ({ contents: services(from, to) });
  const whole: readonly (readonly [string, (page: number, url: URL) => unknown])[] = [
    ['the number of records', (page) => ({ total: 5, ...all(page * 2 - 2, Math.min(page * 2, 5)) })],
    ['the number of pages as text', (page) => ({ total_pages: '3', ...all(page * 2 - 2, Math.min(page * 2, 5)) })],
    [
      'the address of the next',
      (page) => ({ next: page < 3 ? `?page=${page + 1}` : null, ...all(page * 2 - 2, Math.min(page * 2, 5)) }),
    ],
    [
      'a cursor in links, under http',
      (_, url) => {
        const at = Number(url.searchParams.get('cursor') ?? 0);
        const next = at < 4 ? `http://${url.host}/services?cursor=${at + 2}` : undefined;
        return { links: { next: next && { href: next } }, data: services(at, Math.min(at + 2, 5)) };
      },
    ],
    [
      'that it counts from zero',
      (page) => ({
        totalPages: 3,
        first: page === 0,
        last: page === 2,
        content: services(page * 2, Math.min(page * 2 + 2, 5)),
      }),
    ],
    [
      'more pages as it goes on',
      (page) => ({ total_pages: page === 1 ? 2 : 3, ...all(page * 2 - 2, Math.min(page * 2, 5)) }),
    ],
    [
      'too many pages, one of them empty',
      (page) => ({
        total_pages: 4,
        ...(page === 2 ? all(0, 0) : all(page * 2 - (page > 1 ? 4 : 2), Math.min(page * 2 - (page > 1 ? 2 : 0), 5))),
      }),
    ],
    [
      'nothing, with smaller pages than were asked for',
      (page) => services(page * 2 - 2, Math.max(page * 2 - 2, Math.min(page * 2, 5))),
    ],
  ];
  it.each(whole)('reads an API to its end that says %s', async (_, answer) => {
    const base = await serve((request, response, url) => {
      url.host = request.headers.host ?? '';
      json(response, answer(Number(url.searchParams.get('page') ?? 1), url));
    });
    const reading = await fetchFeed(`${base}/services`, { ...quick, details: 'never' });
    expect(reading.ok && [reading.value.services.map(({ id }) => id).sort(), reading.value.findings]).toEqual([
      services(0, 5).map(({ id }) => id),
      [],
    ]);
  });

  it('says that an API, or one page of it in a file, gives fewer entries than it says it has', async () => {
    const page = { total_items: 5, contents: services(0, 2) };
    const incomplete = { rule: 'fetch/incomplete', severity: 'error', seen: '2 of 5' };
    const base = await serve((_, response, url) => {
      json(response, url.searchParams.get('page') === '1' ? page : { contents: [] });
    });
    const fetched = await fetchFeed(`${base}/services`, { ...quick, details: 'never' });
    expect(fetched.ok && fetched.value.findings).toMatchObject([incomplete]);
    const read = readFeed(page);
    expect(read.ok && read.value.findings).toMatchObject([incomplete]);
  });

  it('follows an API to no other host, and says that more is there', async () => {
    const base = await serve((_, response) => {
      json(response, { next: 'http://other.example/services?page=2', results: services(0, 2) });
    });
    const reading = await fetchFeed(`${base}/services`, { ...quick, details: 'never' });
    expect(reading.ok && reading.value.findings).toMatchObject([{ rule: 'fetch/too-many-pages', severity: 'error' }]);
  });

  it('asks for what changed', async () => {
    const log: string[] = [];
    await fetchFeed(await serve(api(3, 10, log)), { ...quick, modifiedAfter: '2026-11-01' });
    expect(log.some((line) => line.includes('modified_after=2026-11-01'))).toBe(true);
  });
});
