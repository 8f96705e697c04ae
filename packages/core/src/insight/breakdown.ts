import { suppress } from '../statistics/suppression/suppress.js';
import { thresholdOf, type InsightOptions } from './reported.js';

/** One part of a total. */
export interface Part {
  readonly code: string;
  /** `null` when it is hidden. */
  readonly count: number | null;
}

/** A total in its parts, with small parts hidden, and those that would give a small one away. */
export interface Breakdown {
  /** `null` when it is small itself, or would give a part away. */
  readonly total: number | null;
  readonly parts: readonly Part[];
}

/**
 * Counts codes and hides small counts.
 * @param codes - One code for each thing counted.
 * @param options - With the threshold.
 * @returns Parts, the largest first; a part that does not occur is left out.
 */
export function breakdown(codes: Iterable<string>, options: Pick<InsightOptions, 'threshold'>): Breakdown {
  const counts = new Map<string, number>();
  let total = 0;
  for (const code of codes) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    total++;
  }
  const entries = [...counts];
  const hidden = suppress(
    entries.map(([, count]) => ({ count, partOf: ['total'] })),
    thresholdOf(options),
  );
  return {
    total: hidden.totals.length > 0 ? null : total,
    parts: entries
      .map(([code, count], i) => ({ code, count: hidden.cells[i] === null ? count : null }))
      .sort((a, b) => (b.count ?? -1) - (a.count ?? -1) || (a.code < b.code ? -1 : 1)),
  };
}
