import type { RecordKeeping } from '../record.js';
import { countInWords, listInWords } from '../text/list-in-words.js';
import type { CivilDate } from '../time/civil.js';
import { dayInWords } from '../time/day-in-words.js';
import { daysBetween } from '../time/working-days.js';
import type { DecisionRecord } from './decision.js';

/** Something somebody has undertaken to do. */
export interface Action extends RecordKeeping {
  readonly id: string;
  readonly what: string;
  /** Partner that does it, by id. */
  readonly ownerId?: string | undefined;
  /** Post that answers for it, by id. */
  readonly postId?: string | undefined;
  /** Decision it follows from, by id. */
  readonly decisionId?: string | undefined;
  readonly meetingId?: string | undefined;
  readonly agreedOn?: CivilDate | undefined;
  readonly dueOn?: CivilDate | undefined;
  readonly doneOn?: CivilDate | undefined;
  /** Day it was given up. */
  readonly droppedOn?: CivilDate | undefined;
  readonly note?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** An action as it stands on a day. */
export interface ActionReading {
  readonly action: Action;
  readonly state: 'done' | 'dropped' | 'overdue' | 'open' | 'no-date';
  /** Days past its due day, for `overdue`. */
  readonly daysLate?: number | undefined;
}

/**
 * Reads how an action stands on a day. It is overdue from the day after it was due.
 * @param action - The action.
 * @param today - The day, `YYYY-MM-DD`.
 * @returns Its state; an open action that nobody dated is `no-date`, not in time.
 */
export function actionOn(action: Action, today: CivilDate): ActionReading {
  if (action.doneOn !== undefined && action.doneOn <= today) return { action, state: 'done' };
  if (action.droppedOn !== undefined && action.droppedOn <= today) return { action, state: 'dropped' };
  if (action.dueOn === undefined) return { action, state: 'no-date' };
  if (action.dueOn >= today) return { action, state: 'open' };
  return { action, state: 'overdue', daysLate: daysBetween(action.dueOn, today) };
}

/** What has become of a decision. */
export interface FollowThrough {
  readonly decision: DecisionRecord;
  /** `no-action`: nobody has undertaken anything; `overdue`: at least one action is; `done`: all are done or dropped. */
  readonly state: 'no-action' | 'overdue' | 'open' | 'done';
  readonly actions: readonly ActionReading[];
}

/** What has become of the decisions of a body. */
export interface FollowThroughReading {
  readonly decisions: readonly FollowThrough[];
  readonly sentence: string;
}

/**
 * Follows decisions to the actions that came of them: "turn conversations into real actions".
 * @param decisions - The decisions.
 * @param actions - Actions, also of others.
 * @param today - The day, `YYYY-MM-DD`.
 * @returns Each decision taken by then with its actions, and one sentence that names what is overdue.
 */
export function followThrough(
  decisions: readonly DecisionRecord[],
  actions: readonly Action[],
  today: CivilDate,
): FollowThroughReading {
  const read = decisions
    .filter(({ on }) => on <= today)
    .map((decision): FollowThrough => {
      const own = actions.filter(({ decisionId }) => decisionId === decision.id).map((each) => actionOn(each, today));
      return { decision, state: stateOf(own), actions: own };
    });
  const acted = read.filter(({ state }) => state !== 'no-action').length;
  const late = read.flatMap((each) => each.actions).filter(({ state }) => state === 'overdue');
  const named = late.map(({ action }) => `${action.what} (due ${dayInWords(action.dueOn ?? '')})`);
  const overdue = late.length === 0 ? 'None is overdue.' : `Overdue: ${listInWords(named)}.`;
  const sentence = `${acted} of ${countInWords(read.length, 'decision')} led to actions. ${overdue}`;
  return { decisions: read, sentence };
}

function stateOf(actions: readonly ActionReading[]): FollowThrough['state'] {
  if (actions.length === 0) return 'no-action';
  if (actions.some(({ state }) => state === 'overdue')) return 'overdue';
  return actions.every(({ state }) => state === 'done' || state === 'dropped') ? 'done' : 'open';
}
