/* eslint-disable @typescript-eslint/no-non-null-assertion -- patterns and weeks are within the columns by construction */
import type { OpenState } from '../finder.js';
import type { Columns } from '../columns/snapshot.js';
import { startsOf } from '../columns/strings.js';

/** Weeks that are worked out for hours that do not simply repeat. A snapshot is rebuilt long before they run out. */
export const WEEKS = 53;

const MINUTES_A_WEEK = 10_080;

/** Reads the hours of places. */
export interface HoursReader {
  /** Tells whether a place is open at a moment; `not-known` where the source does not say, or says it for weeks that were not worked out. */
  readonly state: (place: number, instant: number) => OpenState;
  /** Tells of a place that was open when last asked about whether that session began on a bank holiday on which the hours may not hold. */
  readonly mayNotHold: (place: number) => boolean;
}

/**
 * Reads opening hours.
 * @param columns - Of an index.
 * @param firstWeek - First week that was worked out for hours that do not simply repeat, in weeks since 1970.
 * @param timeZone - IANA name of the zone of the places' clocks.
 * @returns The reader; instants are milliseconds since 1970.
 */
export function readHours(columns: Columns, firstWeek: number, timeZone: string): HoursReader {
  const column = (name: string) => columns[name]!;
  // Of an index of an earlier version the last two are missing.
  const [pattern, usual, ends, exceptionWeek, other, open, minutes, holidays, answered] = [
    'hours',
    'hours.usual',
    'hours.ends',
    'hours.week',
    'hours.other',
    'week.open',
    'week.minutes',
    'holidays',
    'hours.answered',
  ].map(column);
  // Where the exceptions of each pattern begin, and the minutes of each week: worked out when the first hours are asked for.
  let exceptions: Uint32Array | undefined;
  let weeks: Uint32Array | undefined;
  let known = NaN;
  let week = 0;
  let minute = 0;
  let began = 0;
  let days = 0;
  const state = (place: number, instant: number): OpenState => {
    exceptions ??= startsOf(column('hours.exceptions'));
    weeks ??= startsOf(column('week.lengths'));
    if (instant !== known) {
      known = instant;
      // Sweden writes local time nearly as ISO 8601 does. 1970-01-01 was a Thursday.
      const local =
        Date.parse(`${new Date(instant).toLocaleString('sv', { timeZone }).replace(' ', 'T')}Z`) / 60_000 + 3 * 1440;
      week = Math.floor(local / MINUTES_A_WEEK);
      minute = local - week * MINUTES_A_WEEK;
    }
    const at = pattern![place]!;
    if (ends![at]! & 1 && !(week >= firstWeek && week < firstWeek + WEEKS)) return 'not-known';
    let hours = usual![at]!;
    days = 0;
    for (let i = exceptions[at]!; i < exceptions[at + 1]!; i++)
      if (exceptionWeek![i] === week) {
        hours = other![i]!;
        days = answered?.[i] ?? 0;
      }
    const start = weeks[hours]!;
    const last = start + open![hours]!;
    for (let i = start; i < weeks[hours + 1]!; i += 2) {
      const end = minutes![i + 1]!;
      if (minute >= minutes![i]! && minute < end) {
        if (i >= last) return 'not-known';
        // What is open on Monday at midnight may have begun on Sunday.
        const from = minutes![i]! || (minutes![last - 1] === MINUTES_A_WEEK ? minutes![last - 2]! - MINUTES_A_WEEK : 0);
        // More than a day is several sessions.
        began = Math.floor((end - from > 1440 ? minute : from) / 1440);
        return 'open';
      }
    }
    return 'closed';
  };
  const mayNotHold = (place: number) =>
    ends![pattern![place]!]! > 1 && !((days >> began) & 1) && !!holidays?.includes(week * 7 - 3 + began);
  return { state, mayNotHold };
}
