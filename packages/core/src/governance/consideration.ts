import { dayNumber, type CivilDate } from '../time/civil.js';
import type { ApprovalCondition, Consideration, Hearing } from './proposal.js';

/** Where a body stands with a proposal. */
export type ConsiderationState =
  /** Agreed, and nothing is left to be met first. */
  | 'agreed'
  /** Agreed, with conditions that are still to be met first. */
  | 'conditions-open'
  /** Awaited, on a day that is fixed. */
  | 'awaited'
  /** Awaited, and no day is fixed. */
  | 'awaited-no-date'
  /** The day has passed, and what was decided is not on record. */
  | 'outcome-not-recorded'
  /** Not agreed, and not to be heard again as far as is known. */
  | 'not-agreed';

/** A body's position on a day. */
export interface ConsiderationReading {
  readonly state: ConsiderationState;
  /** Day of the hearing that makes the state: past for what was decided, to come for what is awaited. */
  readonly on?: CivilDate | undefined;
  /** Day on which nothing is awaited of this body any more: known when agreed, expected when dated, `undefined` when not known. */
  readonly settledOn?: CivilDate | undefined;
  /** Conditions still to be met before effect. */
  readonly open: readonly ApprovalCondition[];
}

/** A day that no calendar has was never reached, whatever is written of it. */
const isDay = (day: CivilDate | undefined): day is CivilDate => dayNumber(day) !== undefined;

const latest = (days: readonly CivilDate[]): CivilDate | undefined => [...days].sort().at(-1);

/**
 * Reads where a body stood with a proposal on a day. What was recorded of later days is not looked at, so that any past day can be read
 * as it was seen then; nor is what is said of a day that no calendar has, such as 31 September.
 * @param item - The gate or approval with its hearings.
 * @param today - The day, `YYYY-MM-DD`.
 * @returns State, its day, and when the body is settled.
 */
export function considerationOn(item: Pick<Consideration, 'hearings'>, today: CivilDate): ConsiderationReading {
  const hearings = (item.hearings ?? [])
    .filter(({ on }) => isDay(on))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const heard = hearings.filter(({ on, outcome }) => outcome !== undefined && on <= today);
  const last = heard.at(-1);
  if (last?.outcome === 'agreed' || last?.outcome === 'agreed-with-conditions') return agreed(last, today);
  const next = hearings.find(({ on, outcome }) => on > today || (on === today && outcome === undefined));
  if (next) return { state: 'awaited', on: next.on, settledOn: next.on, open: [] };
  const silent = hearings.filter(({ on, outcome }) => outcome === undefined && on > (last?.on ?? '')).at(-1);
  if (silent) return { state: 'outcome-not-recorded', on: silent.on, open: [] };
  if (last?.outcome === 'not-agreed') return { state: 'not-agreed', on: last.on, open: [] };
  return { state: 'awaited-no-date', open: [] };
}

function agreed({ on, conditions }: Hearing, today: CivilDate): ConsiderationReading {
  const first = (conditions ?? []).filter(({ before }) => before !== 'later');
  const open = first.filter(({ metOn }) => !isDay(metOn) || metOn > today);
  if (open.length === 0) {
    const met = first.map(({ metOn }) => metOn).filter((day) => day !== undefined);
    return { state: 'agreed', on, settledOn: latest([on, ...met]), open };
  }
  // A due day that has passed says nothing about when the condition will be met.
  const due = open
    .map(({ dueOn }) => dueOn)
    .filter(isDay)
    .filter((day) => day >= today);
  return { state: 'conditions-open', on, settledOn: due.length === open.length ? latest(due) : undefined, open };
}

/** States in which a body's agreement is awaited. */
const AWAITED: readonly ConsiderationState[] = [
  'conditions-open',
  'awaited',
  'awaited-no-date',
  'outcome-not-recorded',
];

/**
 * Tells whether a body's agreement is still awaited.
 * @param reading - From `considerationOn`.
 * @returns True unless it has agreed for good or has not agreed.
 */
export function isAwaited(reading: Pick<ConsiderationReading, 'state'>): boolean {
  return AWAITED.includes(reading.state);
}
