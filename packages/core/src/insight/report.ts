import { dayNumber } from '../time/civil.js';
import type { WaitingStandard } from '../pathways/waiting-standard.js';
import { bad, good, type Reading } from '../result.js';
import { bouncesReport, type BouncesReport } from './bounces.js';
import { capacityReport, type CapacityReport } from './capacity.js';
import { diversionReport, type DiversionReport } from './diversion.js';
import type { EventLog } from './log.js';
import { outcomesReport, type OutcomesReport } from './outcomes.js';
import type { InsightOptions } from './reported.js';
import { unmetNeed, type UnmetNeedTable } from './unmet-need.js';
import { waitsReport, type WaitsReport } from './waits.js';

/** Everything that is asked of an event log. */
export interface InsightReport {
  readonly unmetNeed: UnmetNeedTable;
  readonly waits: readonly WaitsReport[];
  readonly bounces: BouncesReport;
  readonly diversion: DiversionReport;
  readonly capacity: CapacityReport;
  readonly outcomes: OutcomesReport;
}

/**
 * Asks every question of a log.
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
  const { from, to, minimum = 1, threshold = 1 } = options;
  if (dayNumber(from) === undefined || dayNumber(to) === undefined || from > to) {
    const message = `The period ${from} to ${to} is none. Give two days as YYYY-MM-DD, the first not after the last.`;
    return bad('insight/period', message);
  }
  if (![minimum, threshold].every((number) => Number.isInteger(number) && number > 0)) {
    return bad('insight/threshold', 'Minimum and threshold are whole numbers of at least 1.');
  }
  return good({
    unmetNeed: unmetNeed(log, options),
    waits: standards.map((standard) => waitsReport(log, standard, options)),
    bounces: bouncesReport(log, options),
    diversion: diversionReport(log, options),
    capacity: capacityReport(log, options),
    outcomes: outcomesReport(log, options),
  });
}
