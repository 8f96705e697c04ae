import type { EvidenceGrade, MeasureReading } from '@neighbourhood-kit/core/outcomes';
import { plural } from '../plural.js';
import { outcomeEn, type OutcomeMessages } from './outcome.js';

/** Whether a measure can be judged. */
export type MeasureStatus = MeasureReading['status'];

/** Columns of the table. */
export type SummaryColumn = 'measure' | 'latest' | 'target' | 'variation' | 'assurance' | 'overTime' | 'sentence';

/** Kinds of variation that can be asked for. */
export type VariationFilter = 'concern' | 'improvement' | 'neutral' | 'common-cause' | 'not-assessed';

/** Words of `nk-outcome-table`. */
export interface OutcomeTableMessages extends OutcomeMessages {
  readonly title: string;
  readonly asOf: (date: string) => string;
  readonly inShort: string;
  readonly columns: Readonly<Record<SummaryColumn, string>>;
  readonly sortBy: (column: string) => string;
  readonly filterStatus: string;
  readonly filterVariation: string;
  readonly anyStatus: string;
  readonly anyVariation: string;
  readonly statuses: Readonly<Record<MeasureStatus, string>>;
  readonly variationFilters: Readonly<Record<VariationFilter, string>>;
  readonly shown: (shown: number, all: number, language: string) => string;
  readonly noneShown: string;
  readonly showAll: string;
  readonly tooEarlyFrom: (date: string) => string;
  readonly noTarget: string;
  readonly noData: string;
  /** In place of a value of too few people or events. */
  readonly notShown: string;
  readonly openChart: (measure: string) => string;
  readonly closeChart: (measure: string) => string;
  readonly chart: string;
  readonly close: string;
  readonly interval: (lower: string, upper: string) => string;
  readonly claimsReported: string;
  readonly claimsReportedHint: string;
  readonly claimsEstimated: string;
  readonly claimSource: (source: string) => string;
  readonly openQuestions: string;
  readonly grades: Readonly<Record<EvidenceGrade, string>>;
  readonly leftOut: string;
}

/** English words of `nk-outcome-table`. */
export const outcomeTableEn: OutcomeTableMessages = {
  ...outcomeEn,
  title: 'Outcome measures',
  asOf: (date) => `As read on ${date}`,
  inShort: 'In short',
  columns: {
    measure: 'Measure',
    latest: 'Latest',
    target: 'Target',
    variation: 'Variation',
    assurance: 'Assurance',
    overTime: 'Over time',
    sentence: 'In words',
  },
  sortBy: (column) => `Sort by ${column}`,
  filterStatus: 'Status',
  filterVariation: 'Variation',
  anyStatus: 'Any status',
  anyVariation: 'Any variation',
  statuses: {
    judged: 'Judged',
    'too-early': 'Too early to judge',
    'not-assessed': 'Not assessed: too few figures',
    'no-data': 'No figures yet',
  },
  variationFilters: {
    concern: 'Concerning',
    improvement: 'Improving',
    neutral: 'Changed, neither better nor worse',
    'common-cause': 'Usual variation',
    'not-assessed': 'Not assessed',
  },
  shown: (shown, all, language) =>
    shown === all
      ? plural(language, all, { one: '# measure', other: '# measures' })
      : `${shown.toLocaleString(language)} of ${plural(language, all, { one: '# measure', other: '# measures' })}`,
  noneShown: 'No measure fits both choices.',
  showAll: 'Show all',
  tooEarlyFrom: (date) => `Too early to judge before ${date}`,
  noTarget: 'none',
  noData: 'no figures',
  notShown: 'not shown: small numbers',
  openChart: (measure) => `Open the chart: ${measure}`,
  closeChart: (measure) => `Close the chart: ${measure}`,
  chart: 'Chart',
  close: 'Close',
  interval: (lower, upper) => `95% interval ${lower} to ${upper}`,
  claimsReported: 'Reported, not estimated',
  claimsReportedHint: 'Statements that others made. Nothing here says how sure they are.',
  claimsEstimated: 'Estimated effects',
  claimSource: (source) => `Source: ${source}`,
  openQuestions: 'Still to be asked:',
  grades: {
    anecdotal: 'Anecdotal',
    reported: 'Reported',
    'before-after': 'Before and after',
    compared: 'Compared',
    randomised: 'Randomised',
  },
  leftOut: 'Could not be shown:',
};
