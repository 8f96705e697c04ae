import { isCloserToHome } from './care-setting.js';
import type { Pathway, PathwayStep } from './pathway.js';

/** Two partners do the same for the same people. */
export interface StepOverlap {
  readonly stepIds: readonly [string, string];
  /** What both do. */
  readonly does: readonly string[];
  readonly sentence: string;
}

/** A step that can spare somebody another one, nearer to home. */
export interface Alternative {
  readonly stepId: string;
  readonly insteadOfId: string;
  readonly closerToHome: boolean;
  readonly sentence: string;
}

/** Whether two lists share an entry; a list that is not given stands for everything. */
function meet(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === undefined || b === undefined || a.some((one) => b.includes(one));
}

function overlapOf(a: PathwayStep, b: PathwayStep): StepOverlap | undefined {
  if (a.partnerId === b.partnerId && a.team === b.team) return undefined;
  // A step instead of another is a choice between the two, not twice the work.
  if (a.insteadOfIds?.includes(b.id) || b.insteadOfIds?.includes(a.id)) return undefined;
  const does = (a.does ?? []).filter((what) => b.does?.includes(what));
  if (does.length === 0 || !meet(a.areaIds, b.areaIds) || !meet(a.complexityTiers, b.complexityTiers)) return undefined;
  const sentence = `"${a.name}" and "${b.name}" both do ${does.join(', ')} for the same people. Agree who does it, or accept each other's.`;
  return { stepIds: [a.id, b.id], does, sentence };
}

/**
 * Finds where two teams of a pathway do the same for the same people: shared activities, areas and tiers of need. Overlap between
 * services of a directory is another question.
 * @param pathway - The pathway.
 * @returns One entry a pair of steps.
 */
export function stepOverlaps(pathway: Pathway): StepOverlap[] {
  const { steps } = pathway;
  return steps.flatMap((a, i) => steps.slice(i + 1).flatMap((b) => overlapOf(a, b) ?? []));
}

/**
 * Lists what a pathway offers instead of something farther from home, such as an admission to hospital.
 * @param pathway - The pathway.
 * @returns One entry a step and what it can spare; `closerToHome` is false when the alternative is no nearer.
 */
export function alternatives(pathway: Pathway): Alternative[] {
  const steps = new Map(pathway.steps.map((step) => [step.id, step]));
  return pathway.steps.flatMap((step) =>
    (step.insteadOfIds ?? []).flatMap((id) => {
      const other = steps.get(id);
      if (!other) return [];
      const closerToHome = isCloserToHome(step.careSetting, other.careSetting);
      const sentence = `"${step.name}" instead of "${other.name}"${closerToHome ? ', closer to home' : ''}.`;
      return [{ stepId: step.id, insteadOfId: id, closerToHome, sentence }];
    }),
  );
}
