import { bad, good, type Reading } from '../result.js';
import { effectiveEvents } from './corrections.js';
import type { ReferralAction } from './actions.js';
import { contactAsked, contactInUse, SETTLES_CONTACT } from './contact-settled.js';
import type { ReferralEvent } from './event.js';
import { reasonsFor, type OutcomeCode } from './reasons.js';
import type { ReferralState } from './states.js';

/** What is under way while a referral is `in-progress`. */
export type Progress = 'contact-attempted' | 'scheduled' | 'did-not-attend' | 'started';

/** A referral as its events so far make it. Holds no personal data. */
export interface Referral {
  readonly id: string;
  readonly state: ReferralState;
  readonly progress?: Progress | undefined;
  readonly serviceId?: string | undefined;
  readonly partnerId?: string | undefined;
  readonly reason?: string | undefined;
  readonly outcome?: OutcomeCode | undefined;
  readonly appointmentAt?: string | undefined;
  /** Account of the person who deals with it at the partner. */
  readonly assigneeId?: string | undefined;
  readonly replacesId?: string | undefined;
  readonly replacedById?: string | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly contactAttempts: number;
  readonly events: readonly ReferralEvent[];
}

interface Transition {
  readonly from: readonly ReferralState[];
  /** Absent when the action leaves the state as it is. */
  readonly to?: ReferralState;
  readonly progress?: Progress;
  readonly needs?: readonly (keyof ReferralEvent)[];
}

const OPEN: readonly ReferralState[] = [
  'sent',
  'received',
  'accepted',
  'in-progress',
  'on-hold',
  'cancellation-requested',
];
const WORKING: readonly ReferralState[] = ['accepted', 'in-progress', 'on-hold'];

/** The whole state machine: every action but `create`, where it may start, where it leads, what it must carry. */
export const TRANSITIONS: Readonly<Record<Exclude<ReferralAction, 'create'>, Transition>> = {
  send: { from: ['draft'], to: 'sent' },
  receive: { from: ['sent'], to: 'received' },
  accept: { from: ['sent', 'received'], to: 'accepted' },
  'attempt-contact': { from: WORKING, to: 'in-progress', progress: 'contact-attempted' },
  schedule: { from: WORKING, to: 'in-progress', progress: 'scheduled', needs: ['appointmentAt'] },
  'record-non-attendance': { from: ['in-progress'], to: 'in-progress', progress: 'did-not-attend' },
  start: { from: WORKING, to: 'in-progress', progress: 'started' },
  hold: { from: ['received', 'accepted', 'in-progress'], to: 'on-hold', needs: ['reason'] },
  resume: { from: ['on-hold', 'cancellation-requested'], to: 'in-progress', progress: 'started' },
  complete: {
    from: ['accepted', 'in-progress', 'on-hold', 'cancellation-requested'],
    to: 'completed',
    needs: ['outcome'],
  },
  'close-loop': { from: ['completed'], to: 'loop-closed', needs: ['toldBy'] },
  reject: { from: ['sent', 'received'], to: 'rejected', needs: ['reason'] },
  're-route': { from: OPEN, to: 're-routed', needs: ['reason', 'replacedById'] },
  'request-cancellation': {
    from: ['sent', 'received', 'accepted', 'in-progress', 'on-hold'],
    to: 'cancellation-requested',
    needs: ['reason'],
  },
  cancel: { from: ['draft', ...OPEN], to: 'cancelled', needs: ['reason'] },
  fail: { from: OPEN, to: 'failed', needs: ['reason'] },
  // Another partner starts again: what the one before said and arranged is not its word. A wish to stop is answered first, or it would be lost.
  assign: { from: ['sent', 'received', ...WORKING], to: 'sent', needs: ['partnerId'] },
  // What is asked or added is kept apart from the log, encrypted: the event says only that it was.
  'ask-question': { from: OPEN },
  'add-information': { from: OPEN },
  // Anyone who knows a reference and a date of birth can ask: nothing changes before somebody at the service has said so.
  'request-contact-change': { from: OPEN },
  'use-contact': { from: OPEN },
  'keep-contact': { from: OPEN },
  allocate: { from: OPEN, needs: ['assigneeId'] },
  undo: { from: ['sent', 'received', 'accepted', 'in-progress', 'on-hold', 'completed'], needs: ['undoesId'] },
};

/**
 * What may be taken back while nothing has happened since: steps that nobody outside the team was told of. Not `receive`, because it was
 * read; nor what went to another partner, to the referrer or from the person.
 */
export const UNDOABLE_ACTIONS: readonly ReferralAction[] = [
  'accept',
  'attempt-contact',
  'schedule',
  'record-non-attendance',
  'start',
  'hold',
  'resume',
  'complete',
  'allocate',
];

const NEED_WORDS: Partial<Record<keyof ReferralEvent, string>> = {
  reason: 'a reason',
  outcome: 'an outcome',
  appointmentAt: 'the time of the appointment',
  replacedById: 'the referral that replaces it',
  toldBy: 'how the referrer was told',
  partnerId: 'the partner it is given to',
  assigneeId: 'the person it is given to',
  undoesId: 'the event that is taken back',
};

