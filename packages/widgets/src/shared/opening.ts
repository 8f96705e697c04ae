import { nextOpenings, openState, type OpenState, type Schedule, type Session } from '@neighbourhood-kit/core/services';
import { civilDate, dayNumber, holidayOn, LONDON, toWall, wallTime } from '@neighbourhood-kit/core/time';
import type { DirectoryMessages } from '../locales/en/directory.js';
import type { PlacesMessages } from '../locales/en/places.js';
import { formatDay, formatTime } from './format.js';

/** Whether a place is open, in words. */
export interface OpeningLine {
  readonly state: OpenState['state'];
  /** For example "Open now until 5pm", "Closed now, opens Monday 9am". */
  readonly words: string;
  /** Class of the element that says it: what holds at this moment alone is not printed. */
  readonly printed: '' | 'no-print';
}

/** What a sentence about time needs. */
export interface Moment {
  readonly now: Date;
  readonly language: string;
  readonly text: PlacesMessages & Pick<DirectoryMessages, 'openNow' | 'closedNow' | 'hoursNotKnown'>;
}

/**
 * Says whether a place is open now, and what comes next.
 * @param schedules - Lines of opening hours of one place.
 * @param moment - Now, and the language to say it in.
 * @returns State and words; hours that are missing, unreadable or out of date are "not known", never "closed".
 */
export function openingLine(schedules: readonly Schedule[] | undefined, moment: Moment): OpeningLine {
  return stateLine(openState(schedules, moment.now, { holidays: holidayOn }), moment);
}

/**
 * Says in a line whether a place is open.
 * @param state - Open, closed or not known, at the moment.
 * @param moment - Now, language, words.
 * @returns The state and its words.
 */
export function stateLine(state: OpenState, moment: Moment): OpeningLine {
  const { text } = moment;
  const check = 'bankHoliday' in state && state.bankHoliday ? `. ${text.bankHolidayCheck}` : '';
  switch (state.state) {
    case 'open': {
      const until = state.until && closing(state.until, moment);
      return { state: 'open', words: (until ? text.openUntil(until) : text.openNow) + check, printed: 'no-print' };
    }
    case 'closed':
      return {
        state: 'closed',
        words: state.next ? text.closedUntil(sessionStart(state.next, moment)) : text.closedNow,
        printed: 'no-print',
      };
    case 'not-known':
      return {
        state: 'not-known',
        words: text.hoursNotKnown[state.why],
        printed: state.why === 'no-times' ? 'no-print' : '',
      };
  }
}

/**
 * Lists what is on and what comes next.
 * @param schedules - Lines of opening hours of one place.
 * @param now - The moment.
 * @param count - How many of those that come next, at most.
 * @returns The session that goes on now, if any, then the next ones in order.
 */
export function comingSessions(schedules: readonly Schedule[], now: Date, count: number): Session[] {
  const options = { holidays: holidayOn, count };
  const at = openState(schedules, now, options);
  return [...(at.state === 'open' ? [at.session] : []), ...nextOpenings(schedules, now, options)];
}

/** "5pm", or "Tuesday 5pm" when that is not today. */
function closing(until: Date, { now, language }: Moment): string {
  const wall = toWall(until.getTime() / 60_000, LONDON);
  const time = formatTime(wallTime(wall), language);
  // Somewhere open until one in the morning closes tonight, as people speak.
  const sameNight = until.getTime() - now.getTime() < 20 * 3_600_000;
  return sameNight ? time : `${formatDay(civilDate(Math.floor(wall / 1440)), language, 'weekday')} ${time}`;
}

/**
 * Says when a session begins, seen from now.
 * @param session - The session.
 * @param moment - Now, and the language to say it in.
 * @returns "today at 2pm", "tomorrow at 9am", "Monday at 9am", "Monday 7 December at 9am"; without the time when none is given.
 */
function sessionStart(session: Session, moment: Moment): string {
  const time = session.opensAt === undefined ? undefined : formatTime(session.opensAt, moment.language);
  return moment.text.dayAtTime(dayFromNow(session.date, moment), time);
}

/**
 * Names a day as people do, seen from now.
 * @param date - `YYYY-MM-DD`.
 * @param moment - Now, and the language to say it in.
 * @returns "today", "tomorrow", a weekday within a week, else weekday and date.
 */
export function dayFromNow(date: string, { now, language, text }: Moment): string {
  const today = Math.floor(toWall(now.getTime() / 60_000, LONDON) / 1440);
  const days = (dayNumber(date) ?? NaN) - today;
  if (days === 0) return text.today;
  if (days === 1) return text.tomorrow;
  return formatDay(date, language, days > 1 && days < 7 ? 'weekday' : 'day');
}

/**
 * Says from when to when a session runs.
 * @param session - The session.
 * @param moment - The language to say it in.
 * @returns "9am to 5pm", "all day", or that the times are not given.
 */
export function sessionTimes(session: Session, { language, text }: Moment): string {
  const { opensAt, closesAt, allDay } = session;
  if (allDay) return text.allDay;
  if (opensAt !== undefined && closesAt !== undefined)
    return text.fromTo(formatTime(opensAt, language), formatTime(closesAt, language));
  if (opensAt !== undefined) return text.fromTime(formatTime(opensAt, language));
  return text.timesNotGiven;
}
