import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../server.js';
import { temporaryFolder } from '../testing/folder.js';
import { aReferral, post, SERVICES, staffCall } from '../testing/requests.js';
import { openCluster, type Cluster } from './embedded/cluster.js';
import { verifyAudit } from './maintenance.js';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migrations/index.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let cluster: Cluster;

const masterKey = 'ab'.repeat(32);
const url = () => `postgres://plain:secret@127.0.0.1:${String(cluster.owner.port)}/plain`;
const start = () =>
  startServer({
    ...{ databaseUrl: url(), masterKey, services: SERVICES, log: () => undefined },
    intake: { origins: [], perMinute: 100 },
    authenticate: () => ({ accountId: 'c', role: 'coordinator' }),
  });

async function connected<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url());
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The id of a referral with everything in it that the first versions knew. */
let referral = '';

// An owner as a hosting service would give it, whom row-level security holds as well.
beforeAll(async () => {
  folder = await temporaryFolder();
  cluster = await openCluster(folder.path);
  const admin = new pg.Client(cluster.owner);
  await admin.connect();
  await admin.query(`create role plain login createrole password 'secret'`);
  await admin.query('create database plain owner plain');
  await admin.end();
  const server = await start();
  referral = ((await (await post(server.url, aReferral())).json()) as { id: string }).id;
  const step = { action: 'ask-question', words: 'Is there a lift?' };
  expect((await staffCall(server.url, 'c', `/staff/referrals/${referral}/events`, step)).status).toBe(201);
  await server.close();
});

afterAll(async () => {
  await cluster.close();
  await folder.remove();
});

/** Makes the schema as it was at a version, with the rows that it could hold. */
async function makeAsOf(client: pg.Client, version: number): Promise<void> {
  await client.query('alter schema nk rename to later');
  await client.query('create schema nk');
  await client.query(`create table nk.schema_migrations
    (version integer primary key, name text not null, digest text not null, applied_at timestamptz not null default now())`);
  for (const step of MIGRATIONS.filter((one) => one.version <= version)) {
    await client.query(step.sql);
    const digest = createHash('sha256').update(step.sql).digest('hex');
    await client.query('insert into nk.schema_migrations values ($1, $2, $3)', [step.version, step.name, digest]);
  }
  const { rows } = await client.query<{ name: string; columns: string; forced: boolean }>(
    `select n.relname as name, n.relforcerowsecurity as forced, string_agg(quote_ident(a.attname), ', ') as columns
     from pg_class n join pg_class l on l.relname = n.relname and l.relnamespace = 'later'::regnamespace
     join pg_attribute a on a.attrelid = n.oid and a.attnum > 0 and not a.attisdropped
     join pg_attribute b on b.attrelid = l.oid and b.attname = a.attname
     where n.relnamespace = 'nk'::regnamespace and n.relkind = 'r' and n.relname not in ('schema_migrations', 'audit_heads')
     group by n.relname, forced order by n.relname <> 'referrals'`,
  );
  for (const { name, columns, forced } of rows) {
    await client.query(`alter table later.${name} no force row level security`);
    await client.query(`alter table nk.${name} no force row level security`);
    await client.query(`insert into nk.${name} (${columns}) select ${columns} from later.${name}`);
    if (forced) await client.query(`alter table nk.${name} force row level security`);
  }
  await client.query(
    'update nk.audit_heads h set place = l.place, link = l.link from later.audit_heads l where l.lane = h.lane',
  );
  await client.query('drop schema later cascade');
}

/** Everything that makes a schema, but for what it holds. */
async function shapeOf(client: pg.Client): Promise<unknown> {
  const { rows } = await client.query<{ part: string }>(
    `select part from (
       select format('%s.%s %s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull,
         pg_get_expr(adbin, adrelid)) as part
       from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
         join pg_class c on c.oid = attrelid and relkind = 'r' and relnamespace = 'nk'::regnamespace
       where attnum > 0 and not attisdropped
       union all select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'nk'::regnamespace
       union all select indexdef from pg_indexes where schemaname = 'nk'
       union all select format('%s %s %s %s %s', tablename, policyname, cmd, qual, with_check) from pg_policies where schemaname = 'nk'
       union all select format('%s %s %s', oid::regclass, relrowsecurity, relforcerowsecurity) from pg_class
         where relkind = 'r' and relnamespace = 'nk'::regnamespace
       union all select format('%s %s %s %s', table_name, column_name, grantee, privilege_type) from information_schema.column_privileges
         where table_schema = 'nk'
     ) parts order by part`,
  );
  return rows.map(({ part }) => part);
}

test(
  'a database of any earlier version is brought to the same schema as an empty one, by an ordinary owner, and keeps its referrals',
  { timeout: 60_000 },
  async () => {
    const fromNothing = await connected(shapeOf);
    for (const { version } of MIGRATIONS.slice(0, -1).toReversed()) {
      await connected(async (client) => {
        await makeAsOf(client, version);
        await migrate(client);
        expect(await shapeOf(client), `as of ${String(version)}`).toEqual(fromNothing);
      });
      if (![1, 10].includes(version)) continue;
      const server = await start();
      const { body } = await staffCall(server.url, 'c', `/staff/referrals/${referral}`);
      expect(body).toMatchObject({ state: 'sent', answers: { person: { name: 'Ada Example' } } });
      expect((await post(server.url, aReferral())).status).toBe(201);
      await server.close();
      // The first version had nowhere for the words of a question.
      if (version === 1) continue;
      expect(body.notes).toMatchObject([{ words: 'Is there a lift?' }]);
      expect(await verifyAudit({ url: url() }, { text: masterKey })).toMatchObject({ ok: true });
    }
  },
);
