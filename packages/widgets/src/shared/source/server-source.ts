import type { Service } from '@neighbourhood-kit/core/services';
import type {
  FacetCount,
  FinderQuery,
  FinderResult,
  Relaxation,
  Suggestion,
  Whereabouts,
} from '@neighbourhood-kit/finder';
import { loadJson, type LoadOptions } from './load.js';
import { isSourceError, SourceError } from './source-error.js';
import { sayingFacets, UNASKED, type LocatedPlace, type Source, type SourceInfo } from './source.js';

/** Where a Neighbourhood Kit server answers, as its root document says. */
export interface ServerPaths {
  readonly finder: string;
  readonly describe: string;
  readonly suggest: string;
  readonly locate: string;
  /** With `{id}` where the id stands. */
  readonly service: string;
}

const USUAL: ServerPaths = {
  finder: '/finder/query',
  describe: '/finder/describe',
  suggest: '/finder/suggest',
  locate: '/finder/locate',
  service: '/finder/services/{id}',
};

/**
 * Finds the paths of a Neighbourhood Kit server in the root document of an API.
 * @param root - The document, as read.
 * @returns The paths, or undefined for any other Open Referral API.
 */
export function serverPaths(root: unknown): ServerPaths | undefined {
  if (!isRecord(root) || !isRecord(root['neighbourhood_kit'])) return undefined;
  const said = Object.entries(root['neighbourhood_kit']).filter(([, path]) => typeof path === 'string');
  return { ...USUAL, ...Object.fromEntries(said) };
}

/** A Neighbourhood Kit server. Questions go by POST, so that what somebody typed stands in no address and no log. */
export class ServerSource implements Source {
  readonly kind = 'api';
  #info: Promise<SourceInfo> | undefined;

  /**
   * Prepares the source; nothing is read yet.
   * @param base - Base address of the server.
   * @param paths - From its root document.
   */
  constructor(
    private readonly base: string,
    private readonly paths: ServerPaths,
  ) {}

  describe(): Promise<SourceInfo> {
    this.#info ??= this.#read().catch((error: unknown) => {
      this.#info = undefined;
      throw error;
    });
    return this.#info;
  }

  async #read(): Promise<SourceInfo> {
    const [info, unasked] = await Promise.all([this.#ask(this.paths.describe, isInfo), this.query(UNASKED)]);
    return { ...info, facets: sayingFacets(info.facets, unasked) };
  }

  query(query: FinderQuery, signal?: AbortSignal): Promise<FinderResult> {
    return this.#ask(this.paths.finder, isResult, { body: query, signal });
  }

  suggest(typed: string, signal?: AbortSignal): Promise<readonly Suggestion[]> {
    return this.#ask(this.paths.suggest, areSuggestions, { body: { text: typed, limit: 6 }, signal });
  }

  async locate(place: string, signal?: AbortSignal): Promise<LocatedPlace | undefined> {
    const found = await this.#ask(this.paths.locate, isPlaceOrNone, { body: { text: place }, signal });
    if (!found) return undefined;
    const { name, latitude, longitude } = found;
    return { label: name, point: { latitude, longitude } };
  }

  async service(id: string, signal?: AbortSignal): Promise<Service | undefined> {
    try {
      return await this.#ask(this.paths.service.replace('{id}', encodeURIComponent(id)), isService, { signal });
    } catch (error) {
      if (isSourceError(error) && error.failure === 'not-found') return undefined;
      throw error;
    }
  }

  async #ask<T>(path: string, is: (answer: unknown) => answer is T, options?: LoadOptions): Promise<T> {
    const answer = await loadJson(new URL(path, this.base).href, options);
    if (is(answer)) return answer;
    throw new SourceError('not-a-directory', path);
  }
}

// Looked at is what a list cannot be drawn without. An entry in which anything else is wrong costs its own details, never the list.
type Is<T> = (value: unknown) => value is T;

const isText: Is<string> = (value) => typeof value === 'string';
const isNumber: Is<number> = (value) => typeof value === 'number';
const isRecord: Is<Record<string, unknown>> = (value): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function listOf<T>(is: Is<T>): Is<T[]> {
  return (value) => Array.isArray(value) && value.every(is);
}

function having<T>(members: Partial<Record<keyof T, (value: unknown) => boolean>>): Is<T> {
  const checks = Object.entries(members) as [string, (value: unknown) => boolean][];
  return (value): value is T => isRecord(value) && checks.every(([name, is]) => is(value[name]));
}

const isInfo = having<SourceInfo>({ services: isNumber, facets: listOf(isText) });
const isService = having<Service>({ id: isText, name: isText });
const areCounts = listOf(having<FacetCount>({ value: isText, label: isText }));
const isResult = having<FinderResult>({
  total: isNumber,
  hits: listOf(isService),
  facets: (facets) => isRecord(facets) && Object.values(facets).every(areCounts),
  notEligible: listOf(isService),
  notEligibleTotal: isNumber,
  relax: listOf(having<Relaxation>({ change: isText })),
});
const areSuggestions = listOf(having<Suggestion>({ text: isText }));
const isPlace = having<Whereabouts>({ name: isText, latitude: isNumber, longitude: isNumber });
const isPlaceOrNone: Is<Whereabouts | null> = (value) => value === null || isPlace(value);
