import type { RecordKeeping } from '../record.js';
import type { DatedTarget, ImprovementDirection, Rebase } from '../statistics/spc/options.js';
import type { Period } from '../statistics/calendar.js';
import type { EvidenceGrade } from './evidence.js';

/** What sort of thing is measured. */
export const MEASURE_KINDS = [
  'outcome',
  'activity',
  'avoided-activity',
  'access',
  'patient-experience',
  'staff-experience',
  'efficiency',
  'use-of-assets',
  'trust',
  'other',
] as const;
/** One of `MEASURE_KINDS`. */
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/**
 * What one of the count is. There is no default: "reduced hospital stays by 1,400" means one thing in spells and another in days.
 * `other` needs `unitLabel`.
 */
export const MEASURE_UNITS = [
  'people',
  'spells',
  'bed-days',
  'attendances',
  'calls',
  'ambulance-responses',
  'contacts',
  'appointments',
  'referrals',
  'services',
  'days',
  'hours',
  'minutes',
  'score-points',
  'pounds',
  'other',
] as const;
/** One of `MEASURE_UNITS`. */
export type MeasureUnit = (typeof MEASURE_UNITS)[number];

/**
 * How an observation's value comes about: `count` the numerator itself; `proportion` numerator over denominator, a part of it;
 * `rate` the same times `per`, where the numerator may be larger; `mean` a total over a number of things; `value` given as it is.
 */
export const MEASURE_FORMS = ['count', 'proportion', 'rate', 'mean', 'value'] as const;
/** One of `MEASURE_FORMS`. */
export type MeasureForm = (typeof MEASURE_FORMS)[number];

/** Whom or what a measure, claim or report is about; a pilot's figure must not be read as the alliance's. */
export const SCOPE_KINDS = ['pilot', 'cohort', 'service', 'neighbourhood', 'place', 'alliance', 'system'] as const;
/** One of `SCOPE_KINDS`. */
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** Whom or what a figure is about. */
export interface Scope {
  readonly kind: ScopeKind;
  /** Name as a reader knows it, for example "frail people of the home visiting pilot". */
  readonly name: string;
  /** Id of the area, service or alliance, where it has one. */
  readonly id?: string | undefined;
  /** For a pilot, cohort or service: id of the area, alliance or system in whose reports its figures stand. */
  readonly withinId?: string | undefined;
  /** For a cohort: were its people chosen because their use was high? Then its fall is expected (regression to the mean). */
  readonly chosenForHighUse?: boolean | undefined;
}

/** A code of a national or shared framework that a local measure or outcome is mapped to. It is mapped, not replaced. */
export interface FrameworkCode {
  /** Name of the framework, for example "NHS Outcomes Framework". */
  readonly framework: string;
  readonly code: string;
  /** How the local one relates to it. */
  readonly relation: 'same' | 'narrower' | 'broader' | 'related';
}

/** Something that is counted again and again so that change can be seen. */
export interface Measure extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  readonly kind: MeasureKind;
  readonly form: MeasureForm;
  readonly unit: MeasureUnit;
  /** What is counted, when `unit` is `other`. */
  readonly unitLabel?: string | undefined;
  /** What is counted, in words. */
  readonly numerator: string;
  /** Among whom or what it is counted; needed for a proportion, a rate and a mean. */
  readonly denominator?: string | undefined;
  /** For a rate: per so many of the denominator. */
  readonly per?: number | undefined;
  readonly improvementDirection: ImprovementDirection;
  /** In the unit of the value (a proportion from 0 to 1), each from its date on. */
  readonly targets?: readonly DatedTarget[] | undefined;
  readonly scope: Scope;
  /** How often it is reported. */
  readonly frequency: Period;
  /** Days after the end of a period before its value is expected. */
  readonly reportingLagDays?: number | undefined;
  /** Where the figures come from. */
  readonly source: string;
  readonly sourceUrl?: string | undefined;
  /** Id of the partner that answers for it. */
  readonly ownerId?: string | undefined;
  /** Whether it moves early or late when things change. */
  readonly timing?: 'leading' | 'lagging' | undefined;
  /** `YYYY-MM-DD`: when the change that it is to show began. */
  readonly changeBegan?: string | undefined;
  /** Months from then before the change can be expected to show. */
  readonly expectedLagMonths?: number | undefined;
  /** Dates at which the process is known to have changed, each with its reason. */
  readonly rebases?: readonly Rebase[] | undefined;
  /** Id of the instrument its values are scores of. */
  readonly instrumentId?: string | undefined;
  readonly frameworkCodes?: readonly FrameworkCode[] | undefined;
  /** How strong the evidence is that a change in it is due to what was done. */
  readonly evidenceGrade?: EvidenceGrade | undefined;
  /** What we did that may have contributed. */
  readonly contribution?: string | undefined;
  /** What else may have moved it. */
  readonly otherFactors?: readonly string[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Says what one of a measure's count is.
 * @param measure - The measure, or whatever has a unit.
 * @returns The unit in words, for example "bed days".
 */
export function unitName(measure: Pick<Measure, 'unit' | 'unitLabel'>): string {
  return measure.unit === 'other' ? (measure.unitLabel ?? 'units not named') : measure.unit.replaceAll('-', ' ');
}
