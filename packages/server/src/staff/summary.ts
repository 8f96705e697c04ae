import type { Selectable } from 'kysely';
import { standardApplies, waitOf, type TimeUnit, type WaitingStandard } from '@neighbourhood-kit/core/pathways';
import {
  allowedActions,
  FINAL_STATES,
  isUnread,
  REFERRAL_ACTIONS,
  SETTLES_CONTACT,
  undoableEvent,
  waitingDays,
  type ReferralAction,
  type ReferralEvent,
} from '@neighbourhood-kit/core/referrals';
import type { ServiceLookup } from '../directory-api/services.js';
import type { WaitingPlace } from '../store/lists.js';
import type { StoredReferral } from '../store/referrals.js';
import type { ReferralTable } from '../store/tables.js';
import type { Colleague, Staff } from './staff.js';

/** A wait by one standard, while its clock runs. */
export interface RunningWait {
  readonly standard: string;
  /** What counts so far and the limit, in the unit. */
  readonly waited: number;
  readonly limit: number;
  readonly unit: TimeUnit;
  readonly within: boolean;
}

/** A referral as the work list shows it: no personal data. */
export interface ReferralSummary {
  readonly id: string;
  readonly reference: string;
  readonly state: ReferralTable['state'];
  readonly progress?: string | undefined;
  readonly reason?: string | undefined;
  readonly outcome?: string | undefined;
  readonly appointmentAt?: string | undefined;
  readonly serviceId?: string | undefined;
  readonly serviceName?: string | undefined;
  readonly partnerId?: string | undefined;
  readonly partnerName?: string | undefined;
  readonly contactAttempts: number;
  readonly hops: number;
  /** The person who sent it is worried about somebody's safety. */
  readonly safetyConcern: boolean;
  readonly replacesId?: string | undefined;
  readonly replacedById?: string | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Calendar days since it was made; until it ended, when it has. */
  readonly waitDays: number;
  /** Account of the person who deals with it, their name where it is known, and whether that is the person signed in. */
  readonly assigneeId?: string | undefined;
  readonly assigneeName?: string | undefined;
  readonly mine: boolean;
  /** Nobody at the partner has opened it in time: within two working days, or hours where somebody is worried about safety. */
  readonly unread: boolean;
  /** Clocks of waiting standards that run. */
  readonly waits: readonly RunningWait[];
  /** Place on the service's waiting list, and how many weeks the service says it takes. */
  readonly waitingList?: (WaitingPlace & { readonly weeks?: number | undefined }) | undefined;
  /** The last step, when the person signed in may take it back. */
  readonly undoable?: { readonly id: string; readonly action: ReferralAction } | undefined;
  /** Number of the last event; send it back with the next one, so that nobody overwrites what they have not seen. */
  readonly sequence: number;
  /** What the person signed in may do next. */
  readonly actions: readonly ReferralAction[];
}

/** What a summary is written with. */
export interface SummaryContext {
  readonly services: ServiceLookup;
  readonly staff: Staff;
  readonly now: Date;
  readonly standards: readonly WaitingStandard[];
  /** Hours that a partner has to open what was sent out of worry about somebody's safety. */
  readonly safetyHours: number;
  readonly colleagues: readonly Colleague[];
}

/** Actions that only the server itself, or the person, takes, and those that are offered apart: taking back, and settling how the person is reached. */
const NOT_FOR_STAFF: readonly ReferralAction[] = ['send', 'request-contact-change', ...SETTLES_CONTACT, 'undo'];
/** What cannot be put right: what it says is kept apart from the log, or nowhere but in itself. */
const NOT_CORRECTED: readonly ReferralAction[] = ['request-contact-change', ...SETTLES_CONTACT];
/** Milliseconds in which a step may be taken back by the person who took it. */
const UNDO_TIME = 15 * 60_000;

/**
 * What somebody may do next with a referral.
 * @param state - Where it is.
 * @param staff - Who is signed in.
 * @returns The actions, in the order of the state machine.
 */
export function actionsFor(state: ReferralTable['state'], staff: Staff): ReferralAction[] {
  return allowedActions(state).filter(
    (action) => !NOT_FOR_STAFF.includes(action) && (action !== 'assign' || staff.role === 'coordinator'),
  );
}

/**
 * What somebody may put right of what was recorded, whatever state the referral is in.
 * @param staff - Who is signed in.
 * @returns The actions.
 */
export function correctionsFor(staff: Staff): ReferralAction[] {
  return REFERRAL_ACTIONS.filter(
    (action) => !NOT_CORRECTED.includes(action) && (action !== 'assign' || staff.role === 'coordinator'),
  );
}

/**
 * The step that somebody may take back: their own, of the last quarter of an hour, with nothing since.
 * @param events - The referral's events.
 * @param staff - Who is signed in.
 * @param now - Now.
 * @returns The event, or undefined.
 */
