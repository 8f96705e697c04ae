import { createHash } from 'node:crypto';
import type { Service } from '@neighbourhood-kit/core/services';
import type { CivilDate } from '@neighbourhood-kit/core/time';
import { buildIndex, pagePath } from '@neighbourhood-kit/finder';
import { editionOf, textsOf } from '../texts.js';
import { writeFeed } from '@neighbourhood-kit/open-referral/writer';
import { markup } from '../report/markup.js';
import { indexPage, printPage, servicePage, type Site } from './pages.js';
import { SITE_STYLE } from './style.js';

/** Files of a site by their path from its top. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/** What a site is made of. */
export interface SiteOptions {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly today: CivilDate;
  /** Address under which it will stand, ending in a slash. */
  readonly base?: string | undefined;
  /** The widgets' scripts by file name; none for a site without search. */
  readonly kit?: ReadonlyMap<string, Uint8Array> | undefined;
}

/** A readable address that lasts: of the name for people, of the id for links. */
function pathOf({ name, id }: Service): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const mark = createHash('sha256').update(id).digest('hex').slice(0, 8);
  return `services/${slug === '' ? 'service' : slug}-${mark}.html`;
}

/** Whether anybody should find it: what has ended is not, what pauses is, with a note. */
const isShown = ({ status }: Service): boolean => status !== 'defunct';

function sitemap(paths: readonly string[], base: string, today: CivilDate): string {
  const urls = paths.map(
    (path) => `<url><loc>${markup(new URL(path, base).href)}</loc><lastmod>${today}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/**
 * Makes a site of services: a page each, a list, an A to Z and a large print to print, the snapshot that the search opens, the feed as Open
 * Referral UK 3.0 and, where the address is known, a sitemap.
 * @param services - Provider and places embedded; those that have ended are left out.
 * @param options - Title, day, address, scripts.
 * @returns The files, and how many services they show.
 */
export function siteFiles(
  services: readonly Service[],
  options: SiteOptions,
): { readonly files: SiteFiles; readonly shown: number } {
  const { title, today, base, kit = new Map<string, Uint8Array>() } = options;
  const shown = services.filter(isShown);
  const site: Site = { title, today, base, pathOf };
  const files = new Map<string, string | Uint8Array>();
  for (const service of shown) files.set(pathOf(service), servicePage(service, site));
  const pages = [...files.keys()];
  files.set('a-to-z.html', printPage(shown, site, 'booklet'));
  files.set('large-print.html', printPage(shown, site, 'large'));
  files.set('style.css', SITE_STYLE);
  const texts = textsOf(shown);
  for (const [i, page] of texts.entries()) files.set(pagePath('index.nkx', i), page);
  files.set('index.nkx', new Uint8Array(buildIndex(shown, { edition: editionOf(texts) })));
  files.set('services.json', writeFeed(shown, { today }));
  for (const [name, content] of kit) files.set(name, content);
  if (base !== undefined)
    files.set('sitemap.xml', sitemap(['index.html', 'a-to-z.html', 'large-print.html', ...pages], base, today));
  // Last, so that anyone who comes while the files are written finds what it names.
  files.set('index.html', indexPage(shown, site, kit.size > 0));
  return { files, shown: shown.length };
}
