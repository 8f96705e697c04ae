import { effectiveEvents, happenedAt } from '../referrals/corrections.js';
import type { ReferralAction } from '../referrals/actions.js';
import type { ReferralEvent } from '../referrals/event.js';
import { LONDON } from '../time/zone.js';
import { measureTime, timeWords, type Stretch } from './time-limit.js';
import type { WaitingStandard } from './waiting-standard.js';

/**
 * Where a wait stands. `stopped`: what was waited for has come; `waiting`: the clock runs; `ended`: the referral ended before;
 * `no-clock`: it has not started; `unclear`: what stops the clock happened before what starts it.
 */
export type WaitStatus = 'stopped' | 'waiting' | 'ended' | 'no-clock' | 'unclear';

/** One person's wait by one standard. */
export interface Wait {
  readonly status: WaitStatus;
  /** Instants in milliseconds since 1970. */
  readonly startedAt?: number | undefined;
  /** When it stopped or ended. */
  readonly stoppedAt?: number | undefined;
  /** What counts, in the unit of the limit: so far, while the clock runs. Absent without a clock. */
  readonly waited?: number | undefined;
  /** What the standard does not count, in the unit of the limit. */
  readonly paused?: number | undefined;
  /** Whether what counts is within the limit; for a running clock, whether it still is. Absent without a clock. */
  readonly within?: boolean | undefined;
}

/** Who looks, and when. */
export interface WaitOptions {
  readonly now: Date;
  /** IANA zone of the calendar. */
  readonly timeZone?: string | undefined;
}

interface Moment {
  readonly event: ReferralEvent;
  readonly at: number;
}

/** Events after which somebody works on the referral again or another partner is asked, so that a pause is over. */
const TAKES_UP: ReadonlySet<ReferralAction> = new Set<ReferralAction>([
  'resume',
  'attempt-contact',
  'schedule',
  'start',
  'complete',
  're-route',
  'assign',
]);
/** Events that end a referral without what was waited for. */
const ENDS: ReadonlySet<ReferralAction> = new Set(['reject', 'cancel', 'fail', 'complete']);

/** By when things happened, not by when they were recorded; the log's own order parts what happened at once. */
function byTime(events: readonly ReferralEvent[]): Moment[] {
  return effectiveEvents(events)
    .map((event) => ({ event, at: happenedAt(event) }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at || a.event.sequence - b.event.sequence || (a.event.id < b.event.id ? -1 : 1));
}

function pausesOf(moments: readonly Moment[], standard: WaitingStandard, { from, to }: Stretch): Stretch[] {
  if (!standard.pause) return [];
  const { reasons } = standard.pause;
  const pauses: Stretch[] = [];
  let since: number | undefined;
  const end = (at: number) => {
    if (since !== undefined && at > since) pauses.push({ from: since, to: at });
    since = undefined;
  };
  for (const { event, at } of moments) {
    if (at >= to) break;
    if (event.action === 'hold') {
      const counts = reasons === undefined || reasons.includes(event.reason ?? '');
      if (!counts) end(Math.max(at, from));
      else since ??= Math.max(at, from);
    } else if (TAKES_UP.has(event.action)) end(Math.max(at, from));
  }
  end(to);
  return pauses;
}

function measure(moments: readonly Moment[], standard: WaitingStandard, stretch: Stretch, timeZone: string) {
  const { unit, amount } = standard.limit;
  const whole = measureTime(stretch, unit, timeZone);
  const paused = pausesOf(moments, standard, stretch).reduce(
    (sum, pause) => sum + measureTime(pause, unit, timeZone),
    0,
  );
  // Fractions of minutes and hours can leave a hair below 0.
  const waited = Math.max(0, whole - paused);
  return { waited, paused, within: waited <= amount };
}

/**
 * When the wait ended without what was waited for: once every referral of the chain is over. A chain whose last referral was sent on
 * to one that is not in the log has not ended: somebody still waits, where we cannot see.
 */
function endOf(moments: readonly Moment[], standard: WaitingStandard): Moment | undefined {
  const over = new Map<string, Moment | undefined>();
  for (const moment of moments) {
    const { action, referralId } = moment.event;
    if (ENDS.has(action) || action === 're-route') over.set(referralId, moment);
    else if (!over.has(referralId)) over.set(referralId, undefined);
  }
  const ends = [...over.values()];
  if (ends.includes(undefined)) return undefined;
  const last = ends.reduce((latest, one) => (latest && one && latest.at > one.at ? latest : one), undefined);
  return last?.event.action === 're-route' && standard.followsReRoutes !== false ? undefined : last;
}

/**
 * Works out one person's wait from events. Order is by when things happened (`occurredAt`, else `at`), so that late entries count
 * where they belong; corrections hold, and an event given twice counts once.
 * @param events - Events of one referral, or of a chain of referrals that replace each other, in any order.
 * @param standard - The standard.
 * @param options - The present instant, which ends no wait but measures a running one; and the zone of the calendar.
 * @returns The wait, in the unit of the standard's limit.
 */
export function waitOf(events: readonly ReferralEvent[], standard: WaitingStandard, options: WaitOptions): Wait {
  const moments = byTime(events);
  const has = (actions: readonly ReferralAction[]) => (moment: Moment) => actions.includes(moment.event.action);
  const start = moments.find(has(standard.clockStart));
  if (!start) return { status: 'no-clock' };
  const stop = moments.find((one) => one.at >= start.at && has(standard.clockStop)(one));
  if (!stop && moments.some(has(standard.clockStop))) return { status: 'unclear', startedAt: start.at };
  const end = stop ?? endOf(moments, standard);
  const to = end ? Math.max(start.at, end.at) : Math.max(start.at, options.now.getTime());
  return {
    status: stop ? 'stopped' : end ? 'ended' : 'waiting',
    startedAt: start.at,
    ...(end ? { stoppedAt: end.at } : {}),
    ...measure(moments, standard, { from: start.at, to }, options.timeZone ?? LONDON),
  };
}

/**
 * Says a wait in words.
 * @param wait - The wait.
 * @param standard - Its standard.
 * @returns One sentence.
 */
export function waitSentence(wait: Wait, standard: WaitingStandard): string {
  const { amount, unit } = standard.limit;
  if (wait.status === 'no-clock') return 'The clock has not started.';
  if (wait.status === 'unclear')
    return 'What stops the clock is recorded before what starts it. Correct one of the two times.';
  const paused = (wait.paused ?? 0) > 0 ? `, ${timeWords(wait.paused ?? 0, unit)} of pauses not counted` : '';
  const verb = { stopped: 'Waited', waiting: 'Has waited', ended: 'Ended without it after' }[wait.status];
  return `${verb} ${timeWords(wait.waited ?? 0, unit)}${paused}; the limit is ${timeWords(amount, unit)}: ${wait.within === true ? 'within' : 'over'}.`;
}
