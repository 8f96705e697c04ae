import type { SubmitReferral } from '../nk-referral-form/deliver.js';
import { FOR_SELF, type FormDriver } from '../nk-referral-form/testing/form-driver.js';
import { EXAMPLE_SERVICES } from '../testing/services.js';
import { NkAdviserForm } from './nk-adviser-form.define.js';
import type { TakenBy } from './nk-adviser-form.js';

/** One example of the adviser's form. Stories, accessibility runs and tests all read this list. */
export interface AdviserExample {
  readonly name: string;
  /** What there is to see. */
  readonly about: string;
  readonly takenBy?: TakenBy | undefined;
  readonly steps?: ((fill: FormDriver) => Promise<void>) | undefined;
}

/** Answers of somebody without e-mail, on the telephone. */
export const ON_THE_TELEPHONE = { ...FOR_SELF, 'contact-ways': ['telephone'] };

/** Every face that the adviser sees as well as those of the form itself. */
export const ADVISER_EXAMPLES: readonly AdviserExample[] = [
  { name: 'call', about: 'Before the first question: what is read aloud, and the day of the call.' },
  { name: 'paper', about: 'A form on paper is keyed, with the day on which it was received.', takenBy: 'paper' },
  {
    name: 'question',
    about: 'A question with what is read aloud.',
    steps: async (fill) => {
      await fill.element.updateComplete;
      await fill.press('Start');
    },
  },
  {
    name: 'reading-back',
    about: 'The answers are read back before they are sent.',
    steps: (fill) => fill.through(ON_THE_TELEPHONE),
  },
  {
    name: 'sent',
    about: 'The reference is read out letter by letter.',
    steps: async (fill) => {
      await fill.through(ON_THE_TELEPHONE);
      await fill.press('Send');
      await fill.settled();
    },
  },
];

const accepts: SubmitReferral = () => Promise.resolve({ id: 'example', reference: 'K7QM-4XTD-29HW' });

/** The element, set up as a site sets it up. */
export function adviserForm({ takenBy = 'telephone' }: Pick<AdviserExample, 'takenBy'>): NkAdviserForm {
  const element = new NkAdviserForm();
  element.controller = 'Derbyshire Example Alliance';
  element.privacyNotice = 'https://example.org/privacy';
  element.complaints = 'https://example.org/complaints';
  element.retention = '8 years';
  element.safeguarding = 'Derbyshire Example Council on 01632 960 199';
  element.service = EXAMPLE_SERVICES.find(({ id }) => id === 'steady-steps');
  element.submit = accepts;
  element.takenBy = takenBy;
  return element;
}
