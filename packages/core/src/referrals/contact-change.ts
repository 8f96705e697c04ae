import { CONTACT_FORM } from './community-form.js';
import { questionsFor, type FormAnswers } from './form.js';
import { placed, readAnswers, type AnswerProblem } from './read-answers.js';
import type { ReferralRequest, ReferredPerson, SafeContact } from './request.js';

/** How a person asks to be reached from now on. */
export interface ContactChange {
  readonly contact: SafeContact;
  readonly person?: Pick<ReferredPerson, 'telephone' | 'email' | 'address' | 'postcode'> | undefined;
}

/** A change as it was read, or what is wrong with the answers. */
export type ContactChangeReading =
  | { readonly ok: true; readonly value: ContactChange }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

/**
 * Reads how a person asks to be reached from now on, as the form reads it.
 * @param answers - Answers to the questions of `CONTACT_FORM`, by question id.
 * @param today - Today's date where the person is, `YYYY-MM-DD`.
 * @returns The change, without answers to questions that do not apply; or the problems, none of which holds an answer.
 */
export function readContactChange(answers: FormAnswers, today: string): ContactChangeReading {
  const questions = questionsFor(CONTACT_FORM, answers);
  const { problems, values } = readAnswers(CONTACT_FORM, questions, answers, today);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: placed(questions, values) as unknown as ContactChange };
}

/**
 * The request as it stands once its person is reached as they asked: what they do not name is gone, so that nobody uses it. Only where
 * they live stays unless they say otherwise.
 * @param request - The request.
 * @param change - What they asked for.
 * @returns The request after it.
 */
export function withContact(request: ReferralRequest, { contact, person = {} }: ContactChange): ReferralRequest {
  // Undefined is left out where the request is written down.
  const means = { telephone: undefined, email: undefined };
  const moved = person.address !== undefined || person.postcode !== undefined;
  const home = moved ? { address: undefined, postcode: undefined } : {};
  return { ...request, contact, person: { ...request.person, ...means, ...home, ...person } };
}
