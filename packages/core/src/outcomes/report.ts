import { type Claim, type ClaimReading, readClaim } from './claim.js';
import type { ReportsOwed } from '../plans/sent-report.js';
import { countInWords } from '../text/list-in-words.js';
import type { Measure, ScopeKind } from './measure.js';
import { type MeasureReading, readMeasure, type ReadingOptions } from './measure-reading.js';
import type { Observation } from './observation.js';
import type { Outcome, OutcomeSet } from './outcome-set.js';
import { type Story, type StoryUse, whyNotShown } from './story.js';

/** A decision as a report lists it; who has still to agree is worked out where decisions are kept. */
export interface ReportedDecision {
  readonly title: string;
  /** `YYYY-MM-DD`; absent while it is open. */
  readonly decidedOn?: string | undefined;
  /** What is awaited, and of whom; each may hold commas. */
  readonly awaiting: readonly string[];
  /** Days that it took, or that have passed by the day of the report while somebody is awaited. */
  readonly days?: number | undefined;
}

/** What a report is made from. */
export interface ReportInput {
  /** Level that reports: a neighbourhood, place, alliance or system. */
  readonly level: ScopeKind;
  /** Its name. */
  readonly name: string;
  readonly measures: readonly Measure[];
  readonly observations: readonly Observation[];
  readonly claims?: readonly Claim[] | undefined;
  readonly stories?: readonly Story[] | undefined;
  readonly decisions?: readonly ReportedDecision[] | undefined;
  readonly outcomeSets?: readonly OutcomeSet[] | undefined;
  /** Reports that the level owes: what was missed and what comes next. */
  readonly owed?: readonly ReportsOwed[] | undefined;
  /** What the stories are shown for; `report` unless said. */
  readonly use?: StoryUse | undefined;
}

/** A claim with how it may be shown. */
export interface ReportedClaim {
  readonly claim: Claim;
  readonly reading: ClaimReading;
}

/** An outcome that people agreed for themselves, with what tells whether it comes about. */
export interface ReportedOutcome {
  /** Name of the set it is from. */
  readonly set: string;
  readonly outcome: Outcome;
  /** Readings of its measures in this report; empty when it has none, which is said. */
  readonly readings: readonly MeasureReading[];
}

/** What a board reads first. */
export interface ReportFront {
  /** Measures by what they call for, the most pressing first. */
  readonly concerns: readonly MeasureReading[];
  readonly improvements: readonly MeasureReading[];
  /** Targets that the process as it is cannot be expected to meet. */
  readonly failing: readonly MeasureReading[];
  readonly tooEarly: readonly MeasureReading[];
  /** Decisions that wait for somebody, the longest first. */
  readonly awaiting: readonly ReportedDecision[];
  /** A sentence for each of these, and for what is left out. */
  readonly sentences: readonly string[];
}

/** An assurance report as data, for a document, a page or a table. */
export interface AssuranceReport {
  readonly level: ScopeKind;
  readonly name: string;
  /** `YYYY-MM-DD`: the day it was made. */
  readonly asOf: string;
  /** `YYYY-MM-DD`: when the next one is due; `null` when no duty is on record. */
  readonly nextDue: string | null;
  readonly front: ReportFront;
  readonly measures: readonly MeasureReading[];
  readonly claims: readonly ReportedClaim[];
  /** Stories that may be shown today for this use. */
  readonly stories: readonly Story[];
  readonly decisions: readonly ReportedDecision[];
  readonly outcomes: readonly ReportedOutcome[];
  /** What the whole report does not show; printed on its first page. */
  readonly doesNotShow: string;
}

/**
 * Assembles an assurance report for one level from what is known on a day. Nothing is typed in twice and nothing is judged that the
 * evidence does not carry.
 * @param input - Measures, observations, claims, stories and decisions.
 * @param options - Day of the report and splits.
 * @returns The report as data: the front that a board reads, then the detail.
 */
