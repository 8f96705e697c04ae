import { WEEKDAYS, type Schedule } from '../services/schedule.js';
import { dayNumber, monthPosition, weekdayOf } from './civil.js';
import type { RecurrenceFault } from './recurrence-faults.js';
import { fallsOn, type Recurrence, type RecurrenceDay } from './recurrence.js';

/** The fields of a schedule that say on which days it falls; times and validity are apart. */
export type RecurrenceFields = Pick<
  Schedule,
  'freq' | 'interval' | 'byday' | 'bymonthday' | 'dtstart' | 'until' | 'count' | 'wkst' | 'except' | 'extra'
>;

/** Hears what is wrong, where, and what was seen there. */
export type ReportFault = (fault: RecurrenceFault, path: string, seen?: unknown) => void;

/** Outside input may hold anything under these names, whatever the type says. */
type Fields = { readonly [Key in keyof RecurrenceFields]?: unknown };
/** Reports a fault; its answer stands for the value that could not be read. */
type Refuse = (fault: RecurrenceFault, path: string, seen?: unknown) => null | undefined;

/** Days after its start within which a COUNT is followed; beyond these hundred years it is taken as endless. */
const COUNT_HORIZON = 36_525;

/**
 * Reads a recurrence without words for what is wrong: those are in `readRecurrence`, so that a page that only shows opening hours
 * does not carry them.
 * @param fields - A schedule, or the fields of one.
 * @param report - Called for everything that is wrong.
 * @returns The recurrence, or `undefined` when anything is wrong.
 */
export function parseRecurrence(fields: RecurrenceFields, report?: ReportFault): Recurrence | undefined {
  let faults = 0;
  const refuse: Refuse = (fault, path, seen) => {
    faults += 1;
    report?.(fault, path, seen);
    return undefined;
  };
  const parts = readParts(fields, refuse);
  if (faults === 0) checkTogether(parts, refuse);
  return faults === 0 ? made(parts) : undefined;
}

interface Parts {
  readonly freq: Recurrence['freq'] | 'ONCE';
  readonly interval: number;
  readonly count: number | null | undefined;
  readonly start: number | null | undefined;
  readonly until: number | null | undefined;
  readonly days: readonly RecurrenceDay[];
  readonly monthDays: readonly number[];
  readonly weekStart: number;
  readonly except: ReadonlySet<number>;
}

function readParts(fields: Fields, refuse: Refuse): Parts {
  const { extra } = fields;
  // HSDS knows more RFC 5545 parts than this subset. Leaving one out would move or add days, so the line is refused.
  for (const [name, value] of Object.entries(typeof extra === 'object' && extra !== null ? extra : {})) {
    if (/^by[a-z]{4,8}$/i.test(name) && !isAbsent(value)) refuse('unsupported', `extra.${name}`, value);
  }
  const given = <T>(path: keyof Fields, read: ReadPart<T>): T | null | undefined =>
    isAbsent(fields[path]) ? undefined : read(fields[path], path, refuse);
  return {
    start: given('dtstart', readDate),
    until: given('until', readDate),
    interval: given('interval', readWhole) ?? 1,
    count: given('count', readWhole),
    days: given('byday', listOf(readDay)) ?? [],
    monthDays: given('bymonthday', listOf(readMonthDay)) ?? [],
    weekStart: given('wkst', readWeekStart) ?? 0,
    except: new Set(given('except', readExceptions)),
    freq: readFrequency(fields, refuse) ?? 'ONCE',
  };
}

function made({ freq, count, start, until, ...parts }: Parts): Recurrence {
  const { days, monthDays } = parts;
  const first = start ?? 0;
  const rule: Recurrence = {
    ...parts,
    freq: freq === 'ONCE' ? 'DAILY' : freq,
    start: start ?? -Infinity,
    last: freq === 'ONCE' ? first : (until ?? Infinity),
    // Without a day of their own, weekly and monthly lines repeat the day they start on.
    days: freq === 'WEEKLY' && days.length === 0 ? [{ weekday: weekdayOf(first), ordinal: 0 }] : days,
    monthDays: freq === 'MONTHLY' && days.length + monthDays.length === 0 ? [monthPosition(first).date] : monthDays,
  };
  return { ...rule, last: lastDay({ ...rule, except: new Set() }, count) };
}

