import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../server.js';
import { temporaryFolder } from '../testing/folder.js';
import { aReferral, anOpenReferral, post, SERVICES } from '../testing/requests.js';
import { openCluster, type Cluster } from './embedded/cluster.js';
import { listStoredReferrals } from './maintenance.js';
import { MIGRATIONS } from './migrations/index.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let cluster: Cluster;
let admin: pg.Client;
let databases = 0;

const KEY = 'ab'.repeat(32);
const urlOf = (user: string, password: string, database: string) =>
  `postgres://${user}:${password}@127.0.0.1:${String(cluster.owner.port)}/${database}`;

/** A database of its own whose owner is an ordinary role, as a hosting service would give it. */
async function ordinaryDatabase(): Promise<string> {
  const name = `kit${++databases}`;
  await admin.query(`create role ${name} login createrole password 'secret'`);
  await admin.query(`create database ${name} owner ${name}`);
  // Roles belong to all databases of a PostgreSQL: the first owner makes it, to others the administrator grants it.
  const { rowCount } = await admin.query(`select from pg_roles where rolname = 'nk_app'`);
  if (rowCount !== 0) await admin.query(`grant nk_app to ${name}`);
  return urlOf(name, 'secret', name);
}

const start = (databaseUrl: string) =>
  startServer({
    databaseUrl,
    masterKey: KEY,
    services: SERVICES,
    log: () => undefined,
    intake: { origins: [], perMinute: 100_000 },
    authenticate: () => ({ accountId: 'c', role: 'coordinator' }),
  });

beforeAll(async () => {
  folder = await temporaryFolder();
  cluster = await openCluster(folder.path);
  admin = new pg.Client(cluster.owner);
  admin.on('error', () => undefined);
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await cluster.close();
  await folder.remove();
});

describe('a PostgreSQL of the deployer’s own', () => {
  test('is migrated by an ordinary owner and served by a role that row-level security holds', async () => {
    const url = await ordinaryDatabase();
    const server = await start(url);
    expect((await post(server.url, aReferral())).status).toBe(201);
    const health = (await (await fetch(`${server.url}/health`)).json()) as unknown;
    expect(health).toMatchObject({ store: 'external', schemaVersion: MIGRATIONS.at(-1)?.version });
    const { rows } = await admin.query<{ usename: string }>(
      `select distinct usename from pg_stat_activity where datname = 'kit1' and application_name = 'neighbourhood-kit'`,
    );
    expect(rows).toEqual([{ usename: 'kit1' }]);
    const owner = new pg.Client(url);
    await owner.connect();
    // Forced: not even the owner sees a row without a scope.
    expect((await owner.query('select from nk.referrals')).rowCount).toBe(0);
    await owner.end();
    await server.close();
    expect(await listStoredReferrals({ url })).toHaveLength(1);
  });

  test('serves several servers at once, and one form sent to all of them makes one referral', async () => {
    const url = await ordinaryDatabase();
    const servers = await Promise.all([start(url), start(url), start(url)]);
    const key = { 'Idempotency-Key': 'one-form-three-servers' };
    const sent = await Promise.all(
      Array.from({ length: 30 }, (_, i) => post(servers[i % 3]?.url ?? '', aReferral(), key)),
    );
    expect(new Set(await Promise.all(sent.map((response) => response.text()))).size).toBe(1);
    expect(await listStoredReferrals({ url })).toHaveLength(1);
    await Promise.all(servers.map((server) => server.close()));
  });

  test('is refused when it would answer before a referral is on disk', async () => {
    const url = await ordinaryDatabase();
    await admin.query(`alter role ${new URL(url).username} set synchronous_commit = off`);
    await expect(start(url)).rejects.toMatchObject({ code: 'store/not-durable' });
  });

  test('is refused when its schema is newer than this program, or not this program’s', async () => {
    const url = await ordinaryDatabase();
    await (await start(url)).close();
    const owner = new pg.Client(url);
    await owner.connect();
    await owner.query(`insert into nk.schema_migrations (version, name, digest) values (99, 'later', '')`);
    await expect(start(url)).rejects.toMatchObject({ code: 'store/newer' });
    await owner.query('delete from nk.schema_migrations where version = 99');
    await owner.query(`update nk.schema_migrations set digest = 'other'`);
    await expect(start(url)).rejects.toMatchObject({ code: 'store/changed-migration' });
    await owner.end();
  });

  test('that no server has begun on is said to hold nothing yet, with what to do', async () => {
    const url = await ordinaryDatabase();
    const refused = await listStoredReferrals({ url }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'store/missing' });
    expect(String(refused)).toContain('Start the server once with nk serve');
    expect(String(refused)).not.toContain('secret');
  });

  test('that does not answer is named in a sentence, without its password', async () => {
    const refused = await start('postgres://kit:hidden@127.0.0.1:1/kit').catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'store/unreachable' });
    expect(String(refused)).not.toContain('hidden');
  });

  test('says what it refuses a connection for, and which setting to look at', async () => {
    const url = await ordinaryDatabase();
    const without = async (found: RegExp, put: string) => start(url.replace(found, put)).catch(String);
    expect(await without(/:secret/u, ':wrong')).toContain(
      'refused the name or the password (28P01). Check DATABASE_URL.',
    );
    expect(await without(/[^/]+$/u, 'absent')).toContain('has no database of this name (3D000). Check DATABASE_URL.');
    const serving = { databaseUrl: url, masterKey: KEY, appDatabaseUrl: url.replace(':secret', ':wrong') };
    await expect(startServer(serving)).rejects.toMatchObject({
      code: 'store/unreachable',
      message: expect.stringContaining('Check NK_APP_DATABASE_URL.') as string,
    });
  });
});

