import { civilDate, dayNumber } from '../time/civil.js';

/** The six facets of an NHS estate survey (NHS Estatecode). */
export const CONDITION_FACETS = [
  'physical-condition',
  'functional-suitability',
  'space-utilisation',
  'quality',
  'fire-health-and-safety',
  'environmental',
] as const;
/** One of `CONDITION_FACETS`. */
export type ConditionFacet = (typeof CONDITION_FACETS)[number];

/** On what terms a building is held. */
export const TENURE_KINDS = ['owned', 'leased', 'licensed', 'shared'] as const;
/** One of `TENURE_KINDS`. */
export type TenureKind = (typeof TENURE_KINDS)[number];

/**
 * Who holds a building, on what terms, and until when. The list of an asset is its history; one with `proposed` is a
 * what-if, as in a reform of who owns general practice premises, and counts only when a rule is asked to assume it.
 */
export interface Tenure {
  readonly kind: TenureKind;
  /** Partner that owns or leases it, by id. */
  readonly holderId?: string | undefined;
  readonly landlord?: string | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string | undefined;
  /** Last day of the term, `YYYY-MM-DD`, inclusive. */
  readonly to?: string | undefined;
  /** First day on which the lease may be broken, `YYYY-MM-DD`. */
  readonly breakDate?: string | undefined;
  /** True for an arrangement that nobody has agreed yet. */
  readonly proposed?: boolean | undefined;
  readonly note?: string | undefined;
}

/** What a survey found for one facet. Grades run from A (as new) to D (unacceptable). */
export interface Condition {
  readonly facet: ConditionFacet;
  readonly grade: 'A' | 'B' | 'C' | 'D';
  readonly surveyedOn: string;
  readonly surveyor?: string | undefined;
}

/** A room or hall, and how much of it is free. */
export interface Space {
  readonly name: string;
  /** People it holds. */
  readonly capacity?: number | undefined;
  readonly bookableHoursPerWeek?: number | undefined;
  readonly freeHoursPerWeek?: number | undefined;
  readonly stepFree?: boolean | undefined;
  readonly uses?: readonly string[] | undefined;
}

/** Something that a lease, a planning condition or an owner does not allow. */
export interface UseConstraint {
  readonly source: 'lease' | 'planning' | 'owner' | 'other';
  /** Kinds of use it blocks, in the words of `Space.uses`. */
  readonly blocks: readonly string[];
  /** Last day on which it holds, `YYYY-MM-DD`; absent when it goes on. */
  readonly to?: string | undefined;
  readonly note?: string | undefined;
}

/** Something done about a fault. */
export interface ImprovementAction {
  readonly what: string;
  /** Partner that does it, by id. */
  readonly ownerId?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly due?: string | undefined;
  /** `YYYY-MM-DD`; absent while it is still to do. */
  readonly doneOn?: string | undefined;
  /** In pounds. */
  readonly cost?: number | undefined;
}

/** Something that is wrong with an asset and could be put right. */
export interface AssetFault {
  readonly what: string;
  /** `YYYY-MM-DD`. */
  readonly foundOn: string;
  readonly severity: 'minor' | 'moderate' | 'serious';
  readonly actions?: readonly ImprovementAction[] | undefined;
  /** `YYYY-MM-DD`; absent while it lasts. */
  readonly correctedOn?: string | undefined;
}

/**
 * Finds on what terms a building is held on a day.
 * @param tenure - The asset's list: history, present and what-ifs.
 * @param date - The day, `YYYY-MM-DD`.
 * @param options - `proposed`: let a proposed arrangement that would hold on that day stand in for the agreed one.
 * @returns The arrangement that began last among those that hold, or `undefined` when none is recorded.
 */
export function tenureOn(
  tenure: readonly Tenure[] | undefined,
  date: string,
  options: { readonly proposed?: boolean | undefined } = {},
): Tenure | undefined {
  const holding = (tenure ?? [])
    .filter(({ from, to }) => (!from || from <= date) && (!to || date <= to))
    .filter((each) => !each.proposed || options.proposed)
    .sort(
      (a, b) => Number(a.proposed ?? false) - Number(b.proposed ?? false) || ((a.from ?? '') < (b.from ?? '') ? -1 : 1),
    );
  return holding.at(-1);
}

/**
 * Tells until when a building is sure under an arrangement: a break clause may end a lease before its term.
 * @param tenure - From `tenureOn`.
 * @returns The last sure day, `YYYY-MM-DD`: the end of the term, or the day before it may be broken; `undefined` when open-ended.
 */
export function sureUntil({ to, breakDate }: Tenure): string | undefined {
  const breaks = dayNumber(breakDate);
  const [first] = [to, breaks === undefined ? undefined : civilDate(breaks - 1)]
    .filter((date) => date !== undefined)
    .sort();
  return first;
}

/**
 * Lists what is wrong with an asset on a day.
 * @param faults - The asset's faults.
 * @param today - The day, `YYYY-MM-DD`.
 * @returns Faults found by then and not corrected, each with the actions still to do and whether one of them is late.
 */
export function openFaults(
  faults: readonly AssetFault[] | undefined,
  today: string,
): { readonly fault: AssetFault; readonly toDo: readonly ImprovementAction[]; readonly overdue: boolean }[] {
  return (faults ?? [])
    .filter(({ foundOn, correctedOn }) => foundOn <= today && (!correctedOn || today < correctedOn))
    .map((fault) => {
      const toDo = (fault.actions ?? []).filter(({ doneOn }) => !doneOn || today < doneOn);
      return { fault, toDo, overdue: toDo.some(({ due }) => due !== undefined && due < today) };
    });
}
