import { happenedAt } from '../referrals/corrections.js';
import { breakdownIn, type Breakdown } from './breakdown.js';
import { settled, type Ledger } from './ledger.js';
import { fallsIn, referralsOf, type EventLog } from './log.js';
import {
  NOT_STATED,
  participationOf,
  shareIn,
  shareWords,
  thresholdOf,
  withOrigin,
  type InsightOptions,
  type Reported,
  type ShownShare,
} from './reported.js';

/** What came of referrals and episodes that ended in the period. */
export interface OutcomesReport extends Reported {
  /** Completed referrals by outcome. */
  readonly referrals: Breakdown;
  /** Of completed referrals that somebody made for another person, those whose referrer was told. */
  readonly told: ShownShare;
  /** Closed episodes by outcome. */
  readonly episodes: Breakdown;
}

/**
 * Counts what came of what ended in the period, as the partner that ended it recorded it.
 * @param log - The log.
 * @param options - Period, partners, thresholds.
 * @returns Counts by outcome, and the share of referrers told.
 */
export function outcomesReport(log: EventLog, options: InsightOptions): OutcomesReport {
  return settled(thresholdOf(options), (ledger) => outcomesIn(ledger, log, options));
}

/**
 * As `outcomesReport`, as a part of a report.
 * @param ledger - The ledger of the report.
 * @param log - The log.
 * @param options - Period, partners, thresholds.
 * @returns Counts by outcome, and the share of referrers told.
 */
export function outcomesIn(ledger: Ledger, log: EventLog, options: InsightOptions): OutcomesReport {
  const ended = [...log.referrals.values()].flatMap(({ id, events }) => {
    const end = events.find(({ action }) => action === 'complete');
    if (!end || !fallsIn(happenedAt(end), options, options.timeZone)) return [];
    return { unit: id, code: end.outcome ?? NOT_STATED, has: events.some(({ action }) => action === 'close-loop') };
  });
  const closed = log.episodes.filter(
    ({ closedAt }) => closedAt !== undefined && fallsIn(Date.parse(closedAt), options, options.timeZone),
  );
  const own = askedThemselves(log);
  const referred = ended.filter(({ unit }) => !own.has(unit));
  const told = shareIn(ledger, 'told', referred, options);
  // Those who asked themselves are what the referred leave of all that were completed.
  ledger.unsaid(
    'completed for those who asked themselves',
    ended.flatMap(({ unit }) => (own.has(unit) ? unit : [])),
  );
  const partners = participationOf(log, options);
  const finding =
    ended.length === 0
      ? 'No referral is recorded as completed'
      : referred.length === 0
        ? 'Everybody whose referral was completed had asked themselves, so there was no referrer to tell'
        : `Referrers told what came of it: ${referred.some(({ has }) => has) ? shareWords(told) : 'recorded for none that was completed'}`;
  return {
    period: { from: options.from, to: options.to },
    partners,
    referrals: breakdownIn(ledger, 'outcomes', ended),
    told,
    episodes: breakdownIn(
      ledger,
      'outcomes of episodes',
      closed.map(({ id, outcome }) => ({ code: outcome ?? NOT_STATED, unit: `episode ${id}` })),
    ),
    sentence: withOrigin(finding, partners, options),
    doesNotShow:
      'Referrers who were told without its being recorded. Whether people are better for it: outcomes are what the service recorded, not what the person said, and nobody knows what would have happened without.',
  };
}

/** Referrals of people who asked for help themselves, those they were passed on by included: there is no referrer to tell. */
function askedThemselves(log: EventLog): ReadonlySet<string> {
  const own = log.chains.map((chain) => referralsOf(log, chain)).filter(([asked]) => asked?.first.by.role === 'person');
  return new Set(own.flatMap((referrals) => referrals.map(({ id }) => id)));
}
