import { safeUrl } from '@neighbourhood-kit/core/identifiers';
import { html, type TemplateResult } from 'lit';

/**
 * The dialling form of a number as people write it: `01332 555 0100 (office)` becomes `tel:013325550100`.
 * @param number - As published.
 * @returns An address for a link, or undefined when there are fewer than three digits to dial.
 */
export function telUrl(number: string): string | undefined {
  const [line = ''] = number.replace(/\(0\)/, '').split(/\(?(?:ext|x|extension)\b/i, 1);
  const dialled = line.replace(/[^\d+]/g, '');
  return /^\+?\d{3,15}$/.test(dialled) ? `tel:${dialled}` : undefined;
}

/**
 * A link to an address from a feed; plain text when core does not hold the address to be safe to follow.
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
