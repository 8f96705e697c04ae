import { happenedAt } from '../referrals/corrections.js';
import { breakdown, type Breakdown } from './breakdown.js';
import { fallsIn, type EventLog } from './log.js';
import {
  participationOf,
  shareOf,
  shareWords,
  withOrigin,
  type InsightOptions,
  type Reported,
  type ShownShare,
} from './reported.js';

/** What came of referrals and episodes that ended in the period. */
export interface OutcomesReport extends Reported {
  /** Completed referrals by outcome. */
  readonly referrals: Breakdown;
  /** Of completed referrals, those whose referrer was told. */
  readonly told: ShownShare;
  /** Closed episodes by outcome. */
  readonly episodes: Breakdown;
}

/**
 * Counts what came of what ended in the period, as whoever ended it recorded it.
 * @param log - The log.
 * @param options - Period, partners, thresholds.
 * @returns Counts by outcome, and the share of referrers told.
 */
export function outcomesReport(log: EventLog, options: InsightOptions): OutcomesReport {
  const ended = [...log.referrals.values()].flatMap(({ events }) => {
    const end = events.find(({ action }) => action === 'complete');
    if (!end || !fallsIn(happenedAt(end), options, options.timeZone)) return [];
    return { outcome: end.outcome ?? 'not-stated', told: events.some(({ action }) => action === 'close-loop') };
  });
  const closed = log.episodes.filter(
    ({ closedAt }) => closedAt !== undefined && fallsIn(Date.parse(closedAt), options, options.timeZone),
  );
  const told = shareOf(ended.filter((one) => one.told).length, ended.length, options);
  const partners = participationOf(log, options);
  return {
    period: { from: options.from, to: options.to },
    partners,
    referrals: breakdown(
      ended.map(({ outcome }) => outcome),
      options,
    ),
    told,
    episodes: breakdown(
      closed.map(({ outcome }) => outcome ?? 'not-stated'),
      options,
    ),
    sentence: withOrigin(`Referrers told what came of it: ${shareWords(told)}`, partners, options),
    doesNotShow:
      'Whether people are better for it: outcomes are what the service recorded, not what the person said, and nobody knows what would have happened without.',
  };
}
