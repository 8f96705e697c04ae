import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openIndex } from '@neighbourhood-kit/finder';
import type { Service } from '@neighbourhood-kit/core/services';
import { buildApp } from '../http/app.js';
import { startServer, type RunningServer } from '../server.js';
import { temporaryFolder } from '../testing/folder.js';
import { SERVICES } from '../testing/requests.js';
import { rootRoute } from './root-route.js';

const place = (id: string, confidential: boolean): NonNullable<Service['serviceAtLocations']>[number] => ({
  id: `${id}-place`,
  location: {
    id: `${id}-location`,
    name: 'Number nine',
    latitude: 52.92,
    longitude: -1.47,
    confidential,
    addresses: [{ address1: '9 Hidden Lane', city: 'Derby', postalCode: 'DE1 3AH', country: 'GB' }],
  },
});

const DIRECTORY: readonly Service[] = [
  ...SERVICES,
  { id: 'refuge', name: 'Safe house', status: 'active', serviceAtLocations: [place('refuge', true)] },
  { id: 'café/ä?', name: 'Warm café', status: 'active', serviceAtLocations: [place('cafe', false)] },
];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: RunningServer;

beforeAll(async () => {
  folder = await temporaryFolder();
  const site = join(folder.path, '..', 'site');
  await mkdir(site);
  await writeFile(join(site, 'index.html'), '<!doctype html><title>Find local help</title>');
  await writeFile(join(site, '.secret'), 'hidden');
  server = await startServer({ data: folder.path, services: DIRECTORY, site, log: () => undefined });
});

afterAll(async () => {
  await server.close();
  await folder.remove();
});

const ask = async (path: string, body: unknown) => {
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
};

describe('the root', () => {
  test('tells a program what it is and where to ask', async () => {
    const root = (await (await fetch(server.url)).json()) as Record<string, unknown>;
    expect(root).toMatchObject({ version: 'HSDS-UK-3.0', openapi_url: `${server.url}/openapi.json` });
    expect(URL.canParse(root.profile as string)).toBe(true);
  });

  test('shows a person the site’s first page', async () => {
    const response = await fetch(server.url, { headers: { Accept: 'text/html,*/*' } });
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('vary')).toContain('Accept');
    expect(await response.text()).toContain('Find local help');
    expect((await fetch(`${server.url}/.secret`)).status).toBe(404);
  });
});

