import { isSlip } from '@neighbourhood-kit/core/services';

const DAY = 1440;

/** A time of day as somebody wrote it. */
export interface ClockTime {
  /** Minutes since midnight that it may mean: one, or two when morning and afternoon are both possible. */
  readonly minutes: readonly number[];
  /** Hour as written, 0 to 24. */
  readonly hour: number;
  /** The half of the day that is named. */
  readonly half?: 'am' | 'pm' | undefined;
}

const WORDS: Readonly<Record<string, number>> = { noon: 720, midday: 720, midnight: 0 };

/** What a time looks like inside a longer text. "9:0am" and "8:00m" are slips that real feeds hold. */
export const CLOCK =
  '(?:12\\s*)?(?:noon|midday|midnight)|(?:[01]?\\d|2[0-4])(?:[:.h][0-5]?\\d(?::[0-5]\\d)?|[0-5]\\d)?(?:\\s*(?:[ap]\\.?\\s?m\\b\\.?|m\\b|hrs\\b))?(?![\\d:.]*\\d|[a-z])';

const PARTS = /^(\d{1,2})(?:[:.h]([0-5]?\d)(?::[0-5]\d)?|([0-5]\d))?\s*([ap]\.?\s?m\.?|m|hrs)?$/i;

/**
 * Reads one time of day.
 * @param text - `9am`, `9:00am`, `09:00:00`, `0900`, `noon`, `8:00m`…
 * @returns What it may mean, or `undefined` when it is no time.
 */
export function readClock(text: string): ClockTime | undefined {
  const plain = text.trim().toLowerCase();
  const word = /(noon|midday|midnight)$/.exec(plain)?.[1];
  if (word) return { minutes: [WORDS[word] ?? 0], hour: 12 };
  const found = PARTS.exec(plain);
  if (!found) return undefined;
  const [, hours = '', colon, bare, suffix = ''] = found;
  const hour = Number(hours);
  const minute = Number(colon ?? bare ?? 0);
  if (hour > 24 || (hour === 24 && minute > 0)) return undefined;
  const half = suffix.startsWith('a') ? 'am' : suffix.startsWith('p') ? 'pm' : undefined;
  const exact = hour === 0 || hour > 12 || suffix === 'hrs' || (!suffix && hours.length === 2 && hours.startsWith('0'));
  if (exact) return half === 'am' && hour > 12 ? undefined : { minutes: [(hour * 60 + minute) % DAY], hour };
  const morning = (hour % 12) * 60 + minute;
  if (half) return { minutes: [half === 'am' ? morning : morning + 720], hour, half };
  // "11:00" to "17:30" without a suffix, where the afternoon is written as 17, is the 24-hour clock; the pair decides.
  return { minutes: [morning, morning + 720], hour };
}

const forward = (from: number, to: number) => (to - from + DAY) % DAY || DAY;

/** Opening and closing time, in minutes since midnight. */
export interface Session {
  readonly opens: number;
  readonly closes: number;
}

/**
 * Finds the session that an opening and a closing time mean together: "9-5" is nine in the morning to five in the afternoon.
 * @param from - Opening time as written.
 * @param to - Closing time as written; at or before the opening it lies after midnight.
 * @returns The session, or `undefined` where a person would have to ask ("7-9": breakfast or evening?; "9-5am").
 */
export function readSession(from: ClockTime, to: ClockTime): Session | undefined {
  const [opens, opensLater] = from.minutes;
  const [closes, closesLater] = to.minutes;
  if (opens === undefined || closes === undefined) return undefined;
  if (opensLater === undefined) {
    const end =
      closesLater !== undefined && forward(opens, closesLater) < forward(opens, closes) ? closesLater : closes;
    return sensible(opens, end);
  }
  if (closesLater === undefined) {
    const written = from.hour * 60 + (opens % 60);
    // The 24-hour clock wherever one of the two can only be that: "10:00-17:30".
    if (to.hour > 12 || (to.hour === 0 && from.hour > 9)) return sensible(written, closes);
    // "9-5am" is rather a slip for the afternoon than a night; who means one says "9pm-5am".
    if (to.half === 'am' && written >= closes) return undefined;
    return sensible(forward(opensLater, closes) < forward(opens, closes) ? opensLater : opens, closes);
  }
  const start = bareStart(from.hour, to.hour, opens);
  return start === undefined
    ? undefined
    : sensible(start, forward(start, closes) < forward(start, closesLater) ? closes : closesLater);
}

/** Where a session without any am or pm begins: by day, unless the figures leave both open. */
function bareStart(from: number, to: number, morning: number): number | undefined {
  if (from === 12) return 720 + (morning % 60);
  if (from >= 9) return morning;
  if (from >= 7) return to <= from ? morning : to === 12 && from === 8 ? morning : undefined;
  return to > from && to !== 12 ? morning + 720 : undefined;
}

const sensible = (opens: number, closes: number): Session | undefined =>
  isSlip({ opens, closes: opens + forward(opens, closes) }) ? undefined : { opens, closes };
