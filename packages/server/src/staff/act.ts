import { randomBytes, randomUUID } from 'node:crypto';
import { LIMITS, type Problem, type Reading } from '@neighbourhood-kit/core';
import {
  applyEvent,
  contactAsked,
  DIVERSION_REASONS,
  effectiveEvents,
  makeReference,
  OFFER_KINDS,
  OUTCOMES,
  REASONS,
  REFERRAL_ACTIONS,
  SETTLES_CONTACT,
  type Actor,
  type ReferralEvent,
} from '@neighbourhood-kit/core/referrals';
import * as z from 'zod';
import { destinationOf, type Destination, type ServiceLookup } from '../directory-api/services.js';
import { firstEvents, type CreateFacts } from '../intake/accept.js';
import type { Keyring } from '../keys/keyring.js';
import { raise } from '../outbox/announce.js';
import { recordEvent, recordReferral, type Recording } from '../outbox/record.js';
import { isPaused } from '../partner-link/pause.js';
import { detailsOfCreate } from '../store/event-details.js';
import { ErasedError, insertNote, readNotes } from '../store/notes.js';
import { insertEvent, loadReferral, openPersonal, type StoredReferral } from '../store/referrals.js';
import { setScope, withScope, type Scoped } from '../store/scope.js';
import { actorOf, scopeOf, type Colleague, type Staff } from './staff.js';
import { actionsFor, correctionsFor, undoableBy } from './summary.js';

const code = <T extends string>(values: readonly T[]) => z.enum(values);

/** What staff send to move a referral on. Strict: who and when are the server's to say. */
export const actionSchema = z
  .strictObject({
    action: code(
      REFERRAL_ACTIONS.filter((action) => !['create', 'send', 'request-contact-change'].includes(action)),
    ).describe('What is done.'),
    sequence: z
      .int()
      .min(1)
      .describe(
        'Number of the last event that was seen; the action is refused when there has been another since. Needed on use-contact and keep-contact.',
      )
      .optional(),
    reason: code(REASONS.map((reason) => reason.code))
      .describe('Why.')
      .optional(),
    outcome: code(OUTCOMES.map((outcome) => outcome.code))
      .describe('What came of it, on complete.')
      .optional(),
    offer: code(OFFER_KINDS).describe('What kind of help it is, on accept and complete.').optional(),
    diversion: code(DIVERSION_REASONS.map((reason) => reason.code))
      .describe('Why social help and not a medical appointment, with the offer "social".')
      .optional(),
    appointmentAt: z.iso.datetime({ offset: true }).describe('Instant of the appointment, on schedule.').optional(),
    occurredAt: z.iso.datetime({ offset: true }).describe('Instant it happened, when that was earlier.').optional(),
    toldBy: code(['letter', 'email', 'telephone', 'system'])
      .describe('How the referrer was told, on close-loop.')
      .optional(),
    partnerId: z.string().min(1).max(200).describe('Partner that is to answer, on assign.').optional(),
    assigneeId: z
      .string()
      .min(1)
      .max(200)
      .describe('Account of the person who is to deal with it, on allocate.')
      .optional(),
    serviceId: z.string().min(1).max(200).describe('Service that is to take it instead, on re-route.').optional(),
    correctsId: z
      .guid()
      .describe('Earlier event of the same action whose time and codes this one puts right.')
      .optional(),
    words: z
      .string()
      .trim()
      .min(1)
      .max(LIMITS.mediumText)
      .describe('What is asked or added; kept encrypted, apart from the event.')
      .optional(),
  })
  .meta({ id: 'referral-action', title: 'Referral action', description: 'What staff send to move a referral on.' });

/** What staff send to move a referral on. */
export type StaffAction = z.infer<typeof actionSchema>;

/** What became of an action. */
export type Acted =
  | { readonly kind: 'done'; readonly referral: StoredReferral }
  | { readonly kind: 'not-found' }
  /** Somebody was faster, or the state does not allow it: where the referral stands now. */
  | { readonly kind: 'conflict'; readonly problem: Problem; readonly referral: StoredReferral }
  | { readonly kind: 'invalid'; readonly problem: Problem }
  /** What was written has been erased: nothing can be added to it or passed on. */
  | { readonly kind: 'erased' };

/** What acting needs. */
export interface ActOptions extends Recording {
  readonly services: ServiceLookup;
  readonly staff: Staff;
  readonly now: Date;
  /** People that the person signed in may give a referral to; nobody but themselves where absent. */
  readonly colleagues?: readonly Colleague[] | undefined;
}

/** Actions at which somebody knows what kind of help it is. */
const SAYS_KIND: readonly string[] = ['accept', 'complete'];

/** Actions that come with words. */
const WORDED: readonly string[] = ['ask-question', 'add-information'];

const refused = (code: string, message: string, path: string): Acted => ({
  kind: 'invalid',
  problem: { code, message, path },
});

/**
 * Moves a referral on: checks that nobody was faster and that the state machine allows it, then stores the event.
 * @param id - The referral, a UUID.
 * @param action - What is done.
 * @param options - Store, names, who acts and when.
 * @param answer - What else is read in the transaction, so that nothing is stored where that fails.
 * @returns What became of it, after the commit is on disk.
 */
