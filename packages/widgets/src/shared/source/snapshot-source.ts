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
    const look = (piece: Uint8Array) => {
      pieces.push(piece);
      arriving.look?.();
    };
    const read = (options: LoadOptions) => load(url, { ...options, timeout: WHOLE });
    const arriving: Arriving = { pieces, whole: read({ look }) };
    // Anyone who waits for the whole is told.
    arriving.whole.catch(() => undefined);
    const { openSnapshot } = await loadPart('kit-index');
    return openSnapshot(arriving, url, { readJson: loadJson, read });
  });
}
