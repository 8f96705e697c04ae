import { listInWords } from '../text/list-in-words.js';
import type { CivilDate } from '../time/civil.js';
import { dayInWords } from '../time/day-in-words.js';
import { considerationOn, isAwaited, type ConsiderationReading } from './consideration.js';
import { gatesThatCount } from './gates.js';
import type { Approval, Consideration, Gate, Proposal } from './proposal.js';
import type { GovernanceNames } from './sources.js';

/** One body whose agreement counts, and where it stands. */
export interface Position extends ConsiderationReading {
  /** `approval`: a partner’s own governance; `gate`: a body that recommends or decides for all. */
  readonly kind: 'approval' | 'gate';
  readonly item: Approval | Gate;
}

/** Somebody whose agreement is awaited. */
export interface AwaitedAgreement extends Position {
  /** The partner’s name; absent at a gate. */
  readonly partner?: string | undefined;
  /** The body in which it will be heard; absent when nobody has said. */
  readonly body?: string | undefined;
  /** For example "Moorside Trust: awaited in its Trust Board, no date fixed." */
  readonly sentence: string;
}

/**
 * Lists every body whose agreement a proposal needs, and where each stands on a day.
 * @param proposal - The proposal.
 * @param today - The day, `YYYY-MM-DD`.
 * @returns Gates that count, then approvals, in the order of the data.
 */
export function positionsOn(proposal: Pick<Proposal, 'gates' | 'approvals'>, today: CivilDate): Position[] {
  const gates = gatesThatCount(proposal, today).map(({ gate, ...reading }) => ({
    kind: 'gate' as const,
    item: gate,
    ...reading,
  }));
  const approvals = (proposal.approvals ?? []).map((item) => ({
    kind: 'approval' as const,
    item,
    ...considerationOn(item, today),
  }));
  return [...gates, ...approvals];
}

/**
 * Says who still has to agree to a proposal on a day: whose approval is awaited, in which body, on which date. A date that nobody has fixed
 * is an answer of its own.
 * @param proposal - The proposal with its gates and approvals.
 * @param today - The day, `YYYY-MM-DD`.
 * @param names - Names partners and bodies; an id is shown where there is no name.
 * @returns Those awaited, by date, those without one last; empty when all have agreed, and for a proposal that was withdrawn.
 */
export function whoStillHasToAgree(
  proposal: Pick<Proposal, 'gates' | 'approvals' | 'withdrawnOn'>,
  today: CivilDate,
  names: GovernanceNames,
): AwaitedAgreement[] {
  if (isWithdrawn(proposal, today)) return [];
  return positionsOn(proposal, today)
    .filter(isAwaited)
    .sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : orderKey(a) > orderKey(b) ? 1 : 0))
    .map((position) => {
      const who = whoOf(position, names);
      return { ...position, ...who, sentence: `${subjectOf(who)}: ${standingWords(position, who)}.` };
    });
}

/** By the day it is expected; without one, those that had a day come before those that never did. */
const orderKey = ({ settledOn, on }: Position): string => `${settledOn ?? '~'} ${on ?? '~'}`;

/**
 * Tells whether a proposal has been given up.
 * @param proposal - The proposal.
 * @param today - The day, `YYYY-MM-DD`.
 * @returns True from the day it was withdrawn.
 */
export function isWithdrawn(proposal: Pick<Proposal, 'withdrawnOn'>, today: CivilDate): boolean {
  return proposal.withdrawnOn !== undefined && proposal.withdrawnOn <= today;
}

/** Partner and body of a position, by name. */
export interface Who {
  readonly partner?: string | undefined;
  readonly body?: string | undefined;
}

/**
 * Names the partner and the body of a position.
 * @param position - The position.
 * @param names - Names partners and bodies.
 * @returns The names; an id where there is no name; nothing where nobody has said which body.
 */
export function whoOf({ item }: Pick<Position, 'item'>, names: GovernanceNames): Who {
  const body = nameOfBody(item, names);
  return 'partnerId' in item
    ? { partner: names.find('partners', item.partnerId)?.name ?? item.partnerId, body }
    : { body };
}

function nameOfBody({ bodyId, body }: Consideration, names: GovernanceNames): string | undefined {
  return bodyId === undefined ? body : (names.find('alliances', bodyId)?.name ?? body ?? bodyId);
}

/** Whom a sentence is about. */
export const subjectOf = ({ partner, body }: Who): string => partner ?? body ?? 'A body that nobody has named';

/**
 * Says in words where a body stands.
 * @param position - The position.
 * @param who - Its names.
 * @returns For example `awaited in Trust Board on 14 May 2026`.
 */
export function standingWords(position: Position, who: Who): string {
  const inBody = who.partner === undefined || who.body === undefined ? '' : ` in ${who.body}`;
  const nobody = who.body === undefined ? ', and nobody has said in which body' : '';
  const on = position.on === undefined ? '' : dayInWords(position.on);
  const verb = position.kind === 'gate' && 'role' in position.item ? position.item.role : 'decide';
  switch (position.state) {
    case 'agreed':
      return `${verb === 'recommend' ? 'recommended it' : `agreed${inBody}`} on ${on}`;
    case 'not-agreed':
      return `${verb === 'recommend' ? 'did not recommend it' : `did not agree${inBody}`} on ${on}`;
    case 'awaited':
      return `awaited${inBody} on ${on}`;
    case 'awaited-no-date':
      return `awaited${inBody}, no date fixed${nobody}`;
    case 'outcome-not-recorded':
      return `was to be heard${inBody} on ${on}; what was decided is not on record`;
    case 'conditions-open':
      return `agreed${inBody} on ${on}; still to be met first: ${listInWords(position.open.map(({ what }) => what))}`;
  }
}
