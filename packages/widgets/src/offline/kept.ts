import { pagesFolder } from '@neighbourhood-kit/finder/query';

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
  if (pathname.endsWith('.nkx') || isTexts(pathname)) return origin === new URL(folder).origin;
  return (origin + pathname).startsWith(folder) && /^kit[\w-]*\.js$/.test((origin + pathname).slice(folder.length));
}

/**
 * Tells whether an address is that of a page of texts of a snapshot.
 * @param url - The address, or its path.
 */
export function isTexts(url: string): boolean {
  return /\.pages\/\d+\.json$/.test(url);
}

/**
 * Says what came with a file and is of no use with another version of it.
 * @param url - Address of a file that is kept.
 * @param keeping - What is kept.
 * @returns How the addresses begin: for a snapshot those of its texts, for `kit.js` those of its other files; undefined for any other file.
 */
export function cameWith(url: string, { folder }: Keeping): string | undefined {
  if (url === `${folder}kit.js`) return `${folder}kit-`;
  return url.endsWith('.nkx') ? pagesFolder(url) : undefined;
}

/** Parts of the kit that somebody needs who opens, keeps or shares a service of a list, by the end of their names. */
const PARTS_OF_ENTRY = ['answer', 'service', 'more'];

/**
 * Says which further files of the kit a file that was asked for calls for, so that a service opens without a connection that was never
 * opened with one.
 * @param url - Address of a file that is kept.
 * @param keeping - What is kept.
 * @returns Addresses: for a snapshot the parts that show a service, for the finder's words in a language the words of those parts.
 */
export function calledFor(url: string, { folder }: Keeping): readonly string[] {
  const [, language] = /\/kit-(\w+)-service-finder\.js$/.exec(url) ?? [];
  if (language === undefined && !url.endsWith('.nkx')) return [];
  const words = language === undefined ? '' : `${language}-`;
  return PARTS_OF_ENTRY.map((part) => `${folder}kit-${words}${part}.js`);
}
