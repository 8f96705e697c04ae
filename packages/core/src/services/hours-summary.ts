import { dayNumber, type CivilDate } from '../time/civil.js';
import { occurrences, type Recurrence } from '../time/recurrence.js';
import { MINUTES_A_DAY, wallTime } from '../time/wall-time.js';
import { readLines, type HoursOptions, type Line } from './hours-lines.js';
import { isEveryWeek } from './hours-week.js';
import { WEEKDAYS, type Schedule, type Weekday } from './schedule.js';

/** Clock times of a session, without a date. */
export interface SessionTimes {
  /** `HH:MM`; absent when the source does not give it. */
  readonly opensAt?: string | undefined;
  /** `HH:MM`, on the next day when `pastMidnight`; absent when not given. */
  readonly closesAt?: string | undefined;
  readonly allDay: boolean;
  readonly pastMidnight: boolean;
  /** The line it comes from, with its notes and kind of attendance. */
  readonly schedule: Schedule;
}

/** Days of the week that have the same sessions. */
export interface DayGroup {
  /** In the order of the week, at least one. */
  readonly days: readonly Weekday[];
  /** In order of the clock; none on days that are closed or not known. */
  readonly sessions: readonly SessionTimes[];
  /** `not-known` when a day or its times are not given, or a line could not be read. */
  readonly state: 'open' | 'closed' | 'not-known';
}

/** Something other than every week: `2TH` of the month, every second Monday, one day. */
export interface HoursPattern extends SessionTimes {
  readonly freq: 'ONCE' | 'DAILY' | 'WEEKLY' | 'MONTHLY';
  readonly interval: number;
  readonly days: readonly { readonly weekday: Weekday; readonly ordinal: number }[];
  readonly monthDays: readonly number[];
  /** The next day it falls on, from the day of the summary, within two years. */
  readonly next?: CivilDate | undefined;
}

/** What a publisher says as well as days and times. */
export interface HoursRemark {
  readonly words: string;
  /** The days it is about, in the order of the week; none when it is about all hours, or nothing tells. */
  readonly days: readonly Weekday[];
}

/** Opening hours as a notice would give them, ready to be put into words. */
export interface HoursSummary {
  /** The ordinary week; empty when nothing repeats weekly. Groups in order of their first day, together all seven days. */
  readonly week: readonly DayGroup[];
  /** What does not fall on the same days every week, or has not begun, soonest first. */
  readonly patterns: readonly HoursPattern[];
  /** Hours in the publisher's words: of lines that could not be read, or that hold words only. */
  readonly words: readonly string[];
  /** Notes and descriptions of lines that were read, each once: they may limit the hours. A description may say the hours again. */
  readonly remarks: readonly HoursRemark[];
  /** Set when bank holidays are treated alike by all lines; absent when the source does not say. */
  readonly bankHolidays?: 'open' | 'closed' | undefined;
}

/** Days ahead in which the next day of a pattern is looked for. */
const HORIZON = 800;

/**
 * Sums up opening hours for people.
 * @param schedules - Lines of one place.
 * @param date - The day on which the summary is read, `YYYY-MM-DD`: lines that have ended are left out.
 * @param options - Zone of lines that name none.
 * @returns Groups, patterns and words; everything empty when nothing is given or there is no such day.
 */
export function summariseHours(
  schedules: readonly Schedule[] | undefined,
  date: CivilDate,
  options: Pick<HoursOptions, 'timeZone'> = {},
): HoursSummary {
  const day = dayNumber(date);
  if (day === undefined) return { week: [], patterns: [], words: [], remarks: [] };
  const lines = readLines(schedules, options);
  const current = lines.filter((line) => line.rule && Math.min(line.rule.last, line.to) >= day);
  const isNow = (line: Line) =>
    line.rule !== undefined && isEveryWeek(line.rule) && Math.max(line.rule.start, line.from) <= day;
  const weekly = current.filter(isNow);
  const doubtful = lines.some((line) => !line.rule && line.from <= day && day <= line.to);
  const patterns = current
    .filter((line) => !isNow(line))
    .flatMap((line) => (line.rule ? patternOf(line, line.rule, day) : []));
  const words = wordsOf(schedules ?? [], lines);
  const [kind, ...others] = new Set(current.map((line) => line.schedule.bankHolidays));
  return {
    week: weekly.length > 0 ? weekOf(weekly, doubtful) : [],
    patterns: patterns.sort((a, b) => ((a.next ?? '9') < (b.next ?? '9') ? -1 : 1)),
    words,
    remarks: remarksOf(lines.filter((line) => !line.rule || current.includes(line))).filter(
      (remark) => !words.includes(remark.words),
    ),
    ...(kind && others.length === 0 && { bankHolidays: kind }),
  };
}

