import type { Problem } from '../result.js';
import { type Checked, notCount, unless } from '../statistics/checked.js';
import type { Interval } from '../statistics/intervals/interval.js';
import { shareInterval } from '../statistics/intervals/share.js';

/** A survey question whose result is a share of its answers. */
export interface SurveyQuestion {
  readonly id: string;
  readonly name: string;
  /** Answers, in the order in which they are counted. */
  readonly answers: readonly string[];
  /** Answers that count as positive. */
  readonly positive: readonly string[];
  /** Answers that are left out of the denominator. */
  readonly leftOut: readonly string[];
  readonly source: string;
  /** What the result must not be used for. */
  readonly caution: string;
}

/** Survey questions with a rule of the NHS for their result. */
export const SURVEY_QUESTIONS: readonly SurveyQuestion[] = [
  {
    id: 'friends-and-family',
    name: 'Friends and Family Test',
    answers: ['very good', 'good', 'neither good nor poor', 'poor', 'very poor', "don't know"],
    positive: ['very good', 'good'],
    leftOut: [],
    source: 'NHS England, Friends and Family Test guidance: positive over all answers',
    caution: 'Not to be compared between organisations: who answers, and how, differs.',
  },
  {
    id: 'recommend-as-place-to-work',
    name: 'Staff who would recommend it as a place to work',
    answers: ['strongly agree', 'agree', 'neither agree nor disagree', 'disagree', 'strongly disagree', 'not answered'],
    positive: ['strongly agree', 'agree'],
    leftOut: ['not answered'],
    source: 'NHS Staff Survey: agree and strongly agree over valid answers',
    caution: 'Says nothing of staff who were not asked, did not answer or have left.',
  },
];

/** Result of a survey question. */
export interface SurveyResult {
  readonly questionId: string;
  readonly positive: Interval;
  /** Answers with a positive result. */
  readonly numerator: number;
  /** Answers that count. */
  readonly denominator: number;
  readonly caution: string;
}

/**
 * Works out the positive share of a survey question with its Wilson interval.
 * @param question - The question.
 * @param counts - How many gave each answer; answers that nobody gave may be left out.
 * @returns The share; or what is wrong with the counts.
 */
export function surveyResult(
  question: SurveyQuestion,
  counts: Readonly<Record<string, number>>,
): Checked<SurveyResult> {
  const problems: Problem[] = Object.entries(counts).flatMap(([answer, count]) => {
    const wrong = question.answers.includes(answer)
      ? notCount(count, `the count of "${answer}"`)
      : `there is no answer "${answer}"; use ${question.answers.join(', ')}.`;
    return wrong === undefined ? [] : [{ code: 'survey/count', message: wrong, path: answer }];
  });
  if (problems.length > 0) return { ok: false, problems };
  const total = (answers: readonly string[]) => answers.reduce((sum, answer) => sum + (counts[answer] ?? 0), 0);
  const numerator = total(question.positive);
  const denominator = total(question.answers) - total(question.leftOut);
  const positive = shareInterval(numerator, denominator);
  if (!positive.ok) return positive;
  return unless([], () => ({
    questionId: question.id,
    positive: positive.value,
    numerator,
    denominator,
    caution: question.caution,
  }));
}
