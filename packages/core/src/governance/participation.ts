import { countInWords, listInWords } from '../text/list-in-words.js';
import type { CivilDate } from '../time/civil.js';
import { holdsOn } from '../time/dated.js';
import { daysBetween } from '../time/working-days.js';
import { actionOn } from './action.js';
import { hasVote, type Alliance, type Seat } from './alliance.js';
import { considerationOn, isAwaited } from './consideration.js';
import { withAgendas } from './hearings.js';
import { median } from './median.js';
import { sittingsOf, type Sitting } from './meeting.js';
import { seatsTaken } from './quorum.js';
import type { GovernanceSources } from './sources.js';

/** How one partner takes part in an alliance over a time. It describes; it does not judge, and nobody is ranked by it. */
export interface PartnerParticipation {
  /** Partner or nested alliance, by id. */
  readonly id: string;
  readonly name: string;
  /** Sittings held while the partner had a seat, and of these: attended, apologies sent, neither; and those of which nobody wrote down who came. */
  readonly sittings: number;
  readonly attended: number;
  readonly apologies: number;
  readonly absent: number;
  readonly notRecorded: number;
  /** Approvals asked of the partner by the last day, and how they stand then. */
  readonly approvals: { readonly agreed: number; readonly awaited: number; readonly notAgreed: number };
  /** Days from being asked to agreeing, half of its approvals within; absent when no pair of dates is on record. */
  readonly medianDaysToAgree?: number | undefined;
  /** What it leads on, at the last day. */
  readonly leads: readonly string[];
  /** Actions it has undertaken that are open at the last day, and those of them that are overdue. */
  readonly actions: { readonly open: number; readonly overdue: number };
  readonly sentence: string;
}

/** The participation view of an alliance. */
export interface ParticipationView {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** By name, never by how much they did. */
  readonly partners: readonly PartnerParticipation[];
}

/**
 * Shows how each member takes part in an alliance, from attendance and approvals, so that a partner who finds it hard to come is noticed and
 * asked. It is in order of name and has no score: it is not a ranking.
 * @param alliance - The alliance with its seats.
 * @param sources - Meetings, proposals, actions and names; an opened directory.
 * @param from - First day, `YYYY-MM-DD`, inclusive.
 * @param to - Last day, `YYYY-MM-DD`, inclusive; at most two years after `from`.
 * @returns One entry a member that had a seat with a vote at any time between.
 */
