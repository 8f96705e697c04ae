import { bad, good, type Reading } from '../result.js';
import { listInWords } from '../text/list-in-words.js';
import type { CivilDate } from '../time/civil.js';
import { civilDate, dayNumber } from '../time/civil.js';
import { dayInWords } from '../time/day-in-words.js';
import { whoOf, whoStillHasToAgree, type Who } from './approvals.js';
import type { DecisionRecord } from './decision.js';
import { withAgendas } from './hearings.js';
import { nextSitting, type Meeting, type Sitting } from './meeting.js';
import type { GovernanceLists, GovernanceSources } from './sources.js';
import type { Visibility } from '../record.js';
import { mayBeSeen } from './visibility.js';

/** One decision in an update. */
export interface UpdateDecision {
  readonly id: string;
  readonly what: string;
  readonly reason?: string | undefined;
  readonly priorities: readonly string[];
  readonly communityLed: boolean;
  /** Actions that follow from it, in words. */
  readonly actions: readonly string[];
  /** The next step of its proposal, in words; absent when there is none. */
  readonly next?: string | undefined;
}

/** What partners and public are told after a meeting. Everything in it comes from the meeting’s records. */
export interface BoardUpdate {
  readonly meetingId: string;
  readonly title: string;
  readonly on: CivilDate;
  /** Key priorities that were on the agenda or decided on, each once. */
  readonly priorities: readonly string[];
  /** What was talked about, without what this reader may not see. */
  readonly discussed: readonly string[];
  readonly decisions: readonly UpdateDecision[];
  readonly nextOn?: CivilDate | undefined;
  /** The update as plain paragraphs. */
  readonly paragraphs: readonly string[];
}

/**
 * Derives the update that follows a meeting from its agenda, its decisions and their actions.
 * @param meeting - The meeting.
 * @param on - Day of the sitting, `YYYY-MM-DD`.
 * @param sources - Names, decisions, actions, proposals and meetings.
 * @param reader - Who will read it; `public` when absent. What this reader may not see is left out without a trace.
 * @returns The update; or `board-update/not-visible`, `board-update/no-sitting`.
 */
export function boardUpdate(
  meeting: Meeting,
  on: CivilDate,
  sources: GovernanceSources,
  reader: Visibility = 'public',
): Reading<BoardUpdate> {
  if (!mayBeSeen(meeting, reader)) {
    return bad('board-update/not-visible', 'This meeting is not open to this reader. Mark it public if it may be.', {
      path: 'visibility',
    });
  }
  const sitting = meeting.sittings?.find((each) => each.on === on && each.cancelled !== true);
  const { data } = sources;
  const own = (data.decisions ?? []).filter((each) => each.on === on && each.meetingId === meeting.id);
  if (!sitting && own.length === 0) {
    const message = `Nothing is on record of ${meeting.name} on ${dayInWords(on)}. Check the day, or add the sitting.`;
    return bad('board-update/no-sitting', message, { path: 'sittings', seen: on });
  }
  const decisions = own.filter((each) => isShown(each, data, reader)).map((each) => told(each, sources, reader));
  const agenda = shownAgenda(meeting, sitting, data, reader);
  const priorities = [...new Set([...agenda, ...decisions].flatMap((each) => each.priorities ?? []))];
  const discussed = agenda.map(({ title }) => title);
  const nextOn = nextSitting(meeting, dayAfter(on))?.on;
  const update = { meetingId: meeting.id, title: `${meeting.name}, ${dayInWords(on)}`, on, priorities, discussed };
  return good({ ...update, decisions, nextOn, paragraphs: paragraphsOf({ ...update, decisions, nextOn }) });
}

/**
 * Derives the updates that may be published after meetings that have been held, for a page or a feed.
 * @param sources - Names, decisions, actions, proposals and meetings.
 * @param today - Day up to which meetings count, `YYYY-MM-DD`.
 * @param options - Reader, `public` when absent; the meeting, when only one body’s updates are wanted.
 * @returns The latest first. A meeting of which this reader may be told nothing is left out. Source: capability 3.2.
 */
