import { dayNumber } from '../time/civil.js';
import type { WaitingStandard } from '../pathways/waiting-standard.js';
import { bad, good, type Reading } from '../result.js';
import { bouncesIn, type BouncesReport } from './bounces.js';
import { capacityIn, type CapacityReport } from './capacity.js';
import { diversionIn, type DiversionReport } from './diversion.js';
import type { EventLog } from './log.js';
import { outcomesIn, type OutcomesReport } from './outcomes.js';
import { handoffsIn, type HandoffsReport } from './handoffs.js';
import { firstOfEach, settled } from './ledger.js';
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
  const { from, to, minimum = 1, threshold = 1 } = options;
  if (dayNumber(from) === undefined || dayNumber(to) === undefined || from > to) {
    const message = `The period ${from} to ${to} is none. Give two days as YYYY-MM-DD, the first not after the last.`;
    return bad('insight/period', message);
  }
  if (![minimum, threshold].every((number) => Number.isInteger(number) && number > 0)) {
    return bad('insight/threshold', 'Minimum and threshold are whole numbers of at least 1.');
  }
  return good(
    settled(thresholdOf(options), (ledger) => ({
      unmetNeed: unmetNeedIn(ledger, log, options),
      waits: firstOfEach(standards).map((standard) => waitsIn(ledger, log, standard, options)),
      handoffs: firstOfEach(options.pathways ?? [])
        .filter(({ handoffs = [], visibility }) => handoffs.length > 0 && visibility !== 'restricted')
        .map((pathway) => handoffsIn(ledger, log, pathway, options)),
      bounces: bouncesIn(ledger, log, options),
      diversion: diversionIn(ledger, log, options),
      capacity: capacityIn(ledger, log, options),
      outcomes: outcomesIn(ledger, log, options),
    })),
  );
}
