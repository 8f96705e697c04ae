import type { Interval } from '../statistics/intervals/interval.js';
import { shareOfCounts } from '../statistics/intervals/share.js';
import { SMALL_NUMBER } from '../statistics/suppression/suppress.js';
import type { Pathway } from '../pathways/pathway.js';
import { WORTH, type Ledger } from './ledger.js';
import { holds, type EventLog, type InsightPeriod } from './log.js';
import { percentAsSet, percentInWords } from '../text/percent.js';

/** Fewest people or referrals from which a share or a median is worked out, unless asked otherwise. */
export const MINIMUM = 10;

/** Stands for what nobody stated: a need, an area, a reason, an outcome, a kind of help. */
export const NOT_STATED = 'not-stated';

/** What every question about a log needs. */
export interface InsightOptions extends InsightPeriod {
  /** The present instant, or the end of a period that is over: clocks that still run then are measured to here. */
  readonly now: Date;
  /** IANA zone of the calendar; London when absent. */
  readonly timeZone?: string | undefined;
  /** Partners that ought to report, by id: the m of "from n of m partners". */
  readonly expectedPartnerIds?: readonly string[] | undefined;
  /** Fewest from which a share or a median is worked out; `MINIMUM` when absent. */
  readonly minimum?: number | undefined;
  /** Smallest count that is shown, 0 apart; `SMALL_NUMBER` when absent. 1 shows all, for those who hold the referrals anyway. */
  readonly threshold?: number | undefined;
  /** Needs that a service meets, for referrals that name none. */
  readonly needsOfService?: ((serviceId: string) => readonly string[]) | undefined;
  /** Pathways whose handoffs are watched; one that is restricted is in no report. */
  readonly pathways?: readonly Pathway[] | undefined;
  /** Name of an area by its id, or of a need by its code, for sentences; the id or code is shown without it. */
  readonly nameOf?: ((id: string) => string | undefined) | undefined;
  /** Whether a service is statutory; undefined when it is not known. */
  readonly isStatutory?: ((serviceId: string) => boolean | undefined) | undefined;
}

/** What every result says of itself. */
export interface Reported {
  readonly period: InsightPeriod;
  readonly partners: Participation;
  /** The finding in one or two sentences, with its counts. */
  readonly sentence: string;
  /** What must not be read into it. */
  readonly doesNotShow: string;
}

/** From how many partners the figures come. */
export interface Participation {
  readonly reporting: number;
  /** How many ought to report; absent when that was not given. */
  readonly expected?: number | undefined;
  /** "from 3 of 9 partners". */
  readonly sentence: string;
}

/** A share with its counts; `null` where it is hidden or not worked out, with the reason. */
export interface ShownShare {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly interval: Interval | null;
  readonly why?: string | undefined;
}

/**
 * The smallest count that is shown.
 * @param options - What was asked.
 * @returns The threshold.
 */
export function thresholdOf(options: Pick<InsightOptions, 'threshold'>): number {
  return options.threshold ?? SMALL_NUMBER;
}

/**
 * Hides a small count.
 * @param count - The count.
 * @param options - With the threshold.
 * @returns The count, or `null` for 1 up to the threshold.
 */
export function shown(count: number, options: Pick<InsightOptions, 'threshold'>): number | null {
  return count > 0 && count < thresholdOf(options) ? null : count;
}

/**
 * Works out a share with Wilson's interval, from enough people only. Where the part, or what is left of the whole, is small, the part
 * is hidden.
 * @param numerator - Those with the property.
 * @param denominator - Those among whom they were counted.
 * @param options - Minimum and threshold.
 * @returns The share, or why it is not shown.
 */
export function shareOf(
  numerator: number,
  denominator: number,
  options: Pick<InsightOptions, 'minimum' | 'threshold'>,
): ShownShare {
  const minimum = options.minimum ?? MINIMUM;
  if (denominator < minimum) {
    return {
      numerator: null,
      denominator: shown(denominator, options),
      interval: null,
      why: `Fewer than ${minimum}: not worked out.`,
    };
  }
  if (shown(numerator, options) === null || shown(denominator - numerator, options) === null) {
    const why = `A part of fewer than ${thresholdOf(options)} is not shown.`;
    return { numerator: null, denominator, interval: null, why };
  }
  return { numerator, denominator, interval: shareOfCounts(numerator, denominator) };
}

