import type { ReferralRequest } from './request.js';

/** Kinds of question a referral form can ask. */
export const QUESTION_KINDS = [
  'radios',
  'checkboxes',
  'text',
  'textarea',
  'date',
  'telephone',
  'email',
  'postcode',
  'nhs-number',
  'confirm',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** One choice of a `radios` or `checkboxes` question. */
export interface QuestionOption {
  readonly value: string;
  /** Text of a form's own; absent where the widget's locale knows the option. */
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
}

/** One question: which answer it fills, how it is asked, when it applies. */
export interface Question {
  /** Unique in the form, and the key of the widget's own wording. */
  readonly id: string;
  /** Where the answer stands in `ReferralRequest`: `person.name`. */
  readonly path: string;
  readonly kind: QuestionKind;
  readonly required?: boolean | undefined;
  /** Text of a form's own; absent where the widget's locale knows the question. */
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  readonly options?: readonly QuestionOption[] | undefined;
  /** HTML autofill token, given only where the answer is about the person at the keyboard. */
  readonly autocomplete?: string | undefined;
  readonly maxLength?: number | undefined;
  /** Asked only when another question has one of these answers. */
  readonly when?: { readonly question: string; readonly is: readonly string[] } | undefined;
}

/** One page of the form. A page with no question that applies is skipped. */
export interface FormPage {
  readonly id: string;
  readonly title?: string | undefined;
  readonly questions: readonly Question[];
}

/** A referral form as data. */
export interface FormDefinition {
  readonly id: string;
  readonly version: number;
  readonly pages: readonly FormPage[];
}

/** Answers by question id: text, or the chosen values of checkboxes. */
export type FormAnswers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Tells whether a question is asked, given the answers so far.
 * @param question - The question.
 * @param answers - Answers by question id.
 * @returns True when it has no condition, or its condition holds.
 */
export function isAsked(question: Question, answers: FormAnswers): boolean {
  if (!question.when) return true;
  const answer = answers[question.when.question];
  const given = typeof answer === 'string' ? [answer] : (answer ?? []);
  return question.when.is.some((value) => given.includes(value));
}

/**
 * The pages a person sees, with only the questions that apply.
 * @param form - The form's definition.
 * @param answers - Answers so far.
 * @returns Pages that have at least one question to ask, in order.
 */
export function pagesFor(form: FormDefinition, answers: FormAnswers): FormPage[] {
  return form.pages
    .map((page) => ({ ...page, questions: page.questions.filter((question) => isAsked(question, answers)) }))
    .filter((page) => page.questions.length > 0);
}

function typed(question: Question, answer: string | readonly string[]): unknown {
  if (question.kind === 'confirm') return answer === 'yes';
  if (
    typeof answer === 'string' &&
    (question.options ?? []).length === 2 &&
    question.options?.every((o) => o.value === 'yes' || o.value === 'no')
  ) {
    return answer === 'yes';
  }
  return typeof answer === 'string' ? answer.trim() : [...answer];
}

function setPath(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.');
  let at = target;
  for (const key of keys.slice(0, -1)) {
    at[key] = at[key] ?? {};
    at = at[key] as Record<string, unknown>;
  }
  const last = keys.at(-1);
  if (last !== undefined) at[last] = value;
}

/**
 * Turns a form's answers into the request that is sent. Answers to questions that do not apply, and empty ones, are left out.
 * @param form - The form's definition; its paths are trusted, so build it from a checked definition.
 * @param answers - Answers by question id.
 * @param fixed - What the host sets: the service, the channel, the wording of the permission.
 * @returns The request, still to be checked by the reader of the side that takes it in.
 */
export function toRequest(
  form: FormDefinition,
  answers: FormAnswers,
  fixed: Pick<ReferralRequest, 'sharing'> & Partial<Pick<ReferralRequest, 'serviceId' | 'channel' | 'receivedDate'>>,
): unknown {
  const request: Record<string, unknown> = {};
  for (const page of pagesFor(form, answers)) {
    for (const question of page.questions) {
      const answer = answers[question.id];
      if (answer === undefined || answer.length === 0 || (typeof answer === 'string' && answer.trim() === '')) continue;
      setPath(request, question.path, typed(question, answer));
    }
  }
  for (const [key, value] of Object.entries(fixed)) if (value !== undefined) request[key] = value;
  return request;
}
