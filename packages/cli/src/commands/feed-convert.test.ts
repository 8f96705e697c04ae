import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFeed } from '@neighbourhood-kit/open-referral';
import { openFeed } from '@neighbourhood-kit/open-referral/node';
import { nk } from '../testing/run-nk.js';

const DERBYSHIRE = fileURLToPath(new URL('../../../../examples/derbyshire/directory.json', import.meta.url));
const FEEDS = fileURLToPath(new URL('../../../../../shared/data/feeds', import.meta.url));
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-convert-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Names of the services that a file or folder holds, in order of the alphabet. */
async function namesIn(path: string): Promise<string[]> {
  const feed = await openFeed(path);
  if (!feed.ok) throw new Error(feed.problem.message);
  return feed.value.services.map(({ name }) => name).sort();
}

/** A kit directory with a refuge that says everything of its place. */
function withRefuge(): object {
  const words = 'Ask for Millrace House';
  const line = { freq: 'WEEKLY', byday: 'MO', opensAt: '09:00', closesAt: '17:00', description: words, notes: words };
  const schedules = [{ ...line, scheduleLink: 'https://millrace.example/hours' }, { description: words }];
  const contacts = [{ name: 'Millrace House office', email: 'office@millrace.example', title: words }];
  const phones = [{ number: '01632 960999', description: words }];
  const refuge = {
    ...{ id: 'r', name: 'Millrace House', alternateName: 'Millrace', latitude: 53.12345, longitude: -1.54321 },
    ...{
      confidential: true,
      description: 'By the Millrace',
      transportation: 'Bus to Millrace',
      schedules,
      contacts,
      phones,
    },
    ...{ url: 'https://millrace.example', addresses: [{ address1: '12 Millrace Lane', postalCode: 'DE56 1ZZ' }] },
    accessibility: [
      { description: 'step-free', details: 'Ramp from Millrace Lane', url: 'https://millrace.example/access' },
      { description: 'Ramp from Millrace Lane' },
    ],
  };
  const at = { id: 'a', locationId: 'r', description: 'Ring at the Millrace', schedules, contacts, phones };
  const service = { id: 's', name: 'Refuge', status: 'active', serviceAtLocations: [at] };
  return { schemaVersion: 1, id: 'd', name: 'D', locations: [refuge], services: [service] };
}

