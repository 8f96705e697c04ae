import type { RecordKeeping } from '../record.js';
import type { CivilDate } from '../time/civil.js';
import type { Initiation } from './proposal.js';

/** A way that was open when something was decided. */
export interface DecisionOption {
  readonly what: string;
  readonly chosen?: boolean | undefined;
  /** What spoke for it and against it. */
  readonly reasonsFor?: readonly string[] | undefined;
  readonly reasonsAgainst?: readonly string[] | undefined;
}

/** A risk that was seen and taken. */
export interface AcceptedRisk {
  readonly risk: string;
  /** Why it was taken all the same. */
  readonly because?: string | undefined;
  /** What is done about it. */
  readonly mitigation?: string | undefined;
}

/** What a body decided at a meeting: the minutes, one record a decision. */
export interface DecisionRecord extends RecordKeeping {
  readonly id: string;
  /** What was decided, in one or two sentences. */
  readonly what: string;
  readonly on: CivilDate;
  /** Body that decided, by alliance id. */
  readonly bodyId?: string | undefined;
  readonly meetingId?: string | undefined;
  readonly proposalId?: string | undefined;
  readonly reason?: string | undefined;
  readonly options?: readonly DecisionOption[] | undefined;
  readonly risksAccepted?: readonly AcceptedRisk[] | undefined;
  /** Who began it; its proposal’s when absent. */
  readonly initiatedBy?: Initiation | undefined;
  /** Key priorities it belongs to. */
  readonly priorities?: readonly string[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}
