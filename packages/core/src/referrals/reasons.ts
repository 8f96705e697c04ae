import type { ReferralAction } from './actions.js';

/** A reason that an event can give, with the standard's code where there is one. */
export interface Reason {
  readonly code: string;
  readonly label: string;
  /** Events that may give it. */
  readonly actions: readonly ReferralAction[];
  /** Rejection reason of the NHS Booking and Referral Standard. */
  readonly bars?: string | undefined;
}

/**
 * Why a referral was declined, moved, paused, stopped or failed. BaRS codes are next to ours; the rest follow the groups
 * of the Ministry of Justice interventions service and findhelp's words for the seeker.
 */
export const REASONS: readonly Reason[] = [
  { code: 'transport', label: 'The person cannot get there', actions: ['reject', 're-route'], bars: '21' },
  { code: 'no-capacity', label: 'There is no room now', actions: ['reject', 're-route', 'hold'], bars: '22' },
  {
    code: 'not-appropriate',
    label: 'Another kind of help would suit better',
    actions: ['reject', 're-route'],
    bars: '23',
  },
  {
    code: 'person-chose',
    label: 'The person chose something else',
    actions: ['reject', 're-route', 'cancel', 'request-cancellation'],
    bars: '26',
  },
  { code: 'no-appointments', label: 'There are no appointments', actions: ['reject', 're-route', 'hold'], bars: '31' },
  { code: 'not-eligible', label: 'The service is not for this person', actions: ['reject', 're-route'], bars: '40' },
  { code: 'distance', label: 'It is too far away', actions: ['reject', 're-route'], bars: '42' },
  { code: 'service-closed', label: 'The service has stopped', actions: ['reject', 're-route'] },
  { code: 'waiting-list', label: 'The person is on the waiting list', actions: ['hold'] },
  { code: 'person-asked-to-wait', label: 'The person asked to wait', actions: ['hold'] },
  { code: 'person-unwell', label: 'The person is unwell or away', actions: ['hold', 'cancel'] },
  { code: 'no-longer-needed', label: 'The help is no longer needed', actions: ['cancel', 'request-cancellation'] },
  { code: 'entered-in-error', label: 'It was sent by mistake', actions: ['cancel', 'request-cancellation'] },
  { code: 'duplicate', label: 'It was already sent', actions: ['cancel'] },
  { code: 'could-not-contact', label: 'Nobody could reach the person', actions: ['fail', 'reject'] },
  { code: 'not-delivered', label: 'The message did not reach the service', actions: ['fail'] },
];

/** What came of a referral, in the person's terms (findhelp, MoJ interventions). */
export const OUTCOMES = [
  { code: 'got-help', label: 'The person got the help they came for' },
  { code: 'got-some-help', label: 'The person got some of the help they came for' },
  { code: 'no-help', label: 'The person did not get help' },
  { code: 'signposted', label: 'The person was told about other help' },
  { code: 'not-needed', label: 'The person found they did not need it' },
] as const;
/** One of `OUTCOMES`. */
export type OutcomeCode = (typeof OUTCOMES)[number]['code'];

/**
 * Why somebody was sent to a social offer instead of, or before, a medical appointment. Source: the purposes of social prescribing
 * in NHS England's summary guide (2020), as codes of our own: no national list has them.
 */
export const DIVERSION_REASONS = [
  { code: 'social-need', label: 'What troubles the person is money, housing, work or company' },
  { code: 'practical-help', label: 'Practical help at home or with getting about is what is needed' },
  { code: 'activity-or-peers', label: 'An activity, or people who have been through the same, will do more' },
  { code: 'self-care', label: 'The person can look after it with advice from a pharmacy or a course' },
  { code: 'person-asked', label: 'The person asked for it' },
  { code: 'beside-medical-care', label: 'As well as medical care, not instead of it' },
] as const;
/** One of the codes of `DIVERSION_REASONS`. */
export type DiversionCode = (typeof DIVERSION_REASONS)[number]['code'];

/**
 * The reasons that fit an action.
 * @param action - What somebody wants to do.
 * @returns The reasons to choose from; empty for an action that needs none.
 */
export function reasonsFor(action: ReferralAction): Reason[] {
  return REASONS.filter((reason) => reason.actions.includes(action));
}
