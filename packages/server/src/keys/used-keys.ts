import type pg from 'pg';
import type { Keyring } from './keyring.js';

/** Loads the master keys of a store, when told the names of those that it needs. */
export type LoadKeys = (used: readonly string[]) => Promise<Keyring>;

/**
 * Lists the master keys that something in a store was protected by.
 * @param client - A connection of the owner role.
 * @returns Their names, the oldest first.
 */
export async function usedKeys(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>('select id from nk.master_keys order by first_used, id');
  return rows.map(({ id }) => id);
}
