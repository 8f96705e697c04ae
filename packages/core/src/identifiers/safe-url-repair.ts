import { parseEmail } from './email.js';
import { isHost, safeUrl, SLIPPED_SCHEME, type UrlFault } from './safe-url.js';

/**
 * Guesses what an address that cannot be shown as a link was meant to be.
 * @param fault - What `parseSafeUrl` found wrong with it.
 * @param text - The address as it came, without blanks at its ends.
 * @returns The likely repair, to be read again; `undefined` where there is none.
 */
export function likelyUrl(fault: UrlFault | undefined, text: string): string | undefined {
  const scheme = /^https?/i.exec(text)?.[0].toLowerCase() ?? 'https';
  if (fault === 'email') {
    const email = /^mailto:/i.test(text) ? parseEmail(text.split('?')[0]).value : text;
    return email && `mailto:${email}`;
  }
  if (fault === 'credentials') {
    const authority = /^https?:\/\/([^/?#]*)/i.exec(text)?.[1] ?? '';
    return `${scheme}://${authority.slice(authority.lastIndexOf('@') + 1)}`;
  }
  if (fault === 'host') {
    const rest = text.replace(/^https?:\/*(?:https?:?\/*)?/i, '');
    return isHost(/^[^/?#]*/.exec(rest)?.[0] ?? '') ? `${scheme}://${rest}` : undefined;
  }
  const slip = fault === 'scheme' ? SLIPPED_SCHEME.exec(text) : null;
  return slip ? safeUrl(`https://${text.slice(slip[0].length)}`) : undefined;
}
