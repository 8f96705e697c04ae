/** What can happen to a referral. */
export const REFERRAL_ACTIONS = [
  'create',
  'send',
  'receive',
  'accept',
  'attempt-contact',
  'schedule',
  'record-non-attendance',
  'start',
  'hold',
  'resume',
  'complete',
  'close-loop',
  'reject',
  're-route',
  'request-cancellation',
  'cancel',
  'fail',
  'assign',
  'ask-question',
  'add-information',
  'allocate',
  'undo',
] as const;
/** One of `REFERRAL_ACTIONS`. */
export type ReferralAction = (typeof REFERRAL_ACTIONS)[number];
