/** Who goes to an asset, for what and how often. Told or counted by somebody: say who and when. */
export interface FootfallPattern {
  /** Who, in plain words: `new parents`, `people over 75`. */
  readonly group: string;
  readonly reason: string;
  /** In plain words: `most weeks`. */
  readonly frequency?: string | undefined;
  /** People of the group who come in a usual week. */
  readonly peoplePerWeek?: number | undefined;
  /** `YYYY-MM-DD`. */
  readonly asOf?: string | undefined;
  readonly source?: string | undefined;
}

/** Who said that they would come, if something were offered there. */
export interface StatedWillingness {
  readonly group: string;
  readonly what: string;
  /** People who said so, and of how many asked. */
  readonly willing?: number | undefined;
  readonly asked?: number | undefined;
  readonly asOf?: string | undefined;
  readonly source?: string | undefined;
}

/** A commissioner's visit: "walking the floor". */
export interface AssetVisit {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Who came, by role: `commissioning manager`. */
  readonly by: string;
  readonly found?: string | undefined;
}

/** How many people of a group an asset reaches. It is an estimate: the method is part of it. */
export interface ReachEstimate {
  readonly group: string;
  /** People reached in a year. */
  readonly peoplePerYear?: number | undefined;
  /** Share of the group in the area, 0 to 1. */
  readonly share?: number | undefined;
  /** `counted`, `survey` or `reported` (somebody said so, and no uncertainty can be given). */
  readonly method: 'counted' | 'survey' | 'reported';
  readonly asOf: string;
  readonly source: string;
}

/** How far people trust or use an asset, as measured once. */
export interface TrustMeasure {
  readonly what: 'trust' | 'use';
  /** People who said yes, and of how many who were asked. */
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  /** The answer in words, where nothing was counted. */
  readonly inWords?: string | undefined;
  readonly asOf: string;
  readonly source: string;
}
