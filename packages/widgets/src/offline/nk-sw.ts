/**
 * A service worker that a host may register, so that people without a connection still find what was loaded before
 * (`nk-sw.js`; docs/guides/offline.md). The network comes first: what is kept is used only when the network does not answer.
 * @packageDocumentation
 */
import { pagePath, pagesFolder } from '@neighbourhood-kit/finder/query';
import { calledFor, isKept, type Keeping } from './kept.js';

/** The few things of a service worker that are used here; the library for pages does not have them. */
interface Worker {
  readonly location: Location;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly navigator: { readonly connection?: { readonly saveData?: boolean } };
  readonly skipWaiting: () => Promise<void>;
  addEventListener(name: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(name: 'fetch', listen: (event: Fetching) => void): void;
  addEventListener(name: 'message', listen: (event: Told) => void): void;
}
interface Lasting {
  readonly waitUntil: (until: Promise<unknown>) => void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}

interface Told extends Lasting {
  readonly data: unknown;
  readonly source: { readonly url?: string } | null;
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
  if (await isSame(before, await cache.match(url))) return;
  // Another version of the kit, or of the directory: nothing of an earlier one stays beside it.
  const rest = new Set(before ? await restOf(url, cache) : []);
  for (let page = 0; url.endsWith('.nkx') && page < MOST_PAGES; page++) {
    const texts = pagePath(url, page);
    rest.delete(texts);
    if (!(await fetchInto(cache, texts))) break;
  }
  for (const file of rest) await fetchInto(cache, file);
}

/** What is kept beside a file and came with it: the kit's other files, the pages of texts of a snapshot. */
async function restOf(url: string, cache: Cache): Promise<string[]> {
  const beside = url.endsWith('.nkx') ? pagesFolder(url) : `${keeping.folder}kit-`;
  if (!/\.nkx$|\/kit\.js$/.test(url)) return [];
  const kept = (await cache.keys()).map((request) => request.url);
  return kept.filter((each) => each.startsWith(beside));
}

/**
 * One after the other and after everything else, so that nobody waits for it. What is no longer there is no longer kept.
 * @returns True when there was such a file.
 */
async function fetchInto(cache: Cache, url: string): Promise<boolean> {
  const response = await fetch(url, { priority: 'low' }).catch(() => undefined);
  if (response?.ok) await cache.put(url, response);
  else if (response?.status === 404 || response?.status === 410) await cache.delete(url);
  return response?.ok === true;
}

/** Keeps what a page had loaded before the worker was there to see it. */
async function catchUp(page: string, files: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const [address = ''] = page.split('#');
  const wanted = [
    ...[address].filter((url) => isKept({ method: 'GET', url, navigates: true }, keeping)),
    ...files.filter((url) => isKept({ method: 'GET', url, navigates: false }, keeping)),
  ];
  for (const url of wanted) {
    if (await cache.match(url)) continue;
    const response = await fetch(url, { priority: 'low' }).catch(() => undefined);
    // A browser takes no answer for a page that was led elsewhere.
    if (response?.ok && !response.redirected) await keep(url, response);
  }
}

/** Takes away what this worker would not keep: pages that the host no longer names. */
async function tidy(): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const request of await cache.keys()) {
    const asked = { method: 'GET', url: request.url };
    if (![true, false].some((navigates) => isKept({ ...asked, navigates }, keeping))) await cache.delete(request);
  }
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
  event.waitUntil(Promise.all([worker.clients.claim(), tidy()]));
});
worker.addEventListener('message', (event) => {
  const { data, source } = event;
  const files = Array.isArray(data)
    ? data.filter((file): file is string => typeof file === 'string' && URL.canParse(file))
    : [];
  event.waitUntil(catchUp(source?.url ?? href, files));
});
worker.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  if (isKept({ method, url, navigates: mode === 'navigate' }, keeping)) event.respondWith(answer(event));
});
