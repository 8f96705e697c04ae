import type { RecordKeeping } from '../record.js';
import { bad, good, type Reading } from '../result.js';
import { percentAsSet } from '../text/percent.js';

/** Which way an indicator should go. `neither`: a fact about the area that is not better or worse. */
export const DIRECTIONS = ['higher-is-better', 'lower-is-better', 'neither'] as const;
/** One of `DIRECTIONS`. */
export type Direction = (typeof DIRECTIONS)[number];

/** What an indicator was counted from; its interval is then computed and never typed in. */
export interface IndicatorCounts {
  /** People or events with the property. */
  readonly numerator: number;
  /** Those among whom they were counted, or person-years at risk. */
  readonly denominator: number;
  /** `proportion`: the numerator is a part of the denominator; `rate`: events over a population. */
  readonly kind: 'proportion' | 'rate';
  /** The value is per so many: 100 for a percentage, 100,000 for most rates. */
  readonly per: number;
}

/** The range that is compatible with the data, in the indicator's unit. */
export interface IndicatorInterval {
  readonly lower: number;
  readonly upper: number;
  /** Coverage, for example 0.95. */
  readonly confidence: number;
}

/** What an area is compared with. */
export interface Comparator {
  /** `England`, `Derby and Derbyshire`. */
  readonly name: string;
  readonly value: number;
  /** Where the comparator is uncertain too. */
  readonly interval?: IndicatorInterval | undefined;
}

/** A figure about the people of an area, with what it is compared with (OHID Fingertips). */
export interface Indicator extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  /** What it measures, the same key for every area and year: `emergency-admissions-under-75`. */
  readonly measure: string;
  readonly areaId: string;
  readonly value: number;
  /** `%`, `per 100,000 people`, `decile`… */
  readonly unit: string;
  readonly counts?: IndicatorCounts | undefined;
  /** As the source publishes it; leave it out where `counts` are given. */
  readonly interval?: IndicatorInterval | undefined;
  readonly comparator?: Comparator | undefined;
  readonly direction: Direction;
  /** Year, years or months it holds for, as the source writes it: `2023/24`. */
  readonly period: string;
  /** Last day of the period, `YYYY-MM-DD`; the latest figure of a measure is found by it. */
  readonly periodTo: string;
  readonly source: string;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** How an area stands against its comparator. `not-compared`: no comparator, no interval or no better side. */
export type AreaStanding = 'better' | 'similar' | 'worse' | 'higher' | 'lower' | 'not-compared';

/** How an indicator stands, and why. */
export interface IndicatorStanding {
  readonly standing: AreaStanding;
  readonly interval?: IndicatorInterval | undefined;
  /** For a reader: the figure, its range, the comparator and what follows. */
  readonly sentence: string;
}

/** Works out an interval from counts: `intervalOfCounts` of `core/statistics`. */
export type IntervalOfCounts = (counts: IndicatorCounts) => Reading<IndicatorInterval>;

/**
 * Tells whether an area is better, similar or worse than its comparator: similar when the interval of the one reaches the interval
 * (or value) of the other. Without an interval no difference is claimed.
 * @param indicator - The figure.
 * @param options - `intervalOfCounts`: works out the interval where counts are given. It comes as a parameter so that pages which only
 * show published intervals do not load statistics.
 * @returns The standing with a sentence. Source: OHID Fingertips, technical guidance on comparing with a benchmark.
 */
export function standingOf(
  indicator: Indicator,
  options: { readonly intervalOfCounts?: IntervalOfCounts | undefined } = {},
): IndicatorStanding {
  const { comparator, direction } = indicator;
  const interval = intervalOf(indicator, options.intervalOfCounts);
  const shown = `${indicator.name}, ${indicator.period}: ${figure(indicator.value, indicator)}`;
  const range =
    interval &&
    ` (${percentAsSet(interval.confidence)} interval ${number(interval.lower)} to ${number(interval.upper)})`;
  if (!comparator)
    return {
      standing: 'not-compared',
      interval,
      sentence: `${shown}${range ?? ''}. There is nothing to compare it with.`,
    };
  const against = `${comparator.name} has ${figure(comparator.value, indicator)}`;
  if (!interval) {
    return {
      standing: 'not-compared',
      sentence: `${shown}; ${against}. Without an interval it cannot be said whether that is more than chance.`,
    };
  }
  const { lower, upper } = comparator.interval ?? { lower: comparator.value, upper: comparator.value };
  const side = interval.lower > upper ? 'higher' : interval.upper < lower ? 'lower' : 'similar';
  const standing = judged(side, direction);
  return {
    standing,
    interval,
    sentence: `${shown}${range ?? ''}, ${WORDS[standing]} ${comparator.name} (${figure(comparator.value, indicator)}).`,
  };
}

function intervalOf(indicator: Indicator, intervalOfCounts?: IntervalOfCounts): IndicatorInterval | undefined {
  if (indicator.counts && intervalOfCounts) {
    const read = intervalOfCounts(indicator.counts);
    if (read.ok) return read.value;
  }
  return indicator.interval;
}

function judged(side: 'higher' | 'lower' | 'similar', direction: Direction): AreaStanding {
  if (side === 'similar' || direction === 'neither') return side;
  return (side === 'higher') === (direction === 'higher-is-better') ? 'better' : 'worse';
}

const WORDS: Readonly<Record<AreaStanding, string>> = {
  better: 'better than',
  worse: 'worse than',
  similar: 'similar to',
  higher: 'higher than',
  lower: 'lower than',
  'not-compared': 'not compared with',
};

const number = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
const figure = (value: number, { unit }: Indicator): string =>
  unit === '%' ? `${number(value)}%` : `${number(value)} ${unit}`;

/**
 * Finds the latest figure of a measure for an area.
 * @param indicators - All indicators.
 * @param measure - Its key.
 * @param areaId - The area.
 * @param today - Periods that end later are left out, `YYYY-MM-DD`.
 * @returns The figure whose period ended last, or `undefined`.
 */
export function latestIndicator(
  indicators: readonly Indicator[],
  measure: string,
  areaId: string,
  today: string,
): Indicator | undefined {
  return indicators
    .filter((each) => each.measure === measure && each.areaId === areaId && each.periodTo <= today)
    .reduce<Indicator | undefined>((last, each) => (last && last.periodTo >= each.periodTo ? last : each), undefined);
}

/**
 * Checks that an indicator agrees with itself.
 * @param indicator - The figure.
 * @returns The indicator, or a problem: `indicator/counts` the value is not what the counts give (beyond rounding to one decimal place in
 * a hundred), `indicator/interval` the value is outside its own interval.
 */
export function checkIndicator(indicator: Indicator): Reading<Indicator> {
  const { value, counts, interval, id } = indicator;
  if (counts) {
    const computed = (counts.numerator * counts.per) / counts.denominator;
    if (!(Math.abs(computed - value) <= Math.max(Math.abs(value) * 0.005, 0.05))) {
      return bad(
        'indicator/counts',
        `The value ${number(value)} of "${id}" is not what its counts give (${number(computed)}). Correct the value, the counts or "per".`,
        { path: 'value' },
      );
    }
  }
  if (interval && !(interval.lower <= value && value <= interval.upper)) {
    return bad(
      'indicator/interval',
      `The value ${number(value)} of "${id}" is outside its own interval. Correct one of them.`,
      {
        path: 'interval',
      },
    );
  }
  return good(indicator);
}
