import type { NameOf } from '../names.js';
import type { RecordKeeping } from '../record.js';
import type { Problem } from '../result.js';
import { type Dated, holdsOn } from '../time/dated.js';
import { dayInWords } from '../time/day-in-words.js';
import { tidy } from './tidy.js';

/** What partners can lend or do for each other. */
export const RESOURCE_KINDS = ['staff', 'space', 'kit', 'transport', 'service', 'other'] as const;
/** One of `RESOURCE_KINDS`. */
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** What is asked for or offered, where and when. */
export interface Resource {
  readonly kind: ResourceKind;
  /** What exactly, for example "community nurse" or "consulting room". Compared without regard to case. */
  readonly what: string;
  /** How much, in `unit`; absent when it is not counted. */
  readonly quantity?: number | undefined;
  /** What one of `quantity` is, for example "WTE", "rooms" or "syringe drivers". */
  readonly unit?: string | undefined;
  /** Areas where it is needed or can be given, by id; absent for anywhere. */
  readonly areaIds?: readonly string[] | undefined;
  /** `YYYY-MM-DD`: first and last day, inclusive. */
  readonly from: string;
  /** Absent when no end is known. */
  readonly to?: string | undefined;
}

/** Something that a partner needs from others. */
export interface AidRequest extends Resource, RecordKeeping {
  readonly id: string;
  /** Partner that asks, by id. */
  readonly partnerId: string;
  readonly reason?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly openedOn: string;
  /** When it was met or no longer needed. */
  readonly closedOn?: string | undefined;
  readonly themeIds?: readonly string[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Something that a partner can give. */
export interface AidOffer extends Resource, RecordKeeping {
  readonly id: string;
  /** Partner that offers, by id. */
  readonly partnerId: string;
  /** Request that it answers, by id; it is then good for that one only. */
  readonly requestId?: string | undefined;
  /** Partners it is meant for, by id; absent for anybody. */
  readonly forPartnerIds?: readonly string[] | undefined;
  /** What must be so, one condition an entry. */
  readonly conditions?: readonly string[] | undefined;
  /** `YYYY-MM-DD`. */
  readonly offeredOn: string;
  readonly withdrawnOn?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** That an offer goes to a request. */
export interface AidAgreement extends RecordKeeping {
  readonly id: string;
  readonly requestId: string;
  readonly offerId: string;
  /** How much of the offer, in its unit; all of it when absent. */
  readonly quantity?: number | undefined;
  /** `YYYY-MM-DD`. */
  readonly agreedOn: string;
  /** First and last day of the loan, inclusive; those of the offer when absent. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly result?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** All requests, offers and agreements of a place. */
export interface AidBook {
  readonly requests: readonly AidRequest[];
  readonly offers: readonly AidOffer[];
  readonly agreements: readonly AidAgreement[];
}

/**
 * Tells how much of an offer is not yet promised on a day.
 * @param offer - The offer.
 * @param agreements - All agreements.
 * @param date - `YYYY-MM-DD`.
 * @returns What is left in the offer's unit, below 0 when more was promised than there is. An offer that is not counted is 1 while
 * nothing is agreed, and 0 after.
 */
export function leftOfOffer(offer: AidOffer, agreements: readonly AidAgreement[], date: string): number {
  const whole = offer.quantity ?? 1;
  const holding = agreements.filter((each) => each.offerId === offer.id && agreementHolds(each, offer, date));
  const promised = holding.map(({ quantity }) => (offer.quantity === undefined ? 1 : (quantity ?? whole)));
  return tidy(promised.reduce((left, quantity) => left - quantity, whole));
}

/**
 * Tells whether an agreement holds on a day.
 * @param agreement - The agreement.
 * @param offer - The offer it is about, whose days stand in where the agreement names none.
 * @param date - `YYYY-MM-DD`.
 * @returns True from the later of its agreement and its first day, to its last.
 */
export function agreementHolds(agreement: AidAgreement, offer: Dated, date: string): boolean {
  return (
    agreement.agreedOn <= date && holdsOn({ from: agreement.from ?? offer.from, to: agreement.to ?? offer.to }, date)
  );
}

/**
 * Finds agreements that cannot hold: with a request or offer that is not in the book, or that promise more of an offer than there is.
 * @param book - Requests, offers and agreements.
 * @param nameOf - Names of partners for the sentences.
 * @returns Problems with their paths; empty when all is well.
 */
export function aidProblems(book: AidBook, nameOf: NameOf = String): Problem[] {
  const problems: Problem[] = [];
  book.agreements.forEach((agreement, i) => {
    const offer = book.offers.find(({ id }) => id === agreement.offerId);
    if (offer === undefined || !book.requests.some(({ id }) => id === agreement.requestId)) {
      const [field, seen] = offer === undefined ? ['offerId', agreement.offerId] : ['requestId', agreement.requestId];
      problems.push({
        code: 'aid/unknown',
        message: `Agreement "${agreement.id}" names "${seen}", which is not in the book. Add it, or correct the id.`,
        path: `agreements[${i}].${field}`,
      });
      return;
    }
    const first = [agreement.agreedOn, agreement.from ?? offer.from].toSorted().at(-1) ?? agreement.agreedOn;
    const left = leftOfOffer(offer, book.agreements, first);
    if (left >= 0) return;
    const unit = offer.unit === undefined ? '' : ` ${offer.unit}`;
    problems.push({
      code: 'aid/promised-twice',
      message: `On ${dayInWords(first)} ${nameOf(offer.partnerId)} has promised ${-left}${unit} more of "${offer.what}" than it offered. Lower an agreement, or shift its days.`,
      path: `agreements[${i}].quantity`,
    });
  });
  return problems;
}
