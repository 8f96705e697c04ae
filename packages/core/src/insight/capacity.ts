import { atOnce, forEachInPieces, type Pieces } from '../in-pieces.js';
import { calendarDay, measureTime } from '../pathways/time-limit.js';
import { countInWords } from '../text/list-in-words.js';
import { civilDate } from '../time/civil.js';
import { happenedAt } from '../referrals/corrections.js';
import { fallsIn, hasEnded, type EventLog, type LoggedReferral } from './log.js';
import { settling, WORTH, type Ledger } from './ledger.js';
import {
  median,
  MINIMUM,
  participationOf,
  thresholdOf,
  withOrigin,
  type InsightOptions,
  type Reported,
} from './reported.js';

/** How one service copes with what is sent to it. Counts that are hidden are `null`. */
export interface ServiceLoad {
  readonly serviceId: string;
  /** Referrals sent to it in the period. */
  readonly sent: number | null;
  /** Of these, those it could not take because it had no room: declined, sent on or put on a waiting list. */
  readonly noRoom: number | null;
  /** Open at `now`, whenever they were sent before it. */
  readonly open: number | null;
  /** Working days until it usually answers: the median, from `minimum` answers on; goes into a service's `capacity.usualReplyDays`. */
  readonly usualReplyDays: number | null;
}

/** How services cope. */
export interface CapacityReport extends Reported {
  readonly services: readonly ServiceLoad[];
}

const ANSWERS = new Set(['accept', 'reject', 're-route', 'attempt-contact', 'schedule', 'start']);
const NO_ROOM = new Set(['no-capacity', 'no-appointments', 'waiting-list']);

interface Tally {
  readonly sent: string[];
  readonly noRoom: string[];
  readonly open: string[];
  readonly replies: number[];
}

function tally(so: Tally, referral: LoggedReferral, options: InsightOptions): void {
  const { events } = referral;
  const sent = events.find(({ action }) => action === 'send');
  if (!sent) return;
  if (happenedAt(sent) <= options.now.getTime() && !hasEnded(referral, options.now)) so.open.push(referral.id);
  if (!fallsIn(happenedAt(sent), options, options.timeZone)) return;
  so.sent.push(referral.id);
  if (events.some(({ reason }) => NO_ROOM.has(reason ?? ''))) so.noRoom.push(referral.id);
  const answer = events.find(({ action }) => ANSWERS.has(action));
  if (!answer) return;
  const stretch = { from: happenedAt(sent), to: happenedAt(answer) };
  so.replies.push(measureTime(stretch, 'working-days', options.timeZone));
}

/**
 * Works out from events how services cope: what is sent, what finds no room, what is open, how soon they answer.
 * @param log - The log.
 * @param options - Period, partners, thresholds.
 * @returns One row a service, the busiest first.
 */
export function capacityReport(log: EventLog, options: InsightOptions): CapacityReport {
  return atOnce(settling(thresholdOf(options), (ledger) => capacityIn(ledger, log, options)));
}

/** A part that is nearly the whole gives the rest away. */
function noRoomOf(
  ledger: Ledger,
  serviceId: string,
  sent: readonly string[],
  noRoom: readonly string[],
): number | null {
  const without = new Set(noRoom);
  const rest = sent.filter((id) => !without.has(id));
  ledger.unsaid(`room at ${serviceId}`, rest);
  const small = (list: readonly string[]) => list.length > 0 && list.length < ledger.threshold;
  const hidden = small(rest) || small(noRoom);
  return ledger.enter(`no room at ${serviceId}`, noRoom, { hidden, worth: WORTH.detail }) ? noRoom.length : null;
}

/**
 * As `capacityReport`, as a part of a report.
 * @param ledger - The ledger of the report.
 * @param log - The log.
 * @param options - Period, partners, thresholds.
 * @returns One row a service, the busiest first.
 */
export function* capacityIn(ledger: Ledger, log: EventLog, options: InsightOptions): Pieces<CapacityReport> {
  const services = new Map<string, Tally>();
  yield* forEachInPieces(log.referrals.values(), (referral) => {
    const { serviceId } = referral.first;
    if (serviceId === undefined) return;
    let so = services.get(serviceId);
    if (!so) services.set(serviceId, (so = { sent: [], noRoom: [], open: [], replies: [] }));
    tally(so, referral, options);
  });
  const minimum = options.minimum ?? MINIMUM;
  const busiest = [...services].sort(([, a], [, b]) => b.sent.length - a.sent.length || b.open.length - a.open.length);
  const rows = busiest.map(([serviceId, { sent, noRoom, open, replies }]) => ({
    serviceId,
    sent: ledger.count(`sent to ${serviceId}`, sent, WORTH.part),
    noRoom: noRoomOf(ledger, serviceId, sent, noRoom),
    open: ledger.count(`open at ${serviceId}`, open),
    usualReplyDays: replies.length < minimum ? null : (median(replies) ?? null),
  }));
  const known = rows.filter(({ sent, noRoom }) => sent !== null && sent > 0 && noRoom !== null);
  const full = known.filter(({ sent, noRoom }) => (noRoom ?? 0) * 2 > (sent ?? 0)).length;
  const partners = participationOf(log, options);
  const finding =
    rows.length === 0
      ? 'No referral to a service is recorded'
      : `${countInWords(rows.length, 'service')} asked; of ${known.length} whose counts are shown, ${full} had no room for more than half of what was sent`;
  return {
    period: { from: options.from, to: options.to },
    partners,
    services: rows,
    sentence: withOrigin(finding, partners, options),
    doesNotShow: `Room that nobody asked for, or places given without a referral. Open referrals are those of ${civilDate(calendarDay(options.now.getTime(), options.timeZone))}.`,
  };
}
