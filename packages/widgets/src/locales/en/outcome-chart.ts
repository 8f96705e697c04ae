import type { RunSignal } from '@neighbourhood-kit/core/statistics';
import type { Assurance, Evidence, Signal, Variation } from '@neighbourhood-kit/core/statistics/spc';
import { outcomeEn, type OutcomeMessages } from './outcome.js';

/** What core found, for those who say it in another language; `sentence` is core's own English. */
export interface OutcomeReading {
  readonly sentence: string;
  readonly variation?: Variation | undefined;
  readonly assurance?: Assurance | null | undefined;
  readonly evidence?: Evidence | undefined;
}

/** Words of `nk-outcome-chart`. */
export interface OutcomeChartMessages extends OutcomeMessages {
  readonly untitled: string;
  /** What the chart says, in one or two sentences. */
  readonly reading: (found: OutcomeReading) => string;
  /** The rule that holds at a point, in a few words. */
  readonly signals: Readonly<Record<Signal | RunSignal, string>>;
  readonly lines: Readonly<Record<LineName, string>>;
  /** The same for narrow charts, in one short word each. */
  readonly shortLines: Readonly<Record<LineName, string>>;
  /** Name of the control that steps through the points. */
  readonly stepThrough: (name: string) => string;
  readonly howToRead: string;
  readonly noValue: string;
  readonly showTable: string;
  readonly hideTable: string;
  readonly saveCsv: string;
  readonly saveSvg: string;
  readonly happened: string;
  readonly restarted: (reason: string) => string;
  readonly changed: (what: string) => string;
  readonly change: string;
  readonly know: string;
  readonly assumes: string;
  readonly source: (source: string) => string;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly size: string;
  readonly within: string;
  readonly beyond95: string;
  readonly beyond998: string;
  readonly numberOf: (numerator: string, denominator: string) => string;
}

/** Lines that a chart may hold, each with its direct label. */
export type LineName =
  | 'mean'
  | 'median'
  | 'upper'
  | 'lower'
  | 'nearUpper'
  | 'nearLower'
  | 'target'
  | 'fitted'
  | 'withoutChange'
  | 'average'
  | 'limits95'
  | 'limits998';

/** Columns of the table of figures, beside the lines. */
export type ColumnName = 'period' | 'unit' | 'value' | 'meaning' | 'note' | 'numerator' | 'denominator';

/** English words of `nk-outcome-chart`. */
export const outcomeChartEn: OutcomeChartMessages = {
  ...outcomeEn,
  untitled: 'Measure over time',
  reading: ({ sentence }) => sentence,
  signals: {
    astronomical: 'beyond a process limit',
    trend: 'part of a steady run up or down',
    'two-of-three': 'one of several close to a process limit',
    shift: 'part of a long run on one side of the middle',
  },
  lines: {
    mean: 'Mean',
    median: 'Median',
    upper: 'Upper limit',
    lower: 'Lower limit',
    nearUpper: 'Near limit',
    nearLower: 'Near limit',
    target: 'Target',
    fitted: 'Fitted line',
    withoutChange: 'Earlier trend',
    average: 'Average',
    limits95: '95% limits',
    limits998: '99.8% limits',
  },
  shortLines: {
    mean: 'Mean',
    median: 'Median',
    upper: 'Upper',
    lower: 'Lower',
    nearUpper: 'Near',
    nearLower: 'Near',
    target: 'Target',
    fitted: 'Fitted',
    withoutChange: 'Earlier',
    average: 'Average',
    limits95: '95%',
    limits998: '99.8%',
  },
  stepThrough: (name) => `Single values: ${name}`,
  howToRead: 'Point at the chart, tap it, or use the arrow keys to read single values.',
  noValue: 'no value',
  showTable: 'Show the figures as a table',
  hideTable: 'Hide the table',
  saveCsv: 'Save the figures (CSV)',
  saveSvg: 'Save the chart (SVG)',
  happened: 'What happened',
  restarted: (reason) => `Mean and limits start anew: ${reason}`,
  changed: (what) => `Change: ${what}`,
  change: 'The change',
  know: 'Before you rely on it',
  assumes: 'This reading rests on:',
  source: (source) => `Source: ${source}`,
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
