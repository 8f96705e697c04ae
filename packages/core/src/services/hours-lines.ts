import type { HolidayCalendar } from '../time/bank-holidays.js';
import { dayNumber } from '../time/civil.js';
import { parseRecurrence } from '../time/recurrence-parser.js';
import { fallsOn, type Recurrence } from '../time/recurrence.js';
import { MINUTES_A_DAY, parseWallTime } from '../time/wall-time.js';
import { isTimeZone, LONDON } from '../time/zone.js';
import type { Schedule } from './schedule.js';

/** What opening hours depend on apart from the schedules. */
export interface HoursOptions {
  /** Zone of lines that name none; `Europe/London` when absent. */
  readonly timeZone?: string | undefined;
  /** Bank holidays, always to be given: `holidayOn` of core/time has those of England and Wales, `() => undefined` has none. */
  readonly holidays: HolidayCalendar;
}

/** What a view of a place depends on apart from its schedules: the same, with the bank holidays of England and Wales unless others are given. */
export interface PlaceHoursOptions {
  readonly timeZone?: string | undefined;
  readonly holidays?: HolidayCalendar | undefined;
}

/** A schedule, read once so that any day can be asked about. */
export interface Line {
  readonly schedule: Schedule;
  /** On which days; absent when the line could not be read. */
  readonly rule?: Recurrence | undefined;
  /** First and last day number on which the source vouches for the line. */
  readonly from: number;
  readonly to: number;
  /** Minutes after the midnight that begins the day; absent when not given, not readable or hardly meant. */
  readonly opens?: number | undefined;
  /** Minutes after the same midnight, above 1440 when the session runs past the next one. */
  readonly closes?: number | undefined;
  /** Minutes after the same midnight until which a session may go on, also where its times are not known. */
  readonly end: number;
  /** London where the name is not one; then there is no `rule`. */
  readonly timeZone: string;
}

/** One session of a line. `from` and `to` are minutes since 1970-01-01 00:00 on the clock of the line's zone. */
export interface Occurrence {
  readonly line: Line;
  readonly day: number;
  readonly from: number;
  readonly to: number;
  /** False when the day is known and a time is not: then anything within may be open or closed. */
  readonly known: boolean;
  /** True on a bank holiday of which the source says nothing. */
  readonly check: boolean;
}

/**
 * Reads schedules. Lines that say nothing a rule can use (words only) are left out.
 * @param schedules - Lines of one place; none when absent.
 * @param options - Zone of lines that name none.
 * @returns A line for each, those that could not be read without `rule`.
 */
export function readLines(schedules: readonly Schedule[] | undefined, options: Pick<HoursOptions, 'timeZone'>): Line[] {
  return (schedules ?? []).filter(isMoreThanWords).map((schedule) => readLine(schedule, options));
}

/**
 * Tells whether a schedule says anything that a rule can use.
 * @param schedule - One line.
 * @returns False for a line of words only.
 */
function isMoreThanWords({ freq, byday, bymonthday, dtstart, opensAt, closesAt }: Schedule): boolean {
  return [freq, byday, bymonthday, dtstart, opensAt, closesAt].some(Boolean);
}

function readLine(schedule: Schedule, options: Pick<HoursOptions, 'timeZone'>): Line {
  const { validFrom, validTo } = schedule;
  const named = schedule.timeZone || options.timeZone || LONDON;
  const timeZone = isTimeZone(named) ? named : LONDON;
  const from = validFrom ? dayNumber(validFrom) : -Infinity;
  const to = validTo ? dayNumber(validTo) : Infinity;
  const readable = from !== undefined && to !== undefined && timeZone === named;
  const times = timesOf(schedule);
  return {
    schedule,
    rule: readable ? parseRecurrence(schedule) : undefined,
    from: from ?? -Infinity,
    to: to ?? Infinity,
    ...(!isSlip(times) && times),
    end: times.closes ?? MINUTES_A_DAY,
    timeZone,
  };
}

/** Minutes after the midnight that begins the day; absent when not given or not readable. */
interface Times {
  readonly opens?: number | undefined;
  readonly closes?: number | undefined;
}

/**
 * Reads the times of a schedule, as they are given.
 * @param schedule - One line.
 * @returns Both times; the closing time above 1440 when the session runs past midnight.
 */
export function timesOf({ opensAt, closesAt }: Schedule): Times {
  const opens = parseWallTime(opensAt);
  const closes = parseWallTime(closesAt);
  // Publishers who cannot write 24:00 write 23:59; a round-the-clock line must not be closed for the last minute of each day.
  const end = closes === MINUTES_A_DAY - 1 ? MINUTES_A_DAY : closes;
  return { opens, closes: opens !== undefined && end !== undefined && end <= opens ? end + MINUTES_A_DAY : end };
}

/**
 * Tells times of a session that are hardly meant: "09:00 to 05:00" was to end at 17:00, and nobody is to be sent to a door at three in
 * the morning. A night of shelters, on-call doctors and duty teams begins at 17:00 or later and lasts up to 16 hours. Either time may be
 * the wrong one, so such a line is taken without them.
 * @param times - Minutes after midnight; `closes` after the same midnight, above 1440 when the session runs past the next one.
 * @returns True where a person would ask; false also where a time is missing.
 */
export function isSlip({ opens = NaN, closes = NaN }: Times): boolean {
  return closes - opens > (closes > MINUTES_A_DAY ? (opens < 1020 ? 750 : 960) : MINUTES_A_DAY);
}

/**
 * Finds the session of a line that begins on a day.
 * @param line - From `readLines`.
 * @param day - Days since 1970-01-01.
 * @param holidays - Bank holidays.
 * @returns The session, or `undefined` when the line does not hold on that day or could not be read.
 */
export function occurrenceOn(line: Line, day: number, holidays: HolidayCalendar): Occurrence | undefined {
  const { rule, opens, closes, end, schedule } = line;
  if (!rule || day < line.from || day > line.to || !fallsOn(rule, day)) return undefined;
  const holiday = schedule.bankHolidays === 'open' ? undefined : holidays(day);
  if (holiday === 'bank-holiday' && schedule.bankHolidays === 'closed') return undefined;
  const midnight = day * MINUTES_A_DAY;
  return {
    line,
    day,
    from: midnight + (opens ?? 0),
    to: midnight + end,
    known: opens !== undefined && closes !== undefined,
    check: holiday !== undefined,
  };
}