/**
 * Works out a share in a report, and hides what the rest of it would give away too.
 * @param ledger - The ledger of the report.
 * @param name - What the share is of.
 * @param whole - Those among whom they are counted, each with whether it has the property.
 * @param options - Minimum and threshold.
 * @param worth - One of `WORTH`.
 * @returns The share, or why it is not shown.
 */
export function shareIn(
  ledger: Ledger,
  name: string,
  whole: readonly { readonly unit: string; readonly has: boolean }[],
  options: Pick<InsightOptions, 'minimum' | 'threshold'>,
  worth: number = WORTH.part,
): ShownShare {
  const [all, having, rest] = [whole, whole.filter(({ has }) => has), whole.filter(({ has }) => !has)].map((list) =>
    list.map(({ unit }) => unit),
  ) as [string[], string[], string[]];
  const share = shareOf(having.length, all.length, options);
  const allShown = ledger.enter(`${name}: of`, all, { hidden: share.denominator === null, worth });
  const shares = ledger.enter(name, having, { hidden: share.numerator === null, worth });
  ledger.unsaid(`${name}: not`, rest);
  if ((allShown || share.denominator === null) && (shares || share.numerator === null)) return share;
  const why =
    share.why ?? `With other figures of this report it would tell a count of fewer than ${thresholdOf(options)}.`;
  return { numerator: null, denominator: allShown ? share.denominator : null, interval: null, why };
}

const percent = (share: number): string => percentInWords(share, ' %');

/**
 * Writes a share.
 * @param share - The share.
 * @returns For example `24 of 40 (60 %, 95 % interval 45 % to 74 %)`, or why it is not shown.
 */
export function shareWords({ numerator, denominator, interval, why }: ShownShare): string {
  if (numerator === null || interval === null) {
    return `share not shown (${why?.replace(/\.$/, '') ?? 'not worked out'})`;
  }
  return `${numerator.toLocaleString('en-GB')} of ${(denominator ?? 0).toLocaleString('en-GB')} (${percent(interval.value)}, ${percentAsSet(interval.confidence, ' %')} interval ${percent(interval.lower)} to ${percent(interval.upper)})`;
}

/**
 * Writes a count that may be hidden.
 * @param count - The count, or `null`: it is small, or would give a small one away.
 * @returns The number, or `hidden`.
 */
export function countWords(count: number | null): string {
  return count === null ? 'hidden' : count.toLocaleString('en-GB');
}

/**
 * Counts the partners that did something in the period.
 * @param log - The log.
 * @param options - Period and expected partners.
 * @returns How many of how many.
 */
export function participationOf(log: EventLog, options: InsightOptions): Participation {
  const active = new Set(
    [...log.partners].flatMap(([id, days]) => ([...days].some((day) => holds(options, day)) ? id : [])),
  );
  const expected = options.expectedPartnerIds && new Set(options.expectedPartnerIds);
  if (!expected) {
    const sentence = `from ${active.size} partners; how many ought to report was not given`;
    return { reporting: active.size, sentence };
  }
  const reporting = [...expected].filter((id) => active.has(id)).length;
  return { reporting, expected: expected.size, sentence: `from ${reporting} of ${expected.size} partners` };
}

/**
 * The middle of a list.
 * @param values - Numbers in any order.
 * @returns The median; undefined for none.
 */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * Ends a finding as every finding ends: with the period and the partners.
 * @param finding - The finding, without a full stop.
 * @param participation - From how many partners.
 * @param period - The period.
 * @returns The sentence.
 */
export function withOrigin(finding: string, participation: Participation, period: InsightPeriod): string {
  return `${finding}; ${period.from} to ${period.to}, ${participation.sentence}.`;
}
