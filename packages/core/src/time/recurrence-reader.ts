import type { Problem, Reading } from '../result.js';
import { parseRecurrence, type RecurrenceFields } from './recurrence-parser.js';
import { RECURRENCE_FAULTS, type RecurrenceFault } from './recurrence-faults.js';
import type { Recurrence } from './recurrence.js';

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
    message: RECURRENCE_FAULTS[fault],
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
