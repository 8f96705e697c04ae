import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readReference } from '@neighbourhood-kit/core/referrals';
import { loadKeyring, type KeySource } from '../keys/master-key.js';
import { StartError } from '../start-error.js';
import { checkAudit, type AuditCheck } from './audit-check.js';
import { backupTo, restoreFrom, type BackupCounts } from './backup.js';
import { openDatabase, type DatabasePlace } from './database.js';
import { chainOf, eraseWords, sweep, type Erased } from './erasure.js';
import { withOwner } from './owner.js';
import { runRetention, type RetentionRun, type RetentionSchedule } from './retention.js';
import { copyOf, type SubjectAccessCopy } from './subject-access.js';

/** Kept beside the database, so that a restore does not bring back what was erased. */
const ERASED = 'erased.ndjson';

async function noteErased(place: DatabasePlace, ids: readonly string[], now: Date): Promise<void> {
  if (!('folder' in place) || ids.length === 0) return;
  const lines = ids.map((referralId) => `${JSON.stringify({ referralId, at: now.toISOString() })}\n`);
  await appendFile(join(place.folder, ERASED), lines.join(''), { mode: 0o600, flush: true });
}

async function notedErased(place: DatabasePlace): Promise<string[]> {
  if (!('folder' in place)) return [];
  const text = await readFile(join(place.folder, ERASED), 'utf8').catch(() => '');
  return [...text.matchAll(/"referralId":"([0-9a-f-]{36})"/gu)].map(([, id = '']) => id);
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
export async function exportReferral(
  place: DatabasePlace,
  keys: KeySource,
  reference: string,
  now: Date,
): Promise<SubjectAccessCopy | undefined> {
  const keyring = await loadKeyring(keys);
  return withOwner(place, async (client) => {
    const ids = await chainOf(client, plain(reference));
    return ids.length === 0 ? undefined : copyOf(client, keyring, ids, { reference: plain(reference), now });
  });
}

/**
 * Erases what was written under a reference, in the referral and in those it was passed on as.
 * @param place - Where the store is.
 * @param keys - Where the master keys are.
 * @param reference - The reference, as a person types it.
 * @param now - Now.
 * @returns What was taken away; undefined when nothing has the reference.
 * @throws StartError with a `store/` or `keys/` code.
 */
export async function eraseReferral(
  place: DatabasePlace,
  keys: KeySource,
  reference: string,
  now: Date,
): Promise<Erased | undefined> {
  const keyring = await loadKeyring(keys);
  return withOwner(place, async (client) => {
    const ids = await chainOf(client, plain(reference));
    if (ids.length === 0) return undefined;
    await noteErased(place, ids, now);
    const erased = await eraseWords(client, keyring, ids, now);
    await sweep(client);
    return erased;
  });
}

/**
 * Finds what has been kept for as long as a schedule says, and takes it away when told to.
 * @param place - Where the store is.
 * @param keys - Where the master keys are.
 * @param schedule - Days by class of data.
 * @param options - Now, and whether to do it.
 * @returns What is due, and what was done.
 * @throws StartError with a `store/` or `keys/` code.
 */
export async function retain(
  place: DatabasePlace,
  keys: KeySource,
  schedule: RetentionSchedule,
  options: { readonly now: Date; readonly apply: boolean },
): Promise<RetentionRun> {
  const keyring = await loadKeyring(keys);
  return withOwner(place, async (client) => {
    const run = await runRetention(client, keyring, schedule, options);
    await noteErased(place, run.erased, options.now);
    return run;
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

/**
 * Puts a backup into an empty store, erases again what was erased since, and checks the audit.
 * @param place - Where the store is to be: a new folder, or an empty database.
 * @param keys - Where the master keys are that the backup was made under.
 * @param file - Path of the backup.
 * @param options - Referrals that were erased since, and now.
 * @returns What the check of the audit found.
 * @throws StartError when nothing was restored, with the reason.
 */
export async function restore(
  place: DatabasePlace,
  keys: KeySource,
  file: string,
  { erased, now }: { readonly erased: readonly string[]; readonly now: Date },
): Promise<AuditCheck> {
  const database = await openDatabase(place, 'command');
  const client = await database.owner();
  try {
    const keyring = await loadKeyring(keys);
    const check = await restoreFrom(client, keyring, file);
    const { rows } = await client.query<{ id: string }>('select id from nk.master_keys');
    const missing = rows.find(({ id }) => !keyring.ids.includes(id));
    if (missing) {
      throw new StartError(
        'keys/wrong',
        `The backup was restored, but its words are under the key ${missing.id}, which was not given. Put the master keys of the old store in place before it is used.`,
      );
    }
    const again = [...new Set([...erased, ...(await notedErased(place))])];
    if (again.length === 0) return check;
    await eraseWords(client, keyring, again, now);
    await sweep(client);
    const { ok, findings } = check;
    return { ...(await checkAudit(client, keyring)), ok, findings };
  } finally {
    await client.end();
    await database.close();
  }
}
