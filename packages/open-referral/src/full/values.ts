import { parseEmail } from '@neighbourhood-kit/core/identifiers';
import { WEEKDAYS } from '@neighbourhood-kit/core/services';
import { dayNumber, isTimeZone, wallTime } from '@neighbourhood-kit/core/time';
import { readClock } from '../clock.js';
import { encodeUri } from '../encode-uri.js';
import { isMadeUpId } from '../made-up-id.js';
import type { ValueReader } from '../reader/feed-reader.js';
import { readDays } from '../hours-text.js';
import { textOf } from '../reader/raw.js';
import { VALUES, wordsOf } from '../reader/values.js';
import { isLikelyDay, NO_DAY, readDay } from './dates.js';
import { wordsWithin } from './words-within.js';

/** A reader that also takes words out of a list or record that stands where text should. */
const unwrapping =
  (read: ValueReader): ValueReader =>
  (raw, reader, field) => {
    const words = typeof raw === 'object' && wordsWithin(raw);
    if (!words) return read(raw, reader, field);
    reader.add('value/wrapped', 'fixed', raw, words);
    return read(words, reader, field);
  };

const firstAddress = unwrapping((raw, reader, field) => VALUES['url']?.(raw, reader, field));

const webAddress: ValueReader = (raw, reader, field) => {
  const href = firstAddress(Array.isArray(raw) ? raw[0] : raw, reader, field);
  return typeof href === 'string' ? encodeUri(href) : undefined;
};

const emailAddress: ValueReader = (raw, reader, field) => {
  const text = wordsOf(raw, reader, field)?.replace(/[\u00ad\u200b-\u200f]/g, '');
  if (!text) return undefined;
  // A full stop at the end comes from copying out of a sentence; of several addresses the first is taken.
  const read = text
    .split(/[\s,;]+|\.$/)
    .map((each) => parseEmail(each).value)
    .find((each) => each !== undefined && !each.includes('_', each.indexOf('@')));
  if (!read) reader.add('email/unusable', 'left out', text);
  else if (read.toLowerCase() !== text.toLowerCase()) reader.add('email/fixed', 'fixed', text, read);
  return read;
};

const calendarDay: ValueReader = (raw, reader, field) => {
  const text = wordsOf(raw, reader, field);
  if (!text) return undefined;
  const day = readDay(text);
  if (day === NO_DAY) {
    reader.add('value/placeholder', 'tidied', text);
    return undefined;
  }
  const read = day !== undefined && isLikelyDay(day) ? day : undefined;
  if (read === undefined) reader.add('date/unreadable', 'left out', text);
  else if (!text.startsWith(read)) reader.add('date/fixed', 'fixed', text, read);
  return read;
};

const INSTANT = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

const instant: ValueReader = (raw, reader, field) => {
  const text = wordsOf(raw, reader, field);
  const [, day] = (text && INSTANT.exec(text)) || [];
  if (!text || dayNumber(day) === undefined) return text && calendarDay(text, reader, field);
  // Midnight is how a day is written where an instant is asked for.
  return /T00:00:00(?:\.0+)?(?:Z|\+00:00)$/i.test(text) ? day : text;
};