/**
 * What may happen next.
 * @param state - Where the referral is.
 * @returns The actions allowed from there, in the order of the state machine.
 */
export function allowedActions(state: ReferralState): Exclude<ReferralAction, 'create'>[] {
  return (Object.keys(TRANSITIONS) as Exclude<ReferralAction, 'create'>[]).filter((action) =>
    TRANSITIONS[action].from.includes(state),
  );
}

/**
 * What an action has to carry.
 * @param action - The action somebody wants to take.
 * @returns Field names of `ReferralEvent` that must be set.
 */
export function actionNeeds(action: Exclude<ReferralAction, 'create'>): readonly (keyof ReferralEvent)[] {
  return TRANSITIONS[action].needs ?? [];
}

function create(event: ReferralEvent): Reading<Referral> {
  if (event.action !== 'create') {
    return bad('referral/not-created', `A referral begins with "create"; its first event was "${event.action}".`, {
      path: 'action',
    });
  }
  if (event.sequence !== 1) {
    return bad('referral/sequence', `The first event has sequence 1, not ${String(event.sequence)}.`, {
      path: 'sequence',
    });
  }
  return good(draft(event));
}

function draft(event: ReferralEvent): Referral {
  return {
    id: event.referralId,
    state: 'draft',
    serviceId: event.serviceId,
    partnerId: event.partnerId,
    replacesId: event.replacesId,
    createdAt: event.occurredAt ?? event.at,
    updatedAt: event.at,
    contactAttempts: 0,
    events: [event],
  };
}

function reasonProblem(event: ReferralEvent): Reading<never> | undefined {
  if (event.reason === undefined) return undefined;
  const codes = reasonsFor(event.action).map((reason) => reason.code);
  if (codes.includes(event.reason)) return undefined;
  return bad(
    'referral/reason',
    `"${event.action}" does not take the reason "${event.reason}". Use one of: ${codes.join(', ') || 'none'}.`,
    {
      path: 'reason',
    },
  );
}

/**
 * Applies one event to a referral, or starts a referral with its first event.
 * @param referral - The referral so far; `undefined` before `create`.
 * @param event - What happened.
 * @returns The referral after it, or why it cannot happen: wrong order, wrong state, something missing.
 */
export function applyEvent(referral: Referral | undefined, event: ReferralEvent): Reading<Referral> {
  if (!referral) return create(event);
  if (event.action === 'create' && event.correctsId === undefined)
    return bad('referral/exists', 'The referral exists already; "create" happens once.', { path: 'action' });
  if (event.referralId !== referral.id) {
    return bad('referral/other', `The event belongs to referral ${event.referralId}, not ${referral.id}.`, {
      path: 'referralId',
    });
  }
  const next = referral.events.length + 1;
  if (event.sequence !== next) {
    return bad('referral/sequence', `The next event has sequence ${String(next)}, not ${String(event.sequence)}.`, {
      path: 'sequence',
    });
  }
  if (event.correctsId !== undefined || event.action === 'create') return correct(referral, event);
  const transition = TRANSITIONS[event.action];
  if (!transition.from.includes(referral.state)) {
    return bad(
      'referral/transition',
      `"${event.action}" cannot follow "${referral.state}". From there you can: ${allowedActions(referral.state).join(', ') || 'do nothing; it has ended'}.`,
      { path: 'action', seen: event.action },
    );
  }
  const missing = transition.needs?.find((field) => event[field] === undefined);
  if (missing) {
    return bad('referral/needs', `"${event.action}" needs ${NEED_WORDS[missing] ?? missing}.`, { path: missing });
  }
  const wrongReason = reasonProblem(event);
  if (wrongReason) return wrongReason;
  if (event.action === 'undo') return undo(referral, event);
  const goesBack = event.action === 'keep-contact' && contactInUse(referral.events) !== undefined;
  if (SETTLES_CONTACT.includes(event.action) && !contactAsked(referral.events) && !goesBack) {
    return bad('referral/no-contact-asked', 'Nobody has asked to be reached another way, or it was settled already.', {
      path: 'action',
    });
  }
  if (event.action === 'assign' && event.partnerId === referral.partnerId) {
    return bad(
      'referral/same-partner',
      'This partner has the referral already. Give it to another, or send a new link.',
      {
        path: 'partnerId',
      },
    );
  }
  return good(after(referral, event, transition));
}

/**
 * The event that may be taken back.
 * @param referral - The referral with its events.
 * @returns The last event that stands, when it is one that nobody outside the team was told about; else undefined.
 */
export function undoableEvent(referral: Pick<Referral, 'events'>): ReferralEvent | undefined {
  // What a correction corrected has been looked at twice: it stays.
  if (referral.events.at(-1)?.correctsId !== undefined) return undefined;
  const last = effectiveEvents(referral.events).at(-1);
  return last && UNDOABLE_ACTIONS.includes(last.action) ? last : undefined;
}

