import { sql, type RawBuilder } from 'kysely';
import { SETTLES_CONTACT, type Actor, type ReferralAction } from '@neighbourhood-kit/core/referrals';
import type { Keyring } from '../keys/keyring.js';
import type { AlertCode } from '../outbox/message.js';
import { addToAudit } from './audit.js';
import type { Scoped } from './scope.js';

/** What answers a partner's question, or leaves nobody to wait for the answer. */
export const SETTLES_QUESTION: readonly ReferralAction[] = [
  'accept',
  'add-information',
  'assign',
  'complete',
  'reject',
  're-route',
  'cancel',
  'fail',
];

/** What settles a wish to be reached another way, or leaves nobody to be reached. */
const SETTLES_WISH: readonly ReferralAction[] = [
  ...SETTLES_CONTACT,
  'complete',
  'reject',
  're-route',
  'cancel',
  'fail',
];

/** What moves a referral no further: who sees to it, and taking that back. */
const MOVES_NOTHING: readonly ReferralAction[] = ['allocate', 'undo'];

/**
 * True of the event `e` when by it the partner has opened the referral, or it was given on: the rule of core's `isUnread`.
 * @param partner - The partner that has it.
 * @returns The condition.
 */
export const opens = (partner: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`(e.corrects_id is null and e.action not in ('request-cancellation', 'add-information', 'request-contact-change')
    and (e.action not in ('allocate', 'use-contact', 'keep-contact', 'undo') or e.actor_partner_id is not distinct from ${partner}))`;

/** True of the alert `a` while it stands: a question, or a wish to be reached another way, until it is settled, that nobody opened it until somebody has, that more wishes came than are taken until it is dealt with, any other until something further happens to its referral, a correction included; and none that was dealt with. What was taken back did not happen. */
export const ALERT_STANDS = sql<boolean>`a.dealt_with_at is null and not exists (
  select from nk.referral_events e
  where e.referral_id = a.referral_id and e.sequence > a.sequence
    and case a.code when 'question' then e.corrects_id is null and e.action in (${sql.join(SETTLES_QUESTION)})
      when 'contact-asked' then e.corrects_id is null and e.action in (${sql.join(SETTLES_WISH)})
      when 'asked-too-often' then false
      when 'unread' then ${opens(sql`(select partner_id from nk.referrals where id = a.referral_id)`)}
      else e.action not in (${sql.join(MOVES_NOTHING)}) end
    and not exists (
      select from nk.referral_events u where u.referral_id = e.referral_id and u.undoes_id = e.id))`;

/**
 * Alerts that tell of something that happened: they are over once somebody has seen to it, or has seen that a person sent what looked as if none had. The others tell how it stands, and end when that
 * does: a question with its answer, a wish with its being used or not, one that nobody opened with being opened, a pause with a place elsewhere.
 */
export const CAN_BE_DEALT_WITH: readonly AlertCode[] = ['undelivered', 'locked', 'machine', 'asked-too-often'];

/** Alerts that a coordinator has dealt with. */
export interface DealtWith {
  readonly referralId: string;
  readonly codes: readonly AlertCode[];
  /** Ids of the alerts that were shown: one that was raised meanwhile is another, also of the same code. */
  readonly raised: readonly string[];
}

/**
 * Takes alerts off the coordinators' list, and remembers who did.
 * @param trx - A transaction in the scope `coordinator`.
 * @param keyring - The keys.
 * @param dealt - Which alerts; those that end otherwise are left.
 * @param by - Who has dealt with them.
 * @param at - Now, RFC 3339.
 */
export async function dealWith(
  trx: Scoped,
  keyring: Keyring,
  { referralId, codes, raised }: DealtWith,
  by: Actor,
  at: string,
): Promise<void> {
  const dealt = await trx
    .updateTable('nk.alerts')
    .set({ dealt_with_at: at })
    .where('referral_id', '=', referralId)
    .where('id', 'in', raised)
    .where('dealt_with_at', 'is', null)
    .where(
      'code',
      'in',
      codes.filter((code) => CAN_BE_DEALT_WITH.includes(code)),
    )
    .returning('sequence')
    .execute();
  if (dealt.length === 0) return;
  const sequence = Math.max(...dealt.map((alert) => alert.sequence));
  await addToAudit(trx, keyring, at, [{ action: 'deal-with-alert', referralId, sequence, by }]);
}
