import { sql, type Selectable } from 'kysely';
import type { Actor, ContactChange } from '@neighbourhood-kit/core/referrals';
import type { Keyring } from '../keys/keyring.js';
import { addToAudit } from './audit.js';
import type { Scoped } from './scope.js';
import type { NoteTable } from './tables.js';

/**
 * Writes down how somebody asked that a person be reached, as the words that come with the event `request-contact-change`.
 * @param change - How.
 * @returns The words; the same for the same.
 */
export const writeWish = (change: ContactChange): string => JSON.stringify(change);

/**
 * Reads how somebody asked that a person be reached.
 * @param note - The words that came with the event `request-contact-change`.
 * @returns How.
 */
export const readWish = ({ words }: { readonly words: string }): ContactChange => JSON.parse(words) as ContactChange;

/** That somebody asked again while a wish waited: how often, and when last. What they asked is not kept. */
export interface AskedAgain {
  readonly times: number;
  /** RFC 3339. */
  readonly lastAt: string;
}

/**
 * Reads whether somebody asked again while a wish waited.
 * @param note - The row of the wish.
 * @returns How often and when last; undefined when nobody did.
 */
export const askedAgainOf = (
  note: Pick<Selectable<NoteTable>, 'asked_again' | 'asked_again_at'>,
): AskedAgain | undefined =>
  note.asked_again_at === null ? undefined : { times: note.asked_again, lastAt: note.asked_again_at.toISOString() };

/** A wish that was not taken. */
export interface RefusedWish {
  /** Id that the page gave it. */
  readonly id: string;
  readonly referralId: string;
  /** Number of the event after which it came: of the wish that waits where one does. */
  readonly sequence: number;
}

/**
 * Remembers that a wish was refused, but not what was asked.
 * @param trx - A transaction that holds the referral.
 * @param keyring - The keys.
 * @param refused - The wish.
 * @param by - Who asked, as far as is known.
 * @param at - Now, RFC 3339.
 * @returns False when the same was refused before: it was sent again.
 */
export async function rememberRefused(
  trx: Scoped,
  keyring: Keyring,
  { id, referralId, sequence }: RefusedWish,
  by: Actor,
  at: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows: added } = await trx
    .insertInto('nk.refused_wishes')
    .values({ id, referral_id: referralId, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (!added) return false;
  await addToAudit(trx, keyring, at, [{ action: 'ask-again', referralId, sequence, by }]);
  return true;
}

/**
 * Counts with a wish that waits that somebody asked again.
 * @param trx - A transaction that holds the referral.
 * @param wish - The event of the wish.
 * @param wish.referralId - The referral.
 * @param wish.sequence - Number of the event.
 * @param at - Now, RFC 3339.
 */
export async function countAskedAgain(
  trx: Scoped,
  { referralId, sequence }: { readonly referralId: string; readonly sequence: number },
  at: string,
): Promise<void> {
  await trx
    .updateTable('nk.notes')
    .set({ asked_again: sql`asked_again + 1`, asked_again_at: at })
    .where('referral_id', '=', referralId)
    .where('sequence', '=', sequence)
    .execute();
}
