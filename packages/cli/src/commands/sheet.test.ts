import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DirectoryData } from '@neighbourhood-kit/core/directory';
import { nk } from '../testing/run-nk.js';

const DERBYSHIRE = fileURLToPath(new URL('../../../../examples/derbyshire/directory.json', import.meta.url));
let folder: string;
const at = (name: string): string => join(folder, name);
const directory = async (name: string): Promise<DirectoryData> =>
  JSON.parse(await readFile(at(name), 'utf8')) as DirectoryData;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-sheet-'));
});
afterAll(() => rm(folder, { recursive: true }));

const CSV = [
  'Service name,Organisation,What it does,Phone,Town,Opening hours',
  'Lunch club,Age Group,A hot lunch and company,1632960111,Ripley,Tue 12pm-2pm',
  ',Age Group,Nobody knows,,,',
  'Walking group,Age Group,A walk by the canal,01632 960222,Ripley,whenever it is dry at 10',
].join('\n');

describe('nk sheet', () => {
  test('says how many places nobody can find by "near", and how to fix it', async () => {
    const path = join(folder, 'unplaced.csv');
    await writeFile(path, 'Service name,Place name,Postcode\nLunch,Hall,DE1 3AA\n');
    expect((await nk('sheet', 'check', path)).out).toContain(
      '1 place of 1 with a postcode has no latitude and longitude',
    );
  });

  test('template: writes a workbook that is empty, and one with the services of a directory', async () => {
    expect(await nk('sheet', 'template', '--out', at('empty.xlsx'))).toMatchObject({ code: 0 });
    expect((await nk('sheet', 'check', at('empty.xlsx'))).out).toContain('Read 0 of 0 rows.');
    expect((await nk('sheet', 'template', '--from', DERBYSHIRE, '--out', at('full.xlsx'))).code).toBe(0);
    expect((await nk('sheet', 'template', '--from', DERBYSHIRE, '--out', at('full.csv'))).code).toBe(0);
    expect((await nk('sheet', 'check', at('full.xlsx'))).out).toContain('Nothing to put right.');
    expect((await nk('sheet', 'template', '--out', at('x.pdf'))).err).toContain('ends in .xlsx or .csv');
  });

  test('check: says by cell what is to be put right, as text and as JSON', async () => {
    await writeFile(at('list.csv'), CSV);
    const { code, out } = await nk('sheet', 'check', at('list.csv'));
    expect(code).toBe(1);
    expect(out).toContain('Read 2 of 3 rows. 1 row left out.');
    expect(out).toContain('Row 3: there is no service name, so the row was left out.');
    expect(out).toContain("Row 2, column 'Phone': “1632960111” has lost the 0 in front");
    const report = JSON.parse((await nk('sheet', 'check', at('list.csv'), '--json')).out) as Record<string, number>;
    expect(report).toMatchObject({ records: 3, read: 2, setAside: 1 });
  });

  test('import: good rows go in, ids are written back, and importing again updates and doubles nothing', async () => {
    await writeFile(at('list.csv'), CSV);
    const first = await nk('sheet', 'import', at('list.csv'), '--out', at('made.json'));
    expect(first).toMatchObject({
      code: 1,
      out: expect.stringContaining('Read 2 of 3 rows: 2 new. 1 row left out.') as string,
    });
    expect(first.out).toContain('Wrote 2 ids into');
    const made = await directory('made.json');
    expect(made.services?.map(({ name }) => name)).toEqual(['Lunch club', 'Walking group']);
    expect(made.partners).toHaveLength(1);
    const filled = await readFile(at('list.csv'), 'utf8');
    await writeFile(
      at('list.csv'),
      filled.replace('Lunch club', 'Luncheon club').replace(',Ripley,Tue', ',Belper,Tue'),
    );
    const second = await nk('sheet', 'import', at('list.csv'), '--out', at('made.json'));
    expect(second.out).toContain('1 updated, 1 unchanged');
    const again = await directory('made.json');
    expect(again.services?.map(({ id, name }) => [id, name])).toEqual([
      [made.services?.[0]?.id, 'Luncheon club'],
      [made.services?.[1]?.id, 'Walking group'],
    ]);
    expect(again.locations?.flatMap(({ addresses }) => addresses?.[0]?.city)).toEqual(['Ripley', 'Belper']);
    const found = JSON.parse((await nk('find', at('made.json'), 'lunch', '--json')).out) as {
      hits: { name: string }[];
    };
    expect(found.hits[0]?.name).toBe('Luncheon club');
  });

  test('import: a directory of a whole place keeps everything that a sheet has no column for', async () => {
    await writeFile(at('place.json'), await readFile(DERBYSHIRE));
    await nk('sheet', 'template', '--from', DERBYSHIRE, '--out', at('place.xlsx'));
    const { mtimeMs } = await stat(at('place.xlsx'));
    const { code, out } = await nk('sheet', 'import', at('place.xlsx'), '--out', at('place.json'));
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('unchanged') as string });
    expect(await directory('place.json')).toEqual(JSON.parse(await readFile(DERBYSHIRE, 'utf8')));
    expect((await stat(at('place.xlsx'))).mtimeMs).toBe(mtimeMs);
  });

  test('import: services that the sheet does not hold stay, unless they are to go', async () => {
    await writeFile(
      at('some.csv'),
      'Service name,Organisation,What it does\nLunch club,Age Group,Lunch\nTea,Age Group,Tea\n',
    );
    await nk('sheet', 'import', at('some.csv'), '--out', at('some.json'));
    await writeFile(at('some.csv'), 'Service name,Organisation,What it does\nTea,Age Group,Tea\n');
    const kept = await nk('sheet', 'import', at('some.csv'), '--out', at('some.json'), '--leave-file');
    expect(kept.out).toContain('1 service of the directory is not in the sheet; kept.');
    expect((await directory('some.json')).services).toHaveLength(2);
    await nk('sheet', 'import', at('some.csv'), '--out', at('some.json'), '--leave-file', '--remove-missing');
    expect((await directory('some.json')).services?.map(({ name }) => name)).toEqual(['Tea']);
  });

  test('import: says what it needs, and writes over nothing that is no directory', async () => {
    await writeFile(at('list.csv'), CSV);
    await writeFile(at('letter.json'), '"Dear all"');
    expect((await nk('sheet', 'import', at('list.csv'))).err).toContain('--out is missing');
    expect(await nk('sheet', 'import', at('list.csv'), '--out', at('letter.json'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('is no kit directory') as string,
    });
    expect(await readFile(at('letter.json'), 'utf8')).toBe('"Dear all"');
    expect((await nk('sheet', 'import', at('none.xlsx'), '--out', at('y.json'))).err).toContain('There is no file');
  });

  test.each(['csv', 'xlsx'])(
    'convert: a feed written as %s is a sheet that every command reads, with the same ids',
    async (to) => {
      const out = at(`converted.${to}`);
      expect((await nk('feed', 'convert', DERBYSHIRE, '--to', to, '--out', out)).code).toBe(0);
      const report = JSON.parse((await nk('feed', 'check', out, '--json')).out) as {
        format: string;
        records: number;
        setAside: number;
      };
      expect(report).toMatchObject({ format: 'sheet', setAside: 0 });
      await writeFile(at('copy.json'), await readFile(DERBYSHIRE));
      expect((await nk('sheet', 'import', out, '--out', at('copy.json'))).out).toContain(
        `Read ${report.records} of ${report.records} rows: ${report.records} unchanged.`,
      );
    },
  );
});
