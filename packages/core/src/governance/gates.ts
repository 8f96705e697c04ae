import type { CivilDate } from '../time/civil.js';
import { considerationOn, isAwaited, type ConsiderationReading, type ConsiderationState } from './consideration.js';
import { STAGES, type Gate, type Proposal, type Stage } from './proposal.js';

/** A gate and where its body stands. */
export interface GateReading extends ConsiderationReading {
  readonly gate: Gate;
}

/** A stage and where it stands. */
export interface StageReading {
  readonly stage: Stage;
  /** `passed`: every deciding body has agreed; `refused`: one has not; `now`: the first that is open; `ahead`: not yet its turn. */
  readonly state: 'passed' | 'refused' | 'now' | 'ahead';
  /** Gates in the order they are passed: those that recommend, then those that decide. */
  readonly gates: readonly GateReading[];
}

/**
 * Reads the stages of a proposal on a day. A stage is passed when every body that decides has agreed; bodies that recommend inform it
 * and do not hold it up once it is decided. A stage where no body decides is passed when all have been heard.
 * @param proposal - The proposal with its gates.
 * @param today - The day, `YYYY-MM-DD`.
 * @returns The stages that have gates, in order.
 */
export function stagesOn(proposal: Pick<Proposal, 'gates'>, today: CivilDate): StageReading[] {
  let open = true;
  return STAGES.flatMap((stage): StageReading[] => {
    const own = (proposal.gates ?? []).filter((gate) => gate.stage === stage);
    if (own.length === 0) return [];
    const gates = [
      ...own.filter(({ role }) => role === 'recommend'),
      ...own.filter(({ role }) => role === 'decide'),
    ].map((gate) => ({ gate, ...considerationOn(gate, today) }));
    const deciding = gates.filter(({ gate }) => gate.role === 'decide');
    const passed = deciding.length > 0 ? deciding.every((each) => each.state === 'agreed') : !gates.some(isAwaited);
    const refused = deciding.some((each) => each.state === 'not-agreed');
    const state = !open ? 'ahead' : refused ? 'refused' : passed ? 'passed' : 'now';
    if (state !== 'passed') open = false;
    return [{ stage, state, gates }];
  });
}

/** Whose word a settled proposal rests on: of all whom it needs, of those who decide, or only of bodies that recommend. */
export type Settlement = 'agreed' | 'decided' | 'heard';

/**
 * Says whose word a proposal rests on once nobody is awaited. A body that recommends has agreed to nothing, so where there is one not all
 * have agreed.
 * @param proposal - The proposal with its gates and approvals.
 * @returns `agreed`: everybody it needs decides; `decided`: some decide and some only recommend; `heard`: nobody decides.
 */
export function settlementOf({ gates = [], approvals = [] }: Pick<Proposal, 'gates' | 'approvals'>): Settlement {
  if (!gates.some(({ role }) => role === 'recommend')) return 'agreed';
  return approvals.length > 0 || gates.some(({ role }) => role === 'decide') ? 'decided' : 'heard';
}

const HAS_DECIDED: readonly ConsiderationState[] = ['agreed', 'conditions-open', 'not-agreed'];

/**
 * Lists the gates that still stand between a proposal and its effect on a day: those of the open stages, without bodies that recommend on
 * what is decided already.
 * @param proposal - The proposal.
 * @param today - The day, `YYYY-MM-DD`.
 * @returns The gates that count, agreed ones among them.
 */
export function gatesThatCount(proposal: Pick<Proposal, 'gates'>, today: CivilDate): GateReading[] {
  return stagesOn(proposal, today).flatMap(({ gates }) => {
    const deciding = gates.filter(({ gate }) => gate.role === 'decide');
    const decided = deciding.length > 0 && deciding.every(({ state }) => HAS_DECIDED.includes(state));
    return decided ? deciding : gates;
  });
}
