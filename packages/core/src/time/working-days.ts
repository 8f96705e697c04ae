import { holidayOn, type HolidayCalendar } from './bank-holidays.js';
import { dayNumber, weekdayOf, type CivilDate } from './civil.js';

/**
 * Counts calendar days from one day to another.
 * @param from - `YYYY-MM-DD`.
 * @param to - `YYYY-MM-DD`.
 * @returns Whole days, 0 when `to` is not later; `undefined` when either is no day of the calendar.
 */
export function daysBetween(from: CivilDate, to: CivilDate): number | undefined {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  return start === undefined || end === undefined ? undefined : Math.max(0, end - start);
}

/**
 * Counts working days from one day to another: Monday to Friday, without bank holidays. The first day is not counted, the last is.
 * @param from - `YYYY-MM-DD`.
 * @param to - `YYYY-MM-DD`.
 * @param calendar - Bank holidays; those of England and Wales when absent.
 * @returns Whole working days, 0 when `to` is not later; `undefined` when either is no day of the calendar.
 */
export function workingDaysBetween(
  from: CivilDate,
  to: CivilDate,
  calendar: HolidayCalendar = holidayOn,
): number | undefined {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  if (start === undefined || end === undefined) return undefined;
  let days = 0;
  for (let day = start + 1; day <= end; day++) {
    if (weekdayOf(day) < 5 && calendar(day) !== 'bank-holiday') days += 1;
  }
  return days;
}
