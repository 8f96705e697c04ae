import type { Problem } from '../result.js';
import { ANSWER_PATHS, type AnswerPath, type AnswerType, type FormDefinition, type Question } from './form.js';

/** Answers without which a referral is of no use: every form asks for them, of everybody. */
const NEEDED: readonly AnswerPath[] = ['referrer.kind', 'person.name', 'contact.ways', 'reason'];

/** What `id`s are made of: they become parts of element ids and names. */
const ID = /^[a-z][a-z0-9-]*$/;

function yields(question: Question): AnswerType {
  if (question.kind === 'checkboxes' || question.kind === 'lines') return 'list';
  return question.kind === 'yes-no' ? 'flag' : 'text';
}

function questionFaults(question: Question, earlier: ReadonlySet<string>): string[] {
  const { id, path, kind, options = [] } = question;
  const conditions = [question.when, question.requiredWhen, ...options.map((option) => option.when)];
  const depends = conditions.flatMap((condition) => (condition ? [condition.question] : []));
  const chooses = kind === 'radios' || kind === 'checkboxes';
  return [
    ...(ID.test(id) ? [] : ['its id must be small letters, digits and dashes, beginning with a letter']),
    ...(earlier.has(id) ? ['another question has the same id'] : []),
    ...(chooses && options.length === 0 && path !== 'needs' ? [`${kind} need at least one option`] : []),
    ...(path === undefined || Object.hasOwn(ANSWER_PATHS, path)
      ? []
      : [`its path ${path} is no place of a referral request that a form may fill`]),
    ...(path !== undefined && Object.hasOwn(ANSWER_PATHS, path) && ANSWER_PATHS[path] !== yields(question)
      ? [`its path ${path} holds a ${ANSWER_PATHS[path]}, but ${kind} give a ${yields(question)}`]
      : []),
    ...depends
      .filter((other) => !earlier.has(other))
      .map((other) => `it depends on ${other}, which is not asked before it`),
  ];
}

/**
 * Checks what the type and the schema of a form definition cannot: that ids are unique, conditions look backwards, answers
 * have a place of the right type in the request, and every form asks for what a referral cannot do without.
 * @param form - A form definition of the right shape (`formDefinitionSchema` checks the shape).
 * @returns What is wrong, each with the question's place and how to fix it; empty when the form can be used.
 */
export function checkForm(form: FormDefinition): Problem[] {
  const earlier = new Set<string>();
  const problems: Problem[] = [];
  form.pages.forEach((page, p) => {
    page.questions.forEach((question, q) => {
      for (const fault of questionFaults(question, earlier)) {
        problems.push({
          code: 'form/question',
          message: `The question ${question.id} cannot be used: ${fault}.`,
          path: `pages[${String(p)}].questions[${String(q)}]`,
        });
      }
      earlier.add(question.id);
    });
  });
  const always = form.pages.flatMap((page) => page.questions).filter((question) => question.required && !question.when);
  for (const path of NEEDED.filter((needed) => !always.some((question) => question.path === needed))) {
    problems.push({
      code: 'form/incomplete',
      message: `A referral needs ${path}: add a required question with that path and without a condition.`,
      path: 'pages',
    });
  }
  return problems;
}
