import { civilDate, dayNumber, type CivilDate } from '../time/civil.js';
import { MINUTES_A_DAY, wallTime } from '../time/wall-time.js';
import { spansOfWall, toWall } from '../time/zone.js';
import { occurrenceOn, readLines, type HoursOptions, type Line, type Occurrence } from './hours-lines.js';
import type { Schedule } from './schedule.js';

/** A stretch of opening hours. */
export interface Session {
  /** The day it begins on, in the place's own calendar. */
  readonly date: CivilDate;
  /** Clock time it opens, `HH:MM`; absent when the source does not give it. */
  readonly opensAt?: string | undefined;
  /** Clock time it closes, `HH:MM`, on the next day when that is not later than `opensAt`; absent when not given. */
  readonly closesAt?: string | undefined;
  /** The moment it opens; absent when the time is not given. */
  readonly opens?: Date | undefined;
  /** The moment it closes; absent when the time is not given. */
  readonly closes?: Date | undefined;
  /** From midnight to midnight. */
  readonly allDay: boolean;
  /** A bank holiday of which the source says nothing: tell people to check before they go. */
  readonly bankHoliday?: 'check' | undefined;
  /** The line it comes from, with its notes and kind of attendance. */
  readonly schedule: Schedule;
}

/**
 * Why hours are not known: `no-hours` none are given; `no-times` the day is given without its times; `unreadable` a line that
 * matters could not be read (`scheduleProblems` says why); `expired` what is given no longer holds.
 */
export type HoursUnknown = 'no-hours' | 'no-times' | 'unreadable' | 'expired';

/** The third answer: neither open nor closed can be said. */
export interface HoursNotKnown {
  readonly state: 'not-known';
  readonly why: HoursUnknown;
}

/** Whether a place is open at a moment. */
export type OpenState =
  | {
      readonly state: 'open';
      /** When it closes; absent when it does not within a week. */
      readonly until?: Date | undefined;
      readonly session: Session;
      readonly bankHoliday?: 'check' | undefined;
    }
  | {
      readonly state: 'closed';
      /** The next session, which may be on a day whose times are not given; absent when there is none in sight. */
      readonly next?: Session | undefined;
    }
  | HoursNotKnown;

/** Whether a place is open on a day. */
export type DayState =
  | { readonly state: 'open'; readonly sessions: readonly Session[]; readonly bankHoliday?: 'check' | undefined }
  | { readonly state: 'closed' }
  | (HoursNotKnown & { readonly sessions?: readonly Session[] | undefined });

/** Days ahead that are searched for the next session: two years and a bit, enough for the rarest monthly rule. */
const HORIZON = 800;
const WEEK = 7 * MINUTES_A_DAY;
/** Minutes after midnight UTC at which the next day begins where it begins first, at UTC+14. */
const FIRST_DAWN = 10 * 60;

/** A session in real time, in minutes since 1970; a clock change can cut one occurrence in two. */
interface Stretch {
  readonly of: Occurrence;
  readonly start: number;
  readonly end: number;
}

/**
 * Tells whether a place is open at a moment. It is open while the clock on its wall stands between opening and closing, so the
 * answer is what a person with the notice and a clock would give, across clock changes and past midnight.
 * @param schedules - Lines of one place.
 * @param instant - The moment.
 * @param options - Bank holidays, `{ holidays: holidayOn }` with `holidayOn` of core/time for England and Wales; zone of lines that name none.
 * @returns Open, closed or not known. An unreadable line, a day without times and hours that have run out are never "closed".
 * @example openState(service.schedules, new Date(), { holidays: holidayOn })
 */
export function openState(schedules: readonly Schedule[] | undefined, instant: Date, options: HoursOptions): OpenState {
  const at = instant.getTime() / 60_000;
  if (Number.isNaN(at)) return notKnown('unreadable');
  const lines = readLines(schedules, options);
  const now = stretches(lines, at, options).filter(({ start, end }) => start <= at && at < end);
  const known = now.filter(({ of }) => of.known);
  const [open] = known;
  if (open) {
    const until = endOfStretch(lines, Math.max(...known.map(({ end }) => end)), at, options);
    const session = sessionOf(open.of, open);
    return {
      state: 'open',
      ...(until !== undefined && { until: new Date(until * 60_000) }),
      session,
      ...(session.bankHoliday && { bankHoliday: session.bankHoliday }),
    };
  }
  const today = (line: Line) => Math.floor(toWall(at, line.timeZone) / MINUTES_A_DAY);
  const doubt = now.length > 0 ? notKnown('no-times') : unreadable(lines, today);
  if (doubt) return doubt;
  const [next] = sessionsAfter(lines, at, options);
  if (lines.some((line) => line.rule && line.to >= today(line))) return { state: 'closed', ...(next && { next }) };
  return notKnown(lines.length === 0 ? 'no-hours' : 'expired');
}

/**
 * Lists the sessions that begin on a day.
 * @param schedules - Lines of one place.
 * @param date - `YYYY-MM-DD`.
 * @param options - Zone of lines that name none; bank holidays.
 * @returns Open with the sessions in order, closed, or not known (with the sessions whose times are not given, if that is why).
 */
