import { ENDED_STATES } from '@neighbourhood-kit/core/referrals';
import { sql, type Selectable } from 'kysely';
import type { Keyring } from '../keys/keyring.js';
import { wordsOf } from './rows.js';
import { ownRows, type Scoped } from './scope.js';
import type { ReferralTable } from './tables.js';

/** Rows that are decrypted at a time. */
const BATCH = 500;

/**
 * Finds referrals by the beginning of their reference.
 * @param trx - The transaction.
 * @param start - The beginning, as `readReferenceStart` gives it.
 * @param most - Most to find.
 * @returns Ids of those that the scope may see.
 */
export async function idsByReference(trx: Scoped, start: string, most: number): Promise<string[]> {
  const rows = await trx
    .selectFrom('nk.referrals')
    .select('id')
    .where('reference', 'like', `${start}%`)
    .where(ownRows(trx))
    .orderBy('reference')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * The order in which referrals are looked through: the open ones, then those that have ended, the newest of each first.
 * @param trx - The transaction.
 * @param most - Most to look through.
 * @returns Ids of those that the scope may see.
 */
export async function idsToLookThrough(trx: Scoped, most: number): Promise<string[]> {
  const rows = await trx
    .selectFrom('nk.referrals')
    .select('id')
    .where(ownRows(trx))
    .orderBy(sql`state in (${sql.join(ENDED_STATES)})`)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Opens what was written in some referrals, one after the other, to be compared and not to be shown. Names are stored encrypted, each
 * referral's under a key of its own, so that nothing in the database can be searched for them.
 * @param trx - The transaction.
 * @param keyring - The keys.
 * @param ids - The referrals; those that were erased, that do not open, and that the scope may not see are left out.
 * @yields Each referral's id, and its words as JSON.
 */
export async function* openEach(
  trx: Scoped,
  keyring: Keyring,
  ids: readonly string[],
): AsyncGenerator<{ readonly id: string; readonly words: string }> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH);
    const rows = await trx.selectFrom('nk.personal_data').selectAll().where('referral_id', 'in', some).execute();
    const byId = new Map(rows.map((row) => [row.referral_id, row]));
    for (const id of some) {
      const row = byId.get(id);
      const words = row && wordsOf(keyring, row);
      if (words !== undefined) yield { id, words };
    }
  }
}

/**
 * Reads the rows of some referrals.
 * @param trx - The transaction.
 * @param ids - The referrals.
 * @returns Rows of those that the scope may see, in the order of the ids.
 */
export async function rowsById(trx: Scoped, ids: readonly string[]): Promise<Selectable<ReferralTable>[]> {
  if (ids.length === 0) return [];
  const rows = await trx.selectFrom('nk.referrals').selectAll().where('id', 'in', ids).where(ownRows(trx)).execute();
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
