import { html, LitElement } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { base } from './base.styles.js';
import { choices } from './choices.styles.js';
import { controls } from './controls.styles.js';
import { tokens } from './tokens.styles.js';

class Choices extends LitElement {
  static override styles = [tokens, base, controls, choices];

  override render() {
    return html`<div class="nk">
      ${['radio', 'checkbox'].map(
        (type) =>
          html`<div class="choice"><input type=${type} id=${type} checked /><label for=${type}>Yes</label></div>`,
      )}
    </div>`;
  }
}
customElements.define('nk-choices-of-test', Choices);

afterEach(() => {
  document.body.replaceChildren();
});

test('choices take the colours that a page sets, and what is chosen is a line', async () => {
  const element = new Choices();
  element.style.cssText =
    'color-scheme:dark;--nk-colour-text:rgb(1,2,3);--nk-colour-edge:rgb(4,5,6);--nk-colour-background:rgb(7,8,9)';
  document.body.append(element);
  await element.updateComplete;
  const [radio, box] = [...element.renderRoot.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
  for (const input of [radio, box]) {
    const { borderTopColor, backgroundColor, appearance } = getComputedStyle(input);
    expect([borderTopColor, backgroundColor, appearance]).toEqual(['rgb(4, 5, 6)', 'rgb(7, 8, 9)', 'none']);
  }
  // A fill would be lost on paper and in forced colours.
  const marks = () => [radio, box].map((input) => getComputedStyle(input, '::before'));
  for (const mark of marks()) expect([mark.borderLeftColor, mark.borderLeftStyle]).toEqual(['rgb(1, 2, 3)', 'solid']);
  radio.checked = box.checked = false;
  for (const mark of marks()) expect(mark.content).toBe('none');
});

test('a box is no larger than leaves room for words where text is large, and never too small to press', async () => {
  const element = new Choices();
  element.style.cssText = '--nk-font-size:38px;inline-size:256px';
  document.body.append(element);
  await element.updateComplete;
  const size = () => element.renderRoot.querySelector('input')!.getBoundingClientRect().width;
  expect(size()).toBeLessThan(30);
  element.style.inlineSize = '120px';
  expect(size()).toBe(24);
  element.style.cssText = '--nk-font-size:20px;inline-size:400px';
  expect(size()).toBe(30);
});

test('a choice from a list that is too long for its field goes on in a further line', async () => {
  const element = new Choices();
  element.style.cssText = 'inline-size: 256px; --nk-font-size: 38px';
  document.body.append(element);
  await element.updateComplete;
  const select = document.createElement('select');
  select.append(new Option('All'));
  element.renderRoot.querySelector('.nk')!.append(select);
  const line = select.offsetHeight;
  select.replaceChildren(new Option('Worried about somebody’s safety'));
  expect(select.offsetHeight).toBeGreaterThan(2 * line);
  expect(select.scrollWidth).toBeLessThanOrEqual(select.clientWidth);
});
