import { civilDate, monthPosition, weekdayOf, type CivilDate } from './civil.js';

/** A day of the week with its place in the month: 2 the second, -1 the last, 0 every one. */
export interface RecurrenceDay {
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** -5 to 5; 0 means every week. */
  readonly ordinal: number;
}

/**
 * On which days something happens, read from a schedule by `readRecurrence`. Days are day numbers as `dayNumber` gives them.
 * A single event is a daily recurrence whose last day is its first.
 */
export interface Recurrence {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  /** Every how many days, weeks or months, counted from `start`; at least 1. */
  readonly interval: number;
  /** First day it can fall on; -Infinity when the source gives none. */
  readonly start: number;
  /** Last day it can fall on, from UNTIL and COUNT; Infinity when it goes on. */
  readonly last: number;
  /** Days of the week it falls on; any when empty. */
  readonly days: readonly RecurrenceDay[];
  /** Days of the month it falls on, 1 to 31 or counted from the end, -1 to -31; any when empty. */
  readonly monthDays: readonly number[];
  /** First day of a week, 0 for Monday to 6 for Sunday: matters for every second week and rarer. */
  readonly weekStart: number;
  /** Days that are left out. */
  readonly except: ReadonlySet<number>;
}

/**
 * Tells whether a recurrence falls on a day, without walking there from the start.
 * @param rule - From `readRecurrence`.
 * @param day - Days since 1970-01-01.
 * @returns True when it does.
 */
export function fallsOn(rule: Recurrence, day: number): boolean {
  if (day < rule.start || day > rule.last || rule.except.has(day)) return false;
  if (rule.interval > 1 && (period(rule, day) - period(rule, rule.start)) % rule.interval !== 0) return false;
  return onWeekday(rule, day) && onMonthDay(rule, day);
}

/** Running number of the day, week or month that a day belongs to. */
function period(rule: Recurrence, day: number): number {
  if (rule.freq === 'DAILY') return day;
  // Day -3 was a Monday.
  return rule.freq === 'WEEKLY' ? Math.floor((day + 3 - rule.weekStart) / 7) : monthPosition(day).month;
}

function onWeekday(rule: Recurrence, day: number): boolean {
  const weekday = weekdayOf(day);
  return rule.days.length === 0 || rule.days.some((each) => each.weekday === weekday && isOrdinal(each.ordinal, day));
}

function isOrdinal(ordinal: number, day: number): boolean {
  if (ordinal === 0) return true;
  const { date, length } = monthPosition(day);
  return ordinal === (ordinal > 0 ? Math.ceil(date / 7) : -Math.ceil((length - date + 1) / 7));
}

function onMonthDay(rule: Recurrence, day: number): boolean {
  if (rule.monthDays.length === 0) return true;
  const { date, length } = monthPosition(day);
  return rule.monthDays.includes(date) || rule.monthDays.includes(date - length - 1);
}

/**
 * Lists the days of a recurrence within a stretch of the calendar.
 * @param rule - From `readRecurrence`.
 * @param from - First day number, inclusive.
 * @param to - Last day number, inclusive; give a finite one.
 * @param limit - At most so many; all when absent.
 * @returns The days as `YYYY-MM-DD`, in order.
 */
export function occurrences(rule: Recurrence, from: number, to: number, limit: number = Infinity): CivilDate[] {
  const found: CivilDate[] = [];
  for (let day = Math.max(from, rule.start); day <= Math.min(to, rule.last) && found.length < limit; day++) {
    if (fallsOn(rule, day)) found.push(civilDate(day));
  }
  return found;
}