export function assembleReport(input: ReportInput, options: ReadingOptions): AssuranceReport {
  const { today } = options;
  const measures = input.measures.map((measure) => readMeasure(measure, input.observations, options));
  const claims = (input.claims ?? []).map((claim) => ({ claim, reading: readClaim(claim) }));
  const stories = (input.stories ?? []).filter(
    (story) => whyNotShown(story, input.use ?? 'report', today) === undefined,
  );
  const { decisions = [], owed = [] } = input;
  return {
    level: input.level,
    name: input.name,
    asOf: today,
    nextDue: owed.flatMap(({ next }) => next ?? []).toSorted()[0] ?? null,
    front: frontOf(measures, claims, decisions, owed, (input.stories ?? []).length - stories.length),
    measures,
    claims,
    stories,
    decisions,
    outcomes: (input.outcomeSets ?? []).flatMap(({ name: set, outcomes }) =>
      outcomes.map((outcome) => ({
        set,
        outcome,
        readings: measures.filter(({ measure }) => outcome.measureIds?.includes(measure.id) === true),
      })),
    ),
    doesNotShow:
      'This report does not show what would have happened without the work described: other things changed at the same time, and are named where they are known.',
  };
}

function frontOf(
  measures: readonly MeasureReading[],
  claims: readonly ReportedClaim[],
  decisions: readonly ReportedDecision[],
  owed: readonly ReportsOwed[],
  storiesLeftOut: number,
): ReportFront {
  const judged = measures.filter(({ status }) => status === 'judged');
  const varies = (word: string) => judged.filter(({ chart }) => chart?.variation.startsWith(word) === true);
  const failing = judged.filter(({ chart }) => chart?.assurance === 'fail');
  const concerns = varies('concern').toSorted((a, b) => Number(failing.includes(b)) - Number(failing.includes(a)));
  const improvements = varies('improvement');
  const tooEarly = measures.filter(({ status }) => status === 'too-early');
  const without = measures.filter(({ status }) => status === 'no-data' || status === 'not-assessed');
  const awaiting = decisions
    .filter((decision) => decision.awaiting.length > 0)
    .toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0));
  const unestimated = claims.filter(({ reading }) => reading.status !== 'estimated').length;
  const says = (list: readonly MeasureReading[], what: string) =>
    list.length === 0 ? [] : [`${what}: ${namesOf(list)}.`];
  return {
    concerns,
    improvements,
    failing,
    tooEarly,
    awaiting,
    sentences: [
      ...says(concerns, 'Getting worse beyond chance'),
      ...says(improvements, 'Getting better beyond chance'),
      ...says(failing, 'Cannot be expected to meet the target as things are'),
      ...says(tooEarly, 'Too early to judge'),
      ...says(without, 'Not assessed, because there are no figures'),
      ...awaiting.slice(0, MOST_NAMED).map(awaitingSentence),
      ...(awaiting.length > MOST_NAMED ? [`Further decisions awaited: ${awaiting.length - MOST_NAMED}.`] : []),
      ...(unestimated === 0 ? [] : [`Claims reported, not estimated: ${unestimated} of ${claims.length}.`]),
      ...owed.map(({ sentence }) => `Reports owed. ${sentence}`),
      ...(storiesLeftOut === 0 ? [] : [`Stories left out because there is no consent: ${storiesLeftOut}.`]),
    ],
  };
}

/** Most names in one sentence of the front. */
const MOST_NAMED = 6;

function namesOf(list: readonly MeasureReading[]): string {
  const names = list.slice(0, MOST_NAMED).map(({ measure }) => measure.name);
  const left = list.length - names.length;
  return names.join('; ') + (left === 0 ? '' : `; and ${left} more`);
}

function awaitingSentence({ title, awaiting, days }: ReportedDecision): string {
  const long = days === undefined ? [] : [`${countInWords(days, 'day')} so far`];
  return `${title}: awaiting ${[...awaiting, ...long].join('; ')}.`;
}
