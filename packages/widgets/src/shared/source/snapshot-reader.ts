/**
 * What only a snapshot needs: the search engine, without the code that builds an index. Pages over a server never need it, so it stands in
 * a file of its own (`kit-index.js`) that is loaded when a page names a snapshot.
 * @packageDocumentation
 */
import type { Service } from '@neighbourhood-kit/core/services';
import { openIndex, pagePath, type FinderIndex } from '@neighbourhood-kit/finder/query';
import { tellWorker } from '../../offline/tell-worker.js';
import { IndexSource } from './index-source.js';
import { isSourceError, SourceError } from './source-error.js';
import type { Source } from './source.js';

/** Reads JSON at an address; rejects with a `SourceError`. */
export type ReadJson = (url: string) => Promise<unknown>;

/** How what belongs to a snapshot is read. */
export interface SnapshotReading {
  /** Reads a page of texts when one is shown. */
  readonly readJson: ReadJson;
  /** Reads the snapshot again, past what the browser keeps. */
  readonly readAgain: () => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Opens a snapshot that has arrived. Where its texts are not those it knows, it has been rewritten since, and is read once more.
 * @param bytes - The snapshot.
 * @param url - Its address, absolute; the pages of texts lie beside it.
 * @param reading - How what belongs to it is read.
 * @returns The source.
 * @throws SourceError `damaged-snapshot`.
 */
export function openSnapshot(bytes: Uint8Array<ArrayBuffer>, url: string, reading: SnapshotReading): Source {
  tellWorker();
  let snapshot = opened(bytes, url, reading.readJson);
  let reopening: Promise<void> | undefined;
  const reopen = () =>
    (reopening ??= reading
      .readAgain()
      .then((fresh) => {
        snapshot = opened(fresh, url, reading.readJson);
      })
      .finally(() => {
        reopening = undefined;
      }));
  return new IndexSource('snapshot', {
    index: () => snapshot.index,
    service: async (id) => {
      if (snapshot.index.pageOf(id) === undefined) return undefined;
      const service = await snapshot.service(id).catch(ifNotThere);
      if (service) return service;
      await reopen();
      return snapshot.service(id);
    },
  });
}

function ifNotThere(error: unknown): undefined {
  if (!isSourceError(error) || error.failure !== 'not-found') throw error;
}

interface Snapshot {
  readonly index: FinderIndex;
  readonly service: (id: string) => Promise<Service | undefined>;
}

function opened(bytes: Uint8Array<ArrayBuffer>, url: string, readJson: ReadJson): Snapshot {
  const result = openIndex(bytes.buffer);
  if (!result.ok) throw new SourceError('damaged-snapshot', result.problem.message);
  const index = result.value;
  const pages = new PagesBeside(url, readJson);
  return {
    index,
    async service(id) {
      const page = index.pageOf(id);
      return page === undefined ? undefined : (await pages.read(page)).get(id);
    },
  };
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
    const url = new URL(pagePath(new URL(this.#snapshot).pathname, number), this.#snapshot).href;
    const page = await this.#readJson(url);
    const services = (page as { services?: unknown } | null)?.services;
    if (!Array.isArray(services)) throw new SourceError('damaged-snapshot', `${url} holds no services`);
    return new Map((services as Service[]).map((service) => [service.id, service]));
  }
}
