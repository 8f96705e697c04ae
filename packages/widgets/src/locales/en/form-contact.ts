import type { QuestionText } from './form-questions.js';

/** Words of the questions that `nk-referral-form` asks about reaching and meeting the person. */
export interface FormContactMessages {
  /** Words by question. */
  readonly questions: Readonly<Record<string, QuestionText>>;
}

/** English words of the questions about reaching and meeting the person. */
export const formContactEn: FormContactMessages = {
  questions: {
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
      short: 'Somebody speaks for you',
      options: { yes: { label: 'Yes' }, no: { label: 'No' } },
      other: { label: 'Does somebody else speak for them?', short: 'Somebody speaks for them' },
    },
    'representative-name': { label: 'Their name', short: 'Who speaks for the person', required: 'Enter their name' },
    'representative-relationship': {
      label: 'Their relationship to you',
      short: 'What they are to the person',
      other: { label: 'Their relationship to the person' },
    },
    'representative-telephone': {
      label: 'Their telephone number',
      short: 'Telephone of the person who speaks for them',
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
};
