import { suppress } from '../statistics/suppression/suppress.js';
import { settled, WORTH, type Ledger } from './ledger.js';
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
  const coded = [...codes].map((code, i) => ({ code, unit: String(i) }));
  return settled(thresholdOf(options), (ledger) => breakdownIn(ledger, 'all', coded));
}

/** Something that is counted, and under which code. */
export interface Coded {
  readonly code: string;
  /** Id of what is counted. */
  readonly unit: string;
}

/**
 * Counts codes in a report, and hides what the rest of it would give away too.
 * @param ledger - The ledger of the report.
 * @param name - What is broken down.
 * @param coded - What is counted.
 * @returns Parts, the largest first; a part that does not occur is left out.
 */
export function breakdownIn(ledger: Ledger, name: string, coded: readonly Coded[]): Breakdown {
  const groups = new Map<string, string[]>();
  for (const { code, unit } of coded) {
    const group = groups.get(code);
    if (group) group.push(unit);
    else groups.set(code, [unit]);
  }
  const entries = [...groups];
  const { cells, totals } = suppress(
    entries.map(([, units]) => ({ count: units.length, partOf: ['total'] })),
    ledger.threshold,
  );
  const all = coded.map(({ unit }) => unit);
  const totalShown = ledger.enter(name, all, { hidden: totals.length > 0, worth: WORTH.total });
  return {
    total: totalShown ? all.length : null,
    parts: entries
      .map(([code, units], i) => {
        const about = { hidden: cells[i] !== null, worth: WORTH.part };
        return { code, count: ledger.enter(`${name}: ${code}`, units, about) ? units.length : null };
      })
      .sort((a, b) => (b.count ?? -1) - (a.count ?? -1) || (a.code < b.code ? -1 : 1)),
  };
}
