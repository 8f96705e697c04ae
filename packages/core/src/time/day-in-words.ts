import { dayNumber, type CivilDate } from './civil.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * Writes a calendar day as British English does, the same on every machine.
 * @param date - `YYYY-MM-DD`.
 * @returns For example `14 December 2017`; the text as it was given when it is no day of the calendar.
 */
export function dayInWords(date: CivilDate): string {
  if (dayNumber(date) === undefined) return date;
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}
