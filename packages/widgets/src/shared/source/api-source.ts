import { listSource } from './feed-source.js';
import { LateSource } from './late-source.js';
import { loadJson } from './load.js';
import { serverPaths, ServerSource } from './server-source.js';
import { isSourceError } from './source-error.js';
import type { Source } from './source.js';

/**
 * An API: a Neighbourhood Kit server answers questions itself; of any other Open Referral API the list of services is read page by page.
 * @param base - Base address; the root document stands there.
 * @returns The source; nothing is read yet.
 */
export function apiSource(base: string): Source {
  const { href } = new URL(base.endsWith('/') ? base : `${base}/`, document.baseURI);
  return new LateSource('api', () => choose(href));
}

async function choose(base: string): Promise<Source> {
  const root = await loadJson(base).catch((error: unknown) => {
    // Many older APIs answer nothing at their root; their list of services tells.
    if (isSourceError(error) && ['not-found', 'web-page', 'server-error'].includes(error.failure)) return undefined;
    throw error;
  });
  const paths = serverPaths(root);
  return paths ? new ServerSource(base, paths) : listSource(base);
}
