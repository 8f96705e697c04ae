/** Which way is better: more, less, or neither. */
export const IMPROVEMENT_DIRECTIONS = ['increase', 'decrease', 'neutral'] as const;
/** One of `IMPROVEMENT_DIRECTIONS`. */
export type ImprovementDirection = (typeof IMPROVEMENT_DIRECTIONS)[number];

/**
 * Whose rules to follow.
 *  - `mdc`: NHS England's Making Data Count. Points beyond the process limits count towards two of three (announced on
 *    2023-11-06, nhs-r-community/NHSRplotthedots issue 194), and groups of fewer than 13 values get no limits.
 *  - `nhsrplotthedots-0.2`: the R package NHSRplotthedots 0.2. Two of three counts only points between the near and the process
 *    limits; short groups get trial limits; where one trend follows another without sharing a point, the last point of the first is
 *    said to go the way of the move between them.
 */
export const RULESETS = ['mdc', 'nhsrplotthedots-0.2'] as const;
/** One of `RULESETS`. */
export type Ruleset = (typeof RULESETS)[number];

/** One measurement: a row of the series. */
export interface SeriesPoint {
  /** `YYYY-MM-DD`, or `YYYY-MM`: the period the value belongs to. */
  readonly date: string;
  /** In the unit of the measure; `null` when the period has no value. */
  readonly value: number | null;
  /** What happened then, in a few words; comes back with the point. */
  readonly note?: string | undefined;
}

/** A deliberate restart of mean and limits, because the process is known to have changed. */
export interface Rebase {
  /** `YYYY-MM-DD`: the first point of the new process; must be a date of the series. */
  readonly date: string;
  /** What changed, so that a reader can judge whether a new baseline is fair. */
  readonly reason: string;
}

/** Stands in for the reason of a rebase that came without one; the chart warns of it. */
export const REASON_NOT_GIVEN = 'No reason was given.';

/** A target that holds from a date on. */
export interface DatedTarget {
  /** `YYYY-MM-DD`, inclusive. */
  readonly from: string;
  /** In the unit of the measure; `null` ends the target. */
  readonly value: number | null;
}

/** How to read a series. */
export interface SpcOptions {
  /** Default `neutral`: without a direction nothing is called better or worse. */
  readonly improvementDirection?: ImprovementDirection | undefined;
  /** One target for the whole series, or targets that follow one another. */
  readonly target?: number | readonly DatedTarget[] | null | undefined;
  /** Dates at which mean and limits start again, each with its reason. Nothing is ever rebased by itself. */
  readonly rebase?: readonly Rebase[] | null | undefined;
  /** Mean and limits come from the first so many rows of each group and stay as they are; at least 12. */
  readonly fixAfterNPoints?: number | null | undefined;
  /** Leave extreme moving ranges out of the limits; default `true`. The mean always uses every value. */
  readonly screenOutliers?: boolean | undefined;
  /** Default `mdc`. */
  readonly ruleset?: Ruleset | undefined;
  /** What a group of fewer than 13 values gets; default by ruleset: `withhold` for `mdc`, `trial` for the R package. */
  readonly shortSeries?: 'withhold' | 'trial' | undefined;
  /** `YYYY-MM-DD`: the day of the reading, so that overdue periods are reported. Nothing is reported when absent. */
  readonly asOf?: string | undefined;
  /** Days after the end of a period before its value is expected; 0 when absent. */
  readonly reportingLagDays?: number | undefined;
}

/** How the two rule sets differ, and where the numbers come from. */
export interface Rules {
  /** Do points beyond the process limits count towards two of three? */
  readonly outsideCountsInTwoOfThree: boolean;
  readonly shortSeries: 'withhold' | 'trial';
  /**
   * Which way a trend's point goes: `run`, as its trend does; `next`, where the point after it belongs to a trend too, as the move to
   * that point does, a tie counting as down. They differ at the last point of a trend that another follows without sharing it.
   */
  readonly trendWay: 'run' | 'next';
  /** Is the chart's variation that of the last row, or of the last row with a value? */
  readonly latest: 'row' | 'value';
}

/** What each ruleset does differently. */
export const RULES: Readonly<Record<Ruleset, Rules>> = {
  mdc: { outsideCountsInTwoOfThree: true, shortSeries: 'withhold', trendWay: 'run', latest: 'value' },
  'nhsrplotthedots-0.2': { outsideCountsInTwoOfThree: false, shortSeries: 'trial', trendWay: 'next', latest: 'row' },
};

/** Process limits lie this many average moving ranges from the mean: 3 / d2, d2 = 1.128, rounded as the NHS tools round it. */
export const LIMIT_FACTOR = 2.66;
/** Near limits lie at two thirds of the way. */
export const NEAR_LIMIT_FACTOR = 2 * (LIMIT_FACTOR / 3);
/** Upper limit of the moving range chart (D4 for two points): ranges at or beyond it are screened out of the limits. */
export const SCREEN_FACTOR = 3.267;
/** Points in a shift or a trend. */
export const RUN_LENGTH = 7;
/** Making Data Count draws no limits for fewer values. */
export const SHORT_SERIES = 13;
/** Fewest rows from which limits may be fixed (NHSRplotthedots 0.2). */
export const FEWEST_FIXED = 12;
