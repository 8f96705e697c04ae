import type { ReferralAction } from './actions.js';
import { effectiveEvents } from './corrections.js';
import type { ReferralEvent } from './event.js';

/** What settles how a person who asked to be reached another way is reached: their new way is used, or the old one is kept. */
export const SETTLES_CONTACT: readonly ReferralAction[] = ['use-contact', 'keep-contact'];

/**
 * The wish to be reached another way that nobody has settled yet.
 * @param events - Events of one referral.
 * @returns The event by which it was asked, the last where it was asked several times; undefined when there is none.
 */
export function contactAsked(events: readonly ReferralEvent[]): ReferralEvent | undefined {
  const last = effectiveEvents(events).findLast(
    ({ action }) => action === 'request-contact-change' || SETTLES_CONTACT.includes(action),
  );
  return last?.action === 'request-contact-change' ? last : undefined;
}

/**
 * The wish by which a person is reached now.
 * @param events - Events of one referral.
 * @returns The event by which it was asked; undefined while the person is reached as their referral says.
 */
export function contactInUse(events: readonly ReferralEvent[]): ReferralEvent | undefined {
  let asked: ReferralEvent | undefined;
  let used: ReferralEvent | undefined;
  for (const event of effectiveEvents(events)) {
    if (event.action === 'request-contact-change') asked = event;
    if (!SETTLES_CONTACT.includes(event.action)) continue;
    // To keep the contact there is, while nobody asks for another, goes back to that of the referral.
    if (event.action === 'use-contact') used = asked;
    else if (!asked) used = undefined;
    asked = undefined;
  }
  return used;
}
