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

test('nothing that a page says of all its text reaches the text of an element, except its size, face and colours', async () => {
  const [plain, hurt] = [new Text(), new Text()];
  hurt.style.cssText =
    'letter-spacing:1em;word-spacing:2em;text-indent:4em;text-shadow:2px 2px red;text-transform:uppercase;font-variant:small-caps;font-stretch:condensed;text-decoration:line-through;-webkit-text-fill-color:yellow;-webkit-text-stroke:1px red;word-break:break-all;white-space:pre;line-height:5;pointer-events:none;user-select:none;cursor:none;list-style:square;text-align:center;writing-mode:vertical-rl;tab-size:1';
  document.body.append(plain, hurt);
  await Promise.all([plain.updateComplete, hurt.updateComplete]);
  const look = (element: Text) => {
    const style = getComputedStyle(element.renderRoot.querySelector('p')!);
    return Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]));
  };
  expect(look(hurt)).toEqual(look(plain));
  expect(getComputedStyle(hurt).textDecorationLine).toBe('none');
});

test('the language and direction that an element says of its words reach the browser, for letters and screen readers', async () => {
  const element = new Text();
  element.style.direction = 'rtl';
  document.body.append(element);
  await element.updateComplete;
  const words = element.renderRoot.querySelector('.nk')!;
  words.setAttribute('lang', 'ur');
  const style = getComputedStyle(element.renderRoot.querySelector('p')!);
  // Other browsers keep it where styles do not reach.
  if (CSS.supports('-webkit-locale', '"ur"')) expect(style.getPropertyValue('-webkit-locale')).toBe('"ur"');
  expect(style.direction).toBe('rtl');
  words.setAttribute('dir', 'ltr');
  expect(style.direction).toBe('ltr');
});

test.each(['title', ''])(
  'a heading (%s) in text of twice the size on a narrow telephone breaks between words while each has room',
  async (look) => {
    const element = new Text();
    element.style.cssText = 'inline-size: 256px; --nk-font-size: 38px';
    document.body.append(element);
    await element.updateComplete;
    const title = element.renderRoot.querySelector('h2')!;
    title.className = look;
    title.textContent = 'Community falls clinic';
    const word = document.createRange();
    word.setStart(title.firstChild!, 0);
    word.setEnd(title.firstChild!, 'Community'.length);
    expect(word.getClientRects()).toHaveLength(1);
  },
);
