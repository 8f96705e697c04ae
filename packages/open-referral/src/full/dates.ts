import { civilDate, dayNumber, LONDON, MINUTES_A_DAY, toWall } from '@neighbourhood-kit/core/time';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? /i;

const asDay = (year: string, month: number | string, day: string): string =>
  `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

/** "2 January 2026", "Fri 2nd Jan 2026", "January 2, 2026". */
function inWords(text: string): string | undefined {
  const plain = text.replace(WEEKDAY, '');
  const [, day = '', name = '', year = ''] = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(plain) ?? [];
  const [, first = name, second = day, last = year] =
    /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(plain) ?? [];
  const month = MONTHS.indexOf(first.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : asDay(last, month, second);
}

const FIGURES = /^(\d{1,2})(?:[/.-](\d{1,2})[/.-](\d{4})|[/.](\d{1,2})[/.](\d\d))(?:,? \d\d?:\d\d(?::\d\d)?)?$/;

/** "02/01/2026", "2-1-2026", "02/01/26" and "02/01/2026 14:30" as the British write it, "2026/01/02", and "20260102T000000Z" of calendars. */
function inFigures(text: string): string | undefined {
  const [, ...from] = /^(\d{4})[/.]?(\d\d)[/.]?(\d\d)(?:T\d{4,6}Z?)?$/.exec(text) ?? [];
  if (from.length > 0) return from.join('-');
  const [found, day = '', long, fullYear, short = '', shortYear = ''] = FIGURES.exec(text) ?? [];
  if (found === undefined) return undefined;
  const [month, year] = [long ?? short, fullYear ?? shortYear];
  // No calendar has a thirteenth month: "12/24/2026" can only be meant the American way.
  return Number(month) > 12 ? asDay(year, day, month) : asDay(year, month, day);
}

/** A moment with its offset from UTC. */
const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i;

/**
 * Reads a day that a program wrote as the moment at which it begins or ends in London: "2026-05-31T23:00:00Z" is the first of June.
 * @param text - A moment with its offset.
 * @returns `YYYY-MM-DD`; `undefined` for any other moment, and where it is none.
 */
export function readLondonDay(text: string): string | undefined {
  const minutes = INSTANT.test(text) ? Math.floor(Date.parse(text) / 60_000) : NaN;
  if (Number.isNaN(minutes)) return undefined;
  const wall = toWall(minutes, LONDON);
  const day = Math.floor(wall / MINUTES_A_DAY);
  return [0, MINUTES_A_DAY - 1].includes(wall - day * MINUTES_A_DAY) ? civilDate(day) : undefined;
}

/**
 * Reads a calendar day in any form that can be meant one way only, or that the British mean one way.
 * @param text - A day and nothing else.
 * @returns `YYYY-MM-DD`; `undefined` where it is no day.
 */
export function readDay(text: string): string | undefined {
  const iso = /^\d{4}-\d\d-\d\d(?=$|[T ])/.exec(text)?.[0];
  return [readLondonDay(text), iso, inWords(text), inFigures(text)].find((day) => dayNumber(day) !== undefined);
}

/** Programs write this year where a day of every year is meant, or none at all. */
export const NO_YEAR = '0001';

/** The first day that programs know, which they write where there is none. */
export const NO_DAY = `${NO_YEAR}-01-01`;

/**
 * Tells whether a day can be meant: days of other centuries are slips of the keyboard, and year 9999 is how programs write that there is no end.
 * @param day - `YYYY-MM-DD`.
 * @returns True from 1900 to 2199, and in 9999.
 */
export const isLikelyDay = (day: string): boolean => /^(?:19|20|21|9999)/.test(day);
