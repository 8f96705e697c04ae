import { WEEKDAYS } from '@neighbourhood-kit/core/services';
import { civilDate, dayNumber, MINUTES_A_DAY, parseWallTime, toWall } from '@neighbourhood-kit/core/time';
import { isEmpty, isRecord, listOf, saysYes, textOf, without, type Raw } from '../reader/raw.js';

/** A name of a field that is a day of the week: `monday`, `Mon`, `mo`. */
const DAY_NAME = /^(?:mon?|tue?s?|wed?|thu?(?:rs?)?|fri?|sat?|sun?)(?:day|nesday|sday|urday)?$/i;
const dayOf = (name: string) => name.slice(0, 2).toUpperCase();

/** A record with a field for each day, as rows: `{"monday": "9-5"}`, `{"mon": {"open": "09:00", "close": "17:00"}}`. */
function rowsOfDays(row: Raw): readonly unknown[] {
  const days = Object.keys(row).filter((name) => DAY_NAME.test(name) && WEEKDAYS.some((day) => day === dayOf(name)));
  if (days.length === 0) return [row];
  const words = days.filter((name) => !isEmpty(textOf(row[name]))).map((name) => `${name}: ${textOf(row[name])}`);
  const lines = days.flatMap((name) =>
    listOf(row[name])
      .filter(isRecord)
      .map((line) => ({ byday: dayOf(name), ...line })),
  );
  const rest = without(row, ...days);
  return [...(words.length > 0 ? [{ ...rest, description: words.join('\n') }] : []), ...lines];
}

/** A row that says that it is closed on that day is no line of hours. */
const isClosed = (row: unknown): boolean =>
  isRecord(row) &&
  ([row['opens_at'], row['closes_at']].some((time) => /^closed$/i.test(textOf(time))) ||
    saysYes(row['closed'] ?? row['is_closed']));

/** A recurrence rule in one text (RFC 5545), with its first day and exceptions, as the fields that it is made of. */
function withRule(row: Raw): Raw {
  const name = ['rrule', 'recurrence', 'recurrence_rule', 'rule'].find((each) => /\bFREQ=/i.test(textOf(row[each])));
  if (name === undefined) return row;
  const lines = textOf(row[name])
    .replace(/;[ \t]+/g, ';')
    .split(/\s/);
  /** What stands behind the name of a line: `EXDATE;TZID=Europe/London:20261130T100000`. */
  const valueOf = (line = '') => line.slice(line.lastIndexOf(':') + 1);
  const rule = valueOf(lines.find((line) => /\bFREQ=/i.test(line)));
  const moments = ['dtstart', 'dtend'].map((key) => [
    key,
    dashed(valueOf(lines.find((line) => line.toLowerCase().startsWith(key)))),
  ]);
  const exdate = lines.filter((line) => /^EXDATE/i.test(line)).map(valueOf);
  const begins = textOf(row['opens_at']) || textOf(row['dtstart']) || (moments[0]?.[1] ?? '');
  const fields = rule
    .split(';')
    .map((part) => part.split('='))
    .map(([key = '', value = '']) => [key.trim().toLowerCase(), /^until$/i.test(key) ? lastDay(value, begins) : value])
    .concat(moments, [['exdate', exdate.join(',')]])
    .filter(([key = '', value = '']) => key !== '' && value !== '' && isEmpty(row[key]));
  return { ...without(row, name), ...(Object.fromEntries(fields) as Raw) };
}

const dashed = (moment: string): string => moment.replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');
const asDay = (moment: string): string => {
  const wall = londonWall(moment);
  return wall === undefined
    ? dashed(moment).replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1')
    : civilDate(Math.floor(wall / MINUTES_A_DAY));
};

/** What the clock in London shows at a moment of a calendar, in minutes since 1970; `20260731T225959Z` is the last minute of July. */
function londonWall(moment: string): number | undefined {
  const [, date, hours, minutes, utc] =
    /^([\d-]+)T([01]\d|2[0-3]):?([0-5]\d)(?::?\d\d)?(Z)?$/i.exec(dashed(moment)) ?? [];
  const day = dayNumber(date);
  if (day === undefined) return undefined;
  const wall = day * MINUTES_A_DAY + Number(hours) * 60 + Number(minutes);
  return utc === undefined ? wall : toWall(wall);
}

/**
 * The last day of a rule. Where UNTIL is a moment, that is the last one at which an event may begin (RFC 5545, 3.3.10): before the hour of
 * the events, it leaves its own day out.
 */
function lastDay(until: string, begins: string): string {
  const last = londonWall(until);
  const first = londonWall(begins) ?? parseWallTime(begins);
  return last === undefined || first === undefined
    ? asDay(until)
    : civilDate(Math.floor((last - (first % MINUTES_A_DAY)) / MINUTES_A_DAY));
}

/** Days on which a line does not hold, as calendars write them: `20261130T100000Z,20261207T100000Z`. */
function withExceptions(row: Raw): Raw {
  const days = listOf(row['exdate']).flatMap((each) => textOf(each).split(','));
  if (days.length === 0) return row;
  return {
    ...without(row, 'exdate'),
    nk_except: [...listOf(row['nk_except']), ...days.map((day) => asDay(day.trim()))],
  };
}

/** "The second and fourth of the Thursdays of a month" as HSDS writes it: `2TH,4TH`. */
function withPosition(row: Raw): Raw {
  const positions = textOf(row['bysetpos']).split(',');
  const day = textOf(row['byday']);
  const isSaid = positions.every((each) => /^[+-]?[1-5]$/.test(each)) && /^[a-z]+$/i.test(day);
  if (!isSaid || /^weekly$/i.test(textOf(row['freq']))) return row;
  return { ...without(row, 'bysetpos'), byday: positions.map((each) => `${String(Number(each))}${day}`).join() };
}

/** Opening and closing time in one field: "09:00 - 13:00". */
function withBothTimes(row: Raw): Raw {
  const [opens, closes] = [textOf(row['opens_at']), textOf(row['closes_at'])];
  const both = closes === '' || closes === opens ? opens.split(/[-–]|\bto\b/i).map((part) => part.trim()) : [];
  return both.length === 2 && both.every((part) => /\d/.test(part))
    ? { ...row, opens_at: both[0], closes_at: both[1] }
    : row;
}

/**
 * Brings rows of hours that are written another way into fields of HSDS 3: a field for each day of the week, a recurrence rule in one text,
 * the second of the Thursdays, both times in one field. Rows of closed days are left out.
 * @param rows - Rows of one service or place; those of HSDS 3 stay as they are.
 * @returns The rows.
 */
export const inFields = (rows: readonly unknown[]): readonly unknown[] =>
  rows
    .flatMap((row) => (isRecord(row) ? rowsOfDays(row) : [/^RRULE:/i.test(textOf(row)) ? { rrule: row } : row]))
    .filter((row) => !isClosed(row))
    .map((row) => (isRecord(row) ? withBothTimes(withPosition(withExceptions(withRule(row)))) : row));