export function openOn(schedules: readonly Schedule[] | undefined, date: CivilDate, options: HoursOptions): DayState {
  const day = dayNumber(date);
  if (day === undefined) return notKnown('unreadable');
  const lines = readLines(schedules, options);
  const sessions = inOrder(
    lines.flatMap((line) => occurrenceOn(line, day, options.holidays) ?? []).flatMap(wholeSession),
  );
  const known = sessions.filter(({ opens, closes }) => opens && closes);
  if (known.length > 0) {
    return { state: 'open', sessions, ...(known.some((each) => each.bankHoliday) && { bankHoliday: 'check' }) };
  }
  if (sessions.length > 0) return { ...notKnown('no-times'), sessions };
  const doubt = unreadable(lines, () => day);
  if (doubt) return doubt;
  if (lines.some((line) => line.rule && line.to >= day)) return { state: 'closed' };
  return notKnown(lines.length === 0 ? 'no-hours' : 'expired');
}

/**
 * Lists the next sessions after a moment.
 * @param schedules - Lines of one place.
 * @param from - Sessions that begin later than this are listed.
 * @param options - How many (3 when absent); zone of lines that name none; bank holidays.
 * @returns Sessions in order, among them days whose times are not given; fewer than asked for when there are no more.
 */
export function nextOpenings(
  schedules: readonly Schedule[] | undefined,
  from: Date,
  options: HoursOptions & { readonly count?: number | undefined },
): Session[] {
  const at = from.getTime() / 60_000;
  const count = options.count ?? 3;
  const found = new Map<string, Session>();
  if (Number.isNaN(at)) return [];
  for (const session of sessionsAfter(readLines(schedules, options), at, options)) {
    if (found.size >= count) break;
    const key = `${session.date} ${session.opensAt ?? ''} ${session.closesAt ?? ''}`;
    if (!found.has(key)) found.set(key, session);
  }
  return [...found.values()];
}

const notKnown = (why: HoursUnknown): HoursNotKnown => ({ state: 'not-known', why });

/** A line that cannot be read may hold at any time the source vouches for it. */
function unreadable(lines: readonly Line[], today: (line: Line) => number): HoursNotKnown | undefined {
  const matters = lines.some((line) => !line.rule && line.from <= today(line) && today(line) <= line.to);
  return matters ? notKnown('unreadable') : undefined;
}

/** Everything that may go on at a moment: sessions of the day before and after too, in whatever zone. */
function stretches(lines: readonly Line[], at: number, options: HoursOptions): Stretch[] {
  const day = Math.floor(at / MINUTES_A_DAY);
  return [day - 2, day - 1, day, day + 1].flatMap((each) => stretchesOn(lines, each, options));
}

function stretchesOn(lines: readonly Line[], day: number, options: HoursOptions): Stretch[] {
  return lines.flatMap((line) => {
    const of = occurrenceOn(line, day, options.holidays);
    return of ? spansOfWall(of.from, of.to, line.timeZone).map((span) => ({ of, ...span })) : [];
  });
}

/** Follows sessions that meet or overlap; `undefined` when they go on for more than a week. */
function endOfStretch(lines: readonly Line[], end: number, at: number, options: HoursOptions): number | undefined {
  if (end - at > WEEK) return undefined;
  const ends = stretches(lines, end, options).flatMap((each) =>
    each.of.known && each.start <= end && each.end > end ? each.end : [],
  );
  return ends.length === 0 ? end : endOfStretch(lines, Math.max(...ends), at, options);
}

function* sessionsAfter(lines: readonly Line[], at: number, options: HoursOptions): Generator<Session, void> {
  const today = Math.floor(at / MINUTES_A_DAY) - 1;
  const last = Math.min(
    today + HORIZON,
    Math.max(...lines.map((line) => Math.min(line.to, line.rule?.last ?? -Infinity))),
  );
  const found: Stretch[] = [];
  for (let day = today; day <= last + 2; day++) {
    found.push(...stretchesOn(lines, day, options));
    found.sort((a, b) => a.start - b.start);
    // What a clock that is set back leaves of a night may begin after the first session of the next day.
    for (let each; (each = found[0]) && each.start < day * MINUTES_A_DAY + FIRST_DAWN; found.shift())
      if (each.start > at) yield sessionOf(each.of, each);
  }
}

function wholeSession(of: Occurrence): Session[] {
  const spans = spansOfWall(of.from, of.to, of.line.timeZone);
  const first = spans[0];
  const last = spans.at(-1);
  return first && last ? [sessionOf(of, { start: first.start, end: last.end })] : [];
}

function sessionOf({ line, day, check }: Occurrence, { start, end }: { start: number; end: number }): Session {
  const { opens, closes, schedule } = line;
  return {
    date: civilDate(day),
    ...(opens !== undefined && { opensAt: wallTime(opens), opens: new Date(start * 60_000) }),
    ...(closes !== undefined && { closesAt: wallTime(closes), closes: new Date(end * 60_000) }),
    allDay: opens === 0 && closes === MINUTES_A_DAY,
    ...(check && { bankHoliday: 'check' }),
    schedule,
  };
}

/** In order of the clock, each once: a service and its place may both carry the same line. */
function inOrder(sessions: readonly Session[]): Session[] {
  const key = ({ opensAt = '', closesAt = '' }: Session) => `${opensAt} ${closesAt}`;
  const each = new Map(sessions.map((session) => [key(session), session]));
  return [...each.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
