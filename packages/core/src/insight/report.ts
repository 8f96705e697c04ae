import { atOnce, gently, type Pause, type Pieces } from '../in-pieces.js';
import { dayNumber } from '../time/civil.js';
import type { WaitingStandard } from '../pathways/waiting-standard.js';
import { bad, good, type Reading } from '../result.js';
import { bouncesIn, type BouncesReport } from './bounces.js';
import { capacityIn, type CapacityReport } from './capacity.js';
import { diversionIn, type DiversionReport } from './diversion.js';
import type { ReferralEvent } from '../referrals/event.js';
import { openLogInPieces, type EventLog } from './log.js';
import { outcomesIn, type OutcomesReport } from './outcomes.js';
import { handoffsIn, type HandoffsReport } from './handoffs.js';
import { firstOfEach, settling } from './ledger.js';
import { thresholdOf, type InsightOptions } from './reported.js';
import { unmetNeedIn, type UnmetNeedTable } from './unmet-need.js';
import { waitsIn, type WaitsReport } from './waits.js';

/** Everything that is asked of an event log. */
export interface InsightReport {
  readonly unmetNeed: UnmetNeedTable;
  readonly waits: readonly WaitsReport[];
  /** One for each pathway with handoffs. */
  readonly handoffs: readonly HandoffsReport[];
  readonly bounces: BouncesReport;
  readonly diversion: DiversionReport;
  readonly capacity: CapacityReport;
  readonly outcomes: OutcomesReport;
}

/**
 * Asks every question of a log. No figures of the report add up to one that it hides, whichever of its tables they stand in.
 * @param log - The log.
 * @param standards - Waiting standards to measure by.
 * @param options - Period, partners, thresholds.
 * @returns The report; or a problem when the period is not one, or a threshold is not a whole number of at least 1.
 */
export function insightReport(
  log: EventLog,
  standards: readonly WaitingStandard[],
  options: InsightOptions,
): Reading<InsightReport> {
  return problemOf(options) ?? good(atOnce(reportOn(log, standards, options)));
}

/**
 * Opens a log and asks every question of it, for where others wait meanwhile: many thousand referrals take seconds.
 * @param events - Referral events, in any order.
 * @param standards - Waiting standards to measure by.
 * @param options - Period, partners, thresholds.
 * @param pause - Asked after each piece of the work; a promise lets others go first.
 * @returns The log, and the report on it as `insightReport` gives it.
 */
export async function insightReportGently(
  events: readonly ReferralEvent[],
  standards: readonly WaitingStandard[],
  options: InsightOptions,
  pause: Pause,
): Promise<{ readonly log: EventLog; readonly report: Reading<InsightReport> }> {
  const log = await gently(openLogInPieces(events, [], options.timeZone), pause);
  const report = problemOf(options) ?? good(await gently(reportOn(log, standards, options), pause));
  return { log, report };
}

function problemOf({ from, to, minimum = 1, threshold = 1 }: InsightOptions): Reading<never> | undefined {
  if (dayNumber(from) === undefined || dayNumber(to) === undefined || from > to) {
    const message = `The period ${from} to ${to} is none. Give two days as YYYY-MM-DD, the first not after the last.`;
    return bad('insight/period', message);
  }
  if (![minimum, threshold].every((number) => Number.isInteger(number) && number > 0)) {
    return bad('insight/threshold', 'Minimum and threshold are whole numbers of at least 1.');
  }
  return undefined;
}

function reportOn(
  log: EventLog,
  standards: readonly WaitingStandard[],
  options: InsightOptions,
): Pieces<InsightReport> {
  const pathways = firstOfEach(options.pathways ?? []).filter(
    ({ handoffs = [], visibility }) => handoffs.length > 0 && visibility !== 'restricted',
  );
  return settling(thresholdOf(options), function* (ledger): Pieces<InsightReport> {
    yield;
    const unmetNeed = unmetNeedIn(ledger, log, options);
    const waits: WaitsReport[] = [];
    for (const standard of firstOfEach(standards)) {
      yield;
      waits.push(yield* waitsIn(ledger, log, standard, options));
    }
    const handoffs: HandoffsReport[] = [];
    for (const pathway of pathways) {
      yield;
      handoffs.push(handoffsIn(ledger, log, pathway, options));
    }
    yield;
    const bounces = bouncesIn(ledger, log, options);
    yield;
    const diversion = diversionIn(ledger, log, options);
    yield;
    const capacity = yield* capacityIn(ledger, log, options);
    yield;
    const outcomes = outcomesIn(ledger, log, options);
    return { unmetNeed, waits, handoffs, bounces, diversion, capacity, outcomes };
  });
}
