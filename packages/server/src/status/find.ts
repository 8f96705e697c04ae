import { createHash, timingSafeEqual } from 'node:crypto';
import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import type { Keyring } from '../keys/keyring.js';
import { loadReferral, openPersonal, type StoredReferral } from '../store/referrals.js';
import { setScope, type Scoped } from '../store/scope.js';

/** A referral that a person named, where it has got to. */
export interface Found {
  /** The referral that stands now: the last of the chain, when the first was passed on. */
  readonly referral: StoredReferral;
  /** When the person sent it, RFC 3339. */
  readonly sentAt: string;
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Finds a referral by its reference and the person's date of birth. The transaction sees nothing but its chain from then on.
 * @param trx - The transaction.
 * @param keyring - The keys.
 * @param named - The pair by which it is known.
 * @param named.reference - The reference, as `readReference` gives it.
 * @param named.dateOfBirth - `YYYY-MM-DD`.
 * @param lock - True to keep others from changing it until the transaction ends.
 * @returns The referral; undefined for a wrong pair, whatever is wrong with it.
 */
export async function findReferral(
  trx: Scoped,
  keyring: Keyring,
  { reference, dateOfBirth }: { readonly reference: string; readonly dateOfBirth: string },
  lock = false,
): Promise<Found | undefined> {
  await setScope(trx, { kind: 'reference', key: reference });
  const named = await trx
    .selectFrom('nk.referrals')
    .select(['id', 'origin_id'])
    .where('reference', '=', reference)
    .executeTakeFirst();
  if (!named) return undefined;
  const words = await openPersonal(trx, keyring, named.id);
  const known = words === undefined ? undefined : (JSON.parse(words) as ReferralRequest).person.dateOfBirth;
  if (known === undefined || !timingSafeEqual(digest(known), digest(dateOfBirth))) return undefined;
  await setScope(trx, { kind: 'chain', key: named.origin_id });
  const chain = await trx
    .selectFrom('nk.referrals')
    .select(['id', 'replaced_by_id', 'created_at'])
    .where('origin_id', '=', named.origin_id)
    .orderBy('hops')
    .execute();
  const last = chain.find((one) => one.replaced_by_id === null);
  const referral = last && (await loadReferral(trx, last.id, lock));
  return referral && { referral, sentAt: (chain[0]?.created_at ?? new Date(referral.createdAt)).toISOString() };
}
