import { countInWords } from '../text/list-in-words.js';
import { dayInWords } from '../time/day-in-words.js';
import type { RecordKeeping } from '../record.js';
import { addMonths, civilDate, dayNumber } from '../time/civil.js';
import type { Measure, ScopeKind } from './measure.js';

/** Whether a measure can be expected to show the change yet. */
export type Judgement =
  | { readonly status: 'too-early'; readonly from: string; readonly sentence: string }
  | { readonly status: 'due'; readonly from: string | null };

/**
 * Says whether it is too early to judge a change by a measure. Deep-seated problems do not yield in weeks, and a board that asks too
 * soon learns nothing: what the measure shows before then is shown, but not judged.
 * @param measure - The measure, with when the change began and how long it takes to show.
 * @param today - `YYYY-MM-DD`.
 * @returns Too early, with the first day it can be judged; or due.
 */
export function judgementOf(
  measure: Pick<Measure, 'changeBegan' | 'expectedLagMonths' | 'reportingLagDays'>,
  today: string,
): Judgement {
  const began = measure.changeBegan === undefined ? undefined : dayNumber(measure.changeBegan);
  if (began === undefined || measure.expectedLagMonths === undefined) return { status: 'due', from: null };
  const from = civilDate(addMonths(began, measure.expectedLagMonths) + (measure.reportingLagDays ?? 0));
  if (today >= from) return { status: 'due', from };
  const sentence = `Too early to judge: the change began on ${dayInWords(measure.changeBegan ?? '')} and is expected to show after ${countInWords(measure.expectedLagMonths, 'month')}, from ${dayInWords(from)}.`;
  return { status: 'too-early', from, sentence };
}

/** When a report is due. */
export interface ReportSchedule {
  /** Body that receives it, for example the integrated care board. */
  readonly to: string;
  /** `YYYY-MM-DD`: first due day. */
  readonly firstDue: string;
  /** Months between reports. */
  readonly everyMonths: number;
}

/** That a level owes a report: who expects it, and when. */
export interface ReportDuty extends ReportSchedule, RecordKeeping {
  readonly id: string;
  /** Level that reports. */
  readonly level: ScopeKind;
  /** Id of the area, alliance or system that reports; absent for each one of the level. */
  readonly subjectId?: string | undefined;
  /** Id of the partner that receives it. */
  readonly toId?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Finds the next day a report is due.
 * @param schedule - First due day and rhythm.
 * @param today - `YYYY-MM-DD`.
 * @returns The first due day that is not past, `YYYY-MM-DD`; `undefined` if the schedule holds no real date.
 */
export function nextDue(schedule: ReportSchedule, today: string): string | undefined {
  const first = dayNumber(schedule.firstDue);
  const now = dayNumber(today);
  if (first === undefined || now === undefined || !(schedule.everyMonths >= 1)) return undefined;
  // Counted from the first day each time, so that the 31st does not drift to the 28th.
  for (let i = 0; ; i++) {
    const due = addMonths(first, Math.round(schedule.everyMonths) * i);
    if (due >= now) return civilDate(due);
  }
}
