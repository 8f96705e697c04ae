import type { Actor, ReferralAction } from '@neighbourhood-kit/core/referrals';
import type { Keyring } from '../keys/keyring.js';
import { sealMore, unsealMore } from '../keys/sealed.js';
import { addToAudit } from './audit.js';
import { digestOfCiphertext } from './event-rows.js';
import type { Scoped } from './scope.js';
import { askedAgainOf, type AskedAgain } from './wishes.js';

/** What was written in a referral has been erased: nothing may be added to it, and there is nothing to pass on. */
export class ErasedError extends Error {
  override readonly name = 'ErasedError';

  constructor() {
    super('The words of this referral were erased: nothing can be added to them or passed on.');
  }
}

/** Words that came with an event: a question, or further information. */
export interface Note {
  /** Number of the event. */
  readonly sequence: number;
  readonly words: string;
}

/** Words as they are read. */
export interface ReadNote extends Note {
  /** True while nobody who answers has had them before them. */
  readonly unseen: boolean;
  /** The event they came with. Those of `request-contact-change` are how the person asked to be reached: `readWish`. */
  readonly action: ReferralAction;
  /** Where they are a wish to be reached in another way: that somebody asked again while it waited. */
  readonly again?: AskedAgain | undefined;
}

/**
 * The name that binds words to their event.
 * @param sequence - Number of the event.
 * @returns The name.
 */
export const noteName = (sequence: number) => `note ${sequence}`;

const keyOf = (trx: Scoped, referralId: string) =>
  trx
    .selectFrom('nk.personal_data')
    .select(['key_id as keyId', 'wrapped_key as wrappedKey'])
    .where('referral_id', '=', referralId)
    .executeTakeFirst();

/** Words that are to be stored. */
export interface NewNote extends Note {
  readonly referralId: string;
  /** Who wrote them. */
  readonly by: Actor;
  /** Now, RFC 3339. */
  readonly at: string;
  /** Of a wish that goes on with its referral: that somebody asked again while it waited. */
  readonly again?: AskedAgain | undefined;
}

/**
 * Stores words with the event that says they came, encrypted under the referral's own key.
 * @param trx - The transaction, whose scope sees the referral.
 * @param keyring - The keys.
 * @param note - The words, and the referral they belong to.
 * @throws ErasedError when the referral's personal data has been erased.
 */
export async function insertNote(
  trx: Scoped,
  keyring: Keyring,
  { referralId, sequence, words, by, at, again }: NewNote,
): Promise<void> {
  const key = await keyOf(trx, referralId);
  if (!key) throw new ErasedError();
  const ciphertext = sealMore(keyring, referralId, key, noteName(sequence), words);
  await trx
    .insertInto('nk.notes')
    .values({
      ...{ referral_id: referralId, sequence, ciphertext, stored_at: at, seen_at: null, told_at: null },
      ...{ asked_again: again?.times, asked_again_at: again?.lastAt },
    })
    .execute();
  const contentDigest = digestOfCiphertext(ciphertext);
  await addToAudit(trx, keyring, at, [{ action: 'store-note', referralId, sequence, by, contentDigest }]);
}

/**
 * Opens the words of a referral. Anyone who shows them has `readPersonal` remember the look.
 * @param trx - The transaction.
 * @param keyring - The keys.
 * @param referralId - The referral.
 * @returns The words in order; none when they were erased or the scope may not see them.
 */
export async function readNotes(trx: Scoped, keyring: Keyring, referralId: string): Promise<ReadNote[]> {
  const key = await keyOf(trx, referralId);
  if (!key) return [];
  const rows = await trx
    .selectFrom('nk.notes as n')
    .innerJoin('nk.referral_events as e', (join) =>
      join.onRef('e.referral_id', '=', 'n.referral_id').onRef('e.sequence', '=', 'n.sequence'),
    )
    .select(['n.sequence', 'n.ciphertext', 'n.seen_at', 'n.asked_again', 'n.asked_again_at', 'e.action'])
    .where('n.referral_id', '=', referralId)
    .orderBy('n.sequence')
    .execute();
  return rows.map(({ sequence, ciphertext, seen_at, action, ...row }) => ({
    sequence,
    action,
    words: unsealMore(keyring, referralId, { ...key, ciphertext }, noteName(sequence)),
    unseen: seen_at === null,
    again: askedAgainOf(row),
  }));
}

/**
 * Remembers that the words of a referral were before somebody who answers. Who that was is in the audit, with the look.
 * @param trx - The transaction, whose scope sees the referral.
 * @param referralId - The referral.
 * @param notes - The words that were shown.
 * @param at - Now, RFC 3339.
 */
export async function markSeen(trx: Scoped, referralId: string, notes: readonly ReadNote[], at: string): Promise<void> {
  const shown = notes.filter(({ unseen }) => unseen).map(({ sequence }) => sequence);
  if (shown.length === 0) return;
  await trx
    .updateTable('nk.notes')
    .set({ seen_at: at })
    .where('referral_id', '=', referralId)
    .where('sequence', 'in', shown)
    .execute();
}

/**
 * Remembers that somebody who answers, but may not read the words of a referral, was told that there are some.
 * @param trx - The transaction, whose scope sees the referral.
 * @param referralId - The referral.
 * @param notes - The words of which they were told: what came a moment later is news to them.
 * @param at - Now, RFC 3339.
 */
export async function markTold(trx: Scoped, referralId: string, notes: readonly ReadNote[], at: string): Promise<void> {
  if (notes.length === 0) return;
  await trx
    .updateTable('nk.notes')
    .set({ told_at: at })
    .where('referral_id', '=', referralId)
    .where(
      'sequence',
      'in',
      notes.map(({ sequence }) => sequence),
    )
    .where('told_at', 'is', null)
    .execute();
}
