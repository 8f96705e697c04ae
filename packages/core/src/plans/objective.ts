import type { RecordKeeping } from '../record.js';

/** Level of the system whose objective it is, nearest to people first. */
export const OBJECTIVE_LEVELS = ['neighbourhood', 'place', 'system', 'national'] as const;
/** One of `OBJECTIVE_LEVELS`. */
export type ObjectiveLevel = (typeof OBJECTIVE_LEVELS)[number];

/** That an objective follows the direction of another, in this data set or in a national document. */
export interface Alignment {
  /** The other objective, by id, where it is in the data. */
  readonly objectiveId?: string | undefined;
  /** Otherwise the document or framework, for example "NHS Long Term Plan", and where in it. */
  readonly framework?: string | undefined;
  readonly code?: string | undefined;
  /** How this objective serves the other. */
  readonly how?: string | undefined;
}

/** A partner that leads on an objective: leadership may be spread over many. */
export interface ObjectiveLead {
  readonly partnerId: string;
  readonly postId?: string | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What an incident did to an objective, and when. */
export interface IncidentEffect {
  readonly incidentId: string;
  readonly effect: 'paused' | 'redirected';
  /** What was worked on instead. */
  readonly redirectedTo?: string | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from: string;
  readonly to?: string | undefined;
}

/** Something that an alliance, partner or system means to bring about. Objectives form a tree. */
export interface Objective extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  /** Alliance or partner whose objective it is, by id. */
  readonly ownerId?: string | undefined;
  readonly level?: ObjectiveLevel | undefined;
  /** Objective of which this is a part, by id. */
  readonly parentId?: string | undefined;
  readonly alignsWith?: readonly Alignment[] | undefined;
  readonly leads?: readonly ObjectiveLead[] | undefined;
  /** Outcomes of a local outcome set that it works towards, by id. */
  readonly outcomeIds?: readonly string[] | undefined;
  readonly measureIds?: readonly string[] | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly incidentEffects?: readonly IncidentEffect[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** A time in which ordinary plans gave way, such as a pandemic. */
export interface Incident extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from: string;
  /** Absent while it lasts. */
  readonly to?: string | undefined;
  /** Partner that declared it, by id. */
  readonly declaredById?: string | undefined;
  readonly areaIds?: readonly string[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}
