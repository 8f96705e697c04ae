import { applyEvent, type ReferralEvent } from '@neighbourhood-kit/core/referrals';
import { recordEvent, type Recording } from '../outbox/record.js';
import type { Scoped } from '../store/scope.js';
import type { Found } from './find.js';

/** What a person does with their own referral. */
export type PersonAct =
  | { readonly action: 'request-cancellation'; readonly reason: string }
  | { readonly action: 'add-information'; readonly words: string };

/**
 * Takes a step for the person a referral is about, once for each id.
 * @param trx - A transaction that holds the referral.
 * @param recording - Store and contacts.
 * @param found - The referral.
 * @param id - Id of the event, made by the page: the same when it is sent again.
 * @param act - What they do.
 * @param now - Now.
 * @returns The referral after it, or undefined when it cannot be done any more.
 */
export async function actAsPerson(
  trx: Scoped,
  recording: Recording,
  found: Found,
  id: string,
  act: PersonAct,
  now: Date,
): Promise<Found | undefined> {
  const { referral } = found;
  const done = await trx.selectFrom('nk.referral_events').select('id').where('id', '=', id).executeTakeFirst();
  if (done || (act.action === 'request-cancellation' && referral.state === 'cancellation-requested')) return found;
  const event: ReferralEvent = {
    id,
    referralId: referral.id,
    sequence: referral.events.length + 1,
    action: act.action,
    at: now.toISOString(),
    by: { role: 'person' },
    reason: act.action === 'request-cancellation' ? act.reason : undefined,
  };
  const reading = applyEvent(referral, event);
  if (!reading.ok) return undefined;
  await recordEvent(trx, recording, reading.value, act.action === 'add-information' ? act.words : undefined);
  return { ...found, referral: { ...referral, ...reading.value } };
}
