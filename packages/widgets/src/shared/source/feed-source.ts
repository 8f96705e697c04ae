import { LateSource } from './late-source.js';
import { loadPart } from './load-part.js';
import { load, parseJson } from './load.js';
import type { Source } from './source.js';

/**
 * A live feed: one file in any form of Open Referral, or a directory of this kit, read and indexed in the page.
 * @param url - Address of the file; its publisher must allow this page to read it.
 * @returns The source; nothing is read yet.
 */
export function feedSource(url: string): Source {
  return new LateSource('feed', async () => {
    const [bytes, { openFeed }] = await Promise.all([load(url), loadPart('kit-feed')]);
    return openFeed(bytes, url, {
      parseJson,
      loadWords: () => loadPart('kit-words'),
      loadHours: () => loadPart('kit-hours'),
      loadDirectory: () => loadPart('kit-directory'),
    });
  });
}
