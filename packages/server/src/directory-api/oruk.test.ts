import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Ajv, type SchemaObject } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDirectory, type DirectoryData } from '@neighbourhood-kit/core/directory';
import { readFeed } from '@neighbourhood-kit/open-referral';
import { startServer, type RunningServer } from '../server.js';
import { temporaryFolder } from '../testing/folder.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: RunningServer;

beforeAll(async () => {
  folder = await temporaryFolder();
  const example = new URL('../../../../examples/derbyshire/directory.json', import.meta.url);
  const data = JSON.parse(await readFile(example, 'utf8')) as DirectoryData;
  const services = openDirectory(data).directory.all('services');
  server = await startServer({ data: folder.path, services, log: () => undefined });
});

afterAll(async () => {
  await server.close();
  await folder.remove();
});

interface Page {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: Record<string, unknown>[];
}

const get = async (path: string) => {
  const response = await fetch(server.url + path);
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Page & Record<string, unknown>,
  };
};
const all = async (path: string) => (await get(`${path}${path.includes('?') ? '&' : '?'}per_page=500`)).body.contents;

describe('a list of Open Referral UK 3.0', () => {
  test.each(['/services', '/service_at_locations', '/taxonomies', '/taxonomy_terms'])(
    '%s comes in pages that hold every record once, each of which can be asked for by itself',
    async (path) => {
      const whole = await all(path);
      expect(whole.length).toBeGreaterThan(2);
      const pages: Page[] = [];
      for (let page = 1; page === 1 || !pages.at(-1)?.last_page; page++) {
        pages.push((await get(`${path}?page=${page}&per_page=2`)).body);
      }
      expect(pages[0]).toMatchObject({
        page_number: 1,
        first_page: true,
        size: 2,
        empty: false,
      });
      expect(pages.flatMap((page) => page.contents)).toEqual(whole);
      expect(pages.every((page) => page.total_items === whole.length && page.total_pages === pages.length)).toBe(true);
      expect(new Set(whole.map((record) => record['id'])).size).toBe(whole.length);
      for (const record of whole.slice(0, 5)) {
        const shown = await get(`${path}/${String(record['id'])}`);
        expect(shown.body).toMatchObject({ id: record['id'] });
        expect(shown.headers.get('access-control-allow-origin')).toBe('*');
      }
      expect((await get(`${path}?page=999`)).body).toMatchObject({ empty: true, contents: [], last_page: true });
    },
  );

  test('can be read by any reader of Open Referral, in full, without a finding that matters', async () => {
    const feed = readFeed(await all('/services?full=true'));
    expect(feed.ok).toBe(true);
    if (!feed.ok) return;
    const published = (await (await fetch(`${server.url}/finder/describe`)).json()) as { services: number };
    expect(feed.value.services).toHaveLength(published.services);
    expect(feed.value.setAside).toBe(0);
  });

  test('comes a record a line when it is asked for so', async () => {
    const response = await fetch(`${server.url}/services?format=ndjson&per_page=3`);
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = (await response.text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual((await all('/services')).slice(0, 3));
  });

  test('can be only ids and dates of change', async () => {
    const [first] = await all('/services?minimal=true');
    expect(Object.keys(first ?? {}).sort()).toEqual(['id', 'modified_date']);
  });
});

const official = new URL('../../../../../shared/schemas/oruk-validator-3.0-UK/', import.meta.url);

describe.skipIf(!existsSync(official))('the official schemas (skipped where ../shared is absent)', () => {
  const checker = async (schema: string) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    // The package is CommonJS with a default export: bundlers and Node see it differently.
    const plugin = addFormats as unknown as ((ajv: Ajv) => unknown) & { readonly default?: (ajv: Ajv) => unknown };
    (plugin.default ?? plugin)(ajv);
    const validate = ajv.compile(JSON.parse(await readFile(new URL(schema, official), 'utf8')) as SchemaObject);
    return (record: unknown) => {
      expect(typeof validate(record)).toBe('boolean');
      return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
    };
  };

  test.each([
    ['/services', 'service'],
    ['/service_at_locations', 'service_at_location'],
    ['/taxonomies', 'taxonomy'],
    ['/taxonomy_terms', 'taxonomy_term'],
  ])('find no fault with %s, nor with any of its records', async (path, name) => {
    expect((await checker(`${name}_list.json`))((await get(`${path}?per_page=500`)).body)).toEqual([]);
    const one = await checker(`${name}.json`);
    for (const { id } of await all(path)) {
      expect(one((await get(`${path}/${String(id)}`)).body)).toEqual([]);
    }
  });

  test('find no fault with the root', async () => {
    expect((await checker('api_details.json'))((await get('/')).body)).toEqual([]);
  });
});