export function boardUpdates(
  sources: GovernanceSources,
  today: CivilDate,
  options: { readonly reader?: Visibility | undefined; readonly meetingId?: string | undefined } = {},
): BoardUpdate[] {
  const { meetings = [], decisions = [] } = sources.data;
  return meetings
    .filter(({ id }) => options.meetingId === undefined || id === options.meetingId)
    .flatMap((meeting) => {
      const decided = decisions.filter(({ meetingId }) => meetingId === meeting.id).map(({ on }) => on);
      const days = new Set([...(meeting.sittings ?? []).map(({ on }) => on), ...decided]);
      return [...days]
        .filter((on) => on <= today)
        .map((on) => boardUpdate(meeting, on, sources, options.reader))
        .flatMap((reading) => (reading.ok ? [reading.value] : []));
    })
    .filter(({ discussed, decisions: made }) => discussed.length + made.length > 0)
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

const dayAfter = (on: CivilDate): CivilDate => civilDate((dayNumber(on) ?? 0) + 1);

function shownAgenda(meeting: Meeting, sitting: Sitting | undefined, data: GovernanceLists, reader: Visibility) {
  return (sitting?.agenda ?? []).filter(
    (item) =>
      mayBeSeen({ visibility: item.visibility ?? meeting.visibility }, reader) &&
      isProposalShown(item.proposalId, data, reader),
  );
}

function isShown(decision: DecisionRecord, data: GovernanceLists, reader: Visibility): boolean {
  return mayBeSeen(decision, reader) && isProposalShown(decision.proposalId, data, reader);
}

/** What is about a proposal that the reader may not see must not be seen either, nor what is about one that is not on record. */
function isProposalShown(id: string | undefined, { proposals }: GovernanceLists, reader: Visibility): boolean {
  if (id === undefined) return true;
  const proposal = proposals?.find((each) => each.id === id);
  return proposal !== undefined && mayBeSeen(proposal, reader);
}

function told(decision: DecisionRecord, sources: GovernanceSources, reader: Visibility): UpdateDecision {
  const { actions, proposals, meetings } = sources.data;
  const proposal = proposals?.find((each) => each.id === decision.proposalId);
  const [next] = proposal ? whoStillHasToAgree(withAgendas(proposal, meetings ?? []), decision.on, sources) : [];
  return {
    id: decision.id,
    what: decision.what,
    reason: decision.reason,
    priorities: decision.priorities ?? [],
    communityLed: (decision.initiatedBy ?? proposal?.initiatedBy)?.by === 'community',
    actions: (actions ?? [])
      .filter((action) => action.decisionId === decision.id && mayBeSeen(action, reader))
      .map(({ what, ownerId, dueOn }) => {
        const owner = ownerId === undefined ? undefined : (sources.find('partners', ownerId)?.name ?? ownerId);
        const due = dueOn === undefined ? undefined : `by ${dayInWords(dueOn)}`;
        return [what, owner, due].filter((part) => part !== undefined).join(', ');
      }),
    next: next && nextWords(next.on, whoOf(next, sources)),
  };
}

function nextWords(on: CivilDate | undefined, { partner, body }: Who): string {
  const where = [partner, body].filter((part) => part !== undefined).join(', ');
  return `${where === '' ? 'a body that nobody has named' : where}, ${on === undefined ? 'no date fixed' : dayInWords(on)}`;
}

function paragraphsOf(update: Omit<BoardUpdate, 'paragraphs'>): string[] {
  const topics = update.priorities.length > 0 ? update.priorities : update.discussed;
  return [
    ...(topics.length > 0 ? [`Key priorities discussed: ${listInWords(topics)}.`] : []),
    ...update.decisions.map(({ what, reason, actions, next }) =>
      [
        what,
        reason,
        actions.length > 0 ? `Actions: ${actions.join('; ')}.` : undefined,
        next === undefined ? undefined : `Next: ${next}.`,
      ]
        .filter((part) => part !== undefined)
        .join(' '),
    ),
    ...(update.decisions.length === 0 ? ['No decision is on record that may be told here.'] : []),
    ...(update.nextOn === undefined ? [] : [`Next meeting: ${dayInWords(update.nextOn)}.`]),
  ];
}
