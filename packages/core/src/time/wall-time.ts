import { bad, good, type Reading } from '../result.js';

/** Minutes of a day. */
export const MINUTES_A_DAY = 1440;

/**
 * Reads a time of day on the 24-hour clock, without words for what is wrong.
 * @param text - `HH:MM`, `HH:MM:00` or `24:00`.
 * @returns Minutes since midnight, 0 to 1440, or `undefined`.
 */
export function parseWallTime(text: unknown): number | undefined {
  if (text === '23:59:59') return MINUTES_A_DAY - 1;
  const found = typeof text === 'string' ? /^([01]\d|2[0-4]):([0-5]\d)(?::00)?$/.exec(text) : null;
  const minutes = found ? Number(found[1]) * 60 + Number(found[2]) : Infinity;
  return minutes <= MINUTES_A_DAY ? minutes : undefined;
}

/**
 * Reads a time of day on the 24-hour clock. 23:59 stands for midnight at the end of the day wherever a session closes
 * (see `services/hours`); here it stays 23:59.
 * @param input - `HH:MM`, `HH:MM:00` or `24:00`.
 * @returns Minutes since midnight, 0 to 1440, or a problem: `time/format`, `time/offset`. Twelve-hour and unpadded times are
 * not guessed at ("1:00" in an opening time may be a lost digit); the problem carries the likely repair as `suggestion`.
 */
export function readWallTime(input: unknown): Reading<number> {
  const text = typeof input === 'string' ? input.trim().slice(0, 40) : '';
  const minutes = parseWallTime(text);
  if (minutes !== undefined) return good(minutes);
  const suggestion = likelyWallTime(text);
  if (WITH_OFFSET.test(text)) {
    return bad(
      'time/offset',
      'Write the time people see on the clock, without Z or an offset from UTC: opening hours follow the clock through summer and winter.',
      { seen: text, ...(suggestion && { suggestion }) },
    );
  }
  return bad(
    'time/format',
    'Write the time as two digits, a colon and two digits of the 24-hour clock, for example 09:30.',
    {
      ...(text && { seen: text }),
      ...(suggestion && { suggestion }),
    },
  );
}

const WITH_OFFSET = /^T?(\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)$/;

/**
 * Finds the time that was probably meant by one that is not on the 24-hour clock.
 * @param text - As written: `5.30pm`, `9:00`, `09:00:00Z`.
 * @returns `HH:MM`, or `undefined` where nothing is likely.
 */
export function likelyWallTime(text: string): string | undefined {
  const local = WITH_OFFSET.exec(text)?.[1] ?? text;
  const [, hours = '', minutes, half] = /^T?(\d{1,2})(?:[:.]?([0-5]\d)(?::\d\d)?)? ?([ap]m)?$/i.exec(local) ?? [];
  if (!(hours[1] ?? minutes ?? half)) return undefined;
  const hour = Number(hours);
  const time = (half ? (hour % 12) + (/p/i.test(half) ? 12 : 0) : hour) * 60 + Number(minutes ?? 0);
  return time > MINUTES_A_DAY || (half && (hour < 1 || hour > 12)) ? undefined : wallTime(time);
}

/**
 * Writes a time of day.
 * @param minutes - Minutes since midnight; whole days are dropped, so 1530 is 01:30.
 * @returns `HH:MM`.
 */
export function wallTime(minutes: number): string {
  const ofDay = minutes % MINUTES_A_DAY;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}
