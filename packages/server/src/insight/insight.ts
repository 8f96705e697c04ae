import { setImmediate } from 'node:timers/promises';
import type { Problem, Reading } from '@neighbourhood-kit/core';
import {
  hopAlerts,
  insightReport,
  insightReportGently,
  openLog,
  type EventLog,
  type InsightOptions,
  type InsightReport,
} from '@neighbourhood-kit/core/insight';
import type { Pathway, WaitingStandard } from '@neighbourhood-kit/core/pathways';
import type { HopAlert, ReferralEvent } from '@neighbourhood-kit/core/referrals';
import { providerOf, type Service } from '@neighbourhood-kit/core/services';
import { civilDayOf, dayNumber, fromWall, MINUTES_A_DAY } from '@neighbourhood-kit/core/time';
import { DEFAULT_STANDARDS } from './standards.js';

/** What is known of the place as well as its events. */
export interface InsightPlace {
  readonly services: readonly Service[];
  /** Waiting standards to measure by; `DEFAULT_STANDARDS` when absent or empty. */
  readonly standards?: readonly WaitingStandard[] | undefined;
  /** Pathways whose handoffs are watched; none when absent. */
  readonly pathways?: readonly Pathway[] | undefined;
  /** Name of an area, or of anything that is no service and no provider, by its id. */
  readonly nameOf?: ((id: string) => string | undefined) | undefined;
}

/** What is asked of a store's events. */
export interface InsightQuestion extends Pick<InsightOptions, 'now' | 'timeZone' | 'minimum' | 'threshold'> {
  /** First day, `YYYY-MM-DD`; that of the first event when absent. */
  readonly from?: string | undefined;
  /** Last day, `YYYY-MM-DD`; today when absent. */
  readonly to?: string | undefined;
  /** The m of "from n of m partners", by id; every provider of the directory when absent. */
  readonly expectedPartnerIds?: readonly string[] | undefined;
}

/** The answer: every report, who was passed on too often, and which names stand behind the ids in it. */
export interface StoredInsight extends InsightReport {
  readonly period: { readonly from: string; readonly to: string };
  /** People sent from pillar to post, by referral id: for staff who may see those referrals. */
  readonly alerts: readonly HopAlert[];
  /** Names of services, partners and areas, by id, and of needs, by code. */
  readonly names: Readonly<Record<string, string>>;
  /** Logs that could not be read; the rest is counted. */
  readonly problems: readonly Problem[];
}

/** From the day of the first event to today. */
function wholeLog(events: readonly ReferralEvent[], { now, timeZone }: InsightQuestion): { from: string; to: string } {
  const first = events.reduce((least, { at }) => Math.min(least, Date.parse(at)), now.getTime());
  return { from: civilDayOf(new Date(first), timeZone), to: civilDayOf(now, timeZone) };
}

/** Clocks that still run are measured to the end of the period, or to now. */
function endOf(to: string, now: Date): Date {
  const end = fromWall(((dayNumber(to) ?? 0) + 1) * MINUTES_A_DAY).getTime() - 1;
  return new Date(Math.min(now.getTime(), end));
}

function namesOf({ services, nameOf }: InsightPlace, events: readonly ReferralEvent[]): Record<string, string> {
  const names = new Map<string, string>();
  for (const { role, code, name } of services.flatMap(({ terms = [] }) => terms))
    if (role === 'need' && code !== undefined) names.set(code, name);
  for (const { id, name, organisation } of services) {
    names.set(id, name);
    if (organisation) names.set(organisation.id, organisation.name);
  }
  for (const { areaId } of events) {
    const name = areaId === undefined ? undefined : nameOf?.(areaId);
    if (areaId !== undefined && name !== undefined) names.set(areaId, name);
  }
  return Object.fromEntries(names);
}

/** What is asked of the events, as core takes it. */
interface Asked {
  readonly events: readonly ReferralEvent[];
  readonly standards: readonly WaitingStandard[];
  readonly options: InsightOptions;
  readonly names: Readonly<Record<string, string>>;
}

function askedOf(events: readonly ReferralEvent[], place: InsightPlace, question: InsightQuestion): Asked {
  const whole = wholeLog(events, question);
  const period = { from: question.from ?? whole.from, to: question.to ?? whole.to };
  const services = new Map(place.services.map((service) => [service.id, service]));
  const providers = place.services.flatMap((service) => providerOf(service) ?? []);
  const names = namesOf(place, events);
  const options: InsightOptions = {
    ...period,
    now: endOf(period.to, question.now),
    timeZone: question.timeZone,
    minimum: question.minimum,
    threshold: question.threshold,
    expectedPartnerIds: question.expectedPartnerIds ?? [...new Set(providers)],
    needsOfService: (id) =>
      (services.get(id)?.terms ?? []).flatMap(({ role, code }) => (role === 'need' && code !== undefined ? code : [])),
    nameOf: (id) => (Object.hasOwn(names, id) ? names[id] : undefined),
    pathways: place.pathways,
    isStatutory: (id) => services.get(id)?.statutory,
  };
  // In one order whatever the store's, so that anyone who asks is told the same.
  const ordered = [...events].sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
  return { events: ordered, options, names, standards: place.standards?.length ? place.standards : DEFAULT_STANDARDS };
}

function answered(log: EventLog, report: Reading<InsightReport>, { names, options }: Asked): Reading<StoredInsight> {
  if (!report.ok) return report;
  const { from, to } = options;
  return {
    ok: true,
    value: { ...report.value, period: { from, to }, alerts: hopAlerts(log), names, problems: log.problems },
  };
}

/**
 * Says what the events of a store tell: waits, people passed on, handoffs, unmet need, outcomes. The page of figures and
 * `nk insight --data` both ask this, so that they agree.
 * @param events - Events of the referrals that the asker may see, in any order.
 * @param place - Services, standards and names.
 * @param question - Period, partners, thresholds. Small counts are hidden unless `threshold` is 1.
 * @returns The answer; or a problem when the period is none, or a threshold is not a whole number of at least 1.
 */
export function storedInsight(
  events: readonly ReferralEvent[],
  place: InsightPlace,
  question: InsightQuestion,
): Reading<StoredInsight> {
  const asked = askedOf(events, place, question);
  const log = openLog(asked.events, [], question.timeZone);
  return answered(log, insightReport(log, asked.standards, asked.options), asked);
}

/** Milliseconds after which other work that waits goes first. */
const SLICE = 20;

/**
 * As `storedInsight`, while a server answers others.
 * @param events - Events of the referrals that the asker may see, in any order.
 * @param place - Services, standards and names.
 * @param question - Period, partners, thresholds.
 * @returns The same answer.
 */
export async function storedInsightGently(
  events: readonly ReferralEvent[],
  place: InsightPlace,
  question: InsightQuestion,
): Promise<Reading<StoredInsight>> {
  const asked = askedOf(events, place, question);
  let since = performance.now();
  const pause = async (): Promise<void> => {
    await setImmediate();
    since = performance.now();
  };
  await pause();
  const late = () => (performance.now() - since < SLICE ? undefined : pause());
  const { log, report } = await insightReportGently(asked.events, asked.standards, asked.options, late);
  return answered(log, report, asked);
}