describe('what is asked of a server', () => {
  test.each([
    [
      'other machines without a database of the deployer’s own',
      { data: '/nowhere', host: '0.0.0.0' },
      'options/not-loopback',
    ],
    [
      'a demonstration for other machines',
      { databaseUrl: 'postgres://x', host: '0.0.0.0', demo: true },
      'options/not-loopback',
    ],
    [
      'a demonstration on a database of the deployer’s own',
      { data: '/nowhere', databaseUrl: 'postgres://x', demo: true },
      'options/invalid',
    ],
    [
      'a demonstration that writes to people',
      { data: '/nowhere', mail: { from: 'a@example.org', smtp: 'smtp://127.0.0.1' }, demo: true },
      'options/invalid',
    ],
    ['no place for referrals', {}, 'options/invalid'],
    ['links that open nowhere', { data: '/nowhere', publicUrl: 'refer.example.org' }, 'options/invalid'],
    [
      'mail to others with links to this machine',
      { data: '/nowhere', mail: { from: 'a@example.org', smtp: 'smtp://mail.example.org' } },
      'options/invalid',
    ],
  ])('is refused when it is %s', async (_, options, code) => {
    await expect(startServer(options)).rejects.toMatchObject({ code });
  });

  test.each(['www.example.org', 'https://www.example.org/help', '*', 'null', ''])(
    'is refused when forms may send from %o, which no browser names a site',
    async (site) => {
      const options = { data: '/nowhere', intake: { origins: [site], perMinute: 30 } };
      await expect(startServer(options)).rejects.toMatchObject({ code: 'options/invalid' });
    },
  );

  test('is that forms of a site may send, however its address was written', async () => {
    const intake = { origins: ['HTTPS://WWW.Example.org:443/'], perMinute: 30 };
    const server = await startServer({
      databaseUrl: await ordinaryDatabase(),
      masterKey: KEY,
      intake,
      log: () => undefined,
    });
    const [known, other] = await Promise.all(
      ['https://www.example.org', 'https://other.example.org'].map((Origin) =>
        post(server.url, anOpenReferral(), { Origin }),
      ),
    );
    expect([known?.status, other?.status]).toEqual([201, 403]);
    await server.close();
  });

  test('needs a key for personal data when the database is elsewhere', async () => {
    const databaseUrl = await ordinaryDatabase();
    await expect(startServer({ databaseUrl })).rejects.toMatchObject({ code: 'keys/missing' });
  });
});

