import { bad, good, type Reading } from '../result.js';
import type { Frequency, Weekday } from '../services/schedule.js';
import type { RecurrenceFields } from './recurrence-parser.js';

const PARTS = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'COUNT', 'UNTIL', 'WKST'];

/**
 * Takes an iCalendar rule apart into the fields of a schedule. Whether the parts make sense is for `readRecurrence` to say.
 * @param input - For example `FREQ=MONTHLY;BYDAY=2TH`, with or without `RRULE:` in front.
 * @param dtstart - First day, `YYYY-MM-DD`, which a rule does not carry itself.
 * @returns The fields, or a problem: `rrule/format`, `rrule/part`, `rrule/until`.
 */
export function readRRule(input: unknown, dtstart?: string): Reading<RecurrenceFields> {
  const text =
    typeof input === 'string' && input.length <= 1000
      ? input
          .trim()
          .toUpperCase()
          .replace(/^RRULE:/, '')
      : '';
  const parts = new Map<string, string>();
  for (const part of text.replace(/;$/, '').split(';')) {
    const [name = '', value = '', ...more] = part.split('=');
    if (!name || !value || more.length > 0 || parts.has(name)) {
      return bad(
        'rrule/format',
        'Write the rule as parts with semicolons between them, for example FREQ=WEEKLY;BYDAY=MO.',
      );
    }
    if (!PARTS.includes(name)) {
      return bad('rrule/part', `Of a rule only ${PARTS.join(', ')} are understood.`, { seen: name.slice(0, 40) });
    }
    parts.set(name, value);
  }
  const until = readUntil(parts.get('UNTIL'));
  if (!until.ok) return until;
  const number = (name: string) => (parts.has(name) ? { [name.toLowerCase()]: Number(parts.get(name)) } : {});
  return good({
    freq: parts.get('FREQ') as Frequency | undefined,
    byday: parts.get('BYDAY'),
    bymonthday: parts.get('BYMONTHDAY'),
    wkst: parts.get('WKST') as Weekday | undefined,
    ...number('INTERVAL'),
    ...number('COUNT'),
    ...(until.value && { until: until.value }),
    ...(dtstart && { dtstart }),
  });
}

/** A time other than the end of the day could cut off that day's occurrence, so it is not rounded away. */
function readUntil(value: string | undefined): Reading<string | undefined> {
  if (value === undefined) return good(undefined);
  const found = /^(\d{4})-?(\d\d)-?(\d\d)(?:T235959Z?)?$/.exec(value);
  if (found) return good(found.slice(1).join('-'));
  return bad('rrule/until', 'Write UNTIL as the last day, for example 20261231.', { seen: value.slice(0, 40) });
}
