import type { RecordKeeping } from '../record.js';
import type { Problem } from '../result.js';
import { dayNumber } from '../statistics/calendar.js';
import { type Checked, unless } from '../statistics/checked.js';
import { checkFraction } from '../statistics/intervals/interval.js';
import type { SeriesPoint } from '../statistics/spc/options.js';
import type { Measure } from './measure.js';

/** Group of people that an observation is about, where a measure is split. */
export interface Split {
  /** What it is split by: deprivation, age and ethnicity have their own names, others are free. */
  readonly dimension: string;
  readonly category: string;
}

/** Dimensions that reports ask for. */
export const SPLIT_DIMENSIONS = ['deprivation', 'age', 'ethnicity'] as const;

/** How many of the partners that should have reported did. */
export interface PartnerCount {
  readonly reporting: number;
  readonly of: number;
}

/** A measure's value for one period. A correction is a new observation with a later `recordedOn`; nothing is overwritten. */
export interface Observation {
  readonly measureId: string;
  /** `YYYY-MM-DD` or `YYYY-MM`: the start of the period. */
  readonly period: string;
  /** In the unit of the value; absent when it follows from numerator and denominator; `null` when the period has none. */
  readonly value?: number | null | undefined;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  /** `YYYY-MM-DD`: when this figure was recorded; of several for a period the latest holds. */
  readonly recordedOn: string;
  /** Why an earlier figure was corrected. */
  readonly revisionReason?: string | undefined;
  /** Still expected to be corrected. */
  readonly provisional?: boolean | undefined;
  /** Absent for everybody. */
  readonly split?: Split | undefined;
  readonly partners?: PartnerCount | undefined;
  /** What happened in the period, in a few words. */
  readonly note?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** An observation as a directory keeps it. */
export interface ObservationRecord extends Observation, RecordKeeping {
  readonly id: string;
}

/**
 * Works out the value of an observation by the measure's form.
 * @param measure - The measure.
 * @param observation - One of its observations.
 * @returns The value in the unit of the measure, `null` if the period has none; or what is wrong with the figures.
 */
export function valueOf(measure: Pick<Measure, 'form' | 'per'>, observation: Observation): Checked<number | null> {
  const { numerator, denominator, value } = observation;
  if (value === null) return { ok: true, value: null };
  if (measure.form === 'value') return given(value, 'value');
  if (measure.form === 'count') return given(numerator ?? value, 'numerator');
  if (numerator === undefined && denominator === undefined) return given(value, 'value');
  const kind = measure.form === 'proportion' ? 'proportion' : 'rate';
  const problems = measure.form === 'mean' ? ofMean(numerator, denominator) : fraction(numerator, denominator, kind);
  return unless(problems, () => {
    const scale = measure.form === 'rate' ? (measure.per ?? 1) : 1;
    return ((numerator ?? Number.NaN) * scale) / (denominator ?? Number.NaN);
  });
}

function given(value: number | undefined, path: string): Checked<number> {
  return value !== undefined && Number.isFinite(value)
    ? { ok: true, value }
    : {
        ok: false,
        problems: [
          { code: 'observation/no-value', message: `There is no ${path}; write null for a period without one.`, path },
        ],
      };
}

function fraction(numerator = Number.NaN, denominator = Number.NaN, kind: 'proportion' | 'rate'): Problem[] {
  return checkFraction(numerator, denominator, kind);
}

/** The total of a mean need not be whole or above 0; the number of things must be. */
function ofMean(total = Number.NaN, denominator = Number.NaN): Problem[] {
  const problems = fraction(0, denominator, 'rate');
  if (Number.isFinite(total)) return problems;
  return [
    ...problems,
    { code: 'observation/no-value', message: 'There is no total to take the mean of.', path: 'numerator' },
  ];
}

/** A measure's observations put in order. */
export interface MeasureSeries {
  /** One point a period, in the unit of the measure. */
  readonly points: readonly SeriesPoint[];
  /** The observation behind each point. */
  readonly observations: readonly Observation[];
  /** Figures that were corrected later. */
  readonly superseded: readonly Observation[];
  /** Observations that could not be used, each named by period; the others are kept. */
  readonly problems: readonly Problem[];
}

/**
 * Takes a measure's observations of everybody (or of one split), the latest figure for each period, in order of time.
 * @param measure - The measure.
 * @param observations - Observations of this and other measures, in any order.
 * @param split - The group wanted; absent for everybody.
 * @param asOf - `YYYY-MM-DD`: only figures recorded by then, so that an old report can be made again; absent for all.
 * @returns The series, what was superseded and what could not be used.
 */
export function seriesOf(
  measure: Measure,
  observations: readonly Observation[],
  split?: Split,
  asOf?: string,
): MeasureSeries {
  const wanted = observations.filter(
    (o) => o.measureId === measure.id && sameSplit(o.split, split) && (asOf === undefined || o.recordedOn <= asOf),
  );
  const latest = new Map<string, Observation>();
  const superseded: Observation[] = [];
  for (const observation of wanted) {
    const key = String(dayNumber(observation.period) ?? observation.period);
    const other = latest.get(key);
    const newer = other === undefined || observation.recordedOn >= other.recordedOn;
    if (newer) latest.set(key, observation);
    const old = newer ? other : observation;
    if (old !== undefined) superseded.push(old);
  }
  const problems: Problem[] = [];
  const kept = [...latest.values()]
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .flatMap((observation) => {
      const value = valueOf(measure, observation);
      if (value.ok) return [{ observation, value: value.value }];
      for (const problem of value.problems) {
        problems.push({ ...problem, message: `${measure.name}, ${observation.period}: ${problem.message}` });
      }
      return [];
    });
  return {
    points: kept.map(({ observation, value }) => ({ date: observation.period, value, note: observation.note })),
    observations: kept.map(({ observation }) => observation),
    superseded,
    problems,
  };
}

function sameSplit(a: Split | undefined, b: Split | undefined): boolean {
  return a?.dimension === b?.dimension && a?.category === b?.category;
}

/**
 * Says from how many partners a figure comes; a rate that leaves some out must say so.
 * @param observation - The observation.
 * @returns "from 7 of 12 partners"; or that it is not stated.
 */
export function fromPartners(observation: Pick<Observation, 'partners'>): string {
  const { partners } = observation;
  if (partners === undefined) return 'from how many partners is not stated';
  return `from ${partners.reporting} of ${partners.of} partner${partners.of === 1 ? '' : 's'}`;
}
