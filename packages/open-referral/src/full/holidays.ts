import { LIMITS } from '@neighbourhood-kit/core';
import { civilDate, dayNumber } from '@neighbourhood-kit/core/time';
import { CLOSED } from '../closed-words.js';
import type { Notes } from '../findings.js';
import { isEmpty, isRecord, listOf, saysYes, textOf, type Draft, type Raw } from '../reader/raw.js';
import { YEARS } from './every-year.js';
import { isLikelyDay, NO_YEAR, readDay } from './dates.js';

/** What rows of days that differ change about the lines of a service or place. */
export interface Holidays {
  /** Days on which the lines do not hold. */
  readonly except: readonly string[];
  /** Lines for those days, where they are not plainly closed; without times where those are not known. */
  readonly lines: readonly Raw[];
  /** What happens on bank holidays, where rows say it of all of them. */
  readonly bankHolidays?: 'open' | 'closed' | undefined;
  /** Words next to days that were read. */
  readonly notes: readonly string[];
  /** Rows of which nobody knows on which days they hold, in words: then no line is certain on any day. */
  readonly unread: readonly string[];
}

/** The first and the last day, and whether they come back every year. */
interface Days {
  readonly from: number;
  readonly to: number;
  readonly yearly: boolean;
}

/** Longest time that is still a holiday, in days. */
const LONGEST = 366;

/** Lines for days that differ; a list of lines takes more, but those of the week must have room. */
const MOST_LINES = 200;

const START = ['start_date', 'date', 'start', 'from', 'valid_from', 'holiday_date'];
const END = ['end_date', 'end', 'to', 'valid_to'];
const ALL_BANK_HOLIDAYS = /^(?:all |on )?(?:bank|public)(?: and (?:bank|public))? holidays?$/i;
const PLAINLY_CLOSED = /^(?:closed|shut)(?: all day)?$/i;
const NO = /^(?:no?|f(?:alse)?|0)$/i;

const firstOf = (row: Raw, names: readonly string[]): string =>
  names.map((name) => textOf(row[name])).find((text) => text !== '') ?? '';

/** Stands for every year; a leap year, so that 29 February is a day of it. */
const EVERY_YEAR = '0004';

/** A day; without a year one of every year. */
const dayIn = (text: string): string | undefined =>
  readDay(text)?.replace(NO_YEAR, EVERY_YEAR) ?? readDay(`${text} ${EVERY_YEAR}`) ?? readDay(`${text}/${EVERY_YEAR}`);

function daysOf(row: Raw): Days | undefined {
  const start = firstOf(row, START);
  const [first = '', last = first] = firstOf(row, END)
    ? [start, firstOf(row, END)]
    : start.split(/ (?:[-–—]|to|until) /);
  const [from, to] = [dayIn(first), dayIn(last)];
  if (from === undefined || to === undefined) return undefined;
  const yearly = from.startsWith(EVERY_YEAR);
  if (yearly !== to.startsWith(EVERY_YEAR) || ![from, to].every((day) => yearly || isLikelyDay(day))) return undefined;
  const [begins = 0, ends = 0] = [from, to].map(dayNumber);
  const days = { from: begins, to: yearly && ends < begins ? ends + 366 : ends, yearly };
  return days.to >= days.from && days.to - days.from < LONGEST ? days : undefined;
}

const firstOfMarch = (year: number): number => dayNumber(`${year}-03-01`) ?? 0;

/** The same days in each year for which they are written out. */
function inYears({ from, to, yearly }: Days): readonly (readonly [from: number, to: number])[] {
  if (!yearly) return [[from, to]];
  const [begins = '', ends = ''] = [from, to].map((day) => civilDate(day).slice(4));
  const turn = ends < begins ? 1 : 0;
  return YEARS.map((year) => {
    // By their dates: counted in days, a range over 29 February would end a day early in leap years.
    const [first, last] = [dayNumber(`${year}${begins}`), dayNumber(`${year + turn}${ends}`)];
    // In a year without it, a range begins after 29 February or ends before, and the day alone is none.
    return [first ?? firstOfMarch(year), last ?? firstOfMarch(year + turn) - 1] as const;
  }).filter(([first, last]) => last >= first);
}

/** Whether it is closed then; `undefined` where the row does not say, or says both. */
function isClosed(row: Raw, [opens, closes]: readonly [string, string]): boolean | undefined {
  const said = row['closed'] ?? row['is_closed'];
  if (PLAINLY_CLOSED.test(opens) || PLAINLY_CLOSED.test(closes)) return true;
  const words = [said, row['status'], row['description']].map(textOf);
  // "00:00 to 00:00" stands where a form asks for times and there are none.
  const hasTimes = opens !== closes;
  if (saysYes(said) || words.some((each) => PLAINLY_CLOSED.test(each))) return hasTimes ? undefined : true;
  const isOpen = said === false || NO.test(textOf(said)) || (isEmpty(said) && hasTimes);
  return isOpen && (hasTimes || opens === '') && !words.some((each) => CLOSED.test(each)) ? false : undefined;
}

