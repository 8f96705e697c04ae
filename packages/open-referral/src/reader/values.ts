import { readEmail, readSafeUrl } from '@neighbourhood-kit/core/identifiers';
import { LIMITS } from '@neighbourhood-kit/core';
import { SERVICE_STATUSES, WEEKDAYS } from '@neighbourhood-kit/core/services';
import { dayNumber, isTimeZone, wallTime } from '@neighbourhood-kit/core/time';
import { readClock } from '../clock.js';
import { encodeUri } from '../plain-records.js';
import type { Kind } from '../fields.js';
import type { Notes } from '../findings.js';
import { toLine, toPlainText } from '../html-text.js';
import { isEmpty } from './raw.js';

/** Reads one value; `undefined` when nothing usable stands there. What was lost or mended is noted. */
type ValueReader = (raw: unknown, notes: Notes, field: string) => unknown;

/** Words by which people and programs say that there is nothing. */
const NOTHING = /^(?:null|undefined|nan|n\/?a|not applicable|tb[ac]|none|nil|[-–.?]+)$/i;
/** Fields in which "None" is an answer: no fee, no wait. */
const NONE_IS_AN_ANSWER = /^(?:fees|fees_description|wait_time|amount_description)$/;

/** The words of a value: text as it is, numbers and truth values as text, lists with a separator. */
function wordsOf(raw: unknown, notes: Notes, field: string, separator: string): string | undefined {
  if (Array.isArray(raw) && raw.every((each) => typeof each === 'string')) return raw.join(separator);
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  if (typeof raw !== 'string') {
    notes.add('value/not-text', 'error', 'Left out: text was expected.', raw);
    return undefined;
  }
  if (NOTHING.test(raw.trim()) && !(NONE_IS_AN_ANSWER.test(field) && /^none$/i.test(raw.trim()))) {
    notes.add('value/placeholder', 'info', 'Taken as not given.', raw);
    return undefined;
  }
  return raw;
}

function cut(text: string, limit: number, notes: Notes): string | undefined {
  if (text.length <= limit) return text || undefined;
  notes.add('text/too-long', 'warning', `Cut after ${limit} characters.`, text);
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

const oneLine =
  (limit: number): ValueReader =>
  (raw, notes, field) => {
    const words = wordsOf(raw, notes, field, ', ');
    return words === undefined ? undefined : cut(toLine(words), limit, notes);
  };

/** Where a link of a description leads, unless its words say so. */
function linkTarget(href: string, words: string): string {
  const link = readSafeUrl(href);
  if (!link.ok || link.value.repair) return '';
  const target = link.value.href.replace(/^(?:mailto|tel):/, '');
  const bare = (text: string) => text.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?|[\s/]+$|[\s()-]+/g, '');
  return words === '' || bare(words).includes(bare(target)) ? '' : ` (${target})`;
}

const paragraphs: ValueReader = (raw, notes, field) => {
  const words = wordsOf(raw, notes, field, '\n\n');
  if (words === undefined) return undefined;
  const text = toPlainText(words, linkTarget);
  if (text !== words) noteTextChange(words, text, notes);
  return cut(text, LIMITS.description, notes);
};

function noteTextChange(words: string, text: string, notes: Notes): void {
  if (/<(?:script|iframe|object|embed)\b|\son\w+\s*=/i.test(words)) {
    notes.add('text/active-markup', 'warning', 'The script or frame was left out; the words were kept.', words);
  } else if (/<[a-z/]/i.test(words)) {
    notes.add('text/html', 'info', text === '' ? 'The markup holds no words.' : 'Turned into plain text.', words);
  }
  if (/GÇ|ΓÇ|â€|[ÃÂ][\u0080-\u00bf]/.test(words)) {
    notes.add('text/garbled', 'warning', 'Characters read in the wrong encoding were mended.', words);
  }
}

const identifier: ValueReader = (raw, notes) => {
  const id = typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : raw;
  if (typeof id !== 'string') {
    notes.add('id/not-text', 'error', 'Left out: an id is text or a number.', raw);
    return undefined;
  }
  return cut(id.trim(), LIMITS.id, notes);
};

