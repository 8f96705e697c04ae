import type { NameOf } from '../names.js';
import type { RecordKeeping } from '../record.js';
import { countInWords, listInWords } from '../text/list-in-words.js';
import { dayInWords } from '../time/day-in-words.js';
import { daysBetween } from '../time/working-days.js';

/** How far an organisation says it has come with its part of an action. */
export const DUTY_STATUSES = ['not-started', 'under-way', 'done', 'not-needed'] as const;
/** One of `DUTY_STATUSES`. */
export type DutyStatus = (typeof DUTY_STATUSES)[number];

/** The part of an action that one organisation has to do. */
export interface ActionDuty {
  /** Partner that has to do it, by id. */
  readonly partnerId: string;
  /** `YYYY-MM-DD`: last day on which it is in time. */
  readonly due?: string | undefined;
  readonly status: DutyStatus;
  /** `YYYY-MM-DD`. */
  readonly doneOn?: string | undefined;
  /** Post that answers for it inside the organisation, by id. */
  readonly postId?: string | undefined;
  readonly note?: string | undefined;
}

/** Something that one or several organisations have to do. */
export interface PlannedAction {
  readonly id: string;
  readonly what: string;
  /** Steps of pathways that it keeps working, by id. */
  readonly stepIds?: readonly string[] | undefined;
  readonly areaIds?: readonly string[] | undefined;
  readonly themeIds?: readonly string[] | undefined;
  /** Measures that are to show whether it helped, by id. */
  readonly measureIds?: readonly string[] | undefined;
  /** Who does what by when; none means that nobody has taken it on. */
  readonly duties: readonly ActionDuty[];
}

/** A plan for a season or another stretch of time, such as winter: "a clear set of actions for all organisations". */
export interface SeasonalPlan extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  /** Board or alliance that agreed it, by id. */
  readonly ownerId?: string | undefined;
  readonly areaIds?: readonly string[] | undefined;
  /** `YYYY-MM-DD`: first and last day of the season, inclusive. */
  readonly from: string;
  readonly to: string;
  /** Every organisation that is expected to act, by id. */
  readonly partnerIds: readonly string[];
  /** Steps of pathways that the plan is to keep working, by id. */
  readonly stepIds?: readonly string[] | undefined;
  readonly actions: readonly PlannedAction[];
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Where a duty stands on a day: `late` is past its due day and not done; `undated` is open and has no due day, so it can never be late.
 */
export type DutyState = 'done' | 'not-needed' | 'late' | 'open' | 'undated';

/** One duty as it stands on a day. */
export interface DutyReading {
  readonly action: PlannedAction;
  readonly duty: ActionDuty;
  readonly state: DutyState;
  /** Days past the due day: until it was done, or so far. 0 when in time or undated. */
  readonly daysLate: number;
  readonly sentence: string;
}

/** One action with its cells, in the order of the matrix's columns. */
export interface MatrixRow {
  readonly action: PlannedAction;
  /** For each column the duties of that organisation; usually one or none. */
  readonly cells: readonly (readonly DutyReading[])[];
}

/** A plan as actions by organisations, and what it shows. */
export interface PlanMatrix {
  /** The columns: every organisation expected to act, then any other with a duty. */
  readonly partnerIds: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly counts: Readonly<Record<DutyState, number>>;
  /** Duties past their day, the latest first. */
  readonly late: readonly DutyReading[];
  /** Actions that nobody has taken on. */
  readonly withoutOwner: readonly PlannedAction[];
  /** Organisations expected to act that have no duty at all. */
  readonly withoutActions: readonly string[];
  /** What a board should be told, most pressing first. */
  readonly sentences: readonly string[];
}

/**
 * Lays a plan out as a matrix of actions by organisations and finds what is late, what nobody owns and who has nothing to do.
 * @param plan - The plan.
 * @param today - The day to look at it from, `YYYY-MM-DD`. A duty done after that day still counts as open.
 * @param nameOf - Names of partners for the sentences; ids when absent.
 * @returns The matrix.
 */
