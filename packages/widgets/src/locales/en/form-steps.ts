import type { DatePart } from '@neighbourhood-kit/core/referrals';
import { plural } from '../plural.js';

/** Words of `nk-referral-form` around its questions, and of the list of answers. */
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
}

const en = (count: number, one: string, other: string): string => plural('en', count, { one, other });

/** English words of `nk-referral-form` around its questions, and of the list of answers. */
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
};
