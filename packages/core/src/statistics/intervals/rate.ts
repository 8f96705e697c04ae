import { type Checked, unless } from '../checked.js';
import { chiSquareQuantile } from '../distributions/chi-square.js';
import { deviate } from './deviate.js';
import { checkConfidence, checkFraction, checkPer, type Interval, upperTail, USUAL_CONFIDENCE } from './interval.js';

/** Fewer events than this get exact limits, since Byar's approximation is for 10 and more (APHO Technical Briefing 3, 2008). */
export const FEWEST_FOR_BYAR = 10;

/** Limits of a count of events. */
interface CountLimits {
  readonly lower: number;
  readonly upper: number;
  readonly method: 'Byar' | 'exact Poisson';
}

/** Garwood's exact limits of a Poisson count. Source: F. Garwood, Biometrika 28 (1936) 437-442. */
function exactCountLimits(events: number, confidence: number): CountLimits {
  const high = upperTail(confidence);
  return {
    lower: events === 0 ? 0 : chiSquareQuantile(1 - high, 2 * events) / 2,
    upper: chiSquareQuantile(high, 2 * events + 2) / 2,
    method: 'exact Poisson',
  };
}

/**
 * Byar's limits of a Poisson count, exact ones under 10 events, for input that was checked.
 * Source: N. E. Breslow, N. E. Day, Statistical Methods in Cancer Research II (1987) 69.
 * @param events - Events counted.
 * @param confidence - Coverage.
 * @returns The limits, in events.
 */
export function countLimits(events: number, confidence: number): CountLimits {
  if (events < FEWEST_FOR_BYAR) return exactCountLimits(events, confidence);
  const z = deviate(confidence);
  const byar = (x: number, side: number) => x * (1 - 1 / (9 * x) + (side * z) / (3 * Math.sqrt(x))) ** 3;
  return { lower: byar(events, -1), upper: byar(events + 1, 1), method: 'Byar' };
}

/** How a rate is to be worked out. */
export interface RateOptions {
  /** The rate is per so many of the denominator; 100,000 unless said. */
  readonly per?: number | undefined;
  /** Coverage; 0.95 unless said. */
  readonly confidence?: number | undefined;
  /** `byar`: Byar's limits from 10 events on, exact ones below; `exact`: always exact. */
  readonly limits?: 'byar' | 'exact' | undefined;
}

/**
 * Crude rate of events with its interval.
 * Source: APHO Technical Briefing 3 (2008), the method of OHID's Fingertips.
 * @param events - Events counted; a whole number.
 * @param denominator - People, or person-time at risk.
 * @param options - Multiplier, coverage and method.
 * @returns The rate with its interval; or what is wrong with the input.
 */
export function rate(events: number, denominator: number, options: RateOptions = {}): Checked<Interval> {
  const { per = 100_000, confidence = USUAL_CONFIDENCE, limits = 'byar' } = options;
  return unless(
    [...checkFraction(events, denominator, 'rate'), ...checkPer(per), ...checkConfidence(confidence)],
    () => {
      const { lower, upper, method } =
        limits === 'exact' ? exactCountLimits(events, confidence) : countLimits(events, confidence);
      const scaled = (count: number) => (count * per) / denominator;
      return { value: scaled(events), lower: scaled(lower), upper: scaled(upper), confidence, method };
    },
  );
}