export function planMatrix(plan: SeasonalPlan, today: string, nameOf: NameOf = String): PlanMatrix {
  const partnerIds = [
    ...new Set([...plan.partnerIds, ...plan.actions.flatMap(({ duties }) => duties.map((duty) => duty.partnerId))]),
  ];
  const rows = plan.actions.map((action) => ({
    action,
    cells: partnerIds.map((partnerId) =>
      action.duties.filter((duty) => duty.partnerId === partnerId).map((duty) => readDuty(action, duty, today, nameOf)),
    ),
  }));
  const readings = rows.flatMap(({ cells }) => cells.flat());
  const counts = { done: 0, 'not-needed': 0, late: 0, open: 0, undated: 0 };
  for (const { state } of readings) counts[state] += 1;
  const found = {
    late: readings.filter(({ state }) => state === 'late').toSorted((a, b) => b.daysLate - a.daysLate),
    withoutOwner: plan.actions.filter(({ duties }) => duties.length === 0),
    withoutActions: plan.partnerIds.filter((id) => !readings.some(({ duty }) => duty.partnerId === id)),
  };
  return { partnerIds, rows, counts, ...found, sentences: planSentences(found, counts, nameOf) };
}

function readDuty(action: PlannedAction, duty: ActionDuty, today: string, nameOf: NameOf): DutyReading {
  const done = duty.status === 'done' && (duty.doneOn === undefined || duty.doneOn <= today);
  const { due } = duty;
  const until = done ? duty.doneOn : today;
  const daysLate =
    duty.status === 'not-needed' || due === undefined || until === undefined ? 0 : (daysBetween(due, until) ?? 0);
  const state =
    duty.status === 'not-needed'
      ? 'not-needed'
      : done
        ? 'done'
        : due === undefined
          ? 'undated'
          : daysLate > 0
            ? 'late'
            : 'open';
  const by = due === undefined ? 'no due date' : `due ${dayInWords(due)}`;
  const late = daysLate === 0 ? '' : `, ${countInWords(daysLate, 'day')} late`;
  const words = { done: 'done', 'not-needed': 'not needed', late: by, open: by, undated: by }[state];
  return { action, duty, state, daysLate, sentence: `${nameOf(duty.partnerId)}: ${action.what} (${words}${late}).` };
}

function planSentences(
  found: Pick<PlanMatrix, 'late' | 'withoutOwner' | 'withoutActions'>,
  counts: PlanMatrix['counts'],
  nameOf: NameOf,
): string[] {
  const { late, withoutOwner, withoutActions } = found;
  const needed = counts.done + counts.late + counts.open + counts.undated;
  return [
    ...late.map(({ sentence }) => sentence),
    ...(withoutOwner.length === 0 ? [] : [`Nobody has taken on: ${withoutOwner.map(({ what }) => what).join('; ')}.`]),
    ...(withoutActions.length === 0 ? [] : [`No action yet for ${listInWords(withoutActions.map(nameOf))}.`]),
    ...(counts.undated === 0 ? [] : [`${countInWords(counts.undated, 'duty', 'duties')} without a due date.`]),
    `${counts.done} of ${countInWords(needed, 'duty', 'duties')} done.`,
  ];
}

/** Whether a step of a pathway is looked after by a plan. */
export interface StepCoverage {
  readonly stepId: string;
  /** Actions that keep it working, with or without an owner. */
  readonly actions: readonly PlannedAction[];
  /** `owned` when an organisation has taken on at least one of them; `unowned` when none has; `none` without any action. */
  readonly cover: 'owned' | 'unowned' | 'none';
}

/**
 * Checks that each step of a pathway has an action that somebody owns, so that the whole of it works.
 * @param plan - The plan.
 * @param stepIds - Steps to cover, in pathway order; the plan's own list when absent.
 * @returns One entry a step, in order.
 */
export function stepCoverage(plan: SeasonalPlan, stepIds: readonly string[] = plan.stepIds ?? []): StepCoverage[] {
  return stepIds.map((stepId) => {
    const actions = plan.actions.filter((action) => action.stepIds?.includes(stepId));
    const taken = actions.some(({ duties }) => duties.some(({ status }) => status !== 'not-needed'));
    return { stepId, actions, cover: taken ? 'owned' : actions.length > 0 ? 'unowned' : 'none' };
  });
}
