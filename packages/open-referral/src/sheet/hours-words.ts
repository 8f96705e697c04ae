import { WEEKDAYS, type Schedule } from '@neighbourhood-kit/core/services';
import { readHours } from '../hours-text.js';

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

/** One line as `readHours` reads it; nothing where the line says more than such words can. */
function lineInWords(line: Schedule): string | undefined {
  const {
    freq = 'WEEKLY',
    byday,
    opensAt,
    closesAt,
    interval = 1,
    bymonthday,
    validFrom,
    validTo,
    except,
    count,
    until,
    dtstart,
  } = line;
  const isPlain =
    interval === 1 &&
    ![bymonthday, validFrom, validTo, count, until, dtstart].some(Boolean) &&
    (except?.length ?? 0) === 0;
  if (!isPlain || !opensAt || !closesAt) return undefined;
  const days = byday?.split(',') ?? [];
  const times = opensAt === '00:00' && closesAt === '00:00' ? '24 hours' : `${opensAt}-${closesAt}`;
  const holidays = line.bankHolidays === 'closed' ? ' (not bank holidays)' : '';
  if (freq === 'WEEKLY' && days.length > 0 && days.every((day) => day in NAMES))
    return `${daysInWords(days)} ${times}${holidays}`;
  return freq === 'MONTHLY' ? monthlyInWords(days, `${times}${holidays}`) : undefined;
}

/** "1st, 3rd Tue 14:00-16:00", a part for each day of the week. */
function monthlyInWords(days: readonly string[], times: string): string | undefined {
  const ordinals = new Map<string, string[]>();
  for (const day of days) {
    const [, nth = '', name = ''] = /^(-?[1-5])(..)$/.exec(day) ?? [];
    const word = ORDINALS[nth];
    if (word === undefined) return undefined;
    ordinals.set(name, [...(ordinals.get(name) ?? []), word]);
  }
  return [...ordinals].map(([name, words]) => `${words.join(', ')} ${NAMES[name] ?? ''} ${times}`).join('; ');
}

/**
 * Puts opening hours into words that `readHours` reads back.
 * @param schedules - Lines of hours.
 * @returns Parts with semicolons between; the publisher's own words where lines come from them or say more than such words can.
 */
export function hoursInWords(schedules: readonly Schedule[] = []): string {
  const own = new Set(schedules.map(({ description }) => description?.trim()).filter(Boolean));
  const [said = '', ...others] = own;
  if (
    said !== '' &&
    others.length === 0 &&
    readHours(said).lines.length >= schedules.filter(({ opensAt }) => opensAt).length
  )
    return said;
  return [...new Set(schedules.map((line) => lineInWords(line) ?? line.description?.trim() ?? ''))]
    .filter(Boolean)
    .join('; ');
}
