import {
  summariseHours,
  WEEKDAYS,
  type HoursPattern,
  type HoursRemark,
  type Schedule,
  type SessionTimes,
  type Weekday,
} from '@neighbourhood-kit/core/services';
import { isOnlyHours } from '@neighbourhood-kit/open-referral';
import type { HealthcareService, HealthcareServiceAvailableTime } from 'fhir/r4.js';

/** Hours in the fields of `HealthcareService`. */
export type Available = Partial<Pick<HealthcareService, 'availableTime' | 'notAvailable' | 'availabilityExceptions'>>;

type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
const DAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ORDINALS: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
  [-2]: 'last but one',
  [-3]: 'last but two',
  [-4]: 'last but three',
};

const at = (time: string): string => `${time}:00`;
const place = (day: Weekday): number => WEEKDAYS.indexOf(day);

/** One session a week; one to midnight ends with the day and one past it goes on with the next, since FHIR has no time after 23:59:59. */
function weekly(days: readonly Weekday[], session: SessionTimes): HealthcareServiceAvailableTime[] {
  const daysOfWeek = days.map((day) => DAYS[place(day)] ?? 'mon');
  const { opensAt, closesAt, allDay, pastMidnight } = session;
  if (allDay) return [{ daysOfWeek, allDay: true }];
  const start = opensAt === undefined ? {} : { availableStartTime: at(opensAt) };
  const evening = { daysOfWeek, ...start, availableEndTime: '23:59:59' };
  if (closesAt === '00:00') return [evening];
  if (!pastMidnight || closesAt === undefined) {
    return [{ daysOfWeek, ...start, ...(closesAt !== undefined && { availableEndTime: at(closesAt) }) }];
  }
  const next = days.map((day) => DAYS[(place(day) + 1) % 7] ?? 'mon');
  return [evening, { daysOfWeek: next, availableStartTime: '00:00:00', availableEndTime: at(closesAt) }];
}

const REPEATS = { ONCE: 'once', DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month' } as const;

const dayOfMonth = (day: number): string =>
  day > 0 ? `day ${String(day)}` : `the ${(ORDINALS[day] ?? `${String(-day)}th last`).replace('last', 'last day')}`;

function timesInWords({ opensAt, closesAt, allDay }: SessionTimes): string {
  if (allDay) return 'all day';
  if (opensAt !== undefined && closesAt !== undefined) return `${opensAt} to ${closesAt}`;
  return opensAt === undefined ? (closesAt === undefined ? '' : `until ${closesAt}`) : `from ${opensAt}`;
}

/** What does not fall on the same days every week, in words. */
function inWords(pattern: HoursPattern): string {
  const { freq, interval, days, monthDays, next } = pattern;
  const named = days.map(({ weekday, ordinal }) => {
    const name = NAMES[place(weekday)] ?? '';
    return ordinal === 0 ? name : `the ${ORDINALS[ordinal] ?? `${String(ordinal)}th`} ${name}`;
  });
  const on = [...named, ...monthDays.map(dayOfMonth)].join(' and ');
  const every =
    freq === 'ONCE'
      ? 'Once'
      : interval === 1
        ? `Every ${REPEATS[freq]}`
        : `Every ${String(interval)} ${REPEATS[freq]}s`;
  const parts = [
    on === '' ? every : `${every} on ${on}`,
    timesInWords(pattern),
    next === undefined ? '' : `next on ${next}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const aboutDays = ({ words, days }: HoursRemark): string =>
  [days.map((day) => NAMES[place(day)] ?? '').join(', '), words].filter((part) => part !== '').join(': ');

const asSentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

/**
 * Writes opening hours: the ordinary week as available times, everything else as words, as the HL7 Human Services Directory guide
 * maps schedules.
 * @param schedules - Lines of one place.
 * @param today - `YYYY-MM-DD`: lines that have ended are left out.
 * @returns The fields; none where nothing is known, so that nobody reads silence as closed.
 */
export function availableOf(schedules: readonly Schedule[], today: string): Available {
  const { week, patterns, words, remarks, bankHolidays } = summariseHours(schedules, today);
  const availableTime = week.flatMap(({ days, sessions }) => sessions.flatMap((session) => weekly(days, session)));
  const unclear = week.filter(({ state }) => state === 'not-known').flatMap(({ days }) => days);
  const exceptions = [
    ...patterns.map(inWords),
    ...words,
    ...remarks.filter((remark) => !isOnlyHours(remark.words)).map(aboutDays),
    ...(unclear.length > 0 && availableTime.length > 0
      ? [`Not known: ${unclear.map((day) => NAMES[place(day)] ?? '').join(', ')}`]
      : []),
    ...(bankHolidays === 'open' ? ['Open on bank holidays'] : []),
  ];
  return {
    ...(availableTime.length > 0 && { availableTime }),
    ...(bankHolidays === 'closed' && { notAvailable: [{ description: 'Bank holidays in England and Wales' }] }),
    ...(exceptions.length > 0 && { availabilityExceptions: exceptions.map(asSentence).join(' ') }),
  };
}
