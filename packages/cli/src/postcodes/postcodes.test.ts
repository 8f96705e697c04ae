import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DirectoryData } from '@neighbourhood-kit/core/directory';
import { nk } from '../testing/run-nk.js';
import { fromNationalGrid } from './national-grid.js';
import { pointsOfPostcodes } from './read-points.js';

let folder: string;
const at = (name: string): string => join(folder, name);
const ONSPD =
  '\ufeff"pcd","pcd2","pcds","doterm","oseast1m","osnrth1m","lat","long"\n"DE1 3AH","DE1  3AH","DE1 3AH","","435400","336400",52.9235,-1.4746\n"DE5 3AA","DE5  3AA","DE5 3AA","","440000","350000",53.0501,-1.4075\n"GY1 1AA","GY1  1AA","GY1 1AA","","","",99.999999,0\n';
const SHEET = `Service name,Organisation,What it does,Place name,Postcode,Latitude,Longitude,Confidential
Lunch,O,d,Hall,de13ah,,,
Tea,O,d,Room,DE5 3AA,53.06,-1.41,
Walks,O,d,Park,DE9 9ZZ,,,
Refuge,O,d,House,DE5 3AA,,,yes
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-postcodes-'));
  await writeFile(at('onspd.csv'), ONSPD);
  await writeFile(at('sheet.csv'), SHEET);
});
afterAll(() => rm(folder, { recursive: true }));

describe('a list of postcodes', () => {
  test('of the ONS gives places that have a postcode and no point that of their postcode, and says how many', async () => {
    const { err } = await nk(
      'feed',
      'convert',
      at('sheet.csv'),
      '--to',
      'kit',
      '--out',
      at('kit.json'),
      '--postcodes',
      at('onspd.csv'),
    );
    expect(err).toContain(`1 place of 2 without a point got that of the postcode. Not in ${at('onspd.csv')}: DE9 9ZZ.`);
    const { locations = [] } = JSON.parse(await readFile(at('kit.json'), 'utf8')) as DirectoryData;
    expect(locations.map(({ name, latitude, extra }) => [name, latitude, extra])).toEqual([
      ['Hall', 52.9235, { nk_point_from: 'postcode' }],
      ['Room', 53.06, undefined],
      ['Park', undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  });

  test('keeps its mark in Open Referral', async () => {
    await nk('feed', 'convert', at('kit.json'), '--to', 'oruk-3.0', '--out', at('feed.json'));
    await nk('feed', 'convert', at('feed.json'), '--to', 'kit', '--out', at('again.json'));
    const { locations = [] } = JSON.parse(await readFile(at('again.json'), 'utf8')) as DirectoryData;
    expect(locations[0]).toMatchObject({ latitude: 52.9235, extra: { nk_point_from: 'postcode' } });
  });

  test('is taken by every command that reads a feed for people', async () => {
    const postcodes = ['--postcodes', at('onspd.csv')];
    const near = ['lunch', '--near', '52.92,-1.47', '--within', '2', '--json'];
    expect(JSON.parse((await nk('find', at('sheet.csv'), ...near, ...postcodes)).out)).toMatchObject({ total: 1 });
    expect((await nk('index', at('sheet.csv'), '--out', at('x.nkx'), ...postcodes)).code).toBe(0);
    expect(JSON.parse((await nk('find', at('x.nkx'), ...near)).out)).toMatchObject({ total: 1 });
    for (const line of [
      ['feed', 'check', at('sheet.csv')],
      ['publish', at('sheet.csv'), '--out', at('site'), '--no-search'],
    ])
      expect((await nk(...line, ...postcodes)).err).toContain('1 place of 2 without a point');
  });

  test('gives a point that stays when the sheet comes again without it, and goes with another postcode', async () => {
    const read = async () => (JSON.parse(await readFile(at('made.json'), 'utf8')) as DirectoryData).locations?.[0];
    const first = await nk(
      'sheet',
      'import',
      at('sheet.csv'),
      '--out',
      at('made.json'),
      '--postcodes',
      at('onspd.csv'),
    );
    expect(first.err).toContain('1 place of 2 without a point');
    expect(await read()).toMatchObject({ latitude: 52.9235 });
    expect((await nk('sheet', 'import', at('sheet.csv'), '--out', at('made.json'))).out).toContain('4 unchanged');
    expect(await read()).toMatchObject({ latitude: 52.9235 });
    await writeFile(at('sheet.csv'), (await readFile(at('sheet.csv'), 'utf8')).replace('de13ah', 'DE9 9ZY'));
    await nk('sheet', 'import', at('sheet.csv'), '--out', at('made.json'));
    expect(await read()).not.toHaveProperty('latitude');
    expect(await read()).not.toHaveProperty('extra');
  });

  test('may hold metres of the National Grid, without headings and in a folder of files', async () => {
    await mkdir(at('codepo'));
    await writeFile(at('codepo/ab.csv'), '"AB10 1AB",10,394235,806529,"S92000003"\n');
    await writeFile(at('codepo/de.csv'), '"DE1 3AH",10,435400,336400,"E92000001"\n"DE5 3AA",90,0,0,"E92000001"\n');
    const points = await pointsOfPostcodes(at('codepo'), ['DE1 3AH', 'de53aa']);
    expect([...points.keys()]).toEqual(['DE13AH']);
    await writeFile(at('grid.csv'), 'Postcode,Eastings,Northings\nDE1 3AH,435400,336400\n');
    expect(await pointsOfPostcodes(at('grid.csv'), ['DE13AH'])).toEqual(points);
  });

  test('that is none is told of', async () => {
    await writeFile(at('shoes.csv'), 'size,colour\n9,red\n');
    const convert = (file: string) =>
      nk('feed', 'convert', at('sheet.csv'), '--to', 'kit', '--out', at('n.json'), '--postcodes', at(file));
    expect((await convert('shoes.csv')).err).toContain('has no columns for postcodes. It has: size, colour.');
    expect((await convert('nowhere.csv')).err).toContain('nowhere.csv');
  });
});

test('metres of the National Grid become degrees to within five metres', () => {
  // Ordnance Survey's worked point (a water tower at Caister) and Greenwich.
  const { latitude, longitude } = fromNationalGrid(651_409.903, 313_177.27);
  expect(latitude).toBeCloseTo(52.65798, 4);
  expect(longitude).toBeCloseTo(1.71605, 4);
});
