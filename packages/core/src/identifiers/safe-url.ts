import { bad, good, type Reading } from '../result.js';
import { LIMITS } from '../rules.js';
import type { Branded } from './branded.js';
import { isDomain, readEmail } from './email.js';

/** An address that may stand in `href`: http, https, mailto or tel, and nothing a browser could take for anything else. */
export type SafeUrl = Branded<string, 'SafeUrl'>;

/** A link that was read, and whether it had to be mended for it. */
export interface Link {
  readonly href: SafeUrl;
  /** `scheme-added`: the source said `www.example.org` and `https://` was put in front, which nobody has tried. */
  readonly repair?: 'scheme-added' | undefined;
}

/** Characters that could break out of an attribute or hide where a link goes: controls, direction marks, spaces, backslash, quotes. */
const NEVER = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Z}\\<>"]/u;
/** Endings that make a word with a dot a file and not a website. */
const FILE = /\.(?:html?|php|aspx?|pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|svg|txt|csv|json|js|xml|zip)$/i;

const SCHEME_MESSAGE = 'A link must begin with https://, http://, mailto: or tel:.';

/**
 * Reads a web address, email link or telephone link that is safe to show as a link.
 * @param input - Anything, usually text of a feed. An address without a scheme (`www.example.org`) is repaired, and the result says so.
 * @returns The link, or a problem: `url/empty`, `url/too-long`, `url/characters`, `url/scheme`, `url/credentials`, `url/host`,
 * `url/email`, `url/telephone`; with the likely repair as `suggestion` where there is one.
 */
export function readSafeUrl(input: unknown): Reading<Link> {
  if (typeof input !== 'string' || input.trim() === '')
    return bad('url/empty', `Give a web address as text. ${SCHEME_MESSAGE}`);
  if (input.length > LIMITS.url + 100)
    return bad('url/too-long', `A web address can have at most ${LIMITS.url} characters.`);
  const text = input.trim();
  const scheme = /^(https?|mailto|tel):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === 'tel') return readTel(text.slice(4));
  if (NEVER.test(text)) {
    return bad(
      'url/characters',
      'A web address has no spaces, quotes, backslashes, angle brackets or hidden characters. Give one address only.',
      {
        seen: shown(text),
      },
    );
  }
  if (scheme === 'mailto') return readMailto(text.slice(7));
  if (scheme === 'http' || scheme === 'https') return readWeb(text, scheme);
  return readBare(text);
}

/**
 * The safe form of a link, for templates: nothing else may stand in `href`.
 * @param input - Anything.
 * @returns The address to link to, or `undefined` where there must be no link (show the text instead).
 */
export function safeUrl(input: unknown): SafeUrl | undefined {
  const read = readSafeUrl(input);
  return read.ok ? read.value.href : undefined;
}

const shown = (text: string) => text.slice(0, 80);
const link = (href: string, repair?: Link['repair']) =>
  good<Link>({ href: href as SafeUrl, ...(repair && { repair }) });

function readWeb(text: string, scheme: 'http' | 'https'): Reading<Link> {
  const [start = '', authority = ''] = /^https?:\/\/([^/?#]*)/i.exec(text) ?? [];
  const rest = text.slice(start.length);
  if (authority.includes('@')) {
    return bad('url/credentials', 'A web address must not hold a user name or password before an @ sign.', {
      suggestion: `${scheme}://${authority.slice(authority.lastIndexOf('@') + 1)}`,
    });
  }
  if (!isHost(authority)) {
    const likely = text.replace(/^https?:\/*(?:https?:?\/*)?/i, '');
    const repaired = isHost(/^[^/?#]*/.exec(likely)?.[0] ?? '') ? { suggestion: `${scheme}://${likely}` } : {};
    return bad('url/host', `After ${scheme}:// there must be the name of a website, for example www.example.org.`, {
      seen: shown(text),
      ...repaired,
    });
  }
  const href = `${scheme}://${authority.toLowerCase()}${rest.replace(/[{}|^`]/g, encodeURIComponent)}`;
  return href.length > LIMITS.url
    ? bad('url/too-long', `A web address can have at most ${LIMITS.url} characters.`)
    : link(href);
}

/** A public name, `localhost` or four numbers; with or without a port. Other spellings of numbers are how filters are slipped past. */
function isHost(authority: string): boolean {
  const [, host = '', port = '1'] = /^([^:]*)(?::(\d{1,5}))?$/.exec(authority) ?? [];
  const known =
    /^localhost$/i.test(host) || isDomain(host) || /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(host);
  return known && Number(port) > 0 && Number(port) <= 65_535;
}

function readBare(text: string): Reading<Link> {
  if (readEmail(text).ok)
    return bad('url/email', 'This is an email address, not a web address.', { suggestion: `mailto:${text}` });
  const typo = /^https?[;.]?\/\/?(?=[a-z\d])/i.exec(text);
  const site = /^[^/?#]*/.exec(text)?.[0] ?? '';
  const named = isDomain(site.replace(/:\d+$/, '')) && isHost(site);
  if (!typo && named && (/^www\./i.test(site) || !FILE.test(site))) {
    const web = readWeb(`https://${text}`, 'https');
    return web.ok ? link(web.value.href, 'scheme-added') : web;
  }
  const suggestion = typo ? `https://${text.slice(typo[0].length)}` : '';
  return bad('url/scheme', SCHEME_MESSAGE, {
    seen: shown(text),
    ...(suggestion && safeUrl(suggestion) && { suggestion }),
  });
}

/** Only a subject may follow the address: other fields could send copies elsewhere. */
function readMailto(rest: string): Reading<Link> {
  const [address = '', query] = rest.split('?');
  const email = readEmail(address);
  if (!email.ok) return bad('url/email', `After mailto: there must be one email address. ${email.problem.message}`);
  if (query === undefined) return link(`mailto:${email.value}`);
  return /^subject=[\w%.~!*'()+-]*$/i.test(query)
    ? link(`mailto:${email.value}?${query}`)
    : bad('url/email', 'After the email address only ?subject= may follow.', { suggestion: `mailto:${email.value}` });
}

/** Digits only: star and hash codes would change settings of the telephone. */
function readTel(rest: string): Reading<Link> {
  const [number = '', extension, ...others] = rest.split(/;ext=/i);
  const digits = number.replace(/[\s().-]/g, '');
  const sound = /^\+?\d{3,15}$/.test(digits) && /^(?:\d{1,6})?$/.test(extension ?? '') && others.length === 0;
  return sound && extension !== ''
    ? link(`tel:${digits}${extension === undefined ? '' : `;ext=${extension}`}`)
    : bad('url/telephone', 'After tel: there must be one telephone number in digits, for example tel:+441332123456.');
}
