import { COMMUNITY_FORM, NHS_NUMBER_PAGES, type FormDefinition } from '@neighbourhood-kit/core/referrals';
import type { Service } from '@neighbourhood-kit/core/services';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { addLocale } from '../locales/locale.js';
import { fallback } from '../testing/fallback.js';
import type { ExampleLook } from '../testing/look.js';
import { languageOf } from '../testing/language-of.js';
import { RIGHT_TO_LEFT } from '../testing/right-to-left.js';
import { EXAMPLE_SERVICES } from '../testing/services.js';
import { ReferralRefused, type SubmitReferral } from './deliver.js';
import type { NkReferralForm } from './nk-referral-form.js';
import { BY_PROFESSIONAL, FOR_SELF, type FormDriver } from './testing/form-driver.js';

/** One example of the form. Stories, accessibility runs, screenshots and tests all read this list. */
export interface FormExample {
  readonly name: string;
  /** What there is to see. */
  readonly about: string;
  readonly set?: Partial<Pick<NkReferralForm, 'service' | 'definition' | 'submit' | 'onePage' | 'controller'>>;
  /** How a person gets there. */
  readonly steps?: (fill: FormDriver) => Promise<void>;
}

const service = (id: string): Service | undefined => EXAMPLE_SERVICES.find((one) => one.id === id);

const accepts: SubmitReferral = () => Promise.resolve({ id: 'example', reference: 'K7QM-4XTD-29HW' });
const never: SubmitReferral = () => new Promise(() => undefined);
const refuses: SubmitReferral = () =>
  Promise.reject(
    new ReferralRefused([
      {
        code: 'postcode/unknown',
        message: 'There is no such postcode. Check it, or leave it empty',
        path: 'person.postcode',
      },
      { code: 'schema/invalid', message: 'person.name: Expected something else', path: 'person.name' },
    ]),
  );

const send = async (fill: FormDriver, answers = FOR_SELF): Promise<void> => {
  await fill.through(answers);
  await fill.press('Send');
  await fill.settled();
};
const leave = async (fill: FormDriver): Promise<void> => {
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  await fill.element.updateComplete;
};
const to = async (fill: FormDriver, page: string, answers = FOR_SELF): Promise<void> => {
  await fill.element.updateComplete;
  await fill.press('Start');
  for (let { phase } = fill.element; phase.name === 'asking' && phase.page !== page; { phase } = fill.element) {
    await fill.answer(answers);
    await fill.press('Continue');
  }
};

/** The community form with an age from which people may ask for themselves, and the question about the NHS number. */
const FOR_PROFESSIONALS: FormDefinition = {
  ...COMMUNITY_FORM,
  id: 'example-professional',
  selfReferralAge: 16,
  pages: [...COMMUNITY_FORM.pages, ...NHS_NUMBER_PAGES],
};

/** Every phase of the form, and the situations within a phase that look different. */
export const FORM_EXAMPLES: readonly FormExample[] = [
  { name: 'intro', about: 'Before the first question, without a service.' },
  {
    name: 'intro-service',
    about: 'Before the first question: who the service is for.',
    set: { service: service('steady-steps') },
  },
  { name: 'intro-waiting', about: 'The service has a waiting list.', set: { service: service('falls-clinic') } },
  { name: 'asking-choice', about: 'One question with choices.', steps: (fill) => to(fill, 'who') },
  { name: 'asking-words', about: 'One question for a person’s own words.', steps: (fill) => to(fill, 'reason') },
  { name: 'asking-date', about: 'A date of birth.', steps: (fill) => to(fill, 'date-of-birth') },
  { name: 'asking-several', about: 'Questions that belong together.', steps: (fill) => to(fill, 'contact') },
  {
    name: 'asking-safety',
    about: 'A worry about safety shows whom to tell.',
    steps: async (fill) => {
      await to(fill, 'basis', BY_PROFESSIONAL);
      await fill.answer(BY_PROFESSIONAL);
    },
  },
  {
    name: 'asking-nhs-number',
    about: 'The NHS number, asked only when it is known.',
    set: { definition: FOR_PROFESSIONALS },
    steps: (fill) => to(fill, 'nhs-number', { ...BY_PROFESSIONAL, 'knows-nhs-number': 'yes' }),
  },
  {
    name: 'problem',
    about: 'A date that does not exist.',
    steps: (fill) => fill.through({ ...FOR_SELF, 'date-of-birth': '1948-2-30' }),
  },
  {
    name: 'problems',
    about: 'All questions on one page, nothing answered.',
    set: { onePage: true },
    steps: (fill) => fill.through({}),
  },
  {
    name: 'one-page',
    about: 'All questions on one page.',
    set: { onePage: true },
    steps: (fill) => fill.press('Start'),
  },
  { name: 'checking', about: 'The list of answers.', steps: (fill) => fill.through(FOR_SELF) },
  {
    name: 'checking-professional',
    about: 'The list of answers of a professional who is worried.',
    steps: (fill) => fill.through(BY_PROFESSIONAL),
  },
  {
    name: 'sending',
    about: 'On the way.',
    set: { submit: never },
    steps: async (fill) => {
      await fill.through(FOR_SELF);
      await fill.press('Send');
    },
  },
  {
    name: 'refused',
    about: 'Answers that were not accepted, at their questions.',
    set: { submit: refuses },
    steps: send,
  },
  {
    name: 'failed',
    about: 'Not accepted, for a reason that no answer can fix.',
    set: { submit: () => Promise.reject(new ReferralRefused([])) },
    steps: send,
  },
  { name: 'sent', about: 'The confirmation.', set: { service: service('steady-steps'), submit: accepts }, steps: send },
  {
    name: 'sent-professional',
    about: 'The confirmation for a professional who is worried.',
    set: { submit: accepts },
    steps: (fill) => send(fill, BY_PROFESSIONAL),
  },
  {
    name: 'already-sent',
    about: 'Back on the page after sending.',
    set: { submit: accepts },
    steps: async (fill) => {
      await send(fill);
      await leave(fill);
    },
  },
  {
    name: 'cleared',
    about: 'Back on the page that was left before sending.',
    steps: async (fill) => {
      await to(fill, 'name');
      await leave(fill);
    },
  },
  { name: 'refusing', about: 'The site has not said who is responsible.', set: { controller: '' } },
];

/**
 * Draws one example as a page would embed it, before its steps are taken.
 * @param example - One of the list.
 * @param look - Theme and direction.
 * @returns The element, with fallback content inside.
 */
export function drawForm({ set = {} }: FormExample, look: ExampleLook): TemplateResult {
  const { theme, direction } = look;
  addLocale(RIGHT_TO_LEFT);
  return html`<div dir=${direction}>
    <nk-referral-form
      theme=${theme}
      locale=${ifDefined(languageOf(look))}
      heading-level="1"
      endpoint="/referrals"
      controller=${set.controller ?? 'Derbyshire Example Alliance'}
      privacy-notice="/privacy"
      complaints="/complaints"
      retention="8 years"
      safeguarding="Derbyshire Example Council on 01632 960 199, day or night"
      ?one-page=${set.onePage}
      .service=${set.service}
      .submit=${set.submit}
      .definition=${set.definition ?? COMMUNITY_FORM}
    >
      ${fallback()}
    </nk-referral-form>
  </div>`;
}
