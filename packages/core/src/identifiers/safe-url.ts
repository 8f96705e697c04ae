import type { Parsed } from '../result.js';
import { LIMITS } from '../rules.js';
import type { Branded } from './branded.js';
import { isDomain, parseEmail } from './email.js';

/** An address that may stand in `href`: http, https, mailto or tel, and nothing a browser could take for anything else. */
export type SafeUrl = Branded<string, 'SafeUrl'>;

/** A link that was read, and whether it had to be fixed for it. */
export interface Link {
  readonly href: SafeUrl;
  /** `scheme-added`: the source said `www.example.org` and `https://` was put in front, which nobody has tried. */
  readonly repair?: 'scheme-added' | undefined;
}

/** What can be wrong with a link; a problem's code is this with `url/` in front. */
export type UrlFault = 'empty' | 'too-long' | 'characters' | 'scheme' | 'credentials' | 'host' | 'email' | 'telephone';

/** Characters that could break out of an attribute or hide where a link goes: controls, direction marks, spaces, backslash, quotes. */
const NEVER = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Z}\\<>"]/u;
/** Endings that make a word with a dot a file and not a website. */
const FILE = /\.(?:html?|php|aspx?|pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|svg|txt|csv|json|js|xml|zip)$/i;
/** `https//`, `http:/`: a scheme with a slip in it. */
export const SLIPPED_SCHEME = /^https?[;.]?\/\/?(?=[a-z\d])/i;

/**
 * The safe form of a link, for templates: nothing else may stand in `href`.
 * @param input - Anything.
 * @returns The address to link to, or `undefined` where there must be no link (show the text instead).
 */
export function safeUrl(input: unknown): SafeUrl | undefined {
  return parseSafeUrl(input).value?.href;
}

/**
 * Reads an address without words for what is wrong: those are in `readSafeUrl`, so that a page that only shows links does not carry them.
 * @param input - Anything, usually text of a feed. An address without a scheme (`www.example.org`) is repaired, and the result says so.
 * @returns The link, or what is wrong.
 */
export function parseSafeUrl(input: unknown): Parsed<Link, UrlFault> {
  if (typeof input !== 'string' || input.trim() === '') return { fault: 'empty' };
  if (input.length > LIMITS.url + 100) return { fault: 'too-long' };
  const text = input.trim();
  const scheme = /^(https?|mailto|tel):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === 'tel') return parseTel(text.slice(4));
  if (NEVER.test(text)) return { fault: 'characters' };
  if (scheme === 'mailto') return parseMailto(text.slice(7));
  return scheme === undefined ? parseBare(text) : parseWeb(text, scheme);
}

const link = (href: string, repair?: Link['repair']) => ({
  value: { href: href as SafeUrl, ...(repair && { repair }) },
});

function parseWeb(text: string, scheme: string): Parsed<Link, UrlFault> {
  const [start = '', authority = ''] = /^https?:\/\/([^/?#]*)/i.exec(text) ?? [];
  if (authority.includes('@')) return { fault: 'credentials' };
  if (!isHost(authority)) return { fault: 'host' };
  const rest = text.slice(start.length).replace(/[{}|^`]/g, encodeURIComponent);
  const href = `${scheme}://${authority.toLowerCase()}${rest}`;
  return href.length > LIMITS.url ? { fault: 'too-long' } : link(href);
}

/**
 * Tells whether a text may stand between `https://` and the first slash.
 * @param authority - A host, with or without a port.
 * @returns True for a public name, `localhost` or four numbers. Other spellings of numbers are how filters are slipped past.
 */
export function isHost(authority: string): boolean {
  const [, host = '', port = 1] = /^([^:]*)(?::(\d{1,5}))?$/.exec(authority) ?? [];
  const known = isDomain(host) || /^(?:localhost|(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4})$/i.test(host);
  return known && Number(port) > 0 && Number(port) < 65_536;
}

function parseBare(text: string): Parsed<Link, UrlFault> {
  if (parseEmail(text).value !== undefined) return { fault: 'email' };
  const site = /^[^/?#]*/.exec(text)?.[0] ?? '';
  const named = isDomain(site.replace(/:\d+$/, '')) && isHost(site);
  if (SLIPPED_SCHEME.test(text) || !named || (FILE.test(site) && !/^www\./i.test(site))) return { fault: 'scheme' };
  const web = parseWeb(`https://${text}`, 'https');
  return web.value ? link(web.value.href, 'scheme-added') : web;
}

/** Only a subject may follow the address: other fields could send copies elsewhere. */
function parseMailto(rest: string): Parsed<Link, UrlFault> {
  const [, address, query = ''] = /^([^?]*)(\?subject=[\w%.~!*'()+-]*)?$/i.exec(rest) ?? [];
  const { value } = parseEmail(address);
  return value === undefined ? { fault: 'email' } : link(`mailto:${value}${query}`);
}

/** Digits only: star and hash codes would change settings of the telephone. */
function parseTel(rest: string): Parsed<Link, UrlFault> {
  const [, number = '', extension = ''] = /^([^;]*)(;ext=\d{1,6})?$/i.exec(rest) ?? [];
  const digits = number.replace(/[\s().-]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? link(`tel:${digits}${extension.toLowerCase()}`) : { fault: 'telephone' };
}
