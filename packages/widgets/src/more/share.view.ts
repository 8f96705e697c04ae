import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../locales/locale.js';

/** A link to be shared. */
export interface ShareView {
  readonly text: Text<'more'>;
  readonly url: string;
  /** True when the search was near the visitor, which the link leaves out. */
  readonly withoutHere: boolean;
  readonly say: (words: string) => void;
}

/**
 * A link that the visitor may copy. It stands nowhere but here: neither in the address of the page nor in its history.
 * @param view - The link.
 * @returns The field, the button and what the link tells.
 */
export function shareView({ text, url, withoutHere, say }: ShareView): TemplateResult {
  const copy = async (event: Event) => {
    const field = (event.currentTarget as Element).parentElement?.parentElement?.querySelector('input');
    field?.select();
    try {
      await navigator.clipboard.writeText(url);
      say(text.copied);
    } catch {
      // Not allowed here, for example inside a frame.
      say(text.copyByHand);
    }
  };
  return html`<p>${text.shareWarning} ${withoutHere ? text.shareWithoutHere : nothing}</p>
    <div class="field">
      <label class="label" for="share-link">${text.link}</label>
      <input class="input" id="share-link" type="text" readonly dir="ltr" .value=${url} />
    </div>
    <div class="tools"><button class="button" type="button" @click=${copy}>${text.copy}</button></div>`;
}
