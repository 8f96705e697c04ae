import type { RecordKeeping } from '../record.js';
import type { CivilDate } from '../time/civil.js';

/** How far two partners have come with each other, from first contact to acting as one. */
export const MATURITIES = ['none', 'emerging', 'developing', 'established', 'thriving'] as const;
/** One of `MATURITIES`. */
export type Maturity = (typeof MATURITIES)[number];

/** Something one partner put to another openly, and what came of it. */
export interface Challenge {
  readonly on: CivilDate;
  readonly raisedById: string;
  readonly about: string;
  readonly outcome?: string | undefined;
}

/** Somebody went to see how another partner works: "it’s like walking the floor". */
export interface Visit {
  readonly on: CivilDate;
  /** Partner that visited, by id. */
  readonly byId: string;
  /** Partner visited, by id. */
  readonly toId: string;
  readonly assetId?: string | undefined;
  readonly note?: string | undefined;
}

/** What two partners are to each other, as they themselves see it on a day. Kept for their own use; never a score of either. */
export interface Relationship extends RecordKeeping {
  readonly id: string;
  /** The two partners, by id. */
  readonly partnerIds: readonly string[];
  readonly maturity?: Maturity | undefined;
  /** On what that view rests. */
  readonly evidence?: string | undefined;
  readonly asOf?: CivilDate | undefined;
  readonly challenges?: readonly Challenge[] | undefined;
  readonly visits?: readonly Visit[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}