describe('a list that is narrowed', () => {
  const ids = (records: Record<string, unknown>[]) => records.map((record) => record['id']).sort();

  test('by words finds what the finder finds, best first', async () => {
    const listed = await all('/services?search=falls');
    const response = await fetch(`${server.url}/finder/query`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: 'falls', complete: true, limit: 100 }),
    });
    const { hits } = (await response.json()) as { hits: { name: string }[] };
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.map((record) => record['name'])).toEqual(hits.map((hit) => hit.name));
  });

  test('by a term finds the services that carry it, by its taxonomy those with any of its terms', async () => {
    const [taxonomy] = await all('/taxonomies');
    const terms = await all(`/taxonomy_terms?taxonomy_id=${String(taxonomy?.['id'])}`);
    expect(terms.length).toBeGreaterThan(0);
    const byTerm = await Promise.all(
      terms.map((term) => all(`/services?taxonomy_term_id=${String(term['id'])}&full=true`)),
    );
    byTerm.forEach((services, i) => {
      expect(services.length).toBeGreaterThan(0);
      for (const { attributes } of services as { attributes: { taxonomy_term: { id: string } }[] }[]) {
        expect(attributes.map((attribute) => attribute.taxonomy_term.id)).toContain(terms[i]?.['id']);
      }
    });
    const byTaxonomy = await all(`/services?taxonomy_id=${String(taxonomy?.['id'])}`);
    expect(ids(byTaxonomy)).toEqual([...new Set(byTerm.flat().map((service) => service['id']))].sort());
  });

  test('by age means what the standard says: the service’s own range lies inside', async () => {
    const older = (await all('/services?minimum_age=60')) as { minimum_age?: number }[];
    expect(older.length).toBeGreaterThan(0);
    expect(older.every((service) => (service.minimum_age ?? 0) >= 60)).toBe(true);
    const young = (await all('/services?maximum_age=25')) as { maximum_age?: number }[];
    expect(young.every((service) => (service.maximum_age ?? 999) <= 25)).toBe(true);
  });

  test('by day and time looks at published hours', async () => {
    const saturday = await all('/services?day=SA&full=true');
    expect(saturday.length).toBeGreaterThan(0);
    expect(saturday.every((service) => /"byday":"[^"]*SA/u.test(JSON.stringify(service)))).toBe(true);
    const evening = await all('/service_at_locations?start_time=18:00');
    expect(evening.length).toBeLessThan((await all('/service_at_locations')).length);
  });

  test('by postcode and metres finds places by their distance', async () => {
    const near = (await all('/service_at_locations?postcode=DE1%203&proximity=2000')) as {
      location?: { latitude?: number };
    }[];
    expect(near.length).toBeGreaterThan(0);
    expect(near.every((place) => place.location?.latitude !== undefined)).toBe(true);
    const farther = await all('/service_at_locations?postcode=DE1%203&proximity=20000');
    expect(farther.length).toBeGreaterThan(near.length);
    expect((await get('/service_at_locations?postcode=ZZ9')).status).toBe(400);
  });

  test('by metres from nowhere is refused, because all places are no answer to it', async () => {
    const { status, body } = await get('/service_at_locations?proximity=10');
    expect(status).toBe(400);
    expect(body['problems']).toMatchObject([
      { path: 'postcode', message: expect.stringContaining('Give postcode as well') as string },
    ]);
  });

  test('of the kit’s own vocabularies says in words what they are', async () => {
    for (const { name, description } of await all('/taxonomies')) {
      expect(name).not.toMatch(/^kit:/u);
      expect(String(description)).toMatch(/ .* .*\.$/u);
    }
    const needs = (await all('/taxonomies?search=needs')) as { id: string }[];
    expect(needs).toMatchObject([{ name: 'Needs' }]);
    expect((await all(`/taxonomy_terms?taxonomy_id=${String(needs[0]?.id)}`)).length).toBeGreaterThan(0);
  });

  test.each([
    'page=0',
    'page=x',
    'per_page=100000',
    'minimum_age=-1',
    'day=Thursday',
    'start_time=9am',
    'full=yes',
    'modified_after=soon',
    'format=xml',
  ])('refuses %s, and says which parameter is wrong', async (query) => {
    const { status, body } = await get(`/services?${query}`);
    expect(status).toBe(400);
    expect(body['problems']).toMatchObject([{ path: query.split('=')[0] }]);
  });
});

