import type { Service } from '@neighbourhood-kit/core/services';
import { dayNumber } from '@neighbourhood-kit/core/time';

/** An entry nobody has confirmed for so long is shown with a warning, in days. Open Referral UK asks for a yearly check. */
const STALE_DAYS = 365;

/**
 * Tells whether an entry was last confirmed so long ago that a visitor must be warned.
 * @param service - The entry.
 * @param now - The present moment.
 * @returns True when it was more than a year ago; false also when nobody knows.
 */
export function isStale({ assuredDate, lastModified }: Service, now: Date): boolean {
  const day = dayNumber((assuredDate ?? lastModified)?.slice(0, 10));
  return day !== undefined && Math.floor(now.getTime() / 86_400_000) - day > STALE_DAYS;
}
