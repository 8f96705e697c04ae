import type { RecordKeeping } from '../record.js';
import { listInWords } from '../text/list-in-words.js';

/**
 * The two axes on which options are set against each other. They are never added up: money saved does not make up for worse care, and
 * the choice between the two is for those who decide.
 */
export const APPRAISAL_AXES = ['financial-security', 'better-outcomes'] as const;
/** One of `APPRAISAL_AXES`. */
export type AppraisalAxis = (typeof APPRAISAL_AXES)[number];

/** One thing that options are judged by. */
export interface AppraisalCriterion {
  readonly id: string;
  readonly name: string;
  readonly axis: AppraisalAxis;
  /** How much it counts among the criteria of its axis; 1 unless given. */
  readonly weight?: number | undefined;
}

/** How an option does on one criterion, with what the score rests on. */
export interface AppraisalScore {
  readonly criterionId: string;
  /** From 0 (worst) to 10 (best). */
  readonly score: number;
  readonly rationale: string;
}

/** One way of going about it. */
export interface AppraisalOption {
  readonly id: string;
  readonly name: string;
  /** Whether this is to go on as now. An appraisal without it compares with nothing. */
  readonly asNow?: boolean | undefined;
  /** Whether it builds on services and assets that exist, or adds a layer. */
  readonly approach?: 'build-in' | 'co-locate' | 'new-layer' | 'retire-a-layer' | undefined;
  readonly scores: readonly AppraisalScore[];
}

/** A choice between options, judged by what they do for money and for people. */
export interface OptionAppraisal extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  /** Proposal that it is for, by id. */
  readonly proposalId?: string | undefined;
  readonly appraisedOn?: string | undefined;
  readonly partnerIds?: readonly string[] | undefined;
  readonly criteria: readonly AppraisalCriterion[];
  readonly options: readonly AppraisalOption[];
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Where an option stands. */
export interface OptionReading {
  readonly option: AppraisalOption;
  /** Weighted mean on each axis, 0 to 10; `null` when any criterion of the axis has no score, because half an answer would mislead. */
  readonly axes: Readonly<Record<AppraisalAxis, number | null>>;
  /** Options that are at least as good on both axes and better on one, by name. */
  readonly beatenBy: readonly string[];
}

/** What an appraisal says. */
export interface AppraisalReading {
  readonly options: readonly OptionReading[];
  /** Options that none beats: the choice lies between these. */
  readonly choice: readonly AppraisalOption[];
  readonly sentences: readonly string[];
}

/**
 * Sets options against each other on two axes. An option that another beats on both is out; between the rest it is for people to choose.
 * @param appraisal - Options, criteria and scores. A weight below 0 counts as 0.
 * @returns Each option's place, the options left to choose from, and what is missing.
 */
export function readAppraisal(appraisal: OptionAppraisal): AppraisalReading {
  const placed = appraisal.options.map((option) => ({
    option,
    axes: {
      'financial-security': axisMean(appraisal, option, 'financial-security'),
      'better-outcomes': axisMean(appraisal, option, 'better-outcomes'),
    },
  }));
  const options = placed.map((one) => ({
    ...one,
    beatenBy: placed.filter((other) => beats(other.axes, one.axes)).map(({ option }) => option.name),
  }));
  const complete = options.filter(({ axes }) => Object.values(axes).every((value) => value !== null));
  const choice = complete.filter(({ beatenBy }) => beatenBy.length === 0).map(({ option }) => option);
  return { options, choice, sentences: appraisalSentences(appraisal, options, choice) };
}

function axisMean(appraisal: OptionAppraisal, option: AppraisalOption, axis: AppraisalAxis): number | null {
  const criteria = appraisal.criteria.filter((criterion) => criterion.axis === axis);
  let total = 0;
  let weights = 0;
  for (const { id, weight = 1 } of criteria) {
    const score = option.scores.find(({ criterionId }) => criterionId === id)?.score;
    if (score === undefined) return null;
    total += score * Math.max(0, weight);
    weights += Math.max(0, weight);
  }
  // Rounded, so that two options that are equal on paper do not differ in the last bit.
  return weights > 0 ? Math.round((total / weights) * 1e9) / 1e9 : null;
}

type Axes = OptionReading['axes'];

function beats(a: Axes, b: Axes): boolean {
  const gains = APPRAISAL_AXES.map((axis) => {
    const [mine, other] = [a[axis], b[axis]];
    return mine === null || other === null ? NaN : mine - other;
  });
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
}

function appraisalSentences(
  appraisal: OptionAppraisal,
  options: readonly OptionReading[],
  choice: readonly AppraisalOption[],
): string[] {
  const unscored = options.filter(({ axes }) => Object.values(axes).includes(null));
  const asNow = appraisal.options.some((option) => option.asNow);
  return [
    ...(choice.length === 0 ? [] : [`The choice is between ${listInWords(choice.map(({ name }) => name))}.`]),
    ...options
      .filter(({ beatenBy }) => beatenBy.length > 0)
      .map(({ option, beatenBy }) => `${option.name} is no better on either axis than ${listInWords(beatenBy)}.`),
    ...(unscored.length === 0 ? [] : [`Not fully scored: ${listInWords(unscored.map(({ option }) => option.name))}.`]),
    ...(asNow ? [] : ['No option is to go on as now, so nothing shows what a change would gain.']),
  ];
}
