import { dayNumber, MINUTES_A_DAY, wallTime } from '@neighbourhood-kit/core/time';
import type { FeedReader } from '../reader/feed-reader.js';
import { isEmpty, textOf, type Raw } from '../reader/raw.js';
import { readDay, readLondonDay } from './dates.js';

/** A day with a time, as ISO 8601 and calendars write it. */
const MOMENT = /^\d{4}-?\d\d-?\d\d[T ]([01]\d|2[0-3]):?([0-5]\d)(?::?\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/i;

interface Moment {
  /** Minutes since midnight. */
  readonly minutes: number;
  /** Minutes since 1970-01-01. */
  readonly at: number;
  /** Whether it stands on the clock of the place: it has no offset from UTC, which is another in summer. */
  readonly isLocal: boolean;
}

function momentIn(raw: Raw, name: string): Moment | undefined {
  const text = textOf(raw[name]);
  const [found, hours, rest, offset] = readLondonDay(text) === undefined ? (MOMENT.exec(text) ?? []) : [];
  const day = found === undefined ? undefined : dayNumber(readDay(text.slice(0, text.search(/[T ]/i))));
  if (day === undefined) return undefined;
  const minutes = Number(hours) * 60 + Number(rest);
  return { minutes, at: day * MINUTES_A_DAY + minutes, isLocal: offset === undefined };
}

/** Midnight is how a day is written where a moment is asked for, and 23:59 the end of one. */
const isHour = (moment: Moment | undefined): boolean =>
  moment !== undefined && moment.minutes > 0 && moment.minutes < MINUTES_A_DAY - 1;

/**
 * Takes the times of a line of hours without any from its first event: those of `dtstart` and `dtend` are those of every event (RFC 5545,
 * 3.8.5.3). HSDS has them in fields of their own. Times that may be others, of what is valid or of the last event, are told of.
 * @param raw - The line.
 * @param reader - Where they are told of.
 * @returns The line with the times that are certain.
 */
export function withStartTimes(raw: Raw, reader: FeedReader): Raw {
  if (!isEmpty(raw['opens_at']) || !isEmpty(raw['closes_at'])) return raw;
  const [start, end] = [momentIn(raw, 'dtstart'), momentIn(raw, 'dtend')];
  const lasts = start?.isLocal && end?.isLocal ? end.at - start.at : 0;
  const isOneEvent = lasts > 0 && lasts < MINUTES_A_DAY && (isHour(start) || isHour(end));
  const opens = start?.isLocal && (isOneEvent || isHour(start)) ? start.minutes : undefined;
  const unclear = opens === undefined ? ['dtstart', 'dtend', 'valid_from', 'valid_to'] : isOneEvent ? [] : ['dtend'];
  for (const name of unclear.filter((each) => isHour(momentIn(raw, each)))) {
    reader.at(name, () => {
      reader.add('hours/unclear', 'left out', raw[name]);
    });
  }
  if (opens === undefined) return raw;
  return { ...raw, opens_at: wallTime(opens), ...(isOneEvent && end && { closes_at: wallTime(end.minutes) }) };
}
