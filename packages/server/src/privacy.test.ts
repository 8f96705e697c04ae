import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import { makeLogger } from './log/logger.js';
import { startServer } from './server.js';
import { withOwner } from './store/owner.js';
import { backUp } from './store/records.js';
import { temporaryFolder } from './testing/folder.js';
import { aReferral, post, SERVICES, staffCall } from './testing/requests.js';

const CANARY = 'qzx7canary';
let made = 0;
const canary = () => `${CANARY}${String(made++)}`;

/** A referral with a canary in every field that takes words, and every field filled. */
const marked = (): ReferralRequest => ({
  serviceId: 'lunch',
  referrer: {
    kind: 'professional',
    name: canary(),
    relationship: canary(),
    organisation: canary(),
    odsCode: canary(),
    role: canary(),
    telephone: canary(),
    email: `${canary()}@example.org`,
    basis: 'person-agrees',
  },
  person: {
    name: canary(),
    dateOfBirth: '1950-02-03',
    nhsNumber: '9434765919',
    address: canary(),
    postcode: 'DE1 7QZ',
    telephone: canary(),
    email: `${canary()}@example.org`,
  },
  contact: { ways: ['telephone'], mayLeaveMessage: true, note: canary() },
  representative: { name: canary(), relationship: canary(), telephone: canary() },
  communication: { language: canary(), interpreter: true, adjustments: canary() },
  reason: canary(),
  whatMatters: canary(),
  tried: canary(),
  needs: [canary()],
  desiredOutcomes: [canary()],
  availability: canary(),
  sharing: { given: true, wording: canary() },
  channel: 'telephone',
});

/** What must be found nowhere in clear: the canaries, and the fields whose form leaves no room for one. */
const SECRETS = [CANARY, '9434765919', '1950-02-03', 'DE1 7QZ'];

async function* files(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else yield path;
  }
}

/** Files that hold a secret, and files that hold another text; one that PostgreSQL takes away meanwhile holds nothing. */
async function filesWith(folder: string, other: string): Promise<{ secrets: string[]; others: string[] }> {
  const held = { secrets: [] as string[], others: [] as string[] };
  let looked = 0;
  for await (const file of files(folder)) {
    looked++;
    const read = await readFile(file).catch(() => Buffer.alloc(0));
    // A backup is packed.
    const bytes = read[0] === 0x1f && read[1] === 0x8b ? gunzipSync(read) : read;
    if (SECRETS.some((text) => bytes.includes(text))) held.secrets.push(file);
    if (bytes.includes(other)) held.others.push(file);
  }
  expect(looked).toBeGreaterThan(900);
  return held;
}

describe('what a person writes', { timeout: 60_000 }, () => {
  test('is in no log, no event, no other answer and no file of the data folder, whatever happens to the request', async () => {
    const folder = await temporaryFolder();
    const lines: string[] = [];
    const log = makeLogger((line) => lines.push(line));
    const server = await startServer({ data: folder.path, demo: true, services: SERVICES, log });
    const answers: string[] = [];
    const keep = async (response: Response) =>
      answers.push(JSON.stringify([...response.headers]) + (await response.clone().text()));

    const sent = await post(server.url, marked(), { 'Idempotency-Key': 'a-key-1234' });
    await keep(sent);
    const { id, reference } = (await sent.json()) as { id: string; reference: string };
    // Every way in which the request can fail, with the words in it.
    await keep(await post(server.url, marked(), { 'Idempotency-Key': 'a-key-1234' }));
    await keep(await post(server.url, { ...marked(), [canary()]: canary() }));
    await keep(await post(server.url, marked(), { 'Content-Type': 'text/plain' }));
    await keep(await post(server.url, marked(), { 'Idempotency-Key': `${canary()} ` + 'x'.repeat(300) }));
    await keep(await post(server.url, { ...marked(), reason: CANARY.repeat(10_000) }));
    await keep(await post(server.url, JSON.stringify(marked()).slice(0, -2)));
    await keep(await post(server.url, aReferral({ serviceId: canary() })));
    await keep(await fetch(`${server.url}/services/${canary()}?q=${canary()}`));
    await keep(await fetch(`${server.url}/${canary()}`));
    await keep(
      await fetch(`${server.url}/staff/referrals?state=${canary()}`, {
        headers: { Authorization: `Bearer ${canary()}` },
      }),
    );
    const listed = await staffCall(server.url, server.demoToken, '/staff/referrals');
    answers.push(JSON.stringify(listed));
    for (const text of [canary(), CANARY.repeat(50)])
      answers.push(JSON.stringify(await staffCall(server.url, server.demoToken, '/staff/referrals/find', { text })));
    await staffCall(server.url, server.demoToken, `/staff/referrals/${id}/events`, { action: 'accept' });
    await staffCall(server.url, server.demoToken, `/staff/referrals/${id}/events`, {
      action: 'ask-question',
      words: canary(),
    });
    await staffCall(server.url, server.demoToken, `/staff/referrals/${id}/events`, {
      action: 're-route',
      reason: 'distance',
    });
    const shown = await staffCall(server.url, server.demoToken, `/staff/referrals/${id}`);
    expect(JSON.stringify(shown.body.answers)).toContain(CANARY);
    answers.push(JSON.stringify(shown.body.events));
    // Everything is in the files of the database, and in a backup of it next to them.
    await withOwner({ folder: folder.path }, (client) => client.query('checkpoint'));
    await backUp({ folder: folder.path }, join(folder.path, 'backup.nk'), new Date());
    const running = await filesWith(folder.path, reference);
    expect(running.secrets).toEqual([]);
    // What would be found, were it there: the reference, which is no secret.
    for (const place of ['backup.nk', join('postgres', 'base')])
      expect(running.others.some((file) => file.includes(place))).toBe(true);
    await server.close();

    for (const secret of SECRETS) {
      expect(lines.filter((line) => line.includes(secret))).toEqual([]);
      expect(answers.filter((answer) => answer.includes(secret))).toEqual([]);
    }
    expect(lines.length).toBeGreaterThan(10);
    expect((await filesWith(folder.path, reference)).secrets).toEqual([]);
    await folder.remove();
  });
});

describe('the log', () => {
  test('drops every field that is not on its list, and messages of errors', () => {
    const lines: string[] = [];
    const log = makeLogger(
      (line) => lines.push(line),
      () => new Date(0),
    );
    log('info', 'request', { route: '/services/{id}', url: 'http://127.0.0.1', body: 'private' } as never);
    expect(lines).toEqual([
      '{"at":"1970-01-01T00:00:00.000Z","level":"info","event":"request","route":"/services/{id}","url":"http://127.0.0.1"}',
    ]);
  });
});
