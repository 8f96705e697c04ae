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

/** Words of the questions that `nk-referral-form` asks about who asks, for whom and for what help, and titles of all pages. */
export interface FormQuestionsMessages {
  /** Titles of pages with several questions, by page. */
  readonly pages: Readonly<Record<string, { readonly title: string; readonly other?: string }>>;
  /** Words by question. */
  readonly questions: Readonly<Record<string, QuestionText>>;
}

/** English words of the questions about who asks, for whom and for what help, and titles of all pages. */
export const formQuestionsEn: FormQuestionsMessages = {
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
      other: { label: 'What is their date of birth?' },
    },
  },
};
