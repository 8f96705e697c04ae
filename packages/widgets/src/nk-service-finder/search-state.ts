import type { FinderQuery, FinderSort } from '@neighbourhood-kit/finder';
import { metres } from '../shared/distance.js';
import { own } from '../shared/own.js';
import type { LocatedPlace } from '../shared/source/source.js';

/** A day `YYYY-MM-DD` and a clock time `HH:MM`, in Europe/London. */
export interface DayAndTime {
  readonly kind: 'at';
  readonly date: string;
  readonly time: string;
}

/** When somebody wants to go. */
export type When = { readonly kind: 'any' } | { readonly kind: 'now' } | DayAndTime;

/** Everything somebody has asked for. It lives in memory only. */
export interface SearchState {
  readonly text: string;
  readonly place?: LocatedPlace | undefined;
  /** Undefined for any distance. */
  readonly withinMiles?: number | undefined;
  readonly age?: number | undefined;
  readonly when: When;
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Undefined lets the finder choose what fits the question. */
  readonly sort?: FinderSort | undefined;
}

/** Nothing asked yet. */
export const NOTHING_ASKED: SearchState = { text: '', when: { kind: 'any' }, facets: {} };

/** Services shown at a time. */
const PAGE_SIZE = 10;
/** How far is looked when somebody names a place and nothing else: by bus or car, within an hour. */
export const USUAL_DISTANCE = 10;
/** Ages that are taken to be meant. */
export const AGES = { youngest: 0, oldest: 120 } as const;

/**
 * Turns what was asked into the finder's question.
 * @param state - What was asked.
 * @param now - The present moment.
 * @param openAt - When it should be open, in milliseconds since 1970; undefined for any time.
 * @param offset - Number of services that are already shown.
 * @returns The question.
 */
export function toQuery(state: SearchState, now: Date, openAt: number | undefined, offset = 0): FinderQuery {
  const { text, place, withinMiles, age, facets, sort } = state;
  return {
    ...(text.trim() !== '' && { text: text.trim(), complete: true }),
    ...(place && { near: place.point }),
    ...(place && withinMiles !== undefined && { withinMetres: metres(withinMiles) }),
    ...(age !== undefined && { age }),
    ...(openAt !== undefined && { openAt }),
    ...(Object.keys(facets).length > 0 && { facets }),
    ...(sort !== undefined && { sort }),
    now: now.getTime(),
    offset,
    limit: PAGE_SIZE,
  };
}

/**
 * The week that starts today, in the places' own calendar.
 * @param now - The present moment.
 * @returns Seven days, `YYYY-MM-DD`.
 */
export function comingWeek(now: Date): string[] {
  // Sweden writes a date as year, month and day.
  const today = Date.parse(now.toLocaleDateString('sv', { timeZone: 'Europe/London' }));
  // eslint-disable-next-line no-restricted-syntax -- `today` is midnight in UTC of London's day
  return [0, 1, 2, 3, 4, 5, 6].map((days) => new Date(today + days * 86_400_000).toISOString().slice(0, 10));
}

/**
 * Chooses or drops one value of a facet.
 * @param state - What was asked.
 * @param facet - Key of the facet.
 * @param value - The value.
 * @param chosen - True to choose it.
 * @returns What is asked now.
 */
export function withFacet(state: SearchState, facet: string, value: string, chosen: boolean): SearchState {
  const rest = (own(state.facets, facet) ?? []).filter((each) => each !== value);
  return withFacetValues(state, facet, chosen ? [...rest, value] : rest);
}

/**
 * Chooses values of a facet in place of those that were chosen.
 * @param state - What was asked.
 * @param facet - Key of the facet.
 * @param values - The values; none to drop the facet.
 * @returns What is asked now.
 */
export function withFacetValues(state: SearchState, facet: string, values: readonly string[]): SearchState {
  const others = Object.entries(state.facets).filter(([key]) => key !== facet);
  return { ...state, facets: Object.fromEntries(values.length > 0 ? [...others, [facet, values]] : others) };
}

/**
 * Counts the filters that are set.
 * @param state - What was asked.
 * @returns How many; words and place are not counted.
 */
export function filtersSet({ when, age, facets }: SearchState): number {
  return Number(when.kind !== 'any') + Number(age !== undefined) + Object.values(facets).flat().length;
}
