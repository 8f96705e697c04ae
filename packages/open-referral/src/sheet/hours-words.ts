import { WEEKDAYS, type Schedule, type Service } from '@neighbourhood-kit/core/services';
import { readHours } from '../hours-text.js';
import { noteInWords } from './hours-note.js';

const NAMES: Readonly<Record<string, string>> = {
  MO: 'Mon',
  TU: 'Tue',
  WE: 'Wed',
  TH: 'Thu',
  FR: 'Fri',
  SA: 'Sat',
  SU: 'Sun',
};
const ORDINALS: Readonly<Record<string, string>> = { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', 5: '5th', '-1': 'last' };

/** "Mon to Fri", "Mon, Wed", "Every day". */
function daysInWords(days: readonly string[]): string {
  const order = WEEKDAYS.filter((day) => days.includes(day));
  if (order.length === 7) return 'Daily';
  const first = WEEKDAYS.findIndex((day) => day === order[0]);
  const isRun = order.length > 2 && order.every((day, i) => WEEKDAYS[first + i] === day);
  const [from = '', to = ''] = [order[0], order.at(-1)];
  return isRun ? `${NAMES[from] ?? ''} to ${NAMES[to] ?? ''}` : order.map((day) => NAMES[day] ?? '').join(', ');
}

const daysOf = ({ byday = '' }: Schedule): string[] => byday.split(',').filter(Boolean);

/** The days of a line in words, a text for each that the times are said behind; none where words do not reach. */
function dayParts(line: Schedule): string[] {
  const days = daysOf(line);
  const { freq = 'WEEKLY' } = line;
  if (freq === 'DAILY') return days.length === 0 ? ['Daily'] : [];
  if (freq === 'MONTHLY') return monthlyParts(days);
  return days.length > 0 && days.every((day) => day in NAMES) ? [daysInWords(days)] : [];
}

/** "1st, 3rd Tue", a part for each day of the week. */
function monthlyParts(days: readonly string[]): string[] {
  const ordinals = new Map<string, string[]>();
  for (const day of days) {
    const [, nth = '', name = ''] = /^(-?[1-5])(..)$/.exec(day) ?? [];
    const word = ORDINALS[nth];
    if (word === undefined || !(name in NAMES)) return [];
    ordinals.set(name, [...(ordinals.get(name) ?? []), word]);
  }
  return [...ordinals].map(([name, words]) => `${words.join(', ')} ${NAMES[name] ?? ''}`);
}

function timesInWords({ opensAt = '', closesAt = '' }: Schedule): string {
  if (opensAt === '' || closesAt === '') return '';
  return opensAt === '00:00' && closesAt === '00:00' ? '24 hours' : `${opensAt}-${closesAt}`;
}

/** Days and times as `readHours` reads them; on no line in them does the note in brackets stand. */
function lineInWords(line: Schedule): string {
  const holidays = line.bankHolidays === 'closed' ? ' (not bank holidays)' : '';
  return dayParts(line)
    .map((days) => `${days} ${timesInWords(line)}${holidays}`)
    .join('; ');
}

const hasTimes = ({ opensAt, closesAt }: Schedule): boolean => Boolean(opensAt && closesAt);
const isTextOnly = ({ byday, bymonthday, opensAt, closesAt, dtstart, validFrom, validTo }: Schedule): boolean =>
  ![byday, bymonthday, opensAt, closesAt, dtstart, validFrom, validTo].some(Boolean);

/** Each day on which a line holds, with its times: what lines have in common that say the same. */
const sessionsOf = (lines: readonly Schedule[]): Set<string> =>
  new Set(
    lines.flatMap((line) => {
      const days = line.freq === 'DAILY' && !line.byday ? WEEKDAYS : daysOf(line);
      const freq = line.freq === 'MONTHLY' ? 'MONTHLY' : 'WEEKLY';
      const closed = line.bankHolidays === 'closed';
      return days.map((day) => [freq, day, line.opensAt, line.closesAt, closed].join(' '));
    }),
  );

/**
 * Tells whether two sets of lines say the same days and times.
 * @param some - Lines without limits.
 * @param others - Lines without limits.
 * @returns True where they do, however the days are spread over lines.
 */
export function sayTheSame(some: readonly Schedule[], others: readonly Schedule[]): boolean {
  const [one, other] = [sessionsOf(some), sessionsOf(others)];
  return one.size === other.size && [...one].every((session) => other.has(session));
}

/** Words of lines that a cell does not say as it is read back: they are known again by them, and kept. */
export interface KeptWords {
  readonly words: string;
  /** Days and times, which may be put right, before the note in brackets; empty where there are none. */
  readonly front: string;
  readonly note: string;
  readonly lines: readonly Schedule[];
}

/** Hours in two: what is read back from its words, and what is kept by them. */
export interface HoursParts {
  readonly plain: string;
  readonly plainLines: readonly Schedule[];
  readonly kept: readonly KeptWords[];
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

const oneLine = (text = ''): string =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .join(', ');

function keptInWords(line: Schedule): Omit<KeptWords, 'lines'> {
  if (isTextOnly(line)) return { words: oneLine(line.description ?? line.notes), front: '', note: '' };
  const [days = '', ...others] = dayParts(line);
  const isSaid = days !== '' && others.length === 0;
  const front = [isSaid ? days : '', timesInWords(line)].filter(Boolean).join(' ');
  const note = noteInWords(line, isSaid);
  return { words: `${front} (${note})`.trim(), front, note };
}

/** Lines by the publisher's words, where these say the same; those without words, or with others, by none. */
function byOwnWords(lines: readonly Schedule[], all: readonly Schedule[]): Map<string, Schedule[]> {
  const groups = grouped(lines, ({ description }) => description?.trim() ?? '');
  const own = new Map<string, Schedule[]>();
  for (const [words, group] of groups) {
    const isOwn = words !== '' && sayTheSame(readHours(words).lines, group);
    const texts = isOwn ? all.filter((line) => isTextOnly(line) && line.description?.trim() === words) : [];
    if (isOwn) own.set(words, [...group, ...texts]);
  }
  return own;
}

/** Words that are read back as the lines were; nothing where they would be read as something else. */
function plainInWords(lines: readonly Schedule[], own: ReadonlyMap<string, readonly Schedule[]>): string | undefined {
  const owned = new Set([...own.values()].flat());
  const rest = lines.filter((line) => !owned.has(line)).map(lineInWords);
  const text = [...new Set([...own.keys(), ...rest])].join('; ');
  return sayTheSame(readHours(text).lines, lines) ? text : undefined;
}

/**
 * Parts hours into what is read back from words and what words cannot say.
 * @param schedules - Lines of hours.
 * @returns Both; every line stands in one of them.
 */
export function hoursParts(schedules: readonly Schedule[]): HoursParts {
  const sayable = schedules.filter((line) => hasTimes(line) && dayParts(line).length > 0 && noteInWords(line) === '');
  // A note about bank holidays is read as one about all hours.
  const isMixed = new Set(sayable.map(({ bankHolidays }) => bankHolidays === 'closed')).size > 1;
  const lines = isMixed ? sayable.filter(({ bankHolidays }) => bankHolidays !== 'closed') : sayable;
  const own = byOwnWords(lines, schedules);
  const [inOwn, inOurs] = [plainInWords(lines, own), plainInWords(lines, new Map())];
  const plain = inOwn ?? inOurs ?? '';
  const owned = inOwn === undefined ? [] : [...own.values()].flat();
  const plainLines = plain === '' ? [] : schedules.filter((line) => lines.includes(line) || owned.includes(line));
  const others = schedules.filter((line) => !plainLines.includes(line));
  const kept = grouped(others, (line) => keptInWords(line).words);
  return {
    plain,
    plainLines,
    kept: [...kept.values()].flatMap((group) => {
      const [first] = group;
      return first ? [{ ...keptInWords(first), lines: group }] : [];
    }),
  };
}

/**
 * Puts opening hours into words: those that `readHours` reads back, then those that say more, with what they say in brackets.
 * @param schedules - Lines of hours.
 * @returns Parts with semicolons between; the publisher's own words where lines come from them.
 */
export function hoursInWords(schedules: readonly Schedule[] = []): string {
  const { plain, kept } = hoursParts(schedules);
  return [plain, ...kept.map(({ words }) => words)].filter(Boolean).join('; ');
}

/**
 * The hours that a row of a spreadsheet shows: of the service at a place, of the service, or of the building.
 * @param service - The service, places embedded.
 * @param at - Which of its places, from 0.
 * @returns Lines of hours.
 */
export function hoursOf({ serviceAtLocations = [], schedules }: Service, at = 0): readonly Schedule[] {
  const place = serviceAtLocations[at];
  return [place?.schedules, schedules, place?.location?.schedules].find((lines) => lines?.length) ?? [];
}
