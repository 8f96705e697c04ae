import { LIMITS } from '@neighbourhood-kit/core';
import { likelyUrl, parseEmail, parseSafeUrl } from '@neighbourhood-kit/core/identifiers';
import { SERVICE_STATUSES } from '@neighbourhood-kit/core/services';
import { dayNumber, likelyWallTime, LONDON } from '@neighbourhood-kit/core/time';
import { toOneLine } from '../html-text.js';
import type { FeedReader, ValueReader } from './feed-reader.js';
import { NOTHING, saysYes, textOf } from './raw.js';

/** Fields in which "None" is an answer: no fee, no wait. */
const NONE_IS_AN_ANSWER = /^(?:fees|wait_time|amount_description)/;

/**
 * The words of a value: text without spaces at the ends, numbers and truth values as text.
 * @param raw - The value.
 * @param reader - Where it is noted that there are none.
 * @param field - Name of the field.
 * @returns The words; `undefined` for records, lists and words for nothing.
 */
export function wordsOf(raw: unknown, reader: FeedReader, field: string): string | undefined {
  const words = typeof raw === 'boolean' ? String(raw) : textOf(raw);
  if (!words) reader.add('value/not-text', 'left out', raw);
  else if (!NOTHING.test(words) || (NONE_IS_AN_ANSWER.test(field) && words.length === 4)) return words;
  else reader.add('value/placeholder', 'tidied', raw);
  return undefined;
}

/** A reader of words; what holds none gives nothing. */
const worded =
  (read: (words: string, reader: FeedReader) => unknown): ValueReader =>
  (raw, reader, field) => {
    const words = wordsOf(raw, reader, field);
    return words ? read(words, reader) : undefined;
  };

const text = (limit: number, isLine: boolean): ValueReader =>
  worded((words, reader) => {
    const read = reader.dialect.text(words, reader);
    const tidy = isLine ? toOneLine(read) : read;
    if (tidy.length <= limit) return tidy || undefined;
    reader.add('text/too-long', 'fixed', words, `${limit} characters`);
    return `${tidy.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  });

/** A reader that takes what a rule gives for the words, and notes where it gives nothing. */
const strict = (rule: string, read: (words: string) => unknown): ValueReader =>
  worded((words, reader) => {
    const value = read(words);
    if (value === undefined) reader.add(rule, 'left out', words);
    return value;
  });

const webAddress = worded((words, reader) => {
  const { fault, value } = parseSafeUrl(words);
  const fixed = value ?? parseSafeUrl(likelyUrl(fault, words)).value;
  if (!fixed) reader.add('url/unusable', 'left out', words);
  else if (!value || value.repair) reader.add('url/fixed', 'fixed', words, fixed.href);
  return fixed?.href;
});

const number = (least: number, most: number) =>
  strict('number/unreadable', (words) => {
    const value = Number(words.replace(/^£|,/g, ''));
    return value >= least && value <= most ? value : undefined;
  });

const byday = strict('hours/days', (words) => {
  const day = /^[+]?(-?[1-5]?)(MO|TU|WE(?!E)|TH|FR|SA|SU)[A-Z]*$/;
  const days = words
    .toUpperCase()
    .split(/[,;\s]+/)
    .map((each) => day.exec(each)?.slice(1).join(''));
  return days.includes(undefined) ? undefined : days.join(',');
});

/** Words for a service that runs and may be shown, as well as `active`. Whatever else a status says, nobody is sent there. */
export const RUNNING = /^(?:live|running|published|open|approved|current|available|full|true|yes|y|1)$/;

/** One reader for each kind of value. */
export const VALUES: Readonly<Record<string, ValueReader>> = {
  id: (raw) => textOf(raw).slice(0, LIMITS.id) || undefined,
  name: text(1000, true),
  words: text(1000, true),
  short: text(LIMITS.shortText, true),
  line: text(LIMITS.longText, true),
  long: text(LIMITS.description, false),
  extension: text(50, true),
  zone: text(LIMITS.shortText, true),
  url: webAddress,
  email: strict('email/unusable', (words) => parseEmail(words.replace(/\.$/, '')).value),
  date: strict('date/unreadable', (words) => {
    // A day that begins in London in summer is the one before in UTC. Sweden writes days as ISO 8601 does.
    const day = /Z|\+00/.test(words)
      ? new Date(words).toLocaleDateString('sv', { timeZone: LONDON })
      : words.slice(0, 10);
    return day < '19' || dayNumber(day) === undefined ? undefined : day;
  }),
  instant: strict('date/unreadable', (words) => (Number.isNaN(Date.parse(words)) ? undefined : words)),
  // "5:00" may be the afternoon; "5:00pm" and "05:00:00" are certain.
  clock: strict('hours/unclear', (words) => (/[ap]m|^T?\d\d/i.test(words) ? likelyWallTime(words) : undefined)),
  number: number(-Infinity, Infinity),
  whole: number(1, 1e5),
  interval: number(1, 1000),
  price: number(0, 1e6),
  weeks: number(0, 520),
  latitude: number(-90, 90),
  longitude: number(-180, 180),
  age: number(0, 130),
  flag: strict(
    'value/unknown-word',
    (words) => saysYes(words) || (/^(?:false|f|0|n|no)$/i.test(words) ? false : undefined),
  ),
  status: strict('', (words) => {
    const word = words.toLowerCase().replace('_', ' ');
    return SERVICE_STATUSES.find((each) => each === word) ?? (RUNNING.test(word) ? 'active' : 'inactive');
  }),
  byday,
};
