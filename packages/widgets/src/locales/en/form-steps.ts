import type { DatePart } from '@neighbourhood-kit/core/referrals';
import { plural } from '../plural.js';

/** Words of `nk-referral-form` from the first question to the reference. */
export interface FormStepsMessages {
  readonly continue: string;
  readonly saveChange: string;
  readonly errorPrefix: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly charactersLeft: (count: number) => string;
  readonly charactersOver: (count: number) => string;
  readonly answerRequired: (short: string) => string;
  readonly answerTooLong: (short: string, limit: number) => string;
  readonly dateIncomplete: (short: string, parts: readonly DatePart[]) => string;
  readonly dateYear: string;
  readonly dateNotReal: (short: string) => string;
  readonly dateInFuture: (short: string) => string;
  readonly dateTooOld: (short: string) => string;
  readonly tooYoung: (age: number) => string;
  readonly badEmail: string;
  readonly badTelephone: string;
  readonly badPostcode: string;
  readonly badNhsNumber: string;
  /** A server refused an answer that looked right here. */
  readonly answerRefused: (short: string) => string;
  readonly safeguarding: (contact: string) => string;
  readonly safeguardingCouncil: string;
  readonly ageNote: string;
  readonly checkHeading: string;
  readonly change: string;
  readonly notGiven: string;
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

/** English words of `nk-referral-form` from the first question to the reference. */
export const formStepsEn: FormStepsMessages = {
  continue: 'Continue',
  saveChange: 'Save and go back to your answers',
  errorPrefix: 'Error:',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  charactersLeft: (count) => en(count, '# character left', '# characters left'),
  charactersOver: (count) => en(count, '# character too many', '# characters too many'),
  answerRequired: (short) => `Answer the question: ${short}`,
  answerTooLong: (short, limit) => `${short} must be ${limit.toLocaleString('en')} characters or fewer`,
  dateIncomplete: (short, parts) => `${short} must include a ${parts.join(' and ')}`,
  dateYear: 'Year must include 4 numbers',
  dateNotReal: (short) => `${short} must be a real date`,
  dateInFuture: (short) => `${short} must be in the past`,
  dateTooOld: (short) => `${short} must be in the last 120 years: check the year`,
  tooYoung: (age) =>
    `You must be ${String(age)} or over to ask here yourself. Ask an adult you trust to do it with you, or call Childline free on 0800 1111`,
  badEmail: 'Enter an email address in the correct format, like name@example.com',
  badTelephone: 'Enter a telephone number, like 01632 960 001 or 07700 900 982',
  badPostcode: 'Enter a full UK postcode, like DE1 3AH',
  badNhsNumber: 'Enter a valid NHS number: check each of the 10 digits',
  answerRefused: (short) => `${short} was not accepted: check it, or write it another way`,
  safeguarding: (contact) =>
    `If someone is being hurt or is at risk, do not wait for an answer to this form. Contact ${contact}. In an emergency call 999.`,
  safeguardingCouncil: 'the adult or children’s social care team of the council where they live',
  ageNote: 'This service is meant for other ages. You can still send this: they may be able to suggest something else.',
  checkHeading: 'Check your answers',
  change: 'Change',
  notGiven: 'Not given',
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
