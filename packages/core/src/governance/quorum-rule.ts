import type { Sector } from '../partners/partner.js';

/** Who has to be there for an alliance to decide. Every part that is given must be met. */
export interface QuorumRule {
  /** Seats with a vote that must be present, at least. */
  readonly minimum?: number | undefined;
  /** Share of all seats with a vote that must be present, as a fraction so that two thirds are exactly that. */
  readonly share?: QuorumShare | undefined;
  /** Community seats that must be present, at least. */
  readonly community?: number | undefined;
  /** Sectors of which at least one seat must be present, each. */
  readonly sectors?: readonly Sector[] | undefined;
  /** Where the rule is written down. */
  readonly source?: string | undefined;
}

/** A fraction of the seats with a vote; seats that nobody has count too. */
export interface QuorumShare {
  readonly numerator: number;
  readonly denominator: number;
  /** True for "more than half", false or absent for "at least half". */
  readonly moreThan?: boolean | undefined;
}
