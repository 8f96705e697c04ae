import type { Referral } from '@neighbourhood-kit/core/referrals';
import { insertNote } from '../store/notes.js';
import { insertEvent, insertReferral, type NewReferral } from '../store/referrals.js';
import type { Scoped } from '../store/scope.js';
import type { Store } from '../store/store.js';
import { messagesFor, post, raise } from './announce.js';
import type { Contacts } from './contacts.js';

/** What recording works with. */
export interface Recording {
  readonly store: Store;
  /** Who is told of events; absent when nobody is. */
  readonly contacts?: Contacts | undefined;
}

/**
 * Stores what happened last to a referral, the words that came with it, and the messages that tell of it, in one transaction.
 * @param trx - The transaction.
 * @param recording - Store and contacts.
 * @param after - The referral with the event applied.
 * @param words - What was asked or added.
 */
export async function recordEvent(
  trx: Scoped,
  { store, contacts }: Recording,
  after: Referral,
  words?: string,
): Promise<void> {
  const event = after.events.at(-1);
  if (!event) throw new Error('A referral has at least one event.');
  const { referralId, sequence, by, at } = event;
  await insertEvent(trx, store.keyring, after);
  if (words !== undefined) await insertNote(trx, store.keyring, referralId, { sequence, words }, by, at);
  const about = { referralId, sequence, now: new Date(at) };
  if (event.action === 'ask-question') await raise(trx, about, 'question');
  if (contacts) await post(trx, store.keyring, about, messagesFor(event, after, contacts));
}

/** A referral to be stored, and whether its partner takes none now. */
export interface Recorded extends NewReferral {
  /** True when the partner it was meant for has paused: it goes to the coordinators' list, which says so. */
  readonly paused: boolean;
}

/**
 * Stores a new referral and the messages that tell of it, in one transaction. Needs the scope `intake`.
 * @param trx - The transaction.
 * @param recording - Store and contacts.
 * @param added - The referral.
 */
export async function recordReferral(
  trx: Scoped,
  { store, contacts }: Recording,
  { paused, ...added }: Recorded,
): Promise<void> {
  await insertReferral(trx, store.keyring, added);
  const sent = added.events.at(-1);
  if (!sent) return;
  const about = { referralId: sent.referralId, sequence: sent.sequence, now: new Date(sent.at) };
  if (paused) await raise(trx, about, 'paused');
  if (!contacts) return;
  const partnerId = added.events.find(({ action }) => action === 'create')?.partnerId;
  await post(trx, store.keyring, about, messagesFor(sent, { partnerId }, contacts));
}
