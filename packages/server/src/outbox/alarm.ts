import type { Keyring } from '../keys/keyring.js';
import type { Scoped } from '../store/scope.js';
import { post, raise, type About, type Planned } from './announce.js';
import type { Contacts } from './contacts.js';
import { referrerAddress } from './deliver.js';

/**
 * Tells the coordinator, in the list and by mail, and the person who sent the referral, that it is stuck. Once for each state of a referral.
 * @param trx - The transaction, in the scope `coordinator`.
 * @param parts - Keys and contacts.
 * @param about - Which referral, where it stands, and now.
 * @param code - What is the matter.
 * @param partnerId - The partner that does not know, when it has the referral no longer. Then only the coordinator is told: to the person who
 *   sent the referral nothing is late.
 */
export async function sayStuck(
  trx: Scoped,
  { keyring, contacts }: { readonly keyring: Keyring; readonly contacts: Contacts },
  about: About,
  code: 'unread' | 'undelivered',
  partnerId?: string | null,
): Promise<void> {
  await raise(trx, about, code);
  const told: Planned[] = [];
  const former = partnerId ?? undefined;
  if (contacts.coordinator.email !== undefined) {
    told.push({ kind: code, recipient: 'coordinator', channel: 'email', partnerId: former });
  }
  // What was written may not open any more: the coordinator has to be told of that referral before any other.
  if (
    former === undefined &&
    (await referrerAddress(trx, keyring, about.referralId).catch(() => undefined)) !== undefined
  ) {
    told.push({ kind: code, recipient: 'referrer', channel: 'email' });
  }
  await post(trx, keyring, about, told);
}
