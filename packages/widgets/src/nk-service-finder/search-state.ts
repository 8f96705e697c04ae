import { civilDate, dayNumber, fromWall, LONDON, parseWallTime, toWall } from '@neighbourhood-kit/core/time';
import type { FinderQuery, FinderSort, Relaxation } from '@neighbourhood-kit/finder';
import { metres } from '../shared/format.js';
import { own } from '../shared/own.js';
import type { LocatedPlace } from '../shared/source/source.js';

/** When somebody wants to go. */
export type When =
  | { readonly kind: 'any' }
  | { readonly kind: 'now' }
  /** A day `YYYY-MM-DD` and a clock time `HH:MM`, in Europe/London. */
  | { readonly kind: 'at'; readonly date: string; readonly time: string };

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
/** Distances offered, in miles. */
export const DISTANCES = [1, 2, 5, 10, 25] as const;
/** How far is looked when somebody names a place and nothing else: by bus or car, within an hour. */
export const USUAL_DISTANCE = 10;
/** Ages that are taken to be meant. */
export const AGES = { youngest: 0, oldest: 120 } as const;

/**
 * Turns what was asked into the finder's question.
 * @param state - What was asked.
 * @param now - The present moment.
 * @param offset - Number of services that are already shown.
 * @returns The question.
 */
export function toQuery(state: SearchState, now: Date, offset = 0): FinderQuery {
  const { text, place, withinMiles, age, when, facets, sort } = state;
  const openAt = instantOf(when, now);
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

function instantOf(when: When, now: Date): number | undefined {
  if (when.kind === 'any') return undefined;
  if (when.kind === 'now') return now.getTime();
  const time = parseWallTime(when.time);
  const day = dayNumber(when.date);
  return time !== undefined && day !== undefined ? fromWall(day * 1440 + time, LONDON).getTime() : undefined;
}

/**
 * The week that starts today, in the places' own calendar.
 * @param now - The present moment.
 * @returns Seven days, `YYYY-MM-DD`.
 */
export function comingWeek(now: Date): string[] {
  const today = Math.floor(toWall(now.getTime() / 60_000, LONDON) / 1440);
  return [0, 1, 2, 3, 4, 5, 6].map((days) => civilDate(today + days));
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

function withFacetValues(state: SearchState, facet: string, values: readonly string[]): SearchState {
  const others = Object.entries(state.facets).filter(([key]) => key !== facet);
  return { ...state, facets: Object.fromEntries(values.length > 0 ? [...others, [facet, values]] : others) };
}

/** One thing that was asked for, and the question without it. */
export interface Condition {
  readonly kind: 'text' | 'place' | 'age' | 'when' | 'facet';
  readonly facet?: string;
  readonly value?: string;
  readonly without: SearchState;
}

/**
 * Lists what narrows the results, so that each can be taken away by itself.
 * @param state - What was asked.
 * @returns Conditions in the order in which they are shown.
 */
export function conditions(state: SearchState): Condition[] {
  const list: Condition[] = [];
  if (state.text.trim() !== '') list.push({ kind: 'text', without: { ...state, text: '' } });
  if (state.place) list.push({ kind: 'place', without: anywhere(state) });
  if (state.when.kind !== 'any') list.push({ kind: 'when', without: { ...state, when: { kind: 'any' } } });
  if (state.age !== undefined) list.push({ kind: 'age', without: { ...state, age: undefined } });
  for (const [facet, values] of Object.entries(state.facets))
    for (const value of values)
      list.push({ kind: 'facet', facet, value, without: withFacet(state, facet, value, false) });
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

/**
 * Loosens the question as the finder proposes.
 * @param state - What was asked.
 * @param relaxation - The proposal.
 * @returns What is asked now.
 */
export function relaxed(state: SearchState, relaxation: Relaxation): SearchState {
  switch (relaxation.change) {
    case 'within':
      return { ...state, withinMiles: relaxation.withinMetres / metres(1) };
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
