import {
  openOn,
  summariseHours,
  WEEKDAYS,
  type HoursPattern,
  type HoursRemark,
  type HoursSummary,
  type Schedule,
  type SessionTimes,
  type Weekday,
} from '@neighbourhood-kit/core/services';
import { civilDate, parseRecurrence } from '@neighbourhood-kit/core/time';
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
const namesOf = (days: readonly Weekday[]): string => days.map((day) => NAMES[place(day)] ?? '').join(', ');

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

/** False for "09:00 to 05:00", which a summary takes without its times: what a program reads must not send anybody to a door at night. */
function isMeant({ opensAt, closesAt, schedule }: SessionTimes): boolean {
  return opensAt !== undefined || closesAt !== undefined || !schedule.opensAt || !schedule.closesAt;
}

const REPEATS = { ONCE: 'once', DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month' } as const;

const dayOfMonth = (day: number): string =>
  day > 0 ? `day ${String(day)}` : `the ${(ORDINALS[day] ?? `${String(-day)}th last`).replace('last', 'last day')}`;

function timesInWords({ opensAt, closesAt, allDay }: Partial<SessionTimes>): string {
  if (allDay) return 'all day';
  if (opensAt !== undefined && closesAt !== undefined) return `${opensAt} to ${closesAt}`;
  return opensAt === undefined ? (closesAt === undefined ? '' : `until ${closesAt}`) : `from ${opensAt}`;
}

const BANK_HOLIDAYS = { open: 'also on bank holidays', closed: 'not on bank holidays' } as const;

/** How a line differs from others, where FHIR has no field for it: its last day, and bank holidays where lines do not agree on them. */
function limitsOf(schedule: Schedule, agreed: HoursSummary['bankHolidays']): string[] {
  const last = parseRecurrence(schedule)?.last ?? Infinity;
  const ends = [schedule.validTo, Number.isFinite(last) ? civilDate(last) : undefined].filter(
    (day) => day !== undefined,
  );
  const { bankHolidays } = schedule;
  return [
    ...ends
      .sort()
      .slice(0, 1)
      .map((day) => `until ${day}`),
    ...(bankHolidays === undefined || bankHolidays === agreed ? [] : [BANK_HOLIDAYS[bankHolidays]]),
  ];
}

/** A line of the ordinary week with what limits it, in words; nothing where nothing does. */
function limited(schedule: Schedule, today: string, agreed: HoursSummary['bankHolidays']): string[] {
  const limits = limitsOf(schedule, agreed);
  if (limits.length === 0) return [];
  return summariseHours([schedule], today).week.flatMap(({ days, sessions }) =>
    sessions.map((session) => [namesOf(days), timesInWords(session), ...limits].filter(Boolean).join(', ')),
  );
}

/** Days on which a line is left out: those on which nothing else is open, and what is open on the others. */
function leftOut(schedules: readonly Schedule[], today: string): { closed: string[]; others: string[] } {
  const days = [...new Set(schedules.flatMap(({ except = [] }) => except))].filter((day) => day >= today).sort();
  const of = days.map((day) => ({ day, ...openOn(schedules, day, { holidays: () => undefined }) }));
  return {
    closed: of.flatMap(({ day, state }) => (state === 'closed' ? [day] : [])),
    others: of.flatMap((each) =>
      each.state === 'open' ? [`Only ${each.sessions.map(timesInWords).join(' and ')} on ${each.day}`] : [],
    ),
  };
}

/** What does not fall on the same days every week, in words. */
function inWords(pattern: HoursPattern, agreed: HoursSummary['bankHolidays']): string {
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
    ...limitsOf(pattern.schedule, agreed),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const aboutDays = ({ words, days }: HoursRemark): string =>
  [namesOf(days), words].filter((part) => part !== '').join(': ');

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
  const ordinary = week.flatMap(({ days, sessions }) => sessions.map((session) => ({ days, session })));
  const availableTime = ordinary.flatMap(({ days, session }) => (isMeant(session) ? weekly(days, session) : []));
  const doubtful = ordinary.filter(({ session }) => !isMeant(session));
  const { closed, others } = leftOut(schedules, today);
  const notAvailable = [
    ...(bankHolidays === 'closed' ? [{ description: 'Bank holidays in England and Wales' }] : []),
    ...closed.map((day) => ({ description: 'Closed', during: { start: day, end: day } })),
  ];
  const unclear = week
    .filter(({ state, sessions }) => state === 'not-known' && sessions.every(isMeant))
    .flatMap(({ days }) => days);
  const exceptions = [
    ...patterns.map((pattern) => inWords(pattern, bankHolidays)),
    ...schedules.flatMap((schedule) => limited(schedule, today, bankHolidays)),
    ...others,
    ...doubtful.map(({ days, session }) => `Not certain: ${namesOf(days)}, ${timesInWords(session.schedule)}`),
    ...words,
    ...remarks.filter((remark) => !isOnlyHours(remark.words)).map(aboutDays),
    ...(unclear.length > 0 && availableTime.length > 0 ? [`Not known: ${namesOf(unclear)}`] : []),
    ...(bankHolidays === 'open' ? ['Open on bank holidays'] : []),
  ];
  return {
    ...(availableTime.length > 0 && { availableTime }),
    ...(notAvailable.length > 0 && { notAvailable }),
    ...(exceptions.length > 0 && { availabilityExceptions: exceptions.map(asSentence).join(' ') }),
  };
}
