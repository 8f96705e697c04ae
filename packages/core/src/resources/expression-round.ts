import type { NameOf } from '../names.js';
import type { RecordKeeping } from '../record.js';
import { countInWords, listInWords } from '../text/list-in-words.js';
import { dayInWords } from '../time/day-in-words.js';
import { daysBetween } from '../time/working-days.js';
import type { AidOffer } from './mutual-aid.js';

/** That a partner has nothing to offer in a round, which is an answer too. */
export interface RoundDecline {
  readonly partnerId: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly reason?: string | undefined;
}

/**
 * A round in which partners are asked what they could do, before anything new is built: "ask the existing contractors what they can
 * do". What is wanted stands in requests; answers are offers that name one of them.
 */
export interface ExpressionRound extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  /** What is asked, in plain words. */
  readonly question: string;
  /** Partner that asks, by id. */
  readonly askedById: string;
  /** Requests that say what is wanted, by id. */
  readonly requestIds: readonly string[];
  /** Partners asked, by id. */
  readonly invitedIds: readonly string[];
  /** `YYYY-MM-DD`: first and last day for answers, inclusive. */
  readonly opensOn: string;
  readonly closesOn: string;
  readonly declines?: readonly RoundDecline[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Where a round stands on a day. */
export interface RoundReading {
  readonly phase: 'not-open' | 'open' | 'closed';
  /** Offers made in the round by that day, those of partners who were not asked included. */
  readonly offers: readonly AidOffer[];
  /** Partners asked who have offered, declined or said nothing yet; each is in one of the three. */
  readonly offeredIds: readonly string[];
  readonly declinedIds: readonly string[];
  readonly silentIds: readonly string[];
  /** Partners who offered without being asked. */
  readonly unaskedIds: readonly string[];
  /** Offers made after the last day. */
  readonly late: readonly AidOffer[];
  readonly sentence: string;
}

/**
 * Tells who has answered a round and who has not.
 * @param round - The round.
 * @param offers - All offers; those that name one of the round's requests are its answers.
 * @param today - `YYYY-MM-DD`.
 * @param nameOf - Names of partners for the sentence.
 * @returns Where it stands.
 */
export function readRound(
  round: ExpressionRound,
  offers: readonly AidOffer[],
  today: string,
  nameOf: NameOf = String,
): RoundReading {
  const answers = offers.filter(
    ({ requestId, offeredOn, withdrawnOn }) =>
      requestId !== undefined &&
      round.requestIds.includes(requestId) &&
      offeredOn <= today &&
      (withdrawnOn === undefined || withdrawnOn > today),
  );
  const from = new Set(answers.map(({ partnerId }) => partnerId));
  const no = new Set((round.declines ?? []).filter(({ on }) => on <= today).map(({ partnerId }) => partnerId));
  const invited = [...new Set(round.invitedIds)];
  const found = {
    offeredIds: invited.filter((id) => from.has(id)),
    declinedIds: invited.filter((id) => !from.has(id) && no.has(id)),
    silentIds: invited.filter((id) => !from.has(id) && !no.has(id)),
  };
  const phase = today < round.opensOn ? 'not-open' : today > round.closesOn ? 'closed' : 'open';
  const when = {
    'not-open': `opens on ${dayInWords(round.opensOn)}`,
    open: `${countInWords(daysBetween(today, round.closesOn) ?? 0, 'day')} left`,
    closed: `closed on ${dayInWords(round.closesOn)}`,
  }[phase];
  const silent = found.silentIds.length === 0 ? '' : ` No answer yet from ${listInWords(found.silentIds.map(nameOf))}.`;
  return {
    phase,
    offers: answers,
    ...found,
    unaskedIds: [...from].filter((id) => !invited.includes(id)),
    late: answers.filter(({ offeredOn }) => offeredOn > round.closesOn),
    sentence: `${round.name}: ${found.offeredIds.length} of ${invited.length} asked have offered, ${found.declinedIds.length} declined; ${when}.${silent}`,
  };
}
