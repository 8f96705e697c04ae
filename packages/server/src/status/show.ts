import {
  allowedActions,
  effectiveEvents,
  SETTLES_CONTACT,
  type ReferralAction,
  type ReferralEvent,
} from '@neighbourhood-kit/core/referrals';
import type { ServiceLookup } from '../directory-api/services.js';
import { SETTLES_QUESTION } from '../store/alerts.js';
import type { Found } from './find.js';

/**
 * What a person is told of a referral: codes and names of services, nothing that anybody wrote; and nothing that stands only where somebody
 * is worried about their safety, because anyone else who knows the pair would learn of it (H31 of the hazard log).
 */
export interface Status {
  readonly state: Found['referral']['state'];
  readonly progress?: string | undefined;
  /** Partner that has it; absent while a coordinator finds one. */
  readonly partnerName?: string | undefined;
  readonly serviceName?: string | undefined;
  /** Instants, RFC 3339. */
  readonly sentAt: string;
  readonly updatedAt: string;
  readonly appointmentAt?: string | undefined;
  readonly outcome?: string | undefined;
  /** True while the service waits for the answer to a question. */
  readonly asked: boolean;
  /** What the person may do. */
  readonly may: readonly ReferralAction[];
}

const THE_PERSONS: readonly ReferralAction[] = ['add-information', 'request-contact-change', 'request-cancellation'];

/** Asking to be reached another way, and settling it, shows nowhere here: anyone else who knows the reference would learn of it. */
const movedAt = (events: readonly ReferralEvent[]): string | undefined =>
  events.findLast(({ action }) => action !== 'request-contact-change' && !SETTLES_CONTACT.includes(action))?.at;

/**
 * Writes what a person is told.
 * @param found - The referral.
 * @param services - Names.
 * @returns The status.
 */
export function statusOf({ referral, sentAt }: Found, services: ServiceLookup): Status {
  const { state, progress, partnerId, serviceId, updatedAt, appointmentAt, outcome, events } = referral;
  const standing = effectiveEvents(events);
  const asked = standing.findLastIndex(({ action }) => action === 'ask-question');
  const settled = standing.findLastIndex(({ action }) => SETTLES_QUESTION.includes(action));
  return {
    state,
    progress,
    partnerName: partnerId === undefined ? undefined : services.partnerName(partnerId),
    serviceName: serviceId === undefined ? undefined : services.service(serviceId)?.name,
    sentAt,
    updatedAt: movedAt(standing) ?? updatedAt,
    appointmentAt: progress === 'scheduled' ? appointmentAt : undefined,
    outcome,
    asked: asked > settled,
    may: allowedActions(state).filter((action) => THE_PERSONS.includes(action)),
  };
}
