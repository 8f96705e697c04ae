import type { Keyring } from '../keys/keyring.js';
import { usedKeys, type LoadKeys } from '../keys/used-keys.js';
import type { Logger } from '../log/logger.js';
import { StartError } from '../start-error.js';
import { openDatabase, type Database, type DatabasePlace } from './database.js';
import { workOutRows } from './rows.js';

/** The store with the keys that open it. */
export interface Store extends Database {
  readonly keyring: Keyring;
}

/**
 * Opens the store and makes sure that every key that protects something in it is at hand. Rows of earlier rules are worked out again while it
 * serves.
 * @param place - Where it is.
 * @param loadKeys - Loads the master keys, once the store is this process's own.
 * @param log - Takes what goes wrong while rows are worked out.
 * @returns The store.
 * @throws StartError `keys/missing` or `keys/wrong` when a key that was used is not there, or with a `store/` code.
 */
export async function openStore(place: DatabasePlace, loadKeys: LoadKeys, log: Logger): Promise<Store> {
  const database = await openDatabase(place);
  try {
    const keyring = await keysOf(database, loadKeys);
    const closing = new AbortController();
    const workingOut = workOutRows(database.db, keyring, { log }, closing.signal);
    const close = async () => {
      closing.abort();
      await workingOut;
      await database.close();
    };
    return { ...database, keyring, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function keysOf(database: Database, loadKeys: LoadKeys): Promise<Keyring> {
  const owner = await database.owner();
  try {
    const used = await usedKeys(owner);
    const keyring = await loadKeys(used);
    const missing = used.filter((id) => !keyring.ids.includes(id));
    if (missing.length > 0) {
      throw new StartError(
        'keys/wrong',
        `The database holds personal data under ${missing.length === 1 ? 'a key' : 'keys'} that ${missing.length === 1 ? 'was' : 'were'} not given (${missing.join(', ')}). Give the old key after the new one in NK_MASTER_KEY or its file.`,
      );
    }
    await owner.query('insert into nk.master_keys (id, first_used) values ($1, now()) on conflict do nothing', [
      keyring.current.id,
    ]);
    return keyring;
  } finally {
    await owner.end();
  }
}
