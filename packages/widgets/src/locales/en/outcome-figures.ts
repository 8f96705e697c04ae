import type { OutcomeChartMessages, SpcLine } from './outcome-chart.js';

/** Words of `nk-outcome-chart` that come late: of its table, and of charts that are not control charts. */
export interface OutcomeFiguresMessages {
  readonly lines: Readonly<Record<Exclude<LineName, SpcLine>, string>>;
  /** The same for narrow charts, in one short word each. */
  readonly shortLines: Readonly<Record<Exclude<LineName, SpcLine>, string>>;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly size: string;
  readonly within: string;
  readonly beyond95: string;
  readonly beyond998: string;
  readonly numberOf: (numerator: string, denominator: string) => string;
}

/** Lines that a chart may hold, each with its direct label. */
export type LineName = SpcLine | 'median' | 'fitted' | 'withoutChange' | 'average' | 'limits95' | 'limits998';

/** Columns of the table of figures, as well as the lines. */
export type ColumnName = 'period' | 'unit' | 'value' | 'meaning' | 'note' | 'numerator' | 'denominator';

/** All words of the chart. */
export type ChartText = OutcomeChartMessages & OutcomeFiguresMessages;

/** English words of `nk-outcome-chart` that come late. */
export const outcomeFiguresEn: OutcomeFiguresMessages = {
  lines: {
    median: 'Median',
    fitted: 'Fitted line',
    withoutChange: 'Earlier trend',
    average: 'Average',
    limits95: '95% limits',
    limits998: '99.8% limits',
  },
  shortLines: {
    median: 'Median',
    fitted: 'Fitted',
    withoutChange: 'Earlier',
    average: 'Average',
    limits95: '95%',
    limits998: '99.8%',
  },
  columns: {
    period: 'Period',
    unit: 'Unit',
    value: 'Value',
    meaning: 'What it says',
    note: 'Note',
    numerator: 'Counted',
    denominator: 'Among',
  },
  size: 'Among how many',
  within: 'Within the limits',
  beyond95: 'Between the 95% and the 99.8% limits',
  beyond998: 'Beyond the 99.8% limits',
  numberOf: (numerator, denominator) => `${numerator} of ${denominator}`,
};
