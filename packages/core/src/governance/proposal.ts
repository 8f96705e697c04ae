import type { CivilDate } from '../time/civil.js';
import { holdsOn, type Dated } from '../time/dated.js';
import type { RecordKeeping } from '../record.js';

/** Stages a proposal goes through: an outline, a full case, then putting it into practice. */
export const STAGES = ['outline', 'full', 'implement'] as const;
/** One of `STAGES`. */
export type Stage = (typeof STAGES)[number];

/** What a body said when it heard a proposal. At a gate that only recommends, `agreed` means that it recommended it. */
export const HEARING_OUTCOMES = ['agreed', 'agreed-with-conditions', 'not-agreed', 'deferred'] as const;
/** One of `HEARING_OUTCOMES`. */
export type HearingOutcome = (typeof HEARING_OUTCOMES)[number];

/** Something a body asked for when it agreed. */
export interface ApprovalCondition {
  readonly what: string;
  /** `effect`, also when absent: it must be met before the proposal takes effect; `later`: it may be met afterwards. */
  readonly before?: 'effect' | 'later' | undefined;
  /** Day by which it is expected to be met. */
  readonly dueOn?: CivilDate | undefined;
  readonly metOn?: CivilDate | undefined;
}

/** A body heard the proposal on a day, or is going to: then it has no outcome yet. */
export interface Hearing {
  readonly on: CivilDate;
  readonly outcome?: HearingOutcome | undefined;
  readonly conditions?: readonly ApprovalCondition[] | undefined;
  readonly meetingId?: string | undefined;
  readonly note?: string | undefined;
}

/** A body that has to consider a proposal, with every day it did or will. Nothing else is kept: where it stands follows from that. */
export interface Consideration {
  readonly id: string;
  /** The body, by alliance id. */
  readonly bodyId?: string | undefined;
  /** The body in words, where it is not on record: "trust board". */
  readonly body?: string | undefined;
  readonly hearings?: readonly Hearing[] | undefined;
}

/** A gate of a stage. Gates of one stage and role are passed side by side; those that recommend come before those that decide. */
export interface Gate extends Consideration {
  readonly stage: Stage;
  readonly role: 'recommend' | 'decide';
}

/** The approval of one partner, in its own governance. */
export interface Approval extends Consideration {
  readonly partnerId: string;
  /** Day the partner was asked, `YYYY-MM-DD`. */
  readonly askedOn?: CivilDate | undefined;
}

/** How far something is put into practice, from a pilot to the whole county. */
export const ROLLOUT_STEPS = ['pilot', 'neighbourhood', 'place', 'county'] as const;

/** A step of the rollout; a first day in the future is a plan. */
export interface RolloutStep extends Dated {
  readonly step: (typeof ROLLOUT_STEPS)[number];
  readonly areaIds?: readonly string[] | undefined;
}

/** Who began it. Community-led is what a community began, not what was done for it. */
export interface Initiation {
  readonly by: 'community' | 'alliance' | 'partner' | 'commissioner';
  readonly partnerId?: string | undefined;
  readonly allianceId?: string | undefined;
  readonly note?: string | undefined;
}

/** What a proposal is expected to cost. */
export interface CostLine {
  readonly what: string;
  /** Pounds sterling; absent while nobody knows. */
  readonly pounds?: number | undefined;
  readonly every?: 'once' | 'year' | undefined;
}

/** Something that partners are to decide together. Its stage, and who has still to agree, are computed. */
export interface Proposal extends RecordKeeping {
  readonly id: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly raisedOn?: CivilDate | undefined;
  /** Day on which it was wanted to take effect; delay is counted against it. */
  readonly wantedOn?: CivilDate | undefined;
  readonly initiatedBy?: Initiation | undefined;
  /** Alliance or team whose proposal it is, by id. */
  readonly allianceId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly areaIds?: readonly string[] | undefined;
  readonly objectiveIds?: readonly string[] | undefined;
  readonly pathwayId?: string | undefined;
  readonly gates?: readonly Gate[] | undefined;
  readonly approvals?: readonly Approval[] | undefined;
  readonly rollout?: readonly RolloutStep[] | undefined;
  readonly costs?: readonly CostLine[] | undefined;
  /** Day it was given up. */
  readonly withdrawnOn?: CivilDate | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Where the rollout of a proposal stands on a day. */
export interface RolloutReading {
  /** Widest step that holds on the day. */
  readonly now?: RolloutStep | undefined;
  /** Next step that is wider, dated or not. */
  readonly next?: RolloutStep | undefined;
}

/**
 * Reads how far a proposal is put into practice. A step without a first day is a plan that nobody has dated.
 * @param proposal - The proposal.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns The widest step that has begun, and the next wider one.
 */
export function rolloutOn(proposal: Pick<Proposal, 'rollout'>, date: CivilDate): RolloutReading {
  const width = ({ step }: RolloutStep): number => ROLLOUT_STEPS.indexOf(step);
  const steps = [...(proposal.rollout ?? [])].sort((a, b) => width(a) - width(b));
  const now = steps.filter((step) => step.from !== undefined && holdsOn(step, date)).at(-1);
  const ahead = steps.filter((step) => step.from === undefined || step.from > date);
  return { now, next: ahead.find((step) => now === undefined || width(step) > width(now)) };
}
