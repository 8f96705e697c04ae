import type pg from 'pg';

/** A table of the store that says something of referrals. */
export interface ReferralData {
  /** Name with its schema, as it stands in SQL. */
  readonly table: string;
  /** True when a column holds what a person wrote, encrypted: its comment begins with "personal". */
  readonly personal: boolean;
}

/**
 * Finds every table with rows about referrals by its columns and their comments, so that a table that is added later is erased
 * and exported without anybody having to remember it. The audit is left out: it stays.
 * @param client - A connection of the owner role.
 * @returns The tables, those that others refer to last.
 */
export async function tablesOfReferrals(client: pg.Client): Promise<ReferralData[]> {
  const { rows } = await client.query<ReferralData>(
    `select c.oid::regclass::text as table,
       bool_or(coalesce(col_description(c.oid, a.attnum), '') ~ '^personal') as personal
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'nk'::regnamespace and c.relkind = 'r' and c.oid <> 'nk.audit'::regclass
     group by c.oid having bool_or(a.attname = 'referral_id')
     order by (select count(*) from pg_constraint where confrelid = c.oid), c.oid::regclass::text`,
  );
  return rows;
}

/**
 * Runs work in one transaction that sees every row, as the owner role only can.
 * @param client - A connection of the owner role.
 * @param work - What to do; all of it is undone when it throws.
 * @returns What the work returned, after the commit is on disk.
 */
export async function maintain<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query(`select set_config('nk.scope', 'maintenance', true), set_config('lock_timeout', '10s', true)`);
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
