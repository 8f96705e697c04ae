import { dayNumber, weekdayOf, type CivilDate } from '../time/civil.js';
import { MINUTES_A_DAY } from '../time/wall-time.js';
import type { Recurrence } from '../time/recurrence.js';
import { LONDON, spansOfWall, toWall } from '../time/zone.js';
import { occurrenceOn, readLines, type HoursOptions, type Line, type Occurrence } from './hours-lines.js';
import type { Schedule } from './schedule.js';

/** Minutes of a week. */
export const MINUTES_A_WEEK = 7 * MINUTES_A_DAY;

/**
 * Pairs of minutes after Monday 00:00 on the wall clock, start and end in turn, in order and apart: `[540, 1020]` is Monday 9 to 5.
 * The end is no longer part of it.
 */
export type WeekMinutes = readonly number[];

/** When a place is open in a week, in a form that an index can hold. */
export interface WeekHours {
  readonly open: WeekMinutes;
  /** Where neither open nor closed can be said. Minutes that stand in neither list are closed. */
  readonly notKnown: WeekMinutes;
}

/** Hours that repeat every week. */
export interface WeeklyPattern extends WeekHours {
  /** True when a line is closed on bank holidays: then ask `weekHours` about weeks that have one, or follow one on a Sunday. */
  readonly closesOnBankHolidays: boolean;
}

const ALL_UNKNOWN: WeekHours = { open: [], notKnown: [0, MINUTES_A_WEEK] };

/**
 * Works out one week exactly, with every rule, exception and bank holiday. Because hours follow the clock on the wall it holds in
 * weeks in which the clocks change.
 * @param schedules - Lines of one place.
 * @param date - Any day of the week, `YYYY-MM-DD`.
 * @param options - Zone of the place's clock; bank holidays.
 * @returns The minutes for which `openState` says open and not known.
 */
export function weekHours(
  schedules: readonly Schedule[] | undefined,
  date: CivilDate,
  options: HoursOptions,
): WeekHours {
  const day = dayNumber(date);
  return day === undefined ? ALL_UNKNOWN : ofWeek(readLines(schedules, options), day - weekdayOf(day), options);
}

/**
 * Finds hours that are the same in every week from a day on, so that an index can hold them once.
 * @param schedules - Lines of one place.
 * @param from - First day for which the pattern is to hold, `YYYY-MM-DD`.
 * @param options - Zone of the place's clock.
 * @returns The pattern, or `undefined` when a line comes, ends, skips or repeats otherwise than weekly: then ask `weekHours` about
 * each week. Lines that ran out before `from` do not count.
 */
export function weeklyPattern(
  schedules: readonly Schedule[] | undefined,
  from: CivilDate,
  options: Pick<HoursOptions, 'timeZone'> = {},
): WeeklyPattern | undefined {
  const day = dayNumber(from);
  const lines = readLines(schedules, options);
  if (day === undefined) return undefined;
  if (lines.length === 0) return { ...ALL_UNKNOWN, closesOnBankHolidays: false };
  const current = lines.filter((line) => line.to >= day);
  if (current.length === 0 || !current.every((line) => isSameEveryWeek(line, day, options))) return undefined;
  // Two weeks on, the week before belongs to the pattern as well.
  const week = ofWeek(current, day - weekdayOf(day) + 14, { ...options, holidays: () => undefined });
  return { ...week, closesOnBankHolidays: current.some((line) => line.schedule.bankHolidays === 'closed') };
}

function isSameEveryWeek(line: Line, from: number, options: Pick<HoursOptions, 'timeZone'>): boolean {
  const { rule } = line;
  return (
    rule !== undefined &&
    isEveryWeek(rule) &&
    line.timeZone === (options.timeZone ?? LONDON) &&
    Math.max(rule.start, line.from) <= from &&
    Math.min(rule.last, line.to) === Infinity &&
    rule.except.size === 0
  );
}

/**
 * Tells whether a recurrence falls on the same days of every week while it holds.
 * @param rule - From `readRecurrence`.
 * @returns True for weekly and daily ones without interval, ordinals or days of the month.
 */
export function isEveryWeek(rule: Recurrence): boolean {
  return rule.freq !== 'MONTHLY' && rule.interval === 1 && rule.monthDays.length === 0;
}

function ofWeek(lines: readonly Line[], monday: number, options: HoursOptions): WeekHours {
  const start = monday * MINUTES_A_DAY;
  const open: Pair[] = [];
  const notKnown: Pair[] = [];
  // Sunday night runs into Monday; lines of other zones can be a day off.
  for (let day = monday - 2; day <= monday + 7; day++) {
    for (const line of lines) {
      const of = occurrenceOn(line, day, options.holidays);
      if (of) (of.known ? open : notKnown).push(...onPlaceClock(of, options.timeZone ?? LONDON, start));
    }
  }
  for (let i = 0; i < 7; i++) {
    if (!isVouchedFor(lines, monday + i)) notKnown.push([i * MINUTES_A_DAY, (i + 1) * MINUTES_A_DAY]);
  }
  return { open: merged(open, []), notKnown: merged(notKnown, open) };
}

/** Whether what is not open can be called closed on a day: every line that matters can be read, and one has not run out. */
function isVouchedFor(lines: readonly Line[], day: number): boolean {
  return (
    lines.every((line) => line.rule ?? (day < line.from || day > line.to)) &&
    lines.some((line) => line.rule && line.to >= day)
  );
}

type Pair = readonly [start: number, end: number];

function onPlaceClock({ from, to, line }: Occurrence, timeZone: string, start: number): Pair[] {
  if (line.timeZone === timeZone) return [[from - start, to - start]];
  return spansOfWall(from, to, line.timeZone).map((span) => [
    toWall(span.start, timeZone) - start,
    toWall(span.end, timeZone) - start,
  ]);
}

/** Joins pairs that meet, leaves out what lies in `without` or outside the week, and writes them one after the other. */
function merged(pairs: readonly Pair[], without: readonly Pair[]): number[] {
  // +1 for a pair to count, a large step for one to leave out; a minute is in when exactly the former is above nothing.
  const steps = new Map<number, number>();
  const add = (at: number, step: number) => steps.set(at, (steps.get(at) ?? 0) + step);
  const week = (at: number) => Math.min(Math.max(at, 0), MINUTES_A_WEEK);
  const weigh = (all: readonly Pair[], weight: number) => {
    for (const [start, end] of all) {
      add(week(start), weight);
      add(week(end), -weight);
    }
  };
  weigh(pairs, 1);
  weigh(without, -1e6);
  const flat: number[] = [];
  let level = 0;
  for (const [at, step] of [...steps].sort(([a], [b]) => a - b)) {
    const before = level > 0;
    level += step;
    if (before !== level > 0) flat.push(at);
  }
  return flat;
}
