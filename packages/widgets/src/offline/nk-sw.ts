/**
 * A service worker that a host may register, so that people without a connection still find what was loaded before
 * (`nk-sw.js`; docs/guides/offline.md). The network comes first: what is kept is used only when the network does not answer.
 * @packageDocumentation
 */
import { isKept, type Keeping } from './kept.js';

/** The few things of a service worker that are used here; the library for pages does not have them. */
interface Worker {
  readonly location: Location;
  readonly clients: { readonly claim: () => Promise<void> };
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

const { href, searchParams } = new URL(worker.location.href);
const keeping: Keeping = {
  folder: new URL('./', href).href,
  pages: searchParams.getAll('page').map((page) => new URL(page, href).href),
};

async function answer(event: Fetching): Promise<Response> {
  const { request } = event;
  try {
    const response = await fetch(request);
    if (response.ok) {
      const copy = response.clone();
      event.waitUntil(caches.open(CACHE).then((cache) => cache.put(request.url, copy)));
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
