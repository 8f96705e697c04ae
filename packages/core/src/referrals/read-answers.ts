import { parseEmail, parseNhsNumber } from '../identifiers/index.js';
import { parsePostcode } from '../place/index.js';
import { LIMITS } from '../rules.js';
import { dayNumber } from '../time/civil.js';
import {
  ANSWER_PATHS,
  answerTo,
  isForSelf,
  questionsFor,
  type FormAnswer,
  type FormAnswers,
  type FormDefinition,
  type Question,
  type QuestionKind,
} from './form.js';
import type { ReferralRequest } from './request.js';

/** What can be wrong with an answer. The words for it are the widget's, by locale. */
export const ANSWER_PROBLEM_CODES = [
  'required',
  'too-long',
  'date-incomplete',
  'date-year',
  'date-not-real',
  'date-in-future',
  'date-too-old',
  'too-young',
  'email',
  'telephone',
  'postcode',
  'nhs-number',
] as const;
/** One of `ANSWER_PROBLEM_CODES`. */
export type AnswerProblemCode = (typeof ANSWER_PROBLEM_CODES)[number];

/** A part of a date. */
export type DatePart = 'day' | 'month' | 'year';

/** What is wrong with the answer to one question. It never holds the answer. */
export interface AnswerProblem {
  readonly question: string;
  readonly code: AnswerProblemCode;
  /** Most characters, with `too-long`; least years, with `too-young`. */
  readonly limit?: number | undefined;
  /** Parts of the date to fix; absent for the whole date. */
  readonly parts?: readonly DatePart[] | undefined;
}

/** An answer as the request holds it. */
export type AnswerValue = string | boolean | readonly string[];

/** An answer read: its value, `undefined` where nothing was answered, or what is wrong. */
export type AnswerReading =
  | { readonly ok: true; readonly value: AnswerValue | undefined }
  | { readonly ok: false; readonly problem: AnswerProblem };

/** Oldest age in years that a date of birth may give. */
export const OLDEST_AGE = 120;

const KIND_LIMITS: Partial<Readonly<Record<QuestionKind, number>>> = {
  textarea: LIMITS.longText,
  lines: LIMITS.mediumText,
  email: LIMITS.email,
};

/**
 * Most characters a text answer may have.
 * @param question - The question.
 * @returns UTF-16 code units.
 */
export function maxLengthOf(question: Question): number {
  return question.maxLength ?? KIND_LIMITS[question.kind] ?? LIMITS.shortText;
}

/** The parts of a date as typed. */
export type DateParts = Readonly<Record<DatePart, string>>;

/**
 * Takes a date answer apart.
 * @param answer - `year-month-day`, any part possibly empty or wrong.
 * @returns The parts as typed, without spaces around them.
 */
export function dateParts(answer: FormAnswer | undefined): DateParts {
  const [year = '', month = '', ...day] = typeof answer === 'string' ? answer.split('-') : [];
  return { year: year.trim(), month: month.trim(), day: day.join('-').trim() };
}

/**
 * Puts the parts of a date together as an answer.
 * @param parts - The parts as typed.
 * @returns `year-month-day`, or an empty answer when every part is empty.
 */
export function dateAnswer({ year, month, day }: DateParts): string {
  return year || month || day ? [year.replaceAll('-', ''), month.replaceAll('-', ''), day].join('-') : '';
}

type Checked = { readonly value: AnswerValue } | Omit<AnswerProblem, 'question'>;

function readDate(answer: string, birth: boolean, today: string): Checked {
  const parts = dateParts(answer);
  const missing = (['day', 'month', 'year'] as const).filter((part) => parts[part] === '');
  if (missing.length > 0) return { code: 'date-incomplete', parts: missing };
  if (/^\d{1,3}$/.test(parts.year)) return { code: 'date-year', parts: ['year'] };
  const date = `${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`;
  if (dayNumber(date) === undefined) return { code: 'date-not-real' };
  if (birth && date > today) return { code: 'date-in-future' };
  if (birth && ageOn(date, today) > OLDEST_AGE) return { code: 'date-too-old', parts: ['year'] };
  return { value: date };
}