const webAddress: ValueReader = (raw, notes, field) => {
  const words = wordsOf(Array.isArray(raw) ? raw[0] : raw, notes, field, '');
  if (words === undefined) return undefined;
  const text = words.trim();
  const read = readSafeUrl(text);
  if (read.ok && !read.value.repair) return encodeUri(read.value.href);
  const suggested = read.ok ? read.value.href : read.problem.suggestion && readSafeUrl(read.problem.suggestion);
  const mended = typeof suggested === 'object' ? (suggested.ok ? suggested.value.href : undefined) : suggested;
  if (mended) {
    notes.add('url/mended', 'warning', `Read as ${mended}; nobody has tried it.`, text);
    return encodeUri(mended);
  }
  notes.add('url/unusable', 'error', 'Left out: no web address that is safe to follow.', text);
  return undefined;
};

const emailAddress: ValueReader = (raw, notes, field) => {
  const words = wordsOf(raw, notes, field, ',');
  if (words === undefined) return undefined;
  // Invisible spaces at either end and a full stop at the end come from copying out of a sentence.
  const text = toLine(words);
  const read = text
    .split(/[\s,;]+|\.$/)
    .map(readEmail)
    .find((each) => each.ok && !/@.*_/.test(each.value));
  if (!read?.ok) {
    notes.add('email/unusable', 'error', 'Left out: no e-mail address.', text);
    return undefined;
  }
  if (read.value.toLowerCase() !== text.toLowerCase())
    notes.add('email/mended', 'warning', `Read as ${read.value}.`, text);
  return read.value;
};

const calendarDay: ValueReader = (raw, notes, field) => {
  const words = wordsOf(raw, notes, field, '')?.trim();
  if (words === undefined) return undefined;
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ].*)?$/.exec(words)?.[1];
  if (dayNumber(iso) !== undefined) return iso;
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(words);
  const day =
    british && `${british[3] ?? ''}-${(british[2] ?? '').padStart(2, '0')}-${(british[1] ?? '').padStart(2, '0')}`;
  if (day && dayNumber(day) !== undefined) {
    notes.add('date/mended', 'warning', `Read as ${day}, day before month.`, words);
    return day;
  }
  notes.add('date/unreadable', 'error', 'Left out: no date as year-month-day.', words);
  return undefined;
};

const instant: ValueReader = (raw, notes, field) => {
  const words = wordsOf(raw, notes, field, '')?.trim();
  const exact =
    words && /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i.exec(words);
  // Midnight is how a day is written where an instant is asked for.
  if (exact && dayNumber(exact[1]) !== undefined)
    return /T00:00:00(?:\.0+)?(?:Z|\+00:00)$/i.test(words) ? exact[1] : words;
  return words === undefined ? undefined : calendarDay(words, notes, field);
};

const clockTime: ValueReader = (raw, notes, field) => {
  const words = wordsOf(raw, notes, field, '')?.trim();
  if (words === undefined) return undefined;
  const offset = /^(?:\d{4}-\d\d-\d\d)?T?(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d(?::?\d\d)?)$/i.exec(words);
  if (offset) notes.add('hours/offset', 'info', 'Taken as the time on the clock, summer and winter.', words);
  const time = readClock((offset?.[1] ?? words).replace(/^\d{4}-\d\d-\d\dT/, ''));
  const [minutes, other] = time?.minutes ?? [];
  // "10:00" and "9:30" are the 24-hour clock here, where a field holds nothing else.
  if (minutes !== undefined && (other === undefined || /^\d{1,2}[:.]\d\d(?::\d\d)?$/.test(offset?.[1] ?? words))) {
    return wallTime(other === undefined ? minutes : ((time?.hour ?? 0) * 60 + (minutes % 60)) % 1440);
  }
  notes.add('hours/unclear', 'error', 'Left out: no certain time of day.', words);
  return undefined;
};

const number: ValueReader = (raw, notes, field) => {
  if (typeof raw === 'number' && Number.isFinite(raw)) return raw;
  const words = typeof raw === 'string' ? wordsOf(raw, notes, field, '')?.trim() : raw;
  if (words === undefined) return undefined;
  const value =
    typeof words === 'string' && /^[£$€]?\s*[+-]?\d[\d,]*(?:\.\d+)?$/.test(words)
      ? Number(words.replace(/[£$€,\s]/g, ''))
      : NaN;
  if (Number.isFinite(value)) return value;
  notes.add('number/unreadable', 'error', 'Left out: no number.', raw);
  return undefined;
};

const whole: ValueReader = (raw, notes, field) => {
  const value = number(raw, notes, field);
  if (value === undefined || (Number.isInteger(value) && (value as number) > 0)) return value;
  notes.add('number/unreadable', 'error', 'Left out: no whole number of at least 1.', raw);
  return undefined;
};

