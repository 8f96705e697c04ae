import { css, html, nothing, type TemplateResult } from 'lit';
import type { CommonMessages } from '../locales/en/common.js';
import { STORED } from './stored.js';

/** Look of the button, and room for its bar; after the look of buttons. */
export const exitStyles = css`
  /* As large as the text is, but for a narrow or low window: there it stays a strip, or it would cover what somebody came to read. */
  .exit {
    position: sticky;
    inset-block-start: 0;
    z-index: 20;
    max-inline-size: none;
    padding-block: 1vh;
    font-size: min(1em, 6cqi, 7vh);
    text-align: end;
    background: var(--_background);
  }
  :host([quick-exit]) {
    --_bar: max(3.2em, 60px);
  }
  /* Nothing that takes focus comes to stand under the bar (WCAG 2.4.11), also in a service that is shown below it. */
  :is(a, button, input, select, textarea, summary, [tabindex]) {
    scroll-margin-block-start: var(--_bar);
  }
  .exit-button {
    min-block-size: clamp(28px, 7vh, 44px);
    padding-block: 0;
    background: var(--_error);
    color: var(--_background);
  }
`;

/**
 * A button that leaves the page at once, for people who must not be seen here. It stands where it can be reached without scrolling.
 * @param text - The element's words.
 * @param url - Where it leads, as the site set it.
 * @returns The button; nothing where the site set none, or one that is no web page.
 */
export function quickExit(text: CommonMessages, url: string | undefined): TemplateResult | typeof nothing {
  const safe = url === undefined || !URL.canParse(url, document.baseURI) ? undefined : new URL(url, document.baseURI);
  if (!safe?.protocol.startsWith('http')) return nothing;
  return html`<p class="exit no-print">
    <button
      class="button exit-button"
      type="button"
      @click=${() => {
        leave(safe.href);
      }}
    >
      ${text.leave}
    </button>
  </p>`;
}

/**
 * Leaves: what is on the screen goes at once, even where the other page is slow; what the kit stored goes; and Back does not lead here.
 * What a browser or a network has already written down, no page can take away.
 */
function leave(url: string): void {
  document.documentElement.hidden = true;
  document.body.replaceChildren();
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(STORED)) localStorage.removeItem(name);
  } catch {
    // Storage is refused, so there is nothing in it.
  }
  location.replace(url);
}
