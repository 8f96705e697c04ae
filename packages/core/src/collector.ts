import type { Problem, Reading } from './result.js';

/** Takes the values out of several readings of one record and keeps what was wrong with the rest. */
export interface Collector {
  /**
   * @param path - Where in the record the reading comes from; a path the problem has already stands.
   * @param reading - The reading.
   * @returns Its value, or `undefined` when it failed.
   */
  readonly take: <T>(path: string, reading: Reading<T>) => T | undefined;
  /** The problems so far, in the order they were found. */
  readonly problems: readonly Problem[];
}

/**
 * Starts a collection.
 * @returns An empty collector.
 */
export function collector(): Collector {
  const problems: Problem[] = [];
  return {
    problems,
    take: (path, reading) => {
      if (reading.ok) return reading.value;
      problems.push({ path, ...reading.problem });
      return undefined;
    },
  };
}
