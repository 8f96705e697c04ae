import { monitorHandoffs, type HandoffReading } from '../pathways/handoff-monitor.js';
import type { Handoff, Pathway } from '../pathways/pathway.js';
import { timeWords, type TimeLimit, type TimeUnit } from '../pathways/time-limit.js';
import { firstOfEach, WORTH, type Ledger } from './ledger.js';
import { fallsIn, type EventLog, type LoggedReferral } from './log.js';
import {
  countWords,
  median,
  MINIMUM,
  participationOf,
  withOrigin,
  type InsightOptions,
  type Reported,
} from './reported.js';

/** How one handoff of a pathway went. Counts that are hidden are `null`. */
export interface HandoffFigures {
  readonly handoffId: string;
  /** Names of the steps; `to` is absent for a handoff to nowhere. */
  readonly from: string;
  readonly to?: string | undefined;
  /** Longest time agreed from being passed on to being taken over; absent when nothing is agreed. */
  readonly agreed?: TimeLimit | undefined;
  /** Referrals passed on in the period, and what became of them. */
  readonly passedOn: number | null;
  readonly takenOver: number | null;
  readonly waiting: number | null;
  /** Declined, sent on, withdrawn or failed. */
  readonly notTaken: number | null;
  /** Taken over later than agreed, or waiting longer already; absent when nothing is agreed. */
  readonly late?: number | null | undefined;
  /** Middle of the times until it was taken over, in `unit`; `null` for fewer than the minimum. */
  readonly median: number | null;
  readonly unit: TimeUnit;
}

/** The handoffs of one pathway as they really went. */
export interface HandoffsReport extends Reported {
  readonly pathwayId: string;
  readonly handoffs: readonly HandoffFigures[];
  /** Referrals of the pathway that could be put to no handoff. */
  readonly unplaced: number | null;
}

/**
 * Watches the handoffs of a pathway: how many were passed on in the period, what became of them, and how many waited longer than agreed.
 * @param ledger - The ledger of the report.
 * @param log - The log.
 * @param pathway - The pathway.
 * @param options - Period, partners, thresholds.
 * @returns One row a handoff, in the order of the pathway.
 */
export function handoffsIn(ledger: Ledger, log: EventLog, pathway: Pathway, options: InsightOptions): HandoffsReport {
  const mine = [...log.referrals.values()].flatMap((referral) =>
    fallsIn(referral.createdAt, options, options.timeZone) ? (onPathway(log, pathway, referral) ?? []) : [],
  );
  const { readings } = monitorHandoffs(
    pathway,
    mine.flatMap(({ events }) => events),
    options,
  );
  const placed = new Set(readings.map(({ referralId }) => referralId));
  const count = (what: string, which: readonly HandoffReading[], worth: number) =>
    ledger.count(figureName(what, pathway), idsOf(which), worth);
  const passedOn = count('passed on', readings, WORTH.total);
  const late = count('late', readings.filter(isLate), WORTH.part);
  // How many were in time is in no column and no sentence, but it is what the late leave.
  ledger.unsaid(figureName('in time', pathway), idsOf(readings.filter((reading) => !isLate(reading))));
  const partners = participationOf(log, options);
  return {
    pathwayId: pathway.id,
    period: { from: options.from, to: options.to },
    partners,
    handoffs: firstOfEach(pathway.handoffs ?? []).map((handoff) =>
      figuresOf(
        ledger,
        pathway,
        handoff,
        readings.filter(({ handoffId }) => handoffId === handoff.id),
        options,
      ),
    ),
    unplaced: ledger.count(
      figureName('unplaced', pathway),
      mine.flatMap(({ id }) => (placed.has(id) ? [] : id)),
    ),
    sentence: withOrigin(
      mine.length === 0
        ? `${pathway.name}: no referral along it is recorded`
        : `${pathway.name}: passed on ${countWords(passedOn)}, later than agreed ${(pathway.handoffs ?? []).some(({ agreed }) => agreed) ? countWords(late) : 'not known, as nothing is agreed'}`,
      partners,
      options,
    ),
    doesNotShow:
      'People who were passed on by word of mouth: only referrals that name the pathway are seen, and those sent on from the service of one step to that of the next. Where nothing is agreed, nothing is late.',
  };
}

/**
 * A referral of a pathway: one that names it; and one that names none, but was sent on from the service of one step to the service of
 * the next, where a single handoff does that.
 */
function onPathway(log: EventLog, pathway: Pathway, referral: LoggedReferral): LoggedReferral | undefined {
  const { first, replacesId = '' } = referral;
  if (first.pathwayId !== undefined) return first.pathwayId === pathway.id ? referral : undefined;
  const [from, to] = [log.referrals.get(replacesId)?.first.serviceId, first.serviceId];
  if (from === undefined || to === undefined) return undefined;
  const serviceOf = (step: string | undefined) => pathway.steps.find(({ id }) => id === step)?.serviceId;
  const [handoff, another] = (pathway.handoffs ?? []).filter(
    ({ fromStepId, toStepId }) => serviceOf(fromStepId) === from && serviceOf(toStepId) === to,
  );
  if (!handoff || another) return undefined;
  const events = referral.events.map((event) =>
    event === first ? { ...event, pathwayId: pathway.id, handoffId: handoff.id } : event,
  );
  return { ...referral, events };
}

/** Ids of handoffs are unique only within their pathway. */
const figureName = (what: string, pathway: Pathway, handoff?: Handoff): string =>
  JSON.stringify([what, 'along', pathway.id, ...(handoff ? [handoff.id] : [])]);

const idsOf = (readings: readonly HandoffReading[]): string[] => readings.map(({ referralId }) => referralId);

const isLate = ({ breached }: HandoffReading): boolean => breached === true;

function figuresOf(
  ledger: Ledger,
  pathway: Pathway,
  handoff: Handoff,
  readings: readonly HandoffReading[],
  { minimum = MINIMUM }: InsightOptions,
): HandoffFigures {
  const { id, fromStepId, toStepId, agreed } = handoff;
  const nameOf = (step: string) => pathway.steps.find((one) => one.id === step)?.name ?? step;
  const count = (what: string, which: (reading: HandoffReading) => boolean, worth: number = WORTH.detail) =>
    ledger.count(figureName(what, pathway, handoff), idsOf(readings.filter(which)), worth);
  const taken = readings.filter(({ status }) => status === 'taken-over').map(({ actual }) => actual);
  if (agreed) {
    ledger.unsaid(figureName('in time', pathway, handoff), idsOf(readings.filter((reading) => !isLate(reading))));
  }
  return {
    handoffId: id,
    from: nameOf(fromStepId),
    ...(toStepId === undefined ? {} : { to: nameOf(toStepId) }),
    ...(agreed && { agreed }),
    passedOn: count('passed on', () => true, WORTH.part),
    takenOver: count('taken over', ({ status }) => status === 'taken-over'),
    waiting: count('waiting', ({ status }) => status === 'waiting'),
    notTaken: count('not taken', ({ status }) => status === 'not-taken'),
    ...(agreed && { late: count('late', isLate, WORTH.part) }),
    median: taken.length < minimum ? null : (median(taken) ?? null),
    unit: agreed?.unit ?? 'hours',
  };
}

/**
 * Names a handoff for a reader.
 * @param figures - The handoff.
 * @returns For example `GP to Frailty team (2 working days agreed)`.
 */
export function handoffWords({ from, to = 'nowhere', agreed }: HandoffFigures): string {
  return `${from} to ${to}${agreed ? ` (${timeWords(agreed.amount, agreed.unit)} agreed)` : ''}`;
}
