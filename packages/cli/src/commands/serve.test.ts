import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../main.js';
import { nk } from '../testing/run-nk.js';
import { serve } from './serve.js';

const DIRECTORY = fileURLToPath(new URL('../../../../examples/derbyshire/directory.json', import.meta.url));

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-serve-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Writes a file for the server to read. */
async function file(name: string, value: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(value));
  return path;
}

/** Runs `nk serve` in this process until `use` has asked what it wants to know. */
async function serving<T>(
  args: readonly string[],
  use: (ask: (path: string, body?: unknown) => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const said: string[] = [];
  let begin: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const ended = main([serve], ['serve', '--data', join(folder, 'data'), ...args], {
    out: (line) => {
      said.push(line);
      if (line.startsWith('staff ')) begin();
    },
    err: (line) => said.push(line),
    stdin: () => Promise.resolve(new Uint8Array()),
    env: {},
    signal: stop.signal,
  });
  try {
    await Promise.race([ready, ended]);
    const url = /ready (\S+)/u.exec(said.join('\n'))?.[1] ?? `no server: ${said.join('\n')}`;
    const token = /token (\S+)/u.exec(said.join('\n'))?.[1] ?? '';
    return await use(async (path, body) => {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
      const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
      const key = { 'Idempotency-Key': randomUUID() };
      const response = await fetch(url + path, { ...sent, headers: { ...headers, ...key } });
      return response.json();
    });
  } finally {
    stop.abort();
    await ended;
  }
}

// A whole server with its database, on machines that may be busy with other tests.
describe('nk serve', { timeout: 60_000 }, () => {
  test("measures waits by the directory's own standards, and gives referrals to the colleagues of a file", async () => {
    const directory = JSON.parse(await readFile(DIRECTORY, 'utf8')) as object;
    const standard = {
      id: 'call-in-two',
      name: 'A call within two days',
      clockStart: ['send'],
      clockStop: ['attempt-contact'],
      limit: { amount: 2, unit: 'days' },
      source: 'Agreed by the partners',
    };
    const feed = await file('directory.json', { ...directory, waitingStandards: [standard] });
    const people = [
      { accountId: 'sam', name: 'Sam Example' },
      { accountId: 'alex', name: 'Alex Example', partnerId: 'o-elsewhere' },
    ];
    const staff = await file('staff.json', people);
    const example = JSON.parse((await nk('referrals', 'example')).out) as object;
    const body = { ...example, serviceId: undefined };
    await serving(['--demo', '--feed', feed, '--staff', staff], async (ask) => {
      const { id } = (await ask('/referrals', body)) as { id: string };
      expect(await ask('/staff/referrals')).toMatchObject({
        referrals: [{ id, waits: [{ standard: 'A call within two days', limit: 2, unit: 'days', within: true }] }],
      });
      expect(await ask('/staff/colleagues')).toMatchObject([{ me: true }, ...people]);
    });
  });

  test.each([
    ['is not there', undefined, /could not be read: there is nothing of that name/u],
    ['is no list', { accountId: 'sam' }, /staff\.json: /u],
    ['has a person without a name', [{ accountId: 'sam', name: ' ' }], /staff\.json: \[0\]\.name: /u],
    ['names one account twice', ['Sam', 'Alex'].map((name) => ({ accountId: 'one', name })), /is listed twice/u],
    ['holds more than it may', [{ accountId: 'sam', name: 'Sam', email: 'sam@example.org' }], /email/u],
  ])('does not start with a file of colleagues that %s, and says what is wrong', async (_, value, message) => {
    const path = value === undefined ? join(folder, 'absent.json') : await file('staff.json', value);
    const { code, err } = await nk('serve', '--demo', '--data', join(folder, 'data'), '--staff', path);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test.each(['--partners', '--area-pack', '--feed'])('says why it cannot read the file of %s', async (option) => {
    const line = ['serve', '--demo', '--data', join(folder, 'data'), option];
    const absent = await nk(...line, join(folder, 'absent.json'));
    expect([absent.code, absent.err]).toEqual([
      2,
      expect.stringMatching(/absent\.json.*(?:nothing of that name|There is no file)|There is no file/u),
    ]);
  });

  test('says when forms may send referrals that nobody would see', async () => {
    const said: string[] = [];
    const stop = new AbortController();
    await main([serve], ['serve', '--data', join(folder, 'data')], {
      out: () => {
        stop.abort();
      },
      err: (line) => said.push(line),
      stdin: () => Promise.resolve(new Uint8Array()),
      env: { NK_INTAKE_ORIGINS: 'https://www.example.org' },
      signal: stop.signal,
    });
    expect(said).toEqual([
      'Forms may send referrals, and nobody is told about them: give --partners.',
      'Forms may send referrals, and no staff can sign in to read them: set NK_OIDC_ISSUER.',
      'Stopping: finishing what is under way.',
    ]);
  });

  test('says who has the port, and what to do', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const port = String((other.address() as AddressInfo).port);
    const { code, err } = await nk('serve', '--demo', '--data', join(folder, 'data'), '--port', port);
    other.close();
    expect([code, err]).toEqual([
      2,
      `The server cannot listen on port ${port} of 127.0.0.1: another program does. Stop that, or choose another port with --port.`,
    ]);
    // Nothing was begun for it.
    expect(await readdir(folder)).not.toContain('data');
  });
});
