import { LateSource } from './late-source.js';
import { loadPart } from './load-part.js';
import { loadJson } from './load.js';
import { isSourceError } from './source-error.js';
import type { Source } from './source.js';

/**
 * An API: a Neighbourhood Kit server answers questions itself; of any other Open Referral API the list of services is read page by page.
 * @param base - Base address; the root document stands there.
 * @returns The source; nothing is read yet.
 */
export function apiSource(base: string): Source {
  const { href } = new URL(base.endsWith('/') ? base : `${base}/`, document.baseURI);
  return new LateSource('api', async () => {
    const [root, { openRoot }] = await Promise.all([rootOf(href), loadPart('kit-server')]);
    return openRoot(href, root);
  });
}

/** The root document. Many older APIs answer nothing there; their list of services tells. */
async function rootOf(base: string): Promise<unknown> {
  try {
    return await loadJson(base);
  } catch (error) {
    if (isSourceError(error) && ['not-found', 'web-page', 'server-error'].includes(error.failure)) return undefined;
    throw error;
  }
}
