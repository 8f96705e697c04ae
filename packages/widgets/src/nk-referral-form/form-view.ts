import type { Question, QuestionOption } from '@neighbourhood-kit/core/referrals';
import type { CommonMessages } from '../locales/en/common.js';
import type { QuestionText, QuestionWords } from '../locales/en/form-questions.js';
import type { FormStepsMessages } from '../locales/en/form-steps.js';
import type { Text } from '../locales/locale.js';
import type { FormController } from './form-controller.js';
import type { FrontView } from './front-view.js';
import type { ShownProblem } from './phase.js';

/** What questions are drawn from, in whichever form they are asked. */
export interface QuestionsView {
  readonly text: CommonMessages & FormStepsMessages & { readonly questions: Readonly<Record<string, QuestionText>> };
  readonly form: Pick<FormController, 'answers' | 'answer' | 'forSelf' | 'tokenFor'>;
}

/** Everything the faces of the form draw from, from the first question on. */
export interface FormView extends FrontView, QuestionsView {
  readonly text: Text<'referral-form'>;
  /** BCP 47. */
  readonly language: string;
  readonly form: FormController;
}

/**
 * Words of a question: the form's own, else those of the language for the person who fills the form in, else its id.
 */
export function wordsOf({ text, form }: QuestionsView, question: Question): QuestionWords {
  const known: QuestionText | undefined = text.questions[question.id];
  const words = { ...known, ...(form.forSelf ? {} : known?.other) };
  const label = question.label ?? words.label ?? question.id;
  const hint = question.hint ?? words.hint;
  return { ...words, label, short: question.label ?? words.short ?? label, ...(hint !== undefined && { hint }) };
}

/** Words of one choice. */
export function optionWords(
  view: QuestionsView,
  question: Question,
  option: QuestionOption,
): { label: string; hint?: string | undefined } {
  const { text } = view;
  if (question.kind === 'yes-no') return { label: option.value === 'yes' ? text.yes : text.no };
  const known = wordsOf(view, question).options?.[option.value];
  return { label: option.label ?? known?.label ?? option.value, hint: option.hint ?? known?.hint };
}

/** What is wrong with an answer, in the same words for the summary and the field. */
export function problemWords(view: QuestionsView, question: Question, problem: ShownProblem): string {
  const { text } = view;
  const { short, required } = wordsOf(view, question);
  switch (problem.code) {
    case 'required':
      return required ?? text.answerRequired(short);
    case 'too-long':
      return text.answerTooLong(short, problem.limit ?? 0);
    case 'date-incomplete':
      return text.dateIncomplete(short, problem.parts ?? []);
    case 'date-year':
      return text.dateYear;
    case 'date-not-real':
      return text.dateNotReal(short);
    case 'date-in-future':
      return text.dateInFuture(short);
    case 'date-too-old':
      return text.dateTooOld(short);
    case 'too-young':
      return text.tooYoung(problem.limit ?? 0);
    case 'email':
      return text.badEmail;
    case 'telephone':
      return text.badTelephone;
    case 'postcode':
      return text.badPostcode;
    case 'nhs-number':
      return text.badNhsNumber;
    case 'refused':
      return problem.message ?? text.answerRefused(short);
  }
}
