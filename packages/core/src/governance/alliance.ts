import type { Partner, Sector } from '../partners/partner.js';
import { standingOn, type StandingReading, type Incumbency } from '../partners/post.js';
import type { CivilDate } from '../time/civil.js';
import { holdsOn, type Dated } from '../time/dated.js';
import type { QuorumRule } from './quorum-rule.js';
import type { RecordKeeping } from '../record.js';

/** How firmly an alliance is made: by statute, by contract, by terms of reference, or by habit. */
export const ALLIANCE_FORMS = ['statutory', 'contractual', 'agreed', 'informal'] as const;
/** One of `ALLIANCE_FORMS`. */
export type AllianceForm = (typeof ALLIANCE_FORMS)[number];

/** What sort of body it is. Which bodies exist is data with dates, never code. */
export const BODY_TYPES = [
  'alliance',
  'system-partnership',
  'commissioner',
  'health-and-wellbeing-board',
  'provider-collaborative',
  'reference-group',
  'delivery-board',
  'umbrella',
  'host-board',
  'committee',
  'other',
] as const;
/** One of `BODY_TYPES`. */
export type BodyType = (typeof BODY_TYPES)[number];

/** Whose voice a seat is for. Observers and advisers sit there without a vote. */
export const SEAT_KINDS = ['partner', 'community', 'adviser', 'observer'] as const;
/** One of `SEAT_KINDS`. */
export type SeatKind = (typeof SEAT_KINDS)[number];

/** A seat in an alliance: who has it, as what, and who sits on it. */
export interface Seat extends Dated {
  readonly id: string;
  readonly kind: SeatKind;
  /** Under which name the alliance lists it, where that is not the member’s own. */
  readonly name?: string | undefined;
  /** Organisation, group or function that has the seat, by partner id; absent while nobody has it. */
  readonly memberId?: string | undefined;
  /** Alliance that has the seat, by id, for one that is nested in this one. */
  readonly allianceId?: string | undefined;
  /** What the member does here, apart from what it is: "out-of-hours provider", "mental health provider". */
  readonly memberFunction?: string | undefined;
  /** Sector the seat counts for; the member’s own when absent. */
  readonly sector?: Sector | undefined;
  /** Who sat on it and when. */
  readonly representatives?: readonly Incumbency[] | undefined;
}

/** A part of its responsibility that one body hands to another, and what it keeps. */
export interface Delegation extends Dated {
  /** Body or partner that delegates, by id. */
  readonly fromId: string;
  /** Body or partner that receives, by id. */
  readonly toId: string;
  /** What may be decided. */
  readonly scope: string;
  /** Where it ends: sums, matters reserved. */
  readonly limits?: readonly string[] | undefined;
}

/** Somebody leads on something for the alliance: leadership is spread over partners, and moves. */
export interface Lead extends Dated {
  /** What for, in words: an objective, a work stream. */
  readonly on: string;
  readonly objectiveId?: string | undefined;
  readonly partnerId?: string | undefined;
  readonly postId?: string | undefined;
}

/** An office of the alliance, such as its chair, or who speaks for it and how far. */
export interface Office extends Dated {
  readonly role: 'chair' | 'deputy-chair' | 'secretary' | 'spokesperson';
  readonly partnerId?: string | undefined;
  readonly postId?: string | undefined;
  /** What a spokesperson may say without asking first. */
  readonly mandate?: string | undefined;
}

/** How the alliance worked from a day on; each version replaces the one before. */
export interface OperatingModel {
  readonly version: string;
  readonly from: CivilDate;
  readonly summary: string;
  /** What was learnt that led to it. */
  readonly because?: string | undefined;
}

/** Something learnt, also from what did not work. */
export interface Learning {
  readonly on: CivilDate;
  readonly what: string;
  readonly change?: string | undefined;
}

/** A body in which partners govern together. What it decides a `Team` delivers. */
export interface Alliance extends RecordKeeping, Dated {
  readonly id: string;
  readonly name: string;
  readonly bodyType?: BodyType | undefined;
  readonly form?: AllianceForm | undefined;
  readonly purpose?: string | undefined;
  /** The partner whose own body it is, by id: a trust’s board, a council’s cabinet. */
  readonly partnerId?: string | undefined;
  readonly areaIds?: readonly string[] | undefined;
  readonly seats?: readonly Seat[] | undefined;
  readonly quorum?: QuorumRule | undefined;
  /** Bodies or partners it reports to, by id. */
  readonly reportsToIds?: readonly string[] | undefined;
  readonly delegations?: readonly Delegation[] | undefined;
  readonly offices?: readonly Office[] | undefined;
  readonly leads?: readonly Lead[] | undefined;
  readonly operatingModels?: readonly OperatingModel[] | undefined;
  readonly learning?: readonly Learning[] | undefined;
  /** Bodies that took over its work, by id. */
  readonly successorIds?: readonly string[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Looks up a partner by id. */
export type FindPartner = (id: string) => Pick<Partner, 'name' | 'sector' | 'memberIds'> | undefined;

/** A seat as it is on a day. */
export interface SeatReading {
  readonly seat: Seat;
  /** How its representative stands; a seat without history is not known. */
  readonly standing: StandingReading;
}

/**
 * Lists the seats of an alliance on a day, each with who sits there.
 * @param alliance - The alliance.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns The seats that exist on the day, in the order of the data.
 */
export function seatsOn(alliance: Pick<Alliance, 'seats'>, date: CivilDate): SeatReading[] {
  return (alliance.seats ?? [])
    .filter((seat) => holdsOn(seat, date))
    .map((seat) => ({ seat, standing: standingOn(seat.representatives, date) }));
}

/**
 * Counts an alliance’s members on a day: "twelve partner organisations". A member with two seats counts once; observers and advisers are
 * no members.
 * @param alliance - The alliance.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns Ids of the members (partners, and alliances nested in this one), each once, in the order of the seats.
 */
export function membersOn(alliance: Pick<Alliance, 'seats'>, date: CivilDate): string[] {
  const seats = seatsOn(alliance, date)
    .map(({ seat }) => seat)
    .filter(hasVote);
  return [...new Set(seats.map((seat) => seat.memberId ?? seat.allianceId).filter((id) => id !== undefined))];
}

/**
 * Tells whether a seat counts when the alliance decides.
 * @param seat - The seat.
 * @returns False for observers and advisers.
 */
export function hasVote(seat: Pick<Seat, 'kind'>): boolean {
  return seat.kind === 'partner' || seat.kind === 'community';
}

/**
 * Tells for which sector a seat counts.
 * @param seat - The seat.
 * @param find - Looks up a partner.
 * @returns The seat’s own sector, or its member’s; `residents` for a community seat; `undefined` when nobody has said.
 */
export function sectorOf(seat: Seat, find: FindPartner): Sector | undefined {
  const member = seat.memberId === undefined ? undefined : find(seat.memberId);
  return seat.sector ?? member?.sector ?? (seat.kind === 'community' ? 'residents' : undefined);
}
