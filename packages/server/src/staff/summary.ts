import type { Selectable } from 'kysely';
import { allowedActions, REFERRAL_ACTIONS, waitingDays, type ReferralAction } from '@neighbourhood-kit/core/referrals';
import type { ServiceLookup } from '../directory-api/services.js';
import type { StoredReferral } from '../store/referrals.js';
import type { ReferralTable } from '../store/tables.js';
import type { Staff } from './staff.js';

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
  readonly replacesId?: string | undefined;
  readonly replacedById?: string | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Calendar days since it was made; until it ended, when it has. */
  readonly waitDays: number;
  /** Number of the last event; send it back with the next one, so that nobody overwrites what they have not seen. */
  readonly sequence: number;
  /** What the person signed in may do next. */
  readonly actions: readonly ReferralAction[];
}

/** Actions that only the server itself, or the person, takes. */
const NOT_FOR_STAFF: readonly ReferralAction[] = ['send'];

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
  return REFERRAL_ACTIONS.filter((action) => action !== 'assign' || staff.role === 'coordinator');
}

interface Facts extends Omit<ReferralSummary, 'serviceName' | 'partnerName' | 'waitDays' | 'actions'> {
  readonly state: ReferralTable['state'];
}

function complete(facts: Facts, services: ServiceLookup, staff: Staff, now: Date): ReferralSummary {
  const actions = actionsFor(facts.state, staff);
  return {
    ...facts,
    serviceName: facts.serviceId === undefined ? undefined : services.service(facts.serviceId)?.name,
    partnerName: facts.partnerId === undefined ? undefined : services.partnerName(facts.partnerId),
    waitDays: waitingDays(facts, now),
    actions,
  };
}

/**
 * Writes a row of the projection for the work list.
 * @param row - The row.
 * @param services - Names of services and partners.
 * @param staff - Who is signed in.
 * @param now - Now.
 * @returns The summary.
 */
export function summaryOfRow(
  row: Selectable<ReferralTable>,
  services: ServiceLookup,
  staff: Staff,
  now: Date,
): ReferralSummary {
  const facts: Facts = {
    id: row.id,
    reference: row.reference,
    state: row.state,
    progress: row.progress ?? undefined,
    reason: row.reason ?? undefined,
    outcome: row.outcome ?? undefined,
    appointmentAt: row.appointment_at?.toISOString(),
    serviceId: row.service_id ?? undefined,
    partnerId: row.partner_id ?? undefined,
    contactAttempts: row.contact_attempts,
    hops: row.hops,
    replacesId: row.replaces_id ?? undefined,
    replacedById: row.replaced_by_id ?? undefined,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    sequence: row.sequence,
  };
  return complete(facts, services, staff, now);
}

/**
 * Writes a referral that was rebuilt from its events, for the work list.
 * @param referral - The referral.
 * @param services - Names of services and partners.
 * @param staff - Who is signed in.
 * @param now - Now.
 * @returns The summary.
 */
export function summaryOf(referral: StoredReferral, services: ServiceLookup, staff: Staff, now: Date): ReferralSummary {
  const facts: Facts = {
    id: referral.id,
    reference: referral.reference,
    state: referral.state,
    progress: referral.progress,
    reason: referral.reason,
    outcome: referral.outcome,
    appointmentAt: referral.appointmentAt,
    serviceId: referral.serviceId,
    partnerId: referral.partnerId,
    contactAttempts: referral.contactAttempts,
    hops: referral.hops,
    replacesId: referral.replacesId,
    replacedById: referral.replacedById,
    createdAt: referral.createdAt,
    updatedAt: referral.updatedAt,
    sequence: referral.events.length,
  };
  return complete(facts, services, staff, now);
}
