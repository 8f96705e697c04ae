import { afterEach, describe, expect, it } from 'vitest';
import { fetchFeed } from '../client.js';
import { readFeed } from '../full-reader.js';
import { api, close, json, quick, serve, services } from '../testing/feed-server.js';

afterEach(close);

describe('reading an API', () => {
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

  it('stops where pages repeat themselves, and after as many pages as it may read', async () => {
    const base = await serve((_, response) => {
      json(response, { total_pages: 1_000_000, contents: services(0, 3) });
    });
    const loop = await fetchFeed(base, { ...quick, details: 'never' });
    expect(loop.ok && [loop.value.services.length, loop.value.findings[0]?.rule]).toEqual([3, 'fetch/loop']);
    await close();
    const long = await fetchFeed(await serve(api(100, 10)), { ...quick, details: 'never', maxPages: 3 });
    expect(long.ok && [long.value.services.length, long.value.findings[0]?.rule]).toEqual([30, 'fetch/too-many-pages']);
  });

  it('reads on where an API says only that there is more', async () => {
    const base = await serve((_, response, url) => {
      const page = Number(url.searchParams.get('page'));
      json(response, { last_page: page >= 3, contents: services((page - 1) * 2, page * 2) });
    });
    const reading = await fetchFeed(`${base}/services`, { ...quick, details: 'never' });
    expect(reading.ok && reading.value.services).toHaveLength(6);
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

  it('follows an API to no other host: it goes on by numbers, and says what happened where those give nothing new', async () => {
    const elsewhere: string[] = [];
    const other = await serve(api(5, 2, elsewhere));
    const leads = (answer: (page: number) => readonly unknown[]) =>
      serve((_, response, url) => {
        const page = Number(url.searchParams.get('page') ?? 1);
        json(response, { next: page < 3 ? `${other}/services?page=${page + 1}` : null, results: answer(page) });
      });
    const byNumber = await leads((page) => services(page * 2 - 2, Math.min(page * 2, 5)));
    const whole = await fetchFeed(`${byNumber}/services`, { ...quick, details: 'never' });
    expect(whole.ok && [whole.value.services.length, whole.value.findings]).toEqual([5, []]);
    const without = await leads(() => services(0, 2));
    const half = await fetchFeed(`${without}/services`, { ...quick, details: 'never' });
    expect(half.ok && half.value.services).toHaveLength(2);
    expect(half.ok && half.value.findings.find(({ rule }) => rule === 'fetch/next-elsewhere')).toMatchObject({
      severity: 'error',
      seen: `${new URL(without).host}, page 1: ${other}/services?page=2`,
    });
    expect(elsewhere).toEqual([]);
  });
});
