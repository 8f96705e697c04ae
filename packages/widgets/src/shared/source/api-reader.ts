/**
 * What only a foreign API needs: pages that are asked for one after the other, with patience (`kit-api.js`).
 * @packageDocumentation
 */
import type { Problem } from '@neighbourhood-kit/core';
import type { Service } from '@neighbourhood-kit/core/services';
import { fetchPages } from '@neighbourhood-kit/open-referral/client';
import type { LoadPart, PartOf } from './load-part.js';
import type { ReadJson } from './snapshot-reader.js';
import { SourceError, type SourceFailure } from './source-error.js';
import type { Source } from './source.js';

/** Most pages of an API that a page of a website reads: with 100 services each, twice as many as a live source should have. */
const MAX_PAGES = 40;

/** How an API is asked. */
export interface ApiTools {
  readonly loadJson: ReadJson;
  /** Loads what an index or a question turns out to need. */
  readonly loadPart: LoadPart;
}

/**
 * Reads the list of services of an Open Referral API page by page. Lists say little; a whole entry is asked for when somebody opens it.
 * @param base - Base address, absolute, with a slash at its end.
 * @param feed - What reads services and builds their index.
 * @param tools - How it is asked.
 * @returns The source; its index is built in this page.
 * @throws SourceError with the kind of failure.
 */
export async function openApi(
  base: string,
  { IndexSource, openServices, readServices }: PartOf<'kit-feed'>,
  tools: ApiTools,
): Promise<Source> {
  const fetched = await fetchPages(base, { maxPages: MAX_PAGES, retries: 1 });
  if (!fetched.ok) throw failed(fetched.problem, base);
  const list = readServices(fetched.value.values);
  if (!list.ok) throw failed(list.problem, base);
  const opened = await openServices(list.value, tools.loadPart);
  const wholeEntry = async (id: string): Promise<Service | undefined> => {
    const answer = await tools
      .loadJson(new URL(`services/${encodeURIComponent(id)}`, base).href)
      .catch(() => undefined);
    const read = readServices([answer]);
    return read.ok ? read.value.find((service) => service.id === id) : undefined;
  };
  return new IndexSource('api', {
    ...opened,
    service: async (id) => (await wholeEntry(id)) ?? opened.service(id),
  });
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
  if (code === 'fetch/network' || code === 'fetch/broken') return navigator.onLine ? 'unreachable' : 'offline';
  if (code !== 'fetch/status') return 'not-a-directory';
  if (/^(404|410)/.test(seen)) return 'not-found';
  return /^(429|503)/.test(seen) ? 'busy' : 'server-error';
}
