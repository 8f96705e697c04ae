import type { Visibility } from '../record.js';
import { bad, good, type Reading } from '../result.js';
import { countInWords, listInWords } from '../text/list-in-words.js';
import type { CivilDate } from '../time/civil.js';
import { dayInWords } from '../time/day-in-words.js';
import { positionsOn, standingWords, subjectOf, whoOf, whoStillHasToAgree, type Position } from './approvals.js';
import { considerationOn, type ConsiderationState } from './consideration.js';
import { delayOf, earliestEffectiveDate, type Delay, type EffectiveDate } from './effective-date.js';
import { settlementOf, stagesOn, type Settlement, type StageReading } from './gates.js';
import { nextMeetingOf, withAgendas } from './hearings.js';
import type { Meeting } from './meeting.js';
import { rolloutOn, type Gate, type Proposal, type Stage } from './proposal.js';
import type { GovernanceNames, GovernanceSources } from './sources.js';
import { mayBeSeen } from './visibility.js';

/** Words for a stage, as a heading has them. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  outline: 'Outline case',
  full: 'Full business case',
  implement: 'Putting it into practice',
};

/** One body in the view: who, where it stands, when. */
export interface BodyLine {
  /** Id of the gate or approval. */
  readonly id: string;
  /** The partner, for an approval. */
  readonly partner?: string | undefined;
  /** The body in which it is heard; absent when nobody has said. */
  readonly body?: string | undefined;
  readonly role: 'recommend' | 'decide' | 'approve';
  readonly state: ConsiderationState;
  /** Day of the hearing: past for what was decided, to come for what is awaited. */
  readonly on?: CivilDate | undefined;
  /** For a body without a date: when it next meets, if its meetings are known. Not a promise that it is heard then. */
  readonly nextMeets?: CivilDate | undefined;
  /** What it still asks for before the proposal takes effect. */
  readonly openConditions: readonly string[];
  /** The line in words, for example "Moorside Trust: awaited in Trust Board on 14 May 2026." */
  readonly sentence: string;
}

/** A stage in the view. */
export interface StageLine {
  readonly stage: Stage;
  readonly words: string;
  readonly state: StageReading['state'];
  readonly gates: readonly BodyLine[];
}

/** Everything a page shows of a proposal: plain data, computed for one day and one reader. */
export interface DecisionView {
  readonly id: string;
  readonly title: string;
  readonly summary?: string | undefined;
  /** Day for which it was computed. */
  readonly today: CivilDate;
  /**
   * Where it is: a stage, the partners’ approvals, or its end. `agreed`: by all; `decided`: by all who decide, where others only recommend;
   * `heard`: by all, none of whom decides; `refused`; `withdrawn`.
   */
  readonly stage: Stage | 'approvals' | Settlement | 'refused' | 'withdrawn';
  /** The stage in words, for example "Full business case". */
  readonly stageWords: string;
  /** True when a community began it. */
  readonly communityLed: boolean;
  readonly stages: readonly StageLine[];
  /** Partners whose approval is held, those awaited (by date, those without one last) and those that did not agree. */
  readonly held: readonly BodyLine[];
  readonly awaited: readonly BodyLine[];
  readonly notAgreed: readonly BodyLine[];
  readonly effective: EffectiveDate;
  readonly delay: Delay;
  /** Where it is put into practice, and the next step, as words such as `pilot` and `county`. */
  readonly rollout: { readonly now?: string | undefined; readonly next?: string | undefined };
  /** The whole in one or two sentences. */
  readonly sentence: string;
}

/**
 * Makes what a page shows of a proposal: gates with their state, approvals held and awaited with body and date, the earliest date or why it
 * is not known, days of delay, and a sentence.
 * @param proposal - The proposal.
 * @param sources - Names of partners and bodies, and meetings whose agendas give dates: an opened directory.
 * @param today - The day, `YYYY-MM-DD`.
 * @param reader - Who will read it; `public` when absent.
 * @returns The view; or the problem `decision/not-visible` when this reader may not see the proposal.
 */