/**
 * Counts an age.
 * @param birth - Date of birth, `YYYY-MM-DD`.
 * @param today - The day to count at, `YYYY-MM-DD`, not before the birth.
 * @returns Whole years. Who was born on 29 February is a year older on 1 March where there is no such day.
 */
export function ageOn(birth: string, today: string): number {
  return Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (today.slice(5) < birth.slice(5) ? 1 : 0);
}

function either(value: string | undefined, code: AnswerProblemCode): Checked {
  return value === undefined ? { code } : { value };
}

/**
 * Whether a number could be a person's. Looser than `readUkTelephone` and a twentieth of its size, because every form carries it:
 * a UK number needs its 11 digits, or 10 where some areas still have them (Ofcom); one of another country has 8 to 15 (ITU-T E.164).
 */
function isTelephone(text: string): boolean {
  const digits = text
    .replace(/[\s().\u2010-\u2015\u2212\p{Cf}-]/gu, '')
    .replace(/(?:extension|extn?|x|#)[:=]*\d{1,6}$/i, '');
  const national = digits.replace(/^1800[12](?=\d{3})/, '').replace(/^(?:\+44|0044|44(?=0?\d{9,10}$))0?/, '0');
  return /^0(?:[1-9]\d{9}|1\d{8}|8001111|800\d{6})$|^(?:\+|00)[1-9]\d{7,14}$/.test(national);
}

/** One thing a line; empty lines are passed over. */
function readLines(text: string): Checked {
  const lines = text.split('\n').map((line) => line.trim());
  const limit = LIMITS.shortText;
  if (lines.some(({ length }) => length > limit)) return { code: 'too-long', limit };
  return { value: lines.filter((line) => line !== '').slice(0, LIMITS.list) };
}

function readText(kind: QuestionKind, text: string, today: string): Checked {
  switch (kind) {
    case 'date':
    case 'birth-date':
      return readDate(text, kind === 'birth-date', today);
    case 'yes-no':
      return { value: text === 'yes' };
    case 'lines':
      return readLines(text);
    case 'email':
      return either(parseEmail(text).value, 'email');
    case 'postcode':
      return either(parsePostcode(text), 'postcode');
    case 'nhs-number':
      return either(parseNhsNumber(text).value, 'nhs-number');
    case 'telephone':
      return isTelephone(text) ? { value: text } : { code: 'telephone' };
    default:
      return { value: text };
  }
}

/** The answer without what is no longer offered, and without spaces around it; empty when nothing is left. */
function given(question: Question, answer: FormAnswer | undefined): FormAnswer {
  const offered = question.kind === 'yes-no' ? ['yes', 'no'] : question.options?.map((option) => option.value);
  const chosen = (value: string): boolean => !offered || offered.includes(value);
  if (question.kind === 'checkboxes') return (Array.isArray(answer) ? (answer as string[]) : []).filter(chosen);
  const text = typeof answer === 'string' ? answer.trim() : '';
  return chosen(text) ? text : '';
}

/**
 * Reads the answer to one question.
 * @param question - The question, as `pagesFor` gives it.
 * @param answer - What was typed or chosen.
 * @param today - Today's date where the person is, `YYYY-MM-DD`.
 * @returns The value as the request holds it (trimmed, a postcode in its usual form, a day as `YYYY-MM-DD`), `undefined` for an
 * empty optional answer, or what is wrong. A choice that is not offered counts as no answer.
 */
export function readAnswer(question: Question, answer: FormAnswer | undefined, today: string): AnswerReading {
  const fail = (problem: Omit<AnswerProblem, 'question'>): AnswerReading => ({
    ok: false,
    problem: { question: question.id, ...problem },
  });
  const typed = given(question, answer);
  if (typed.length === 0) return question.required ? fail({ code: 'required' }) : { ok: true, value: undefined };
  if (typeof typed !== 'string') return { ok: true, value: typed };
  const limit = maxLengthOf(question);
  if (typed.length > limit) return fail({ code: 'too-long', limit });
  const checked = readText(question.kind, typed, today);
  return 'code' in checked ? fail(checked) : { ok: true, value: checked.value };
}

/** Every answer of some questions, read. */
export interface AnswersReading {
  readonly problems: readonly AnswerProblem[];
  /** Values by question id, for the answers that could be read. */
  readonly values: ReadonlyMap<string, AnswerValue>;
}

/**
 * Reads the answers to some of a form's questions, a page or all of them.
 * @param form - The form's definition.
 * @param questions - Questions to read, of `pagesFor(form, answers)`.
 * @param answers - Answers by question id.
 * @param today - Today's date where the person is, `YYYY-MM-DD`.
 * @returns Problems in the order of the questions, and the values that could be read.
 */
export function readAnswers(
  form: FormDefinition,
  questions: readonly Question[],
  answers: FormAnswers,
  today: string,
): AnswersReading {
  const problems: AnswerProblem[] = [];
  const values = new Map<string, AnswerValue>();
  const youngest = isForSelf(form, answers) ? form.selfReferralAge : undefined;
  for (const question of questions) {
    const reading = readAnswer(question, answerTo(answers, question.id), today);
    if (!reading.ok) {
      problems.push(reading.problem);
    } else if (
      youngest !== undefined &&
      question.path === 'person.dateOfBirth' &&
      isUnder(youngest, reading.value, today)
    ) {
      problems.push({ question: question.id, code: 'too-young', limit: youngest });
    } else if (reading.value !== undefined) {
      values.set(question.id, reading.value);
    }
  }
  return { problems, values };
}

function isUnder(age: number, birth: AnswerValue | undefined, today: string): boolean {
  return typeof birth === 'string' && ageOn(birth, today) < age;
}

/** What the host sets on every request of a form, rather than the person who answers. */
export type RequestSettings = Pick<ReferralRequest, 'sharing'> &
  Partial<Pick<ReferralRequest, 'serviceId' | 'channel' | 'receivedDate'>>;

/** A form's answers as the request that is sent, or what is wrong with them. */
export type RequestReading =
  | { readonly ok: true; readonly value: ReferralRequest }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

/**
 * Turns a form's answers into the request that is sent. Questions that do not apply and empty answers are left out.
 * @param form - A definition that passed `checkForm`.
 * @param answers - Answers by question id.
 * @param settings - What the host sets: the service, the channel, the wording of the permission.
 * @param today - Today's date where the person is, `YYYY-MM-DD`.
 * @returns The request, or the problems of every page. The side that takes it in still reads it with `referralRequestSchema`.
 */
export function toRequest(
  form: FormDefinition,
  answers: FormAnswers,
  settings: RequestSettings,
  today: string,
): RequestReading {
  const questions = questionsFor(form, answers);
  const { problems, values } = readAnswers(form, questions, answers, today);
  if (problems.length > 0) return { ok: false, problems };
  const request = placed(questions, values);
  for (const [key, value] of Object.entries(settings)) if (value !== undefined) request[key] = value;
  return { ok: true, value: request as unknown as ReferralRequest };
}

/**
 * Puts values where they stand in a request.
 * @param questions - Questions that were asked.
 * @param values - Values by question id.
 * @returns What they make of a request.
 */
export function placed(
  questions: readonly Question[],
  values: ReadonlyMap<string, AnswerValue>,
): Record<string, unknown> {
  const request: Record<string, unknown> = {};
  for (const question of questions) {
    const value = values.get(question.id);
    if (question.path !== undefined && value !== undefined) place(request, question.path, value);
  }
  return request;
}

/** Sets a value one or two levels deep. Only a path of the closed list is followed, so none leads to a prototype. */
function place(request: Record<string, unknown>, path: string, value: AnswerValue): void {
  if (!Object.hasOwn(ANSWER_PATHS, path)) return;
  const [outer = '', inner] = path.split('.');
  if (inner === undefined) request[outer] = value;
  else request[outer] = { ...(request[outer] as object | undefined), [inner]: value };
}
