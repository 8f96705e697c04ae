import type { CivilDate } from '../time/civil.js';
import { considerationOn } from './consideration.js';
import { nextSitting, type Meeting } from './meeting.js';
import { STAGES, type Consideration, type Gate, type Hearing, type Proposal, type Stage } from './proposal.js';

/** A day on which a proposal stands on the agenda of a body. */
interface Listing {
  readonly on: CivilDate;
  readonly bodyId: string;
  readonly meetingId: string;
  readonly stage: Stage | undefined;
}

/**
 * Adds to a proposal the days on which it stands on an agenda, so that a date is written down once: where the meeting is kept. At a body with
 * several gates it is heard at the stage that the agenda names, or at the first that the body has not agreed to by then.
 * @param proposal - The proposal.
 * @param meetings - Meetings with their agendas.
 * @returns The proposal, with a hearing for each such day, unless the body already has one on that day.
 */
export function withAgendas<T extends Pick<Proposal, 'id' | 'gates' | 'approvals'>>(
  proposal: T,
  meetings: readonly Meeting[],
): T {
  const listings = meetings.flatMap((meeting) => listingsOf(proposal.id, meeting));
  if (listings.length === 0) return proposal;
  const gates = proposal.gates ?? [];
  const forGate = new Map<string, Listing[]>();
  for (const listing of listings) {
    const gate = gateFor(listing, gates);
    if (gate) forGate.set(gate.id, [...(forGate.get(gate.id) ?? []), listing]);
  }
  return {
    ...proposal,
    gates: proposal.gates?.map((gate) => withHearings(gate, forGate.get(gate.id) ?? [])),
    approvals: proposal.approvals?.map((approval) =>
      withHearings(
        approval,
        listings.filter(({ bodyId }) => bodyId === approval.bodyId),
      ),
    ),
  };
}

function listingsOf(proposalId: string, { id: meetingId, bodyId, sittings }: Meeting): Listing[] {
  if (bodyId === undefined) return [];
  return (sittings ?? [])
    .filter(({ cancelled }) => cancelled !== true)
    .flatMap(({ on, agenda }) =>
      (agenda ?? [])
        .filter((item) => item.proposalId === proposalId)
        .map(({ stage }) => ({ on, bodyId, meetingId, stage })),
    );
}

function gateFor({ on, bodyId, stage }: Listing, gates: readonly Gate[]): Gate | undefined {
  const own = gates.filter((gate) => gate.bodyId === bodyId);
  if (own.some(({ hearings }) => hearings?.some((hearing) => hearing.on === on))) return undefined;
  const inOrder = STAGES.flatMap((each) => own.filter((gate) => gate.stage === each));
  return inOrder.find((gate) =>
    stage === undefined ? considerationOn(gate, on).state !== 'agreed' : gate.stage === stage,
  );
}

function withHearings<C extends Consideration>(item: C, listings: readonly Listing[]): C {
  const days = new Set(item.hearings?.map(({ on }) => on));
  const more = listings.filter(({ on }) => !days.has(on)).map(({ on, meetingId }): Hearing => ({ on, meetingId }));
  return more.length === 0 ? item : { ...item, hearings: [...(item.hearings ?? []), ...more] };
}

/**
 * Finds when a body next meets: the first day on which something without a date could be heard.
 * @param bodyId - The body.
 * @param meetings - Meetings, of any body.
 * @param today - The day from which to look, `YYYY-MM-DD`, inclusive.
 * @returns The day; `undefined` when no meeting of the body is known. Away days and development sessions do not decide and are left out.
 */
export function nextMeetingOf(
  bodyId: string | undefined,
  meetings: readonly Meeting[],
  today: CivilDate,
): CivilDate | undefined {
  return meetings
    .filter((meeting) => bodyId !== undefined && meeting.bodyId === bodyId && DECIDING.includes(meeting.type))
    .map((meeting) => nextSitting(meeting, today)?.on)
    .filter((on) => on !== undefined)
    .sort()[0];
}

const DECIDING: readonly Meeting['type'][] = ['board', 'public', 'other'];
