/**
 * The part of the statistics that estimates interrupted time series, apart from the rest: Student's t distribution alone weighs more
 * than a whole chart.
 */
export { interruptedTimeSeries } from '@neighbourhood-kit/core/statistics';
