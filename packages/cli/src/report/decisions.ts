import type { Directory } from '@neighbourhood-kit/core/directory';
import {
  type BodyLine,
  decisionView,
  type DecisionView,
  mayBeSeen,
  type Proposal,
} from '@neighbourhood-kit/core/governance';
import type { ReportedDecision } from '@neighbourhood-kit/core/outcomes';
import { daysBetween } from '@neighbourhood-kit/core/time';
import { listInWords } from '@neighbourhood-kit/core/text';
import { dayWords } from './words.js';

/** Whether a proposal belongs in a report, told by the areas and the alliance it is of. */
export type Belongs = (ids: readonly string[]) => boolean;

/**
 * Lists what was decided and what is proposed, with who has still to agree, as partners may see it: a restricted proposal is in no report.
 * @param directory - The opened directory.
 * @param belongs - Whether the areas, the alliance or the body of it are of this report.
 * @param today - `YYYY-MM-DD`.
 * @returns Proposals first, then decisions, the latest first.
 */
export function decisionsOf(directory: Directory, belongs: Belongs, today: string): ReportedDecision[] {
  const { proposals = [], decisions = [] } = directory.data;
  const open = proposals
    .filter(({ areaIds = [], allianceId }) => belongs([...areaIds, ...(allianceId === undefined ? [] : [allianceId])]))
    .flatMap((proposal) => {
      const view = decisionView(proposal, directory, today, 'partners');
      return view.ok ? [reported(view.value, proposal)] : [];
    });
  const made = decisions
    .filter((decision) => mayBeSeen(decision, 'partners') && decision.on <= today)
    .filter(({ bodyId }) => belongs(bodyId === undefined ? [] : [bodyId]))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
    .map(({ what, on }): ReportedDecision => ({ title: what, decidedOn: on, awaiting: [] }));
  return [...open, ...made];
}

function reported(view: DecisionView, { raisedOn }: Proposal): ReportedDecision {
  const { title, stage, effective, delay, today } = view;
  // Nobody waits for those who have still to be heard once it was refused or withdrawn.
  const awaited = stage === 'refused' || stage === 'withdrawn' ? [] : view.awaited;
  const span = delay.sinceDecision ?? delay.sinceWanted;
  return {
    title: raisedOn === undefined ? title : `${title} (raised ${dayWords(raisedOn)})`,
    decidedOn: stage === 'agreed' ? effective.on : undefined,
    awaiting: awaited.map(awaitedWords),
    // The view counts to the day when the last is expected; a report says how long it has been.
    days: span && (awaited.length === 0 ? span.days : daysSoFar(span.from, today)),
  };
}

function daysSoFar(from: string, today: string): number | undefined {
  return from <= today ? daysBetween(from, today) : undefined;
}

/** "Adult Social Care (Cabinet, 14 December 2026)"; of a body that has agreed, what it still asks for. */
function awaitedWords({ partner, body, on, state, openConditions }: BodyLine): string {
  const day = on === undefined ? 'no date yet' : dayWords(on);
  const who = partner ?? body ?? 'a body that nobody has named';
  const where = partner === undefined ? undefined : body;
  const inBody = where === undefined ? '' : ` in ${where}`;
  switch (state) {
    case 'conditions-open':
      return `${listInWords(openConditions)} for ${who} (agreed${inBody} on ${day})`;
    case 'outcome-not-recorded':
      return `${who} (to be heard${inBody} on ${day}, and what was decided is not on record)`;
    default:
      return `${who} (${[...(where === undefined ? [] : [where]), day].join(', ')})`;
  }
}
