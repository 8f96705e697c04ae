import type { Service } from '@neighbourhood-kit/core/services';
import type { FinderQuery, FinderResult, Point, Suggestion } from '@neighbourhood-kit/finder';

/** What a source can answer, so that a widget offers only what leads somewhere. */
export interface SourceInfo {
  /** Number of services. */
  readonly services: number;
  /** Keys of facets that have something to say. */
  readonly facets: readonly string[];
  /** False when no service publishes hours that can be read. */
  readonly hours: boolean;
  /** False when no service has a place on the map that may be shown. */
  readonly distance: boolean;
  /** When the data was put together: RFC 3339 instant or `YYYY-MM-DD`. */
  readonly updated?: string | undefined;
}

/** A place that somebody named. */
export interface LocatedPlace {
  readonly point: Point;
  /** What was recognised: `DE1 3AH`, `DE1`, `Belper`. */
  readonly label: string;
}

/**
 * Where a widget's answers come from: a snapshot, an API, a live feed, or a host's own object with these methods.
 * Promises reject with a `SourceError`, or with the signal's reason when aborted.
 */
export interface Source {
  /** `snapshot`, `api`, `feed`, or a host's own word. */
  readonly kind: string;
  /** Reads what is needed to answer questions. Later calls answer from memory; after a failure they try again. */
  describe(signal?: AbortSignal): Promise<SourceInfo>;
  query(query: FinderQuery, signal?: AbortSignal): Promise<FinderResult>;
  /** The whole entry, or undefined when there is no such service. */
  service(id: string, signal?: AbortSignal): Promise<Service | undefined>;
  /** Completes what somebody is typing. */
  suggest?(typed: string, signal?: AbortSignal): Promise<readonly Suggestion[]>;
  /** Finds a postcode, its first part or a town on the map; undefined when the directory does not know it. Nobody else is asked. */
  locate?(place: string, signal?: AbortSignal): Promise<LocatedPlace | undefined>;
}

/**
 * The facets of a source that say something. Every service has a value of `cost`, but when it is "not stated" for all of them
 * the directory is silent about cost.
 * @param keys - Facets with values.
 * @param unasked - The answer when nothing is asked, with the counts of `cost`.
 * @returns Facets worth offering.
 */
export function sayingFacets(keys: readonly string[], unasked: FinderResult): string[] {
  const costKnown = unasked.facets['cost']?.some(({ value }) => value !== 'not-stated') ?? false;
  return keys.filter((key) => key !== 'cost' || costKnown);
}

/** The question whose answer `sayingFacets` reads. */
export const UNASKED: FinderQuery = { limit: 0, facetCounts: ['cost'] };
