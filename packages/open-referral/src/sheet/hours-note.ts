import type { Schedule } from '@neighbourhood-kit/core/services';

const UNITS = { DAILY: 'days', WEEKLY: 'weeks', MONTHLY: 'months' } as const;
/** Days on which a line does not hold that are named one by one. */
const MOST_DAYS = 6;

/** A part of hours with such a note behind it. */
export const NOTED =
  /\((?:every \d|monthly|on (?:certain days|days of the month): |from \d|until \d|\d{1,6} times|without |no times given, |see the entry)[^()]*\)$/;

const british = (iso: string): string => iso.split('-').reverse().join('/');
const plain = (text: string): string => text.replace(/[();\s]+/g, ' ').trim();

function withoutDays(days: readonly string[]): string {
  const more = days.length - MOST_DAYS;
  const shown = days.slice(0, more > 0 ? MOST_DAYS : undefined).map(british);
  return `without ${shown.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

function timeGiven({ opensAt, closesAt }: Schedule): string | false {
  if (opensAt && closesAt) return false;
  if (opensAt) return `from ${opensAt}`;
  return closesAt ? `until ${closesAt}` : 'no times given, please check';
}

/**
 * What a line of hours says as well as days and times, as a note that stands in brackets behind them. Its words are chosen so that the reader
 * of hours takes no line with such a note for certain, and none of them for a statement about other lines.
 * @param line - The line.
 * @param areDaysSaid - Whether its days stand before the note; absent asks whether there is anything to note at all.
 * @returns Facts with commas between; empty only where `areDaysSaid` is absent and days and times are all.
 */
export function noteInWords(line: Schedule, areDaysSaid?: boolean): string {
  const {
    freq = 'WEEKLY',
    interval = 1,
    byday,
    bymonthday,
    dtstart,
    validFrom,
    validTo,
    until,
    count,
    except = [],
  } = line;
  const facts = [
    interval !== 1 && `every ${String(interval)} ${UNITS[freq]}`,
    freq === 'MONTHLY' && !areDaysSaid && areDaysSaid !== undefined && interval === 1 && 'monthly',
    areDaysSaid === false && byday && `on certain days: ${plain(byday)}`,
    bymonthday && `on days of the month: ${plain(bymonthday)}`,
    [...new Set([dtstart, validFrom])].map((day) => day && `from ${british(day)}`),
    [...new Set([validTo, until])].map((day) => day && `until ${british(day)}`),
    count !== undefined && `${String(count)} times`,
    except.length > 0 && withoutDays(except),
    timeGiven(line),
    areDaysSaid !== undefined && line.bankHolidays === 'closed' && 'without bank holidays',
  ];
  const said = facts.flat().filter(Boolean).join(', ');
  return said === '' && areDaysSaid !== undefined ? 'see the entry' : said;
}
