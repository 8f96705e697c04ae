import type { Service } from '@neighbourhood-kit/core/services';
import type { FinderQuery, FinderResult, Suggestion } from '@neighbourhood-kit/finder';
import { listSource } from './feed-source.js';
import { loadJson } from './load.js';
import { serverPaths, ServerSource } from './server-source.js';
import { isSourceError } from './source-error.js';
import type { LocatedPlace, Source, SourceInfo } from './source.js';

/**
 * An API: a Neighbourhood Kit server answers questions itself; of any other Open Referral API the list of services is read page by page.
 * @param base - Base address; the root document stands there.
 * @returns The source; nothing is read yet.
 */
export function apiSource(base: string): Source {
  return new ApiSource(base);
}

class ApiSource implements Source {
  readonly kind = 'api';
  readonly #base: string;
  #chosen: Promise<Source> | undefined;

  constructor(base: string) {
    this.#base = new URL(base.endsWith('/') ? base : `${base}/`, document.baseURI).href;
  }

  async describe(signal?: AbortSignal): Promise<SourceInfo> {
    return (await this.#choose()).describe(signal);
  }

  async query(query: FinderQuery, signal?: AbortSignal): Promise<FinderResult> {
    return (await this.#choose()).query(query, signal);
  }

  async service(id: string, signal?: AbortSignal): Promise<Service | undefined> {
    return (await this.#choose()).service(id, signal);
  }

  async suggest(typed: string, signal?: AbortSignal): Promise<readonly Suggestion[]> {
    return (await (await this.#choose()).suggest?.(typed, signal)) ?? [];
  }

  async locate(place: string, signal?: AbortSignal): Promise<LocatedPlace | undefined> {
    return (await this.#choose()).locate?.(place, signal);
  }

  #choose(): Promise<Source> {
    this.#chosen ??= this.#read().catch((error: unknown) => {
      this.#chosen = undefined;
      throw error;
    });
    return this.#chosen;
  }

  async #read(): Promise<Source> {
    const base = this.#base;
    const root = await loadJson(base).catch((error: unknown) => {
      // Many older APIs answer nothing at their root; their list of services tells.
      if (isSourceError(error) && ['not-found', 'web-page', 'server-error'].includes(error.failure)) return undefined;
      throw error;
    });
    const paths = serverPaths(root);
    return paths ? new ServerSource(base, paths) : listSource(base);
  }
}
