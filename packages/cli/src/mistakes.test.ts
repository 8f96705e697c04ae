import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
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
    [['find', 'DIRECTORY', '', '--limit', '1.5'], '--limit takes a whole number from 0 to 1000, not "1.5".'],
    [['find', 'DIRECTORY', '', '--facet', '__proto__=x'], 'there is no facet "__proto__"'],
    [['find', 'DIRECTORY', '', '--facet', 'constructor=x'], 'there is no facet "constructor"'],
    [['find', 'DIRECTORY', '', '--open-at', '2026-11-23'], '--open-at takes a time in London'],
    [['render', 'DIRECTORY', '--heading-level', '2.5'], '--heading-level takes a whole number from 2 to 3'],
    [['spc', 'DIRECTORY', '--target', 'low'], '--target takes a number, not "low".'],
    [['find', 'x', 'y', '--json=yes'], '--json is a switch and takes no value: leave "yes" out.'],
    [['feed', 'convert', 'x', '--to', 'kti', '--out', 'y'], 'Did you mean kit?'],
    [['feed', 'check', 'htp://x.example'], 'An address on the web begins with https://'],
    [['feed', 'check', 'x.example/services'], 'write https://x.example/services'],
  ])('%j: is told what was meant', async (line, words) => {
    const { code, err } = await nk(...line.map((word) => (word === 'DIRECTORY' ? at('ok.json') : word)));
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
      expect(throughFile.err).toContain('there is a file where a folder has to be');
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

  test('a file next to the one that is written is left alone, whatever it is called', async () => {
    await writeFile(at('list.html.new'), 'somebody’s own');
    expect((await nk('render', at('ok.json'), '--out', at('list.html'))).code).toBe(0);
    expect(await readFile(at('list.html.new'), 'utf8')).toBe('somebody’s own');
  });

  test.skipIf(process.platform === 'win32')(
    'a file that may be written is, also in a folder where nothing new may be made',
    async () => {
      const shut = at('shut');
      await mkdir(shut);
      await writeFile(join(shut, 'list.html'), 'old');
      await chmod(join(shut, 'list.html'), 0o666);
      await Promise.all([chmod(folder, 0o755), chmod(shut, 0o555)]);
      // To the administrator no folder is shut.
      const isRoot = process.geteuid?.() === 0;
      if (isRoot) process.seteuid?.(65_534);
      try {
        expect(await nk('render', at('ok.json'), '--out', join(shut, 'list.html'))).toMatchObject({ code: 0 });
        expect((await nk('render', at('ok.json'), '--out', join(shut, 'other.html'))).err).toContain(
          'You may not write',
        );
      } finally {
        if (isRoot) process.seteuid?.(0);
        await chmod(shut, 0o755);
      }
      expect(await readFile(join(shut, 'list.html'), 'utf8')).toContain('Lunch');
      expect(await readdir(shut)).toEqual(['list.html']);
    },
  );

  test('a file of no text is no file of figures', async () => {
    expect(await nk('spc', at('binary'), '--date', 'a', '--value', 'b')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is no file of text') as string,
    });
  });
});
