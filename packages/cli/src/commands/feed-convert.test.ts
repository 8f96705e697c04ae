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
  const refuge = {
    ...{ id: 'r', name: '12 Millrace Lane', alternateName: 'Millrace', latitude: 53.12345, longitude: -1.54321 },
    ...{ confidential: true, description: 'By the Millrace', transportation: 'Bus to Millrace' },
    ...{ url: 'https://millrace.example', addresses: [{ address1: '12 Millrace Lane', postalCode: 'DE56 1ZZ' }] },
  };
  const at = { id: 'a', locationId: 'r', description: 'Ring at the Millrace' };
  const service = { id: 's', name: 'Refuge', status: 'active', serviceAtLocations: [at] };
  return { schemaVersion: 1, id: 'd', name: 'D', locations: [refuge], services: [service] };
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

  test.each(['oruk-3.0', 'hsds-csv', 'fhir', 'geojson', 'csv', 'xlsx', 'kit'])(
    '%s: nothing that leads to a refuge of a kit directory is written',
    async (to) => {
      const source = at('refuge.json');
      const out = at(`refuge-${to}`);
      await writeFile(source, JSON.stringify(withRefuge()));
      expect(await nk('feed', 'convert', source, '--to', to, '--out', out)).toMatchObject({ code: 0 });
      const files = to === 'hsds-csv' ? (await readdir(out)).map((name) => join(out, name)) : [out];
      const written = files.map((file) => readFileSync(file));
      const texts = to === 'xlsx' ? written.flatMap((file) => Object.values(unzipSync(file))) : written;
      for (const text of texts) expect(strFromU8(text)).not.toMatch(/millrace|53\.12345|1\.54321|DE56 ?1ZZ/i);
    },
  );

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
