import type { FailureCode } from './phase.js';

/** The form was sent and taken in. */
export class NkReferralSentEvent extends Event {
  static readonly eventName = 'nk-referral-sent';

  /** @param detail - The id the server gave; no reference and no answer, because anything on the page can listen. */
  constructor(readonly detail: { readonly id: string }) {
    super(NkReferralSentEvent.eventName, { bubbles: true, composed: true });
  }
}

/** The form could not be sent, or is not set up. */
export class NkReferralFailedEvent extends Event {
  static readonly eventName = 'nk-referral-failed';

  /** @param detail - Why, as a code. */
  constructor(readonly detail: { readonly code: FailureCode | 'not-set-up' }) {
    super(NkReferralFailedEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'nk-referral-sent': NkReferralSentEvent;
    'nk-referral-failed': NkReferralFailedEvent;
  }
}
