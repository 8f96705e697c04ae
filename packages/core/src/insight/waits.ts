import { atOnce, forEachInPieces, type Pieces } from '../in-pieces.js';
import { calendarDay, timeWords, type TimeUnit } from '../pathways/time-limit.js';
import { waitOf, type Wait } from '../pathways/wait.js';
import { standardApplies, targetOn, type WaitingStandard } from '../pathways/waiting-standard.js';
import type { ReferralEvent } from '../referrals/event.js';
import { percentAsSet } from '../text/percent.js';
import { settling, WORTH, type Ledger } from './ledger.js';
import { fallsIn, happenedBy, holds, referralsOf, unitOf, type EventLog } from './log.js';
import {
  countWords,
  median,
  MINIMUM,
  participationOf,
  shareIn,
  shareWords,
  thresholdOf,
  withOrigin,
  type InsightOptions,
  type Reported,
  type ShownShare,
} from './reported.js';

/** Waits by one standard. */
export interface WaitsReport extends Reported {
  readonly standardId: string;
  /** Of the clocks that stopped in the period, those within the limit. */
  readonly withinLimit: ShownShare;
  /** Clocks that still run at `now`, apart from the share; and those of them that are over the limit already. */
  readonly stillWaiting: number | null;
  readonly waitingOverLimit: number | null;
  /** Referrals that ended in the period without what was waited for. */
  readonly endedWithout: number | null;
  /** Logs in which the stop is recorded before the start. */
  readonly unclear: number | null;
  /** Clocks with a pause that was taken off. */
  readonly paused: number | null;
  /** Unit of the limit. */
  readonly unit: TimeUnit;
  /** Middle of the waits whose clock stopped, in that unit; `null` for fewer than the minimum. */
  readonly median: number | null;
  /** Share to be reached, 0 to 1, on the last day of the period. */
  readonly target?: number | undefined;
  /** Whether the interval lies above or below the target; `not-sure` when it holds it, or there is no interval. */
  readonly against?: 'above' | 'below' | 'not-sure' | undefined;
}

/** Events that make one wait: a chain's together where the clock runs on through re-routes, else each referral's alone. */
function* logsUnder(
  log: EventLog,
  standard: WaitingStandard,
  options: InsightOptions,
): Generator<{ unit: string; events: ReferralEvent[] }> {
  for (const chain of log.chains) {
    const referrals = referralsOf(log, chain);
    if (standard.followsReRoutes !== false) {
      if (referrals.some((one) => standardApplies(standard, one.first, options.needsOfService)))
        yield { unit: unitOf(log, chain), events: referrals.flatMap(({ events }) => events) };
    } else {
      for (const one of referrals)
        if (standardApplies(standard, one.first, options.needsOfService))
          yield { unit: one.id, events: [...one.events] };
    }
  }
}

function counts(wait: Wait, standard: WaitingStandard, options: InsightOptions): boolean {
  const { validFrom: from = '0001-01-01', validTo: to = '9999-12-31' } = standard;
  if (!holds({ from, to }, calendarDay(wait.startedAt ?? NaN, options.timeZone))) return false;
  if (wait.status === 'waiting') return (wait.startedAt ?? Infinity) <= options.now.getTime();
  return fallsIn(wait.stoppedAt ?? wait.startedAt ?? NaN, options, options.timeZone);
}

function against(share: ShownShare, target: number | undefined): WaitsReport['against'] {
  if (target === undefined) return undefined;
  if (share.interval && share.interval.lower > target) return 'above';
  return share.interval && share.interval.upper < target ? 'below' : 'not-sure';
}

const AGAINST = { above: 'reached', below: 'not reached', 'not-sure': 'cannot be told' } as const;

function finding(report: Omit<WaitsReport, 'sentence'>, standard: WaitingStandard): string {
  const { target, withinLimit, stillWaiting, waitingOverLimit } = report;
  const verdict =
    target === undefined || report.against === undefined
      ? ''
      : `; the target of ${percentAsSet(target, ' %')}: ${AGAINST[report.against]}`;
  const limit = timeWords(standard.limit.amount, standard.limit.unit);
  const { endedWithout, unclear } = report;
  if ([withinLimit.denominator, stillWaiting, endedWithout, unclear].every((count) => count === 0))
    return `${standard.name}: within ${limit}: no wait that it is for is recorded`;
  return `${standard.name}: within ${limit} ${shareWords(withinLimit)}${verdict}. Still waiting: ${countWords(stillWaiting)}, over the limit already: ${countWords(waitingOverLimit)}`;
}

/**
 * Waits by one standard. The share is of clocks that stopped in the period; clocks that still run are counted apart, because leaving
 * them out makes any service look quicker than it is.
 * @param log - The log.
 * @param standard - The standard.
 * @param options - Period, partners, thresholds.
 * @returns Counts, share with interval, and the target.
 */
export function waitsReport(log: EventLog, standard: WaitingStandard, options: InsightOptions): WaitsReport {
  return atOnce(settling(thresholdOf(options), (ledger) => waitsIn(ledger, log, standard, options)));
}

/**
 * As `waitsReport`, as a part of a report.
 * @param ledger - The ledger of the report.
 * @param log - The log.
 * @param standard - The standard.
 * @param options - Period, partners, thresholds.
 * @returns Counts, share with interval, and the target.
 */
export function* waitsIn(
  ledger: Ledger,
  log: EventLog,
  standard: WaitingStandard,
  options: InsightOptions,
): Pieces<WaitsReport> {
  const waits: (Wait & { readonly unit: string })[] = [];
  yield* forEachInPieces(logsUnder(log, standard, options), ({ unit, events }) => {
    const wait = waitOf(happenedBy(events, options.now), standard, options);
    if (wait.status !== 'no-clock' && counts(wait, standard, options)) waits.push({ ...wait, unit });
  });
  const of = (status: Wait['status']) => waits.filter((wait) => wait.status === status);
  const [stopped, waiting] = [of('stopped'), of('waiting')];
  const withinLimit = shareIn(
    ledger,
    `within the limit of ${JSON.stringify(standard.id)}`,
    stopped.map(({ unit, within }) => ({ unit, has: within === true })),
    options,
    WORTH.answer,
  );
  const count = (name: string, which: readonly { readonly unit: string }[], worth?: number) =>
    ledger.count(
      `${name} by ${standard.id}`,
      which.map(({ unit }) => unit),
      worth,
    );
  const over = waiting.filter(({ within }) => !within);
  const waitingOver = count('waiting over the limit', over);
  ledger.unsaid(
    `waiting within the limit of ${standard.id}`,
    waiting.filter(({ within }) => within).map(({ unit }) => unit),
  );
  const middle =
    stopped.length < (options.minimum ?? MINIMUM) ? undefined : median(stopped.map(({ waited }) => waited ?? 0));
  const target = targetOn(standard, options.to);
  const partners = participationOf(log, options);
  const report = {
    standardId: standard.id,
    period: { from: options.from, to: options.to },
    partners,
    withinLimit,
    stillWaiting: count('waiting', waiting, WORTH.part),
    waitingOverLimit: waitingOver,
    endedWithout: count('ended', of('ended')),
    unclear: count('unclear', of('unclear')),
    paused: count(
      'paused',
      waits.filter(({ paused }) => (paused ?? 0) > 0),
    ),
    unit: standard.limit.unit,
    median: middle ?? null,
    target,
    against: against(withinLimit, target),
    doesNotShow:
      'Whether the help was the right help, or how people are; nor waits of people who were never referred. People who still wait are not in the share.',
  };
  return { ...report, sentence: withOrigin(finding(report, standard), partners, options) };
}