describe('an answer', () => {
  test.each(['/services', '/service_at_locations', '/taxonomies', '/taxonomy_terms', '/'])(
    'of %s may be read by any site, is sent compressed, and is not sent again while nothing has changed',
    async (path) => {
      const headers = { 'Accept-Encoding': 'gzip', Accept: 'application/json', Origin: 'https://council.example' };
      const response = await fetch(server.url + path, { headers });
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      const tag = response.headers.get('etag') ?? '';
      expect(tag).not.toBe('');
      const body = await response.text();
      if (body.length > 1024) expect(response.headers.get('content-encoding')).toBe('gzip');
      const again = await fetch(server.url + path, { headers: { ...headers, 'If-None-Match': tag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('access-control-allow-origin')).toBe('*');
    },
  );
});

describe('terms below others', () => {
  test('are found by the term above them, and left out of those at the top', async () => {
    const child = { name: 'Balance', taxonomy: 'topics', id: 'balance', extra: { parent_id: 'falls' } };
    const services = [
      {
        id: 's',
        name: 'S',
        status: 'active' as const,
        terms: [{ name: 'Falls', taxonomy: 'topics', id: 'falls' }, child],
      },
    ];
    const own = await temporaryFolder();
    const small = await startServer({ data: own.path, services, log: () => undefined });
    const terms = async (query: string) => {
      const { contents } = (await (await fetch(`${small.url}/taxonomy_terms?${query}`)).json()) as Page;
      return contents.map(({ name }) => name);
    };
    const [falls] = ((await (await fetch(`${small.url}/taxonomy_terms?search=falls`)).json()) as Page).contents;
    expect(await terms('')).toEqual(['Falls', 'Balance']);
    expect(await terms('top_only=true')).toEqual(['Falls']);
    expect(await terms(`parent_id=${String(falls?.['id'])}`)).toEqual(['Balance']);
    expect((await fetch(`${small.url}/taxonomy_terms?top_only=perhaps`)).status).toBe(400);
    await small.close();
    await own.remove();
  });
});

describe('a confidential place', () => {
  test('is told nowhere', async () => {
    const text = JSON.stringify([await all('/services?full=true'), await all('/service_at_locations')]);
    const places = JSON.parse(text) as { location?: { nk_confidential?: boolean } }[][];
    const hidden = places.flat().filter((place) => place.location?.nk_confidential);
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.every((place) => !/latitude|address|postal/u.test(JSON.stringify(place.location)))).toBe(true);
    expect(await all('/service_at_locations?postcode=DE1&proximity=1000000')).not.toEqual(
      expect.arrayContaining(hidden),
    );
  });
});
