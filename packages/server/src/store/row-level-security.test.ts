import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openIntake } from '../intake/accept.js';
import { readKeyring } from '../keys/keyring.js';
import { temporaryFolder } from '../testing/folder.js';
import { aReferral } from '../testing/requests.js';
import { withScope, type Scope } from './scope.js';
import { openStore, type Store } from './store.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;

const REFERRAL_TABLES = ['referrals', 'referral_events', 'personal_data', 'event_details'] as const;

beforeAll(async () => {
  folder = await temporaryFolder();
  store = await openStore(
    { folder: folder.path },
    () => Promise.resolve(readKeyring('ab'.repeat(32), 'the test')),
    () => undefined,
  );
  for (const [key, partnerId] of [
    ['key-hall', 'hall'],
    ['key-trust', 'trust'],
    ['key-nobody', undefined],
  ] as const) {
    await openIntake({ store })({
      request: aReferral({ needs: ['company'] }),
      key,
      partnerId,
      now: new Date('2026-03-01T10:00:00Z'),
    });
  }
});

afterAll(async () => {
  await store.close();
  await folder.remove();
});

const rows = (scope: Scope | undefined, query: string) => {
  const run = sql.raw<Record<string, unknown>>(query);
  return (scope ? withScope(store.db, scope, (trx) => run.execute(trx)) : run.execute(store.db)).then(
    (result) => result.rows,
  );
};

describe('the database itself, with no filter in the query', () => {
  test.each(REFERRAL_TABLES)('shows a partner only its own rows of %s', async (table) => {
    const own = await rows({ kind: 'partner', partnerId: 'hall' }, `select * from nk.${table}`);
    const all = await rows({ kind: 'coordinator' }, `select * from nk.${table}`);
    expect(own.length).toBeGreaterThan(0);
    expect(all.length).toBe(own.length * 3);
  });

  test.each([...REFERRAL_TABLES, 'idempotency'])('shows nobody in particular nothing of %s', async (table) => {
    expect(await rows(undefined, `select * from nk.${table}`)).toEqual([]);
    expect(await rows({ kind: 'partner', partnerId: '' }, `select * from nk.${table}`)).toEqual([]);
    expect(await rows({ kind: 'partner', partnerId: "hall' or true --" }, `select * from nk.${table}`)).toEqual([]);
  });

  test.each(REFERRAL_TABLES)('shows intake, which only adds, nothing of %s', async (table) => {
    expect(await rows({ kind: 'intake' }, `select * from nk.${table}`)).toEqual([]);
  });

  test('lets a partner change no row of another, and give none away', async () => {
    const mine: Scope = { kind: 'partner', partnerId: 'hall' };
    await rows(mine, `update nk.referrals set state = 'cancelled' where partner_id is distinct from 'hall'`);
    const states = await rows({ kind: 'coordinator' }, `select distinct state from nk.referrals`);
    expect(states).toEqual([{ state: 'sent' }]);
    await expect(rows(mine, `update nk.referrals set partner_id = 'trust'`)).rejects.toThrow(/row-level security/u);
  });

  test.each([
    `update nk.referral_events set action = 'accept'`,
    `delete from nk.referral_events`,
    `delete from nk.referrals`,
    `update nk.referrals set reference = 'AAAA-AAAA-AAAA'`,
    `update nk.personal_data set ciphertext = ''`,
    `delete from nk.personal_data`,
    `update nk.event_details set ciphertext = ''`,
    `delete from nk.event_details`,
    `delete from nk.idempotency`,
    `select * from nk.audit`,
    `update nk.audit set action = 'event'`,
    `delete from nk.audit`,
    `truncate nk.audit`,
    `alter table nk.referrals disable row level security`,
    `drop table nk.referrals`,
    `create table nk.mine (id integer)`,
    `select * from nk.master_keys`,
    `set role nk_owner`,
    `copy nk.referrals to '/tmp/out'`,
  ])('forbids the serving role: %s', async (statement) => {
    await expect(rows({ kind: 'coordinator' }, statement)).rejects.toThrow(/permission denied|must be owner/u);
  });

  test('keeps no scope from one transaction to the next on the same connection', async () => {
    await rows({ kind: 'coordinator' }, 'select 1');
    for (let i = 0; i < 12; i++) expect(await rows(undefined, 'select * from nk.referrals')).toEqual([]);
  });
});

describe('the schema', () => {
  test('says of every column what class of data it holds', async () => {
    const owner = await store.owner();
    const { rows: columns } = await owner.query<{ name: string; comment: string | null }>(
      `select c.relname || '.' || a.attname as name, col_description(c.oid, a.attnum) as comment
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'nk'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migrations'`,
    );
    await owner.end();
    expect(columns.length).toBeGreaterThan(60);
    const unclassified = columns.filter(
      ({ comment }) => !/^(identifier|code|time|personal|security|public)\b/u.test(comment ?? ''),
    );
    expect(unclassified).toEqual([]);
  });

  test('forces row-level security on every table that tells of a referral, but the audit, which the server cannot read', async () => {
    const owner = await store.owner();
    const { rows: tables } = await owner.query<{ name: string; forced: boolean }>(
      `select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
       where relnamespace = 'nk'::regnamespace and relkind = 'r' and exists (
         select from pg_attribute where attrelid = pg_class.oid and attname in ('referral_id', 'reference'))`,
    );
    await owner.end();
    expect(tables.filter((table) => !table.forced).map((table) => table.name)).toEqual(['audit']);
  });
});
