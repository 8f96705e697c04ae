import {
  summariseHours,
  type DayGroup,
  type HoursPattern,
  type HoursRemark,
  type Schedule,
  type SessionTimes,
  type Weekday,
} from '@neighbourhood-kit/core/services';
import { dayInWords, type CivilDate } from '@neighbourhood-kit/core/time';
import { listInWords } from '@neighbourhood-kit/core/text';
import { isOnlyHours } from '@neighbourhood-kit/open-referral';

/** Days of the week by name; schema.org has the same. */
export const DAYS: Readonly<Record<Weekday, string>> = {
  MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday', FR: 'Friday', SA: 'Saturday', SU: 'Sunday',
}; // prettier-ignore
const ORDER = Object.keys(DAYS);
const ORDINALS: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
  [-2]: 'last but one',
};

/** 9am, 5:30pm, midday, midnight, as GOV.UK writes times. */
function timeInWords(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  if (minutes === 0 && hours % 12 === 0) return hours === 12 ? 'midday' : 'midnight';
  return `${hours % 12 || 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}${hours < 12 ? 'am' : 'pm'}`;
}

function sessionInWords({ opensAt, closesAt, allDay, schedule }: SessionTimes): string {
  if (allDay) return 'all day';
  // Times that are hardly meant, such as 9am to 5am, are none of the session, but what the publisher says.
  if (!opensAt && !closesAt && schedule.opensAt && schedule.closesAt)
    return `not certain, given as ${schedule.opensAt} to ${schedule.closesAt}`;
  if (opensAt !== undefined && closesAt !== undefined) return `${timeInWords(opensAt)} to ${timeInWords(closesAt)}`;
  return opensAt === undefined ? 'times not known' : `from ${timeInWords(opensAt)}`;
}

function daysInWords(days: readonly Weekday[]): string {
  if (days.length === 7) return 'Every day';
  const at = days.map((day) => ORDER.indexOf(day));
  const isRun = days.length > 2 && at.every((day, i) => i === 0 || day === (at[i - 1] ?? 0) + 1);
  const names = days.map((day) => DAYS[day]);
  return isRun ? `${names[0] ?? ''} to ${names.at(-1) ?? ''}` : listInWords(names);
}

const groupInWords = ({ days, sessions }: DayGroup): string =>
  `${daysInWords(days)}: ${sessions.length > 0 ? listInWords(sessions.map(sessionInWords)) : 'times not known'}`;

function patternInWords(pattern: HoursPattern): string {
  const { freq, interval, days, monthDays, next } = pattern;
  const named = days.map(({ weekday, ordinal }) =>
    ordinal === 0 ? DAYS[weekday] : `${ORDINALS[ordinal] ?? String(ordinal)} ${DAYS[weekday]}`,
  );
  const when =
    freq === 'MONTHLY'
      ? `The ${listInWords(named.length > 0 ? named : monthDays.map(String))} of ${interval === 1 ? 'the month' : `every ${interval} months`}`
      : freq === 'WEEKLY'
        ? `${listInWords(named)} every ${interval === 2 ? 'second week' : interval === 1 ? 'week' : `${interval} weeks`}`
        : freq === 'DAILY'
          ? `Every ${interval === 1 ? 'day' : `${interval} days`}`
          : '';
  const sessions = sessionInWords(pattern);
  const on = next === undefined ? '' : dayInWords(next);
  if (when === '') return `${on}: ${sessions}`;
  return `${when}: ${sessions}${on === '' ? '' : `, next on ${on}`}`;
}

const remarkInWords = ({ words, days }: HoursRemark): string =>
  days.length === 0 ? words : `${daysInWords(days)}: ${words}`;

/**
 * Puts opening hours into lines for paper.
 * @param schedules - Lines of hours.
 * @param today - `YYYY-MM-DD`; lines that have ended are left out.
 * @returns One line for days that are alike, then what falls otherwise, then the publisher's own words that say more; empty when nothing is known.
 */
export function hoursLines(schedules: readonly Schedule[], today: CivilDate): string[] {
  const { week, patterns, words, remarks, bankHolidays } = summariseHours(schedules, today);
  const lines = [
    ...week.filter(({ state }) => state !== 'closed').map(groupInWords),
    ...patterns.map(patternInWords),
    ...words,
    ...remarks.filter((remark) => !isOnlyHours(remark.words)).map(remarkInWords),
  ];
  if (bankHolidays !== undefined && lines.length > 0)
    lines.push(bankHolidays === 'open' ? 'Open on bank holidays too' : 'Closed on bank holidays');
  return [...new Set(lines)];
}
