import { HOP_LIMIT, pillarToPost, type HopAlert, type ReferralChain } from '../referrals/chains.js';
import { breakdownIn, type Breakdown } from './breakdown.js';
import { settled, type Ledger } from './ledger.js';
import { fallsIn, hasEnded, referralsOf, unitOf, type EventLog } from './log.js';
import {
  countWords,
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

/** How often people are passed from pillar to post. */
export interface BouncesReport extends Reported {
  /** Of people first referred in the period, those who were sent on at least once. */
  readonly sentOn: ShownShare;
  /** People by how often they were sent on: `0`, `1`, `2`, `3+`. */
  readonly byHops: Breakdown;
  /** Why referrals were sent on or declined, each time. */
  readonly reasons: Breakdown;
  /** People who came back to a partner that had had them before. */
  readonly backToEarlier: number | null;
  /** People at or over the limit of hops, or whose referrals go in a circle. */
  readonly pillarToPost: number | null;
  /** Chains that begin or end outside the log, so that more hops may be hidden. */
  readonly incomplete: number | null;
}

function begunIn(log: EventLog, options: InsightOptions): ReferralChain[] {
  return log.chains.filter((chain) => {
    const first = referralsOf(log, chain)[0];
    return first !== undefined && fallsIn(first.createdAt, options, options.timeZone);
  });
}

function cameBack(log: EventLog, chain: ReferralChain): boolean {
  const partners = referralsOf(log, chain).flatMap(({ partnerId }) => partnerId ?? []);
  return partners.some((id, i) => i > 0 && partners.indexOf(id) < i - 1);
}

/**
 * Counts how often people are sent on before somebody helps. A person's chain of referrals is counted once.
 * @param log - The log.
 * @param options - Period, partners, thresholds.
 * @param limit - Hops from which on a person counts as sent from pillar to post.
 * @returns Counts, share with interval, reasons.
 */
export function bouncesReport(log: EventLog, options: InsightOptions, limit: number = HOP_LIMIT): BouncesReport {
  return settled(thresholdOf(options), (ledger) => bouncesIn(ledger, log, options, limit));
}

/**
 * As `bouncesReport`, as a part of a report.
 * @param ledger - The ledger of the report.
 * @param log - The log.
 * @param options - Period, partners, thresholds.
 * @param limit - Hops from which on a person counts as sent from pillar to post.
 * @returns Counts, share with interval, reasons.
 */
export function bouncesIn(
  ledger: Ledger,
  log: EventLog,
  options: InsightOptions,
  limit: number = HOP_LIMIT,
): BouncesReport {
  const chains = begunIn(log, options).map((chain) => ({ chain, unit: unitOf(log, chain) }));
  const whole = chains.map(({ chain, unit }) => ({ unit, has: chain.hops > 0 }));
  const sentOn = shareIn(ledger, 'sent on', whole, options);
  const count = (name: string, test: (chain: ReferralChain) => boolean) =>
    ledger.count(
      name,
      chains.filter(({ chain }) => test(chain)).map(({ unit }) => unit),
    );
  const alerts = count('pillar to post', (chain) => pillarToPost(chain, limit) !== undefined);
  const partners = participationOf(log, options);
  const finding =
    chains.length === 0
      ? 'No referral is recorded'
      : `Sent on at least once: ${shareWords(sentOn)}; ${limit} times or more: ${countWords(alerts)}`;
  return {
    period: { from: options.from, to: options.to },
    partners,
    sentOn,
    byHops: breakdownIn(
      ledger,
      'hops',
      chains.map(({ chain: { hops }, unit }) => ({ code: hops > 2 ? '3+' : String(hops), unit })),
    ),
    reasons: breakdownIn(
      ledger,
      'reasons',
      chains.flatMap(({ chain }) =>
        referralsOf(log, chain).flatMap(({ id, events }) =>
          events.flatMap(({ action, reason }) =>
            action === 're-route' || action === 'reject' ? { code: reason ?? NOT_STATED, unit: id } : [],
          ),
        ),
      ),
    ),
    backToEarlier: count('back to an earlier', (chain) => cameBack(log, chain)),
    pillarToPost: alerts,
    incomplete: count('incomplete', ({ missing }) => missing.length > 0),
    sentence: withOrigin(finding, partners, options),
    doesNotShow:
      'People who were told by word of mouth to try elsewhere: only referrals that replace one another are seen. Being sent on once can be right.',
  };
}

/**
 * The people who have been sent from pillar to post and still wait, for those who can do something about it. Holds ids of referrals:
 * for staff, never for publication.
 * @param log - The log.
 * @param limit - Hops from which on an alert is raised.
 * @returns One alert a chain of which a referral is still open, most hops first.
 */
export function hopAlerts(log: EventLog, limit: number = HOP_LIMIT): HopAlert[] {
  return log.chains
    .filter((chain) => referralsOf(log, chain).some((referral) => !hasEnded(referral)))
    .flatMap((chain) => pillarToPost(chain, limit) ?? [])
    .sort((a, b) => b.chain.hops - a.chain.hops);
}
