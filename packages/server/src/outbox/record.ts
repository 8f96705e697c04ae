import type { Referral, ReferralAction } from '@neighbourhood-kit/core/referrals';
import { insertNote } from '../store/notes.js';
import { takeAuditHead, type AuditHead } from '../store/audit.js';
import type { Statement } from '../store/pipeline.js';
import { insertEvent, sealReferrals, storeSealed, type NewReferral } from '../store/referrals.js';
import { isSafetyConcern } from '../store/rows.js';
import type { Scoped } from '../store/scope.js';
import type { Store } from '../store/store.js';
import { messagesFor, post, postStatements, raise, raiseStatements } from './announce.js';
import type { Contacts } from './contacts.js';
import type { AlertCode } from './message.js';

/** What recording works with. */
export interface Recording {
  readonly store: Store;
  /** Who is told of events; absent when nobody is. */
  readonly contacts?: Contacts | undefined;
}

/** What a coordinator has to see settled. */
const RAISES: Readonly<Partial<Record<ReferralAction, AlertCode>>> = {
  'ask-question': 'question',
  'request-contact-change': 'contact-asked',
};

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
  if (words !== undefined) await insertNote(trx, store.keyring, { referralId, sequence, words, by, at });
  const about = { referralId, sequence, now: new Date(at) };
  const alert = RAISES[event.action];
  if (alert) await raise(trx, about, alert);
  // Only being made and being given name a partner.
  const before = after.events.findLast((one) => one !== event && one.partnerId !== undefined)?.partnerId;
  const concerned = { partnerId: after.partnerId, before };
  if (contacts) await post(trx, store.keyring, about, messagesFor(event, concerned, contacts));
}

/** A referral to be stored, and whether its partner takes none now. */
export interface Recorded extends NewReferral {
  /** True when the partner it was meant for has paused: it goes to the coordinators' list, which says so. */
  readonly paused: boolean;
  /** True when it looks as if a machine had sent it: staff are told to look before they act. */
  readonly machine?: boolean | undefined;
}

/**
 * The statements that store new referrals and the messages that tell of them. They need the scope `intake`.
 * @param recording - Store and contacts.
 * @param head - The end of an audit chain that the transaction holds.
 * @param added - The referrals.
 * @param now - Now.
 * @returns The statements, in order; none when there are no referrals.
 */
export function recordStatements(
  { store: { keyring }, contacts }: Recording,
  head: AuditHead,
  added: readonly Recorded[],
  now: Date,
): Statement[] {
  if (added.length === 0) return [];
  const sent = added.flatMap(({ events, paused, machine, personal }) =>
    events.slice(-1).map((event) => {
      const { referralId, sequence, at } = event;
      return { event, paused, machine, personal, first: events[0], about: { referralId, sequence, now: new Date(at) } };
    }),
  );
  const alerts = sent.flatMap(({ about, paused, machine }) => [
    ...(paused ? [{ about, code: 'paused' as const }] : []),
    ...(machine ? [{ about, code: 'machine' as const }] : []),
  ]);
  const posts = contacts
    ? sent.map(({ about, event, first, personal }) => ({
        about,
        planned: messagesFor(
          event,
          { partnerId: first?.partnerId, safetyConcern: isSafetyConcern(personal) },
          contacts,
        ),
      }))
    : [];
  return [
    storeSealed(keyring, head, sealReferrals(keyring, added), now.toISOString()),
    ...raiseStatements(alerts),
    ...postStatements(keyring, posts),
  ];
}

/**
 * Stores a new referral and the messages that tell of it, in a transaction with the scope `intake`.
 * @param trx - The transaction.
 * @param recording - Store and contacts.
 * @param added - The referral.
 * @param now - Now.
 */
export async function recordReferral(trx: Scoped, recording: Recording, added: Recorded, now: Date): Promise<void> {
  const head = await takeAuditHead(trx);
  for (const { query } of recordStatements(recording, head, [added], now)) await query.execute(trx);
}
