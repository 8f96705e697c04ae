/**
 * What only a live feed or a foreign API needs: the reader of Open Referral and the builder of indexes. It weighs as much as the rest of
 * the kit together, so it stands in a file of its own (`kit-feed.js`) that is loaded when a page names such a source.
 * @packageDocumentation
 */
import { openDirectory, publicDirectory, type DirectoryData } from '@neighbourhood-kit/core/directory';
import type { Problem } from '@neighbourhood-kit/core';
import type { Service } from '@neighbourhood-kit/core/services';
import { fetchRecords } from '@neighbourhood-kit/open-referral/client';
import { readFeed, readPages } from '@neighbourhood-kit/open-referral/reader';
import type { OpenedIndex } from './index-source.js';
import { load, loadJson, parseJson } from './load.js';
import { openServices } from './memory-source.js';
import { SourceError, type SourceFailure } from './source-error.js';

/** Most pages of an API that a page of a website reads: with 100 services each, twice as many as a live source should have. */
const MAX_PAGES = 40;

/**
 * Reads a file in any form of Open Referral, or a directory of this kit.
 * @param url - Its address.
 * @returns The index, built in this page.
 * @throws SourceError with the kind of failure.
 */
export async function openFeed(url: string): Promise<OpenedIndex> {
  return openServices(servicesOf(await load(url), url));
}

/**
 * Reads the list of services of an Open Referral API page by page. Lists say little; a whole entry is asked for when somebody opens it.
 * @param base - Base address, absolute, with a slash at its end.
 * @returns The index, built in this page.
 * @throws SourceError with the kind of failure.
 */
export async function openApi(base: string): Promise<OpenedIndex> {
  const fetched = await fetchRecords(base, { details: 'never', maxPages: MAX_PAGES, retries: 1 });
  if (!fetched.ok) throw failed(fetched.problem, base);
  const feed = readPages(fetched.value.values);
  if (!feed.ok) throw failed(feed.problem, base);
  const opened = await openServices(feed.value.services);
  return { ...opened, service: async (id) => (await wholeEntry(base, id)) ?? opened.service(id) };
}

async function wholeEntry(base: string, id: string): Promise<Service | undefined> {
  const answer = await loadJson(new URL(`services/${encodeURIComponent(id)}`, base).href).catch(() => undefined);
  const read = readFeed(answer);
  return read.ok ? read.value.services.find((service) => service.id === id) : undefined;
}

function servicesOf(bytes: Uint8Array, url: string): readonly Service[] {
  const value = parseJson(bytes, url);
  if (isDirectory(value)) return openDirectory(publicDirectory(value)).directory.all('services');
  const feed = readFeed(value);
  if (feed.ok) return feed.value.services;
  throw failed(feed.problem, url);
}

/** A directory of this kit has the same names for some fields as Open Referral, so it is told by its version. */
function isDirectory(value: unknown): value is DirectoryData {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value && 'services' in value;
}

const FAILURES: Readonly<Record<string, SourceFailure>> = {
  'feed/empty': 'empty',
  'feed/html': 'web-page',
  'feed/truncated': 'not-json',
  'feed/not-json': 'not-json',
  'feed/too-large': 'too-big',
  'fetch/timeout': 'timeout',
  'fetch/too-large': 'too-big',
};

function failed({ code, message, seen = '' }: Problem, url: string): SourceError {
  return new SourceError(FAILURES[code] ?? failureOfFetch(code, seen), `${url}: ${message}`);
}

function failureOfFetch(code: string, seen: string): SourceFailure {
  if (code === 'fetch/network') return navigator.onLine ? 'unreachable' : 'offline';
  if (code !== 'fetch/status') return 'not-a-directory';
  if (/^(404|410)/.test(seen)) return 'not-found';
  return /^(429|503)/.test(seen) ? 'busy' : 'server-error';
}
