import { randomUUID } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { referralRequestSchema } from '@neighbourhood-kit/core/schemas';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nk } from './testing/run-nk.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Node runs the sources as the server's own tests run them. */
const SOURCES = [
  '--conditions=@neighbourhood-kit/source',
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  '--import',
  at('../../server/src/testing/source-hooks.mjs'),
];

let folder: string;
let data: string;
let children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-cli-store-'));
  data = join(folder, 'data');
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  // A command takes on what a killed server left running, and stops it.
  await nk('referrals', 'list', '--data', data);
  await rm(folder, { recursive: true, force: true });
});

/** `nk serve --demo` in a process of its own. */
async function serve(): Promise<{ url: string; kill: (signal: NodeJS.Signals) => Promise<void> }> {
  const child = spawn(process.execPath, [...SOURCES, at('./nk.ts'), 'serve', '--demo', '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const exit = once(child, 'exit');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  expect(line).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+$/u);
  return {
    url: line.slice('ready '.length),
    kill: async (signal) => {
      child.kill(signal);
      await exit;
    },
  };
}

interface Listed {
  id: string;
  reference: string;
  idempotencyKey: string;
  state: string;
  events: { action: string }[];
}

async function listed(): Promise<Listed[]> {
  const { code, out, err } = await nk('referrals', 'list', '--data', data, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Listed[];
}

const send = (url: string, key: string, body: string): Promise<Response> =>
  fetch(`${url}/referrals`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body,
  });

describe('a store from the shell', { timeout: 60_000 }, () => {
  test('is listed and checked while the server runs, right after kill -9, by several commands at once and when it was stopped', async () => {
    const { out: body } = await nk('referrals', 'example');
    expect(referralRequestSchema.safeParse(JSON.parse(body)).success).toBe(true);
    const first = await serve();
    expect(await nk('insight', '--data', data)).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 referral events') as string,
    });
    const key = randomUUID();
    const response = await send(first.url, key, body);
    expect(response.status).toBe(201);
    const sent = (await response.json()) as { id: string; reference: string };
    const running = await listed();
    expect(running).toMatchObject([{ ...sent, idempotencyKey: key, state: 'sent' }]);
    expect(running[0]?.events.map(({ action }) => action)).toEqual(['create', 'send']);
    expect(JSON.stringify(running)).not.toMatch(/Avery|loneliness/u);
    const checked = await nk('audit', 'verify', '--data', data, '--json');
    expect([checked.code, JSON.parse(checked.out)]).toMatchObject([0, { ok: true, entries: 4, findings: [] }]);

    await first.kill('SIGKILL');
    const begin = performance.now();
    expect(await listed()).toEqual(running);
    expect(performance.now() - begin).toBeLessThan(5000);
    // A server that starts while commands have the store waits for them.
    const lists = Array.from({ length: 3 }, listed);
    const second = await serve();
    for (const list of await Promise.all(lists)) expect(list).toEqual(running);
    expect((await send(second.url, randomUUID(), body)).status).toBe(201);

    await second.kill('SIGTERM');
    expect(await listed()).toHaveLength(2);
    expect((await nk('referrals', 'list', '--data', data)).out).toContain(`${sent.reference}  sent`);
    expect(await nk('audit', 'verify', '--data', data)).toMatchObject({
      code: 0,
      out: '8 entries: as they were written.',
    });
    // Needs are stored encrypted, listed nowhere, and counted.
    const insight = await nk('insight', '--data', data, '--threshold', '1', '--json');
    expect(JSON.parse(insight.out)).toMatchObject({
      read: { events: 4 },
      unmetNeed: { rows: [{ need: 'loneliness', asked: 2 }] },
    });
    expect(insight.out).toContain('from 0 of 0 partners');

    // One person asks for a copy, then to be forgotten; an older backup does not bring them back.
    const file = join(folder, 'backup.nkb');
    expect((await nk('backup', file, '--data', data)).out).toContain('2 referrals');
    const about = ['--data', data, '--reference', sent.reference];
    expect((await nk('referrals', 'export', ...about)).out).toContain('<dt>Person: name</dt><dd>Avery Example</dd>');
    expect(await nk('referrals', 'erase', ...about)).toMatchObject({ code: 2 });
    const erased = await nk('referrals', 'erase', ...about, '--yes');
    expect(erased).toMatchObject({ code: 0, out: expect.stringContaining(sent.id) as string });
    expect(erased.out).toContain(join(data, 'erased.ndjson'));
    expect((await nk('referrals', 'export', ...about)).out).not.toContain('Avery');
    expect((await nk('retention', 'run', '--data', data)).out).toContain('Nothing was changed');
    const line = join(folder, 'erased.txt');
    await writeFile(line, erased.out);
    const restored = join(folder, 'restored');
    await mkdir(restored);
    await copyFile(join(data, 'master-key.secret'), join(restored, 'master-key.secret'));
    const silent = await nk('restore', file, '--data', restored);
    expect(silent).toMatchObject({ code: 2, err: expect.stringContaining('--nothing-erased') as string });
    const restoring = await nk('restore', file, '--data', restored, '--erased', line);
    expect(restoring).toMatchObject({ code: 0, err: '', out: expect.stringContaining('again: 1 ref') as string });
    const again = ['--data', restored, '--reference', sent.reference, '--json'];
    expect((await nk('referrals', 'export', ...again)).out).not.toContain('Avery');
    expect((await nk('referrals', 'list', '--data', restored)).out).toContain('2 referrals.');
    expect((await nk('audit', 'verify', '--data', restored)).code).toBe(0);
  });

  test('is named when it is not there, and nothing is made in its place', async () => {
    expect(await nk('referrals', 'list', '--data', data)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`There is no store in ${data}.`) as string,
    });
    expect((await nk('audit', 'verify')).err).toContain('--data DIR, or set DATABASE_URL');
  });

  test('is checked against the ends of an earlier check, and a file that is not there or none is told apart', async () => {
    const verify = (since: string) => nk('audit', 'verify', '--data', data, '--since', join(folder, since));
    await writeFile(join(folder, 'other.json'), '{}');
    expect(await verify('absent.json')).toMatchObject({
      code: 2,
      err: `There is no file or folder ${join(folder, 'absent.json')}. Check the name.`,
    });
    expect((await verify('other.json')).err).toMatch(/is not what an earlier "nk audit verify --json" printed\.$/u);
  });
});
