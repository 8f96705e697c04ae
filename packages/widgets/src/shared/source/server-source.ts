import type { Service } from '@neighbourhood-kit/core/services';
import type { FinderQuery, FinderResult, Suggestion } from '@neighbourhood-kit/finder';
import { loadJson } from './load.js';
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
    const [answer, unasked] = await Promise.all([loadJson(this.#url(this.paths.describe)), this.query(UNASKED)]);
    if (!isRecord(answer) || typeof answer['services'] !== 'number' || !Array.isArray(answer['facets']))
      throw new SourceError('not-a-directory', this.paths.describe);
    const info = { hours: true, distance: true, ...answer } as unknown as SourceInfo;
    return { ...info, facets: sayingFacets(info.facets, unasked) };
  }

  async query(query: FinderQuery, signal?: AbortSignal): Promise<FinderResult> {
    const answer = await loadJson(this.#url(this.paths.finder), { body: query, signal });
    if (isRecord(answer) && Array.isArray(answer['hits']) && typeof answer['total'] === 'number') {
      return { facets: {}, notEligible: [], notEligibleTotal: 0, relax: [], ...answer } as unknown as FinderResult;
    }
    throw new SourceError('not-a-directory', this.paths.finder);
  }

  async suggest(typed: string, signal?: AbortSignal): Promise<readonly Suggestion[]> {
    const answer = await loadJson(this.#url(this.paths.suggest), { body: { text: typed, limit: 6 }, signal });
    return Array.isArray(answer) ? (answer as Suggestion[]) : [];
  }

  async locate(place: string, signal?: AbortSignal): Promise<LocatedPlace | undefined> {
    const answer = await loadJson(this.#url(this.paths.locate), { body: { text: place }, signal });
    if (!isRecord(answer)) return undefined;
    const { name, latitude, longitude } = answer;
    return typeof name === 'string' && typeof latitude === 'number' && typeof longitude === 'number'
      ? { label: name, point: { latitude, longitude } }
      : undefined;
  }

  async service(id: string, signal?: AbortSignal): Promise<Service | undefined> {
    try {
      const path = this.paths.service.replace('{id}', encodeURIComponent(id));
      const answer = await loadJson(this.#url(path), { signal });
      if (isRecord(answer) && typeof answer['name'] === 'string') return answer as unknown as Service;
      throw new SourceError('not-a-directory', this.paths.service);
    } catch (error) {
      if (isSourceError(error) && error.failure === 'not-found') return undefined;
      throw error;
    }
  }

  #url(path: string): string {
    return new URL(path, this.base).href;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
