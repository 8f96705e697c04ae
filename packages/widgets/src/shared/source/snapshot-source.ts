import { LateSource } from './late-source.js';
import { loadPart } from './load-part.js';
import { load, loadJson, type LoadOptions } from './load.js';
import type { Arriving } from './snapshot-reader.js';
import type { Source } from './source.js';

/** Longest wait for a whole snapshot, in milliseconds: services are listed long before. A county's is 600 kB, on a slow line a quarter of a minute. */
const WHOLE = 30_000;

/**
 * A finder snapshot: one file with the index and, next to it, pages with the texts of a few services each, read when they are shown.
 * @param url - Address of the snapshot, relative to the page.
 * @returns The source; nothing is read yet.
 */
export function snapshotSource(url: string): Source {
  return new LateSource('snapshot', async () => {
    const pieces: Uint8Array[] = [];
    const stop = new AbortController();
    const look = (piece: Uint8Array, from: number) => {
      // Where the line broke, another try begins at the first byte.
      if (!from) pieces.length = 0;
      pieces.push(piece);
      arriving.look?.();
    };
    const read = (options: LoadOptions) => load(url, { ...options, timeout: WHOLE });
    const arriving: Arriving = { pieces, whole: read({ look, signal: stop.signal }) };
    // Anyone who waits for the whole is told.
    arriving.whole.catch(() => undefined);
    try {
      return await (await loadPart('kit-index')).openSnapshot(arriving, url, { readJson: loadJson, read });
    } catch (error) {
      // It would share the line with the next try.
      stop.abort();
      throw error;
    }
  });
}
