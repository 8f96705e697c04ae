import { withFacet, type SearchState } from '../search-state.js';

/** One thing that was asked for, and what takes it out of a question. */
export interface Condition {
  readonly kind: 'text' | 'place' | 'age' | 'when' | 'facet';
  readonly facet?: string;
  readonly value?: string;
  /** The question may have changed since its conditions were listed: what else is asked stays. */
  readonly without: (state: SearchState) => SearchState;
}

/**
 * Lists what narrows the results, so that each can be taken away by itself.
 * @param state - What was asked.
 * @returns Conditions in the order in which they are shown.
 */
export function conditions(state: SearchState): Condition[] {
  const list: Condition[] = [];
  if (state.text.trim() !== '') list.push({ kind: 'text', without: (now) => ({ ...now, text: '' }) });
  if (state.place) list.push({ kind: 'place', without: anywhere });
  if (state.when.kind !== 'any') list.push({ kind: 'when', without: (now) => ({ ...now, when: { kind: 'any' } }) });
  if (state.age !== undefined) list.push({ kind: 'age', without: (now) => ({ ...now, age: undefined }) });
  for (const [facet, values] of Object.entries(state.facets))
    for (const value of values)
      list.push({ kind: 'facet', facet, value, without: (now) => withFacet(now, facet, value, false) });
  return list;
}

/**
 * Forgets where somebody is.
 * @param state - What was asked.
 * @returns The question without place, distance and order by distance.
 */
function anywhere(state: SearchState): SearchState {
  const sort = state.sort === 'distance' ? undefined : state.sort;
  return { ...state, place: undefined, withinMiles: undefined, sort };
}
