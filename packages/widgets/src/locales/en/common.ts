import type { CrisisLine } from '@neighbourhood-kit/core/services';

/** Words that several elements need. */
export interface CommonMessages {
  readonly crisisHeading: string;
  /** When to use each line, in a few words. */
  readonly crisisWhen: Readonly<Record<CrisisLine['id'], string>>;
  /** Stands before a number that is dialled when it is pressed. */
  readonly call: string;
  readonly tryAgain: string;
  readonly loading: string;
  readonly back: string;
  readonly optional: string;
  readonly yes: string;
  readonly no: string;
  /** Said when an element breaks in a way nobody foresaw. */
  readonly broken: string;
  /** Heading over a problem; the same words as the GOV.UK error summary. */
  readonly problem: string;
  /** Button that leaves the page at once. */
  readonly leave: string;
  /** Stands below an element whose translation nobody has checked. */
  readonly previewNotice: string;
  /** A language by its name in English, or by a code. */
  readonly languageName: (given: string) => string;
}

/** English, the language that is always complete. */
export const commonEn: CommonMessages = {
  crisisHeading: 'Need help now?',
  crisisWhen: {
    emergency: 'if a life is at risk',
    'nhs-111': 'for urgent NHS help',
    samaritans: 'to talk to Samaritans',
  },
  call: 'Call',
  tryAgain: 'Try again',
  loading: 'Loading',
  back: 'Back',
  optional: 'optional',
  yes: 'Yes',
  no: 'No',
  broken: 'Sorry, this part of the page is not working. You can still use the telephone numbers here.',
  problem: 'There is a problem',
  leave: 'Leave this page now',
  previewNotice: 'Preview: this translation has not been checked by somebody who speaks the language.',
  languageName: (given) => given,
};
