import { countInWords, listInWords } from '../text/list-in-words.js';
import type { CivilDate } from '../time/civil.js';
import { dayInWords } from '../time/day-in-words.js';
import { daysBetween, workingDaysBetween } from '../time/working-days.js';
import { isWithdrawn, positionsOn, subjectOf, whoOf, type Position } from './approvals.js';
import { settlementOf, stagesOn, type Settlement } from './gates.js';
import type { Proposal } from './proposal.js';
import type { GovernanceNames } from './sources.js';

/** When a proposal can take effect, with the reason. */
export interface EffectiveDate {
  /**
   * `since`: all have agreed, those that only recommend have been heard; `expected`: every date that is left is fixed; `not-known`: at least one is not; `refused`: somebody has not
   * agreed; `withdrawn`: it was given up.
   */
  readonly state: 'since' | 'expected' | 'not-known' | 'refused' | 'withdrawn';
  /** First day on which nobody is awaited any more; only for `since` and `expected`. */
  readonly on?: CivilDate | undefined;
  /** For `not-known`: it cannot be before this day, from the dates that are known. */
  readonly notBefore?: CivilDate | undefined;
  /** Whose agreement decides: the last to agree, those without a date, or those that have not agreed. */
  readonly because: readonly Position[];
  readonly sentence: string;
}

type Decided = Pick<Proposal, 'gates' | 'approvals' | 'withdrawnOn'>;

/**
 * Works out the earliest day on which a proposal can take effect: when the last of all gates and approvals has agreed. One more approval
 * never makes it earlier.
 * @param proposal - The proposal.
 * @param today - The day, `YYYY-MM-DD`.
 * @param names - Names partners and bodies.
 * @returns The day with whose agreement is last; or that it is not known, and why.
 */
export function earliestEffectiveDate(proposal: Decided, today: CivilDate, names: GovernanceNames): EffectiveDate {
  if (isWithdrawn(proposal, today)) {
    return { state: 'withdrawn', because: [], sentence: `Withdrawn on ${dayInWords(proposal.withdrawnOn ?? '')}.` };
  }
  const positions = positionsOn(proposal, today);
  const said = (which: readonly Position[]) =>
    listInWords([...new Set(which.map((each) => subjectOf(whoOf(each, names))))]);
  if (positions.length === 0) {
    const sentence = 'Not known: nobody has said who has to agree.';
    return { state: 'not-known', because: [], sentence };
  }
  const refused = positions.filter((each) => each.state === 'not-agreed' && !recommends(each));
  if (refused.length > 0) {
    return {
      state: 'refused',
      because: refused,
      sentence: `Not going ahead as it is: ${said(refused)} did not agree.`,
    };
  }
  const settled = positions.map(dayOf);
  const known = settled.filter((day) => day !== undefined);
  const last = [...known].sort().at(-1);
  const open = positions.filter((each) => dayOf(each) === undefined);
  if (open.length > 0 || last === undefined) {
    const floor = last !== undefined && last > today ? last : undefined;
    const before = floor === undefined ? '' : `, but not before ${dayInWords(floor)}`;
    const sentence = `Not known${before}: no date is fixed for ${said(open)}.`;
    return { state: 'not-known', notBefore: floor, because: open, sentence };
  }
  const because = positions.filter((each) => dayOf(each) === last);
  // Of these only bodies that recommend are left.
  const against = positions.filter(({ state }) => state === 'not-agreed');
  const waits = positions.some((each) => each.state !== 'agreed' && each.state !== 'not-agreed');
  const not = against.length > 0 ? ` ${said(against)} did not recommend it.` : '';
  const sentence = waits
    ? `${dayInWords(last)} at the earliest: ${said(because)} is last.`
    : `${not === '' ? SETTLED_WORDS[settlementOf(proposal)] : 'Heard by all'} since ${dayInWords(last)}; ${said(because)} was last.${not}`;
  return { state: waits ? 'expected' : 'since', on: last, because, sentence };
}

