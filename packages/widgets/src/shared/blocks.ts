import { toBlocks } from '@neighbourhood-kit/core/text';
import { html, type TemplateResult } from 'lit';

/**
 * Draws plain text with paragraphs and lists. Words of a directory are English as a rule and keep their own direction, while the
 * paragraph stands where the page's own words stand.
 * @param text - Plain text as the model holds it.
 * @returns Paragraphs and lists; nothing for an empty text.
 */
export function blocks(text: string | undefined): TemplateResult[] {
  return toBlocks(text).map((block) =>
    block.kind === 'paragraph'
      ? html`<p lang="en"><bdi>${block.text}</bdi></p>`
      : html`<ul lang="en">
          ${block.items.map((item) => html`<li><bdi>${item}</bdi></li>`)}
        </ul>`,
  );
}