const age: ValueReader = (raw, notes, field) => {
  const value = number(raw, notes, field) as number | undefined;
  if (value === undefined || (value >= 0 && value <= 130)) return value;
  if (value > 130 && /^max/.test(field)) {
    notes.add('age/no-limit', 'info', 'Taken as no upper limit.', raw);
    return undefined;
  }
  notes.add('age/impossible', 'error', 'Left out: no age in years.', raw);
  return undefined;
};

const flag: ValueReader = (raw, notes) => {
  if (typeof raw === 'boolean') return raw;
  const word = String(raw).trim();
  if (/^(?:true|yes|y|1)$/i.test(word)) return true;
  if (/^(?:false|no|n|0)$/i.test(word)) return false;
  notes.add('value/not-yes-or-no', 'error', 'Left out: yes or no was expected.', raw);
  return undefined;
};

/** Words for statuses that feeds use beside those of HSDS. */
const STATUS_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:temporar|suspend|paused)/, 'temporarily closed'],
  [/^(?:defunct|archiv|delet|ceased|permanently)/, 'defunct'],
  [/^(?:inactive|closed|draft|pending|unpublish|expired|hidden)/, 'inactive'],
];

const status: ValueReader = (raw, notes, field) => {
  const word = wordsOf(raw, notes, field, '')?.trim().toLowerCase().replace(/[_-]+/g, ' ');
  if (word === undefined || SERVICE_STATUSES.some((each) => each === word)) return word;
  const known = STATUS_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? 'active';
  notes.add('status/unknown', 'warning', `Read as ${known}.`, raw);
  return known;
};

const frequency: ValueReader = (raw, notes, field) => {
  const word = wordsOf(raw, notes, field, '')?.trim().toUpperCase();
  if (word === undefined || /^(?:DAILY|WEEKLY|MONTHLY)$/.test(word)) return word;
  notes.add('hours/frequency', 'error', 'Left out: only daily, weekly and monthly lines are understood.', raw);
  return undefined;
};

const DAY_PART = /^([+-]?[1-5])?\s*(MO|TU|WE|TH|FR|SA|SU)(?:[A-Z]*)$/;

const days: ValueReader = (raw, notes) => {
  const text = (Array.isArray(raw) ? raw : [raw]).join(',').toUpperCase().slice(0, LIMITS.mediumText);
  const found = text
    .split(/[,;/\s]+/)
    .filter(Boolean)
    .map((part) => DAY_PART.exec(part));
  if (found.length === 0 || found.includes(null)) {
    notes.add('hours/days', 'error', 'Left out: no days as MO,WE or 2TH.', raw);
    return undefined;
  }
  const order = WEEKDAYS as readonly string[];
  const list = found.map((each) => ({ nth: Number(each?.[1] ?? 0), day: each?.[2] ?? '' }));
  list.sort((a, b) => a.nth - b.nth || order.indexOf(a.day) - order.indexOf(b.day));
  return [...new Set(list.map(({ nth, day }) => `${nth || ''}${day}`))].join(',');
};

const zone: ValueReader = (raw, notes) => {
  if (typeof raw === 'string' && raw.length < 60 && isTimeZone(raw)) return raw;
  notes.add('hours/zone', 'info', 'Left out: no name of a time zone, such as Europe/London.', raw);
  return undefined;
};

const list = (raw: unknown): readonly unknown[] =>
  Array.isArray(raw) ? raw : typeof raw === 'string' ? raw.split(/\s*[;|\n]\s*/) : [raw];

const words: ValueReader = (raw, notes, field) => {
  const read = list(raw).flatMap((each) => (isEmpty(each) ? [] : (oneLine(1000)(each, notes, field) ?? [])));
  return read.length > 0 ? read.slice(0, LIMITS.list) : undefined;
};

const dates: ValueReader = (raw, notes, field) => {
  const read = list(raw).flatMap((each) => (isEmpty(each) ? [] : (calendarDay(each, notes, field) ?? [])));
  return read.length > 0 ? [...new Set(read)].sort() : undefined;
};

/** One reader for each kind of value. */
export const VALUE_READERS: Readonly<Record<Exclude<Kind, 'parent'>, ValueReader>> = {
  id: identifier,
  ref: identifier,
  name: oneLine(1000),
  short: oneLine(LIMITS.shortText),
  line: oneLine(LIMITS.longText),
  long: paragraphs,
  url: webAddress,
  email: emailAddress,
  date: calendarDay,
  instant,
  clock: clockTime,
  extension: oneLine(50),
  number,
  whole,
  age,
  flag,
  status,
  freq: frequency,
  byday: days,
  zone,
  words,
  dates,
  'as-found': (raw) => raw,
};