function weekOf(lines: readonly Line[], doubtful: boolean): DayGroup[] {
  const groups = new Map<string, { days: Weekday[]; sessions: SessionTimes[]; state: DayGroup['state'] }>();
  WEEKDAYS.forEach((name, weekday) => {
    const onDay = lines.filter(
      (line) => line.rule?.days.length === 0 || line.rule?.days.some((day) => day.weekday === weekday),
    );
    const each = new Map(onDay.map((line) => [`${String(line.opens)} ${String(line.closes)}`, line]));
    const sessions = [...each.values()].sort((a, b) => (a.opens ?? 0) - (b.opens ?? 0)).map(timesOf);
    const known = sessions.some((session) => session.opensAt && session.closesAt);
    const state = known ? 'open' : sessions.length > 0 || doubtful ? 'not-known' : 'closed';
    const key = `${state} ${[...each.keys()].sort().join()}`;
    const group = groups.get(key);
    if (group) group.days.push(name);
    else groups.set(key, { days: [name], sessions, state });
  });
  return [...groups.values()];
}

function timesOf({ opens, closes, schedule }: Line): SessionTimes {
  return {
    ...(opens !== undefined && { opensAt: wallTime(opens) }),
    ...(closes !== undefined && { closesAt: wallTime(closes) }),
    allDay: opens === 0 && closes === MINUTES_A_DAY,
    pastMidnight: closes !== undefined && closes > MINUTES_A_DAY,
    schedule,
  };
}

function patternOf(line: Line, rule: Recurrence, day: number): HoursPattern {
  const from = Math.max(day, line.from, rule.start);
  const [next] = occurrences(rule, from, Math.min(from + HORIZON, line.to), 1);
  return {
    ...timesOf(line),
    freq: rule.freq === 'DAILY' && rule.start === rule.last ? 'ONCE' : rule.freq,
    interval: rule.interval,
    days: rule.days.flatMap(({ weekday, ordinal }) => {
      const name = WEEKDAYS[weekday];
      return name ? [{ weekday: name, ordinal }] : [];
    }),
    monthDays: rule.monthDays,
    ...(next && { next }),
  };
}

function wordsOf(schedules: readonly Schedule[], lines: readonly Line[]): string[] {
  const silent = new Set(
    lines
      .filter((line) => line.rule && line.opens !== undefined && line.closes !== undefined)
      .map((line) => line.schedule),
  );
  return [
    ...new Set(
      schedules.filter((schedule) => !silent.has(schedule)).flatMap(({ description }) => description?.trim() || []),
    ),
  ];
}

function remarksOf(lines: readonly Line[]): HoursRemark[] {
  const saidOf = new Map<string, Line[]>();
  for (const line of lines) {
    for (const said of new Set([line.schedule.description?.trim(), line.schedule.notes?.trim()]))
      if (said) saidOf.set(said, [...(saidOf.get(said) ?? []), line]);
  }
  return [...saidOf].map(([words, about]) => {
    const isOfAll = about.length === lines.length || about.some(({ rule }) => !rule || rule.days.length === 0);
    const weekdays = new Set(isOfAll ? [] : about.flatMap(({ rule }) => rule?.days.map((day) => day.weekday) ?? []));
    return { words, days: WEEKDAYS.filter((_, weekday) => weekdays.has(weekday)) };
  });
}
