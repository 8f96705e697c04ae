import type { Service } from '@neighbourhood-kit/core/services';
import { openIndex } from '@neighbourhood-kit/finder/query';
import type { OpenedIndex } from './index-source.js';
import { IndexSource } from './index-source.js';
import { isWebPage, load, loadJson } from './load.js';
import { SourceError } from './source-error.js';
import type { Source } from './source.js';

/**
 * A finder snapshot: one file with the index and, beside it, pages with the texts of a few services each, read when they are shown.
 * @param url - Address of the snapshot, relative to the page.
 * @returns The source; nothing is read yet.
 */
export function snapshotSource(url: string): Source {
  return new IndexSource('snapshot', () => openSnapshot(url));
}

async function openSnapshot(url: string): Promise<OpenedIndex> {
  const bytes = await load(url);
  const opened = openIndex(bytes.buffer);
  if (!opened.ok) throw new SourceError(isWebPage(bytes) ? 'web-page' : 'damaged-snapshot', opened.problem.message);
  const index = opened.value;
  const pages = new PagesBeside(new URL(url, document.baseURI).href);
  return {
    index,
    service: async (id) => {
      const page = index.pageOf(id);
      return page === undefined ? undefined : (await pages.read(page)).get(id);
    },
  };
}

/** Pages of texts, each read once. A page that could not be read is tried again when it is next asked for. */
class PagesBeside {
  readonly #pages = new Map<number, Promise<ReadonlyMap<string, Service>>>();

  constructor(private readonly snapshot: string) {}

  read(number: number): Promise<ReadonlyMap<string, Service>> {
    const known = this.#pages.get(number);
    if (known) return known;
    const page = this.#load(number).catch((error: unknown) => {
      this.#pages.delete(number);
      throw error;
    });
    this.#pages.set(number, page);
    return page;
  }

  async #load(number: number): Promise<ReadonlyMap<string, Service>> {
    const url = new URL(`pages/${number}.json`, this.snapshot).href;
    const page = await loadJson(url);
    const services = (page as { services?: unknown } | null)?.services;
    if (!Array.isArray(services)) throw new SourceError('damaged-snapshot', `${url} holds no services`);
    return new Map((services as Service[]).map((service) => [service.id, service]));
  }
}