/** COUNT counts the days of the rule; exceptions are taken away afterwards (RFC 5545 section 3.8.5.1). */
function lastDay(rule: Recurrence, count: Parts['count']): number {
  let left = count ?? Infinity;
  if (left === Infinity) return rule.last;
  const horizon = Math.min(rule.last, rule.start + COUNT_HORIZON);
  for (let day = rule.start; day <= horizon; day++) {
    if (fallsOn(rule, day) && --left === 0) return day;
  }
  return rule.last;
}

const isAbsent = (value: unknown): value is undefined | null | '' =>
  value === undefined || value === null || value === '';

/** Reads what stands in a field; `undefined` when it was refused. */
type ReadPart<T> = (value: unknown, path: string, refuse: Refuse) => T | null | undefined;

const readDate: ReadPart<number> = (value, path, refuse) => dayNumber(value) ?? refuse('date', path, value);

const readWhole: ReadPart<number> = (value, path, refuse) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : refuse('number', path, value);

/** No list of days needs a thousand characters; the cap keeps hostile input cheap. */
const listOf =
  <T>(read: (text: string, refuse: Refuse) => T | null | undefined): ReadPart<T[]> =>
  (value, path, refuse) =>
    typeof value === 'string' && value.length <= 1000
      ? value.split(',').flatMap((part) => read(part.trim().toUpperCase(), refuse) ?? [])
      : refuse('list', path, value);

function readDay(text: string, refuse: Refuse): RecurrenceDay | null | undefined {
  const found = /^([+-]?[1-5])?([A-Z]{2})$/.exec(text);
  const weekday = WEEKDAYS.findIndex((day) => day === found?.[2]);
  return weekday < 0 ? refuse('byday', 'byday', text) : { weekday, ordinal: Number(found?.[1] ?? 0) };
}

function readMonthDay(text: string, refuse: Refuse): number | null | undefined {
  return /^[+-]?(?:0?[1-9]|[12]\d|3[01])$/.test(text) ? Number(text) : refuse('bymonthday', 'bymonthday', text);
}

const readWeekStart: ReadPart<number> = (value, path, refuse) => {
  const day = WEEKDAYS.findIndex((each) => each === value);
  return day < 0 ? refuse('wkst', path, value) : day;
};

const readExceptions: ReadPart<number[]> = (value, path, refuse) =>
  Array.isArray(value)
    ? value.flatMap((date: unknown, i) => (isAbsent(date) ? [] : (readDate(date, `${path}[${i}]`, refuse) ?? [])))
    : refuse('list', path, value);

function readFrequency(fields: Fields, refuse: Refuse): Parts['freq'] | null | undefined {
  const { freq, dtstart, byday, bymonthday, interval, count, until } = fields;
  if (freq === 'DAILY' || freq === 'WEEKLY' || freq === 'MONTHLY') return freq;
  if (!isAbsent(freq)) return refuse('freq', 'freq', freq);
  if (![byday, bymonthday, interval, count, until].every(isAbsent)) return refuse('freq-missing', 'freq');
  return isAbsent(dtstart) ? refuse('days-missing', 'freq') : 'ONCE';
}

function checkTogether({ freq, interval, count, start, days, monthDays }: Parts, refuse: Refuse): void {
  if (freq !== 'MONTHLY' && days.some((day) => day.ordinal !== 0)) refuse('ordinal', 'freq', freq);
  if (freq === 'WEEKLY' && monthDays.length > 0) refuse('not-weekly', 'freq', freq);
  if (start !== undefined) return;
  if (interval > 1 || count !== undefined) refuse('start-missing', 'dtstart');
  if (freq !== 'DAILY' && days.length + monthDays.length === 0) refuse('days-missing', 'byday');
}
