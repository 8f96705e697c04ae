import { dayNumber } from '../calendar.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads the date of a period as NHS spreadsheets write it: `2022-04-01`, `2022-04`, `April 2022`, `Apr-22`, `01/04/2022` (day first, as
 * in the United Kingdom) or a date with a time, whose time is dropped.
 * @param text - The cell.
 * @returns `YYYY-MM-DD`, or `undefined` if it is no such date. Two-digit years are of this century.
 */
export function readPeriodDate(text: string): string | undefined {
  const cell = text.trim();
  const iso = /^(\d{4}-\d{2}(?:-\d{2})?)(?:[T ]\d{2}:.*)?$/.exec(cell)?.[1];
  if (iso !== undefined) return real(iso.length === 7 ? `${iso}-01` : iso);
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell);
  if (british) return real(`${british[3] ?? ''}-${two(british[2])}-${two(british[1])}`);
  const named = /^([A-Za-z]{3,9})[ -](\d{2}|\d{4})$/.exec(cell);
  const month = MONTHS.indexOf((named?.[1] ?? '').slice(0, 3).toLowerCase()) + 1;
  const year = named?.[2] ?? '';
  return month === 0 ? undefined : real(`${year.length === 2 ? '20' : ''}${year}-${two(String(month))}-01`);
}

function two(digits = ''): string {
  return digits.padStart(2, '0');
}

function real(date: string): string | undefined {
  return dayNumber(date) === undefined ? undefined : date;
}
