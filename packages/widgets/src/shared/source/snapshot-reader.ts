/**
 * What only a snapshot needs: the search engine, without the code that builds an index. Pages over a server never need it, so it stands in
 * a file of its own (`kit-index.js`) that is loaded when a page names a snapshot.
 * @packageDocumentation
 */
import type { Service } from '@neighbourhood-kit/core/services';
import { openIndex } from '@neighbourhood-kit/finder/query';
import { tellWorker } from '../../offline/tell-worker.js';
import { IndexSource } from './index-source.js';
import { SourceError } from './source-error.js';
import type { Source } from './source.js';

/** Reads JSON at an address; rejects with a `SourceError`. */
export type ReadJson = (url: string) => Promise<unknown>;

/**
 * Opens a snapshot that has arrived.
 * @param bytes - The snapshot.
 * @param url - Its address, absolute; the pages of texts lie beside it.
 * @param readJson - Reads a page of texts when one is shown.
 * @returns The source.
 * @throws SourceError `damaged-snapshot`.
 */
export function openSnapshot(bytes: Uint8Array<ArrayBuffer>, url: string, readJson: ReadJson): Source {
  tellWorker();
  const opened = openIndex(bytes.buffer);
  if (!opened.ok) throw new SourceError('damaged-snapshot', opened.problem.message);
  const index = opened.value;
  const pages = new PagesBeside(url, readJson);
  return new IndexSource('snapshot', {
    index: () => index,
    service: async (id) => {
      const page = index.pageOf(id);
      return page === undefined ? undefined : (await pages.read(page)).get(id);
    },
  });
}

/** Pages of texts, each read once. A page that could not be read is tried again when it is next asked for. */
class PagesBeside {
  readonly #pages = new Map<number, Promise<ReadonlyMap<string, Service>>>();
  readonly #snapshot: string;
  readonly #readJson: ReadJson;

  constructor(snapshot: string, readJson: ReadJson) {
    this.#snapshot = snapshot;
    this.#readJson = readJson;
  }

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
    const url = new URL(`pages/${number}.json`, this.#snapshot).href;
    const page = await this.#readJson(url);
    const services = (page as { services?: unknown } | null)?.services;
    if (!Array.isArray(services)) throw new SourceError('damaged-snapshot', `${url} holds no services`);
    return new Map((services as Service[]).map((service) => [service.id, service]));
  }
}
