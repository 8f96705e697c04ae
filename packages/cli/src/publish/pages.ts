import { createHash } from 'node:crypto';
import type { LatLng } from '@neighbourhood-kit/core/place';
import type { Service } from '@neighbourhood-kit/core/services';
import { dayInWords, type CivilDate } from '@neighbourhood-kit/core/time';
import { html, Html, type Part } from './html.js';
import { crisisHtml, entryHtml, serviceHtml } from './parts.js';
import { SITE_STYLE } from './style.js';
import { count } from '../count.js';

/** What pages of a site have in common. */
export interface Site {
  /** Name of the directory. */
  readonly title: string;
  /** The day on which it is written, `YYYY-MM-DD`. */
  readonly today: CivilDate;
  /** Address under which the pages stand, ending in a slash; absent when it is not known. */
  readonly base?: string | undefined;
  /** Address of a service's page, from the top of the site. */
  readonly pathOf: (service: Service) => string;
}

/** One page before it stands in its frame. */
interface PageParts {
  readonly title: string;
  /** A sentence for search engines. */
  readonly about: string;
  /** Its address from the top of the site: `services/x.html`. */
  readonly path: string;
  readonly body: Part;
  /** Class of the body. */
  readonly look?: string | undefined;
  /** Whether the search widget stands on it. */
  readonly hasFinder?: boolean | undefined;
}

/** A page with the search widget runs scripts of its own site; every other runs none. */
const POLICY = {
  plain: "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'",
  finder:
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
};

function framed({ title, today, base }: Site, page: PageParts): string {
  const up = '../'.repeat(page.path.split('/').length - 1);
  const links = [
    ['index.html', 'Search and list'],
    ['a-to-z.html', 'A to Z to print'],
    ['large-print.html', 'Large print'],
  ] as const;
  return `<!doctype html>\n${
    html`<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${page.hasFinder ? POLICY.finder : POLICY.plain}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${page.about}">
<title>${page.title}</title>
${base !== undefined && html`<link rel="canonical" href="${new URL(page.path, base).href}" />`}
<link rel="stylesheet" href="${up}style.css">
${page.hasFinder && html`<script type="module" src="${up}kit.js"></script>`}
</head>
<body${page.look !== undefined && html` class="${page.look}"`}>
<header><a class="skip" href="#main">Skip to main content</a>${page.path !== 'index.html' && html`<p class="no-print"><a href="${up}index.html">${title}</a></p>`}</header>
<main id="main">
${page.body}
</main>
<footer><nav class="no-print" aria-label="Pages"><ul class="links">${links.map(([href, words]) => html`<li><a href="${up}${href}">${words}</a></li>`)}</ul></nav>
<p>Written on ${dayInWords(today)}. Contact a service before you go: things change.</p></footer>
</body>
</html>`.source
  }\n`;
}

