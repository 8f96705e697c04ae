import {
  contactAsked,
  contactInUse,
  withContact,
  type ContactChange,
  type ReferralEvent,
} from '@neighbourhood-kit/core/referrals';
import type { WorkDetail } from '../work.js';
import { ANSWERS } from './made-up.js';

/** How somebody asked that people be reached, by the event that says so. */
export type Wishes = Map<string, ContactChange & Pick<NonNullable<WorkDetail['contactAsked']>, 'again'>>;

/** What the person wrote, with how they are reached now, and how somebody asks that they be. */
export function reached(
  events: readonly ReferralEvent[],
  wishes: Wishes,
): Pick<WorkDetail, 'answers' | 'contactAsked' | 'contactUsed'> {
  const inUse = contactInUse(events);
  const used = wishes.get(inUse?.id ?? '');
  const asked = contactAsked(events);
  const wish = wishes.get(asked?.id ?? '');
  return {
    answers: used ? withContact(ANSWERS, used) : ANSWERS,
    contactAsked: asked && wish && { at: asked.at, ...wish },
    contactUsed: inUse && {
      at: inUse.at,
      before: { contact: ANSWERS.contact, person: { telephone: ANSWERS.person.telephone } },
    },
  };
}
