import { plural } from '../plural.js';

/** Words of `nk-referral-form` from Send to the reference. */
export interface FormSendingMessages {
  readonly sendHeading: string;
  readonly send: string;
  readonly sending: string;
  readonly stillSending: string;
  readonly notSent: string;
  /** Heading when nobody can tell whether the answers arrived. */
  readonly maybeSent: string;
  readonly online: string;
  readonly noReply: string;
  readonly busy: string;
  readonly busyMinutes: (minutes: number) => string;
  readonly refused: string;
  readonly serverFault: string;
  readonly answersKept: string;
  readonly otherWays: string;
  readonly sentHeading: string;
  readonly referenceLabel: string;
  readonly referenceKeep: string;
  readonly nextHeading: string;
  readonly nextContact: (organisation: string) => string;
  readonly nextContactOther: (organisation: string) => string;
  readonly nextDays: (days: number) => string;
  /** Before a telephone number. */
  readonly nextAsk: (organisation: string) => string;
  readonly changesNotSent: string;
  readonly answersGone: string;
  readonly print: string;
  readonly another: string;
  readonly alreadySent: string;
  readonly alreadySentText: string;
  readonly cleared: string;
  readonly clearedText: string;
  /** When the page was left while the answers were on their way. */
  readonly clearedUnsure: string;
  readonly startAgain: string;
}

const en = (count: number, one: string, other: string): string => plural('en', count, { one, other });

/** English words of `nk-referral-form` from Send to the reference. */
export const formSendingEn: FormSendingMessages = {
  sendHeading: 'Send your answers',
  send: 'Send',
  sending: 'Sending',
  stillSending: 'Still sending. Please keep this page open.',
  notSent: 'Your answers have not been sent',
  maybeSent: 'We do not know whether your answers were sent',
  online: 'You are connected again. Select ‘Try again’.',
  noReply: 'We had no reply from our system. It is safe to try again: your answers cannot be sent twice.',
  busy: 'The service is very busy. Wait a few minutes, then try again.',
  busyMinutes: (minutes) =>
    en(
      minutes,
      'The service is very busy. Wait # minute, then try again.',
      'The service is very busy. Wait # minutes, then try again.',
    ),
  refused: 'Our system did not accept your answers. This is a fault of ours.',
  serverFault: 'Something went wrong with our system. Trying again later may help.',
  answersKept: 'All your answers are still on this page.',
  otherWays: 'Or contact us in another way',
  sentHeading: 'Your request has been sent',
  referenceLabel: 'Your reference',
  referenceKeep: 'Write the reference down or print this page. You will need it if you ask about your request.',
  nextHeading: 'What happens next',
  nextContact: (organisation) => `${organisation} will contact you in a way you said is safe.`,
  nextContactOther: (organisation) => `${organisation} will contact the person in a way you said is safe.`,
  nextDays: (days) =>
    en(days, 'They usually answer within # working day.', 'They usually answer within # working days.'),
  nextAsk: (organisation) => `If you hear nothing, call ${organisation}:`,
  changesNotSent:
    'Your first answers had already arrived, so the changes you made after that were not sent. Tell them about the changes when they contact you.',
  answersGone: 'For your privacy, your answers are no longer on this page.',
  print: 'Print this page',
  another: 'Start a new form',
  alreadySent: 'You have already sent this',
  alreadySentText: 'Your request was sent. You do not need to send it again.',
  cleared: 'Your answers are gone',
  clearedText: 'To keep them private, your answers were removed when you left this page. Nothing was sent.',
  clearedUnsure:
    'To keep them private, your answers were removed when you left this page. They were on their way: we do not know whether they arrived.',
  startAgain: 'Start again',
};