describe('a database that fails while people send referrals', () => {
  test('loses none that was acknowledged, doubles none, and directory pages go on', async () => {
    const url = await ordinaryDatabase();
    const server = await start(url);
    const acknowledged = new Set<string>();
    const statuses = new Set<number>();
    let sending = true;
    const clients = Array.from({ length: 6 }, async (_, client) => {
      for (let i = 0; sending; i++) {
        // A sender tries one form until it is acknowledged, as the widget does.
        for (let tries = 0; tries < 50; tries++) {
          const response = await post(server.url, anOpenReferral(), { 'Idempotency-Key': `form-${client}-${i}` });
          statuses.add(response.status);
          if (response.status !== 201) {
            expect(response.headers.get('retry-after')).not.toBeNull();
            continue;
          }
          acknowledged.add(((await response.json()) as { reference: string }).reference);
          break;
        }
      }
    });
    for (let i = 0; i < 25; i++) {
      await new Promise((next) => setTimeout(next, 30));
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'neighbourhood-kit' and pid <> pg_backend_pid()`,
      );
      expect((await fetch(`${server.url}/finder/describe`)).status).toBe(200);
    }
    sending = false;
    await Promise.all(clients);
    expect([...statuses].filter((status) => ![201, 503].includes(status))).toEqual([]);
    const stored = await listStoredReferrals({ url });
    const references = stored.map((referral) => referral.reference);
    expect(references).toEqual(expect.arrayContaining([...acknowledged]));
    expect(new Set(stored.map((referral) => referral.idempotencyKey)).size).toBe(stored.length);
    expect(stored.every((referral) => referral.events.length === 2)).toBe(true);
    await server.close();
  });

  test('that is gone is said to be, in time, and is used again when it is back', async () => {
    const url = await ordinaryDatabase();
    const server: RunningServer = await start(url);
    const name = new URL(url).pathname.slice(1);
    const hang = async (allowed: boolean) => {
      await admin.query(`alter database ${name} allow_connections ${String(allowed)}`);
      await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    };
    await hang(false);
    const refused = await post(server.url, anOpenReferral(), { 'Idempotency-Key': 'while-gone' });
    expect(refused.status).toBe(503);
    expect((await fetch(`${server.url}/health`)).status).toBe(503);
    expect((await fetch(`${server.url}/staff/referrals`, { headers: { Authorization: 'Bearer x' } })).status).toBe(503);
    expect((await fetch(`${server.url}/finder/describe`)).status).toBe(200);
    await hang(true);
    expect((await post(server.url, anOpenReferral(), { 'Idempotency-Key': 'while-gone' })).status).toBe(201);
    await server.close();
  });

  test('that reads and does not write is unwell to anyone who watches, until a form is stored again', async () => {
    const url = await ordinaryDatabase();
    const server = await start(url);
    const health = async () => (await fetch(`${server.url}/health`)).status;
    const name = new URL(url).pathname.slice(1);
    const only = async (reads: boolean) => {
      await admin.query(`alter database ${name} set default_transaction_read_only = ${String(reads)}`);
      await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    };
    await only(true);
    const refused = await post(server.url, anOpenReferral(), { 'Idempotency-Key': 'while-read-only' });
    expect([refused.status, refused.headers.get('retry-after'), await health()]).toEqual([503, '2', 503]);
    await only(false);
    // A sender tries again: connections that were cut show it when they are used.
    const again = async () =>
      (await post(server.url, anOpenReferral(), { 'Idempotency-Key': 'while-read-only' })).status;
    await expect.poll(again).toBe(201);
    expect(await health()).toBe(200);
    await server.close();
  });
});
