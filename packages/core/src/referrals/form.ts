/** Kinds of question a referral form can ask. */
export const QUESTION_KINDS = [
  'radios',
  'checkboxes',
  'yes-no',
  'text',
  'textarea',
  'lines',
  'date',
  'birth-date',
  'telephone',
  'email',
  'postcode',
  'nhs-number',
] as const;
/** One of `QUESTION_KINDS`. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** What a kind of question yields. */
export type AnswerType = 'text' | 'list' | 'flag';

/**
 * The places of `ReferralRequest` that a form may fill, with what each holds. A closed list: a form can set neither what
 * the host decides (`sharing`, `serviceId`) nor anything that is no part of a request.
 */
export const ANSWER_PATHS = {
  'referrer.kind': 'text',
  'referrer.name': 'text',
  'referrer.relationship': 'text',
  'referrer.organisation': 'text',
  'referrer.odsCode': 'text',
  'referrer.role': 'text',
  'referrer.telephone': 'text',
  'referrer.email': 'text',
  'referrer.basis': 'text',
  'person.name': 'text',
  'person.dateOfBirth': 'text',
  'person.nhsNumber': 'text',
  'person.address': 'text',
  'person.postcode': 'text',
  'person.telephone': 'text',
  'person.email': 'text',
  'contact.ways': 'list',
  'contact.mayLeaveMessage': 'flag',
  'contact.note': 'text',
  'representative.name': 'text',
  'representative.relationship': 'text',
  'representative.telephone': 'text',
  'communication.language': 'text',
  'communication.interpreter': 'flag',
  'communication.adjustments': 'text',
  reason: 'text',
  whatMatters: 'text',
  tried: 'text',
  needs: 'list',
  desiredOutcomes: 'list',
  availability: 'text',
  restrictedNote: 'text',
} as const satisfies Readonly<Record<string, AnswerType>>;
/** A key of `ANSWER_PATHS`. */
export type AnswerPath = keyof typeof ANSWER_PATHS;

/** Holds when an earlier question that is itself asked has one of these answers. */
export interface AnswerCondition {
  readonly question: string;
  readonly is: readonly string[];
}

/** One choice of a `radios` or `checkboxes` question. */
export interface QuestionOption {
  readonly value: string;
  /** Text of a form's own; absent where the widget's locale knows the option. */
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  /** Offered only when this holds. */
  readonly when?: AnswerCondition | undefined;
}

/** One question: which answer it fills, how it is asked, when it applies. */
export interface Question {
  /** Unique in the form, and the key of the widget's own wording. */
  readonly id: string;
  /** Where the answer stands in `ReferralRequest`. Absent for a question that only decides which others are asked. */
  readonly path?: AnswerPath | undefined;
  readonly kind: QuestionKind;
  readonly required?: boolean | undefined;
  /** Makes the question required when this holds. */
  readonly requiredWhen?: AnswerCondition | undefined;
  /** Text of a form's own; absent where the widget's locale knows the question. */
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  readonly options?: readonly QuestionOption[] | undefined;
  /** HTML autofill token. Widgets use it only where the answer is about the person at the keyboard: `autofillToken`. */
  readonly autocomplete?: string | undefined;
  /** Most UTF-16 code units; the kind's own limit when absent. */
  readonly maxLength?: number | undefined;
  /** Asked only when this holds. */
  readonly when?: AnswerCondition | undefined;
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
  /** Services and pathways that this form is for, by id; one that names none is for all others. */
  readonly serviceIds?: readonly string[] | undefined;
  readonly pathwayIds?: readonly string[] | undefined;
  /** Youngest age in years at which a person may fill the form in for themselves; no limit when absent. */
  readonly selfReferralAge?: number | undefined;
}

/**
 * One answer as it was typed: text, or the chosen values of checkboxes. A date is `year-month-day` with whatever was
 * typed in each place, so that a mistake can be shown as it was made: `1948-2-31`, `-2-1948`.
 */
export type FormAnswer = string | readonly string[];

/** Answers by question id. */
export type FormAnswers = Readonly<Record<string, FormAnswer | undefined>>;

/**
 * The answer to a question.
 * @param answers - Answers by question id; only own properties count, so no id reaches a prototype.
 * @param id - Id of the question.
 * @returns The answer as typed, or `undefined`.
 */
export function answerTo(answers: FormAnswers, id: string): FormAnswer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

function holds(condition: AnswerCondition, answers: FormAnswers): boolean {
  const answer = answerTo(answers, condition.question) ?? [];
  const given = typeof answer === 'string' ? [answer] : answer;
  return condition.is.some((value) => given.includes(value));
}

