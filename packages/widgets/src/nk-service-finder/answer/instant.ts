import { dayNumber, fromWall, LONDON, parseWallTime } from '@neighbourhood-kit/core/time';
import type { DayAndTime } from '../search-state.js';

/**
 * The moment that a day and a clock time are in the places' own calendar.
 * @param at - Day and time.
 * @returns Milliseconds since 1970; undefined when there is no such day or time.
 */
export function instantOf({ date, time }: DayAndTime): number | undefined {
  const minutes = parseWallTime(time);
  const day = dayNumber(date);
  return minutes !== undefined && day !== undefined ? fromWall(day * 1440 + minutes, LONDON).getTime() : undefined;
}