/** Services by the first letter of their name, letters in order, then what begins with something else. */
export function byLetter(services: readonly Service[]): [string, Service[]][] {
  const groups = new Map<string, Service[]>();
  for (const service of [...services].sort(
    (a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }) || (a.id < b.id ? -1 : 1),
  )) {
    const first = service.name.normalize('NFKD').charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '0–9';
    groups.set(letter, [...(groups.get(letter) ?? []), service]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

const anchor = (letter: string): string => (letter === '0–9' ? 'other' : letter.toLowerCase());

const lettersHtml = (groups: readonly (readonly [string, unknown])[]): Html =>
  html`<nav class="no-print" aria-label="Letters">
    <ul class="letters">
      ${groups.map(([letter]) => html`<li><a href="#${anchor(letter)}">${letter}</a></li>`)}
    </ul>
  </nav>`;

function entries(services: readonly Service[], site: Site, link: boolean): Html {
  return html`${byLetter(services).map(
    ([letter, some]) =>
      html`<h2 id="${anchor(letter)}">${letter}</h2>
        ${some.map((service) => entryHtml(service, { level: 3, today: site.today, ...(link && { href: site.pathOf(service) }) }))}`,
  )}`;
}

const n = (count: number): string => count.toLocaleString('en-GB');

/**
 * The first page: crisis help, the search where its script is there, and every service by name. The search shows crisis help itself, so the
 * page's own stands in it for as long as the search does not.
 * @param services - Those that are shown.
 * @param site - The site.
 * @param hasFinder - Whether the widgets' script is next to it.
 * @returns The page. Without script it is the list.
 */
export function indexPage(services: readonly Service[], site: Site, hasFinder: boolean): string {
  const groups = byLetter(services);
  const list = html`${lettersHtml(groups)}${groups.map(
    ([letter, some]) =>
      html`<h3 id="${anchor(letter)}">${letter}</h3>
        <ul class="names">
          ${some.map((service) => html`<li><a href="${site.pathOf(service)}">${service.name}</a>${service.organisation && html` <span class="muted">${service.organisation.name}</span>`}</li>`)}
        </ul>`,
  )}`;
  const body = html`<h1>${site.title}</h1>
    ${
      hasFinder
        ? html`<nk-service-finder snapshot="index.nkx" heading-level="2"
            >${crisisHtml(2)}
            <p><noscript>The search needs JavaScript.</noscript> The whole list is below.</p></nk-service-finder
          >`
        : crisisHtml(2)
    }
    <h2>All services by name</h2>
    <p>${count(services.length, 'service')}.</p>
    ${list}`;
  return framed(site, {
    title: site.title,
    about: `${n(services.length)} local services, with where, when and how to reach them.`,
    path: 'index.html',
    body,
    look: 'wide',
    hasFinder,
  });
}

/**
 * The page of one service.
 * @param service - The service.
 * @param site - The site.
 * @returns The page, with data of schema.org in it.
 */
export function servicePage(service: Service, site: Site): string {
  const about = (service.summary ?? service.description ?? service.name).replace(/\s+/g, ' ').slice(0, 160);
  const body = html`${serviceHtml(service, site.today)}${crisisHtml(2)}`;
  return framed(site, { title: `${service.name} – ${site.title}`, about, path: site.pathOf(service), body });
}

/**
 * All services in short, to print: two columns by letter, or one in large print.
 * @param services - Those that are shown.
 * @param site - The site.
 * @param look - `booklet` or `large`.
 * @returns The page.
 */
export function printPage(services: readonly Service[], site: Site, look: 'booklet' | 'large'): string {
  const [title, path] =
    look === 'large'
      ? [`${site.title} in large print`, 'large-print.html']
      : [`${site.title} from A to Z`, 'a-to-z.html'];
  const body = html`<h1>${title}</h1>
    ${crisisHtml(2)}${lettersHtml(byLetter(services))}
    <div class="${look === 'large' ? 'list' : look}">${entries(services, site, true)}</div>`;
  return framed(site, {
    title,
    about: `${n(services.length)} local services to print.`,
    path,
    body,
    ...(look === 'large' && { look }),
  });
}

/** A page that stands alone. */
interface AlonePage {
  readonly title: string;
  readonly body: Part;
  /** Whether it is in large print. */
  readonly large?: boolean | undefined;
  /** Whether search engines must pass it by: it is for one person. */
  readonly isHidden?: boolean | undefined;
}

/**
 * A page that stands alone: one file that needs nothing else.
 * @param page - Title, what stands in it, how it looks.
 * @returns The page; its policy allows its own style and nothing else.
 */
export function framedSheet({ title, body, large, isHidden }: AlonePage): string {
  const hash = createHash('sha256').update(SITE_STYLE).digest('base64');
  return `<!doctype html>\n${
    html`<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${isHidden && html`<meta name="robots" content="noindex, nofollow" />`}
<title>${title}</title>
${new Html(`<style>${SITE_STYLE}</style>`)}
</head>
<body${large && html` class="large"`}>
<main>
${body}
</main>
</body>
</html>`.source
  }\n`;
}

/** When a list is written, and for somebody where. */
interface Day {
  readonly today: CivilDate;
  readonly near?: LatLng | undefined;
}

/**
 * A list of chosen services on a sheet of its own, for one person.
 * @param services - In the order in which they are to stand.
 * @param about - Title, day, where somebody is, and whether it is in large print.
 * @returns The page.
 */
export function sheetPage(
  services: readonly Service[],
  { title, today, near, large }: Day & { readonly title: string; readonly large: boolean },
): string {
  const body = html`<h1>${title}</h1>
    ${crisisHtml(2)} ${services.map((service) => entryHtml(service, { level: 2, today, near }))}
    <p class="muted">Written on ${dayInWords(today)}. Contact a service before you go: things change.</p>`;
  return framedSheet({ title, body, large });
}

/**
 * A list of services to put inside an element of a page, where it shows before the script runs and whenever it cannot.
 * @param services - In the order in which they are to stand.
 * @param options - Day, where somebody is, level of headings.
 * @returns HTML without a frame, a style or a script.
 */
export function fragment(
  services: readonly Service[],
  { today, near, level }: Day & { readonly level: 2 | 3 },
): string {
  return `${html`${crisisHtml(level)}${services.map((service) => entryHtml(service, { level, today, near }))}`.source}\n`;
}
