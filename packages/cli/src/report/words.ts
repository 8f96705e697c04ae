import {
  type LatestValue,
  type Measure,
  type MeasureReading,
  NOT_SHOWN,
  type ScopeKind,
  type SplitRow,
} from '@neighbourhood-kit/core/outcomes';
import type { Interval } from '@neighbourhood-kit/core/statistics';
import { areMonthly, figureWriter, type FigureWriter, outcomeEn } from '@neighbourhood-kit/widgets/chart';
// One by one: the package's index loads all of its modules, almost a second of every start.
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

/** Names of the levels that report, as a reader knows them. */
export const LEVEL_NAMES: Readonly<Record<ScopeKind, string>> = {
  pilot: 'Pilot',
  cohort: 'Group of people',
  service: 'Service',
  neighbourhood: 'Neighbourhood',
  place: 'Place',
  alliance: 'Alliance',
  system: 'Integrated care board',
};

const DAY = 'd MMMM yyyy';

/** The day a text names, at midnight; undefined when it names none. */
function dayOf(text: string): Date | undefined {
  const day = parseISO(text);
  return isValid(day) ? day : undefined;
}

/**
 * Writes a day for a reader.
 * @param date - `YYYY-MM-DD`.
 * @returns For example "3 April 2026"; the text as it was given when it names no day.
 */
export function dayWords(date: string): string {
  const day = dayOf(date);
  return day ? format(day, DAY) : date;
}

/**
 * Writes a period by the rhythm of its measure.
 * @param period - `YYYY-MM-DD` or `YYYY-MM`: its first day.
 * @param frequency - How often the measure is reported.
 * @returns For example "April 2026"; "week from 6 April 2026".
 */
export function periodWords(period: string, frequency: Measure['frequency']): string {
  const day = dayOf(period);
  if (!day) return period;
  if (frequency === 'month') return format(day, 'MMMM yyyy');
  if (frequency === 'day' || frequency === 'weekday') return format(day, DAY);
  return `${frequency} from ${format(day, DAY)}`;
}

/**
 * Makes the writer of a measure's values: shares as percentages, with decimals enough to tell its values apart.
 * @param reading - The measure.
 * @returns The writer.
 */
export function writerOf({ measure, chart }: MeasureReading): FigureWriter {
  const values = (chart?.points ?? []).flatMap(({ value }) => (value === null ? [] : [value]));
  const spread = values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
  return figureWriter({
    language: 'en-GB',
    percent: measure.form === 'proportion',
    spread,
    monthly: areMonthly((chart?.points ?? []).map(({ date }) => date)),
    percentagePoints: (value) => `${value} percentage points`,
  });
}

/** The latest value with its unit: "72.4%", "14.2 calls per 1,000"; or that its numbers are too small to be shown. */
export function latestWords(
  { measure, unit }: MeasureReading,
  { value }: Pick<LatestValue, 'value'>,
  writer: FigureWriter,
): string {
  if (value === null) return NOT_SHOWN;
  if (measure.form === 'proportion') return writer.value(value);
  if (measure.form === 'rate')
    return `${writer.value(value)} ${unit} per ${(measure.per ?? 1).toLocaleString('en-GB')}`;
  return `${writer.value(value)} ${unit}`;
}

/** Counts behind a value: "181 of 250", for a mean the sum and over how many; empty where it has none. */
export function countWords(
  { numerator, denominator }: Pick<LatestValue | SplitRow, 'numerator' | 'denominator'>,
  form: Measure['form'],
): string {
  if (numerator === null || denominator === null) return '';
  const [top, bottom] = [numerator.toLocaleString('en-GB'), denominator.toLocaleString('en-GB')];
  return form === 'mean' ? `sum ${top} over ${bottom}` : `${top} of ${bottom}`;
}

/** The range of an interval: "66.5% to 77.6%"; empty without one. */
export function rangeWords(interval: Interval | null, writer: FigureWriter): string {
  return interval === null ? '' : `${writer.value(interval.lower)} to ${writer.value(interval.upper)}`;
}

/** What the chart says of change, in a few words; too early to judge comes before it. */
export function variationWords({ status, chart }: MeasureReading): string {
  if (status === 'no-data' || chart === null) return 'No figures yet';
  if (status === 'too-early') return 'Too early to judge';
  return outcomeEn.variations[chart.variation];
}

/** What is to be expected of the target, in a few words. */
export function assuranceWords({ status, chart }: MeasureReading): string {
  if (status === 'too-early') return 'Too early to judge';
  if (chart?.assurance == null) return 'No target';
  const words = outcomeEn.assurances[chart.assurance].replace(/^Target: /, '');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
