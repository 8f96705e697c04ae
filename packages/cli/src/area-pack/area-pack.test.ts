import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { openAreaPack, type AreaPack, type AreaPackData } from '@neighbourhood-kit/core/neighbourhoods';
import { describe, expect, test } from 'vitest';
import { nk } from '../testing/run-nk.js';

const outline = (west: number, east: number) => [
  [west, 52],
  [east, 52],
  [east, 53],
  [west, 53],
  [west, 52],
];
const square = (west: number, east: number, properties: object) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [outline(west, east)] },
});
const twoAreas = {
  type: 'FeatureCollection',
  features: [
    square(-2, -1.5, { LAD24CD: 'E07000001', LAD24NM: 'West' }),
    square(-1.5, -1, { LAD24CD: 'E07000002', LAD24NM: 'East' }),
  ],
};
const twoPostcodes =
  'pcds,lat,long,lad\nDE1 1AA,52.5,-1.9,E07000001\nDE1 1AB,52.5,-1.1,E07000002\nDE1 2AA,52.5,-1.2,E07000001\n';

async function make(areas: unknown, postcodes: string, ...more: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'nk-area-pack-'));
  const path = (name: string) => join(folder, name);
  await writeFile(path('areas.geojson'), typeof areas === 'string' ? areas : JSON.stringify(areas));
  await writeFile(path('postcodes.csv'), postcodes);
  const outcome = await nk(
    'area-pack',
    path('areas.geojson'),
    path('postcodes.csv'),
    '--out',
    path('pack.json'),
    '--attribution',
    'Made up',
    ...more,
  );
  return { ...outcome, pack: path('pack.json') };
}

async function open(path: string): Promise<AreaPack> {
  const read = openAreaPack(JSON.parse(await readFile(path, 'utf8')));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

describe('nk area-pack', () => {
  test('writes a pack that core opens, and prints size and check', async () => {
    const { code, out, pack } = await make(twoAreas, twoPostcodes);
    expect(code).toBe(0);
    expect(out).toMatch(/2 areas, 2 sectors; .* kB gzip/);
    expect(out).toContain(
      'Checked with 3 postcodes: the outlines put 66.66% of them into the area that column lad gives, 0 into none.',
    );
    const opened = await open(pack);
    expect(opened.areasAt({ latitude: 52.5, longitude: -1.2 })).toEqual([{ code: 'E07000002', name: 'East' }]);
    expect(opened.resolver.resolve('DE1 1', 'sector')).toMatchObject({ areas: [{ share: 0.5 }, { share: 0.5 }] });
    expect(opened.attribution).toBe('Made up');
  });

  test('places postcodes by the outlines where the table names no area', async () => {
    const { out, pack } = await make(twoAreas, 'postcode,latitude,longitude\nDE1 2AA,52.5,-1.2\n');
    expect(out).toContain('nothing could be checked');
    expect((await open(pack)).resolver.resolve('DE1', 'outcode')).toMatchObject({
      areas: [{ area: 'E07000002', share: 1 }],
    });
  });

  test('leaves out rows that cannot be read, and says which', async () => {
    const { err, code } = await make(twoAreas, `${twoPostcodes}DE1 3AO,52.5,-1.2,\nDE1 3AA,0,0,\n`);
    expect(code).toBe(0);
    expect(err).toContain('Row 5 of the postcodes was left out: The second half of the postcode is not possible.');
    expect(err).toContain('Row 6');
  });

  test.each<[string, unknown, string]>([
    ['are not JSON', 'x', twoPostcodes],
    ['not a GeoJSON FeatureCollection', { type: 'Topology' }, twoPostcodes],
    ['has no code', { ...twoAreas, features: [square(-2, -1, { colour: 'red' })] }, twoPostcodes],
    [
      'is a Point',
      { features: [{ properties: { code: 'a' }, geometry: { type: 'Point', coordinates: [0, 0] } }] },
      twoPostcodes,
    ],
    ['not in degrees', { features: [square(430_000, 440_000, { code: 'a' })] }, twoPostcodes],
    ...[[], [[]], [1, 2], [[[0, 52], null, [1, 52], [0, 52]]], [outline(-2, -1).slice(0, 4)]].map(
      (coordinates): [string, unknown, string] => [
        'not in degrees, or a ring of it is not closed',
        { features: [{ properties: { code: 'a' }, geometry: { type: 'Polygon', coordinates } }] },
        twoPostcodes,
      ],
    ),
    [
      'latitude and longitude in each other’s place',
      {
        features: [
          {
            properties: { code: 'a' },
            geometry: { type: 'Polygon', coordinates: [outline(-2, -1).map(([x, y]) => [y, x])] },
          },
        ],
      },
      twoPostcodes,
    ],
    ['no column for the latitude', twoAreas, 'postcode,x\nDE1 1AA,1\n'],
  ])('says what is wrong: %s', async (words, areas, postcodes) => {
    const { code, err } = await make(areas, postcodes);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  test('asks for what is missing', async () => {
    expect((await nk('area-pack', 'a', 'b')).err).toContain('--out is missing');
    expect((await nk('area-pack', 'a', 'b', '--out', 'c')).err).toContain('--attribution is missing');
    expect((await make(twoAreas, twoPostcodes, '--area-column', 'ward')).err).toContain('no column "ward"');
    expect((await nk('area-pack', 'nowhere.json', 'b', '--out', 'c', '--attribution', 'd')).err).toContain(
      'nowhere.json',
    );
  });

  const shared = fileURLToPath(new URL('../../../../../shared/data/derbyshire/', import.meta.url));
  test.skipIf(!existsSync(shared))(
    'packs Derby and Derbyshire into 12 kB and places at least 99.95% of 26,465 postcodes right (skipped without ../shared)',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'nk-area-pack-'));
      const out = join(folder, 'pack.json');
      await nk(
        'area-pack',
        join(shared, 'areas.full.geojson'),
        join(shared, 'postcodes.csv'),
        '--out',
        out,
        '--attribution',
        'OS',
      );
      const text = await readFile(out, 'utf8');
      const { accuracy, sectors } = JSON.parse(text) as AreaPackData;
      expect(accuracy?.postcodes).toBe(26_465);
      expect((accuracy?.right ?? 0) / 26_465).toBeGreaterThan(0.9995);
      expect(Object.keys(sectors)).toHaveLength(50);
      expect(gzipSync(text, { level: 9 }).length).toBeLessThan(12_000);
    },
  );
});
