import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { childServer } from '../../testing/child-server.js';
import { temporaryFolder } from '../../testing/folder.js';
import { aReferral, post, staffCall } from '../../testing/requests.js';
import { openCluster } from './cluster.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(async () => {
  await folder.remove();
});

async function references(url: string, token: string): Promise<string[]> {
  const { body } = await staffCall(url, token, '/staff/referrals?limit=200');
  return (body.referrals as { reference: string }[]).map((referral) => referral.reference).sort();
}

// Each test starts whole servers from their sources, on machines that may be busy with other tests.
describe('a data folder and its embedded database', { timeout: 60_000 }, () => {
  test('keep every acknowledged referral when the server is killed, and are ready again at once', async () => {
    const first = await childServer(folder.path);
    const acknowledged: string[] = [];
    const clients = Array.from({ length: 4 }, async () => {
      for (;;) {
        const response = await post(first.url, aReferral());
        acknowledged.push(((await response.json()) as { reference: string }).reference);
      }
    });
    const lost = Promise.allSettled(clients);
    while (acknowledged.length < 40) await new Promise((next) => setTimeout(next, 5));
    await first.kill();
    await lost;

    const second = await childServer(folder.path);
    expect(second.refused).toBeUndefined();
    expect(second.adopted).toBe(true);
    expect(second.took).toBeLessThan(5000);
    const kept = await references(second.url, second.demoToken);
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    expect(new Set(kept).size).toBe(kept.length);
    await second.stop();
  });

  test('belong to one server: a second is refused within a second, in words that say what to do', async () => {
    const first = await childServer(folder.path);
    const second = await childServer(folder.path);
    expect(second.refused).toBe('store/in-use');
    expect(second.message).toMatch(/is using .*Stop it, or give this one a folder of its own with --data/u);
    expect(second.took).toBeLessThan(1000);
    expect((await post(first.url, aReferral())).status).toBe(201);
    await first.stop();
  });

  test('go to exactly one of several servers that start on an empty folder at the same moment', async () => {
    const servers = await Promise.all(Array.from({ length: 3 }, () => childServer(folder.path)));
    expect(servers.map((server) => server.refused ?? 'started').sort()).toEqual(
      ['started', 'store/in-use', 'store/in-use'].sort(),
    );
    await Promise.all(servers.map((server) => server.stop()));
  });

  test('stay with their server when every connection to the database is broken, again and again', async () => {
    const cluster = await openCluster(folder.path);
    let lost = false;
    cluster.onLost = () => (lost = true);
    const admin = new pg.Client(cluster.owner);
    await admin.connect();
    for (let i = 0; i < 10; i++) {
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()');
      await new Promise((next) => setTimeout(next, 10));
    }
    const holds = () => admin.query(`select from pg_locks where locktype = 'advisory' and granted`);
    await expect.poll(async () => (await holds()).rowCount).toBe(1);
    await expect(openCluster(folder.path)).rejects.toMatchObject({ code: 'store/in-use' });
    expect(lost).toBe(false);
    await admin.end();
    await cluster.close();
  });

  test('start again after the database itself was killed with its server', async () => {
    const first = await childServer(folder.path);
    const sent = await post(first.url, aReferral());
    const { reference } = (await sent.json()) as { reference: string };
    const { readFile } = await import('node:fs/promises');
    const pid = Number((await readFile(`${folder.path}/postgres/postmaster.pid`, 'utf8')).split('\n')[0]);
    await first.kill();
    process.kill(pid, 'SIGKILL');
    const second = await childServer(folder.path);
    expect(await references(second.url, second.demoToken)).toEqual([reference]);
    expect(second.took).toBeLessThan(5000);
    await second.stop();
  });
});
