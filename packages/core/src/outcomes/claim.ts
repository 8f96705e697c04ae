import type { RecordKeeping } from '../record.js';
import type { Problem } from '../result.js';
import { type Checked, unless } from '../statistics/checked.js';
import type { Interval } from '../statistics/intervals/interval.js';
import { shareInterval } from '../statistics/intervals/share.js';
import { type ClaimMethod, EVIDENCE_MEANINGS, type EvidenceGrade, gradeOf } from './evidence.js';
import { type MeasureUnit, type Scope, unitName } from './measure.js';

/** Uncertainty that came with a claim. */
export interface ClaimInterval {
  readonly lower: number;
  readonly upper: number;
  /** Coverage, for example 0.95. */
  readonly confidence: number;
  /** How it was worked out. */
  readonly method: string;
}

/** A statement of effect that somebody made: "2,300 category 3 ambulance call outs avoided". */
export interface Claim extends RecordKeeping {
  readonly id: string;
  /** The statement in the words of its source. */
  readonly statement: string;
  /** Who said so, and where. */
  readonly source: string;
  readonly sourceUrl?: string | undefined;
  /** `YYYY-MM-DD`: when it was said. */
  readonly madeOn?: string | undefined;
  readonly measureId?: string | undefined;
  readonly scope: Scope;
  /** Which way: a direction without a number is a claim too, but a weak one. */
  readonly direction: 'more' | 'less' | 'avoided' | 'level';
  /** `share`: the value is a part of one, 0 to 1, and needs no unit but its counts. A survey's always is. `amount` unless said. */
  readonly form?: 'amount' | 'share' | undefined;
  /** The number claimed, in `unit`; absent when only a direction was given. */
  readonly value?: number | undefined;
  /** Needed as soon as there is a value; `null` when the source does not say, which is shown as an open question. */
  readonly unit?: MeasureUnit | null | undefined;
  readonly unitLabel?: string | undefined;
  /** For a share: people or events with the property, and among how many; absent when the source does not say. */
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  /** `YYYY-MM-DD`: first and last day it is about. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** For avoided activity: what it is counted against. */
  readonly baseline?: string | undefined;
  readonly method: ClaimMethod;
  /** With whom or what it was compared. */
  readonly comparator?: string | undefined;
  readonly uncertainty?: ClaimInterval | undefined;
  /** What we did that may have contributed. */
  readonly contribution: string;
  /** What else happened that may account for it. */
  readonly otherFactors: readonly string[];
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** How a claim may be shown. */
export interface ClaimReading {
  readonly status: 'estimated' | 'reported, not estimated';
  readonly grade: EvidenceGrade;
  /** What may be said on the strength of the evidence. */
  readonly allows: string;
  /** The interval that came with it or follows from its counts; `null` when none can be given. */
  readonly interval: Interval | null;
  /** What is missing, in words; each is a question to the source. */
  readonly missing: readonly string[];
  /** One line for a table: statement, scope and status. */
  readonly sentence: string;
}

/**
 * Works out the interval of a claimed share from its counts. Without both counts the interval is refused, not guessed: 93 per cent
 * of 14 people is a different finding from 93 per cent of 1,400.
 * @param claim - The claim.
 * @returns The Wilson interval; or why there can be none.
 */
export function claimInterval(claim: Pick<Claim, 'numerator' | 'denominator' | 'statement'>): Checked<Interval> {
  const { numerator, denominator } = claim;
  if (numerator !== undefined && denominator !== undefined) return shareInterval(numerator, denominator);
  const absent = denominator === undefined ? 'how many people or events it is a share of' : 'how many of them';
  const message = `"${claim.statement}" does not say ${absent}, so no interval can be given.`;
  return { ok: false, problems: [{ code: 'claim/no-counts', message, path: 'denominator' }] };
}

/**
 * Decides how a claim may be shown. An effect counts as estimated only with a method that estimates, a comparator and an
 * uncertainty; a survey result with its counts. Everything else is reported, not estimated.
 * @param claim - The claim.
 * @returns Status, grade, interval and what is missing.
 */
export function readClaim(claim: Claim): ClaimReading {
  const grade = gradeOf(claim.method, claim.comparator !== undefined);
  const share = isShare(claim) ? claimInterval(claim) : undefined;
  const given = claim.uncertainty;
  const interval: Interval | null =
    given !== undefined && claim.value !== undefined
      ? { ...given, value: claim.value }
      : share?.ok === true
        ? share.value
        : null;
  const missing = missingFrom(claim, interval);
  const estimates = isShare(claim) || grade === 'before-after' || grade === 'compared' || grade === 'randomised';
  const status = estimates && interval !== null && missing.length === 0 ? 'estimated' : 'reported, not estimated';
  return {
    status,
    grade,
    allows: status === 'estimated' && grade === 'reported' ? COUNTED_SHARE_ALLOWS : EVIDENCE_MEANINGS[grade].allows,
    interval,
    missing,
    sentence: `${claim.statement} (${claim.scope.name}): ${status}.`,
  };
}

/** A share with both counts has a method, counting, and an interval; what it lacks is a cause. */
const COUNTED_SHARE_ALLOWS =
  'It was counted, and the share is within its interval; whether the service brought it about cannot be said.';

function isShare({ form, method }: Claim): boolean {
  return form === 'share' || method === 'survey';
}

function missingFrom(claim: Claim, interval: Interval | null): string[] {
  const share = isShare(claim);
  const questions: [boolean, string][] = [
    [claim.method === 'not-stated', 'By what method was it arrived at?'],
    [claim.value === undefined && claim.numerator === undefined, 'How much? Only a direction is given.'],
    [
      claim.value !== undefined && !share && claim.unit == null,
      `${claim.value ?? ''} of what? The unit is not stated.`,
    ],
    [!share && claim.method !== 'told' && claim.comparator === undefined, 'Compared with whom or what?'],
    [share && claim.denominator === undefined, 'Of how many people or events is it a share?'],
    [claim.direction === 'avoided' && claim.baseline === undefined, 'Avoided against what baseline?'],
    [interval === null, 'How sure is it? No uncertainty is given.'],
    [claim.from === undefined || claim.to === undefined, 'Over what period?'],
  ];
  return questions.filter(([open]) => open).map(([, question]) => question);
}

/**
 * Checks what a claim must have whatever its source: a unit with its number, figures that fit together, a contribution statement.
 * @param claim - The claim.
 * @returns The claim; or what is wrong with it.
 */
export function checkClaim(claim: Claim): Checked<Claim> {
  const problems: Problem[] = [];
  const add = (code: string, path: string, message: string) => problems.push({ code: `claim/${code}`, message, path });
  if (claim.value !== undefined && claim.unit === undefined && !isShare(claim)) {
    add(
      'unit',
      'unit',
      `Say what ${claim.value} counts (spells, bed days, calls…); write null if the source does not say.`,
    );
  }
  if (claim.unit === 'other' && (claim.unitLabel ?? '').trim() === '') {
    add('unit', 'unitLabel', `Name the unit of ${claim.value ?? 'the claim'}: ${unitName({ unit: 'other' })}.`);
  }
  const { uncertainty, value } = claim;
  if (uncertainty !== undefined && (value === undefined || value < uncertainty.lower || value > uncertainty.upper)) {
    add(
      'interval',
      'uncertainty',
      `The interval ${uncertainty.lower} to ${uncertainty.upper} does not hold the value ${value ?? '(none)'}.`,
    );
  }
  if (claim.contribution.trim() === '') {
    add('contribution', 'contribution', 'Say what was done that may have contributed; "not known" is an answer.');
  }
  if (claim.from !== undefined && claim.to !== undefined && claim.from > claim.to) {
    add('period', 'to', `The period ends (${claim.to}) before it begins (${claim.from}).`);
  }
  return unless(problems, () => claim);
}
