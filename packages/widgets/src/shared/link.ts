import { html, type TemplateResult } from 'lit';

const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];
// Control characters, white space and backslashes are how a harmless-looking address comes to lead elsewhere.
// eslint-disable-next-line no-control-regex -- finding control characters is the purpose
const TREACHEROUS = /[\u0000-\u0020\u007f-\u009f\\]/;

/**
 * Lets an address from a feed into a link only when it is what it seems: http, https, mailto or tel, no credentials.
 * @param url - The address as published; an address without a scheme (`www.example.org`) is read as https.
 * @returns The address to use, or undefined when it must be shown as plain text.
 */
export function safeUrl(url: string | undefined): string | undefined {
  const trimmed = url?.trim() ?? '';
  if (trimmed === '' || TREACHEROUS.test(trimmed)) return undefined;
  const full = /^[\w-]+(\.[\w-]+)+(\/|$|\?)/.test(trimmed) ? `https://${trimmed}` : trimmed;
  if (!URL.canParse(full)) return undefined;
  const parsed = new URL(full);
  return SCHEMES.includes(parsed.protocol) && !parsed.username && !parsed.password ? parsed.href : undefined;
}

/**
 * The dialling form of a number as people write it: `01332 555 0100 (office)` becomes `tel:013325550100`.
 * @param number - As published.
 * @returns An address for a link, or undefined when there are fewer than three digits to dial.
 */
export function telUrl(number: string): string | undefined {
  const dialled = number
    .replace(/\(0\)/, '')
    .replace(/\(?(ext|x|extension)\b.*$/i, '')
    .replace(/[^\d+]/g, '');
  return /^\+?\d{3,15}$/.test(dialled) ? `tel:${dialled}` : undefined;
}

/**
 * A link to an address from a feed; plain text when the address is not safe to follow.
 * @param url - The address.
 * @param words - What the link says; the address itself when absent.
 * @returns The link or text.
 */
export function link(url: string, words?: unknown): TemplateResult {
  const safe = safeUrl(url);
  if (safe === undefined) return html`<bdi>${words ?? url}</bdi>`;
  return html`<a href=${safe} rel="noopener noreferrer"
    ><bdi>${words ?? url.replace(/^https?:\/\/|\/$/g, '')}</bdi></a
  >`;
}
