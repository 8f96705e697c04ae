/**
 * What only a snapshot needs: the search engine, without the code that builds an index. Pages over a server never need it, so it stands in
 * a file of its own (`kit-index.js`) that is loaded when a page names a snapshot.
 * @packageDocumentation
 */
import type { Reading } from '@neighbourhood-kit/core';
import type { Service } from '@neighbourhood-kit/core/services';
import { openBeginning, openIndex, pagePath, type FinderIndex } from '@neighbourhood-kit/finder/query';
import { tellWorker } from '../../offline/tell-worker.js';
import { turn } from '../turn.js';
import { IndexSource } from './index-source.js';
import { isWebPage, type LoadOptions } from './load.js';
import { isSourceError, SourceError } from './source-error.js';
import type { Source } from './source.js';

/** Longest wait for the beginning, in milliseconds. */
const PATIENCE = 10_000;

/** Reads JSON at an address; rejects with a `SourceError`. */
export type ReadJson = (url: string) => Promise<unknown>;

/** How what belongs to a snapshot is read. */
export interface SnapshotReading {
  /** Reads a page of texts when one is shown. */
  readonly readJson: ReadJson;
  /** Reads the snapshot again. */
  readonly read: (options: LoadOptions) => Promise<Uint8Array<ArrayBuffer>>;
}

/** A snapshot on its way. */
export interface Arriving {
  /** What has come so far, in order. */
  readonly pieces: readonly Uint8Array[];
  /** Called after each further piece. */
  look?: (() => void) | undefined;
  /** All of it; rejects with a `SourceError`. */
  readonly whole: Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Opens a snapshot as soon as its beginning is there: it lists services, and questions in words wait for the whole. Where its texts are not those
 * it knows, it has been rewritten since, and is read once more; so it is where the rest did not come.
 * @param arriving - The snapshot.
 * @param address - Its address, relative to the page; the pages of texts are next to it.
 * @param reading - How what belongs to it is read.
 * @returns The source.
 * @throws SourceError of the load, `web-page` or `damaged-snapshot`.
 */
export async function openSnapshot(arriving: Arriving, address: string, reading: SnapshotReading): Promise<Source> {
  tellWorker();
  const url = new URL(address, document.baseURI).href;
  let snapshot: Snapshot | undefined;
  const takeIn = (index: Reading<FinderIndex>) => {
    snapshot = opened(index, url, reading.readJson);
  };
  const takeWhole = (bytes: Uint8Array<ArrayBuffer>) => {
    if (isWebPage(bytes)) throw new SourceError('web-page', url);
    takeIn(openIndex(bytes.buffer));
  };
  let isNewer = false;
  let whole = arriving.whole.then((bytes) => {
    if (!isNewer) takeWhole(bytes);
  });
  // What the browser had kept is all there by the next turn.
  await Promise.race([whole, turn()]);
  if (!snapshot) await Promise.race([whole, beginningOf(arriving).then(takeIn), tooLong(url)]);

  let reopening: Promise<void> | undefined;
  const reopen = () =>
    (reopening ??= reading
      .read({ cache: 'reload' })
      .then((bytes) => {
        takeWhole(bytes);
        isNewer = true;
      })
      .finally(() => {
        reopening = undefined;
      }));
  const now = () => snapshot as Snapshot;
  return new IndexSource('snapshot', {
    index: () => now().index,
    arrived: whole,
    learn: () => (whole = whole.catch(reopen)),
    service: async (id) => {
      if (now().index.pageOf(id) === undefined) return undefined;
      const service = await now().service(id).catch(ifNotThere);
      if (service) return service;
      await reopen();
      return now().service(id);
    },
  });
}

/** Rejects when a visitor has waited long enough for services. */
async function tooLong(url: string): Promise<never> {
  await turn(PATIENCE);
  throw new SourceError('timeout', url);
}

/** Settled when enough has come to list services; never when what comes is no snapshot, which the whole will tell. */
function beginningOf(arriving: Arriving): Promise<Reading<FinderIndex>> {
  return new Promise((resolve) => {
    arriving.look = () => {
      const beginning = openBeginning(joined(arriving.pieces));
      if (!beginning) return;
      arriving.look = undefined;
      if (beginning.ok) resolve(beginning);
    };
    arriving.look();
  });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function ifNotThere(error: unknown): undefined {
  if (!isSourceError(error) || error.failure !== 'not-found') throw error;
}

interface Snapshot {
  readonly index: FinderIndex;
  readonly service: (id: string) => Promise<Service | undefined>;
}

function opened(result: Reading<FinderIndex>, url: string, readJson: ReadJson): Snapshot {
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
