/**
 * The form from its first question to the reference: questions, their words and rules, the list of answers, sending. It stands in a file
 * of its own (`kit-questions.js`), which is asked for as soon as the first page shows. Start waits for all of it, so that nothing of what
 * somebody has begun to type hangs on a file that may not come.
 * @packageDocumentation
 */
import {
  ANSWER_PATHS,
  COMMUNITY_FORM,
  formFor,
  withOptions,
  type FormDefinition,
  type QuestionOption,
} from '@neighbourhood-kit/core/referrals';
import type { Service } from '@neighbourhood-kit/core/services';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { formContactEn } from '../locales/en/form-contact.js';
import { formQuestionsEn } from '../locales/en/form-questions.js';
import { formSendingEn } from '../locales/en/form-sending.js';
import { formStepsEn } from '../locales/en/form-steps.js';
import { choices } from '../shared/choices.styles.js';
import { controls } from '../shared/controls.styles.js';
import { formStyles } from '../shared/form/form.styles.js';
import { asking } from './asking.view.js';
import { answeringStyles } from './answering.styles.js';
import { checking } from './checking.view.js';
import type { FormView } from './form-view.js';
import { alreadySent, cleared, sent } from './outcome.view.js';
import type { FormPhase } from './phase.js';

export { openedAt, postBy, postTo } from './deliver.js';
export { FormController } from './form-controller.js';
export { FormHistory } from './form-history.js';
export { fieldId } from './questions/frame.js';

/** English words from the first question on. */
export const words = {
  ...formStepsEn,
  ...formSendingEn,
  ...formQuestionsEn,
  questions: { ...formQuestionsEn.questions, ...formContactEn.questions },
};

/** Looks from the first question on. */
export const styles: CSSResultGroup = [controls, choices, formStyles, answeringStyles];

/** What a site sets that decides which questions are asked. */
export interface FormChoice {
  readonly service: Service | undefined;
  readonly serviceId: string;
  readonly pathwayId: string;
  readonly selfReferralAge: number | undefined;
  readonly definition: FormDefinition | undefined;
  readonly forms: readonly FormDefinition[];
  readonly needs: readonly QuestionOption[] | undefined;
}

/**
 * The form for the service and pathway, with the needs to choose from.
 * @param choice - What the site set.
 * @returns The questions.
 */
export function chooseForm(choice: FormChoice): FormDefinition {
  const { service, serviceId, pathwayId, selfReferralAge, definition = COMMUNITY_FORM, forms } = choice;
  const form = formFor(forms, { serviceId, pathwayId }) ?? definition;
  const met = (service?.terms ?? []).flatMap(({ role, code, name }) =>
    role === 'need' && code !== undefined ? { value: code, label: name } : [],
  );
  // What a service with one need is asked for needs no question.
  const needs = choice.needs ?? (met.length > 1 ? met : []);
  return { ...withOptions(form, 'needs', needs), ...(selfReferralAge !== undefined && { selfReferralAge }) };
}

/**
 * A form whose answers would have no place in the request must not ask for them. `checkForm` of core finds much more.
 * @param form - The questions.
 * @returns What to fix, for the site's developer.
 */
export function definitionFaults({ pages }: FormDefinition): string[] {
  return pages
    .flatMap((page) => page.questions.map(({ path = 'reason' }): string => path))
    .filter((path) => !Object.hasOwn(ANSWER_PATHS, path))
    .map((path) => `fix the form definition: ${path} is no path of ANSWER_PATHS (see checkForm)`);
}

/**
 * The face of a phase from the first question on.
 * @param view - What it is drawn from.
 * @param phase - Where the form is.
 * @returns The face.
 */
export function face(view: FormView, phase: Exclude<FormPhase, { name: 'intro' }>): TemplateResult {
  switch (phase.name) {
    case 'asking':
      return asking(view, phase);
    case 'checking':
    case 'sending':
    case 'failed':
      return checking(view, phase);
    case 'sent':
      return sent(view, phase);
    case 'already-sent':
      return alreadySent(view);
    case 'cleared':
      return cleared(view, phase);
  }
}
