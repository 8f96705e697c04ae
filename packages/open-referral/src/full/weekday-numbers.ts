import { WEEKDAYS } from '@neighbourhood-kit/core/services';
import type { FeedReader } from '../reader/feed-reader.js';
import { isRecord, textOf } from '../reader/raw.js';

/** The hours of a place that a service stands in lie eight levels down. */
const DEEPEST = 10;

const numberOf = (row: unknown): string => (isRecord(row) ? textOf(row['weekday']) : '');

const holdsZero = (value: unknown, depth = 0): boolean =>
  typeof value === 'object' &&
  value !== null &&
  depth < DEEPEST &&
  (numberOf(value) === '0' || Object.values(value).some((inner) => holdsZero(inner, depth + 1)));

/**
 * Notes whether a day of the week is 0 anywhere in records that are to be read: one feed counts in one way.
 * @param records - Records as found: all that are at hand.
 * @param reader - The reader of their feed.
 */
export function judgeDayNumbers(records: readonly unknown[], reader: FeedReader): void {
  reader.countsDaysFromZero ||= holdsZero(records);
}

/**
 * Names days of the week that are numbers as ISO 8601 counts them, Monday the first, and tells of it. Where the feed has a 0 nobody knows
 * whether that is a Sunday or a Monday, and all of them stay. Under `byday` a number is none.
 * @param rows - Rows of hours.
 * @param reader - The reader of their feed.
 * @returns The rows, with names.
 */
export function withNamedDays(rows: readonly unknown[], reader: FeedReader): readonly unknown[] {
  if (reader.countsDaysFromZero) return rows;
  return rows.map((row) => {
    const number = numberOf(row);
    const day = /^[1-7]$/.test(number) ? WEEKDAYS[Number(number) - 1] : undefined;
    if (!isRecord(row) || day === undefined) return row;
    reader.hasNamedDays = true;
    reader.add('hours/days', 'fixed', number, day);
    return { ...row, weekday: day };
  });
}
