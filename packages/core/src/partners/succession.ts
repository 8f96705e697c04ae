import type { CivilDate } from '../time/civil.js';
import { holdsOn, type Dated } from '../time/dated.js';

/** Anything with dates that others may take over from: a partner, an alliance, a body. */
export interface Succeeded extends Dated {
  readonly id: string;
  /** Those that took over the work, by id. */
  readonly successorIds?: readonly string[] | undefined;
}

/**
 * Finds who does on a day what somebody did before: a clinical commissioning group of 2013 is found as the integrated care board
 * of 2022. Nothing is keyed on today's map.
 * @param record - The partner or body as it was known.
 * @param date - The day, `YYYY-MM-DD`.
 * @param find - Looks up a record by id.
 * @returns The record itself while it holds; else those successors, direct or in turn, that hold on the day, each once; none when
 * the line breaks off or the record has not begun.
 */
export function successorsOn<T extends Succeeded>(
  record: T,
  date: CivilDate,
  find: (id: string) => T | undefined,
): T[] {
  const found: T[] = [];
  const seen = new Set<string>();
  const visit = (one: T): void => {
    if (seen.has(one.id)) return;
    seen.add(one.id);
    if (holdsOn(one, date)) found.push(one);
    else if (one.to !== undefined && one.to < date) {
      for (const id of one.successorIds ?? []) {
        const next = find(id);
        if (next) visit(next);
      }
    }
  };
  visit(record);
  return found;
}

/**
 * Follows a structure through time, backwards and forwards: "CCG development, continuing through place and now with PCNs".
 * @param record - Any link of the line.
 * @param all - Every record that may belong to it.
 * @returns The record, all that led to it and all that came of it, by first day; those without one come first.
 */
export function lineageOf<T extends Succeeded>(record: T, all: readonly T[]): T[] {
  const line = new Map([[record.id, record]]);
  const grow = (belongs: (one: T, of: ReadonlyMap<string, T>) => boolean): void => {
    for (let size = -1; size !== line.size;) {
      size = line.size;
      for (const one of all) if (!line.has(one.id) && belongs(one, line)) line.set(one.id, one);
    }
  };
  grow((one, of) => one.successorIds?.some((id) => of.has(id)) ?? false);
  grow((one, of) => [...of.values()].some((each) => each.successorIds?.includes(one.id)));
  return [...line.values()].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
}
