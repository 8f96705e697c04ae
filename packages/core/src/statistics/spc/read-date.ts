import { dayNumber } from '../calendar.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads the date of a period as NHS spreadsheets write it: `2022-04-01`, `2022/04/01`, `2022-04`, `April 2022`, `Apr-22`, `1 April 2022`,
 * `01-Apr-22`, `01/04/2022`, `01-04-2022` or `01.04.2022` (day first, as in the United Kingdom), or a date with a time, whose time is
 * dropped.
 * @param text - The cell.
 * @returns `YYYY-MM-DD`, or `undefined` if it is no such date. Two-digit years are of this century.
 */
export function readPeriodDate(text: string): string | undefined {
  const cell = text.trim();
  const iso = /^(\d{4})[-/](\d{2})(?:[-/](\d{2}))?(?:[T ]\d{2}:.*)?$/.exec(cell);
  if (iso) return real(iso[1], iso[2], iso[3]);
  const british = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: \d{2}:.*)?$/.exec(cell);
  if (british) return real(british[4], british[3], british[1]);
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([A-Za-z]{3,9})[ -](\d{2}|\d{4})$/.exec(cell);
  const month = MONTHS.indexOf((named?.[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : real((named?.[3] ?? '').padStart(4, '20'), String(month), named?.[1]);
}

function real(year = '', month = '', day = '1'): string | undefined {
  const date = `${year}-${two(month)}-${two(day)}`;
  return dayNumber(date) === undefined ? undefined : date;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
