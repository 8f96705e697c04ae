import { LateSource } from './late-source.js';
import { loadPart } from './load-part.js';
import { isWebPage, load, loadJson } from './load.js';
import { SourceError } from './source-error.js';
import type { Source } from './source.js';

/**
 * A finder snapshot: one file with the index and, beside it, pages with the texts of a few services each, read when they are shown.
 * @param url - Address of the snapshot, relative to the page.
 * @returns The source; nothing is read yet.
 */
export function snapshotSource(url: string): Source {
  return new LateSource('snapshot', async () => {
    const [bytes, { openSnapshot }] = await Promise.all([load(url), loadPart('kit-index')]);
    if (isWebPage(bytes)) throw new SourceError('web-page', url);
    return openSnapshot(bytes, new URL(url, document.baseURI).href, {
      readJson: loadJson,
      readAgain: () => load(url, { cache: 'reload' }),
    });
  });
}
