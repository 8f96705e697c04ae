import { COMPLEXITY_TIERS, type ComplexityTier } from './care-setting.js';
import type { Pathway, PathwayStep } from './pathway.js';

/** Who helps those whose need asks this much. */
export interface ComplexityReading {
  readonly tier: ComplexityTier;
  readonly steps: readonly PathwayStep[];
}

/**
 * Lists along a pathway who helps people whose need asks little, and who those with more complex need.
 * @param pathway - The pathway; a step that names no tier is for everybody.
 * @returns Each tier, least first, with its steps in the order of the pathway. Source: capability 1.26.
 */
export function stepsByComplexity({ steps }: Pick<Pathway, 'steps'>): ComplexityReading[] {
  return COMPLEXITY_TIERS.map((tier) => ({
    tier,
    steps: steps.filter(({ complexityTiers }) => complexityTiers?.includes(tier) ?? true),
  }));
}
