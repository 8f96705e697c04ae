import type pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import type { Keyring } from '../keys/keyring.js';
import { loadKeyring, type KeySource } from '../keys/master-key.js';
import { usedKeys } from '../keys/used-keys.js';
import { StartError } from '../start-error.js';
import { connectOwner, openDatabase, type DatabasePlace } from './database.js';
import { visitCluster } from './embedded/cluster.js';
import { isUnavailable } from './failure.js';

/** Milliseconds in which a store that is being started, stopped or repaired must settle. */
const PATIENCE = 20_000;
/** PostgreSQL's ways of saying that the schema is not there yet: no server has begun, or has only just. */
const NOT_YET = new Set(['3F000', '42P01']);

const isNotMadeYet = (error: unknown): boolean => NOT_YET.has((error as { code?: string }).code ?? '');

const passes = (error: unknown): boolean =>
  isUnavailable(error) || (error instanceof StartError && error.code === 'store/in-use') || isNotMadeYet(error);

/**
 * Works on a store as its owner, whether its server runs or not. Alongside a running server it connects. Otherwise the database is
 * taken on as a killed server left it, or started, and is stopped afterwards; a server that starts meanwhile waits for that.
 * @param place - Where the store is.
 * @param work - What to do, in transactions of its own: it may be started again when the database stops or starts under it.
 * @returns What the work returned.
 * @throws StartError with a `store/` code.
 */
export async function withOwner<T>(place: DatabasePlace, work: (client: pg.Client) => Promise<T>): Promise<T> {
  if ('url' in place) {
    const client = await connectOwner({ connectionString: place.url, connectionTimeoutMillis: 5000 });
    return used(client, work).catch((error: unknown) => {
      if (!isNotMadeYet(error)) throw error;
      throw new StartError(
        'store/missing',
        'The database that DATABASE_URL names holds no referrals yet: nothing has made its tables. Start the server once with nk serve, or check that DATABASE_URL is right.',
        { cause: error },
      );
    });
  }
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await onCluster(place.folder, work);
    } catch (error) {
      if (!passes(error) || performance.now() > until) throw error;
      await wait(50);
    }
  }
}

/**
 * Works on a store as its owner, with its master keys: a place without a store is said to have none before a key is looked for there.
 * @param place - Where the store is.
 * @param keys - Where the master keys are.
 * @param work - As for `withOwner`.
 * @returns What the work returned.
 * @throws StartError with a `store/` or `keys/` code.
 */
export const withKeys = <T>(
  place: DatabasePlace,
  keys: KeySource,
  work: (client: pg.Client, keyring: Keyring) => Promise<T>,
): Promise<T> => withOwner(place, async (client) => work(client, await loadKeyring(keys, await usedKeys(client))));

async function onCluster<T>(folder: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const visitor = await visitCluster(folder);
  if (visitor) return used(visitor, work);
  const database = await openDatabase({ folder }, 'command');
  try {
    return await used(await database.owner(), work);
  } finally {
    await database.close();
  }
}

async function used<T>(client: pg.Client, work: (client: pg.Client) => Promise<T>): Promise<T> {
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
