import { html, LitElement } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { base } from './base.styles.js';
import { openingStyles } from './opening.styles.js';
import { tokens } from './tokens.styles.js';

class Opening extends LitElement {
  static override styles = [tokens, base, openingStyles];

  override render() {
    return html`<div class="nk"><p class="open" data-state="open">Open now</p></div>`;
  }
}
customElements.define('nk-opening-of-test', Opening);

afterEach(() => {
  document.body.replaceChildren();
});

test('the disc of what is open is all line, so that forced colours draw it in the colour of its words', async () => {
  const element = new Opening();
  document.body.append(element);
  await element.updateComplete;
  const disc = getComputedStyle(element.renderRoot.querySelector('.open')!, '::before');
  expect(parseFloat(disc.borderTopWidth) * 2).toBeGreaterThan(parseFloat(disc.blockSize) - 1);
  expect(disc.forcedColorAdjust).toBe('auto');
});
