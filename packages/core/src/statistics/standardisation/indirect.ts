import type { Problem } from '../../result.js';
import { type Checked, listIn, record, unless } from '../checked.js';
import {
  checkConfidence,
  checkFraction,
  checkPer,
  forRows,
  type Interval,
  USUAL_CONFIDENCE,
} from '../intervals/interval.js';
import { countLimits } from '../intervals/rate.js';
import { sum } from '../sum.js';

/** One age band (and sex) of an area and of the reference. */
export interface ReferredStratum {
  /** Events in the area; a whole number. */
  readonly events: number;
  /** People of the band in the area. */
  readonly population: number;
  /** Events in the reference, for example England. */
  readonly referenceEvents: number;
  /** People of the band in the reference. */
  readonly referencePopulation: number;
}

/** Observed events against those to be expected at the reference's rates. */
export interface StandardisedRatio {
  readonly observed: number;
  readonly expected: number;
  /** Observed over expected, with its interval: 1 is as expected. */
  readonly ratio: Interval;
  /** The reference's crude rate times the ratio. */
  readonly rate: Interval;
  /** Crude rate of the reference. */
  readonly referenceRate: number;
}

/** How to standardise. */
export interface IndirectOptions {
  /** Rates are per so many people; 100,000 unless said. */
  readonly per?: number | undefined;
  /** Coverage; 0.95 unless said. */
  readonly confidence?: number | undefined;
}

/**
 * Indirectly age-standardised ratio and rate. Ratios of two areas must not be compared with each other, only with the reference.
 * Source: APHO Technical Briefing 3 (2008); Byar's limits, exact ones under 10 events.
 * @param given - Events and people of each age band in the area and in the reference.
 * @param options - Multiplier and coverage.
 * @returns Ratio and rate with their intervals; or what is wrong with the input.
 */
export function indirectlyStandardised(
  given: readonly ReferredStratum[],
  options: IndirectOptions = {},
): Checked<StandardisedRatio> {
  const { per = 100_000, confidence = USUAL_CONFIDENCE } = options;
  const unread: Problem[] = [];
  const strata = listIn(given, 'strata', unread).map((stratum) => record(stratum) as unknown as ReferredStratum);
  if (unread.length > 0) return { ok: false, problems: unread };
  const problems = checkStrata(strata);
  const expected = sum(strata.map((s) => (s.population * s.referenceEvents) / s.referencePopulation));
  if (problems.length === 0 && expected <= 0) {
    const message = 'No events are to be expected from the reference, so nothing can be compared with it.';
    problems.push({ code: 'standardisation/nothing-expected', message });
  }
  return unless([...problems, ...checkPer(per), ...checkConfidence(confidence)], () => {
    const observed = sum(strata.map((s) => s.events));
    const all = (pick: (s: ReferredStratum) => number) => sum(strata.map(pick));
    const referenceRate = (all((s) => s.referenceEvents) / all((s) => s.referencePopulation)) * per;
    const limits = countLimits(observed, confidence);
    const scaled = (factor: number): Interval => ({
      value: (observed / expected) * factor,
      lower: (limits.lower / expected) * factor,
      upper: (limits.upper / expected) * factor,
      confidence,
      method: limits.method,
    });
    return { observed, expected, ratio: scaled(1), rate: scaled(referenceRate), referenceRate };
  });
}

function checkStrata(strata: readonly ReferredStratum[]): Problem[] {
  const area = forRows(strata, (s) => unless(checkFraction(s.events, s.population, 'rate'), () => s));
  const reference = forRows(strata, (s) =>
    unless(checkFraction(s.referenceEvents, s.referencePopulation, 'rate'), () => s),
  );
  const ofReference = reference.problems.map((problem) => ({ ...problem, message: `${problem.message} (reference)` }));
  return [...area.problems, ...ofReference];
}
