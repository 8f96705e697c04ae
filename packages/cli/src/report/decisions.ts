import type { Directory } from '@neighbourhood-kit/core/directory';
import {
  type BodyLine,
  decisionView,
  type DecisionView,
  mayBeSeen,
  type Proposal,
} from '@neighbourhood-kit/core/governance';
import type { ReportedDecision } from '@neighbourhood-kit/core/outcomes';
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

function reported({ title, stage, awaited, effective, delay }: DecisionView, { raisedOn }: Proposal): ReportedDecision {
  const days = (delay.sinceDecision ?? delay.sinceWanted)?.days;
  return {
    title: raisedOn === undefined ? title : `${title} (raised ${dayWords(raisedOn)})`,
    decidedOn: stage === 'agreed' ? effective.on : undefined,
    awaiting: awaited.map(awaitedWords),
    days,
  };
}

/** "Adult Social Care (Cabinet, 14 December 2026)" */
function awaitedWords({ partner, body, on }: BodyLine): string {
  const where = [body, on === undefined ? 'no date yet' : dayWords(on)].filter((word) => word !== undefined);
  return partner === undefined ? where.join(', ') : `${partner} (${where.join(', ')})`;
}
