import { IndexSource } from './index-source.js';
import { loadPart } from './load-part.js';
import type { Source } from './source.js';

/**
 * A live feed: one file in any form of Open Referral, or a directory of this kit, read and indexed in the page.
 * @param url - Address of the file; its publisher must allow this page to read it.
 * @returns The source; nothing is read yet.
 */
export function feedSource(url: string): Source {
  return new IndexSource('feed', async () => (await loadPart('kit-feed')).openFeed(url));
}

/**
 * An Open Referral API that answers no questions itself: its list of services is read and indexed in the page.
 * @param base - Base address, absolute, with a slash at its end.
 * @returns The source; nothing is read yet.
 */
export function listSource(base: string): Source {
  return new IndexSource('api', async () => (await loadPart('kit-feed')).openApi(base));
}
