/**
 * What only a live feed or a foreign API needs: the reader of Open Referral and the builder of indexes. It weighs as much as the rest of
 * the kit together, so it stands in a file of its own (`kit-feed.js`) that is loaded when a page names such a source.
 * @packageDocumentation
 */
import type { DirectoryData } from '@neighbourhood-kit/core/directory';
import type { Problem } from '@neighbourhood-kit/core';
import type { Service } from '@neighbourhood-kit/core/services';
import { readFeed, readPages } from '@neighbourhood-kit/open-referral/reader';
import { IndexSource } from './index-source.js';
import type { PartOf } from './load-part.js';
import { openServices, type LoadWords } from './memory-source.js';
import type { ReadJson } from './snapshot-reader.js';
import { SourceError, type SourceFailure } from './source-error.js';
import type { Source } from './source.js';

/** Most pages of an API that a page of a website reads: with 100 services each, twice as many as a live source should have. */
const MAX_PAGES = 40;

/** What is loaded only when a feed turns out to need it. */
export interface FeedTools {
  readonly loadWords: LoadWords;
  readonly loadDirectory: () => Promise<PartOf<'kit-directory'>>;
}

/**
 * Reads a file in any form of Open Referral, or a directory of this kit.
 * @param value - The file, parsed.
 * @param url - Its address, for what is said of it.
 * @param tools - What may be needed beside.
 * @returns The source; its index is built in this page.
 * @throws SourceError with the kind of failure.
 */
export async function openFeed(value: unknown, url: string, tools: FeedTools): Promise<Source> {
  return new IndexSource('feed', await openServices(await servicesOf(value, url, tools), tools.loadWords));
}

/** How an API is asked. */
export interface ApiTools {
  readonly loadWords: LoadWords;
  readonly fetchRecords: PartOf<'kit-api'>['fetchRecords'];
  readonly loadJson: ReadJson;
}

/**
 * Reads the list of services of an Open Referral API page by page. Lists say little; a whole entry is asked for when somebody opens it.
 * @param base - Base address, absolute, with a slash at its end.
 * @param tools - How it is asked.
 * @returns The source; its index is built in this page.
 * @throws SourceError with the kind of failure.
 */
export async function openApi(base: string, { loadWords, fetchRecords, loadJson }: ApiTools): Promise<Source> {
  const fetched = await fetchRecords(base, { details: 'never', maxPages: MAX_PAGES, retries: 1 });
  if (!fetched.ok) throw failed(fetched.problem, base);
  const feed = readPages(fetched.value.values);
  if (!feed.ok) throw failed(feed.problem, base);
  const opened = await openServices(feed.value.services, loadWords);
  const wholeEntry = async (id: string): Promise<Service | undefined> => {
    const answer = await loadJson(new URL(`services/${encodeURIComponent(id)}`, base).href).catch(() => undefined);
    const read = readFeed(answer);
    return read.ok ? read.value.services.find((service) => service.id === id) : undefined;
  };
  return new IndexSource('api', {
    ...opened,
    service: async (id) => (await wholeEntry(id)) ?? opened.service(id),
  });
}

async function servicesOf(value: unknown, url: string, { loadDirectory }: FeedTools): Promise<readonly Service[]> {
  if (isDirectory(value)) return (await loadDirectory()).publicServices(value);
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
