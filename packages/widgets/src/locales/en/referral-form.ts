import type { DatePart } from '@neighbourhood-kit/core/referrals';
import { plural } from '../plural.js';

/** Words of one question. */
export interface QuestionWords {
  /** The question itself. */
  readonly label: string;
  readonly hint?: string;
  /** What is asked for, for the list of answers and for errors: `Date of birth`. */
  readonly short: string;
  /** What to do when it is not answered: `Enter your full name`. */
  readonly required?: string;
  /** Words of the choices by value. */
  readonly options?: Readonly<Record<string, { readonly label: string; readonly hint?: string }>>;
}

/** Words for a person's own referral, and what differs when it is made for somebody else. */
export interface QuestionText extends QuestionWords {
  readonly other?: Partial<QuestionWords>;
}

/** Words of `nk-referral-form`. */
export interface ReferralFormMessages {
  readonly formHeading: string;
  readonly formHeadingFor: (service: string) => string;
  readonly start: string;
  readonly continue: string;
  readonly saveChange: string;
  readonly errorPrefix: string;

  readonly forAges: (minimum: number | undefined, maximum: number | undefined) => string;
  readonly notFor: (who: string) => string;
  readonly waitingList: string;
  readonly waitingWeeks: (weeks: number) => string;
  readonly noCapacity: string;
  readonly assessment: string;
  readonly whoFor: string;
  readonly bring: (documents: string) => string;
  readonly takes: string;

  /** Shown before the first question and before sending, and sent as the wording of the permission. */
  readonly sharing: (organisation: string) => string;
  readonly sharingOther: (organisation: string) => string;
  readonly controller: (controller: string) => string;
  readonly retention: (retention: string) => string;
  readonly privacy: string;
  readonly complaints: string;
  readonly memoryOnly: string;

  readonly pages: Readonly<Record<string, { readonly title: string; readonly other?: string }>>;
  readonly questions: Readonly<Record<string, QuestionText>>;
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
  readonly offline: string;
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
  readonly notReady: string;
}

const en = (count: number, one: string, other: string): string => plural('en', count, { one, other });

