/**
 * What only a live feed or a foreign API needs: the reader of Open Referral and the builder of indexes. It weighs as much as the rest of
 * the kit together, so it stands in a file of its own (`kit-feed.js`) that is loaded when a page names such a source.
 * @packageDocumentation
 */
import type { Reading } from '@neighbourhood-kit/core';
import { withSecretsMarked, type DirectoryData } from '@neighbourhood-kit/core/directory';
import type { Service } from '@neighbourhood-kit/core/services';
import { readPages } from '@neighbourhood-kit/open-referral/reader';
import { IndexSource } from './index-source.js';
import type { LoadPart } from './load-part.js';
import { openServices } from './memory-source.js';
import { SourceError } from './source-error.js';
import type { Source } from './source.js';

// The reader of an API's pages (`kit-api.js`) uses them, and is not loaded without this file.
export { IndexSource, openServices };

/**
 * Reads pages of an API, single services or a file.
 * @param values - As they came, parsed.
 * @returns The services, places marked that are confidential by their words; or why there are none.
 */
export function readServices(values: readonly unknown[]): Reading<readonly Service[]> {
  const feed = readPages(values);
  return feed.ok ? { ok: true, value: withSecretsMarked(feed.value).services } : feed;
}

/**
 * Reads a file in any form of Open Referral, or a directory of this kit.
 * @param value - The file, parsed.
 * @param url - Its address, for what is said of it.
 * @param load - Loads what a feed or a question turns out to need.
 * @returns The source; its index is built in this page.
 * @throws SourceError with the kind of failure.
 */
export async function openFeed(value: unknown, url: string, load: LoadPart): Promise<Source> {
  return new IndexSource('feed', await openServices(await servicesOf(value, url, load), load));
}

async function servicesOf(value: unknown, url: string, load: LoadPart): Promise<readonly Service[]> {
  if (isDirectory(value))
    return withSecretsMarked({ services: (await load('kit-directory')).publicServices(value) }).services;
  const feed = readServices([value]);
  if (feed.ok) return feed.value;
  throw new SourceError('not-a-directory', `${url}: ${feed.problem.message}`);
}

/** A directory of this kit has the same names for some fields as Open Referral, so it is told by its version. */
function isDirectory(value: unknown): value is DirectoryData {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value && 'services' in value;
}
