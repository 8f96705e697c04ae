import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nk } from './testing/run-nk.js';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-mistakes-'));
  await writeFile(at('ok.json'), JSON.stringify([{ id: '1', name: 'Lunch', status: 'active' }]));
  await writeFile(at('file'), 'a file');
  await writeFile(at('binary'), new Uint8Array(2000));
  await mkdir(at('folder'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('what a newcomer types', () => {
  test.each([
    [['inded'], 'There is no command "inded". Did you mean nk index?'],
    [['feed', 'chek'], 'There is no command "feed chek". Did you mean nk feed check?'],
    [['check', 'feed'], 'There is no command "check". Did you mean nk feed check?'],
    [['--json', 'find'], 'A command comes first, then --json.'],
    [['help', 'inde'], 'Did you mean nk index?'],
    [['find', 'x', 'y', '--jsno'], 'There is no option --jsno. Did you mean --json?'],
    [['index', 'x', '-out', 'y'], 'There is no option -out. Did you mean --out?'],
    [['index', 'x', '--out'], '--out needs a value: --out FILE.'],
    [['index', 'x', '--out', '--json'], '"--json" looks like an option'],
    [['find', 'x', 'y', '--json=yes'], '--json is a switch and takes no value: leave "yes" out.'],
    [['feed', 'convert', 'x', '--to', 'kti', '--out', 'y'], 'Did you mean kit?'],
    [['feed', 'check', 'htp://x.example'], 'An address on the web begins with https://'],
    [['feed', 'check', 'x.example/services'], 'write https://x.example/services'],
  ])('%j: is told what was meant', async (line, words) => {
    const { code, err } = await nk(...line);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });

  test('a file that cannot be written is said why, by every command that writes, and never with a stack', async () => {
    const ok = at('ok.json');
    const lines = [
      ['index', ok, '--out'],
      ['feed', 'check', ok, '--html'],
      ['feed', 'merge', ok, ok, '--out'],
      ['render', ok, '--out'],
      ...['kit', 'fhir', 'geojson', 'csv', 'xlsx', 'oruk-3.0'].map((to) => [
        'feed',
        'convert',
        ok,
        '--to',
        to,
        '--out',
      ]),
    ];
    for (const line of lines) {
      const onFolder = await nk(...line, at('folder'));
      expect([line, onFolder.code, onFolder.err]).toEqual([
        line,
        2,
        expect.stringContaining('is a folder; give a file.'),
      ]);
      const throughFile = await nk(...line, at('file/x'));
      expect([line, throughFile.code]).toEqual([line, 2]);
      expect(throughFile.err).toContain('a file stands where a folder would have to be');
      expect(`${onFolder.err}${throughFile.err}`).not.toMatch(/^\s+at |Error:/m);
    }
  });

  test.skipIf(process.platform !== 'linux')('a place where nobody can make a folder is given up at once', async () => {
    const { code, err } = await nk('render', at('ok.json'), '--out', '/proc/nope/list.html');
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be written')]);
  });

  test('folders above a file that is written are made, and who may read it stays', async () => {
    const out = at('new/folders/list.html');
    expect((await nk('render', at('ok.json'), '--out', out)).code).toBe(0);
    await chmod(out, 0o600);
    expect((await nk('render', at('ok.json'), '--out', out)).code).toBe(0);
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    expect(await readFile(out, 'utf8')).toContain('Lunch');
  });

  test('a file of no text is no file of figures', async () => {
    expect(await nk('spc', at('binary'), '--date', 'a', '--value', 'b')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is no file of text') as string,
    });
  });
});
