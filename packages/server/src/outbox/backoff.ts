const FIRST = 30_000;
const LONGEST = 3 * 3_600_000;

/**
 * How long to wait before a message is tried again: twice as long each time, from half a minute to three hours, and by chance up to half
 * of it less, so that what failed together is not tried together (exponential backoff with jitter).
 * @param attempts - How often it was tried, from 1.
 * @param random - A number from 0 up to 1.
 * @returns Milliseconds.
 */
export function waitAfter(attempts: number, random: number): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts - 1, 20));
  return Math.round(longest * (1 - random / 2));
}
