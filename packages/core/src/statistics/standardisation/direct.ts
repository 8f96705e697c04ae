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
import { countLimits, FEWEST_FOR_BYAR } from '../intervals/rate.js';
import { sum } from '../sum.js';
import { ESP_2013 } from './standard-population.js';

/** Events and people of one age band (and sex). */
export interface Stratum {
  /** Events counted; a whole number. */
  readonly events: number;
  /** People of the band in the area. */
  readonly population: number;
}

/** How to standardise. */
export interface DirectOptions {
  /** Standard population of each band, in the order of the strata; the European Standard Population 2013 unless said. */
  readonly standard?: readonly number[] | undefined;
  /** The rate is per so many people; 100,000 unless said. */
  readonly per?: number | undefined;
  /** Coverage; 0.95 unless said. */
  readonly confidence?: number | undefined;
}

/** A directly standardised rate, or the statement that it must not be published. */
export type DirectlyStandardisedRate =
  | (Interval & { readonly suppressed: false; readonly events: number; readonly population: number })
  | { readonly suppressed: true; readonly reason: string; readonly events: number; readonly population: number };

/**
 * Directly age-standardised rate with Dobson's interval: what the rate would be if the area had the standard's ages.
 * Source: A. J. Dobson et al., Statist. Med. 10 (1991) 457-462; APHO Technical Briefing 3 (2008).
 * @param strata - Events and people of each age band.
 * @param options - Standard population, multiplier and coverage.
 * @returns The rate; suppressed under 10 events, where the method does not hold; or what is wrong with the input.
 */
export function directlyStandardisedRate(
  strata: readonly Stratum[],
  options: DirectOptions = {},
): Checked<DirectlyStandardisedRate> {
  const { standard = ESP_2013, per = 100_000, confidence = USUAL_CONFIDENCE } = options;
  return unless([...checkStrata(strata, standard), ...checkPer(per), ...checkConfidence(confidence)], () => {
    const events = sum(strata.map((stratum) => stratum.events));
    const population = sum(strata.map((stratum) => stratum.population));
    if (events < FEWEST_FOR_BYAR) {
      const reason = `A directly standardised rate is not shown for fewer than ${FEWEST_FOR_BYAR} events.`;
      return { suppressed: true, reason, events, population };
    }
    const weight = (i: number) => standard[i] ?? 0;
    const all = sum(standard);
    const value = sum(strata.map((s, i) => (weight(i) * s.events) / s.population)) / all;
    const variance = sum(strata.map((s, i) => (weight(i) ** 2 * s.events) / s.population ** 2)) / all ** 2;
    const limits = countLimits(events, confidence);
    const scale = Math.sqrt(variance / events);
    return {
      suppressed: false,
      value: value * per,
      lower: (value + scale * (limits.lower - events)) * per,
      upper: (value + scale * (limits.upper - events)) * per,
      confidence,
      method: 'Dobson with Byar limits',
      events,
      population,
    };
  });
}

function checkStrata(given: readonly Stratum[], standard: readonly number[]): Problem[] {
  const unread: Problem[] = [];
  const strata = listIn(given, 'strata', unread).map((stratum) => record(stratum) as unknown as Stratum);
  if (unread.length > 0) return unread;
  const { problems } = forRows(strata, (s) => unless(checkFraction(s.events, s.population, 'rate'), () => s));
  if (strata.length === standard.length) {
    if (standard.every((people) => people >= 0) && sum(standard) > 0) return [...problems];
    const message =
      'The standard population has nobody in it, or fewer than nobody in a band; give how many people are in each.';
    return [...problems, { code: 'standardisation/standard', message, path: 'standard' }];
  }
  const message = `There are ${strata.length} age bands and ${standard.length} in the standard population; give one row for each band, in its order.`;
  return [...problems, { code: 'standardisation/bands', message }];
}
