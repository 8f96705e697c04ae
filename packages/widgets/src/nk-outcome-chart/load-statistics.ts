import { SourceError } from '../shared/source/source-error.js';
import { parts } from './parts.js';

/** Statistics for control charts, run charts and funnels. */
export type Statistics = typeof import('./statistics.js');

/**
 * Loads the statistics for control charts, run charts and funnels.
 * @returns The functions.
 * @throws SourceError when `kit-statistics.js` cannot be loaded.
 */
export function loadStatistics(): Promise<Statistics> {
  return parts['kit-statistics']().catch(missing('kit-statistics.js'));
}

/**
 * Loads the statistics for interrupted time series.
 * @returns The functions.
 * @throws SourceError when `kit-trend.js` cannot be loaded.
 */
export function loadTrendStatistics(): Promise<typeof import('./trend-statistics.js')> {
  return parts['kit-trend']().catch(missing('kit-trend.js'));
}

function missing(file: string): (error: unknown) => never {
  return (error) => {
    throw new SourceError(navigator.onLine ? 'unreachable' : 'offline', `${file}: ${String(error)}`);
  };
}