const SETTLED_WORDS: Readonly<Record<Settlement, string>> = {
  agreed: 'Agreed by all',
  decided: 'Agreed by all who decide',
  heard: 'Recommended by all',
};

const recommends = ({ item }: Position): boolean => 'role' in item && item.role === 'recommend';

/** Day on which a body is settled. A body that recommends is settled once it has been heard, whatever it said. */
function dayOf(position: Position): CivilDate | undefined {
  return position.state === 'not-agreed' && recommends(position) ? position.on : position.settledOn;
}

/** Days from one day to another. */
export interface DaySpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Calendar days. */
  readonly days: number;
  /** Monday to Friday without the bank holidays of England and Wales. */
  readonly workingDays: number;
}

/** How long a proposal has waited, or will, for all to agree. */
export interface Delay {
  /** Since the deciding body of the last stage agreed; absent while it has not. */
  readonly sinceDecision?: DaySpan | undefined;
  /** Since the day it was wanted; absent when nobody said or that day is still to come. */
  readonly sinceWanted?: DaySpan | undefined;
  /** True when the end is not known, so that the days are those so far. */
  readonly soFar: boolean;
  readonly sentence: string;
}

/**
 * Counts the days a proposal waits for agreement: from the day the deciding body agreed, and from the day it was wanted, to the day all
 * have agreed; to the latest day known, or today, while that is not known.
 * @param proposal - The proposal.
 * @param today - The day, `YYYY-MM-DD`.
 * @param names - Names partners and bodies.
 * @returns Calendar and working days, and one sentence. Nothing is counted for a proposal that was refused or withdrawn.
 */
export function delayOf(
  proposal: Decided & Pick<Proposal, 'wantedOn'>,
  today: CivilDate,
  names: GovernanceNames,
): Delay {
  const effective = earliestEffectiveDate(proposal, today, names);
  if (effective.state === 'refused' || effective.state === 'withdrawn') {
    return { soFar: false, sentence: `Not counted. ${effective.sentence}` };
  }
  const soFar = effective.state === 'not-known';
  const end = effective.on ?? effective.notBefore ?? today;
  const decided = decidedOn(proposal, today);
  const sinceDecision = decided === undefined ? undefined : spanOf(decided, end);
  const wanted = proposal.wantedOn;
  const sinceWanted = wanted !== undefined && wanted < end ? spanOf(wanted, end) : undefined;
  const least = soFar ? 'at least ' : '';
  const parts = [
    sinceDecision && `${least}${spanWords(sinceDecision)} from the decision on ${dayInWords(sinceDecision.from)}`,
    sinceWanted && `${least}${spanWords(sinceWanted)} later than wanted (${dayInWords(sinceWanted.from)})`,
  ].filter((part) => part !== undefined);
  const until = soFar ? 'until all have agreed' : `until ${dayInWords(end)}`;
  const sentence = parts.length > 0 ? `${parts.join('; ')}, ${until}.` : 'No delay is on record.';
  return { sinceDecision, sinceWanted, soFar, sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1) };
}

/** Day on which the last stage was decided, once every stage is. */
function decidedOn(proposal: Decided, today: CivilDate): CivilDate | undefined {
  const stages = stagesOn(proposal, today);
  if (stages.length === 0 || stages.some(({ state }) => state !== 'passed')) return undefined;
  const days =
    stages
      .at(-1)
      ?.gates.filter(({ gate }) => gate.role === 'decide')
      .map(({ on }) => on) ?? [];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

function spanOf(from: CivilDate, to: CivilDate): DaySpan | undefined {
  const [days, workingDays] = [daysBetween(from, to), workingDaysBetween(from, to)];
  return days === undefined || workingDays === undefined ? undefined : { from, to, days, workingDays };
}

const spanWords = ({ days, workingDays }: DaySpan): string =>
  `${countInWords(days, 'day')} (${countInWords(workingDays, 'working day')})`;
