import { collector, type Collector } from '../collector.js';
import { bad, good, type Problem, type Reading } from '../result.js';
import { WEEKDAYS, type Schedule } from '../services/schedule.js';
import { dayNumber, monthPosition, weekdayOf } from './civil.js';
import { fallsOn, type Recurrence, type RecurrenceDay } from './recurrence.js';

/** The fields of a schedule that say on which days it falls; times and validity are apart. */
export type RecurrenceFields = Pick<
  Schedule,
  'freq' | 'interval' | 'byday' | 'bymonthday' | 'dtstart' | 'until' | 'count' | 'wkst' | 'except' | 'extra'
>;

/** Outside input may hold anything under these names, whatever the type says. */
type Fields = { readonly [Key in keyof RecurrenceFields]?: unknown };

/** Days after its start within which a COUNT is followed; beyond these hundred years it is taken as endless. */
const COUNT_HORIZON = 36_525;

/**
 * Reads on which days a schedule falls: DAILY, WEEKLY, MONTHLY, INTERVAL, BYDAY with ordinals, BYMONTHDAY, COUNT, UNTIL,
 * WKST and exception dates (RFC 5545 section 3.3.10, as HSDS 3.x uses it). A start without a frequency is one event.
 * @param fields - A schedule, or the fields of one.
 * @returns The recurrence, or the first of `recurrenceProblems`. One part that cannot be read makes the whole line unreadable:
 * a line is never partly guessed.
 */
export function readRecurrence(fields: RecurrenceFields): Reading<Recurrence> {
  const read = parse(fields);
  return 'freq' in read ? good(read) : { ok: false, problem: read[0] };
}

/**
 * Lists everything that stops a schedule's days from being read.
 * @param fields - A schedule, or the fields of one.
 * @returns Problems whose `path` names the field; none when `readRecurrence` succeeds.
 */
export function recurrenceProblems(fields: RecurrenceFields): readonly Problem[] {
  const read = parse(fields);
  return 'freq' in read ? [] : read;
}

function parse(fields: Fields): Recurrence | readonly [Problem, ...Problem[]] {
  const { take, problems } = collector();
  const parts = {
    start: take('dtstart', readDate(fields.dtstart)),
    until: take('until', readDate(fields.until)),
    interval: take('interval', readWhole(fields.interval)) ?? 1,
    count: take('count', readWhole(fields.count)),
    days: readList('byday', fields.byday, readDay, take),
    monthDays: readList('bymonthday', fields.bymonthday, readMonthDay, take),
    weekStart: take('wkst', readWeekStart(fields.wkst)) ?? 0,
    except: readExceptions(fields.except, take),
    freq: take('freq', readFrequency(fields)) ?? 'ONCE',
  };
  take('extra', refuseOtherParts(fields.extra));
  if (problems.length === 0) take('freq', checkTogether(parts));
  const [first, ...rest] = problems;
  return first ? [first, ...rest] : made(parts);
}

interface Parts {
  readonly freq: Recurrence['freq'] | 'ONCE';
  readonly interval: number;
  readonly count: number | undefined;
  readonly start: number | undefined;
  readonly until: number | undefined;
  readonly days: readonly RecurrenceDay[];
  readonly monthDays: readonly number[];
  readonly weekStart: number;
  readonly except: ReadonlySet<number>;
}

function made({ freq, interval, count, start, until, days, monthDays, weekStart, except }: Parts): Recurrence {
  const first = start ?? 0;
  const rule: Recurrence = {
    freq: freq === 'ONCE' ? 'DAILY' : freq,
    interval,
    start: start ?? -Infinity,
    last: freq === 'ONCE' ? first : (until ?? Infinity),
    // Without a day of their own, weekly and monthly lines repeat the day they start on.
    days: freq === 'WEEKLY' && days.length === 0 ? [{ weekday: weekdayOf(first), ordinal: 0 }] : days,
    monthDays: freq === 'MONTHLY' && days.length + monthDays.length === 0 ? [monthPosition(first).date] : monthDays,
    weekStart,
    except: new Set(),
  };
  return { ...rule, last: lastDay(rule, count), except };
}

/** COUNT counts the days of the rule; exceptions are taken away afterwards (RFC 5545 section 3.8.5.1). */
function lastDay(rule: Recurrence, count: number | undefined): number {
  let left = count ?? Infinity;
  if (left === Infinity) return rule.last;
  const horizon = Math.min(rule.last, rule.start + COUNT_HORIZON);
  for (let day = rule.start; day <= horizon; day++) {
    if (fallsOn(rule, day) && --left === 0) return day;
  }
  return rule.last;
}

const isAbsent = (value: unknown) => value === undefined || value === null || value === '';

const seen = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? { seen: String(value).slice(0, 40) } : {};

function readDate(value: unknown): Reading<number | undefined> {
  if (isAbsent(value)) return good(undefined);
  const day = dayNumber(value);
  return day === undefined
    ? bad('recurrence/date', 'Write the date as year-month-day, for example 2026-04-01.', seen(value))
    : good(day);
}

function readWhole(value: unknown): Reading<number | undefined> {
  if (isAbsent(value)) return good(undefined);
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
    ? good(value)
    : bad('recurrence/number', 'Give a whole number of at least 1.', seen(value));
}

