import type { NameOf } from '../names.js';
import { countInWords } from '../text/list-in-words.js';
import { addMonths, civilDate, dayNumber } from '../time/civil.js';
import { holdsOn } from '../time/dated.js';
import { dayInWords } from '../time/day-in-words.js';
import { daysBetween } from '../time/working-days.js';

/** A report that was handed over. */
export interface SentReport {
  /** Due day that it answers, `YYYY-MM-DD`. */
  readonly due: string;
  readonly sentOn: string;
  readonly url?: string | undefined;
}

/** That one body reports to another at a rhythm, as an alliance does to its integrated care board. */
export interface ReportDuty {
  readonly id: string;
  /** What is reported, for example "Outcomes and assurance". */
  readonly name: string;
  /** Alliance or partner that reports, and the one it reports to, by id. */
  readonly fromId: string;
  readonly toId: string;
  /** `YYYY-MM-DD`. */
  readonly firstDue: string;
  /** Months between reports, at least 1. */
  readonly everyMonths: number;
  /** Last day on which one may fall due, `YYYY-MM-DD`. */
  readonly endsOn?: string | undefined;
  readonly sent?: readonly SentReport[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Where a duty to report stands on a day. */
export interface ReportDutyReading {
  readonly duty: ReportDuty;
  /** Due days that are past and have no report, the oldest first. */
  readonly missed: readonly string[];
  /** The next due day without a report, today included; `undefined` when the duty has ended. */
  readonly next: string | undefined;
  readonly sentence: string;
}

/** More due days than any duty has; a rhythm that never ends must not run for ever. */
const MOST_REPORTS = 1200;

/**
 * Lists every day on which a report falls due. Counted from the first each time, so that the 31st does not drift to the 28th.
 * @param duty - First day, rhythm and end.
 * @param until - Last day to list, `YYYY-MM-DD`.
 * @returns Days in order; none when the duty holds no real date or rhythm.
 */
export function dueDays(duty: Pick<ReportDuty, 'firstDue' | 'everyMonths' | 'endsOn'>, until: string): string[] {
  const first = dayNumber(duty.firstDue);
  if (first === undefined || !(duty.everyMonths >= 1)) return [];
  const days: string[] = [];
  for (let i = 0; i < MOST_REPORTS; i++) {
    const due = civilDate(addMonths(first, Math.floor(duty.everyMonths) * i));
    if (due > until || !holdsOn({ to: duty.endsOn }, due)) break;
    days.push(due);
  }
  return days;
}

/**
 * Tells which reports are missing and when the next is due.
 * @param duty - The duty, with what was sent.
 * @param today - `YYYY-MM-DD`. A report sent after that day does not count yet.
 * @param nameOf - Names of the bodies for the sentence.
 * @returns What was missed and what comes next.
 */
export function readReportDuty(duty: ReportDuty, today: string, nameOf: NameOf = String): ReportDutyReading {
  // Far enough ahead to pass over every report that was sent early.
  const months = Math.max(1, Math.floor(duty.everyMonths)) * (2 + (duty.sent ?? []).length);
  const ahead = civilDate(addMonths(dayNumber(today) ?? 0, months));
  const sent = new Set((duty.sent ?? []).filter(({ sentOn }) => sentOn <= today).map(({ due }) => due));
  const open = dueDays(duty, duty.firstDue > ahead ? duty.firstDue : ahead).filter((due) => !sent.has(due));
  const missed = open.filter((due) => due < today);
  const next = open.find((due) => due >= today);
  const [oldest] = missed;
  const parts = [
    ...(oldest === undefined
      ? []
      : [
          `${countInWords(missed.length, 'report')} missing, the first since ${dayInWords(oldest)}, ${countInWords(daysBetween(oldest, today) ?? 0, 'day')} late`,
        ]),
    next === undefined ? 'no more are due' : `next due ${dayInWords(next)}`,
  ];
  return {
    duty,
    missed,
    next,
    sentence: `${duty.name}, ${nameOf(duty.fromId)} to ${nameOf(duty.toId)}: ${parts.join('; ')}.`,
  };
}
