/**
 * Reads a whole Open Referral API, in a browser or a server.
 * @packageDocumentation
 */
import { bad, good, type Reading } from '@neighbourhood-kit/core';
import { Api } from './client/api.js';
import { completed } from './client/complete.js';
import type { FetchOptions } from './client/options.js';
import type { Feed } from './feed.js';
import type { Finding } from './findings.js';
import { entriesOf, readValues } from './full-reader.js';

export { entriesOf } from './full-reader.js';
export type { FetchOptions, KeptAnswers, Progress } from './client/options.js';

/** What an API published, before it is read. */
export interface FetchedRecords {
  /** Pages, lists or single services, as `readValues` takes them. */
  readonly values: readonly unknown[];
  /** What could not be had. */
  readonly findings: readonly Finding[];
}

/**
 * Asks an API for every service: page by page, one by one where the list says little, with the places from `/service_at_locations` where
 * neither names any.
 * @param address - The API's base address, its `/services`, or the address of a file.
 * @param options - Limits, progress, a signal to stop, answers that are kept.
 * @returns The answers as they came, or a list of their records as `recordsIn` finds them, where more was found of each; or why there are none: `fetch/address`, `fetch/stopped` whenever it was stopped, and those of the first
 * page. A page or service that fails is among the findings, as an error where it was not answered and may be the next time; the others
 * are there.
 */
export const fetchRecords = (address: string, options: FetchOptions = {}): Promise<Reading<FetchedRecords>> =>
  fetchLists(address, options, completed);

/**
 * Asks an API for its list of services, page by page, and for nothing else: what a page of a web site has time for.
 * @param address - As for `fetchRecords`.
 * @param options - As for `fetchRecords`; `details` and `maxDetails` have no meaning here.
 * @returns As `fetchRecords`.
 */
export const fetchPages = (address: string, options: FetchOptions = {}): Promise<Reading<FetchedRecords>> =>
  fetchLists(address, options, (_api, _url, pages) => Promise.resolve(pages));

async function fetchLists(
  address: unknown,
  options: FetchOptions,
  complete: typeof completed,
): Promise<Reading<FetchedRecords>> {
  if (typeof address !== 'string' || !/^https?:\/\//i.test(address) || !URL.canParse(address)) {
    const seen = typeof address === 'string' ? address.slice(0, 80) : typeof address;
    return bad('fetch/address', 'Give the address of the feed with https:// in front.', { seen });
  }
  const api = new Api(options);
  const first = await api.firstPage(new URL(address));
  if (!first.ok) return first;
  const { url } = first.value;
  const values = await complete(api, url, await api.otherPages(first.value));
  // Half a feed must not be taken for a whole one.
  if (options.signal?.aborted) return bad('fetch/stopped', 'The reading was stopped.');
  return good({ values, findings: api.findings });
}

/**
 * Reads every service of an API.
 * @param address - As for `fetchRecords`.
 * @param options - As for `fetchRecords`.
 * @returns The feed, or why nothing could be read.
 */
export async function fetchFeed(address: string, options: FetchOptions = {}): Promise<Reading<Feed>> {
  const fetched = await fetchRecords(address, { recordsIn: entriesOf, ...options });
  if (!fetched.ok) return fetched;
  const read = readValues(fetched.value.values);
  return read.ok ? good({ ...read.value, findings: [...fetched.value.findings, ...read.value.findings] }) : read;
}
