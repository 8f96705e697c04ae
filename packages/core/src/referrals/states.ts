/** Where a referral is. In the order a referral usually passes them; exits last. */
export const REFERRAL_STATES = [
  'draft',
  'sent',
  'received',
  'accepted',
  'in-progress',
  'on-hold',
  'completed',
  'loop-closed',
  'rejected',
  're-routed',
  'cancellation-requested',
  'cancelled',
  'failed',
] as const;
/** One of `REFERRAL_STATES`. */
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** FHIR R4 codes of one of our states. */
export interface StateCodes {
  /** `ServiceRequest.status` (FHIR R4). */
  readonly serviceRequest: 'draft' | 'active' | 'on-hold' | 'completed' | 'revoked' | 'entered-in-error';
  /** `Task.status` (FHIR R4); absent while there is no task yet. */
  readonly task?:
    | 'requested'
    | 'received'
    | 'accepted'
    | 'in-progress'
    | 'on-hold'
    | 'completed'
    | 'rejected'
    | 'cancelled'
    | 'failed'
    | 'entered-in-error'
    | undefined;
}

/**
 * FHIR R4 status of each state. A cancellation made because the referral was a mistake is `entered-in-error`
 * on both; the event's reason says which (BaRS tells `revoked` from `entered-in-error`).
 */
export const STATE_CODES: Readonly<Record<ReferralState, StateCodes>> = {
  draft: { serviceRequest: 'draft' },
  sent: { serviceRequest: 'active', task: 'requested' },
  received: { serviceRequest: 'active', task: 'received' },
  accepted: { serviceRequest: 'active', task: 'accepted' },
  'in-progress': { serviceRequest: 'active', task: 'in-progress' },
  'on-hold': { serviceRequest: 'active', task: 'on-hold' },
  completed: { serviceRequest: 'completed', task: 'completed' },
  'loop-closed': { serviceRequest: 'completed', task: 'completed' },
  rejected: { serviceRequest: 'active', task: 'rejected' },
  're-routed': { serviceRequest: 'revoked', task: 'cancelled' },
  'cancellation-requested': { serviceRequest: 'active', task: 'in-progress' },
  cancelled: { serviceRequest: 'revoked', task: 'cancelled' },
  failed: { serviceRequest: 'active', task: 'failed' },
};

/** States from which nothing further happens to this referral. */
export const FINAL_STATES: readonly ReferralState[] = ['loop-closed', 'rejected', 're-routed', 'cancelled', 'failed'];

/** States in which something is still to be done, if only to tell the referrer what came of it: all that are not final. */
export const OPEN_STATES: readonly ReferralState[] = REFERRAL_STATES.filter((state) => !FINAL_STATES.includes(state));

/** States in which no service has anything further to do for the person: the final ones, and `completed`. */
export const ENDED_STATES: readonly ReferralState[] = ['completed', ...FINAL_STATES];
