import { weekHours, weeklyPattern, type Schedule, type WeekHours } from '@neighbourhood-kit/core/services';
import { civilDate, holidayOn, type Holiday, type HolidayCalendar } from '@neighbourhood-kit/core/time';
import { keyOfWeek, type HoursParts, type Pattern } from './hours-columns.js';
import { WEEKS } from './hours.js';
import { newWeekLines } from './week-lines.js';

/** Weeks of which an index knows the bank holidays: ten years, for who asks of a day far ahead. */
const HOLIDAY_WEEKS = 522;

/**
 * Works out the hours of places week by week, with bank holidays.
 * @param firstWeek - Week from which hours are to hold, in weeks since 1970.
 * @param timeZone - Zone of the places' clocks.
 * @returns The reader, and the bank holidays.
 */
export function weekPatterns(firstWeek: number, timeZone: string): HoursParts {
  const options = { timeZone, holidays: holidayOn };
  // Week 0 began on the Monday before 1970.
  const mondayOf = (week: number) => week * 7 - 3;
  const from = civilDate(mondayOf(firstWeek));
  const lines = newWeekLines(from, timeZone);
  const always = (usual: WeekHours): Omit<Pattern, 'silent'> => ({ usual, exceptions: [], ends: false });
  const read = (schedules: readonly Schedule[], numbers: readonly number[]): Omit<Pattern, 'silent'> => {
    const open = lines.together(numbers);
    if (open) return always({ open, notKnown: [] });
    const weekly = weeklyPattern(schedules, from, options);
    if (weekly && !weekly.closesOnBankHolidays) return always(weekly);
    const all = Array.from({ length: WEEKS }, (_, i) => firstWeek + i);
    const closing = schedules.map((line): Schedule =>
      line.bankHolidays === 'open' ? line : { ...line, bankHolidays: 'closed' },
    );
    const found = (weekly ? all.filter((week) => hasBankHoliday(mondayOf(week))) : all).map((week) => {
      const monday = mondayOf(week);
      const hoursOf = (lines: readonly Schedule[], holidays: HolidayCalendar) =>
        weekHours(lines, civilDate(monday), { timeZone, holidays });
      // Where nothing is lost if each line is closed on that day which does not say that it is open, no such line leaves it open.
      const answered = [0, 1, 2, 3, 4, 5, 6].filter((day) => {
        const kind = holidayOn(monday + day);
        const only = (each: Holiday) => (at: number) => (at === monday + day ? each : undefined);
        const least = hoursOf(closing, only('bank-holiday'));
        return kind && keyOfWeek(hoursOf(schedules, only(kind))) === keyOfWeek(least);
      });
      return [week, hoursOf(schedules, holidayOn), answered.reduce((days, day) => days + 2 ** day, 0)] as const;
    });
    return { usual: weekly ?? mostOften(found.map(([, hours]) => hours)), exceptions: found, ends: true };
  };
  return {
    patternOf(schedules) {
      const numbers = schedules.map(lines.numberOf);
      const silent = schedules.some(({ bankHolidays }) => bankHolidays !== 'open');
      return { key: numbers.join(), read: () => ({ ...read(schedules, numbers), silent }) };
    },
    holidays: Array.from({ length: HOLIDAY_WEEKS * 7 }, (_, day) => mondayOf(firstWeek) + day).filter(holidayOn),
  };
}

function hasBankHoliday(monday: number): boolean {
  // A session of Sunday night runs into the week.
  return [-1, 0, 1, 2, 3, 4, 5, 6].some((day) => holidayOn(monday + day) === 'bank-holiday');
}

/** The hours that most weeks have. */
function mostOften(weeks: readonly WeekHours[]): WeekHours {
  const counts = new Map<string, [count: number, hours: WeekHours]>();
  for (const hours of weeks) {
    const key = keyOfWeek(hours);
    const known = counts.get(key);
    if (known) known[0]++;
    else counts.set(key, [1, hours]);
  }
  return [...counts.values()].reduce((most, each) => (each[0] > most[0] ? each : most))[1];
}
