/** What the service worker may keep: the kit's own files, a snapshot with its pages of texts, and the pages that the host names. */
export interface Keeping {
  /** Address of the folder that the kit's files stand in, with a slash at its end. */
  readonly folder: string;
  /** Addresses of the host's pages that are to open without a connection. */
  readonly pages: readonly string[];
}

/** What a request is, as far as keeping it goes. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  /** True when somebody goes to a page. */
  readonly navigates: boolean;
}

/**
 * Tells whether the answer to a request may be kept on the device. Referrals, questions to a server and reports are sent by POST and are
 * never looked at; neither is anything with a query, in which something personal might stand.
 * @param asked - The request.
 * @param keeping - What is kept.
 * @returns True for the kit's files, snapshots and the pages that the host named.
 */
export function isKept({ method, url, navigates }: Asked, { folder, pages }: Keeping): boolean {
  const { origin, pathname, search } = new URL(url);
  if (method !== 'GET' || search !== '') return false;
  if (navigates) return pages.includes(origin + pathname);
  if (/\.nkx$|\/pages\/\d+\.json$/.test(pathname)) return origin === new URL(folder).origin;
  return (origin + pathname).startsWith(folder) && /^kit[\w-]*\.js$/.test((origin + pathname).slice(folder.length));
}