/**
 * The pages a person sees, with only the questions and options that apply and `required` settled. An answer left behind
 * on a question that no longer applies decides nothing.
 * @param form - The form's definition.
 * @param answers - Answers so far.
 * @returns Pages that have at least one question to ask, in order.
 */
export function pagesFor(form: FormDefinition, answers: FormAnswers): FormPage[] {
  const standing: Record<string, FormAnswer | undefined> = {};
  const applies = (condition: AnswerCondition | undefined): boolean => !condition || holds(condition, standing);
  const asked = (question: Question): Question[] => {
    // A choice among nothing is not asked: a place that names no needs has no question about them.
    const empty = question.options?.length === 0;
    if (empty || !applies(question.when)) return [];
    standing[question.id] = answerTo(answers, question.id);
    const required = question.required === true || (question.requiredWhen && applies(question.requiredWhen));
    return [{ ...question, required, options: question.options?.filter((option) => applies(option.when)) }];
  };
  return form.pages
    .map((page) => ({ ...page, questions: page.questions.flatMap(asked) }))
    .filter((page) => page.questions.length > 0);
}

/**
 * The form for a service or pathway.
 * @param forms - The forms of a site.
 * @param asked - The service and the pathway that are asked for, by id.
 * @returns The first form that names the service, else the first that names the pathway, else the first that names neither; undefined when
 * there is none of these.
 */
export function formFor(
  forms: readonly FormDefinition[],
  {
    serviceId = '',
    pathwayId = '',
  }: { readonly serviceId?: string | undefined; readonly pathwayId?: string | undefined },
): FormDefinition | undefined {
  return (
    forms.find(({ serviceIds }) => serviceIds?.includes(serviceId)) ??
    forms.find(({ pathwayIds }) => pathwayIds?.includes(pathwayId)) ??
    forms.find(({ serviceIds, pathwayIds }) => !serviceIds && !pathwayIds)
  );
}

/**
 * A form with choices of the host's own at one of its questions: the needs that a service meets.
 * @param form - The form.
 * @param path - Place in the request whose question gets them.
 * @param options - The choices.
 * @returns The form; the same one when that question has choices already.
 */
export function withOptions(
  form: FormDefinition,
  path: AnswerPath,
  options: readonly QuestionOption[],
): FormDefinition {
  const put = (question: Question): Question =>
    question.path === path && question.options?.length === 0 ? { ...question, options } : question;
  return { ...form, pages: form.pages.map((page) => ({ ...page, questions: page.questions.map(put) })) };
}

/**
 * Finds the answer that stands at a path of the request.
 * @param form - The form's definition.
 * @param answers - Answers so far.
 * @param path - Place in the request.
 * @returns The answer as typed, or `undefined` when the question is not asked or not answered.
 */
export function answerAt(form: FormDefinition, answers: FormAnswers, path: AnswerPath): FormAnswer | undefined {
  const question = questionsFor(form, answers).find((asked) => asked.path === path);
  return question && answerTo(answers, question.id);
}

/**
 * The questions that apply, across pages.
 * @param form - The form's definition.
 * @param answers - Answers so far.
 * @returns Questions in the order they are asked.
 */
export function questionsFor(form: FormDefinition, answers: FormAnswers): Question[] {
  return pagesFor(form, answers).flatMap((page) => page.questions);
}

/**
 * Tells whether the person at the keyboard is the person to be helped.
 * @param form - The form's definition.
 * @param answers - Answers so far.
 * @returns False once somebody else or a professional fills the form in.
 */
export function isForSelf(form: FormDefinition, answers: FormAnswers): boolean {
  const kind = answerAt(form, answers, 'referrer.kind');
  return kind !== 'someone-else' && kind !== 'professional';
}

/**
 * The autofill token a field may carry. A browser fills in what it knows of the person at the keyboard, so a token on a
 * question about somebody else would put the wrong person's details into a referral (WCAG 2.2, 1.3.5 asks for tokens on
 * the user's own details only).
 * @param question - The question.
 * @param forSelf - What `isForSelf` says.
 * @returns A token of the HTML standard, or `off`.
 */
export function autofillToken(question: Question, forSelf: boolean): string {
  const aboutUser = forSelf || (question.path?.startsWith('referrer.') ?? false);
  return (aboutUser && question.autocomplete) || 'off';
}

/**
 * Finds the question a server's complaint is about.
 * @param questions - The questions that were asked.
 * @param path - Path in the request as a problem names it: `person.dateOfBirth`, `contact.ways[0]`.
 * @returns The question whose answer stands there or around it, or `undefined`.
 */
export function questionAt(questions: readonly Question[], path: string): Question | undefined {
  const plain = path.replaceAll(/\[\d+\]/g, '');
  return questions.find((question) => question.path === plain);
}
