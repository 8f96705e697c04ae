import type { Service } from '@neighbourhood-kit/core/services';
import type { FinderQuery, FinderResult, Suggestion } from '@neighbourhood-kit/finder';
import { readFeed } from '@neighbourhood-kit/open-referral/reader';
import { loadJson } from './load.js';
import { memorySource } from './memory-source.js';
import { serverPaths, ServerSource } from './server-source.js';
import { SourceError } from './source-error.js';
import type { LocatedPlace, Source, SourceInfo } from './source.js';

/** Most pages of an API that are read, and services asked for in each. */
const MAX_PAGES = 40;
const PER_PAGE = 100;

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
      if (error instanceof SourceError && ['not-found', 'web-page', 'server-error'].includes(error.failure))
        return undefined;
      throw error;
    });
    const paths = serverPaths(root);
    return paths ? new ServerSource(base, paths) : memorySource('api', () => readPages(base));
  }
}

/** Reads the list page by page until it ends, repeats itself or is as long as a page should read. */
async function readPages(base: string): Promise<readonly Service[]> {
  const services = new Map<string, Service>();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const url = new URL(`services?page=${page}&per_page=${PER_PAGE}`, base).href;
    const answer = await loadJson(url);
    const feed = readFeed(answer);
    if (!feed.ok) {
      if (page > 1) break;
      throw new SourceError('not-a-directory', feed.problem.message);
    }
    const before = services.size;
    for (const service of feed.value.services) services.set(service.id, service);
    if (services.size === before || page >= pagesOf(answer)) break;
  }
  return [...services.values()];
}

function pagesOf(answer: unknown): number {
  const { total_pages: snake, totalPages: camel } = (answer ?? {}) as Record<string, unknown>;
  const pages = snake ?? camel;
  return typeof pages === 'number' && pages > 0 ? pages : Infinity;
}
