import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeFolders, reasonOf } from './files.js';
import { startServer } from './server.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const reason = (path: string): Promise<unknown> => makeFolders(path).catch(reasonOf);

describe('folders', () => {
  test('are made with those above them, for this account alone, also by several at once', async () => {
    const path = join(folder, 'a', 'b');
    expect((await Promise.all([makeFolders(path), makeFolders(path)])).filter(Boolean).length).toBeGreaterThan(0);
    expect(((await stat(path)).mode & 0o777).toString(8)).toBe('700');
    expect(await makeFolders(path)).toBe(false);
  });

  test('that cannot be made are given up at once, with the reason', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await reason(join(folder, 'file', 'a', 'b'))).toMatch(/^there is a file where/u);
  });

  test.skipIf(process.platform !== 'linux')('are given up where the system lets nobody make any', async () => {
    expect(await reason('/proc/nope/data')).toBe('there is nothing of that name');
    await expect(startServer({ data: '/proc/nope' })).rejects.toThrow(
      /^The folder \/proc\/nope could not be made: .*--data/u,
    );
  });
});

describe('a server', () => {
  test.each([
    [{ site: 'nowhere' }, /^There is no folder nowhere .*--site/u],
    [
      { host: '0.0.0.0' },
      /^The built-in database of --data serves this machine only, not 0\.0\.0\.0\. Leave out --host/u,
    ],
    [{ host: '0.0.0.0', demo: true }, /^A demonstration runs on this machine only, not on 0\.0\.0\.0\./u],
  ])('is not started, and makes no store, with %j', async (options, message) => {
    const data = join(folder, 'data');
    await expect(startServer({ data, ...options })).rejects.toThrow(message);
    await expect(stat(data)).rejects.toThrow();
  });
});
