/* eslint-disable @typescript-eslint/no-non-null-assertion -- patterns and weeks are within the columns by construction */
import { toWall } from '@neighbourhood-kit/core/time';
import type { OpenState } from './finder.js';
import type { Column, Columns } from './snapshot.js';
import { startsOf } from './strings.js';

/** Weeks that are worked out for hours that do not simply repeat. A snapshot is made anew long before they run out. */
export const WEEKS = 53;

const MINUTES_A_WEEK = 10_080;

/** A moment on the clocks of the places. */
export interface Moment {
  /** Weeks since the Monday before 1970. */
  readonly week: number;
  /** Minutes since Monday 00:00. */
  readonly minute: number;
}

/**
 * Reads the places' clocks.
 * @param instant - Milliseconds since 1970.
 * @param timeZone - IANA name.
 * @returns The moment.
 */
export function momentOf(instant: number, timeZone: string): Moment {
  // 1970-01-01 was a Thursday.
  const minutes = Math.floor(toWall(instant / 60_000, timeZone)) + 3 * 1440;
  const week = Math.floor(minutes / MINUTES_A_WEEK);
  return { week, minute: minutes - week * MINUTES_A_WEEK };
}

/** Opening hours of the places of an index. */
export class Hours {
  private readonly exceptionStarts: Uint32Array;
  private readonly weekStarts: Uint32Array;

  /**
   * @param columns - Of the index.
   * @param firstWeek - First week that was worked out for hours that do not simply repeat.
   */
  constructor(
    private readonly columns: Columns,
    private readonly firstWeek: number,
  ) {
    this.exceptionStarts = startsOf(this.column('hours.exceptions'));
    this.weekStarts = startsOf(this.column('week.lengths'));
  }

  /**
   * Tells whether a place is open.
   * @param place - Its number.
   * @param moment - When.
   * @returns The state; `not-known` where the source does not say, or says it for weeks that were not worked out.
   */
  at(place: number, { week, minute }: Moment): OpenState {
    const pattern = this.column('hours')[place]!;
    if (this.column('hours.ends')[pattern] && !(week - this.firstWeek < WEEKS && week >= this.firstWeek))
      return 'not-known';
    let hours = this.column('hours.usual')[pattern]!;
    for (let i = this.exceptionStarts[pattern]!; i < this.exceptionStarts[pattern + 1]!; i++) {
      if (this.column('hours.week')[i] === week) hours = this.column('hours.other')[i]!;
    }
    const minutes = this.column('week.minutes');
    const start = this.weekStarts[hours]!;
    for (let i = start; i < this.weekStarts[hours + 1]!; i += 2) {
      if (minute >= minutes[i]! && minute < minutes[i + 1]!)
        return i < start + this.column('week.open')[hours]! ? 'open' : 'not-known';
    }
    return 'closed';
  }

  private column(name: string): Column {
    return this.columns[name]!;
  }
}
