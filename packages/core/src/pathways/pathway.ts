import type { RecordKeeping } from '../record.js';
import type { CareSettingCode, ComplexityTier, DischargePathway } from './care-setting.js';
import type { TimeLimit } from './time-limit.js';

/** How far a pathway has come; `rolled-out` follows a pilot that holds everywhere it is meant to. */
export const PATHWAY_STATUSES = ['proposed', 'pilot', 'running', 'rolled-out', 'ended'] as const;
/** One of `PATHWAY_STATUSES`. */
export type PathwayStatus = (typeof PATHWAY_STATUSES)[number];

/** People whom a pathway or a measure is for. */
export interface Cohort extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  /** Codes of needs that mark the cohort. */
  readonly needs?: readonly string[] | undefined;
  /** Youngest and oldest age in years, inclusive. */
  readonly minimumAge?: number | undefined;
  readonly maximumAge?: number | undefined;
  readonly areaIds?: readonly string[] | undefined;
  /** How many people it is thought to have, on a day, according to whom. */
  readonly size?: { readonly value: number; readonly asOf: string; readonly source: string } | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** One step of a pathway: who does what, where. */
export interface PathwayStep {
  readonly id: string;
  readonly name: string;
  /** Partner that answers for it. A step without one is a gap, and is reported. */
  readonly partnerId?: string | undefined;
  /** Team of that partner, as people there know it. */
  readonly team?: string | undefined;
  /** Partner in whose building the team sits, when that is another: social workers in the acute hospital. */
  readonly hostPartnerId?: string | undefined;
  readonly careSetting: CareSettingCode;
  readonly serviceId?: string | undefined;
  /** Whether people can come here first, without having been anywhere else. */
  readonly firstContact?: boolean | undefined;
  /** Whether the person has to find and ask this step themselves; absent means no, they are handed over. */
  readonly personAsks?: boolean | undefined;
  /** What is done, as codes of the place's own: `assessment`, `equipment`. Two steps that do the same are an overlap. */
  readonly does?: readonly string[] | undefined;
  /** Steps, by id, that this one can spare somebody: a home visit instead of an admission. */
  readonly insteadOfIds?: readonly string[] | undefined;
  /** Who it is for, by how much their need asks. */
  readonly complexityTiers?: readonly ComplexityTier[] | undefined;
  readonly dischargePathway?: DischargePathway | undefined;
  /** Where it is offered, when not in all areas of the pathway. */
  readonly areaIds?: readonly string[] | undefined;
}

/** Somebody is passed from one step to another. */
export interface Handoff {
  readonly id: string;
  readonly fromStepId: string;
  /** Where to; a handoff to nowhere is reported. */
  readonly toStepId?: string | undefined;
  /** Longest time agreed from being passed on to being taken over. */
  readonly agreed?: TimeLimit | undefined;
  /** What goes along, so that nobody has to tell their story again. */
  readonly passesOn?: string | undefined;
}

/** Something that is missing on a pathway. */
export interface PathwayGap {
  readonly id: string;
  readonly what: string;
  readonly stepId?: string | undefined;
  readonly areaIds?: readonly string[] | undefined;
  readonly needs?: readonly string[] | undefined;
  /** `YYYY-MM-DD`. */
  readonly noticedOn?: string | undefined;
  /** Who said so, or from what it was computed. */
  readonly source?: string | undefined;
  readonly status: 'open' | 'being-filled' | 'filled';
}

/**
 * A way through care for a cohort, across partners. One that does not say who may see it is for the partners; one for a cohort that
 * is not public never reaches a public directory.
 */
export interface Pathway extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly cohortId?: string | undefined;
  readonly status: PathwayStatus;
  readonly partnerIds?: readonly string[] | undefined;
  /** Areas where it is offered; a pilot's are few. */
  readonly areaIds?: readonly string[] | undefined;
  readonly steps: readonly PathwayStep[];
  readonly handoffs?: readonly Handoff[] | undefined;
  readonly gaps?: readonly PathwayGap[] | undefined;
  /** Waiting standards that hold on it, by id. */
  readonly waitingStandardIds?: readonly string[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}