export function act(id: string, action: StaffAction, options: ActOptions): Promise<Acted>;
export function act<T>(id: string, action: StaffAction, options: ActOptions, answer: Answering<T>): Promise<T | Erased>;
export function act(
  id: string,
  action: StaffAction,
  options: ActOptions,
  answer: Answering<unknown> = (_trx, acted) => Promise.resolve(acted),
): Promise<unknown> {
  return withScope(options.store.db, scopeOf(options.staff), async (trx) => {
    const referral = await loadReferral(trx, id, true);
    return answer(trx, referral ? await actOn(trx, askedOf(referral, action, options)) : { kind: 'not-found' });
  }).catch((error: unknown): Erased => {
    if (error instanceof ErasedError) return { kind: 'erased' };
    throw error;
  });
}

/** Reads something in the transaction of an action, after it. */
type Answering<T> = (trx: Scoped, acted: Acted) => Promise<T>;
type Erased = Extract<Acted, { readonly kind: 'erased' }>;

/** What is asked of a referral, with what it is judged by. */
interface Asked extends ActOptions {
  readonly referral: StoredReferral;
  readonly action: StaffAction;
  /** Where it is passed on to; nowhere by any other step. */
  readonly target: Reading<Destination>;
  /** The step that is taken back. */
  readonly undone: ReferralEvent | undefined;
}

function askedOf(referral: StoredReferral, action: StaffAction, options: ActOptions): Asked {
  const takesBack = isStep('undo', action);
  return {
    ...{ ...options, referral, action },
    target: destinationOf(options.services, isStep('re-route', action) ? action.serviceId : undefined),
    undone: takesBack ? undoableBy(referral.events, options.staff, options.now) : undefined,
  };
}

/** True of a step itself, not of a correction of one. */
const isStep = (name: StaffAction['action'], { action, correctsId }: StaffAction): boolean =>
  action === name && correctsId === undefined;

/** Finds what is wrong; undefined when nothing is. */
type Check = (asked: Asked) => Acted | undefined;

/** What the state machine does not know of, in the order in which it is told. */
const CHECKS: readonly Check[] = [
  ({ referral, action: { sequence } }) => {
    if (sequence === undefined || sequence === referral.events.length) return undefined;
    const message =
      'Somebody else has moved this referral on since you opened it. Look at where it is now, then decide again.';
    return { kind: 'conflict', problem: { code: 'referral/changed', message, path: 'sequence' }, referral };
  },
  ({ action: { action, words, correctsId } }) => {
    const worded = WORDED.includes(action) && correctsId === undefined;
    if (worded === (words !== undefined)) return undefined;
    return refused('referral/words', `"${action}" ${worded ? 'needs' : 'takes no'} words.`, 'words');
  },
  ({ action: { action, sequence } }) => {
    if (!SETTLES_CONTACT.includes(action) || sequence !== undefined) return undefined;
    // Somebody may ask again while another wish is made sure of.
    return refused('referral/sequence-missing', `"${action}" needs the number of the last event you saw.`, 'sequence');
  },
  ({ target }) => (target.ok ? undefined : { kind: 'invalid', problem: target.problem }),
  ({ action: { action, partnerId }, services }) => {
    if (action !== 'assign' || partnerId === undefined || services.partnerName(partnerId) !== undefined)
      return undefined;
    return refused(
      'referral/no-such-partner',
      'partnerId: no partner with this id provides a service here.',
      'partnerId',
    );
  },
  ({ action: { action }, undone }) => {
    if (action !== 'undo' || undone) return undefined;
    return refused(
      'referral/undo',
      'Only your own last step can be taken back, within a quarter of an hour, while nobody outside the team was told about it.',
      'action',
    );
  },
  (asked) => {
    if (asked.action.action !== 'allocate' || mayHave(asked)) return undefined;
    return refused(
      'referral/no-such-colleague',
      'assigneeId: nobody at the partner that has this referral has this account.',
      'assigneeId',
    );
  },
];

/** The event as it is stored: who and when are the server's to say, and each field belongs to the action that takes it. */
function eventOf({ referral, action, staff, now, undone }: Asked): ReferralEvent {
  const offer = SAYS_KIND.includes(action.action) ? action.offer : undefined;
  return {
    action: action.action,
    reason: action.reason,
    outcome: action.outcome,
    offer,
    diversion: offer === 'social' ? action.diversion : undefined,
    appointmentAt: action.appointmentAt,
    occurredAt: action.occurredAt,
    toldBy: action.toldBy,
    correctsId: action.correctsId,
    id: randomUUID(),
    referralId: referral.id,
    sequence: referral.events.length + 1,
    at: now.toISOString(),
    by: actorOf(staff),
    partnerId: action.action === 'assign' ? action.partnerId : undefined,
    assigneeId: action.action === 'allocate' ? action.assigneeId : undefined,
    undoesId: undone?.id,
    replacedById: isStep('re-route', action) ? randomUUID() : undefined,
  };
}