/** No list of days needs a thousand characters; the cap keeps hostile input cheap. */
function readList<T>(path: string, value: unknown, read: (text: string) => Reading<T>, take: Collector['take']): T[] {
  if (isAbsent(value)) return [];
  if (typeof value !== 'string' || value.length > 1000) {
    take(path, bad('recurrence/list', 'Write the days as text with commas between them.', seen(value)));
    return [];
  }
  return value.split(',').flatMap((part) => take(path, read(part.trim().toUpperCase())) ?? []);
}

function readDay(text: string): Reading<RecurrenceDay> {
  const found = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text);
  if (found) return good({ weekday: WEEKDAYS.findIndex((day) => day === found[2]), ordinal: Number(found[1] ?? 0) });
  const named = /^(?:MON|TUES?|WEDNES|WED|THU(?:RS?)?|FRI|SAT(?:UR)?|SUN)(?:DAYS?)?$/.test(text);
  return bad(
    'recurrence/byday',
    'Write days as MO, TU, WE, TH, FR, SA or SU; in monthly lines a number in front tells which one: 2TH the second Thursday, -1FR the last Friday.',
    { ...seen(text), ...(named && { suggestion: text.slice(0, 2) }) },
  );
}

function readMonthDay(text: string): Reading<number> {
  const day = Number(text);
  return /^[+-]?\d{1,2}$/.test(text) && day !== 0 && Math.abs(day) <= 31
    ? good(day)
    : bad(
        'recurrence/bymonthday',
        'Write days of the month as numbers from 1 to 31, or -1 for the last day.',
        seen(text),
      );
}

function readWeekStart(value: unknown): Reading<number> {
  const day = isAbsent(value) ? 0 : WEEKDAYS.findIndex((each) => each === value);
  return day < 0 ? bad('recurrence/wkst', 'Write the first day of the week as MO or SU.', seen(value)) : good(day);
}

function readExceptions(value: unknown, take: Collector['take']): Set<number> {
  if (isAbsent(value)) return new Set();
  if (Array.isArray(value)) {
    return new Set(value.flatMap((each: unknown, i) => take(`except[${i}]`, readDate(each)) ?? []));
  }
  take('except', bad('recurrence/list', 'Give the exception dates as a list, each as year-month-day.', seen(value)));
  return new Set();
}

function readFrequency(fields: Fields): Reading<Parts['freq']> {
  const { freq } = fields;
  if (freq === 'DAILY' || freq === 'WEEKLY' || freq === 'MONTHLY') return good(freq);
  if (!isAbsent(freq)) {
    const likely =
      typeof freq === 'string' ? /^(?:DAI|WEEK|MONTH)LY$/.exec(freq.slice(0, 20).trim().toUpperCase())?.[0] : '';
    const suggestion = likely ? { suggestion: likely } : {};
    return bad('recurrence/freq', 'The frequency can be DAILY, WEEKLY or MONTHLY.', { ...seen(freq), ...suggestion });
  }
  const { byday, bymonthday, interval, count, until } = fields;
  if (![byday, bymonthday, interval, count, until].every(isAbsent)) {
    return bad(
      'recurrence/freq-missing',
      'The line says which days but not how often. Add the frequency, WEEKLY or MONTHLY.',
    );
  }
  return isAbsent(fields.dtstart)
    ? bad(
        'recurrence/days-missing',
        'The line does not say on which days it holds. Add freq and byday, or dtstart for a single day.',
      )
    : good('ONCE');
}

/** HSDS knows more RFC 5545 parts than this subset. Leaving one out would move or add days, so the line is refused. */
function refuseOtherParts(extra: unknown): Reading<undefined> {
  const parts = typeof extra === 'object' && extra !== null ? Object.entries(extra) : [];
  const [name] = parts.find(([key, value]) => /^by[a-z]{4,8}$/i.test(key) && !isAbsent(value)) ?? [];
  return name === undefined
    ? good(undefined)
    : bad(
        'recurrence/unsupported',
        'This part is not understood here. Say the same with byday or bymonthday, or list the dates.',
        { path: `extra.${name}` },
      );
}

function checkTogether({ freq, interval, count, start, days, monthDays }: Parts): Reading<undefined> {
  if (freq !== 'MONTHLY' && days.some((day) => day.ordinal !== 0)) {
    return bad(
      'recurrence/ordinal',
      'A number in front of a day belongs to MONTHLY lines: a week has no second Thursday. Should freq be MONTHLY?',
      seen(freq),
    );
  }
  if (freq === 'WEEKLY' && monthDays.length > 0) {
    return bad(
      'recurrence/bymonthday',
      'Days of the month belong to MONTHLY lines. Should freq be MONTHLY?',
      seen(freq),
    );
  }
  if (start !== undefined) return good(undefined);
  if (interval > 1 || count !== undefined) {
    return bad(
      'recurrence/start-missing',
      'Every second week, or so many times, needs the first day to count from. Add dtstart.',
      { path: 'dtstart' },
    );
  }
  return freq !== 'DAILY' && days.length + monthDays.length === 0
    ? bad('recurrence/days-missing', 'Name the days in byday (MO,WE or 2TH) or bymonthday (15), or give dtstart.', {
        path: 'byday',
      })
    : good(undefined);
}
