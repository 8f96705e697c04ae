import type { CrisisLine } from '@neighbourhood-kit/core/services';

/** Words that every element needs. */
export interface CommonMessages {
  readonly crisisHeading: string;
  /** When to use each line, in a few words. */
  readonly crisisWhen: Readonly<Record<CrisisLine['id'], string>>;
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
}

/** English, the language that is always complete. */
export const commonEn: CommonMessages = {
  crisisHeading: 'Need help now?',
  crisisWhen: {
    emergency: 'life at risk',
    'nhs-111': 'urgent, day or night',
    samaritans: 'to talk, any time',
  },
  tryAgain: 'Try again',
  loading: 'Loading',
  back: 'Back',
  optional: 'optional',
  yes: 'Yes',
  no: 'No',
  broken: 'Sorry, this part of the page is not working. You can still use the telephone numbers here.',
  problem: 'There is a problem',
};
