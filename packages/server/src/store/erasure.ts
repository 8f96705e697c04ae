import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Keyring } from '../keys/keyring.js';
import { growAudit, type AuditEntry, type AuditHead } from './audit.js';
import { maintain, tablesOfReferrals } from './classes.js';

/** What an erasure did. */
export interface Erased {
  /** Referrals of the chain: what was passed on is the same words again. */
  readonly referralIds: readonly string[];
  /** Rows that were taken away, by table; tables with none are left out. */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Adds entries to the audit as the owner.
 * @param client - A connection of the owner role, in a transaction of `maintain`.
 * @param keyring - The master keys.
 * @param at - Now, RFC 3339.
 * @param entries - What to remember.
 */
export async function rememberAsOwner(
  client: pg.Client,
  keyring: Keyring,
  at: string,
  entries: readonly AuditEntry[],
): Promise<void> {
  const { rows: heads } = await client.query<AuditHead>(
    'select lane, place, link from nk.audit_heads order by lane limit 1 for update',
  );
  const [head] = heads;
  if (!head) throw new Error('The audit has no chain to add to.');
  const { rows, head: end } = growAudit(keyring, head, at, entries);
  for (const row of rows) {
    const names = Object.keys(row);
    const places = names.map((_, i) => `$${i + 1}`);
    await client.query(`insert into nk.audit (${names.join()}) values (${places.join()})`, Object.values(row));
  }
  const { lane, place, link, seal } = end;
  await client.query('update nk.audit_heads set place = $2, link = $3, seal = $4 where lane = $1', [
    lane,
    place,
    link,
    seal,
  ]);
}

const entriesFor = (ids: readonly string[], action: 'erase-personal' | 'erase-log'): AuditEntry[] =>
  ids.map((referralId) => ({ action, referralId, by: { role: 'system' } }));

async function remove(
  client: pg.Client,
  tables: readonly string[],
  ids: readonly string[],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rowCount } = await client.query(`delete from ${table} where referral_id = any($1)`, [ids]);
    if (rowCount) counts[table] = rowCount;
  }
  return counts;
}

/**
 * Takes away everything that people wrote in some referrals: each encrypted row with the key that opens it. What stays are
 * ids, times and codes, and in the audit that it was erased. Call `sweep` afterwards.
 * @param client - A connection of the owner role.
 * @param keyring - The master keys.
 * @param ids - The referrals.
 * @param now - Now.
 * @returns What was taken away.
 */
export async function eraseWords(
  client: pg.Client,
  keyring: Keyring,
  ids: readonly string[],
  now: Date,
): Promise<Erased> {
  return maintain(client, async () => {
    const tables = (await tablesOfReferrals(client)).filter(({ personal }) => personal).map(({ table }) => table);
    const rows = await remove(client, tables, ids);
    // A digest of the answers could be tried with guesses by anyone who has the key. The form's key stays, so that it makes no second referral.
    await client.query(`update nk.idempotency set request_digest = '' where referral_id = any($1)`, [ids]);
    await client.query('update nk.referrals set safety_concern = false where id = any($1)', [ids]);
    if (Object.keys(rows).length > 0)
      await rememberAsOwner(client, keyring, now.toISOString(), entriesFor(ids, 'erase-personal'));
    return { referralIds: ids, rows };
  });
}

/**
 * Takes away referrals whole: events, keys of forms, and where they stood. The audit keeps that they were.
 * @param client - A connection of the owner role.
 * @param keyring - The master keys.
 * @param ids - The referrals: whole chains, because they refer to each other.
 * @param now - Now.
 * @returns What was taken away.
 */
export async function eraseLog(
  client: pg.Client,
  keyring: Keyring,
  ids: readonly string[],
  now: Date,
): Promise<Erased> {
  return maintain(client, async () => {
    const rows = await remove(
      client,
      (await tablesOfReferrals(client)).map(({ table }) => table),
      ids,
    );
    const { rowCount } = await client.query('delete from nk.referrals where id = any($1)', [ids]);
    if (rowCount) rows['nk.referrals'] = rowCount;
    const entries = [...entriesFor(ids, 'erase-personal'), ...entriesFor(ids, 'erase-log')];
    await rememberAsOwner(client, keyring, now.toISOString(), entries);
    return { referralIds: ids, rows };
  });
}

/**
 * Finds the referrals of a chain.
 * @param client - A connection of the owner role.
 * @param reference - Reference of any of them, as it was told; capitals and dashes do not matter.
 * @returns Their ids, the first of the chain first; empty when there is none.
 */
export async function chainOf(client: pg.Client, reference: string): Promise<string[]> {
  const { rows } = await maintain(client, () =>
    client.query<{ id: string }>(
      `select id from nk.referrals where origin_id = (select origin_id from nk.referrals where reference = $1) order by hops, id`,
      [reference],
    ),
  );
  return rows.map(({ id }) => id);
}

/** Milliseconds that transactions may take which began before rows were deleted. */
const PATIENCE = 10_000;

/** Waits until no transaction may still read what is deleted by now: as long as one may, rewriting a table copies the row. */
async function untilNobodyReads(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ mark: string }>('select pg_current_xact_id()::xid::text as mark');
  const reads = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    and backend_xmin is not null and age(backend_xmin) > age($1::xid)`;
  const end = performance.now() + PATIENCE;
  while ((await client.query(reads, [rows[0]?.mark])).rowCount && performance.now() < end) await sleep(20);
}

/**
 * Rewrites the tables with personal rows, so that what was deleted is in none of their files. PostgreSQL's own log still
 * holds it, encrypted, until the log is reused, and so do backups.
 * @param client - A connection of the owner role, outside a transaction.
 */
export async function sweep(client: pg.Client): Promise<void> {
  await untilNobodyReads(client);
  for (const { table, personal } of await tablesOfReferrals(client)) {
    if (personal) await client.query(`vacuum (full) ${table}`);
  }
  await client.query('checkpoint').catch(() => undefined);
}
