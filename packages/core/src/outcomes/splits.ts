import type { Interval } from '../statistics/intervals/interval.js';
import { shareInterval } from '../statistics/intervals/share.js';
import { SMALL_NUMBER, suppress, type Suppression } from '../statistics/suppression/index.js';
import type { Measure } from './measure.js';
import { fromPartners, type Observation, seriesOf, valueOf } from './observation.js';

/** A measure in one group of people at its latest period. */
export interface SplitRow {
  readonly category: string;
  readonly period: string;
  /** Why the figures are not shown; `null` when they are. */
  readonly suppressed: Suppression | null;
  /** In the unit of the measure; `null` when suppressed or without a value. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** For a proportion. */
  readonly interval: Interval | null;
  /** "from 7 of 12 partners" */
  readonly partners: string;
}

/** How a measure is to be split. */
export interface SplitOptions {
  /** Smallest number of people that may be shown; 5 unless said. */
  readonly threshold?: number | undefined;
  /** `YYYY-MM-DD`: only figures recorded by then, so that an old report can be made again; absent for all. */
  readonly asOf?: string | undefined;
}

/** A measure split by one dimension. */
export interface SplitTable {
  readonly dimension: string;
  /** The latest period that any group has. */
  readonly period: string;
  readonly rows: readonly SplitRow[];
  /** Whether the total must not be shown either. */
  readonly totalSuppressed: boolean;
}

/**
 * Splits a measure's latest period by one dimension, with small numbers suppressed. For a proportion those without the property
 * are protected too: 97 of 98 tells as much about one person as 1 of 98.
 * @param measure - The measure.
 * @param observations - Observations of this and other measures.
 * @param dimension - What to split by.
 * @param options - Smallest number that may be shown, and the day of the report.
 * @returns The table; `undefined` when the measure is not split by it.
 */
export function splitBy(
  measure: Measure,
  observations: readonly Observation[],
  dimension: string,
  { threshold = SMALL_NUMBER, asOf }: SplitOptions = {},
): SplitTable | undefined {
  const own = observations.filter(
    (o) =>
      o.measureId === measure.id && o.split?.dimension === dimension && (asOf === undefined || o.recordedOn <= asOf),
  );
  const categories = [...new Set(own.map((o) => o.split?.category ?? ''))];
  const period = own.reduce((latest, o) => (o.period > latest ? o.period : latest), '');
  if (period === '') return undefined;
  const found = categories.flatMap((category) => {
    const all = seriesOf(measure, own, { dimension, category }).observations;
    return all.filter((o) => o.period === period).map((observation) => ({ category, observation }));
  });
  const hidden = hide(
    measure,
    found.map(({ observation }) => observation),
    threshold,
  );
  const rows = found.map(({ category, observation }, i): SplitRow => {
    const suppressed = hidden.rows[i] ?? null;
    const partners = fromPartners(observation);
    if (suppressed !== null) {
      return {
        category,
        period,
        suppressed,
        value: null,
        numerator: null,
        denominator: null,
        interval: null,
        partners,
      };
    }
    const value = valueOf(measure, observation);
    const { numerator = null, denominator = null } = observation;
    return {
      category,
      period,
      suppressed,
      value: value.ok ? value.value : null,
      numerator,
      denominator,
      interval: measure.form === 'proportion' ? intervalOf(observation) : null,
      partners,
    };
  });
  return { dimension, period, rows, totalSuppressed: hidden.total };
}

function intervalOf({ numerator, denominator }: Observation): Interval | null {
  if (numerator === undefined || denominator === undefined) return null;
  const interval = shareInterval(numerator, denominator);
  return interval.ok ? interval.value : null;
}

/**
 * Tells whether a figure by itself is of so few people or events that it must not be shown.
 * @param measure - The measure; for a proportion those without the property are protected too.
 * @param observation - The figure.
 * @param threshold - Smallest number that may be shown; 5 unless said.
 * @returns True when it must not.
 */
export function isOfTooFew(measure: Measure, observation: Observation, threshold = SMALL_NUMBER): boolean {
  return hide(measure, [observation], threshold).rows[0] !== null;
}

/** Which rows to hide: those whose people, or whose people with or without the property, are too few. */
function hide(
  measure: Measure,
  observations: readonly Observation[],
  threshold: number,
): { rows: (Suppression | null)[]; total: boolean } {
  const people = (o: Observation) =>
    o.denominator ?? o.numerator ?? (measure.form === 'count' ? o.value : undefined) ?? 0;
  const tables = [
    suppress(
      observations.map((o) => ({ count: o.numerator ?? people(o), partOf: ['all'] })),
      threshold,
    ),
    suppress(
      observations.map((o) => ({ count: people(o), partOf: ['all'] })),
      threshold,
    ),
    ...(measure.form === 'proportion'
      ? [
          suppress(
            observations.map((o) => ({ count: Math.max(0, people(o) - (o.numerator ?? 0)), partOf: ['all'] })),
            threshold,
          ),
        ]
      : []),
  ];
  const rows = observations.map((_, i) => {
    const reasons = tables.map(({ cells }) => cells[i]);
    return reasons.find((reason) => reason === 'primary') ?? reasons.find((reason) => reason === 'secondary') ?? null;
  });
  return { rows, total: tables.some(({ totals }) => totals.length > 0) };
}
