import { LateSource } from './late-source.js';
import { loadPart } from './load-part.js';
import { load, loadJson, parseJson } from './load.js';
import type { Source } from './source.js';

const loadWords = () => loadPart('kit-words');

/**
 * A live feed: one file in any form of Open Referral, or a directory of this kit, read and indexed in the page.
 * @param url - Address of the file; its publisher must allow this page to read it.
 * @returns The source; nothing is read yet.
 */
export function feedSource(url: string): Source {
  return new LateSource('feed', async () => {
    const [bytes, { openFeed }] = await Promise.all([load(url), loadPart('kit-feed')]);
    return openFeed(parseJson(bytes, url), url, { loadWords, loadDirectory: () => loadPart('kit-directory') });
  });
}

/**
 * An Open Referral API that answers no questions itself: its list of services is read and indexed in the page.
 * @param base - Base address, absolute, with a slash at its end.
 * @returns The source; nothing is read yet.
 */
export function listSource(base: string): Source {
  return new LateSource('api', async () => {
    const [{ openApi }, { fetchRecords }] = await Promise.all([loadPart('kit-feed'), loadPart('kit-api')]);
    return openApi(base, { loadWords, fetchRecords, loadJson });
  });
}
