import type { ReferralAction } from './actions.js';
import type { DiversionCode, OutcomeCode } from './reasons.js';

/** What kind of help is asked for: a social offer (a group, advice, company), or a medical one (an appointment, a clinic). */
export const OFFER_KINDS = ['social', 'medical'] as const;
/** One of `OFFER_KINDS`. */
export type OfferKind = (typeof OFFER_KINDS)[number];

/** Who did it: a role and ids, never a name. */
export interface Actor {
  readonly role: 'person' | 'referrer' | 'provider' | 'coordinator' | 'link-worker' | 'system';
  /** Partner they act for, by id. */
  readonly partnerId?: string | undefined;
  /** Account at the identity provider, where there is one. */
  readonly accountId?: string | undefined;
}

/**
 * One thing that happened to a referral. Events hold ids, times and codes only: no name, no words that a person wrote.
 * A referral is the sum of its events.
 */
export interface ReferralEvent {
  readonly id: string;
  readonly referralId: string;
  /** Position in the referral's log, from 1 without gaps. Order is by sequence, not by clock. */
  readonly sequence: number;
  readonly action: ReferralAction;
  /** Instant it was recorded, RFC 3339 in UTC. */
  readonly at: string;
  /** Instant it happened, when that was earlier (a form keyed later from paper). */
  readonly occurredAt?: string | undefined;
  readonly by: Actor;
  /** Service the referral is for, on `create`; absent when a coordinator is to find one. */
  readonly serviceId?: string | undefined;
  /** Partner that is to answer, on `create` and `assign`. */
  readonly partnerId?: string | undefined;
  /** A code of `REASONS`. */
  readonly reason?: string | undefined;
  /** What came of it, on `complete`. */
  readonly outcome?: OutcomeCode | undefined;
  /** Account of the person at the partner who is to see to it, on `allocate`; never a name. */
  readonly assigneeId?: string | undefined;
  /** The event that is taken back, on `undo`: the last one of the log that stands. */
  readonly undoesId?: string | undefined;
  /** Instant of an appointment, on `schedule`. */
  readonly appointmentAt?: string | undefined;
  /** The new referral, on `re-route`. */
  readonly replacedById?: string | undefined;
  /** The referral this one replaces, on `create`. */
  readonly replacesId?: string | undefined;
  /** How the referrer was told, on `close-loop`. */
  readonly toldBy?: 'letter' | 'email' | 'telephone' | 'system' | undefined;
  /** Codes of needs, on `create`; the same taxonomy as the services' needs. */
  readonly needs?: readonly string[] | undefined;
  /** Neighbourhood in which the person lives, on `create`: an area of thousands of people, never a postcode. */
  readonly areaId?: string | undefined;
  /** What kind of help is asked for, on `create`; what kind it is, on `accept` and `complete`. What was said last counts. */
  readonly offer?: OfferKind | undefined;
  /** Why the person has a social offer instead of a medical one, with a social `offer`: a code of `DIVERSION_REASONS`. */
  readonly diversion?: DiversionCode | undefined;
  /** Pathway the referral is part of, on `create`. */
  readonly pathwayId?: string | undefined;
  /** Handoff of that pathway which the referral is, on `create`. */
  readonly handoffId?: string | undefined;
  /**
   * An earlier event of the same referral and action that this one corrects: its time and codes take the place of the earlier
   * ones, and what it does not repeat stays. The state stays as it is.
   */
  readonly correctsId?: string | undefined;
}
