import type { Schedule } from '@neighbourhood-kit/core/services';
import type { Notes } from '../findings.js';
import { repairGarbled } from '../garbled-text.js';
import { readHours } from '../hours-text.js';
import { toPlainText } from '../html-text.js';
import { readHolidays, withHolidays } from './holidays.js';
import { inFields } from './schedule-forms.js';
import type { FeedReader } from '../reader/feed-reader.js';
import { isEmpty, isRecord, textOf, without, type Raw } from '../reader/raw.js';
import { withNamedDays } from './weekday-numbers.js';

/** A line of hours as HSDS 3 writes it. */
function toRaw({ freq, byday, opensAt, closesAt, notes, bankHolidays }: Schedule): Raw {
  return { freq, byday, opens_at: opensAt, closes_at: closesAt, notes, nk_bank_holidays: bankHolidays };
}

/**
 * Brings the hours of a service or place into lines of HSDS 3: one text, one row a weekday (HSDS 1), rows that share a text which
 * says it all, or lines as they are.
 * @param found - What stands in the feed.
 * @param holidays - Rows of days that differ (HSDS 1 `holiday_schedules`), if any.
 * @param reader - The reader of the feed, where findings are written.
 * @returns `found` itself where nothing is to be done.
 */
export function upgradeSchedules(found: unknown, holidays: unknown, reader: FeedReader): unknown {
  const given = Array.isArray(found) ? (found as readonly unknown[]) : [found];
  const rows = withNamedDays(inFields(given), reader);
  const differing = readHolidays(holidays, reader);
  const isSame = rows.length === given.length && rows.every((row, i) => row === given[i]);
  const hasHolidays = !isEmpty(holidays);
  if (!hasHolidays && rows.every((row) => isRecord(row) && !needsReading(row))) return isSame ? found : rows;
  const lines: unknown[] = [];
  for (const [text, group] of groupByText(rows)) {
    if (text === '') lines.push(...mergeWeekdays(group));
    else lines.push(...readGroup(text, group, reader));
  }
  return hasHolidays ? withHolidays(lines, differing) : lines;
}

/** A row of HSDS 1, or one whose hours stand only in its description. */
function needsReading(row: Raw): boolean {
  return !isEmpty(row['original_text']) || !isEmpty(row['weekday']) || isOnlyWords(row);
}

const isOnlyWords = (row: Raw) =>
  !isEmpty(row['description']) &&
  ['freq', 'byday', 'bymonthday', 'opens_at', 'closes_at', 'dtstart'].every((name) => isEmpty(row[name]));

function textIn(row: unknown): string {
  if (!isRecord(row)) return textOf(row);
  return textOf(row['original_text']) || (isOnlyWords(row) ? textOf(row['description']) : '');
}

function groupByText(rows: readonly unknown[]): Map<string, unknown[]> {
  const groups = new Map<string, unknown[]>();
  for (const row of rows) {
    const text = textIn(row);
    const group = groups.get(text);
    if (group) group.push(row);
    else groups.set(text, [row]);
  }
  return groups;
}

/** Reads the text that rows share; it says more than the rows, which publishers made from it by machine. */
function readGroup(original: string, group: readonly unknown[], notes: Notes): unknown[] {
  const text = toPlainText(repairGarbled(original));
  const { lines, complete, takenBack } = readHours(text);
  const rows = group.filter(isRecord).filter((row) => !isEmpty(row['opens_at']) || !isEmpty(row['weekday']));
  const rest =
    group.length === 1 && isRecord(group[0])
      ? without(group[0], 'original_text', 'weekday', 'opens_at', 'closes_at')
      : {};
  if (lines.length > 0) {
    if (!complete) notes.add('hours/partly-read', 'kept', text);
    else if (rows.length > 0 && !sayTheSame(rows, lines)) {
      notes.add('hours/rows-differ', 'fixed', text);
    }
    // A line without days says that there are more hours than those that are certain, so that nobody is told of a closed door.
    return [...lines, ...(complete ? [] : [{ freq: 'WEEKLY' } as const])].map((line, i) => ({
      ...(i === 0 ? rest : without(rest, 'id')),
      ...toRaw(line),
      description: original,
    }));
  }
  if (rows.length > 0 && !takenBack) {
    notes.add('hours/rows-only', 'kept', text);
    return mergeWeekdays(rows.map((row) => ({ ...without(row, 'original_text'), description: original })));
  }
  if (rows.length > 0 || /\d/.test(text)) notes.add('hours/unread', 'kept', text);
  return [{ ...rest, description: original }];
}

/** Whether every day of the rows appears in the lines and the other way about. */
function sayTheSame(rows: readonly Raw[], lines: readonly Schedule[]): boolean {
  const days = new Set(
    rows.map((row) =>
      textOf(row['weekday'] ?? row['byday'])
        .slice(0, 2)
        .toUpperCase(),
    ),
  );
  const named = new Set(lines.flatMap((line) => line.byday?.split(',') ?? []));
  return days.size === named.size && [...days].every((day) => named.has(day));
}

/** Rows without an id that differ only in their weekday are one line. */
function mergeWeekdays(rows: readonly unknown[]): unknown[] {
  const merged = new Map<string, Raw>();
  const out: unknown[] = [];
  for (const row of rows) {
    const weekday = isRecord(row) ? textOf(row['weekday']) : '';
    if (!isRecord(row) || weekday === '' || !isEmpty(row['id'])) {
      out.push(row);
      continue;
    }
    const rest = without(row, 'weekday');
    const key = JSON.stringify(rest);
    const before = merged.get(key);
    const byday = before ? `${textOf(before['byday'])},${weekday}` : weekday;
    if (before) out[out.indexOf(before)] = undefined;
    const line = { ...rest, byday };
    merged.set(key, line);
    out.push(line);
  }
  return out.filter((row) => row !== undefined);
}
