import type { ReferralAction } from '../../referrals/actions.js';
import type { ReferralEvent } from '../../referrals/event.js';

/** One referral's events, a day apart unless a day is given, for tests of insight. */
export function referralLog(
  id: string,
  about: Partial<ReferralEvent>,
  ...events: readonly (readonly [ReferralAction, string, Partial<ReferralEvent>?])[]
): ReferralEvent[] {
  return events.map(([action, date, more], i) => ({
    id: `${id}-${i + 1}`,
    referralId: id,
    sequence: i + 1,
    action,
    at: date.includes('T') ? date : `${date}T10:00:00Z`,
    by: { role: 'provider', partnerId: 'p1' },
    ...(action === 'create' ? about : {}),
    ...more,
  }));
}

/** Many referrals made alike. */
export function times(count: number, make: (i: number) => ReferralEvent[]): ReferralEvent[] {
  return Array.from({ length: count }, (_, i) => make(i)).flat();
}