describe('the finder over HTTP', () => {
  test('answers a combined question as the index in memory does', async () => {
    const near = { latitude: 52.92, longitude: -1.47 };
    const { status, body, headers } = await ask('/finder/query', {
      text: 'warm',
      near,
      withinMetres: 1000,
      now: Date.now(),
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 1, hits: [{ id: 'café/ä?', name: 'Warm café', distanceMetres: 0 }] });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('completes, places and describes', async () => {
    expect((await ask('/finder/suggest', { text: 'warm' })).body).toMatchObject([{ text: 'Warm café' }]);
    expect((await ask('/finder/locate', { text: 'de1 3ah' })).body).toMatchObject({ name: 'DE1 3', latitude: 52.92 });
    expect((await ask('/finder/locate', { text: 'ZZ99' })).body).toBeNull();
    const facts = (await (await fetch(`${server.url}/finder/describe`)).json()) as unknown;
    expect(facts).toMatchObject({ services: 4, distance: true, hours: false });
  });

  test('shows a service by whatever id its feed gave it, and nothing that has ended', async () => {
    const shown = await fetch(`${server.url}/finder/services/${encodeURIComponent('café/ä?')}`);
    expect(await shown.json()).toMatchObject({ name: 'Warm café' });
    expect((await fetch(`${server.url}/finder/services/gone`)).status).toBe(404);
    expect((await fetch(`${server.url}/finder/services/__proto__`)).status).toBe(404);
  });

  test('gives the index as a file with its pages, and says whether they have changed', async () => {
    const response = await fetch(`${server.url}/finder/index.nkx`);
    const opened = openIndex(await response.arrayBuffer());
    expect(opened.ok && opened.value.services).toBe(4);
    const page = (await (await fetch(`${server.url}/finder/index.pages/0.json`)).json()) as { services: unknown[] };
    expect(page.services).toHaveLength(4);
    const etag = response.headers.get('etag') ?? '';
    const again = await fetch(`${server.url}/finder/index.nkx`, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect((await fetch(`${server.url}/finder/index.pages/1.json`)).status).toBe(404);
  });

  test('tells nowhere where a confidential place is', async () => {
    const texts = await Promise.all([
      ask('/finder/query', { text: 'safe house', near: { latitude: 52.92, longitude: -1.47 } }).then(({ body }) =>
        JSON.stringify(body),
      ),
      fetch(`${server.url}/finder/services/refuge`).then((response) => response.text()),
      fetch(`${server.url}/finder/index.pages/0.json`).then(async (response) =>
        JSON.stringify(((await response.json()) as { services: Service[] }).services.find(({ id }) => id === 'refuge')),
      ),
    ]);
    for (const text of texts) expect(text).not.toMatch(/Hidden Lane|52\.92|-1\.47/u);
  });

  test('sends long answers compressed', async () => {
    const raw = await new Promise<{ encoding: string | undefined; bytes: Buffer }>((done, fail) => {
      void import('node:http').then(({ get }) => {
        get(`${server.url}/openapi.json`, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            done({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(chunks) });
          });
        }).on('error', fail);
      });
    });
    expect(raw.encoding).toBe('gzip');
    expect(gunzipSync(raw.bytes).toString()).toContain('"openapi":"3.1.0"');
  });

  test.each([
    ['/openapi.json', 'gzip'],
    ['/openapi.json', 'identity'],
    ['/finder/index.nkx', 'gzip'],
    ['/finder/services/refuge', 'gzip'],
    ['/index.html', 'gzip'],
    ['/finder/services/none', 'gzip'],
  ])(
    'says of %s, when only the head is asked for, what it would say with the body, packed by %s',
    async (path, packed) => {
      const ask = async (method: string, more: Record<string, string> = {}) => {
        const headers = { 'Accept-Encoding': packed, ...more };
        const response = await fetch(server.url + path, { method, headers });
        const text = await response.text();
        // Not those of the connection, nor of how the body comes over it.
        const said = Object.fromEntries(
          [...response.headers].filter(
            ([name]) => !/^(?:connection|content-length|date|keep-alive|transfer-.*)$/u.test(name),
          ),
        );
        return { status: response.status, said, text };
      };
      const whole = await ask('GET');
      const head = await ask('HEAD');
      expect(head).toEqual({ ...whole, text: '' });
      expect(await ask('HEAD', { Range: 'bytes=0-3' })).toEqual(head);
      if (whole.status !== 200) return;
      expect(head.said.etag).toMatch(/^(?:W\/)?"[\da-f]+"$/u);
      for (const method of ['GET', 'HEAD'])
        expect(await ask(method, { 'If-None-Match': head.said.etag ?? '' })).toMatchObject({ status: 304 });
    },
  );

  test('answers no question with a server error, whatever is in it', async () => {
    const key = fc.constantFrom(
      'text',
      'age',
      'near',
      'facets',
      'limit',
      'offset',
      'sort',
      'openAt',
      'now',
      'timeZone',
      'withinMetres',
      'facetCounts',
      'strict',
      '__proto__',
    );
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        'Europe/London',
        'Mars/Olympus',
        -1,
        1e308,
        'constructor',
        ['__proto__'],
        { constructor: ['x'] },
        { cost: ['free'] },
      ),
      fc.record({ latitude: fc.double({ noNaN: true }), longitude: fc.double({ noNaN: true }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, value), async (question) => {
        const { status } = await ask('/finder/query', question);
        expect([200, 400]).toContain(status);
      }),
      { numRuns: 150 },
    );
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('the root', () => {
  test('says where the API is described: under the address that the server is reached at, not what a request or a proxy made of it', async () => {
    const described = async (publicUrl?: string) => {
      const app = buildApp({ routes: [rootRoute(undefined, publicUrl)], policy: {}, log: () => undefined });
      const response = await app.request('http://made-up.example/');
      return ((await response.json()) as { openapi_url: string }).openapi_url;
    };
    expect(await described('https://help.example.org/')).toBe('https://help.example.org/openapi.json');
    expect(await described()).toBe('http://made-up.example/openapi.json');
  });
});