const clockTime: ValueReader = (raw, reader, field) => {
  const text = wordsOf(raw, reader, field);
  if (!text) return undefined;
  const [, local = text, offset] =
    /^(?:\d{4}-\d\d-\d\dT)?(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i.exec(text) ?? [];
  if (offset) reader.add('hours/offset', 'tidied', text, local);
  const { minutes: [first, later] = [], hour = 0 } = readClock(local) ?? {};
  // A field that holds nothing but "9:30" is on the 24-hour clock.
  if (first !== undefined && (later === undefined || /^\d{1,2}[:.]\d\d$/.test(local))) {
    return wallTime(later === undefined ? first : hour * 60 + (first % 60));
  }
  reader.add('hours/unclear', 'left out', text);
  return undefined;
};

const number: ValueReader = (raw, reader, field) => {
  const text = wordsOf(raw, reader, field);
  if (!text) return undefined;
  const value = Number(
    /^[£$€]?\s*([+-]?[\d,]*(?:\.\d+|\d)(?:e[+-]?\d+)?)$/i.exec(text)?.[1]?.replaceAll(',', '') ?? NaN,
  );
  if (Number.isFinite(value)) return value;
  reader.add('number/unreadable', 'left out', raw);
  return undefined;
};

const within =
  (least: number, most: number, isWhole = false): ValueReader =>
  (raw, reader, field) => {
    const value = number(raw, reader, field) as number | undefined;
    if (value === undefined || (value >= least && value <= most && (!isWhole || Number.isInteger(value)))) return value;
    reader.add('number/impossible', 'left out', raw);
    return undefined;
  };

const age: ValueReader = (raw, reader, field) => {
  const value = number(raw, reader, field) as number | undefined;
  if (value === undefined || (value >= 0 && value <= 130)) return value;
  // "0 to 200" and "0 to 999" are how forms say that there is no upper limit.
  const isOpenEnd = value > 130 && field.startsWith('max');
  reader.add(isOpenEnd ? 'age/no-limit' : 'age/impossible', isOpenEnd ? 'tidied' : 'left out', raw);
  return undefined;
};

/** Days in the order of the week, each once; every week before the first, second or last of a month. */
const byday: ValueReader = (raw, reader, field) => {
  const words = Array.isArray(raw) ? raw.join(',') : typeof raw === 'object' ? wordsWithin(raw) : raw;
  const read = readDays(textOf(words)) ?? VALUES['byday']?.(words, reader, field);
  if (typeof read !== 'string') return undefined;
  const place = (day: string) => (parseInt(day) || 0) * 10 + WEEKDAYS.findIndex((each) => day.endsWith(each));
  return [...new Set(read.split(','))].sort((a, b) => place(a) - place(b)).join(',');
};

/** Words that tell more than that a service is not to be shown; what the others mean, the browser's entry knows. */
const STATUS_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:temporar|suspend|paused|on hold)/, 'temporarily closed'],
  [
    /^(?:archiv|delet|ceased|permanently|discontinued|withdrawn|cancell?ed|ended|retired|obsolete|removed|no longer)/,
    'defunct',
  ],
];

const status: ValueReader = (raw, reader, field) => {
  const words = wordsOf(raw, reader, field)?.toLowerCase().replace(/[_-]+/g, ' ');
  if (!words) return undefined;
  const known = STATUS_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? VALUES['status']?.(words, reader, field);
  if (known !== words) reader.add('status/unknown', 'fixed', raw, known);
  return known;
};

/** Readers of kinds that take words, which forgive more than those of the browser's entry, or which it does not need. */
const OF_WORDS: Readonly<Record<string, ValueReader>> = {
  ...VALUES,
  email: emailAddress,
  date: calendarDay,
  instant,
  clock: clockTime,
  number,
  age,
  whole: within(1, 1e5, true),
  // The oldest charities are of the twelfth century.
  year: within(1000, 2199, true),
  interval: within(1, 1000, true),
  price: within(0, 1e6),
  weeks: within(0, 520),
  status,
};

/** One reader for each kind of value. */
export const FULL_VALUES: Readonly<Record<string, ValueReader>> = {
  ...Object.fromEntries(Object.entries(OF_WORDS).map(([kind, read]) => [kind, unwrapping(read)])),
  id: (raw, reader, field) =>
    isMadeUpId(raw) ? undefined : VALUES['id']?.(typeof raw === 'object' ? wordsWithin(raw) : raw, reader, field),
  url: webAddress,
  byday,
  zone: (raw, reader) => {
    if (typeof raw === 'string' && raw.length < 60 && isTimeZone(raw)) return raw;
    reader.add('hours/zone', 'tidied', raw);
    return undefined;
  },
  any: (raw) => raw,
  // What it stands in tells it.
  in: () => undefined,
};
