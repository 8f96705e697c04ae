import { effectiveEvents, happenedAt } from '../referrals/corrections.js';
import type { ReferralAction } from '../referrals/actions.js';
import type { ReferralEvent } from '../referrals/event.js';
import { LONDON } from '../time/zone.js';
import type { Handoff, Pathway } from './pathway.js';
import { measureTime, roughHours, timeWords, type TimeUnit } from './time-limit.js';

/** What became of one passing-on. */
export interface HandoffReading {
  readonly handoffId: string;
  readonly referralId: string;
  /** `taken-over`; still `waiting`; or `not-taken`: declined, sent on, withdrawn or failed. */
  readonly status: 'taken-over' | 'waiting' | 'not-taken';
  /** How long it took, or has taken so far, in `unit`: the unit agreed, or hours. */
  readonly actual: number;
  readonly unit: TimeUnit;
  /** The longest time agreed, in `unit`. */
  readonly agreed?: number | undefined;
  /** Whether it took, or has taken already, longer than agreed; absent when nothing is agreed. */
  readonly breached?: boolean | undefined;
  readonly sentence: string;
}

/** What became of all passings-on along one handoff. */
export interface HandoffSummary {
  readonly handoffId: string;
  readonly count: number;
  readonly takenOver: number;
  readonly waiting: number;
  readonly notTaken: number;
  /** Taken over late, or waiting longer than agreed already. */
  readonly breached: number;
  /** Longest time of all, in `unit`; absent when there was none. */
  readonly longest?: number | undefined;
  readonly unit: TimeUnit;
  readonly sentence: string;
}

/** Handoffs of a pathway as they really went. */
export interface HandoffMonitor {
  readonly readings: readonly HandoffReading[];
  readonly summaries: readonly HandoffSummary[];
  /** The longest actual gap. */
  readonly longestGap?: HandoffReading | undefined;
  /** Referrals of the pathway that could be put to no handoff. */
  readonly unplaced: number;
}

/** Who looks, and when. */
export interface MonitorOptions {
  readonly now: Date;
  /** IANA zone of the calendar. */
  readonly timeZone?: string | undefined;
}

/** The receiver has the person in hand. */
const TAKEN: ReadonlySet<ReferralAction> = new Set(['accept', 'attempt-contact', 'schedule', 'start', 'complete']);
const LOST: ReadonlySet<ReferralAction> = new Set(['reject', 're-route', 'cancel', 'fail']);

/** The handoff that a referral is: named on its first event, or the only one that leads to its service. */
function placer(pathway: Pathway): (first: ReferralEvent) => Handoff | undefined {
  const handoffs = pathway.handoffs ?? [];
  const serviceOf = new Map(pathway.steps.map(({ id, serviceId }) => [id, serviceId]));
  return ({ handoffId, serviceId }) => {
    if (handoffId !== undefined) return handoffs.find(({ id }) => id === handoffId);
    if (serviceId === undefined) return undefined;
    const fitting = handoffs.filter(({ toStepId }) => serviceOf.get(toStepId ?? '') === serviceId);
    return fitting.length === 1 ? fitting[0] : undefined;
  };
}

function groups(events: readonly ReferralEvent[], pathwayId: string): ReferralEvent[][] {
  const mine = new Set(events.flatMap((event) => (event.pathwayId === pathwayId ? [event.referralId] : [])));
  const byReferral = new Map<string, ReferralEvent[]>();
  for (const event of events) {
    if (!mine.has(event.referralId)) continue;
    const list = byReferral.get(event.referralId);
    if (list) list.push(event);
    else byReferral.set(event.referralId, [event]);
  }
  return [...byReferral.values()].map((log) => effectiveEvents(log).sort((a, b) => happenedAt(a) - happenedAt(b)));
}

