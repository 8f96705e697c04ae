import type { Schedule, WeekHours } from '@neighbourhood-kit/core/services';
import { inOrder } from '../indexing/order.js';
import { numberIn } from '../columns/numbering.js';
import { narrow, type Columns } from '../columns/snapshot.js';

/** Hours that nothing is known about, and those of a place that is closed whatever it publishes. */
const UNKNOWN: WeekHours = { open: [], notKnown: [0, 7 * 1440] };
const CLOSED: WeekHours = { open: [], notKnown: [] };

/** How a place's hours go. */
export interface Pattern {
  /** The week that holds unless told otherwise. */
  readonly usual: WeekHours;
  /** Weeks that may be otherwise: running number of the week, its hours, and on which bank holidays of it they say what happens: 1 for Monday, 2 for Tuesday and so on, added up. */
  readonly exceptions: readonly (readonly [week: number, hours: WeekHours, answered: number])[];
  /** True when nothing is known beyond the weeks that were worked out. */
  readonly ends: boolean;
  /** True when they may be otherwise on a bank holiday, of which a line does not say what happens. */
  readonly silent: boolean;
}

/**
 * Works out the hours of a place from its schedules, of which there is one at least. Schedules with the same `key` have the same hours,
 * which are read once.
 */
export type PatternReader = (schedules: readonly Schedule[]) => {
  readonly key: string;
  readonly read: () => Pattern;
};

/**
 * Tells weeks of hours apart.
 * @param hours - The week.
 * @returns The same text for the same hours.
 */
export const keyOfWeek = ({ open, notKnown }: WeekHours): string => `${open.join()}|${notKnown.join()}`;

/** What hours are worked out with. */
export interface HoursParts {
  readonly patternOf: PatternReader;
  /** Bank holidays of the years that the index may be asked about, in days since 1970. */
  readonly holidays: readonly number[];
}

/** A pattern by the numbers of its weeks. */
interface NumberedPattern {
  readonly usual: number;
  readonly exceptions: readonly (readonly [week: number, hours: number, answered: number])[];
  readonly ends: boolean;
  readonly silent: boolean;
}

/** Collects opening hours. Places with the same schedules share them. */
export interface HoursColumns {
  /** Takes the schedules of the next place; undefined for one that is closed whatever it publishes. */
  readonly add: (schedules: readonly Schedule[] | undefined) => void;
  /** Number of places whose hours are known in part at least. */
  readonly known: () => number;
  /**
   * Finishes the columns: `hours` pattern by place; of each pattern `hours.usual`, `hours.ends` (1, and 2 where they are silent), `hours.exceptions` (how many) with
   * `hours.week` (weeks since 1970), `hours.other` and `hours.answered`; of each week of hours `week.open` (how many minutes of the list are of open stretches),
   * `week.lengths` and `week.minutes` (start and end in turn, open stretches first, then those not known); `holidays`.
   */
  readonly finish: (places: Uint32Array) => Columns;
}

/**
 * Begins the columns of opening hours.
 * @param parts - Works out hours; where absent nothing is known about them.
 * @returns The columns to be.
 */
export function newHoursColumns({ patternOf, holidays = [] }: Partial<HoursParts> = {}): HoursColumns {
  const weeks = new Map<string, number>();
  const lists: WeekHours[] = [];
  const patterns: NumberedPattern[] = [];
  const byKey = new Map<string, number>();

  const numberOf = (hours: WeekHours): number => {
    const number = numberIn(weeks, keyOfWeek(hours));
    if (number === lists.length) lists.push(hours);
    return number;
  };
  const keep = ({ usual, exceptions, ends, silent }: Pattern): number => {
    const week = numberOf(usual);
    const others = exceptions
      .map(([at, hours, answered]) => [at, numberOf(hours), answered] as const)
      .filter(([, hours, answered]) => hours !== week || answered > 0);
    return patterns.push({ usual: week, exceptions: others, ends, silent }) - 1;
  };
  const always = (usual: WeekHours) => keep({ usual, exceptions: [], ends: false, silent: false });
  const unknown = always(UNKNOWN);
  const patternNumber = (schedules: readonly Schedule[]): number => {
    if (!patternOf || schedules.length === 0) return unknown;
    const { key, read } = patternOf(schedules);
    let number = byKey.get(key);
    if (number === undefined) byKey.set(key, (number = keep(read())));
    return number;
  };

  let closed: number | undefined;
  const hours: number[] = [];
  return {
    add: (schedules) => hours.push(schedules ? patternNumber(schedules) : (closed ??= always(CLOSED))),
    known: () => hours.reduce((sum, pattern) => sum + Number(pattern !== unknown), 0),
    finish(places) {
      const exceptions = patterns.flatMap((pattern) => pattern.exceptions);
      return {
        hours: narrow(inOrder(places, hours)),
        'hours.usual': narrow(patterns.map(({ usual }) => usual)),
        'hours.ends': narrow(patterns.map(({ ends, silent }) => Number(ends) + 2 * Number(silent))),
        'hours.exceptions': narrow(patterns.map((pattern) => pattern.exceptions.length)),
        'hours.week': narrow(exceptions.map(([week]) => week)),
        'hours.other': narrow(exceptions.map(([, other]) => other)),
        'hours.answered': narrow(exceptions.map(([, , answered]) => answered)),
        'week.open': narrow(lists.map(({ open }) => open.length)),
        'week.lengths': narrow(lists.map(({ open, notKnown }) => open.length + notKnown.length)),
        'week.minutes': narrow(lists.flatMap(({ open, notKnown }) => [...open, ...notKnown])),
        holidays: narrow(holidays),
      };
    },
  };
}
