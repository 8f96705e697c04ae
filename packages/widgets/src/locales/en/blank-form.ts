/** Words of `nk-blank-form`: a form to print and fill in by hand. */
export interface BlankFormMessages {
  readonly print: string;
  readonly how: readonly string[];
  /** Stands with a question that must be answered by those only who answered another so. */
  readonly neededIf: (question: string, answers: string) => string;
  readonly tickOne: string;
  readonly tickAny: string;
  /** When a question or choice is for some people only. */
  readonly onlyIf: (question: string, answers: string) => string;
  readonly whereToSend: string;
  readonly officeUse: string;
  readonly receivedOn: string;
  readonly keyedBy: string;
  readonly reference: string;
  readonly privacyAt: string;
}

/** English words of `nk-blank-form`. */
export const blankFormEn: BlankFormMessages = {
  print: 'Print this form',
  how: [
    'Please write in black ink. Use more paper if you need it.',
    'You need not answer a question that says “optional”. Somebody can fill this in for you.',
  ],
  neededIf: (question, answers) => `Needed if you answered “${question}” with: ${answers}`,
  tickOne: 'Tick one.',
  tickAny: 'Tick all that fit.',
  onlyIf: (question, answers) => `Only if you answered “${question}” with: ${answers}`,
  whereToSend: 'Where to send this form',
  officeUse: 'For the office',
  receivedOn: 'Received on (day, month, year)',
  keyedBy: 'Typed in on',
  reference: 'Reference',
  privacyAt: 'The privacy notice is at',
};
