import type { Relaxation } from '@neighbourhood-kit/finder';
import { metres } from '../../shared/distance.js';
import { NOTHING_ASKED, withFacetValues, type SearchState } from '../search-state.js';

/**
 * Loosens the question as the finder proposes.
 * @param state - What was asked.
 * @param relaxation - The proposal.
 * @returns What is asked now.
 */
export function relaxed(state: SearchState, relaxation: Relaxation): SearchState {
  switch (relaxation.change) {
    case 'within':
      // Whole miles stay whole, or the same distance would be offered twice.
      return { ...state, withinMiles: Number((relaxation.withinMetres / metres(1)).toFixed(2)) };
    case 'anywhere':
      return { ...state, withinMiles: undefined };
    case 'facet':
      return withFacetValues(state, relaxation.facet, []);
    case 'age':
      return { ...state, age: undefined };
    case 'open':
      return { ...state, when: { kind: 'any' } };
    case 'filters':
      return { ...NOTHING_ASKED, text: state.text, place: state.place, sort: state.sort };
    case 'text':
      return { ...state, text: '' };
  }
}
