import { toBlocks } from '@neighbourhood-kit/core/text';
import { html, type TemplateResult } from 'lit';

/**
 * Draws plain text with paragraphs and lists. Directories are written in English and in whatever direction their words have.
 * @param text - Plain text as the model holds it.
 * @returns Paragraphs and lists; nothing for an empty text.
 */
export function blocks(text: string | undefined): TemplateResult[] {
  return toBlocks(text).map((block) =>
    block.kind === 'paragraph'
      ? html`<p lang="en" dir="auto">${block.text}</p>`
      : html`<ul lang="en" dir="auto">
          ${block.items.map((item) => html`<li>${item}</li>`)}
        </ul>`,
  );
}
