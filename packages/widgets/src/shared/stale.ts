import type { Service } from '@neighbourhood-kit/core/services';
import { dayNumber } from '@neighbourhood-kit/core/time';

/**
 * An entry nobody has confirmed for so long is shown with a warning, in days: six months, when its owner is asked, and the 28 days
 * until the last reminder.
 */
const STALE_DAYS = 183 + 28;

/**
 * Tells whether an entry was last confirmed so long ago that a visitor must be warned, and when that was.
 * @param service - The entry.
 * @param now - The present moment.
 * @returns The day or instant; undefined when it was lately, or when nobody knows.
 */
export function staleSince({ assuredDate, lastModified }: Service, now: Date): string | undefined {
  const since = assuredDate ?? lastModified;
  const day = dayNumber(since?.slice(0, 10));
  return day !== undefined && Math.floor(now.getTime() / 86_400_000) - day > STALE_DAYS ? since : undefined;
}
