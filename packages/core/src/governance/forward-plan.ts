import type { Visibility } from '../record.js';
import type { CivilDate } from '../time/civil.js';
import { dayInWords } from '../time/day-in-words.js';
import { subjectOf, whoStillHasToAgree, type AwaitedAgreement } from './approvals.js';
import type { ConsiderationState } from './consideration.js';
import { stagesOn } from './gates.js';
import { withAgendas } from './hearings.js';
import type { Proposal, Stage } from './proposal.js';
import type { GovernanceSources } from './sources.js';
import { mayBeSeen } from './visibility.js';

/** One thing that a body is to hear. */
export interface PlanLine {
  /** `undefined` when no day is fixed. */
  readonly on?: CivilDate | undefined;
  readonly proposalId: string;
  readonly title: string;
  readonly role: 'recommend' | 'decide' | 'approve';
  /** `conditions-open`: the body has agreed, and the day is the one by which its conditions are to be met. */
  readonly state: ConsiderationState;
  /** Stage, at a gate. */
  readonly stage?: Stage | undefined;
  readonly partner?: string | undefined;
  readonly body?: string | undefined;
  /** For example "14 December 2017: STP Board decides on Forensic rehabilitation." */
  readonly sentence: string;
}

/** Which gates and approvals come on which dates. */
export interface ForwardPlan {
  /** By date. */
  readonly dated: readonly PlanLine[];
  /** Those for which no day is fixed, or whose outcome nobody recorded. */
  readonly undated: readonly PlanLine[];
  /** Dates in the wrong order, in words: a body that decides before another has recommended. */
  readonly warnings: readonly string[];
}

/**
 * Lists what bodies are to hear from a day on: which gates and approvals on which dates.
 * @param sources - Proposals, meetings and names; an opened directory.
 * @param today - The day, `YYYY-MM-DD`.
 * @param reader - Who will read it; `public` when absent.
 * @returns The plan by date, what has no date, and dates in the wrong order.
 */
export function forwardPlan(sources: GovernanceSources, today: CivilDate, reader: Visibility = 'public'): ForwardPlan {
  const proposals = (sources.data.proposals ?? [])
    .filter((proposal) => mayBeSeen(proposal, reader))
    .map((proposal) => withAgendas(proposal, sources.data.meetings ?? []));
  const lines = proposals.flatMap((proposal) =>
    whoStillHasToAgree(proposal, today, sources).map((awaited) => lineOf(proposal, awaited)),
  );
  return {
    dated: lines.filter(({ on }) => on !== undefined).sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1)),
    undated: lines.filter(({ on }) => on === undefined),
    warnings: proposals.flatMap((proposal) => orderWarnings(proposal, today)),
  };
}

const ROLE_WORDS = { recommend: 'recommends on', decide: 'decides on', approve: 'approves' } as const;

function lineOf(proposal: Proposal, { item, state, settledOn, partner, body }: AwaitedAgreement): PlanLine {
  const role = 'role' in item ? item.role : 'approve';
  const where = partner !== undefined && body !== undefined ? ` in ${body}` : '';
  const who = subjectOf({ partner, body });
  const what =
    state === 'conditions-open'
      ? `the conditions of ${who} on ${proposal.title} are to be met`
      : `${who} ${ROLE_WORDS[role]} ${proposal.title}${where}`;
  const when = settledOn === undefined ? 'No date fixed' : dayInWords(settledOn);
  return {
    on: settledOn,
    proposalId: proposal.id,
    title: proposal.title,
    role,
    state,
    stage: 'stage' in item ? item.stage : undefined,
    partner,
    body,
    sentence: `${when}: ${what}.`,
  };
}

function orderWarnings(proposal: Proposal, today: CivilDate): string[] {
  const dated = stagesOn(proposal, today)
    .flatMap(({ gates }) => gates)
    .filter(({ state, on }) => state === 'awaited' && on !== undefined);
  return dated.flatMap((gate, i) =>
    dated
      .slice(0, i)
      .filter((before) => before.gate.stage !== gate.gate.stage || before.gate.role !== gate.gate.role)
      .filter((before) => (gate.on ?? '') < (before.on ?? ''))
      .map(
        (before) =>
          `${proposal.title}: gate ${gate.gate.id} is to be heard on ${dayInWords(gate.on ?? '')}, before gate ${before.gate.id} on ${dayInWords(before.on ?? '')}, which comes first.`,
      ),
  );
}
