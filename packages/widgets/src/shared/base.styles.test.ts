import { html, LitElement } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { base } from './base.styles.js';
import { tokens } from './tokens.styles.js';

class Text extends LitElement {
  static override styles = [tokens, base];

  override render() {
    return html`<div class="nk">
      <h2>Heading</h2>
      <p>${'A paragraph of many words. '.repeat(40)}</p>
      <ul class="plain">
        <li>An entry of a plain list</li>
      </ul>
      <ul>
        <li>An entry</li>
      </ul>
    </div>`;
  }
}
customElements.define('nk-text-of-test', Text);

afterEach(() => {
  document.body.replaceChildren();
});

test('paragraphs and plain lists begin where their heading does, and no line is longer than is good to read', async () => {
  const element = new Text();
  element.style.inlineSize = '1500px';
  document.body.append(element);
  await element.updateComplete;
  const box = (selector: string) => element.renderRoot.querySelector(selector)!.getBoundingClientRect();
  const start = (selector: string) => {
    const { paddingInlineStart } = getComputedStyle(element.renderRoot.querySelector(selector)!);
    return box(selector).left + parseFloat(paddingInlineStart);
  };
  for (const selector of ['p', '.plain', '.plain li']) expect(start(selector), selector).toBe(start('h2'));
  expect(start('ul:not(.plain)')).toBeGreaterThan(start('h2'));
  expect(box('p').width).toBeLessThan(1000);
});
