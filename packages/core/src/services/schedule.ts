/** Days of the week as RFC 5545 writes them, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** A day of the week: `MO` to `SU` (RFC 5545). */
export type Weekday = (typeof WEEKDAYS)[number];

/** How often a schedule repeats. ORUK 3.0 publishes only `WEEKLY` and `MONTHLY`; `DAILY` is read where HSDS feeds use it. */
export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY';

/** How people attend while a schedule holds (ORUK `attending_type`, as found in the feed). */
export type AttendingType = string;

/**
 * One line of opening hours: a recurrence (HSDS 3.x `schedule`, a subset of RFC 5545) with wall-clock times.
 * Times are local to the place (`Europe/London` unless `timeZone` says otherwise). A `closesAt` at or before
 * `opensAt` means the session runs past midnight (one that ends far into the next day is taken for a slip); `00:00` to
 * `00:00` is open all day. Without `opensAt` the days are known but the hours are not.
 */
export interface Schedule {
  readonly id?: string | undefined;
  /** First day the line holds, `YYYY-MM-DD`, inclusive. */
  readonly validFrom?: string | undefined;
  /** Last day the line holds, `YYYY-MM-DD`, inclusive. */
  readonly validTo?: string | undefined;
  /** First occurrence, `YYYY-MM-DD`; anchors `interval`. */
  readonly dtstart?: string | undefined;
  readonly freq?: Frequency | undefined;
  /** Every how many weeks or months; 1 when absent. */
  readonly interval?: number | undefined;
  /** Days, RFC 5545: `MO,WE` or with ordinals `2TH,-1FR`. */
  readonly byday?: string | undefined;
  /** Days of the month, RFC 5545: `1,15,-1`. */
  readonly bymonthday?: string | undefined;
  readonly wkst?: Weekday | undefined;
  /** Last day of the recurrence, `YYYY-MM-DD`. */
  readonly until?: string | undefined;
  /** Number of occurrences, counted from `dtstart`. */
  readonly count?: number | undefined;
  /** `HH:MM`, 24-hour clock. */
  readonly opensAt?: string | undefined;
  /** `HH:MM`, 24-hour clock. */
  readonly closesAt?: string | undefined;
  /** IANA name; `Europe/London` when absent. */
  readonly timeZone?: string | undefined;
  /** Days on which the line does not hold, `YYYY-MM-DD`. */
  readonly except?: readonly string[] | undefined;
  /** What happens on bank holidays; absent means the source does not say. */
  readonly bankHolidays?: 'open' | 'closed' | undefined;
  readonly attendingType?: AttendingType | undefined;
  /** Hours in the publisher's words; shown when the rest could not be read. */
  readonly description?: string | undefined;
  readonly notes?: string | undefined;
  readonly scheduleLink?: string | undefined;
  /** Fields of the source that this model does not know, as found. */
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}
