import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchFeed } from '../client.js';
import { api, close, json, quick, serve, services } from '../testing/feed-server.js';

afterEach(close);

describe('reading an API', () => {
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

  it('never takes half a feed for a whole one', async () => {
    const stop = new AbortController();
    const base = await serve((request, response, url) => {
      if (url.searchParams.get('page') === '2') stop.abort();
      api(50, 10)(request, response, url);
    });
    const reading = await fetchFeed(base, { ...quick, signal: stop.signal, concurrency: 1 });
    expect(reading).toMatchObject({ ok: false, problem: { code: 'fetch/stopped' } });
  });
});
