import { weekHours, weeklyPattern, type Schedule, type WeekHours } from '@neighbourhood-kit/core/services';
import { civilDate, holidayOn, weekdayOf } from '@neighbourhood-kit/core/time';
import { WEEKS } from './hours.js';
import { narrow, type Columns } from './snapshot.js';

/** A week of hours that nothing is known about; weeks are numbered in order of appearance. */
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

/** Collects the opening hours of places. Places with the same schedules share them. */
export class HoursColumns {
  private readonly weeks = new Map<string, number>();
  private readonly patterns: Pattern[] = [];
  private readonly bySchedules = new Map<string, number>();
  private readonly places: number[] = [];
  private readonly monday: number;
  private known = 0;
  private closed: number | undefined;

  /**
   * @param today - Day number from which hours are to hold.
   * @param timeZone - Zone of the places' clocks.
   */
  constructor(
    today: number,
    private readonly timeZone: string | undefined,
  ) {
    this.monday = today - weekdayOf(today);
    this.patternOf([]);
  }

  /** First week that is worked out, in weeks since 1970. */
  get firstWeek(): number {
    return weekNumber(this.monday);
  }

  /** Number of places whose hours are known in part at least. */
  get placesWithHours(): number {
    return this.known;
  }

  /**
   * Takes the hours of the next place.
   * @param schedules - Its lines; none when nobody gives its hours.
   */
  add(schedules: readonly Schedule[]): void {
    const pattern = this.patternOf(schedules);
    if (pattern > 0) this.known++;
    this.places.push(pattern);
  }

  /** Takes a place that is closed whatever its hours say. */
  addClosed(): void {
    this.known++;
    this.places.push(
      (this.closed ??= this.patterns.push({ usual: this.weekOf(CLOSED), exceptions: [], ends: false }) - 1),
    );
  }

  /**
   * Finishes the hours.
   *
   * Columns: `hours` pattern by place; of each pattern `hours.usual`, `hours.ends`, `hours.exceptions` (how many) with `hours.week` (weeks
   * since 1970) and `hours.other`; of each week of hours `week.open` (how many minutes of the list are of open stretches), `week.lengths`
   * and `week.minutes` (start and end in turn, open stretches first, then those not known).
   * @returns The columns.
   */
  finish(): Columns {
    const lists = [...this.weeks.keys()].map((key) => JSON.parse(key) as WeekHours);
    const exceptions = this.patterns.flatMap((pattern) => pattern.exceptions);
    return {
      hours: narrow(this.places),
      'hours.usual': narrow(this.patterns.map(({ usual }) => usual)),
      'hours.ends': narrow(this.patterns.map(({ ends }) => Number(ends))),
      'hours.exceptions': narrow(this.patterns.map((pattern) => pattern.exceptions.length)),
      'hours.week': narrow(exceptions.map(([week]) => week)),
      'hours.other': narrow(exceptions.map(([, other]) => other)),
      'week.open': narrow(lists.map(({ open }) => open.length)),
      'week.lengths': narrow(lists.map(({ open, notKnown }) => open.length + notKnown.length)),
      'week.minutes': narrow(lists.flatMap(({ open, notKnown }) => [...open, ...notKnown])),
    };
  }

  private patternOf(schedules: readonly Schedule[]): number {
    const key = JSON.stringify(schedules);
    let number = this.bySchedules.get(key);
    if (number === undefined) {
      number = this.patterns.push(this.read(schedules)) - 1;
      this.bySchedules.set(key, number);
    }
    return number;
  }

  private read(schedules: readonly Schedule[]): Pattern {
    if (schedules.length === 0) return { usual: this.weekOf(UNKNOWN), exceptions: [], ends: false };
    const options = { timeZone: this.timeZone };
    const weekly = weeklyPattern(schedules, civilDate(this.monday), options);
    if (weekly && !weekly.closesOnBankHolidays) return { usual: this.weekOf(weekly), exceptions: [], ends: false };
    const weeks = Array.from({ length: WEEKS }, (_, i) => this.monday + i * 7);
    const special = weekly ? weeks.filter(hasBankHoliday) : weeks;
    const found = special.map(
      (monday) => [weekNumber(monday), this.weekOf(weekHours(schedules, civilDate(monday), options))] as const,
    );
    const usual = weekly ? this.weekOf(weekly) : mostOften(found.map(([, hours]) => hours));
    return { usual, exceptions: found.filter(([, hours]) => hours !== usual), ends: true };
  }

  private weekOf({ open, notKnown }: WeekHours): number {
    const key = JSON.stringify({ open, notKnown });
    let number = this.weeks.get(key);
    if (number === undefined) this.weeks.set(key, (number = this.weeks.size));
    return number;
  }
}

/** Weeks since the Monday before 1970. */
function weekNumber(day: number): number {
  return Math.floor((day + 3) / 7);
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
