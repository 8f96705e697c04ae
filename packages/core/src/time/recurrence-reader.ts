import type { Problem, Reading } from '../result.js';
import { parseRecurrence, type RecurrenceFields } from './recurrence-parser.js';
import type { Recurrence } from './recurrence.js';

/** What can be wrong with a recurrence, and how to fix it. */
const MESSAGES = {
  date: 'Write the date as year-month-day, for example 2026-04-01.',
  number: 'Give a whole number of at least 1.',
  list: 'Write days as text with commas between them, and exception dates as a list of dates.',
  byday:
    'Write days as MO, TU, WE, TH, FR, SA or SU; in monthly lines a number in front tells which one: 2TH the second Thursday, -1FR the last Friday.',
  bymonthday: 'Write days of the month as numbers from 1 to 31, or -1 for the last day.',
  wkst: 'Write the first day of the week as MO or SU.',
  freq: 'The frequency can be DAILY, WEEKLY or MONTHLY.',
  'freq-missing': 'The line says which days but not how often. Add the frequency, WEEKLY or MONTHLY.',
  'days-missing':
    'The line does not say on which days it holds. Add freq with byday (MO,WE or 2TH) or bymonthday (15), or dtstart for a single day.',
  'start-missing': 'Every second week, or so many times, needs the first day to count from. Add dtstart.',
  ordinal:
    'A number in front of a day belongs to MONTHLY lines: a week has no second Thursday. Should this be MONTHLY?',
  'not-weekly': 'Days of the month belong to MONTHLY lines. Should this be MONTHLY?',
  unsupported: 'This part is not understood here. Say the same with byday or bymonthday, or list the dates.',
} as const;

/** Name of something wrong with a recurrence; a problem's code is this with `recurrence/` in front. */
export type RecurrenceFault = keyof typeof MESSAGES;

/**
 * Reads on which days a schedule falls: DAILY, WEEKLY, MONTHLY, INTERVAL, BYDAY with ordinals, BYMONTHDAY, COUNT, UNTIL,
 * WKST and exception dates (RFC 5545 section 3.3.10, as HSDS 3.x uses it). A start without a frequency is one event.
 * @param fields - A schedule, or the fields of one.
 * @returns The recurrence, or the first of `recurrenceProblems`. One part that cannot be read makes the whole line unreadable:
 * a line is never partly guessed.
 */
export function readRecurrence(fields: RecurrenceFields): Reading<Recurrence> {
  const problems: Problem[] = [];
  const rule = parseRecurrence(fields, collect(problems));
  const [problem = problemOf('days-missing', 'freq')] = problems;
  return rule ? { ok: true, value: rule } : { ok: false, problem };
}

/**
 * Lists everything that stops a schedule's days from being read.
 * @param fields - A schedule, or the fields of one.
 * @returns Problems whose `path` names the field; none when `readRecurrence` succeeds.
 */
export function recurrenceProblems(fields: RecurrenceFields): readonly Problem[] {
  const problems: Problem[] = [];
  parseRecurrence(fields, collect(problems));
  return problems;
}

const collect = (problems: Problem[]) => (fault: RecurrenceFault, path: string, seen?: unknown) => {
  problems.push(problemOf(fault, path, seen));
};

function problemOf(fault: RecurrenceFault, path: string, seen?: unknown): Problem {
  const text = typeof seen === 'string' || typeof seen === 'number' ? String(seen).slice(0, 40) : '';
  const suggestion = likely(fault, text.toUpperCase().trim());
  return {
    code: `recurrence/${fault}`,
    message: MESSAGES[fault],
    path,
    ...(text && { seen: text }),
    ...(suggestion && { suggestion }),
  };
}

function likely(fault: RecurrenceFault, text: string): string | undefined {
  if (fault === 'freq') return /^(?:DAI|WEEK|MONTH)LY$/.exec(text)?.[0];
  if (fault === 'ordinal' || fault === 'not-weekly') return 'MONTHLY';
  const day = /^(?:MON|TUES?|WEDNES|WED|THU(?:RS?)?|FRI|SAT(?:UR)?|SUN)(?:DAYS?)?$/.exec(text);
  return fault === 'byday' ? day?.[0].slice(0, 2) : undefined;
}
