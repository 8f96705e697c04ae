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
 * @throws RangeError naming the property whose number is out of range.
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
    facets: Object.entries(query.facets ?? {}).filter(([, values]) => values.length > 0),
    age: inRange('age', query.age, 0, 150),
    openAt,
    now: instant('now', query.now) ?? openAt,
    near,
    // A circle around nowhere holds everything.
    withinMetres: near && inRange('withinMetres', query.withinMetres, 0, Infinity),
    sort: query.sort ?? (text.trim() ? 'relevance' : near ? 'distance' : 'name'),
    offset: inRange('offset', query.offset, 0, Infinity) ?? 0,
    limit: inRange('limit', query.limit, 0, 1000) ?? 20,
    facetCounts: query.facetCounts,
  };
}

function inRange(name: string, value: number | undefined, low: number, high: number): number | undefined {
  if (value !== undefined && !(value >= low && value <= high)) {
    throw new RangeError(`${name} must be a number from ${low} to ${high}; it was ${value}.`);
  }
  return value;
}

function instant(name: string, value: Date | number | undefined): number | undefined {
  if (value === undefined) return undefined;
  const milliseconds = Number(value);
  if (!Number.isFinite(milliseconds)) throw new RangeError(`${name} must be a valid instant; it was ${String(value)}.`);
  return milliseconds;
}
