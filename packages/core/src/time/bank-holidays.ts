import { civilDate, dayNumber, weekdayOf, type CivilDate } from './civil.js';

/** A bank holiday proclaimed for one year only: an extra day, or one moved from its usual date. */
export interface BankHolidayChange {
  readonly date: CivilDate;
  /** The date it was moved from. */
  readonly replaces?: CivilDate | undefined;
  readonly title?: string | undefined;
}

/** One-off changes since 1978 (royal proclamations under the Banking and Financial Dealings Act 1971). */
export const PROCLAIMED: readonly BankHolidayChange[] = [
  { date: '1981-07-29' },
  { date: '1995-05-08', replaces: '1995-05-01' },
  { date: '1999-12-31' },
  { date: '2002-06-03' },
  { date: '2002-06-04', replaces: '2002-05-27' },
  { date: '2011-04-29' },
  { date: '2012-06-04', replaces: '2012-05-28' },
  { date: '2012-06-05' },
  { date: '2020-05-08', replaces: '2020-05-04' },
  { date: '2022-06-02', replaces: '2022-05-30' },
  { date: '2022-06-03' },
  { date: '2022-09-19' },
  { date: '2023-05-08' },
];

/**
 * The holidays of a year in England and Wales by the rules that have held since 1978, as day numbers: New Year's Day, Good Friday,
 * Easter Monday, early May, spring, summer, Christmas Day, Boxing Day.
 * @param year - From 1978 to 9999.
 * @returns The eight days, each with the bank holiday that stands in for it when it falls on a Saturday or Sunday.
 */
export function usualHolidays(year: number): { readonly day: number; readonly substitute?: number | undefined }[] {
  const on = (monthAndDay: string) => dayNumber(`${year}-${monthAndDay}`) ?? NaN;
  const firstMonday = (day: number) => day + ((7 - weekdayOf(day)) % 7);
  const lastMonday = (day: number) => day - weekdayOf(day);
  const orElse = (day: number, instead: number) => (weekdayOf(day) > 4 ? { day, substitute: instead } : { day });
  const easter = easterSunday(year);
  const newYear = on('01-01');
  const christmas = on('12-25');
  return [
    orElse(newYear, firstMonday(newYear)),
    { day: easter - 2 },
    { day: easter + 1 },
    { day: firstMonday(on('05-01')) },
    { day: lastMonday(on('05-31')) },
    { day: lastMonday(on('08-31')) },
    // Whichever of the two falls on a weekend, its substitute comes two days later.
    orElse(christmas, christmas + 2),
    orElse(christmas + 1, christmas + 3),
  ];
}

/** Easter Sunday as a day number, by the anonymous Gregorian algorithm (Nature, 20 April 1876). */
function easterSunday(year: number): number {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return Date.UTC(year, 2, h + l - 7 * m + 22) / 86_400_000;
}

/**
 * What a day is to opening hours: a bank holiday that gov.uk lists, a Christmas Day, Boxing Day or New Year's Day at a weekend
 * (whose bank holiday is its substitute, though little is open), or neither.
 */
export type Holiday = 'bank-holiday' | 'holiday-at-weekend' | undefined;

/** Tells what a day, as a day number, is to opening hours. */
export type HolidayCalendar = (day: number) => Holiday;

/**
 * Makes a calendar that remembers the years it was asked about.
 * @param changes - One-off changes; give `[...PROCLAIMED, …]` to add one that is newer than this code.
 * @returns The calendar; before 1978 it knows of no holiday.
 */
export function holidayCalendar(changes: readonly BankHolidayChange[] = PROCLAIMED): HolidayCalendar {
  const years = new Map<number, ReadonlyMap<number, Holiday>>();
  return (day) => {
    const year = new Date(day * 86_400_000).getUTCFullYear();
    let days = years.get(year);
    if (!days) {
      days = year >= 1978 && year <= 9999 ? holidaysOf(year, changes) : new Map<number, Holiday>();
      years.set(year, days);
    }
    return days.get(day);
  };
}

