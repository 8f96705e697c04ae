/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the arrays by construction */
import { metresOf } from '../places/sphere.js';
import type { Desk } from './desk.js';

/** What a question found, in figures. */
export interface Census {
  readonly total: number;
  /** Metres to the nearest place found; Infinity where not known. */
  readonly nearest: number;
  /** Number of services found whose hours at the moment asked for are not known. */
  readonly notKnown: number;
}

/**
 * Counts what an index has gathered.
 * @param desk - The index, after `gather` with no limit.
 * @param now - The moment at which hours are looked up; undefined looks up none.
 * @returns The counts.
 */
export function censusOf({ collector, index }: Desk, now: number | undefined): Census {
  let nearest = Infinity;
  let notKnown = 0;
  for (let i = 0; i < collector.count(); i++) {
    const metres = metresOf(collector.squared[i]!);
    if (metres < nearest) nearest = metres;
    if (now !== undefined && index.hours.state(collector.places[i]!, now) === 'not-known') notKnown++;
  }
  return { total: collector.total(), nearest, notKnown };
}
