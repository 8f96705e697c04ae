import type { ReportSchedule } from '../outcomes/judgement.js';
import type { RecordKeeping } from '../record.js';
import { countInWords } from '../text/list-in-words.js';
import { addMonths, civilDate, dayNumber } from '../time/civil.js';
import { dayInWords } from '../time/day-in-words.js';
import { daysBetween } from '../time/working-days.js';

/** A report that was handed over. What is still owed follows from these and the schedule. */
export interface SentReport extends RecordKeeping {
  readonly id: string;
  /** Duty to report that it answers, by id. */
  readonly dutyId: string;
  /** Due day that it answers, `YYYY-MM-DD`. */
  readonly due: string;
  readonly sentOn: string;
  readonly url?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Which reports are owed on a day. */
export interface ReportsOwed {
  /** Due days that are past and have no report, the oldest first. */
  readonly missed: readonly string[];
  /** The next due day without a report, today included; `undefined` when the schedule holds no real date or rhythm. */
  readonly next: string | undefined;
  /** Due days that were answered though nothing fell due on them; each is a slip to fix. */
  readonly unmatched: readonly string[];
  readonly sentence: string;
}

/** More due days than any schedule reaches: a hundred years of months. */
const MOST_REPORTS = 1200;

/**
 * Lists every day on which a report falls due. Counted from the first each time, so that the 31st does not drift to the 28th.
 * @param schedule - First due day and rhythm.
 * @param until - Last day to list, `YYYY-MM-DD`.
 * @returns Days in order; none when the schedule holds no real date or rhythm.
 */
export function dueDays(schedule: Pick<ReportSchedule, 'firstDue' | 'everyMonths'>, until: string): string[] {
  const first = dayNumber(schedule.firstDue);
  if (first === undefined || !(schedule.everyMonths >= 1)) return [];
  const days: string[] = [];
  for (let i = 0; i < MOST_REPORTS; i++) {
    const due = civilDate(addMonths(first, Math.round(schedule.everyMonths) * i));
    if (due > until) break;
    days.push(due);
  }
  return days;
}

/**
 * Tells which reports are missing and when the next is due.
 * @param schedule - To whom, from when and how often.
 * @param sent - Reports handed over for this schedule. One sent after today does not count yet.
 * @param today - `YYYY-MM-DD`.
 * @returns What was missed and what comes next.
 */
export function reportsOwed(
  schedule: ReportSchedule,
  sent: readonly Pick<SentReport, 'due' | 'sentOn'>[],
  today: string,
): ReportsOwed {
  // Far enough ahead to pass over every report that was sent early.
  const months = Math.max(1, Math.round(schedule.everyMonths)) * (2 + sent.length);
  const ahead = civilDate(addMonths(dayNumber(today) ?? 0, Math.min(months, MOST_REPORTS)));
  const answered = new Set(sent.filter(({ sentOn }) => sentOn <= today).map(({ due }) => due));
  const until = schedule.firstDue > ahead ? schedule.firstDue : ahead;
  const all = dueDays(schedule, until);
  const open = all.filter((due) => !answered.has(due));
  const unmatched = [...answered].filter((due) => !all.includes(due));
  const missed = open.filter((due) => due < today);
  const next = open.find((due) => due >= today);
  const [oldest] = missed;
  const late = countInWords(daysBetween(oldest ?? today, today) ?? 0, 'day');
  const parts = [
    ...(oldest === undefined
      ? []
      : [`${countInWords(missed.length, 'report')} missing, the first since ${dayInWords(oldest)}, ${late} late`]),
    next === undefined ? 'no due day is known' : `next due ${dayInWords(next)}`,
    ...unmatched.map((due) => `a report was sent for ${dayInWords(due)}, when none is due`),
  ];
  return { missed, next, unmatched, sentence: `To ${schedule.to}: ${parts.join('; ')}.` };
}
