import { weekdayOf } from '../time/civil.js';
import { holidayOn } from '../time/bank-holidays.js';
import { MINUTES_A_DAY } from '../time/wall-time.js';
import { LONDON, toWall } from '../time/zone.js';

/** Units in which waits are agreed. `days` are days on the calendar; `working-days` leave out weekends and bank holidays. */
export const TIME_UNITS = ['minutes', 'hours', 'days', 'working-days', 'weeks'] as const;
/** One of `TIME_UNITS`. */
export type TimeUnit = (typeof TIME_UNITS)[number];

/** A longest time: 14 days, 120 minutes. */
export interface TimeLimit {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** A stretch of time, in milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Tells the calendar day of an instant, as a day number. */
type DayOf = (instant: number) => number;

const MINUTE = 60_000;

/** Day numbers of a zone. Asking `Intl` is slow, so the offset of each half hour is remembered: clocks change on the half hour. */
function calendarOf(timeZone: string): DayOf {
  const halfHours = new Map<number, number>();
  return (instant) => {
    const half = Math.floor(instant / (30 * MINUTE));
    let ahead = halfHours.get(half);
    if (ahead === undefined) {
      ahead = toWall(half * 30, timeZone) - half * 30;
      if (halfHours.size > 100_000) halfHours.clear();
      halfHours.set(half, ahead);
    }
    return Math.floor((instant / MINUTE + ahead) / MINUTES_A_DAY);
  };
}

const calendars = new Map<string, DayOf>();

function dayIn(timeZone: string): DayOf {
  let day = calendars.get(timeZone);
  if (!day) calendars.set(timeZone, (day = calendarOf(timeZone)));
  return day;
}

/** Working days after `from` up to and with `to`, as day numbers. */
function workingDaysBetween(from: number, to: number): number {
  let count = 0;
  for (let day = from + 1; day <= to; day++) {
    if (weekdayOf(day) < 5 && holidayOn(day) !== 'bank-holiday') count++;
  }
  return count;
}

/**
 * Measures a stretch of time in a unit. Minutes and hours are exact, with fractions. Days and weeks are counted on the calendar, the
 * first day not, the last one with it: from Monday evening to Tuesday morning is one day. Times measured one after the other add
 * up to the whole.
 * @param stretch - The stretch; one that ends before it begins measures 0.
 * @param unit - The unit.
 * @param timeZone - IANA zone of the calendar.
 * @returns How long it is, in the unit; weeks as sevenths of days.
 */
export function measureTime(stretch: Stretch, unit: TimeUnit, timeZone: string = LONDON): number {
  const { from, to } = stretch;
  if (!(to > from)) return 0;
  if (unit === 'minutes') return (to - from) / MINUTE;
  if (unit === 'hours') return (to - from) / (60 * MINUTE);
  const day = dayIn(timeZone);
  if (unit === 'working-days') return workingDaysBetween(day(from), day(to));
  const days = day(to) - day(from);
  return unit === 'weeks' ? days / 7 : days;
}

/**
 * The calendar day of an instant.
 * @param instant - Milliseconds since 1970.
 * @param timeZone - IANA zone of the calendar.
 * @returns Days since 1970-01-01, as `dayNumber` gives them.
 */
export function calendarDay(instant: number, timeZone: string = LONDON): number {
  return dayIn(timeZone)(instant);
}

/**
 * Writes a time with its unit.
 * @param amount - How much; shown with at most one decimal.
 * @param unit - The unit.
 * @returns For example `1 working day`, `2.5 hours`.
 */
export function timeWords(amount: number, unit: TimeUnit): string {
  const shown = Math.round(amount * 10) / 10;
  const name = unit.replace('-', ' ');
  return `${shown.toLocaleString('en-GB')} ${shown === 1 ? name.slice(0, -1) : name}`;
}

/** Hours in a unit, to compare limits of different units; a working day counts as a day. */
const HOURS: Readonly<Record<TimeUnit, number>> = {
  minutes: 1 / 60,
  hours: 1,
  days: 24,
  'working-days': 24,
  weeks: 168,
};

/**
 * Compares limits in different units, roughly: a working day counts as a day.
 * @param limit - The limit.
 * @returns Hours.
 */
export function roughHours(limit: TimeLimit): number {
  return limit.amount * HOURS[limit.unit];
}