export function undoableBy(events: readonly ReferralEvent[], staff: Staff, now: Date): ReferralEvent | undefined {
  const last = undoableEvent({ events });
  const own = last?.by.accountId === staff.accountId;
  return own && now.getTime() - Date.parse(last.at) <= UNDO_TIME ? last : undefined;
}

/** Measures the clocks that run, by every standard that the referral is under. */
function runningWaits(events: readonly ReferralEvent[], { standards, services, now }: SummaryContext): RunningWait[] {
  const [first] = events;
  if (!first) return [];
  const needs = (id: string) =>
    (services.service(id)?.terms ?? []).flatMap(({ role, code }) =>
      role === 'need' && code !== undefined ? [code] : [],
    );
  return standards
    .filter((standard) => standardApplies(standard, first, needs))
    .flatMap((standard) => {
      const { status, waited, within } = waitOf(events, standard, { now });
      if (status !== 'waiting' || waited === undefined) return [];
      const { amount, unit } = standard.limit;
      return { standard: standard.name, waited: Math.floor(waited), limit: amount, unit, within: within === true };
    });
}

type Facts = Omit<
  ReferralSummary,
  | 'serviceName'
  | 'partnerName'
  | 'assigneeName'
  | 'mine'
  | 'unread'
  | 'waits'
  | 'waitingList'
  | 'undoable'
  | 'waitDays'
  | 'actions'
>;

function complete(
  facts: Facts,
  events: readonly ReferralEvent[],
  place: WaitingPlace | undefined,
  context: SummaryContext,
): ReferralSummary {
  const { services, staff, now, colleagues, safetyHours } = context;
  const service = facts.serviceId === undefined ? undefined : services.service(facts.serviceId);
  const open = !FINAL_STATES.includes(facts.state);
  const undoable = undoableBy(events, staff, now);
  return {
    ...facts,
    serviceName: service?.name,
    partnerName: facts.partnerId === undefined ? undefined : services.partnerName(facts.partnerId),
    assigneeName: colleagues.find(({ accountId }) => accountId === facts.assigneeId)?.name,
    mine: facts.assigneeId === staff.accountId,
    unread: open && isUnread({ events }, now, undefined, facts.safetyConcern ? safetyHours : undefined),
    waits: open ? runningWaits(events, context) : [],
    waitingList: place && { ...place, weeks: service?.capacity?.waitWeeks },
    undoable: undoable && { id: undoable.id, action: undoable.action },
    waitDays: waitingDays(facts, now),
    actions: actionsFor(facts.state, staff),
  };
}

/**
 * Writes a row of the projection for the work list.
 * @param row - The row.
 * @param events - Its events.
 * @param place - Its place on a waiting list.
 * @param context - Names, standards, who is signed in and when.
 * @returns The summary.
 */
export function summaryOfRow(
  row: Selectable<ReferralTable>,
  events: readonly ReferralEvent[],
  place: WaitingPlace | undefined,
  context: SummaryContext,
): ReferralSummary {
  const facts: Facts = {
    id: row.id,
    reference: row.reference,
    state: row.state,
    progress: row.progress ?? undefined,
    reason: row.reason ?? undefined,
    outcome: row.outcome ?? undefined,
    appointmentAt: row.appointment_at?.toISOString(),
    assigneeId: row.assignee_id ?? undefined,
    serviceId: row.service_id ?? undefined,
    partnerId: row.partner_id ?? undefined,
    contactAttempts: row.contact_attempts,
    hops: row.hops,
    safetyConcern: row.safety_concern,
    replacesId: row.replaces_id ?? undefined,
    replacedById: row.replaced_by_id ?? undefined,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    sequence: row.sequence,
  };
  return complete(facts, events, place, context);
}

/**
 * Writes a referral that was rebuilt from its events, for the work list.
 * @param referral - The referral.
 * @param place - Its place on a waiting list.
 * @param context - Names, standards, who is signed in and when.
 * @param log - Its events with needs, by which waits are measured: a replay knows none.
 * @returns The summary.
 */
export function summaryOf(
  referral: StoredReferral,
  place: WaitingPlace | undefined,
  context: SummaryContext,
  log: readonly ReferralEvent[],
): ReferralSummary {
  const { id, reference, state, progress, reason, outcome, appointmentAt, assigneeId, events } = referral;
  const { serviceId, partnerId, contactAttempts, hops, safetyConcern } = referral;
  const { replacesId, replacedById, createdAt, updatedAt } = referral;
  const facts: Facts = {
    ...{ id, reference, state, progress, reason, outcome, appointmentAt, assigneeId, sequence: events.length },
    ...{ serviceId, partnerId, contactAttempts, hops, safetyConcern, replacesId, replacedById, createdAt, updatedAt },
  };
  return complete(facts, log, place, context);
}
