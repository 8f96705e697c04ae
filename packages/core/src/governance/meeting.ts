import type { Schedule } from '../services/schedule.js';
import { holidayOn } from '../time/bank-holidays.js';
import { civilDate, dayNumber, type CivilDate } from '../time/civil.js';
import { fallsOn } from '../time/recurrence.js';
import { parseRecurrence } from '../time/recurrence-parser.js';
import type { Stage } from './proposal.js';
import type { Attendance } from './quorum.js';
import type { RecordKeeping, Visibility } from '../record.js';

/** What sort of meeting it is. */
export const MEETING_TYPES = [
  'board',
  'mdt',
  'away-day',
  'development-session',
  'working-group',
  'public',
  'other',
] as const;
/** One of `MEETING_TYPES`. */
export type MeetingType = (typeof MEETING_TYPES)[number];

/** Where people meet. */
export const MEETING_MODES = ['in-person', 'online', 'hybrid'] as const;
/** One of `MEETING_MODES`. */
export type MeetingMode = (typeof MEETING_MODES)[number];

/** Something to be talked about. */
export interface AgendaItem {
  readonly title: string;
  /** Key priorities it belongs to: "winter planning". */
  readonly priorities?: readonly string[] | undefined;
  /** Proposal to be heard, by id: this is where its date comes from. */
  readonly proposalId?: string | undefined;
  /** Stage at which it is heard; the first to which the body has not agreed when absent. */
  readonly stage?: Stage | undefined;
  /** Who may see it; as the meeting says when absent. */
  readonly visibility?: Visibility | undefined;
}

/** One time that a meeting comes together, planned or held; at most one a day. */
export interface Sitting {
  readonly on: CivilDate;
  /** Day it was moved from, when that is a day of the schedule. */
  readonly movedFrom?: CivilDate | undefined;
  readonly cancelled?: boolean | undefined;
  /** `HH:MM`; the schedule’s when absent. */
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
  readonly agenda?: readonly AgendaItem[] | undefined;
  /** Who came, guests among them; absent when nobody wrote it down. */
  readonly attendance?: readonly Attendance[] | undefined;
}

/** A meeting: once, or again and again by its schedule. Its minutes are the decisions taken there. */
export interface Meeting extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  readonly type: MeetingType;
  /** Alliance or team that meets, by id. */
  readonly bodyId?: string | undefined;
  readonly teamId?: string | undefined;
  /** On which days, from when to when (`opensAt`, `closesAt`); absent when each sitting is fixed by hand. */
  readonly schedule?: Schedule | undefined;
  readonly mode?: MeetingMode | undefined;
  readonly locationId?: string | undefined;
  /** Where, in words. */
  readonly place?: string | undefined;
  /** Link to join online. Give it only where everybody who may see the meeting may join. */
  readonly joinUrl?: string | undefined;
  /** Roles that should always be there, such as "community matron". */
  readonly coreRoles?: readonly string[] | undefined;
  /** What is known of single times: agenda, attendance, a change of date. */
  readonly sittings?: readonly Sitting[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Longest stretch of the calendar that is looked through at once, in days: two years. */
const HORIZON = 731;

/**
 * Lists the days on which a meeting comes together: by its schedule, without those cancelled or moved, with those fixed by hand. A schedule
 * that is closed on bank holidays leaves them out.
 * @param meeting - The meeting.
 * @param from - First day, `YYYY-MM-DD`, inclusive.
 * @param to - Last day, `YYYY-MM-DD`, inclusive; at most two years after `from`.
 * @returns The sittings in order. A day of the schedule of which nothing else is known has only its date.
 */
export function sittingsOf(meeting: Pick<Meeting, 'schedule' | 'sittings'>, from: CivilDate, to: CivilDate): Sitting[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (first === undefined || last === undefined) return [];
  const end = civilDate(Math.min(last, first + HORIZON));
  const known = meeting.sittings ?? [];
  const gone = new Set(known.flatMap(({ on, movedFrom }) => (movedFrom === undefined ? [on] : [on, movedFrom])));
  const regular = scheduledDays(meeting.schedule, first, Math.min(last, first + HORIZON))
    .filter((on) => !gone.has(on))
    .map((on) => ({ on }));
  const fixed = known.filter(({ on, cancelled }) => !cancelled && from <= on && on <= end);
  return [...regular, ...fixed].sort((a, b) => (a.on < b.on ? -1 : 1));
}

function scheduledDays(schedule: Schedule | undefined, first: number, last: number): CivilDate[] {
  const rule = schedule && parseRecurrence(schedule);
  if (!rule) return [];
  const days: CivilDate[] = [];
  for (let day = first; day <= last; day++) {
    const date = civilDate(day);
    if (date < (schedule.validFrom ?? '') || date > (schedule.validTo ?? '9999-12-31')) continue;
    if (schedule.bankHolidays === 'closed' && holidayOn(day) === 'bank-holiday') continue;
    if (fallsOn(rule, day)) days.push(date);
  }
  return days;
}

/**
 * Finds the next time a meeting comes together.
 * @param meeting - The meeting.
 * @param today - The day from which to look, `YYYY-MM-DD`, inclusive.
 * @returns The sitting; `undefined` when none is known within two years.
 */
export function nextSitting(meeting: Pick<Meeting, 'schedule' | 'sittings'>, today: CivilDate): Sitting | undefined {
  const first = dayNumber(today);
  return first === undefined ? undefined : sittingsOf(meeting, today, civilDate(first + HORIZON))[0];
}

/**
 * Tells which core roles had nobody at a sitting.
 * @param meeting - The meeting with its core roles.
 * @param sitting - The sitting with its attendance.
 * @returns Roles that nobody present is named for; `undefined` when nobody wrote down who came.
 */
export function missingCoreRoles(meeting: Pick<Meeting, 'coreRoles'>, sitting: Sitting): string[] | undefined {
  if (sitting.attendance === undefined) return undefined;
  const here = new Set(sitting.attendance.filter(({ status }) => status === 'present').map(({ name }) => name));
  return (meeting.coreRoles ?? []).filter((role) => !here.has(role));
}
