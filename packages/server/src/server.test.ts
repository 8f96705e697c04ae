import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from './server.js';
import { temporaryFolder } from './testing/folder.js';
import { aReferral, post, SERVICES, staffCall } from './testing/requests.js';
import { MIGRATIONS } from './store/migrations/index.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: RunningServer;
const quiet = () => undefined;
const start = () => startServer({ data: folder.path, demo: true, services: SERVICES, log: quiet });

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await start();
});

afterAll(async () => {
  await server.close();
  await folder.remove();
});

interface Summary {
  id: string;
  reference: string;
  state: string;
  sequence: number;
  actions: string[];
}

describe('a referral from form to outcome', () => {
  test('is stored, listed, moved on by staff, and there after a restart', async () => {
    const sent = await post(server.url, aReferral());
    expect(sent.status).toBe(201);
    const { id, reference } = (await sent.json()) as { id: string; reference: string };
    expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);

    const listed = await staffCall(server.url, server.demoToken, '/staff/referrals');
    expect(listed.status).toBe(200);
    expect(listed.body.referrals).toMatchObject([
      { id, reference, state: 'sent', serviceName: 'Tuesday lunch club', partnerName: 'Village hall', waitDays: 0 },
    ]);
    expect(JSON.stringify(listed.body)).not.toContain('Ada');

    const moved = await staffCall(server.url, server.demoToken, `/staff/referrals/${id}/events`, {
      action: 'accept',
      sequence: 2,
    });
    expect(moved).toMatchObject({ status: 201, body: { state: 'accepted', sequence: 3 } });

    await server.close();
    server = await start();
    const shown = await staffCall(server.url, server.demoToken, `/staff/referrals/${id}`);
    expect(shown.body).toMatchObject({ state: 'accepted', answers: { person: { name: 'Ada Example' } } });
    expect((shown.body.events as { action: string }[]).map((event) => event.action)).toEqual([
      'create',
      'send',
      'accept',
    ]);
    expect((shown.body as unknown as Summary).actions).toContain('complete');
  });

  test('of a server that fails late leaves nothing running: its port and its folder can be used at once', async () => {
    await server.close();
    const port = Number(new URL(server.url).port);
    const options = { data: folder.path, demo: true, services: SERVICES, port };
    const failing = (_: string, event: string) => {
      if (event === 'listening') throw new Error('The log cannot be written.');
    };
    await expect(startServer({ ...options, log: failing })).rejects.toThrow('The log cannot be written.');
    await expect(fetch(server.url)).rejects.toThrow();
    server = await startServer({ ...options, log: quiet });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });

  test('says how well the database keeps what it is given', async () => {
    const health = (await (await fetch(`${server.url}/health`)).json()) as unknown;
    expect(health).toMatchObject({
      status: 'ok',
      schemaVersion: MIGRATIONS.at(-1)?.version,
      store: 'embedded',
      durability: { fsync: 'on', synchronousCommit: 'on' },
    });
  });
});
