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
  readonly lines: Readonly<Record<SpcLine, string>>;
  /** The same for narrow charts, in one short word each. */
  readonly shortLines: Readonly<Record<SpcLine, string>>;
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
}

/** Lines of a control chart, each with its direct label. */
export type SpcLine = 'mean' | 'upper' | 'lower' | 'nearUpper' | 'nearLower' | 'target';

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
    upper: 'Upper limit',
    lower: 'Lower limit',
    nearUpper: 'Near limit',
    nearLower: 'Near limit',
    target: 'Target',
  },
  shortLines: {
    mean: 'Mean',
    upper: 'Upper',
    lower: 'Lower',
    nearUpper: 'Near',
    nearLower: 'Near',
    target: 'Target',
  },
  stepThrough: (name) => `Single values: ${name}`,
  howToRead: 'Point at the chart, tap it, or use the arrow keys to read single values.',
  noValue: 'no value',
  showTable: 'Show the figures as a table',
  hideTable: 'Hide the table',
  saveCsv: 'Save the figures (CSV)',
  saveSvg: 'Save the chart (SVG)',
  happened: 'What happened',
  restarted: (reason) => `Mean and limits start again: ${reason}`,
  changed: (what) => `Change: ${what}`,
  change: 'The change',
  know: 'Before you rely on it',
  assumes: 'This reading rests on:',
  source: (source) => `Source: ${source}`,
};