function undo(referral: Referral, event: ReferralEvent): Reading<Referral> {
  const last = undoableEvent(referral);
  if (last === undefined || last.id !== event.undoesId) {
    return bad(
      'referral/undo',
      'Only the last step can be taken back, and only one that nobody outside the team was told about.',
      { path: 'undoesId' },
    );
  }
  return good(readAgain(referral, event));
}

function after(before: Referral, event: ReferralEvent, transition: Transition): Referral {
  // Another partner has people and appointments of its own.
  const referral = event.action === 'assign' ? { ...before, assigneeId: undefined, appointmentAt: undefined } : before;
  const state = transition.to ?? referral.state;
  return {
    ...referral,
    state,
    progress: transition.to === undefined ? referral.progress : transition.progress,
    partnerId: event.partnerId ?? referral.partnerId,
    assigneeId: event.assigneeId ?? referral.assigneeId,
    reason: event.reason ?? (transition.to === undefined ? referral.reason : undefined),
    outcome: event.outcome ?? referral.outcome,
    appointmentAt: event.appointmentAt ?? referral.appointmentAt,
    replacedById: event.replacedById ?? referral.replacedById,
    updatedAt: event.at,
    contactAttempts: referral.contactAttempts + (event.action === 'attempt-contact' ? 1 : 0),
    events: [...referral.events, event],
  };
}

/** Adds a correction: the state stays, and times and codes are read again with the corrected event in its old place. */
function correct(referral: Referral, event: ReferralEvent): Reading<Referral> {
  const earlier = referral.events.find(({ id }) => id === event.correctsId);
  if (earlier?.action !== event.action) {
    const found = earlier ? `is a "${earlier.action}"` : 'is not in its log';
    return bad(
      'referral/corrects',
      `A correction names an earlier "${event.action}" of the same referral; "${event.correctsId ?? ''}" ${found}.`,
      { path: 'correctsId' },
    );
  }
  if (event.action === 'assign' && event.partnerId !== undefined && event.partnerId !== earlier.partnerId) {
    return bad('referral/corrects', 'A correction does not give a referral to another partner; "assign" does.', {
      path: 'partnerId',
    });
  }
  const wrongReason = reasonProblem(event);
  if (wrongReason) return wrongReason;
  return good(readAgain(referral, event));
}

/** The referral as its log reads with one more event that changes an earlier one. */
function readAgain(referral: Referral, event: ReferralEvent): Referral {
  const events = [...referral.events, event];
  const [first = event, ...rest] = effectiveEvents(events);
  const read = rest.reduce(
    (so, next) => (next.action === 'create' ? so : after(so, next, storedRule(so, next) ?? TRANSITIONS[next.action])),
    draft(first),
  );
  return { ...read, updatedAt: event.at, events };
}

/** How "assign" worked before another partner started again: it left the state, and took any open referral. */
const OLD_ASSIGN: Transition = { from: OPEN };

/** The old rule of an "assign" that is refused today; undefined for all else. */
function storedRule({ state, partnerId }: Referral, event: ReferralEvent): Transition | undefined {
  if (event.action !== 'assign' || !OPEN.includes(state)) return undefined;
  return event.partnerId === partnerId || !TRANSITIONS.assign.from.includes(state) ? OLD_ASSIGN : undefined;
}

/**
 * Applies an event of a log that may be older than a rule: what was stored has happened.
 * @param kept - The state in which "assign" once left the referral; undefined where it was not given to another partner.
 */
function applyStored(
  referral: Referral | undefined,
  event: ReferralEvent,
  kept: ReferralState | undefined,
): Reading<Referral> {
  const reading = applyEvent(referral, event);
  if (reading.ok || !referral) return reading;
  const { code, path } = reading.problem;
  if (code === 'referral/same-partner' || code === 'referral/transition') {
    const old = storedRule(referral, event);
    if (old && event.partnerId !== undefined) return good(after(referral, event, old));
    if (kept && event.action !== 'assign' && OPEN.includes(referral.state)) {
      const before = applyEvent({ ...referral, state: kept }, event);
      return before.ok ? before : reading;
    }
  }
  return code === 'referral/corrects' && path === 'partnerId' ? good(readAgain(referral, event)) : reading;
}

/**
 * Rebuilds a referral from its log. It reads what was stored, also under earlier rules; what may happen next is `applyEvent`'s to say.
 * @param events - All events of one referral, in any order.
 * @returns The referral, or the first event that does not fit, by its place in the log.
 */
export function replay(events: readonly ReferralEvent[]): Reading<Referral> {
  const ordered = [...events].sort((a, b) => a.sequence - b.sequence);
  let referral: Referral | undefined;
  let kept: ReferralState | undefined;
  for (const event of ordered) {
    const reading = applyStored(referral, event, kept);
    if (!reading.ok) {
      return {
        ok: false,
        problem: { ...reading.problem, path: `events[${String(event.sequence)}].${reading.problem.path ?? 'action'}` },
      };
    }
    // Given on again before it was answered, it stood as before the first time.
    if (event.action === 'assign' && referral && (kept === undefined || referral.state !== 'sent'))
      kept = referral.state;
    referral = reading.value;
  }
  return referral ? good(referral) : bad('referral/empty', 'A referral has at least one event; this log is empty.');
}
