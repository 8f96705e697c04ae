import {
  DIVERSION_REASONS,
  OUTCOMES,
  REASONS,
  type OfferKind,
  type OutcomeCode,
  type ReferralAction,
} from '@neighbourhood-kit/core/referrals';
import { plural } from '../plural.js';

/** Words of the steps that staff take. */
export interface WorkStepWords {
  readonly whichPerson: string;
  readonly me: string;
  readonly actions: Readonly<Record<ReferralAction, string>>;
  readonly done: Readonly<Record<ReferralAction, string>>;
  readonly why: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly whatCame: string;
  readonly outcomes: Readonly<Record<OutcomeCode, string>>;
  readonly whichKind: string;
  readonly kindHint: string;
  readonly kinds: Readonly<Record<OfferKind, string>>;
  readonly whySocial: string;
  readonly diversions: Readonly<Record<string, string>>;
  readonly notSaid: string;
  readonly when: string;
  readonly whenHint: string;
  readonly howTold: string;
  readonly told: Readonly<Record<string, string>>;
  readonly whichPartner: string;
  readonly findService: string;
  readonly whichService: string;
  readonly whichServiceHint: string;
  readonly search: string;
  readonly noneFound: string;
  readonly coordinatorFinds: string;
  readonly choose: string;
  readonly needed: Readonly<
    Record<'reason' | 'outcome' | 'appointmentAt' | 'toldBy' | 'words' | 'partnerId' | 'assigneeId', string>
  >;
  readonly wordsHint: string;
  readonly tooLong: (over: number) => string;
  readonly confirm: (action: string) => string;
  readonly cancel: string;
  readonly sending: string;
  readonly somebodyElse: string;
  readonly somebodyElseDraft: string;
  readonly noLonger: string;
  readonly notKnown: string;
}

/** English words of the steps that staff take. */
export const workStepEn: WorkStepWords = {
  whichPerson: 'Who is to see to it?',
  me: 'I will',
  actions: {
    create: 'Make',
    send: 'Send',
    receive: 'Mark as received',
    accept: 'Accept',
    'attempt-contact': 'Tried to contact',
    schedule: 'Make an appointment',
    'record-non-attendance': 'Did not come',
    start: 'Start',
    hold: 'Put on hold',
    resume: 'Go on',
    complete: 'Complete',
    'close-loop': 'Tell the referrer',
    reject: 'Decline',
    're-route': 'Pass on',
    'request-cancellation': 'Person asks to stop',
    cancel: 'Stop',
    fail: 'Mark as failed',
    assign: 'Give to a partner',
    'ask-question': 'Ask a question',
    'add-information': 'Add information',
    'request-contact-change': 'Person asks to be reached another way',
    'use-contact': 'Use the new way to reach them',
    'keep-contact': 'Keep the old way to reach them',
    allocate: 'Give to a person',
    undo: 'Take back',
  },
  done: {
    create: 'Made',
    send: 'Sent',
    receive: 'Received',
    accept: 'Accepted',
    'attempt-contact': 'Tried to contact the person',
    schedule: 'Appointment made',
    'record-non-attendance': 'The person did not come',
    start: 'Started',
    hold: 'Put on hold',
    resume: 'Gone on with',
    complete: 'Completed',
    'close-loop': 'Referrer told',
    reject: 'Declined',
    're-route': 'Passed on',
    'request-cancellation': 'The person asked to stop',
    cancel: 'Stopped',
    fail: 'Failed',
    assign: 'Given to a partner',
    'ask-question': 'Question asked',
    'add-information': 'Information added',
    'request-contact-change': 'Somebody asked that the person be reached another way',
    'use-contact': 'New way to reach the person used',
    'keep-contact': 'Old way to reach the person kept',
    allocate: 'Given to a person',
    undo: 'Last step taken back',
  },
  why: 'Why?',
  reasons: Object.fromEntries(REASONS.map(({ code, label }) => [code, label])),
  whatCame: 'What came of it?',
  outcomes: Object.fromEntries(OUTCOMES.map(({ code, label }) => [code, label])) as Record<OutcomeCode, string>,
  whichKind: 'What help was it?',
  kindHint: 'You may leave this. It is counted, to see where social help took the place of an appointment.',
  kinds: {
    social: 'Social: advice, company, practical help',
    medical: 'Medical: an appointment, treatment',
  },
  whySocial: 'Why not a medical appointment?',
  diversions: Object.fromEntries(DIVERSION_REASONS.map(({ code, label }) => [code, label])),
  notSaid: 'I do not know',
  when: 'When is the appointment?',
  whenHint: 'In the time of the place where you are.',
  howTold: 'How was the referrer told?',
  told: { letter: 'By letter', email: 'By e-mail', telephone: 'By telephone', system: 'By the system' },
  whichPartner: 'Which partner is to answer?',
  findService: 'Look for a service',
  whichService: 'Which service is to take it?',
  whichServiceHint: 'By name or kind of help. Or leave it to a coordinator.',
  search: 'Search',
  noneFound: 'No service was found. Try other words.',
  coordinatorFinds: 'A coordinator finds one',
  choose: 'Choose',
  needed: {
    reason: 'Choose why.',
    outcome: 'Choose what came of it.',
    appointmentAt: 'Enter the day and time of the appointment.',
    toldBy: 'Choose how the referrer was told.',
    partnerId: 'Choose a partner.',
    words: 'Write what is to be asked or added.',
    assigneeId: 'Choose a person.',
  },
  wordsHint: 'It is kept encrypted. Write no more than is needed.',
  tooLong: (over) => plural('en', over, { one: '# character too many', other: '# characters too many' }),
  confirm: (action) => `${action}: confirm`,
  cancel: 'Do not do this',
  sending: 'Saving',
  somebodyElse: 'Somebody else has moved this referral on. This is where it is now; nothing of yours was saved.',
  somebodyElseDraft:
    'Somebody else has moved this referral on. What you filled in was not saved, and is still here: look at what has happened, then decide again.',
  noLonger: 'This step is not possible any more; copy what you need of it.',
  notKnown:
    'There was no proper answer, so it is not known whether this was saved. Check your connection, then try again: nothing is saved twice.',
};