function holidaysOf(year: number, changes: readonly BankHolidayChange[]): Map<number, Holiday> {
  const days = new Map<number, Holiday>();
  for (const { day, substitute } of usualHolidays(year)) {
    days.set(day, substitute === undefined ? 'bank-holiday' : 'holiday-at-weekend');
    if (substitute !== undefined) days.set(substitute, 'bank-holiday');
  }
  for (const { replaces } of changes) days.delete(dayNumber(replaces) ?? NaN);
  for (const { date } of changes) days.set(dayNumber(date) ?? NaN, 'bank-holiday');
  return days;
}

let standard: HolidayCalendar | undefined;

/**
 * The calendar of England and Wales with the one-off changes known to this code.
 * @param day - Days since 1970-01-01.
 * @returns What the day is to opening hours.
 */
export function holidayOn(day: number): Holiday {
  standard ??= holidayCalendar();
  return standard(day);
}

/**
 * Tells whether a day is a bank holiday in England and Wales.
 * @param date - `YYYY-MM-DD`.
 * @returns True for the days gov.uk lists; false also when there is no such day.
 */
export function isBankHoliday(date: CivilDate): boolean {
  const day = dayNumber(date);
  return day !== undefined && holidayOn(day) === 'bank-holiday';
}

/** A bank holiday of England and Wales. */
export interface BankHoliday {
  readonly date: CivilDate;
  /** As gov.uk titles it. */
  readonly title: string;
  /** True when the day stands in for one that fell on a Saturday or Sunday. */
  readonly substitute: boolean;
}

/** In the order of `usualHolidays`. */
const TITLES = [
  'New Year’s Day',
  'Good Friday',
  'Easter Monday',
  'Early May bank holiday',
  'Spring bank holiday',
  'Summer bank holiday',
  'Christmas Day',
  'Boxing Day',
];

const PROCLAIMED_TITLES: Readonly<Record<string, string>> = {
  '1981-07-29': 'Royal wedding',
  '1995-05-08': 'Early May bank holiday (VE day)',
  '1999-12-31': 'Millennium',
  '2002-06-03': 'Golden Jubilee',
  '2002-06-04': 'Spring bank holiday',
  '2011-04-29': 'Royal wedding',
  '2012-06-04': 'Spring bank holiday',
  '2012-06-05': 'Diamond Jubilee',
  '2020-05-08': 'Early May bank holiday (VE day)',
  '2022-06-02': 'Spring bank holiday',
  '2022-06-03': 'Platinum Jubilee bank holiday',
  '2022-09-19': 'Bank Holiday for the State Funeral of Queen Elizabeth II',
  '2023-05-08': 'Bank holiday for the coronation of King Charles III',
};

/**
 * Lists the bank holidays of England and Wales in a year, by the rules that have held since 1978 and the one-off changes.
 * @param year - From 1978 to 9999; other years have none.
 * @param changes - One-off changes; give `[...PROCLAIMED, …]` to add one that is newer than this code.
 * @returns The days gov.uk lists, in order of date.
 */
export function bankHolidays(year: number, changes: readonly BankHolidayChange[] = PROCLAIMED): BankHoliday[] {
  if (!(year >= 1978 && year <= 9999)) return [];
  const moved = new Set(changes.map((change) => change.replaces));
  const usual = usualHolidays(year).map(({ day, substitute }, i) => ({
    date: civilDate(substitute ?? day),
    title: TITLES[i] ?? '',
    substitute: substitute !== undefined,
  }));
  const oneOff = changes
    .filter(({ date }) => date.startsWith(`${year}-`))
    .map(({ date, title }) => ({
      date,
      title: title ?? PROCLAIMED_TITLES[date] ?? 'Bank holiday',
      substitute: false,
    }));
  return [...usual.filter(({ date }) => !moved.has(date)), ...oneOff].sort((a, b) => (a.date < b.date ? -1 : 1));
}
