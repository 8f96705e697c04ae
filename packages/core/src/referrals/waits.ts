import { daysBetween, workingDaysBetween } from '../time/working-days.js';
import { civilDayOf, LONDON } from '../time/zone.js';
import { effectiveEvents } from './corrections.js';
import type { ReferralEvent } from './event.js';
import type { Referral } from './state-machine.js';
import { FINAL_STATES } from './states.js';

/** Working days in which a service should have opened a referral; after that its coordinator and the referrer are told. */
export const UNREAD_LIMIT = 2;
/**
 * Hours in which a service should have opened a referral that was sent out of worry about somebody's safety, where nothing else was agreed:
 * on the clock, at night and at weekends too.
 */
export const SAFETY_HOURS = 4;
const HOUR = 3_600_000;

/** What gives a referral to a service, from which its time to open it runs. */
const GIVING_ACTIONS = new Set(['send', 'assign']);
/** What happens to a referral without anybody at the service opening it. */
const SILENT_ACTIONS = new Set(['request-cancellation', 'add-information', 'request-contact-change']);
/** What somebody outside the service can do without the service knowing: say who there is to see to it, or how the person is reached, and take that back. */
const OVER_THEIR_HEADS = new Set(['allocate', 'use-contact', 'keep-contact', 'undo']);

/**
 * Counts how long somebody has waited, as they count it: in days on the calendar.
 * @param referral - The referral, whose last event ended the wait if it has ended.
 * @param now - The present instant.
 * @param timeZone - IANA zone of the person's calendar.
 * @returns Whole calendar days since the referral was made, at least 0.
 */
export function waitingDays(
  referral: Pick<Referral, 'state' | 'createdAt' | 'updatedAt'>,
  now: Date,
  timeZone: string = LONDON,
): number {
  const end = FINAL_STATES.includes(referral.state) ? new Date(referral.updatedAt) : now;
  return daysBetween(civilDayOf(new Date(referral.createdAt), timeZone), civilDayOf(end, timeZone)) ?? 0;
}

/**
 * Counts working days between two instants in England and Wales: Monday to Friday, without bank holidays. The first day is not
 * counted, the last one is.
 * @param from - When the time began to run.
 * @param to - When it is looked at.
 * @param timeZone - IANA zone of the calendar.
 * @returns Whole working days, 0 when `to` is not later.
 */
export function workingDays(from: Date, to: Date, timeZone: string = LONDON): number {
  if (to <= from) return 0;
  return workingDaysBetween(civilDayOf(from, timeZone), civilDayOf(to, timeZone)) ?? 0;
}

/**
 * Tells whether nobody at the service has opened a referral in time.
 * @param referral - The referral with its events.
 * @param now - The present instant.
 * @param timeZone - IANA zone of the service's calendar.
 * @param hours - Hours on the clock that it has instead of working days, where somebody's safety hangs on it; `SAFETY_HOURS`, say.
 * @returns True when it was sent, or given to another partner since, and not opened, answered or stopped within `UNREAD_LIMIT` working days,
 *   or within those hours. A person whom somebody outside the partner has named for it has not opened it by that.
 */
export function isUnread(
  referral: Pick<Referral, 'events'>,
  now: Date,
  timeZone: string = LONDON,
  hours?: number,
): boolean {
  const since = unopenedSince(referral);
  if (since === undefined) return false;
  if (hours !== undefined) return now.getTime() - since.getTime() > hours * HOUR;
  return workingDays(since, now, timeZone) > UNREAD_LIMIT;
}

/**
 * Tells since when a referral waits for somebody at the service to open it.
 * @param referral - The referral with its events.
 * @returns When it was sent, or given to another partner since; undefined when it was not, or was opened, answered or stopped.
 */
function unopenedSince(referral: Pick<Referral, 'events'>): Date | undefined {
  const events = referral.events.filter(({ correctsId }) => correctsId === undefined);
  const given = events.findLastIndex(({ action }) => GIVING_ACTIONS.has(action));
  const sent = events[given];
  if (!sent) return undefined;
  const partnerId = effectiveEvents(referral.events).findLast((event) => event.partnerId !== undefined)?.partnerId;
  const opens = ({ action, by }: ReferralEvent) =>
    !SILENT_ACTIONS.has(action) &&
    !(OVER_THEIR_HEADS.has(action) && partnerId !== undefined && by.partnerId !== partnerId);
  return events.slice(given + 1).some(opens) ? undefined : new Date(sent.at);
}

/**
 * Counts how often a person was sent on, from referral to referral.
 * @param referral - The referral at the end of the chain.
 * @param find - Looks up a referral by id.
 * @returns Number of referrals that this one replaces, directly or in turn; a chain that loops is counted once round.
 */
export function hopsOf(
  referral: Pick<Referral, 'id' | 'replacesId'>,
  find: (id: string) => Pick<Referral, 'id' | 'replacesId'> | undefined,
): number {
  const seen = new Set([referral.id]);
  let earlier = referral.replacesId;
  while (earlier !== undefined && !seen.has(earlier)) {
    seen.add(earlier);
    earlier = find(earlier)?.replacesId;
  }
  return seen.size - 1;
}
