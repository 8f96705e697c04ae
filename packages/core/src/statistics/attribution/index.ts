export type { Attribution, Estimate } from './attribution.js';
export {
  type ComparedSeries,
  type DifferenceInDifferences,
  differenceInDifferences,
  type ParallelTrends,
} from './difference-in-differences.js';
export {
  FEWEST_A_SIDE,
  type InterruptedOptions,
  type InterruptedTimeSeries,
  interruptedTimeSeries,
} from './interrupted-time-series.js';
export {
  type CohortSelection,
  type ExpectedRegression,
  expectedRegression,
  type HighUseCohort,
  regressionToTheMeanWarning,
} from './regression-to-the-mean.js';
