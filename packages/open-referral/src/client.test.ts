import { afterEach, describe, expect, it } from 'vitest';
import { fetchFeed, type Progress } from './client.js';
import { readFeed } from './full-reader.js';
import { api, close, json, quick, serve, services } from './testing/feed-server.js';
import { envelopes } from './testing/odd-forms.js';

afterEach(close);

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

  it('tells an answer that breaks off, or is not packed as it says, from a server that is not there', async () => {
    const cut = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('[');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await fetchFeed(`${cut}/services`, quick)).toMatchObject({ problem: { code: 'fetch/broken' } });
    await close();
    const mispacked = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('[]');
    });
    expect(await fetchFeed(`${mispacked}/services`, quick)).toMatchObject({ problem: { code: 'fetch/broken' } });
  });

  it('asks for what changed', async () => {
    const log: string[] = [];
    await fetchFeed(await serve(api(3, 10, log)), { ...quick, modifiedAfter: '2026-11-01' });
    expect(log.some((line) => line.includes('modified_after=2026-11-01'))).toBe(true);
  });
});