/** The same as a feed of Open Referral UK, one of whose copies of the place does not say that it is confidential. */
function feedWithRefuge(): object {
  const words = 'Ask for Millrace House';
  const schedules = [
    { id: 'h', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00', description: words, notes: words },
  ];
  const contacts = [{ id: 'c', name: 'Millrace House office', email: 'office@millrace.example' }];
  const place = { id: 'r', name: 'Millrace House', location_type: 'physical', schedules, contacts };
  const location = {
    ...place,
    nk_confidential: true,
    accessibility: [{ id: 'x', description: 'Ramp from Millrace Lane' }],
  };
  return [location, place].map((each, i) => ({
    ...{ id: `s${i}`, name: 'Refuge', status: 'active' },
    service_at_locations: [{ id: `a${i}`, description: words, location: each, schedules, contacts }],
  }));
}

describe('nk feed convert', () => {
  test.each(['oruk-3.0', 'hsds-csv'])(
    '%s: what was written holds the same services when it is read again',
    async (to) => {
      const out = at(`derbyshire-${to}`);
      expect(await nk('feed', 'convert', DERBYSHIRE, '--to', to, '--out', out)).toMatchObject({ code: 0 });
      const { services } = JSON.parse(await readFile(DERBYSHIRE, 'utf8')) as { services: { name: string }[] };
      expect(await namesIn(out)).toEqual(services.map(({ name }) => name).sort());
    },
  );

  test('kit: a feed becomes a directory that every other command reads', async () => {
    const feed = at('feed.json');
    const kit = at('kit.json');
    await nk('feed', 'convert', DERBYSHIRE, '--to', 'oruk-3.0', '--out', feed);
    expect(await nk('feed', 'convert', feed, '--to', 'kit', '--out', kit)).toMatchObject({ code: 0 });
    const { out } = await nk('feed', 'check', kit, '--json');
    expect(JSON.parse(out)).toMatchObject({ format: 'kit', setAside: 0 });
    const found = JSON.parse((await nk('find', kit, 'falls', '--near', 'DE1', '--json')).out) as {
      hits: { name: string; distance_m?: number }[];
    };
    expect(found.hits[0]).toMatchObject({ name: 'Falls prevention clinic' });
    expect(found.hits[0]?.distance_m).toBeLessThan(500);
  });

  test('fhir and geojson: bundle and points, without the refuge', async () => {
    await nk('feed', 'convert', DERBYSHIRE, '--to', 'fhir', '--out', at('b.json'));
    await nk('feed', 'convert', DERBYSHIRE, '--to', 'geojson', '--out', at('g.json'));
    const bundle = JSON.parse(readFileSync(at('b.json'), 'utf8')) as {
      entry: { resource: { resourceType: string } }[];
    };
    expect(new Set(bundle.entry.map(({ resource }) => resource.resourceType))).toEqual(
      new Set(['Organization', 'Location', 'HealthcareService']),
    );
    const points = JSON.parse(readFileSync(at('g.json'), 'utf8')) as {
      features: { geometry: { coordinates: [number, number] } }[];
    };
    expect(points.features.length).toBeGreaterThan(20);
    for (const { geometry } of points.features) {
      const [east, north] = geometry.coordinates;
      expect(east).toBeGreaterThan(-2.3);
      expect(east).toBeLessThan(-1);
      expect(north).toBeGreaterThan(52.5);
    }
  });

  test.each(
    ['oruk-3.0', 'hsds-csv', 'fhir', 'geojson', 'csv', 'xlsx', 'kit', 'a site'].flatMap((to) =>
      [withRefuge, feedWithRefuge].map((source) => [to, source.name, source] as const),
    ),
  )('%s: nothing that leads to a refuge or names it is written (%s)', async (to, name, make) => {
    const source = at(`${name}.json`);
    const out = at(`${name}-${to.replace(' ', '-')}`);
    await writeFile(source, JSON.stringify(make()));
    const line = to === 'a site' ? ['publish', source] : ['feed', 'convert', source, '--to', to];
    expect(await nk(...line, '--out', out)).toMatchObject({ code: 0 });
    const files = ['hsds-csv', 'a site'].includes(to)
      ? (await readdir(out, { recursive: true, withFileTypes: true }))
          .filter((file) => file.isFile())
          .map((file) => join(file.parentPath, file.name))
      : [out];
    const written = files.map((file) => readFileSync(file));
    const texts = to === 'xlsx' ? written.flatMap((file) => Object.values(unzipSync(file))) : written;
    for (const text of texts) expect(strFromU8(text)).not.toMatch(/millrace|53\.12345|1\.54321|DE56 ?1ZZ/i);
  });

  test('what a form has no place for is told, and every price stands in the cost of a sheet', async () => {
    const directory = {
      ...{ schemaVersion: 1, id: 'd', name: 'D', partners: [{ id: 'p', name: 'Idle Aid' }] },
      locations: [
        { id: 'l1', name: 'Hall' },
        { id: 'l2', name: 'Barn' },
      ],
      services: [
        {
          ...{ id: 's', name: 'Lunch', status: 'active' },
          costOptions: [
            { option: 'adults', amount: 4.5 },
            { option: 'children', amount: 0 },
          ],
          serviceAtLocations: [
            { id: 'a1', locationId: 'l1' },
            { id: 'a2', locationId: 'l2' },
          ],
        },
      ],
    };
    await writeFile(at('lossy.json'), JSON.stringify(directory));
    const convert = (to: string) => nk('feed', 'convert', at('lossy.json'), '--to', to, '--out', at(`lossy-${to}`));
    expect((await convert('csv')).err).toContain('Left out: 1 organisation without a service');
    const sheet = readFileSync(at('lossy-csv'), 'utf8');
    expect(sheet).toContain('£4.50 (adults); Free (children)');
    expect(sheet).toMatch(/Hall[^]*Barn/);
    expect((await convert('oruk-3.0')).err).toContain('Left out: 1 organisation without a service');
    expect((await convert('fhir')).err).toContain('Left out: 1 organisation without a service');
    expect((await convert('hsds-csv')).err).not.toContain('Left out');
    expect(readFileSync(join(at('lossy-hsds-csv'), 'organizations.csv'), 'utf8')).toContain('Idle Aid');
  });

  test('says what it needs', async () => {
    expect((await nk('feed', 'convert', DERBYSHIRE)).err).toContain(
      '--to takes one of: oruk-3.0, hsds-csv, fhir, geojson, csv, xlsx, kit.',
    );
    expect((await nk('feed', 'convert', DERBYSHIRE, '--to', 'xml')).err).toContain('not "xml"');
    expect((await nk('feed', 'convert', DERBYSHIRE, '--to', 'constructor')).err).toContain('not "constructor"');
    expect((await nk('feed', 'convert', DERBYSHIRE, '--to', 'hsds-csv')).err).toContain('--out is missing');
    expect((await nk('feed', 'convert', at('none.json'), '--to', 'kit', '--out', at('x'))).code).toBe(2);
  });
});

describe.skipIf(!existsSync(FEEDS))('real feeds in every form (skipped where ../shared is absent)', () => {
  test.each([
    'bristol-oruk-v1.json',
    'florida-pre-hsds',
    'hsds-3.0-official-examples/service_full.json',
    'oruk-3.0-official-examples/csv',
  ])('%s: Open Referral UK 3.0 and tables hold the same services', async (path) => {
    const source = join(FEEDS, path);
    const [json, tables] = [at('real.json'), at('tables')];
    await rm(tables, { recursive: true, force: true });
    expect((await nk('feed', 'convert', source, '--to', 'oruk-3.0', '--out', json)).code).toBe(0);
    expect((await nk('feed', 'convert', source, '--to', 'hsds-csv', '--out', tables)).code).toBe(0);
    expect(await readdir(tables)).toContain('services.csv');
    const read = readFeed(await readFile(json));
    expect(read).toMatchObject({ ok: true, value: { setAside: 0 } });
    expect(await namesIn(tables)).toEqual(await namesIn(json));
  });
});
