import type { CivilDate } from './civil.js';

/** Something that holds from a day to a day. An end that is absent is open. */
export interface Dated {
  /** First day, `YYYY-MM-DD`, inclusive. */
  readonly from?: CivilDate | undefined;
  /** Last day, `YYYY-MM-DD`, inclusive. */
  readonly to?: CivilDate | undefined;
}

/**
 * Tells whether something dated holds on a day.
 * @param dated - Anything with a first and a last day.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns True when the day lies between them, both included.
 */
export function holdsOn(dated: Dated, date: CivilDate): boolean {
  return (dated.from === undefined || dated.from <= date) && (dated.to === undefined || date <= dated.to);
}
