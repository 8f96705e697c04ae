import { SourceError } from '../shared/source/source-error.js';
import { parts } from './parts.js';

/** Name of a part of the chart. */
type PartName = keyof typeof parts;

/** What a part holds. */
export type ChartPart<Name extends PartName> = Awaited<ReturnType<(typeof parts)[Name]>>;

/**
 * Loads a part of the chart: statistics for raw figures, those for interrupted time series, run charts, funnels, or what saves and lists figures.
 * @param name - Its name; of the statistics also of their file for script tags, without the ending.
 * @returns The part.
 * @throws SourceError when it cannot be loaded; another try asks again.
 */
export async function loadPart<Name extends PartName>(name: Name): Promise<ChartPart<Name>> {
  try {
    // The compiler does not see that calling one of several functions gives that one's result.
    return (await parts[name]()) as ChartPart<Name>;
  } catch (error) {
    throw new SourceError(navigator.onLine ? 'unreachable' : 'offline', `${name}: ${String(error)}`);
  }
}