/** English words of `nk-referral-form`. Style: GOV.UK and the NHS digital service manual. */
export const referralFormEn: ReferralFormMessages = {
  formHeading: 'Ask for help',
  formHeadingFor: (service) => `Ask for help from ${service}`,
  start: 'Start',
  continue: 'Continue',
  saveChange: 'Save and go back to your answers',
  errorPrefix: 'Error:',

  forAges: (minimum, maximum) => {
    if (maximum === undefined) return `For people aged ${String(minimum)} or over`;
    return minimum === undefined
      ? `For people aged ${String(maximum)} or under`
      : `For people aged ${String(minimum)} to ${String(maximum)}`;
  },
  notFor: (who) => `Not for ${who}`,
  waitingList: 'There is a waiting list',
  waitingWeeks: (weeks) => en(weeks, 'There is a waiting list: about # week', 'There is a waiting list: about # weeks'),
  noCapacity:
    'This service cannot take new people at the moment. You can still ask: they will tell you when there is room.',
  assessment: 'They will talk with you first to see whether they can help',
  whoFor: 'Who this service is for',
  bring: (documents) => `You may be asked for: ${documents}`,
  takes: 'It takes about 5 minutes. You can ask for yourself or for someone else.',

  sharing: (organisation) => `We will send this to ${organisation} so they can contact you. You can ask us to stop.`,
  sharingOther: (organisation) =>
    `We will send this to ${organisation} so they can contact the person you are asking for. You or they can ask us to stop.`,
  controller: (controller) => `${controller} is responsible for your answers.`,
  retention: (retention) => `They are kept for ${retention}.`,
  privacy: 'How your answers are used (privacy notice)',
  complaints: 'How to complain',
  memoryOnly: 'Nothing is saved on this device. If you leave this page before sending, your answers are lost.',

  pages: {
    referrer: { title: 'About you' },
    contact: { title: 'How to reach you', other: 'How to reach them' },
    hopes: { title: 'Your hopes', other: 'Their hopes' },
    'contact-note': { title: 'Before we contact you', other: 'Before we contact them' },
    representative: { title: 'Somebody who speaks for you', other: 'Somebody who speaks for them' },
    address: { title: 'Your address', other: 'Their address' },
    communication: { title: 'What would make it easier to talk?' },
  },

  questions: {
    who: {
      label: 'Who needs help?',
      short: 'Who needs help',
      required: 'Select who needs help',
      options: {
        self: { label: 'I do' },
        'someone-else': { label: 'Someone else', hint: 'A relative, friend or neighbour' },
        professional: { label: 'Someone I work with', hint: 'I am a professional or volunteer' },
      },
    },
    basis: {
      label: 'Do they know you are asking for help for them?',
      short: 'Do they know',
      required: 'Select whether they know you are asking for help',
      options: {
        'person-agrees': { label: 'Yes, and they agree' },
        'best-interests': { label: 'They cannot decide this for themselves, and it is in their best interests' },
        'safety-concern': { label: 'I am worried about someone’s safety' },
      },
    },
    'referrer-name': { label: 'Your full name', short: 'Your full name', required: 'Enter your full name' },
    'referrer-relationship': {
      label: 'Your relationship to them',
      hint: 'For example, daughter or neighbour',
      short: 'Your relationship to them',
    },
    'referrer-organisation': {
      label: 'Organisation you work for',
      short: 'Your organisation',
      required: 'Enter the organisation you work for',
    },
    'referrer-ods': {
      label: 'ODS code of your organisation',
      hint: 'For example, Y02345',
      short: 'ODS code',
    },
    'referrer-role': { label: 'Your job title', short: 'Your job title' },
    'referrer-telephone': {
      label: 'Your telephone number',
      hint: 'In case we need to check something with you',
      short: 'Your telephone number',
      required: 'Enter your telephone number',
    },
    'referrer-email': { label: 'Your email address', short: 'Your email address' },
    reason: {
      label: 'What would you like help with?',
      hint: 'Use your own words. For example, feeling lonely, falls, money worries or looking after someone.',
      short: 'Help wanted',
      required: 'Enter what you would like help with',
      other: { label: 'What do they need help with?', required: 'Enter what they need help with' },
    },
    'what-matters': {
      label: 'What matters most to you?',
      hint: 'For example, staying in your own home or seeing people more often. It helps us find the right help.',
      short: 'What matters most',
      other: {
        label: 'What matters most to them?',
        hint: 'For example, staying in their own home or seeing people more often. Use their own words if you can.',
      },
    },
    needs: { label: 'Which of these is it about?', hint: 'Select all that fit.', short: 'Needs' },
    outcomes: {
      label: 'What do you hope will change?',
      hint: 'One thing on each line',
      short: 'Hoped for',
      other: { label: 'What do they hope will change?' },
    },
    tried: { label: 'What has been tried already?', short: 'Already tried' },
    name: {
      label: 'What is your full name?',
      hint: 'If you like to be called something else, add that too',
      short: 'Full name',
      required: 'Enter your full name',
      other: {
        label: 'What is their full name?',
        hint: 'If they like to be called something else, add that too',
        required: 'Enter their full name',
      },
    },
    'date-of-birth': {
      label: 'What is your date of birth?',
      hint: 'For example, 9 2 1948',
      short: 'Date of birth',
      required: 'Enter your date of birth',
      other: { label: 'What is their date of birth?', required: 'Enter their date of birth' },
    },
    'contact-ways': {
      label: 'How may we contact you?',
      hint: 'Select every way that is safe for you. We will use no other.',
      short: 'Ways to make contact',
      required: 'Select at least one way to contact you',
      options: {
        telephone: { label: 'Telephone call' },
        text: { label: 'Text message' },
        email: { label: 'Email' },
        post: { label: 'Letter' },
        'through-referrer': { label: 'Through me', hint: 'They would rather hear from you than from us' },
      },
      other: {
        label: 'How may we contact them?',
        hint: 'Select every way that is safe for them. We will use no other.',
        required: 'Select at least one way to contact them',
      },
    },
    telephone: {
      label: 'Your telephone number',
      short: 'Telephone number',
      required: 'Enter your telephone number',
      other: { label: 'Their telephone number', required: 'Enter their telephone number' },
    },
    'may-leave-message': {
      label: 'May we leave a message?',
      hint: 'For example, on an answerphone or with someone who picks up',
      short: 'May leave a message',
    },
    email: {
      label: 'Your email address',
      short: 'Email address',
      required: 'Enter your email address',
      other: { label: 'Their email address', required: 'Enter their email address' },
    },
    address: {
      label: 'Address',
      hint: 'Leave this empty if you have no fixed address',
      short: 'Address',
      required: 'Enter your address, so that we can write to you',
      other: {
        hint: 'Leave this empty if they have no fixed address',
        required: 'Enter their address, so that we can write to them',
      },
    },
    postcode: { label: 'Postcode', hint: 'For example, DE1 3AH', short: 'Postcode' },
    'contact-note': {
      label: 'Is there anything we should know before we contact you?',
      hint: 'For example, times that suit you, a number not to use, or someone who must not know.',
      short: 'Before we make contact',
      other: {
        label: 'Is there anything we should know before we contact them?',
        hint: 'For example, times that suit them, a number not to use, or someone who must not know.',
      },
    },
    availability: {
      label: 'Which days and times are best?',
      short: 'Best days and times',
    },
    restricted: {
      label: 'Is there anything that only the team itself should read?',
      hint: 'Nobody who only passes this on will see it.',
      short: 'For the team only',
    },
    'has-representative': {
      label: 'Does somebody speak for you?',
      hint: 'For example, a carer, parent or advocate',
      short: 'Somebody speaks for them',
      options: { yes: { label: 'Yes' }, no: { label: 'No' } },
      other: { label: 'Does somebody else speak for them?' },
    },
    'representative-name': { label: 'Their name', short: 'Who speaks for the person', required: 'Enter their name' },
    'representative-relationship': {
      label: 'Their relationship to you',
      short: 'What they are to the person',
      other: { label: 'Their relationship to the person' },
    },
    'representative-telephone': {
      label: 'Their telephone number',
      short: 'Telephone of whoever speaks for the person',
    },
    interpreter: {
      label: 'Do you need an interpreter?',
      hint: 'British Sign Language counts too',
      short: 'Interpreter',
      other: { label: 'Do they need an interpreter?' },
    },
    language: { label: 'Which language?', short: 'Language', required: 'Enter the language' },
    adjustments: {
      label: 'Is there anything else that would make it easier?',
      hint: 'For example, large print, Easy Read, a quiet room, step-free access or bringing someone along.',
      short: 'What makes it easier',
    },
    'knows-nhs-number': {
      label: 'Do you know your NHS number?',
      short: 'Knows the NHS number',
      required: 'Select whether you know the NHS number',
      options: { yes: { label: 'Yes' }, no: { label: 'No' }, 'not-sure': { label: 'I am not sure' } },
      other: { label: 'Do you know their NHS number?' },
    },
    'nhs-number': {
      label: 'What is your NHS number?',
      hint: 'It has 10 digits, such as 999 123 4567. You can find it on any letter from the NHS.',
      short: 'NHS number',
      other: { label: 'What is their NHS number?' },
    },
  },
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
  offline: 'You are not connected to the internet. When you are connected again, select ‘Try again’.',
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
  notReady: 'This form cannot be used at the moment.',
};
