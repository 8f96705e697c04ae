/**
 * What stands at the root of an API: a Neighbourhood Kit server, or any other Open Referral API. It stands in a file of its own
 * (`kit-server.js`), which is loaded with the root document: a page over a snapshot or a feed does without.
 * @packageDocumentation
 */
import { loadPart } from './load-part.js';
import { loadJson } from './load.js';
import { serverPaths, ServerSource } from './server-source.js';
import type { Source } from './source.js';

/**
 * Opens an API by its root document: a Neighbourhood Kit server answers questions itself; of any other the list of services is read page by
 * page and indexed in the page.
 * @param base - Base address, absolute, with a slash at its end.
 * @param root - The document, as read; undefined when there is none.
 * @returns The source.
 * @throws SourceError with the kind of failure.
 */
export async function openRoot(base: string, root: unknown): Promise<Source> {
  const paths = serverPaths(root);
  if (paths) return new ServerSource(base, paths);
  const [feed, { openApi }] = await Promise.all([loadPart('kit-feed'), loadPart('kit-api')]);
  return openApi(base, feed, { loadJson, loadPart });
}
