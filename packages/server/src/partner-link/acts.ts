import { reasonsFor, type Referral, type ReferralState } from '@neighbourhood-kit/core/referrals';
import type { StaffAction } from '../staff/act.js';

/** What a partner can do on its page. */
export type Act = 'accept' | 'ask' | 'decline' | 'outcome' | 'stop' | 'pause' | 'go-on';

/** What an act asks for before it is done. */
export type Asked = 'reason' | 'outcome' | 'words' | 'nothing';

/** An act as it is offered. */
export interface Offer {
  readonly act: Act;
  readonly label: string;
  readonly asks: Asked;
}

const OPEN: readonly ReferralState[] = ['sent', 'received', 'accepted', 'in-progress', 'on-hold'];
const TAKEN: readonly ReferralState[] = ['accepted', 'in-progress', 'on-hold'];

const OFFERS: readonly (Offer & { readonly when: readonly ReferralState[] })[] = [
  { act: 'accept', label: 'Yes, we can help', asks: 'nothing', when: ['sent', 'received'] },
  { act: 'outcome', label: 'Say what came of it', asks: 'outcome', when: TAKEN },
  { act: 'stop', label: 'We have stopped, as they asked', asks: 'nothing', when: ['cancellation-requested'] },
  { act: 'ask', label: 'Ask a question first', asks: 'words', when: [...OPEN, 'cancellation-requested'] },
  { act: 'decline', label: 'No, we cannot help', asks: 'reason', when: ['sent', 'received'] },
  { act: 'decline', label: 'We cannot help after all', asks: 'reason', when: TAKEN },
];

/** Reasons to decline, without those that only people at a desk use. */
export const DECLINE_REASONS = reasonsFor('re-route');

/**
 * What a partner may do with a referral now.
 * @param referral - The referral.
 * @param paused - True when it has paused referrals.
 * @returns The offers, the likeliest first.
 */
export function offersFor({ state }: Pick<Referral, 'state'>, paused: boolean): Offer[] {
  const offers: Offer[] = OFFERS.filter(({ when }) => when.includes(state)).map((offer) =>
    offer.act === 'ask' && state !== 'sent' && state !== 'received' ? { ...offer, label: 'Ask a question' } : offer,
  );
  offers.push(
    paused
      ? { act: 'go-on', label: 'Start sending us new requests again', asks: 'nothing' }
      : { act: 'pause', label: 'Pause new requests to us', asks: 'nothing' },
  );
  return offers;
}

/** What was filled in. */
export interface Given {
  readonly reason?: string | undefined;
  readonly outcome?: string | undefined;
  readonly words?: string | undefined;
}

/**
 * The step of the referral's state machine that an act is. To decline is to send it back to the coordinators, who find somebody else: a
 * person's request never ends with a partner that cannot help.
 * @param act - The act; pausing is no step of a referral.
 * @param referral - The referral.
 * @param given - What was filled in.
 * @returns The step, not yet checked.
 */
export function stepOf(
  act: Exclude<Act, 'pause' | 'go-on'>,
  referral: Pick<Referral, 'reason'>,
  given: Given,
): { readonly action: StaffAction['action'] } & Given {
  switch (act) {
    case 'accept':
      return { action: 'accept' };
    case 'ask':
      return { action: 'ask-question', words: given.words };
    case 'decline':
      return { action: 're-route', reason: given.reason };
    case 'outcome':
      return { action: 'complete', outcome: given.outcome };
    case 'stop':
      return { action: 'cancel', reason: referral.reason };
  }
}