export function participation(
  alliance: Alliance,
  sources: GovernanceSources,
  from: CivilDate,
  to: CivilDate,
): ParticipationView {
  const seats = (alliance.seats ?? []).filter((seat) => hasVote(seat) && overlaps(seat, from, to));
  const ids = [...new Set(seats.map(memberOf).filter((id) => id !== undefined))];
  const held = (sources.data.meetings ?? [])
    .filter(({ bodyId }) => bodyId === alliance.id)
    .flatMap((meeting) => sittingsOf(meeting, from, to));
  const partners = ids.map((id) => entryOf(id, { alliance, seats, held, sources, to }));
  return { from, to, partners: partners.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')) };
}

const memberOf = (seat: Seat): string | undefined => seat.memberId ?? seat.allianceId;

function overlaps(seat: Seat, from: CivilDate, to: CivilDate): boolean {
  return (seat.from ?? '') <= to && (seat.to ?? '9999-12-31') >= from;
}

/** What of an alliance members took part in, or might have. */
interface Occasions {
  readonly alliance: Alliance;
  readonly seats: readonly Seat[];
  readonly held: readonly Sitting[];
  readonly sources: GovernanceSources;
  /** Last day that is looked at. */
  readonly to: CivilDate;
}

function entryOf(id: string, { alliance, seats, held, sources, to }: Occasions): PartnerParticipation {
  const name = (sources.find('partners', id) ?? sources.find('alliances', id))?.name ?? id;
  const presence = presenceOf(id, seats, held);
  const { approvals, medianDaysToAgree } = approvalsOf(id, alliance, sources, to);
  const owned = (sources.data.actions ?? []).filter(({ ownerId }) => ownerId === id).map((each) => actionOn(each, to));
  const overdue = owned.filter(({ state }) => state === 'overdue').length;
  const open = owned.filter(({ state }) => state === 'open' || state === 'no-date').length + overdue;
  const leads = (alliance.leads ?? []).filter((lead) => lead.partnerId === id && holdsOn(lead, to)).map(({ on }) => on);
  const rest = { approvals, medianDaysToAgree, leads, actions: { open, overdue } };
  return { id, name, ...presence, ...rest, sentence: sentenceOf(name, presence, rest) };
}

interface Presence {
  readonly sittings: number;
  readonly attended: number;
  readonly apologies: number;
  readonly absent: number;
  readonly notRecorded: number;
}

function presenceOf(id: string, seats: readonly Seat[], held: readonly Sitting[]): Presence {
  const count = { sittings: 0, attended: 0, apologies: 0, absent: 0, notRecorded: 0 };
  for (const { on, attendance } of held) {
    const now = seats.filter((seat) => holdsOn(seat, on));
    const own = new Set(now.filter((seat) => memberOf(seat) === id).map((seat) => seat.id));
    if (own.size === 0) continue;
    count.sittings += 1;
    if (attendance === undefined) {
      count.notRecorded += 1;
      continue;
    }
    const taken = seatsTaken(now, attendance);
    const said = attendance.some(
      ({ status, partnerId, seatId }) =>
        status === 'apologies' && (partnerId === id || (seatId !== undefined && own.has(seatId))),
    );
    if ([...own].some((seat) => taken.has(seat))) count.attended += 1;
    else if (said) count.apologies += 1;
    else count.absent += 1;
  }
  return count;
}

function approvalsOf(id: string, alliance: Alliance, { data }: GovernanceSources, to: CivilDate) {
  const asked = (data.proposals ?? [])
    .filter(
      ({ allianceId, withdrawnOn }) => allianceId === alliance.id && !(withdrawnOn !== undefined && withdrawnOn <= to),
    )
    .flatMap((proposal) => withAgendas(proposal, data.meetings ?? []).approvals ?? [])
    .filter((approval) => approval.partnerId === id && (approval.askedOn ?? '') <= to)
    .map((approval) => ({ approval, reading: considerationOn(approval, to) }));
  const days = asked
    .filter(({ reading }) => reading.state === 'agreed')
    .map(({ approval, reading }) =>
      approval.askedOn === undefined ? undefined : daysBetween(approval.askedOn, reading.settledOn ?? ''),
    )
    .filter((each) => each !== undefined);
  const count = (is: (reading: (typeof asked)[number]['reading']) => boolean) =>
    asked.filter(({ reading }) => is(reading)).length;
  const approvals = {
    agreed: count(({ state }) => state === 'agreed'),
    awaited: count(isAwaited),
    notAgreed: count(({ state }) => state === 'not-agreed'),
  };
  return { approvals, medianDaysToAgree: median(days) };
}

function sentenceOf(
  name: string,
  { sittings, attended, notRecorded }: Presence,
  { approvals, leads }: Pick<PartnerParticipation, 'approvals' | 'leads'>,
): string {
  const recorded = sittings - notRecorded;
  const asked = approvals.agreed + approvals.awaited + approvals.notAgreed;
  const parts = [
    sittings === 0
      ? 'no meeting was held while it had a seat'
      : recorded === 0
        ? 'who attended is not on record'
        : `at ${attended} of ${countInWords(recorded, 'meeting')}`,
    asked === 0 ? undefined : `agreed to ${approvals.agreed} of ${countInWords(asked, 'proposal')}`,
    leads.length === 0 ? undefined : `leads on ${listInWords(leads)}`,
  ];
  return `${name}: ${parts.filter((part) => part !== undefined).join('; ')}.`;
}
