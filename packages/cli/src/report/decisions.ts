import type { Directory } from '@neighbourhood-kit/core/directory';
import {
  decisionView,
  type AwaitedAgreement,
  type DecisionRecord,
  type DecisionView,
  mayBeSeen,
  type Proposal,
  STAGE_WORDS,
  whoStillHasToAgree,
  withAgendas,
} from '@neighbourhood-kit/core/governance';
import type { ReportedDecision } from '@neighbourhood-kit/core/outcomes';
import { daysBetween } from '@neighbourhood-kit/core/time';
import { listInWords } from '@neighbourhood-kit/core/text';
import { dayWords } from './words.js';

/** Whether a proposal belongs in a report, told by the areas, the alliance and the bodies it is of. */
export type Belongs = (ids: readonly string[]) => boolean;

/**
 * Lists what was decided and what is proposed, with who has still to agree, as partners may see it: a restricted proposal is in no report,
 * nor is what was decided about it.
 * @param directory - The opened directory.
 * @param belongs - Whether the areas, the alliance or a body of it are of this report.
 * @param today - `YYYY-MM-DD`.
 * @returns Proposals first, then decisions, the latest first.
 */
export function decisionsOf(directory: Directory, belongs: Belongs, today: string): ReportedDecision[] {
  const { proposals = [], decisions = [] } = directory.data;
  const ofBody = (id: string | undefined): readonly string[] =>
    id === undefined ? [] : [id, ...(directory.find('alliances', id)?.areaIds ?? [])];
  const open = proposals
    .filter(({ raisedOn = today }) => raisedOn <= today)
    .filter(({ areaIds = [], allianceId, gates = [] }) =>
      belongs([...areaIds, ...[allianceId, ...gates.map(({ bodyId }) => bodyId)].flatMap(ofBody)]),
    )
    .flatMap((proposal) => {
      const view = decisionView(proposal, directory, today, 'partners');
      return view.ok ? [reported(view.value, proposal, directory)] : [];
    });
  const made = decisions
    .filter((decision) => decision.on <= today && isShown(decision, directory))
    .filter(({ bodyId }) => belongs(ofBody(bodyId)))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
    .map(({ what, on }): ReportedDecision => ({ title: what, decidedOn: on, awaiting: [] }));
  return [...open, ...made];
}

function isShown(decision: DecisionRecord, directory: Directory): boolean {
  const about = decision.proposalId === undefined ? decision : directory.find('proposals', decision.proposalId);
  return mayBeSeen(decision, 'partners') && about !== undefined && mayBeSeen(about, 'partners');
}

function reported(view: DecisionView, proposal: Proposal, directory: Directory): ReportedDecision {
  const { title, stage, effective, delay, today } = view;
  const { raisedOn } = proposal;
  // Nobody waits for those who have still to be heard once it was refused or withdrawn.
  const awaited =
    stage === 'refused' || stage === 'withdrawn'
      ? []
      : whoStillHasToAgree(withAgendas(proposal, directory.data.meetings ?? []), today, directory);
  const span = delay.sinceDecision ?? delay.sinceWanted;
  return {
    title: raisedOn === undefined ? title : `${title} (raised ${dayWords(raisedOn)})`,
    decidedOn: stage === 'agreed' || stage === 'decided' ? effective.on : undefined,
    awaiting: awaited.map(awaitedWords),
    // The view counts to the day when the last is expected; a report says how long it has been.
    days: awaited.length === 0 ? span?.days : daysSoFar([span?.from, raisedOn], today),
  };
}

/** Days since the first of these days that is not still to come. */
function daysSoFar(from: readonly (string | undefined)[], today: string): number | undefined {
  const day = from.find((each) => each !== undefined && each <= today);
  return day === undefined ? undefined : daysBetween(day, today);
}

/**
 * "Adult Social Care (Cabinet, 14 December 2026)"; "Local Alliance (to decide: outline case, 14 December 2026)"; of a body that has agreed,
 * what it still asks for.
 */
function awaitedWords({ item, partner, body, on, state, open }: AwaitedAgreement): string {
  const day = on === undefined ? 'no date yet' : dayWords(on);
  const who = partner ?? body ?? 'a body that nobody has named';
  const where = partner === undefined ? undefined : body;
  const inBody = where === undefined ? '' : ` in ${where}`;
  const what = 'stage' in item ? `to ${item.role}: ${STAGE_WORDS[item.stage].toLowerCase()}` : where;
  switch (state) {
    case 'conditions-open':
      return `${listInWords(open.map((condition) => condition.what))} for ${who} (agreed${inBody} on ${day})`;
    case 'outcome-not-recorded':
      return `${who} (to be heard${inBody} on ${day}, and what was decided is not on record)`;
    default:
      return `${who} (${[...(what === undefined ? [] : [what]), day].join(', ')})`;
  }
}
