import { applyEvent, contactAsked, type ContactChange, type ReferralEvent } from '@neighbourhood-kit/core/referrals';
import { post, raise } from '../outbox/announce.js';
import { recordEvent, type Recording } from '../outbox/record.js';
import { ErasedError, readNotes } from '../store/notes.js';
import type { StoredReferral } from '../store/referrals.js';
import type { Scoped } from '../store/scope.js';
import { countAskedAgain, rememberRefused, writeWish } from '../store/wishes.js';
import type { Found } from './find.js';

/** What a person does with their own referral. */
export type PersonAct =
  | { readonly action: 'request-cancellation'; readonly reason: string }
  | { readonly action: 'add-information'; readonly words: string }
  | { readonly action: 'request-contact-change'; readonly change: ContactChange };

/** Times that a referral takes a wish to be reached another way in a day: staff have to make sure of each. */
const CONTACT_A_DAY = 3;
const DAY = 86_400_000;

/** What is kept of an act as well as its event, encrypted; nothing of a wish to stop. */
function wordsOf(act: PersonAct): string | undefined {
  switch (act.action) {
    case 'request-cancellation':
      return undefined;
    case 'add-information':
      return act.words;
    case 'request-contact-change':
      return writeWish(act.change);
  }
}

/** Whether an id has come before: with the same, or with something else. */
async function sentBefore(
  trx: Scoped,
  { store }: Recording,
  id: string,
  act: PersonAct,
): Promise<'the-same' | 'another' | undefined> {
  const event = await trx
    .selectFrom('nk.referral_events')
    .select(['referral_id', 'sequence', 'action', 'reason'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!event) return undefined;
  if (event.action !== act.action) return 'another';
  if (act.action === 'request-cancellation') return event.reason === act.reason ? 'the-same' : 'another';
  const note = (await readNotes(trx, store.keyring, event.referral_id)).find(
    ({ sequence }) => sequence === event.sequence,
  );
  if (!note) throw new ErasedError();
  return note.words === wordsOf(act) ? 'the-same' : 'another';
}

/** How many wishes to be reached another way came within a day. What was carried over when it was passed on was counted where it was asked. */
const askedWithinADay = (events: readonly ReferralEvent[], now: Date): number =>
  events.filter(
    ({ action, at, occurredAt }) =>
      action === 'request-contact-change' && occurredAt === undefined && Date.parse(at) > now.getTime() - DAY,
  ).length;

/** Takes no wish, and lets staff see that one came: anyone who asks may be somebody who must not reach the person. */
async function refuseWish(
  trx: Scoped,
  { store, contacts }: Recording,
  { id: referralId, events }: StoredReferral,
  waits: ReferralEvent | undefined,
  { id, now }: Pick<PersonStep, 'id' | 'now'>,
): Promise<void> {
  const at = now.toISOString();
  const sequence = waits?.sequence ?? events.length;
  const isNew = await rememberRefused(trx, store.keyring, { id, referralId, sequence }, { role: 'person' }, at);
  if (!isNew) return;
  if (waits) return countAskedAgain(trx, waits, at);
  const about = { referralId, sequence, now };
  await raise(trx, about, 'asked-too-often');
  if (contacts?.coordinator.email !== undefined)
    await post(trx, store.keyring, about, [{ kind: 'asked-too-often', recipient: 'coordinator', channel: 'email' }]);
}

/** A step that a person takes. */
export interface PersonStep {
  /** Id of the event, made by the page: the same when the same is sent again. */
  readonly id: string;
  readonly act: PersonAct;
  readonly now: Date;
}

/**
 * Takes a step for the person a referral is about, once for each id.
 * @param trx - A transaction that holds the referral.
 * @param recording - Store and contacts.
 * @param found - The referral.
 * @param step - What they do, and when.
 * @returns The referral after it; or why nothing was done: it cannot be done any more, was done too often, or something else was sent under this id.
 * @throws ErasedError when the words that came under this id, or those of the referral, were erased.
 */
export async function actAsPerson(
  trx: Scoped,
  recording: Recording,
  found: Found,
  { id, act, now }: PersonStep,
): Promise<Found | 'not-now' | 'id-used' | 'too-often'> {
  const { referral } = found;
  const before = await sentBefore(trx, recording, id, act);
  if (before === 'another') return 'id-used';
  if (before || (act.action === 'request-cancellation' && referral.state === 'cancellation-requested')) return found;
  if (act.action === 'request-contact-change') {
    // One at a time: a second wish may be somebody else's, and must not stand where the first is looked for.
    const waits = contactAsked(referral.events);
    if (waits || askedWithinADay(referral.events, now) >= CONTACT_A_DAY) {
      await refuseWish(trx, recording, referral, waits, { id, now });
      return 'too-often';
    }
  }
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
  if (!reading.ok) return 'not-now';
  await recordEvent(trx, recording, reading.value, wordsOf(act));
  return { ...found, referral: { ...referral, ...reading.value } };
}
