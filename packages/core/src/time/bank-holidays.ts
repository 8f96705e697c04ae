import { civilDate, dayNumber, weekdayOf, type CivilDate } from './civil.js';

/** A bank holiday of England and Wales. */
export interface BankHoliday {
  readonly date: CivilDate;
  /** As gov.uk titles it. */
  readonly title: string;
  /** True when the day stands in for one that fell on a Saturday or Sunday. */
  readonly substitute: boolean;
}

/** A holiday proclaimed for one year only: an extra day, or one moved from its usual date. */
export interface BankHolidayChange {
  readonly date: CivilDate;
  readonly title: string;
  /** The date it was moved from. */
  readonly replaces?: CivilDate | undefined;
}

/** One-off changes since 1978 (royal proclamations under the Banking and Financial Dealings Act 1971, as gov.uk lists them). */
export const PROCLAIMED: readonly BankHolidayChange[] = [
  { date: '1981-07-29', title: 'Royal wedding' },
  { date: '1995-05-08', title: 'Early May bank holiday (VE day)', replaces: '1995-05-01' },
  { date: '1999-12-31', title: 'Millennium' },
  { date: '2002-06-03', title: 'Golden Jubilee' },
  { date: '2002-06-04', title: 'Spring bank holiday', replaces: '2002-05-27' },
  { date: '2011-04-29', title: 'Royal wedding' },
  { date: '2012-06-04', title: 'Spring bank holiday', replaces: '2012-05-28' },
  { date: '2012-06-05', title: 'Diamond Jubilee' },
  { date: '2020-05-08', title: 'Early May bank holiday (VE day)', replaces: '2020-05-04' },
  { date: '2022-06-02', title: 'Spring bank holiday', replaces: '2022-05-30' },
  { date: '2022-06-03', title: 'Platinum Jubilee bank holiday' },
  { date: '2022-09-19', title: 'Bank Holiday for the State Funeral of Queen Elizabeth II' },
  { date: '2023-05-08', title: 'Bank holiday for the coronation of King Charles III' },
];

/**
 * Lists the bank holidays of England and Wales in a year, by the rules that have held since 1978 and the one-off changes.
 * @param year - From 1978 to 9999; other years have none.
 * @param changes - One-off changes; give `[...PROCLAIMED, …]` to add one that is newer than this code.
 * @returns The days gov.uk lists, in order of date.
 */
export function bankHolidays(year: number, changes: readonly BankHolidayChange[] = PROCLAIMED): BankHoliday[] {
  if (!(year >= 1978 && year <= 9999)) return [];
  const on = (monthAndDay: string) => dayNumber(`${year}-${monthAndDay}`) ?? NaN;
  const firstMonday = (day: number) => day + ((7 - weekdayOf(day)) % 7);
  const lastMonday = (day: number) => day - weekdayOf(day);
  const atWeekend = (day: number) => weekdayOf(day) > 4;
  const easter = easterSunday(year);
  const newYear = on('01-01');
  const christmas = on('12-25');

  const usual: [string, number, number?][] = [
    ['New Year’s Day', newYear, firstMonday(newYear)],
    ['Good Friday', easter - 2],
    ['Easter Monday', easter + 1],
    ['Early May bank holiday', firstMonday(on('05-01'))],
    ['Spring bank holiday', lastMonday(on('05-31'))],
    ['Summer bank holiday', lastMonday(on('08-31'))],
    // Whichever of the two falls on a weekend, its substitute comes two days later.
    ['Christmas Day', christmas, christmas + 2],
    ['Boxing Day', christmas + 1, christmas + 3],
  ];
  const moved = new Set(changes.map((change) => change.replaces));
  return usual
    .map(([title, day, instead]) => {
      const substitute = instead !== undefined && atWeekend(day);
      return { date: civilDate(substitute ? instead : day), title, substitute };
    })
    .filter((holiday) => !moved.has(holiday.date))
    .concat(
      changes
        .filter(({ date }) => date.startsWith(`${year}-`))
        .map(({ date, title }) => ({ date, title, substitute: false })),
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1));
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
  const marchDays = h + l - 7 * m + 22;
  return Date.UTC(year, 2, marchDays) / 86_400_000;
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
 * @returns The calendar.
 */
export function holidayCalendar(changes: readonly BankHolidayChange[] = PROCLAIMED): HolidayCalendar {
  const years = new Map<string, ReadonlySet<string>>();
  return (day) => {
    const date = civilDate(day);
    const year = date.slice(0, 4);
    let dates = years.get(year);
    if (!dates) {
      dates = new Set(bankHolidays(Number(year), changes).map((holiday) => holiday.date));
      years.set(year, dates);
    }
    if (dates.has(date)) return 'bank-holiday';
    return /-(?:12-2[56]|01-01)$/.test(date) ? 'holiday-at-weekend' : undefined;
  };
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