export function decisionView(
  proposal: Proposal,
  sources: GovernanceSources,
  today: CivilDate,
  reader: Visibility = 'public',
): Reading<DecisionView> {
  if (!mayBeSeen(proposal, reader)) {
    const message =
      'This decision is not open to this reader. Ask the body that keeps it, or mark it public if it may be.';
    return bad('decision/not-visible', message, { path: 'visibility' });
  }
  const meetings = sources.data.meetings ?? [];
  const dated = withAgendas(proposal, meetings);
  const lineOf = (position: Position) => bodyLine(position, sources, meetings, today);
  const stages = stagesOn(dated, today);
  const approvals = positionsOn({ approvals: dated.approvals }, today);
  const awaited = whoStillHasToAgree({ approvals: dated.approvals, withdrawnOn: dated.withdrawnOn }, today, sources);
  const effective = earliestEffectiveDate(dated, today, sources);
  const delay = delayOf(dated, today, sources);
  const stage = stageOf(stages, effective, settlementOf(dated));
  const held = approvals.filter(({ state }) => state === 'agreed').map(lineOf);
  const rollout = rolloutOn(dated, today);
  return good({
    id: proposal.id,
    title: proposal.title,
    summary: proposal.summary,
    today,
    stage,
    stageWords: wordsFor(stage),
    communityLed: proposal.initiatedBy?.by === 'community',
    stages: stages.map((each) => ({
      stage: each.stage,
      words: STAGE_WORDS[each.stage],
      state: each.state,
      gates: each.gates.map(({ gate }) => lineOf({ kind: 'gate', item: gate, ...considerationOn(gate, today) })),
    })),
    held,
    awaited: awaited.map(lineOf),
    notAgreed: approvals.filter(({ state }) => state === 'not-agreed').map(lineOf),
    effective,
    delay,
    rollout: { now: rollout.now?.step, next: rollout.next?.step },
    sentence: viewSentence({ stage, held: held.length, approvals, awaited, effective, names: sources }),
  });
}

function bodyLine(
  position: Position,
  names: GovernanceNames,
  meetings: readonly Meeting[],
  today: CivilDate,
): BodyLine {
  const who = whoOf(position, names);
  const undated = position.state === 'awaited-no-date' || position.state === 'outcome-not-recorded';
  const nextMeets = undated ? nextMeetingOf(position.item.bodyId, meetings, today) : undefined;
  const next = nextMeets === undefined ? '' : `; it next meets on ${dayInWords(nextMeets)}`;
  return {
    id: position.item.id,
    ...who,
    role: position.kind === 'approval' ? 'approve' : (position.item as Gate).role,
    state: position.state,
    on: position.on,
    nextMeets,
    openConditions: position.open.map(({ what }) => what),
    sentence: `${subjectOf(who)}: ${standingWords(position, who)}${next}.`,
  };
}

function stageOf(
  stages: readonly StageReading[],
  effective: EffectiveDate,
  settlement: Settlement,
): DecisionView['stage'] {
  if (effective.state === 'withdrawn' || effective.state === 'refused') return effective.state;
  const open = stages.find(({ state }) => state !== 'passed');
  if (open) return open.stage;
  return effective.state === 'since' ? settlement : 'approvals';
}

const PHASE_WORDS = {
  approvals: 'Approval by each partner',
  agreed: 'Agreed by all',
  decided: 'Agreed by all who decide',
  heard: 'Heard by all; nobody decides',
  refused: 'Not agreed',
  withdrawn: 'Withdrawn',
} as const;

function wordsFor(stage: DecisionView['stage']): string {
  return stage in PHASE_WORDS ? PHASE_WORDS[stage as keyof typeof PHASE_WORDS] : STAGE_WORDS[stage as Stage];
}

/** What the sentence of a proposal is made of. */
interface Standing {
  readonly stage: DecisionView['stage'];
  /** Number of approvals held. */
  readonly held: number;
  readonly approvals: readonly Position[];
  readonly awaited: readonly Position[];
  readonly effective: EffectiveDate;
  readonly names: GovernanceNames;
}

function viewSentence({ stage, held, approvals, awaited, effective, names }: Standing): string {
  if (['since', 'refused', 'withdrawn'].includes(effective.state)) return effective.sentence;
  const when =
    effective.state === 'not-known'
      ? effective.sentence.replace(/^Not/, 'When it can take effect is not')
      : capital(effective.sentence);
  if (approvals.length === 0) return `${wordsFor(stage)}. ${when}`;
  const rest =
    awaited.length === 0 ? '' : `; awaited: ${listInWords(awaited.map((each) => subjectOf(whoOf(each, names))))}`;
  return `Agreed by ${held} of ${countInWords(approvals.length, 'partner')}${rest}. ${when}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
