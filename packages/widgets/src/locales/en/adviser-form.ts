/** Words of `nk-adviser-form`: what an adviser reads aloud to somebody on the telephone. */
export interface AdviserFormMessages {
  readonly script: string;
  /** Read aloud before the first question. */
  readonly greeting: readonly string[];
  readonly readOut: string;
  readonly optionsAre: (options: string) => string;
  readonly optionalOne: string;
  readonly typeIt: string;
  readonly readBack: string;
  readonly mayISend: string;
  readonly done: (organisation: string) => string;
  readonly referenceIs: string;
  /** How a letter of the reference is said, with its word of the radiotelephony alphabet. */
  readonly spelled: (letter: string, word: string) => string;
  readonly receivedCall: string;
  readonly receivedPaper: string;
  readonly receivedHint: string;
  readonly paperHint: string;
}

/** English words of `nk-adviser-form`. */
export const adviserFormEn: AdviserFormMessages = {
  script: 'Read aloud',
  greeting: [
    'Is anybody in danger right now? If so, please put the telephone down and call 999.',
    'I will ask you some questions, and write down what you say in your words. It takes about ten minutes.',
    'You need not answer a question that is optional, and you can stop at any time.',
  ],
  readOut: 'Read each question as it stands. Do not suggest an answer.',
  optionsAre: (options) => `You can answer: ${options}.`,
  optionalOne: 'You need not answer this.',
  typeIt: 'Write the answer down in the person’s own words.',
  readBack: 'I will read back what I have written down. Please tell me if something is not right.',
  mayISend: 'May I send this now?',
  done: (organisation) => `It has been sent. ${organisation} will be in touch in a way that you said is safe.`,
  referenceIs: 'Your reference is, and please write it down:',
  spelled: (letter, word) => `${letter} for ${word}`,
  receivedCall: 'Day of the call',
  receivedPaper: 'Day on which the paper form was received',
  receivedHint: 'Waiting time is counted from this day',
  paperHint:
    'Type what is on the form, in the person’s own words. Where a needed answer is missing, ask the person in a way they allowed.',
};
