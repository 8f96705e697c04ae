/**
 * A service worker that a host may register, so that people without a connection still find what was loaded before
 * (`nk-sw.js`; docs/guides/offline.md). The network comes first: what is kept is used only when the network does not answer.
 * @packageDocumentation
 */
import { calledFor, isKept, type Keeping } from './kept.js';

/** The few things of a service worker that are used here; the library for pages does not have them. */
interface Worker {
  readonly location: Location;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly navigator: { readonly connection?: { readonly saveData?: boolean } };
  readonly skipWaiting: () => Promise<void>;
  addEventListener(name: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(name: 'fetch', listen: (event: Fetching) => void): void;
}
interface Lasting {
  readonly waitUntil: (until: Promise<unknown>) => void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}

const worker = self as unknown as Worker;
/** Everything the kit keeps on a device begins with `nk-`. */
const CACHE = 'nk-offline-1';
/** Most pages of texts that are fetched before anybody asked for them: those of a county. A larger directory keeps what was read. */
const MOST_PAGES = 50;

const { href, searchParams } = new URL(worker.location.href);
const keeping: Keeping = {
  folder: new URL('./', href).href,
  pages: searchParams.getAll('page').map((page) => new URL(page, href).href),
};

/** Keeps an answer, and what it calls for where nobody asked to spare data. */
async function keep(url: string, answered: Response): Promise<void> {
  const cache = await caches.open(CACHE);
  const before = await cache.match(url);
  await cache.put(url, answered);
  if (worker.navigator.connection?.saveData) return;
  // Asked anew each time, so that parts of one version lie together. What the browser still has it does not fetch.
  for (const part of calledFor(url, keeping)) await fetchInto(cache, part);
  if (!url.endsWith('.nkx') || (await isSame(before, await cache.match(url)))) return;
  for (let page = 0; page < MOST_PAGES; page++)
    if (!(await fetchInto(cache, new URL(`pages/${String(page)}.json`, url).href))) return;
}

/** One after the other and after everything else, so that nobody waits for it; true when there was such a file. */
async function fetchInto(cache: Cache, url: string): Promise<boolean> {
  const response = await fetch(url, { priority: 'low' }).catch(() => undefined);
  if (response?.ok) await cache.put(url, response);
  return response?.ok === true;
}

async function isSame(before: Response | undefined, after: Response | undefined): Promise<boolean> {
  if (!before || !after) return false;
  const [old, fresh] = [new Uint8Array(await before.arrayBuffer()), new Uint8Array(await after.arrayBuffer())];
  return old.length === fresh.length && old.every((byte, i) => byte === fresh[i]);
}

async function answer(event: Fetching): Promise<Response> {
  const { request } = event;
  try {
    const response = await fetch(request);
    if (response.ok) {
      event.waitUntil(keep(request.url, response.clone()));
    }
    return response;
  } catch (error) {
    const kept = await (await caches.open(CACHE)).match(request.url);
    if (kept) return kept;
    throw error;
  }
}

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});
worker.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  if (isKept({ method, url, navigates: mode === 'navigate' }, keeping)) event.respondWith(answer(event));
});
