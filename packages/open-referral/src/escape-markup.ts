import { looksLikeMarkup } from './html-text.js';

/**
 * Writes plain text so that a reader of markup gives the same text back.
 * @param text - Plain text.
 * @returns The text, with `&` and `<` as character references where it could be taken for markup.
 */
export function escapeMarkup(text: string): string {
  return looksLikeMarkup(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;') : text;
}