function isAllowed({ referral, action: { action, correctsId }, staff, undone }: Asked): boolean {
  const allowed =
    correctsId === undefined ? [...actionsFor(referral.state, staff), ...SETTLES_CONTACT] : correctionsFor(staff);
  return undone !== undefined || allowed.includes(action);
}

async function actOn(trx: Scoped, asked: Asked): Promise<Acted> {
  const { referral, action, target } = asked;
  for (const check of CHECKS) {
    const refusal = check(asked);
    if (refusal) return refusal;
  }
  const event = eventOf(asked);
  const reading = applyEvent(referral, event);
  if (!reading.ok) {
    const { problem } = reading;
    return problem.code === 'referral/transition'
      ? { kind: 'conflict', problem, referral }
      : { kind: 'invalid', problem };
  }
  if (!isAllowed(asked)) return refused('referral/role', `"${action.action}" is for coordinators.`, 'action');
  if (target.ok && event.replacedById !== undefined) await replace(trx, referral, event, target.value, asked);
  await recordEvent(trx, asked, reading.value, action.words);
  return { kind: 'done', referral: { ...referral, ...reading.value } };
}

/** A person of the partner that has the referral, or the person who is signed in: they see it anyway. Whether one is named at all is core's to say. */
function mayHave({ action: { assigneeId }, referral: { partnerId }, staff, colleagues = [] }: Asked): boolean {
  if (assigneeId === undefined || assigneeId === staff.accountId) return true;
  return colleagues.some((one) => one.accountId === assigneeId && (one.partnerId ?? partnerId) === partnerId);
}

/** Makes the referral that takes over: same words under a new key, one hop more, the chain kept. */
async function replace(
  trx: Scoped,
  referral: StoredReferral,
  { replacedById, at, by }: ReferralEvent,
  target: Destination,
  options: ActOptions,
): Promise<void> {
  if (replacedById === undefined) return;
  const { store, staff } = options;
  const words = await openPersonal(trx, store.keyring, referral.id);
  if (words === undefined) throw new ErasedError();
  const request = JSON.parse(words) as Record<string, unknown>;
  delete request.serviceId;
  if (target.serviceId !== undefined) request.serviceId = target.serviceId;
  const first = effectiveEvents(referral.events)[0];
  const paused = await isPaused(trx, target.partnerId);
  const about: CreateFacts = {
    ...(await detailsOfCreate(trx, store.keyring, referral.id)),
    offer: first?.offer,
    pathwayId: first?.pathwayId,
    serviceId: target.serviceId,
    partnerId: paused ? undefined : target.partnerId,
    replacesId: referral.id,
  };
  // The partner that passes it on may not see where it goes: the new referral is added as a form would add it.
  await setScope(trx, { kind: 'intake' });
  const taking = {
    paused,
    events: firstEvents(replacedById, by, new Date(at), about),
    personal: JSON.stringify(request),
    reference: makeReference(randomBytes(16)),
    originId: referral.originId,
    hops: referral.hops + 1,
  };
  await recordReferral(trx, options, taking, new Date(at));
  await carryOver(trx, store.keyring, referral, { id: replacedById, by, at });
  await setScope(trx, scopeOf(staff));
}

/** What was added to a referral goes on with it, as words of the first event of the one that takes over. Questions stay where they were asked. */
async function carryOver(
  trx: Scoped,
  keyring: Keyring,
  { id, events, originId }: StoredReferral,
  to: { readonly id: string; readonly by: Actor; readonly at: string },
): Promise<void> {
  await setScope(trx, { kind: 'chain', key: originId });
  const asked = new Set(events.filter(({ action }) => action === 'ask-question').map(({ sequence }) => sequence));
  const notes = await readNotes(trx, keyring, id);
  const words = notes.flatMap(({ sequence, action, words }) =>
    asked.has(sequence) || action === 'request-contact-change' ? [] : [words],
  );
  const { id: referralId, by, at } = to;
  if (words.length > 0) await insertNote(trx, keyring, { referralId, sequence: 1, words: words.join('\n\n'), by, at });
  // How they asked to be reached went with what they wrote where it is used; where nobody has settled it, it waits there too.
  const waiting = contactAsked(events);
  const wish = notes.find(({ sequence }) => sequence === waiting?.sequence);
  const after = waiting && wish ? await loadReferral(trx, referralId) : undefined;
  if (!after || !waiting || !wish) return;
  const sequence = after.events.length + 1;
  const event: ReferralEvent = {
    ...{ id: randomUUID(), referralId, sequence, action: 'request-contact-change', at, by: waiting.by },
    occurredAt: waiting.occurredAt ?? waiting.at,
  };
  const reading = applyEvent(after, event);
  if (!reading.ok) throw new Error(reading.problem.message);
  // Those who have to be told are told of the new referral itself, and the person was told when it was asked.
  await insertEvent(trx, keyring, reading.value);
  await insertNote(trx, keyring, { referralId, sequence, words: wish.words, again: wish.again, by: waiting.by, at });
  await raise(trx, { referralId, sequence, now: new Date(at) }, 'contact-asked');
}
