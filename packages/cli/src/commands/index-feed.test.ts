import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nk } from '../testing/run-nk.js';

const TEXTS = JSON.stringify({ services: [{ id: 'refuge', name: 'Rowan House', description: 'At 1 Secret Lane.' }] });

let folder: string;
const at = (name: string): string => join(folder, name);
const write = async (name: string, content: string): Promise<void> => {
  await mkdir(join(at(name), '..'), { recursive: true });
  await writeFile(at(name), content);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-index-'));
  await write('feed.json', JSON.stringify([{ id: 'a', name: 'Advice', status: 'active' }]));
});
afterEach(() => rm(folder, { recursive: true }));

test('pages of a longer snapshot that stood there before are removed', async () => {
  await write('index.pages/1.json', TEXTS);
  await nk('index', at('feed.json'), '--out', at('index.nkx'));
  expect((await readdir(at('index.pages'))).sort()).toEqual(['0.json']);
});

test('a feed that looks like a page of texts stays where it is, in whatever folder', async () => {
  await write('pages/0.json', TEXTS);
  await write('pages/1.json', TEXTS);
  expect((await nk('index', at('pages/0.json'), '--out', at('index.nkx'))).code).toBe(0);
  expect((await readdir(at('pages'))).sort()).toEqual(['0.json', '1.json']);
});

test('what this command did not write stays, whatever it is called', async () => {
  const others = {
    'pages/index.html': '<p>About us</p>',
    'pages/2.json': '{"title":"About us"}',
    'pages/3.json': 'no JSON',
    'pages/4.json': '{"services":[{"id":"a","name":"A"}],"page":4}',
    'pages/5.json': '{"services":["a"]}',
    'pages/7.json/a.txt': 'a folder',
    'index.pages/notes.txt': 'ours',
    'index.pages/9.json': '{"title":"About us"}',
  };
  for (const [name, content] of Object.entries(others)) await write(name, content);
  await write('index.pages/8.json', TEXTS);
  await nk('index', at('feed.json'), '--out', at('index.nkx'));
  for (const [name, content] of Object.entries(others)) expect(await readFile(at(name), 'utf8'), name).toBe(content);
  expect(await readdir(at('index.pages'))).not.toContain('8.json');
});

test('the snapshot is another one when only a text next to it changes, so that a device that keeps both fetches both', async () => {
  const written = async (phone: string) => {
    await write(
      'feed.json',
      JSON.stringify([{ id: 'a', name: 'Advice', status: 'active', phones: [{ number: phone }] }]),
    );
    await nk('index', at('feed.json'), '--out', at('index.nkx'));
    return readFile(at('index.nkx'));
  };
  const first = await written('01332 555 001');
  expect(first.equals(await written('01332 555 002'))).toBe(false);
  expect(first.equals(await written('01332 555 001'))).toBe(true);
});