/** What a row says as well as days and times. */
const wordsOf = (row: Raw): string =>
  ['name', 'label', 'description', 'notes', 'original_text']
    .map((name) => textOf(row[name]))
    .filter((text) => text !== '' && !PLAINLY_CLOSED.test(text))
    .join(': ');

/** A row in words, for people. */
const inWords = (row: Raw): string =>
  Object.entries(row)
    .filter(([name, found]) => !/(?:^|_)id$/.test(name) && found !== false && !isEmpty(found))
    .map(([name, found]) => (found === true ? name : `${name.replaceAll('_', ' ')}: ${textOf(found)}`))
    .join(', ');

/** Reads rows one after the other. */
class HolidayReader {
  readonly except = new Set<string>();
  readonly lines: Raw[] = [];
  readonly notes: string[] = [];
  readonly unread: string[] = [];
  bankHolidays: 'open' | 'closed' | undefined;

  constructor(private readonly findings: Notes) {}

  read(row: Raw): void {
    const times = [textOf(row['opens_at']), textOf(row['closes_at'])] as const;
    const closed = isClosed(row, times);
    const days = daysOf(row);
    if (!days) {
      this.#withoutDays(row, closed, times.join(''));
      return;
    }
    const spans = inYears(days);
    const all = spans.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => civilDate(from + i)));
    if (this.except.size + all.length > LIMITS.list || this.lines.length + spans.length > MOST_LINES) {
      this.#leave(row);
      return;
    }
    for (const day of all) this.except.add(day);
    const words = wordsOf(row);
    if (closed) {
      if (words !== '') this.notes.push(words);
      return;
    }
    const isKnown = closed === false && times.every((time) => time !== '');
    if (!isKnown) this.findings.add('hours/holiday', 'left out', inWords(row));
    for (const [from, to] of spans) this.#addLine(from, to, isKnown ? times : [], words);
  }

  #addLine(from: number, to: number, [opens_at, closes_at]: readonly string[], notes: string): void {
    const range = to > from && { freq: 'DAILY', until: civilDate(to) };
    this.lines.push({ dtstart: civilDate(from), ...range, opens_at, closes_at, notes, nk_bank_holidays: 'open' });
  }

  #withoutDays(row: Raw, closed: boolean | undefined, times: string): void {
    const when = [firstOf(row, START), wordsOf(row)].filter((text) => text !== '');
    if (when.length === 1 && ALL_BANK_HOLIDAYS.test(when[0] ?? '') && (closed || times === '')) {
      // Where the model is not told, it has people check before they go on a bank holiday.
      if (closed === undefined) this.findings.add('hours/holiday', 'left out', inWords(row));
      else this.bankHolidays = closed ? 'closed' : 'open';
    } else if (inWords(row) !== '') this.#leave(row);
  }

  #leave(row: Raw): void {
    this.unread.push(inWords(row));
    this.findings.add('hours/holiday', 'left out', inWords(row));
  }
}

/**
 * Reads rows of days on which hours differ (`holiday_schedules` of HSDS 1 and 2, Open Referral UK 1 and Ohana): single days and ranges, closed or
 * with hours of their own. A day in year 1, or without a year, comes back every year.
 * @param found - What stands in the feed.
 * @param findings - Where it is noted what cannot be read.
 * @returns What the rows change.
 */
export function readHolidays(found: unknown, findings: Notes): Holidays {
  const reader = new HolidayReader(findings);
  for (const row of listOf(found)) {
    if (isRecord(row)) reader.read(row);
    else if (textOf(row) !== '') reader.read({ description: textOf(row) });
  }
  const { lines, bankHolidays, notes, unread } = reader;
  return { except: [...reader.except], lines, bankHolidays, notes, unread };
}

/**
 * Brings what was read of such days into lines of hours.
 * @param lines - Lines of a service or place.
 * @param holidays - What rows of holidays say.
 * @returns The lines with exceptions, and those of the days. Where days cannot be known, lines lose their times, which stand in their notes.
 */
export function withHolidays(lines: readonly unknown[], holidays: Holidays): readonly unknown[] {
  const { except, bankHolidays, notes, unread } = holidays;
  const changed = lines.map((line, i) => {
    if (!isRecord(line)) return line;
    const { opens_at, closes_at, ...rest } = line;
    const hours = [opens_at, closes_at].map(textOf).filter((time) => time !== '');
    const words = [textOf(line['notes']), ...(i === 0 ? notes : []), ...(i === 0 ? unread : [])];
    const isKnown = unread.length === 0;
    const said = [...words, ...(isKnown ? [] : [hours.join(' to ')])].filter((text) => text !== '').join('\n\n');
    const draft: Draft = { ...rest, ...(isKnown && { opens_at, closes_at }), notes: said };
    if (except.length > 0) draft['nk_except'] = [...listOf(line['nk_except']), ...except].sort();
    draft['nk_bank_holidays'] ??= bankHolidays;
    return draft;
  });
  return [...changed, ...holidays.lines];
}
