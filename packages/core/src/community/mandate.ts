import type { NameOf } from '../names.js';
import type { RecordKeeping } from '../record.js';
import { holdsOn } from '../time/dated.js';
import { dayInWords } from '../time/day-in-words.js';

/** That a body obliges its own staff to work in a certain way: "mandating that staff work with communities". */
export interface Mandate extends RecordKeeping {
  readonly id: string;
  /** Partner that mandates, by id. */
  readonly partnerId: string;
  /** What staff must do. */
  readonly what: string;
  /** Which staff, in words; all of them when absent. */
  readonly staff?: string | undefined;
  /** Partners that they are to work with, by id. */
  readonly withIds?: readonly string[] | undefined;
  readonly decisionId?: string | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from: string;
  readonly to?: string | undefined;
  /** When it is to be looked at again. */
  readonly reviewOn?: string | undefined;
  readonly source?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** A mandate in force, and whether its review is overdue. */
export interface MandateReading {
  readonly mandate: Mandate;
  readonly reviewOverdue: boolean;
  readonly sentence: string;
}

/**
 * Lists the mandates in force on a day.
 * @param mandates - All mandates.
 * @param date - `YYYY-MM-DD`.
 * @param nameOf - Names of partners.
 * @returns Those in force, in order.
 */
export function mandatesOn(mandates: readonly Mandate[], date: string, nameOf: NameOf = String): MandateReading[] {
  return mandates
    .filter((mandate) => holdsOn(mandate, date))
    .map((mandate) => {
      const { partnerId, staff = 'staff', what, from, reviewOn } = mandate;
      const reviewOverdue = reviewOn !== undefined && reviewOn < date;
      const review = reviewOverdue ? `; review was due on ${dayInWords(reviewOn)}` : '';
      return {
        mandate,
        reviewOverdue,
        sentence: `${nameOf(partnerId)}, ${staff}: ${what} (since ${dayInWords(from)}${review}).`,
      };
    });
}
