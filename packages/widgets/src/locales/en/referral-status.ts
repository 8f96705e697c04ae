import { reasonsFor } from '@neighbourhood-kit/core/referrals';
import type { StatusFailure } from '../../nk-referral-status/status-desk.js';
import { plural } from '../plural.js';

/** Words of `nk-referral-status` for what a person does there. */
export interface ReferralStatusMessages {
  readonly title: string;
  readonly intro: string;
  readonly reference: string;
  readonly referenceHint: string;
  readonly dateOfBirth: string;
  readonly dateOfBirthHint: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly referenceNeeded: string;
  readonly referenceWrong: string;
  readonly dateNeeded: string;
  readonly find: string;
  readonly finding: string;
  /** Why there is no answer, in a sentence that says what to do. */
  readonly statusFailures: Readonly<Record<StatusFailure, string>>;
  readonly canDo: string;
  readonly add: string;
  readonly addHint: string;
  readonly addNeeded: string;
  readonly addTooLong: (over: number) => string;
  readonly send: string;
  readonly sending: string;
  readonly added: string;
  readonly contact: string;
  readonly withdraw: string;
  readonly withdrawHint: string;
  readonly why: string;
  /** Why somebody asks to stop, by reason. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly whyNeeded: string;
  readonly withdrawn: string;
  readonly leave: string;
  readonly finish: string;
  readonly again: string;
}

/** English words of `nk-referral-status` for what a person does there. */
export const referralStatusEn: ReferralStatusMessages = {
  title: 'See where your request is',
  intro: 'You need the reference that we gave you, and the date of birth of the person it is about.',
  reference: 'Reference',
  referenceHint: '12 letters and numbers, such as K7QM-4XTD-29HR',
  dateOfBirth: 'Date of birth',
  dateOfBirthHint: 'Of the person the request is about, for example 27 3 1950',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  referenceNeeded: 'Enter the reference.',
  referenceWrong: 'Check the reference: one of its letters or numbers is wrong or missing.',
  dateNeeded: 'Enter the date of birth as a day, a month and a year.',
  find: 'See where it is',
  finding: 'Looking',
  statusFailures: {
    'no-match':
      'We cannot find a request with this reference and date of birth. Check both. If they are right, please call us.',
    'not-now': 'It has moved on since you looked, so this cannot be done any more. Look again to see where it is.',
    'too-many': 'There were too many tries. Wait a minute, then try again.',
    unavailable: 'We cannot look just now. Nothing was changed. Try again in a moment.',
    offline: 'You seem to be offline. Check your connection, then try again.',
    unreachable: 'We did not get an answer. Your connection may have dropped. Try again: nothing happens twice.',
    unknown: 'Something went wrong here. Try again, or call us.',
  },
  canDo: 'What you can do',
  add: 'Add something',
  addHint: 'What has changed, or what they should know. It is kept private: only those who have your request read it.',
  addNeeded: 'Write what you would like to add.',
  addTooLong: (over) => plural('en', over, { one: '# character too many', other: '# characters too many' }),
  send: 'Send',
  sending: 'Sending',
  added: 'What you added was sent.',
  contact: 'Ask to be reached another way',
  withdraw: 'Ask to stop',
  withdrawHint: 'Those who have your request are told. You can always ask for help again.',
  why: 'Why would you like to stop?',
  reasons: {
    ...Object.fromEntries(reasonsFor('request-cancellation').map(({ code, label }) => [code, label])),
    'person-chose': 'I chose something else',
    'no-longer-needed': 'I no longer need it',
    'entered-in-error': 'It was sent by mistake',
  },
  whyNeeded: 'Choose why you would like to stop.',
  withdrawn: 'We have passed on that you would like to stop.',
  leave: 'Go back without sending',
  finish: 'Finish and clear this page',
  again: 'Look again',
};
