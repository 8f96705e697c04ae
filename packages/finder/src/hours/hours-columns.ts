import { weekHours, weeklyPattern, type Schedule, type WeekHours } from '@neighbourhood-kit/core/services';
import { civilDate, holidayOn } from '@neighbourhood-kit/core/time';
import { WEEKS } from './hours.js';
import { inOrder } from '../indexing/order.js';
import { narrow, type Columns } from '../columns/snapshot.js';
import { newWeekLines } from './week-lines.js';

/** Hours that nothing is known about, and those of a place that is closed whatever it publishes. */
const UNKNOWN: WeekHours = { open: [], notKnown: [0, 7 * 1440] };
const CLOSED: WeekHours = { open: [], notKnown: [] };

/** How a place's hours go. */
interface Pattern {
  /** Number of the week that holds unless told otherwise. */
  readonly usual: number;
  /** Weeks that are otherwise: running number of the week, number of its hours. */
  readonly exceptions: readonly (readonly [number, number])[];
  /** True when nothing is known beyond the weeks that were worked out. */
  readonly ends: boolean;
}

/** Collects opening hours. Places with the same schedules share them. */
export interface HoursColumns {
  /** Takes the schedules of the next place; undefined for one that is closed whatever it publishes. */
  readonly add: (schedules: readonly Schedule[] | undefined) => void;
  /** Number of places whose hours are known in part at least. */
  readonly known: () => number;
  /**
   * Finishes the columns: `hours` pattern by place; of each pattern `hours.usual`, `hours.ends`, `hours.exceptions` (how many) with
   * `hours.week` (weeks since 1970) and `hours.other`; of each week of hours `week.open` (how many minutes of the list are of open stretches),
   * `week.lengths` and `week.minutes` (start and end in turn, open stretches first, then those not known).
   */
  readonly finish: (places: Uint32Array) => Columns;
}

/**
 * Begins the columns of opening hours.
 * @param firstWeek - Week from which hours are to hold, in weeks since 1970.
 * @param timeZone - Zone of the places' clocks.
 * @returns The columns to be.
 */
export function newHoursColumns(firstWeek: number, timeZone: string): HoursColumns {
  const weeks = new Map<string, number>();
  const lists: WeekHours[] = [];
  const patterns: Pattern[] = [];
  const byLines = new Map<string, number>();
  const options = { timeZone, holidays: holidayOn };
  // Week 0 began on the Monday before 1970.
  const mondayOf = (week: number) => week * 7 - 3;
  const from = civilDate(mondayOf(firstWeek));
  const lines = newWeekLines(from, timeZone);

  const numberOf = (hours: WeekHours): number => {
    const key = `${hours.open.join()}|${hours.notKnown.join()}`;
    let number = weeks.get(key);
    if (number === undefined) weeks.set(key, (number = lists.push(hours) - 1));
    return number;
  };
  const always = (hours: WeekHours) => ({ usual: numberOf(hours), exceptions: [], ends: false });
  const read = (schedules: readonly Schedule[], numbers: readonly number[]): Pattern => {
    if (numbers.length === 0) return always(UNKNOWN);
    const open = lines.together(numbers);
    if (open) return always({ open, notKnown: [] });
    const weekly = weeklyPattern(schedules, from, options);
    if (weekly && !weekly.closesOnBankHolidays) return always(weekly);
    const all = Array.from({ length: WEEKS }, (_, i) => firstWeek + i);
    const found = (weekly ? all.filter((week) => hasBankHoliday(mondayOf(week))) : all).map(
      (week) => [week, numberOf(weekHours(schedules, civilDate(mondayOf(week)), options))] as const,
    );
    const usual = weekly ? numberOf(weekly) : mostOften(found.map(([, hours]) => hours));
    return { usual, exceptions: found.filter(([, hours]) => hours !== usual), ends: true };
  };
  const patternOf = (schedules: readonly Schedule[]): number => {
    const numbers = schedules.map(lines.numberOf);
    const key = numbers.join();
    let number = byLines.get(key);
    if (number === undefined) byLines.set(key, (number = patterns.push(read(schedules, numbers)) - 1));
    return number;
  };

  const unknown = patternOf([]);
  let closed: number | undefined;
  const hours: number[] = [];
  return {
    add: (schedules) => hours.push(schedules ? patternOf(schedules) : (closed ??= patterns.push(always(CLOSED)) - 1)),
    known: () => hours.reduce((sum, pattern) => sum + Number(pattern !== unknown), 0),
    finish(places) {
      const exceptions = patterns.flatMap((pattern) => pattern.exceptions);
      return {
        hours: narrow(inOrder(places, hours)),
        'hours.usual': narrow(patterns.map(({ usual }) => usual)),
        'hours.ends': narrow(patterns.map(({ ends }) => Number(ends))),
        'hours.exceptions': narrow(patterns.map((pattern) => pattern.exceptions.length)),
        'hours.week': narrow(exceptions.map(([week]) => week)),
        'hours.other': narrow(exceptions.map(([, other]) => other)),
        'week.open': narrow(lists.map(({ open }) => open.length)),
        'week.lengths': narrow(lists.map(({ open, notKnown }) => open.length + notKnown.length)),
        'week.minutes': narrow(lists.flatMap(({ open, notKnown }) => [...open, ...notKnown])),
      };
    },
  };
}

function hasBankHoliday(monday: number): boolean {
  // A session of Sunday night runs into the week.
  return [-1, 0, 1, 2, 3, 4, 5, 6].some((day) => holidayOn(monday + day) === 'bank-holiday');
}

function mostOften(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}
