import type { RecordKeeping } from '../record.js';
import type { ReferralAction } from '../referrals/actions.js';
import type { ReferralEvent } from '../referrals/event.js';
import type { TimeLimit } from './time-limit.js';

/** A share that is to be reached from a day on. */
export interface WaitingTarget {
  /** First day it holds, `YYYY-MM-DD`. */
  readonly from: string;
  /** Share within the limit, 0 to 1. */
  readonly share: number;
}

/** A time that the standard does not count. */
export interface ClockPause {
  /** Reasons of `hold` events that pause the clock; every reason when absent. */
  readonly reasons?: readonly string[] | undefined;
}

/**
 * A longest wait, with the rules of its clock. What starts and stops a clock is the standard's to say, so it is data: the same
 * referral can be within one standard and outside another. `validFrom` and `validTo` are read by the day on which the clock starts.
 */
export interface WaitingStandard extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  /** The first event with one of these actions starts the clock. */
  readonly clockStart: readonly ReferralAction[];
  /** The first event with one of these actions, at or after the start, stops it. */
  readonly clockStop: readonly ReferralAction[];
  /** When the clock stands still: from a `hold` until the next event that takes the referral up again. Never when absent. */
  readonly pause?: ClockPause | undefined;
  /** Whether the clock runs on when a referral is re-routed. Absent means yes: being passed on does not end a wait. */
  readonly followsReRoutes?: boolean | undefined;
  /** A wait as long as the limit is within it. */
  readonly limit: TimeLimit;
  /** Targets in any order; that of the latest `from` not after a day holds on it. */
  readonly targets?: readonly WaitingTarget[] | undefined;
  /** Services, pathways and needs it holds for, by id or code; a referral is under it when one fits. Absent means all. */
  readonly serviceIds?: readonly string[] | undefined;
  readonly pathwayIds?: readonly string[] | undefined;
  readonly needs?: readonly string[] | undefined;
  readonly source: string;
  readonly sourceUrl?: string | undefined;
  /** What the events cannot tell, and who has to know. */
  readonly note?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Early intervention in psychosis. Treatment starts within two weeks of referral (NICE QS80, statement 1); at least 50 % from April
 * 2016 and 60 % from April 2020 (NHS England, access and waiting time standard).
 */
export const PSYCHOSIS_STANDARD: WaitingStandard = {
  id: 'first-episode-psychosis',
  name: 'First-episode psychosis: treatment within two weeks of referral',
  clockStart: ['send'],
  clockStop: ['start'],
  limit: { amount: 14, unit: 'days' },
  targets: [
    { from: '2016-04-01', share: 0.5 },
    { from: '2020-04-01', share: 0.6 },
  ],
  needs: ['psychosis'],
  source:
    'NICE QS80, statement 1; NHS England, access and waiting time standard for early intervention in psychosis (2016)',
  sourceUrl: 'https://www.nice.org.uk/guidance/qs80',
  note: 'The clock stops when somebody is on the caseload, has a care coordinator and has begun a care package that NICE recommends: record "start" only then. The standard has no pause.',
};

/**
 * Ambulance category 3: nine in ten calls answered on scene within 120 minutes. The finer rules of that clock (when a call is coded) are
 * the ambulance service's; here it runs from `send` to `start`.
 */
export const AMBULANCE_CATEGORY_3: WaitingStandard = {
  id: 'ambulance-category-3',
  name: 'Ambulance category 3: on scene within 120 minutes',
  clockStart: ['send'],
  clockStop: ['start'],
  limit: { amount: 120, unit: 'minutes' },
  targets: [{ from: '2017-10-01', share: 0.9 }],
  source: 'NHS England, Ambulance Response Programme standards (2017)',
};

/**
 * The target that holds on a day.
 * @param standard - The standard.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns The share, 0 to 1; undefined when none holds.
 */
export function targetOn(standard: WaitingStandard, date: string): number | undefined {
  return (standard.targets ?? [])
    .filter(({ from }) => from <= date)
    .reduce<WaitingTarget | undefined>((latest, one) => (latest && latest.from >= one.from ? latest : one), undefined)
    ?.share;
}

/**
 * Tells whether a referral is under a standard: by service, pathway or need, whichever the standard names.
 * @param standard - The standard.
 * @param asked - What the referral asked for: the fields of its first event.
 * @param needsOfService - Needs that a service meets, for referrals that name none.
 * @returns True when one fits, or the standard names none.
 */
export function standardApplies(
  standard: WaitingStandard,
  asked: Pick<ReferralEvent, 'serviceId' | 'pathwayId' | 'needs'>,
  needsOfService?: (serviceId: string) => readonly string[],
): boolean {
  const { serviceIds, pathwayIds, needs } = standard;
  if (!serviceIds && !pathwayIds && !needs) return true;
  const { serviceId, pathwayId } = asked;
  if (serviceId !== undefined && serviceIds?.includes(serviceId)) return true;
  if (pathwayId !== undefined && pathwayIds?.includes(pathwayId)) return true;
  const brought = asked.needs ?? (serviceId === undefined ? [] : (needsOfService?.(serviceId) ?? []));
  return needs?.some((need) => brought.includes(need)) === true;
}
