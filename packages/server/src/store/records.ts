import { readReference } from '@neighbourhood-kit/core/referrals';
import { loadKeyring, type KeySource } from '../keys/master-key.js';
import { checkAudit, type AuditCheck } from './audit-check.js';
import { backupTo, checkBackup, restoreFrom, type BackupCounts } from './backup.js';
import { maintain } from './classes.js';
import { openDatabase, type DatabasePlace } from './database.js';
import { erasedFile, noteErased, readErased, type KnownErased } from './erased.js';
import { chainOf, eraseWords, sweep, type Erased } from './erasure.js';
import { withKeys, withOwner } from './owner.js';
import { runRetention, type RetentionRun, type RetentionSchedule } from './retention.js';
import { copyOf, type SubjectAccessCopy } from './subject-access.js';

/** When something is erased, and where that is noted. */
export interface Erasing {
  readonly now: Date;
  /** File in which its ids are noted, for `restore`; `erased.ndjson` in the data folder where absent. */
  readonly erased?: string | undefined;
}

/** Where ids of what was erased are noted. */
export interface Noted {
  readonly notedIn: string;
}

const plain = (reference: string): string => {
  const reading = readReference(reference);
  return reading.ok ? reading.value : reference;
};

/**
 * Makes a copy of everything held under a reference, for the person it is about. The audit remembers it.
 * @param place - Where the store is.
 * @param keys - Where the master keys are.
 * @param reference - The reference, as a person types it.
 * @param now - Now.
 * @returns The copy; undefined when nothing has the reference.
 * @throws StartError with a `store/` or `keys/` code.
 */
export function exportReferral(
  place: DatabasePlace,
  keys: KeySource,
  reference: string,
  now: Date,
): Promise<SubjectAccessCopy | undefined> {
  return withKeys(place, keys, async (client, keyring) => {
    const ids = await chainOf(client, plain(reference));
    return ids.length === 0 ? undefined : copyOf(client, keyring, ids, { reference: plain(reference), now });
  });
}

/**
 * Erases what was written under a reference, in the referral and in those it was passed on as. The ids are noted first.
 * @param place - Where the store is.
 * @param keys - Where the master keys are.
 * @param reference - The reference, as a person types it.
 * @param erasing - Now, and where the ids are noted.
 * @returns What was taken away; undefined when nothing has the reference.
 * @throws StartError with a `store/` or `keys/` code; `options/invalid` when nothing says where the ids are to be noted.
 */
export async function eraseReferral(
  place: DatabasePlace,
  keys: KeySource,
  reference: string,
  { now, erased }: Erasing,
): Promise<(Erased & Noted) | undefined> {
  const notedIn = erasedFile(place, erased);
  return withKeys(place, keys, async (client, keyring) => {
    const ids = await chainOf(client, plain(reference));
    if (ids.length === 0) return undefined;
    await noteErased(notedIn, ids, now);
    const done = await eraseWords(client, keyring, ids, now);
    await sweep(client);
    return { ...done, notedIn };
  });
}

/**
 * Finds what has been kept for as long as a schedule says, and takes it away when told to. The ids are noted first.
 * @param place - Where the store is.
 * @param keys - Where the master keys are.
 * @param schedule - Days by class of data.
 * @param options - Now, whether to do it, and where the ids are noted.
 * @returns What is due, and what was done.
 * @throws StartError with a `store/` or `keys/` code; `options/invalid` when nothing says where the ids are to be noted.
 */
export async function retain(
  place: DatabasePlace,
  keys: KeySource,
  schedule: RetentionSchedule,
  { now, apply, erased }: Erasing & { readonly apply: boolean },
): Promise<RetentionRun & Partial<Noted>> {
  const notedIn = apply ? erasedFile(place, erased) : undefined;
  return withKeys(place, keys, async (client, keyring) => {
    const note = notedIn === undefined ? undefined : (ids: readonly string[]) => noteErased(notedIn, ids, now);
    const run = await runRetention(client, keyring, schedule, now, note);
    return run.erased.length === 0 || notedIn === undefined ? run : { ...run, notedIn };
  });
}

/**
 * Writes everything a store holds into one file, while its server runs or not.
 * @param place - Where the store is.
 * @param file - Path of the file.
 * @param now - Now.
 * @returns What it holds.
 * @throws StartError with a `store/` code.
 */
export function backUp(place: DatabasePlace, file: string, now: Date): Promise<BackupCounts> {
  return withOwner(place, (client) => backupTo(client, file, now));
}

/** What a restore found and did. */
export interface Restored extends AuditCheck {
  /** Referrals of the backup that were erased again. */
  readonly erasedAgain: number;
}

/**
 * Puts a backup into an empty store, erases again what was erased since, and checks the audit. What retention took away whole is back
 * without its words, until retention is run again.
 * @param place - Where the store is to be: a new folder, or an empty database.
 * @param keys - Where the master keys are that the backup was made under.
 * @param file - Path of the backup.
 * @param options - What was erased since, and now.
 * @returns What the check of the audit found, and how many referrals were erased again.
 * @throws StartError when nothing was restored, with the reason.
 */
export async function restore(
  place: DatabasePlace,
  keys: KeySource,
  file: string,
  options: KnownErased & { readonly now: Date },
): Promise<Restored> {
  const known = await readErased(place, options);
  const backup = await checkBackup(file);
  const database = await openDatabase(place, 'command');
  const client = await database.owner();
  try {
    const { keyring, ...check } = await restoreFrom(client, (used) => loadKeyring(keys, used), backup);
    const { rows } = await maintain(client, () =>
      client.query<{ id: string }>('select id from nk.referrals where id = any($1)', [known]),
    );
    const again = rows.map(({ id }) => id);
    if (again.length > 0) await eraseWords(client, keyring, again, options.now);
    // The new folder goes on with the notes of the old one: for the next restore, of a backup that may be older.
    if (options.erased !== undefined && 'folder' in place)
      await noteErased(erasedFile(place, undefined), known, options.now);
    if (again.length > 0) await sweep(client);
    const { ok, findings } = check;
    return { ...(await checkAudit(client, keyring)), ok, findings, erasedAgain: again.length };
  } finally {
    await client.end();
    await database.close();
  }
}