function read(handoff: Handoff, log: readonly ReferralEvent[], options: MonitorOptions): HandoffReading | undefined {
  const passed = log.find(({ action }) => action === 'send') ?? log.find(({ action }) => action === 'create');
  if (!passed) return undefined;
  const end = log.find(({ action }) => TAKEN.has(action) || LOST.has(action));
  const status = end === undefined ? 'waiting' : TAKEN.has(end.action) ? 'taken-over' : 'not-taken';
  const unit = handoff.agreed?.unit ?? 'hours';
  const stretch = { from: happenedAt(passed), to: end ? happenedAt(end) : options.now.getTime() };
  const actual = measureTime(stretch, unit, options.timeZone ?? LONDON);
  const agreed = handoff.agreed?.amount;
  const breached = agreed === undefined ? undefined : actual > agreed;
  const what = { 'taken-over': 'was taken over after', waiting: 'has waited', 'not-taken': 'was not taken after' }[
    status
  ];
  const against =
    agreed === undefined
      ? 'nothing is agreed'
      : `${timeWords(agreed, unit)} agreed${breached === true ? ', breached' : ''}`;
  return {
    ...{ handoffId: handoff.id, referralId: passed.referralId, status, actual, unit },
    ...(agreed === undefined ? {} : { agreed, breached }),
    sentence: `Referral ${passed.referralId} ${what} ${timeWords(actual, unit)} (${against}).`,
  };
}

function summarise(handoff: Handoff, all: readonly HandoffReading[], names: (id?: string) => string): HandoffSummary {
  const of = (status: HandoffReading['status']) => all.filter((one) => one.status === status).length;
  const unit = handoff.agreed?.unit ?? 'hours';
  const breached = all.filter((one) => one.breached === true).length;
  const longest = all.length === 0 ? undefined : all.reduce((most, { actual }) => Math.max(most, actual), 0);
  const way = `From "${names(handoff.fromStepId)}" to "${names(handoff.toStepId)}"`;
  const kept = handoff.agreed
    ? `${breached} took longer than the ${timeWords(handoff.agreed.amount, unit)} agreed`
    : 'no time is agreed';
  const sentence =
    longest === undefined
      ? `${way}: nobody was passed on.`
      : `${way}: ${all.length} passed on, ${kept}; the longest gap is ${timeWords(longest, unit)}.`;
  return {
    ...{ handoffId: handoff.id, count: all.length, takenOver: of('taken-over'), waiting: of('waiting') },
    ...{ notTaken: of('not-taken'), breached, longest, unit, sentence },
  };
}

/**
 * Watches the handoffs of a pathway: how long each person waited from being passed on to being taken over, compared with what was agreed.
 * @param pathway - The pathway.
 * @param events - Referral events, in any order; those of other pathways are left out. A referral belongs to the handoff that its
 *   first event names, or to the only handoff that leads to its service.
 * @param options - The present instant and the zone of the calendar.
 * @returns A reading for each referral, a summary for each handoff, and the longest gap.
 */
export function monitorHandoffs(
  pathway: Pathway,
  events: readonly ReferralEvent[],
  options: MonitorOptions,
): HandoffMonitor {
  const place = placer(pathway);
  const readings: HandoffReading[] = [];
  let unplaced = 0;
  for (const log of groups(events, pathway.id)) {
    const first = log.find(({ action }) => action === 'create') ?? log[0];
    const handoff = first && place(first);
    const reading = handoff && read(handoff, log, options);
    if (reading) readings.push(reading);
    else unplaced++;
  }
  const of = (id: string) => readings.filter(({ handoffId }) => handoffId === id);
  const steps = new Map(pathway.steps.map(({ id, name }) => [id, name]));
  const names = (id = '') => steps.get(id) ?? 'nowhere';
  const hours = (one: HandoffReading) => roughHours({ amount: one.actual, unit: one.unit });
  return {
    readings,
    summaries: (pathway.handoffs ?? []).map((one) => summarise(one, of(one.id), names)),
    longestGap: readings.reduce<HandoffReading | undefined>(
      (most, one) => (most && hours(most) >= hours(one) ? most : one),
      undefined,
    ),
    unplaced,
  };
}
