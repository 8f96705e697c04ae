import {
  type AssuranceReport,
  type MeasureReading,
  NOT_SHOWN,
  type Observation,
} from '@neighbourhood-kit/core/outcomes';
import Papa from 'papaparse';

/** Columns of the table of a report: a row for each measure, then one for each of its periods. */
const COLUMNS = [
  'row',
  'measure_id',
  'measure',
  'scope_kind',
  'scope',
  'unit',
  'period',
  'value',
  'numerator',
  'denominator',
  'lower_95',
  'upper_95',
  'partners_reporting',
  'partners_of',
  'provisional',
  'target',
  'mean',
  'lower_limit',
  'upper_limit',
  'signal',
  'type',
  'split',
  'group',
  'status',
  'variation',
  'assurance',
  'sentence',
  'source',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

/**
 * Writes a report as one table for a spreadsheet. Only what the report may show: splits are suppressed as in print.
 * @param report - The report as data.
 * @param observations - The observations it was made from, for counts and partners of each period.
 * @returns CSV with a byte order mark, so that spreadsheets read it as UTF-8.
 */
export function reportCsv(report: AssuranceReport, observations: readonly Observation[]): string {
  const rows = report.measures.flatMap((reading) => [
    summary(reading),
    ...periods(reading, observations, report.asOf),
    ...splits(reading),
  ]);
  const data = rows.map((row) => COLUMNS.map((column) => cell(row[column] ?? '')));
  return `\uFEFF${Papa.unparse({ fields: [...COLUMNS], data }, { newline: '\r\n' })}\r\n`;
}

/**
 * Keeps a spreadsheet from taking a text for a formula. Numbers stay numbers.
 * Source: OWASP, CSV Injection.
 */
function cell(value: string | number): string | number {
  return typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
}

const about = ({ measure, unit }: MeasureReading): Row => ({
  measure_id: measure.id,
  measure: measure.name,
  scope_kind: measure.scope.kind,
  scope: measure.scope.name,
  unit: measure.form === 'proportion' ? 'share' : unit,
});

function summary(reading: MeasureReading): Row {
  const { latest, target, chart, status, sentence, measure } = reading;
  return {
    ...about(reading),
    row: 'measure',
    period: latest?.period ?? null,
    value: latest?.value ?? null,
    numerator: latest?.numerator ?? null,
    denominator: latest?.denominator ?? null,
    lower_95: latest?.interval?.lower ?? null,
    upper_95: latest?.interval?.upper ?? null,
    target,
    status: latest?.suppressed === true ? NOT_SHOWN : status,
    variation: status === 'too-early' ? 'too-early' : (chart?.variation ?? null),
    assurance: status === 'too-early' ? 'too-early' : (chart?.assurance ?? null),
    sentence,
    source: measure.source,
  };
}

function periods(reading: MeasureReading, observations: readonly Observation[], asOf: string): Row[] {
  const known = observations
    .filter((o) => o.measureId === reading.measure.id && o.split === undefined && o.recordedOn <= asOf)
    .toSorted((a, b) => (a.recordedOn < b.recordedOn ? -1 : 1));
  const latest = new Map(known.map((observation) => [observation.period, observation]));
  return (reading.chart?.points ?? []).map((point): Row => {
    const observation = latest.get(point.date);
    return {
      ...about(reading),
      row: 'period',
      period: point.date,
      value: point.value,
      // A value of too few people or events is not in the chart; its counts must not stand here either.
      numerator: point.value === null ? null : (observation?.numerator ?? null),
      denominator: point.value === null ? null : (observation?.denominator ?? null),
      status: point.note === NOT_SHOWN ? NOT_SHOWN : null,
      partners_reporting: observation?.partners?.reporting ?? null,
      partners_of: observation?.partners?.of ?? null,
      provisional: observation?.provisional === true ? 'yes' : null,
      target: point.target,
      mean: point.mean,
      lower_limit: point.lower,
      upper_limit: point.upper,
      signal: point.signal,
      type: point.type,
    };
  });
}

function splits(reading: MeasureReading): Row[] {
  return reading.splits.flatMap(({ dimension, rows, totalSuppressed }) =>
    rows.map(({ category, period, value, numerator, denominator, interval, suppressed }): Row => {
      const hidden = totalSuppressed || suppressed !== null;
      const shown = hidden
        ? { status: NOT_SHOWN }
        : { value, numerator, denominator, lower_95: interval?.lower ?? null, upper_95: interval?.upper ?? null };
      return { ...about(reading), row: 'split', period, split: dimension, group: category, ...shown };
    }),
  );
}
