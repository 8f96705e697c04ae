/**
 * A service worker that a host may register, so that people without a connection still find what was loaded before
 * (`nk-sw.js`; docs/guides/offline.md). The network comes first: what is kept is used only when the network does not answer.
 * @packageDocumentation
 */
import { pagePath } from '@neighbourhood-kit/finder/query';
import { cameWith, calledFor, isKept, isTexts, type Keeping } from './kept.js';

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

/** Goes up when a file is another one than before: what was asked for earlier may be of the earlier one. */
let changes = 0;
const writing = queue();
const fetching = queue();

/** Does one thing after the other, in the order in which they were given. */
function queue(): (task: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };
}

/** Asks the network. The browser's own copy of texts may be older than the snapshot: whether it still holds, the site is asked. */
function ask(request: Request | string, init?: RequestInit): Promise<Response> {
  const url = typeof request === 'string' ? request : request.url;
  return fetch(request, isTexts(url) ? { ...init, cache: 'no-cache' } : init);
}

/** Keeps an answer to what was asked when there had been so many changes, and what it calls for where nobody asked to spare data. */
async function keep(url: string, answered: Response, then: number): Promise<void> {
  await writing(() => write(url, answered, then));
  if (!worker.navigator.connection?.saveData) await fetching(() => fetchMissing(url));
}

async function write(url: string, answered: Response, then: number): Promise<void> {
  if (isTexts(url) && then !== changes) return;
  const cache = await caches.open(CACHE);
  const cameAlong = cameWith(url, keeping);
  const before = cameAlong === undefined ? undefined : await cache.match(url);
  if (cameAlong !== undefined && before && !(await isSame(before, answered.clone()))) {
    changes++;
    // Before the new one is there: an address in the earlier texts may be secret by now, and the line may break at any time.
    for (const kept of await cache.keys()) if (kept.url.startsWith(cameAlong)) await cache.delete(kept);
  }
  await cache.put(url, answered);
}

/** Fetches what a file calls for. Where that fails, the next visit tries again. */
async function fetchMissing(url: string): Promise<void> {
  // Asked again each time, so that parts of one version lie together. What the browser still has it does not fetch.
  for (const part of calledFor(url, keeping)) await fetchInto(part);
  const cache = await caches.open(CACHE);
  for (let page = 0; url.endsWith('.nkx') && page < MOST_PAGES; page++) {
    const texts = pagePath(url, page);
    if (!(await cache.match(texts)) && !(await fetchInto(texts))) return;
  }
}

/**
 * One after the other and after everything else, so that nobody waits for it. What is no longer there is no longer kept.
 * @returns True when there was such a file.
 */
async function fetchInto(url: string): Promise<boolean> {
  const then = changes;
  const response = await ask(url, { priority: 'low' }).catch(() => undefined);
  if (response?.ok) await writing(() => write(url, response, then));
  else if (response?.status === 404 || response?.status === 410) await (await caches.open(CACHE)).delete(url);
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
  const keepings: Promise<void>[] = [];
  for (const url of wanted) {
    if (await cache.match(url)) continue;
    const then = changes;
    const response = await ask(url, { priority: 'low' }).catch(() => undefined);
    // A browser takes no answer for a page that was led elsewhere. What a file calls for comes after what the page had loaded.
    if (response?.ok && !response.redirected) keepings.push(keep(url, response, then));
  }
  await Promise.all(keepings);
}

/** Takes away what this worker would not keep: pages that the host no longer names. */
async function tidy(): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const request of await cache.keys()) {
    const asked = { method: 'GET', url: request.url };
    if (![true, false].some((navigates) => isKept({ ...asked, navigates }, keeping))) await cache.delete(request);
  }
}

async function isSame(before: Response, after: Response): Promise<boolean> {
  const [old, fresh] = [new Uint8Array(await before.arrayBuffer()), new Uint8Array(await after.arrayBuffer())];
  return old.length === fresh.length && old.every((byte, i) => byte === fresh[i]);
}

async function answer(event: Fetching): Promise<Response> {
  const { request } = event;
  const then = changes;
  try {
    const response = await ask(request);
    if (response.ok) event.waitUntil(keep(request.url, response.clone(), then));
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
