import { tzOffset } from '@date-fns/tz/tzOffset';
import { civilDate, type CivilDate } from './civil.js';

/** Time zone of the kit's places unless a schedule says otherwise. */
export const LONDON = 'Europe/London';

const known = new Map<string, boolean>();

/**
 * Tells whether this machine knows a time zone.
 * @param timeZone - IANA name such as `Europe/London`.
 * @returns True when `Intl` can work with it.
 */
export function isTimeZone(timeZone: string): boolean {
  let answer = known.get(timeZone);
  if (answer === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone });
      answer = true;
    } catch {
      answer = false;
    }
    if (known.size < 1000) known.set(timeZone, answer);
  }
  return answer;
}

/** Minutes that the clock of a zone is ahead of UTC at an instant in minutes since 1970. */
function ahead(minute: number, timeZone: string): number {
  return tzOffset(timeZone, new Date(minute * 60_000));
}

/**
 * Reads the clock on the wall of a zone.
 * @param instant - The moment, in minutes since 1970-01-01T00:00Z; fractions are kept.
 * @param timeZone - IANA name that `isTimeZone` accepts.
 * @returns What clock and calendar show, as minutes since 1970-01-01 00:00 on that clock: divide by 1440 for the day number.
 */
export function toWall(instant: number, timeZone: string = LONDON): number {
  return instant + ahead(instant, timeZone);
}

/**
 * Tells the calendar day of an instant. In summer London's day begins an hour before that of UTC, which a `Date` writes.
 * @param instant - The moment; now, for today.
 * @param timeZone - IANA name that `isTimeZone` accepts.
 * @returns `YYYY-MM-DD` as a calendar there shows it.
 */
export function civilDayOf(instant: Date, timeZone: string = LONDON): CivilDate {
  return civilDate(Math.floor(toWall(instant.getTime() / 60_000, timeZone) / 1440));
}

/** A stretch of time in minutes since 1970-01-01T00:00Z; `end` is no longer part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds when the clock on the wall stands between two readings. Across a clock change this is exact: an hour that is
 * skipped takes no time, and one that comes twice counts twice (as two spans, when the stretch ends inside it).
 * @param from - First reading, in minutes since 1970-01-01 00:00 on that clock.
 * @param to - Reading at which it is over.
 * @param timeZone - IANA name that `isTimeZone` accepts.
 * @returns No, one or two spans of real time, in order.
 */
export function spansOfWall(from: number, to: number, timeZone: string = LONDON): Span[] {
  // A day to either side covers every offset from UTC.
  const { before, after, at } = clockChange(Math.floor(from / 1440) - 1, Math.ceil(to / 1440) + 1, timeZone);
  const first = { start: from - before, end: Math.min(to - before, at) };
  const second = { start: Math.max(from - after, at), end: to - after };
  if (first.end === second.start && first.start < first.end && second.start < second.end) {
    return [{ start: first.start, end: second.end }];
  }
  return [first, second].filter((span) => span.start < span.end);
}

/** What the clock of a zone is ahead of UTC at the beginning and end of some days, and the minute of the change between. */
interface ClockChange {
  readonly before: number;
  readonly after: number;
  /** Minutes since 1970-01-01T00:00Z; Infinity when there is no change. */
  readonly at: number;
}

/** `Intl` is slow, and lists of opening hours ask about the same few days over and over. */
const remembered = new Map<string, ClockChange>();

function clockChange(firstDay: number, lastDay: number, timeZone: string): ClockChange {
  const key = `${firstDay} ${lastDay} ${timeZone}`;
  let change = remembered.get(key);
  if (!change) {
    const before = ahead(firstDay * 1440, timeZone);
    const after = ahead(lastDay * 1440, timeZone);
    change = {
      before,
      after,
      at: before === after ? Infinity : changeBetween(firstDay * 1440, lastDay * 1440, before, timeZone),
    };
    if (remembered.size >= 2000) remembered.clear();
    remembered.set(key, change);
  }
  return change;
}

/** First minute at which the zone no longer has the offset it had at `low`. No zone changes twice within a few days. */
function changeBetween(low: number, high: number, before: number, timeZone: string): number {
  let still = low;
  let changed = high;
  while (changed - still > 1) {
    const middle = Math.floor((still + changed) / 2);
    if (ahead(middle, timeZone) === before) still = middle;
    else changed = middle;
  }
  return changed;
}

/**
 * Finds the moment at which a wall clock shows a reading.
 * @param wall - Reading in minutes since 1970-01-01 00:00 on that clock.
 * @param timeZone - IANA name that `isTimeZone` accepts.
 * @returns The moment; the first of two when the reading comes twice, and the clock change itself when it is skipped.
 */
export function fromWall(wall: number, timeZone: string = LONDON): Date {
  const [span] = spansOfWall(wall, wall + 180, timeZone);
  return new Date((span?.start ?? wall) * 60_000);
}
