import { atOnce, forEachInPieces, type Pieces } from '../in-pieces.js';
import { calendarDay } from '../pathways/time-limit.js';
import type { EpisodeEntry } from '../referrals/episode.js';
import { replayEpisode, type SupportEpisode } from '../referrals/episode-log.js';
import { chainsOf, type ReferralChain } from '../referrals/chains.js';
import { effectiveEvents, happenedAt } from '../referrals/corrections.js';
import type { ReferralEvent } from '../referrals/event.js';
import { TRANSITIONS } from '../referrals/state-machine.js';
import { ENDED_STATES, type ReferralState } from '../referrals/states.js';
import type { Problem } from '../result.js';
import { dayNumber } from '../time/civil.js';

/** A referral as insight counts it. */
export interface LoggedReferral {
  readonly id: string;
  readonly state: ReferralState;
  /** When it was made, in milliseconds since 1970. */
  readonly createdAt: number;
  /** Its first event, with what was asked. */
  readonly first: ReferralEvent;
  /** Partner that answers for it now. */
  readonly partnerId?: string | undefined;
  readonly replacesId?: string | undefined;
  readonly replacedById?: string | undefined;
  /** Its events after corrections, in order. */
  readonly events: readonly ReferralEvent[];
}

/** An event log that was read: referrals, the chains they make, and episodes. */
export interface EventLog {
  readonly referrals: ReadonlyMap<string, LoggedReferral>;
  readonly chains: readonly ReferralChain[];
  readonly episodes: readonly SupportEpisode[];
  /** Partners that did something, each with the days on which it did, as day numbers. */
  readonly partners: ReadonlyMap<string, ReadonlySet<number>>;
  /** Logs that could not be read, each by its id; the rest is counted. */
  readonly problems: readonly Problem[];
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function readReferral(id: string, events: readonly ReferralEvent[]): LoggedReferral | Problem {
  const log = effectiveEvents(events);
  const [first] = log;
  const createdAt = first?.action === 'create' ? happenedAt(first) : NaN;
  if (!first || Number.isNaN(createdAt)) {
    const message = `Referral ${id} has no "create" event with an instant, so it is not counted. Give its whole log.`;
    return { code: 'insight/no-create', message, path: id };
  }
  let partnerId = first.partnerId;
  let replacedById: string | undefined;
  for (const event of log) {
    if (event.action === 'create') continue;
    partnerId = event.partnerId ?? partnerId;
    replacedById = event.replacedById ?? replacedById;
  }
  const state = stateAfter(log);
  return { id, state, createdAt, first, partnerId, replacesId: first.replacesId, replacedById, events: log };
}

function stateAfter(events: readonly ReferralEvent[]): ReferralState {
  let state: ReferralState = 'draft';
  for (const { action } of events) if (action !== 'create') state = TRANSITIONS[action].to ?? state;
  return state;
}

/**
 * The events that had happened by an instant.
 * @param events - Events after corrections.
 * @param now - The instant.
 * @returns Those not after it, in the same order.
 */
export function happenedBy(events: readonly ReferralEvent[], now: Date): ReferralEvent[] {
  return events.filter((event) => happenedAt(event) <= now.getTime());
}

/** Only who did something reports: a partner that was merely sent a referral may not even know of it. */
function partnersOf(
  events: readonly ReferralEvent[],
  entries: readonly EpisodeEntry[],
  timeZone: string | undefined,
): Map<string, Set<number>> {
  const partners = new Map<string, Set<number>>();
  const add = (id: string | undefined, at: number) => {
    if (id === undefined || Number.isNaN(at)) return;
    const days = partners.get(id);
    if (days) days.add(calendarDay(at, timeZone));
    else partners.set(id, new Set([calendarDay(at, timeZone)]));
  };
  for (const event of events) if (event.by.partnerId !== undefined) add(event.by.partnerId, happenedAt(event));
  for (const entry of entries) add(entry.by.partnerId ?? entry.partnerId, happenedAt(entry));
  return partners;
}

/**
 * Reads an event log once, so that every question can be asked of it. A referral or episode whose log cannot be read is named and
 * left out; its neighbours are counted.
 * @param events - Referral events, in any order.
 * @param entries - Entries of support episodes, in any order.
 * @param timeZone - IANA zone of the calendar; London when absent.
 * @returns The log.
 */
export function openLog(
  events: readonly ReferralEvent[],
  entries: readonly EpisodeEntry[] = [],
  timeZone?: string,
): EventLog {
  return atOnce(openLogInPieces(events, entries, timeZone));
}

/**
 * As `openLog`, in pieces.
 * @param events - Referral events, in any order.
 * @param entries - Entries of support episodes, in any order.
 * @param timeZone - IANA zone of the calendar; London when absent.
 * @returns The log.
 */
export function* openLogInPieces(
  events: readonly ReferralEvent[],
  entries: readonly EpisodeEntry[] = [],
  timeZone?: string,
): Pieces<EventLog> {
  const problems: Problem[] = [];
  const referrals = new Map<string, LoggedReferral>();
  const logs = groupBy(events, ({ referralId }) => referralId);
  yield;
  yield* forEachInPieces(logs, ([id, log]) => {
    const reading = readReferral(id, log);
    if ('code' in reading) problems.push(reading);
    else referrals.set(id, reading);
  });
  const episodes: SupportEpisode[] = [];
  for (const [id, log] of groupBy(entries, ({ episodeId }) => episodeId)) {
    const reading = replayEpisode(log);
    if (reading.ok) episodes.push(reading.value);
    else problems.push({ ...reading.problem, message: `Episode ${id}: ${reading.problem.message}`, path: id });
  }
  const chains = chainsOf(referrals.values());
  yield;
  return { referrals, chains, episodes, partners: partnersOf(events, entries, timeZone), problems };
}

/**
 * The referrals of a chain that are in the log.
 * @param log - The log.
 * @param chain - The chain.
 * @returns Its referrals, first to last; those that are not in the log are left out.
 */
export function referralsOf(log: EventLog, chain: ReferralChain): LoggedReferral[] {
  return chain.ids.flatMap((id) => log.referrals.get(id) ?? []);
}

/**
 * The id by which a chain is counted: that of its first referral, so that a referral and its chain count as one.
 * @param log - The log.
 * @param chain - The chain.
 * @returns The id of the first of its referrals in the log.
 */
export function unitOf(log: EventLog, chain: ReferralChain): string {
  return referralsOf(log, chain)[0]?.id ?? chain.ids[0] ?? '';
}

/**
 * Tells whether nothing further happens to a referral.
 * @param referral - The referral.
 * @param now - The instant at which it is looked at; all that is on record when absent.
 * @returns True when its state is final, or it is completed and only the referrer has to be told.
 */
export function hasEnded(referral: LoggedReferral, now?: Date): boolean {
  return ENDED_STATES.includes(now ? stateAfter(happenedBy(referral.events, now)) : referral.state);
}

/** A period, first and last day inclusive, `YYYY-MM-DD`. */
export interface InsightPeriod {
  readonly from: string;
  readonly to: string;
}

/** First and last day of periods as day numbers: a log asks about the same one a million times. */
const bounds = new WeakMap<InsightPeriod, { readonly first: number; readonly last: number }>();

function boundsOf(period: InsightPeriod): { readonly first: number; readonly last: number } {
  let found = bounds.get(period);
  if (!found) {
    found = { first: dayNumber(period.from) ?? Infinity, last: dayNumber(period.to) ?? -Infinity };
    bounds.set(period, found);
  }
  return found;
}

/**
 * Tells whether a day lies in a period.
 * @param period - The period.
 * @param day - Days since 1970-01-01.
 * @returns True from the first to the last day; false when the period is none.
 */
export function holds(period: InsightPeriod, day: number): boolean {
  const { first, last } = boundsOf(period);
  return first <= day && day <= last;
}

/**
 * Tells whether an instant falls in a period.
 * @param instant - Milliseconds since 1970.
 * @param period - The period.
 * @param timeZone - IANA zone of its days.
 * @returns True from the first to the last day.
 */
export function fallsIn(instant: number, period: InsightPeriod, timeZone?: string): boolean {
  return holds(period, calendarDay(instant, timeZone));
}
