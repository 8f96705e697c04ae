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
    // What works out hours comes with the rest of the file. When it does not, anyone who waits for it is told.
    const look = (piece: Uint8Array) => {
      if (new TextDecoder().decode(piece).includes('schedule')) loadPart('kit-hours').catch(() => undefined);
    };
    const [bytes, { openFeed }] = await Promise.all([load(url, { look }), loadPart('kit-feed')]);
    return openFeed(parseJson(bytes, url), url, loadPart);
  });
}
