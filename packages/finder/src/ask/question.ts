import type { FinderQuery, FinderSort, Point } from '../finder.js';

/** A query with its numbers checked and its defaults filled in. */
export interface Question {
  readonly text: string;
  readonly strict: boolean;
  readonly complete: boolean;
  /** Facets with at least one chosen value. */
  readonly facets: readonly (readonly [string, readonly string[]])[];
  readonly age: number | undefined;
  /** Milliseconds since 1970. */
  readonly openAt: number | undefined;
  readonly now: number | undefined;
  readonly near: Point | undefined;
  readonly withinMetres: number | undefined;
  readonly sort: FinderSort;
  readonly offset: number;
  readonly limit: number;
  readonly facetCounts: readonly string[] | undefined;
}

/**
 * Checks a query.
 * @param query - As given.
 * @returns The question.
 * @throws RangeError naming the property that is not what it must be: a query may come from a page's address, as text.
 */
export function readQuestion(query: FinderQuery): Question {
  const { near, text = '' } = query;
  if (near) {
    inRange('near.latitude', near.latitude, -90, 90);
    inRange('near.longitude', near.longitude, -180, 180);
  }
  const openAt = instant('openAt', query.openAt);
  return {
    text,
    strict: query.strict ?? false,
    complete: query.complete ?? false,
    facets: Object.entries(query.facets ?? {}).filter(([key, values]) => listOf(key, values).length > 0),
    age: query.age === undefined ? undefined : inRange('age', query.age, 0, 150),
    openAt,
    now: instant('now', query.now) ?? openAt,
    near,
    // A circle around nowhere holds everything.
    withinMetres:
      near && query.withinMetres !== undefined ? inRange('withinMetres', query.withinMetres, 0, Infinity) : undefined,
    sort: query.sort ?? (text.trim() ? 'relevance' : near ? 'distance' : 'name'),
    offset: whole('offset', query.offset ?? 0, Infinity),
    limit: whole('limit', query.limit ?? 20, 1000),
    facetCounts: query.facetCounts,
  };
}

function inRange(name: string, value: unknown, low: number, high: number): number {
  if (typeof value === 'number' && value >= low && value <= high) return value;
  throw new RangeError(`${name} must be a number from ${low} to ${high}; it was ${String(value)} (${typeof value}).`);
}

function whole(name: string, value: unknown, high: number): number {
  const number = inRange(name, value, 0, high);
  if (Number.isInteger(number)) return number;
  throw new RangeError(`${name} must be a whole number; it was ${number}.`);
}

function listOf(facet: string, values: unknown): readonly unknown[] {
  if (Array.isArray(values)) return values;
  throw new RangeError(`facets.${facet} must be a list of values; it was ${String(values)} (${typeof values}).`);
}

function instant(name: string, value: Date | number | undefined): number | undefined {
  if (value === undefined) return undefined;
  const milliseconds = Number(value);
  if (!Number.isFinite(milliseconds)) throw new RangeError(`${name} must be a valid instant; it was ${String(value)}.`);
  return milliseconds;
}
