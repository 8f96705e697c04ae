import { html } from 'lit';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { NkElement } from './base-element.js';
import { define } from './define.js';
import { addLocale } from '../locales/locale.js';
import { directoryEn } from '../locales/en/directory.js';
import { placesEn } from '../locales/en/places.js';
import { serviceEn } from '../locales/en/service.js';

class SampleElement extends NkElement<'service'> {
  protected readonly section = 'service';
  protected readonly english = { ...directoryEn, ...placesEn, ...serviceEn };
  failing = false;
  say(words: string) {
    this.announce(words);
  }
  protected content() {
    if (this.failing) throw new Error('unforeseen');
    return html`<p class="words">${this.text.refer}</p>`;
  }
}
define('sample-element', SampleElement);

async function mount(markup = ''): Promise<SampleElement> {
  const element = new SampleElement();
  element.append(document.createRange().createContextualFragment(markup));
  document.body.append(element);
  await element.updateComplete;
  return element;
}
const words = (element: SampleElement) => element.shadowRoot!.querySelector('.words')?.textContent;

afterEach(() => {
  document.body.replaceChildren();
  document.head.querySelectorAll('style[data-test]').forEach((style) => {
    style.remove();
  });
});

test('the numbers to call in a crisis are as high as a finger, and none lies over another', async () => {
  document.body.style.inlineSize = '300px';
  onTestFinished(() => {
    document.body.style.inlineSize = '';
  });
  const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const element = await mount();
  element.failing = true;
  element.requestUpdate();
  await element.updateComplete;
  const boxes = [...element.shadowRoot!.querySelectorAll('.crisis a')].map((link) => link.getBoundingClientRect());
  complain.mockRestore();
  expect(boxes).toHaveLength(3);
  for (const [i, { height, top }] of boxes.entries()) {
    expect(height).toBeGreaterThanOrEqual(44);
    expect(top).toBeGreaterThanOrEqual(boxes[i - 1]?.bottom ?? 0);
  }
});

test('an element that breaks keeps crisis help and the fallback content of the page', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const element = await mount('<p id="library">Ring the library on 01332 555 0100</p>');
  element.failing = true;
  element.requestUpdate();
  await element.updateComplete;
  const library = element.querySelector('#library')!;
  expect(library.getBoundingClientRect().height).toBeGreaterThan(0);
  expect([...element.shadowRoot!.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
    'tel:999',
    'tel:111',
    'tel:116123',
  ]);
  expect(complain).toHaveBeenCalledOnce();
  complain.mockRestore();

  element.failing = false; // whatever was wrong may pass: the element draws itself again

  element.requestUpdate();
  await element.updateComplete;
  expect(words(element)).toBe(serviceEn.refer);
});

test('an announcement reaches a live region that was there from the start', async () => {
  const element = await mount();
  const region = element.shadowRoot!.querySelector('[role=status]')!;
  element.say('three');
  element.say('4 services found');
  await expect.poll(() => region.textContent).toBe('4 services found');
  expect(element.shadowRoot!.querySelector('[role=status]')).toBe(region);
});

test('a preview language is used when asked for, never because the page is in it', async () => {
  addLocale({
    code: 'cy',
    name: 'Cymraeg',
    direction: 'ltr',
    preview: true,
    sections: { service: { refer: 'Gofyn' } },
  });
  document.body.lang = 'cy';
  const element = await mount();
  expect(words(element)).toBe(serviceEn.refer);
  element.locale = 'cy-GB';
  await element.updateComplete;
  expect(words(element)).toBe('Gofyn');
  document.body.removeAttribute('lang');
});

test('a host can put single messages in its own words', async () => {
  const element = await mount();
  element.messages = { refer: 'Ask us' };
  await element.updateComplete;
  expect(words(element)).toBe('Ask us');
});

test('a page that resets everything with !important cannot take the element’s display, colour or size away', async () => {
  const style = document.createElement('style');
  style.dataset['test'] = '';
  style.textContent = '* { all: unset !important; }';
  document.head.append(style);
  const element = await mount();
  const computed = getComputedStyle(element);
  expect(computed.display).toBe('block');
  expect(computed.fontSize).toBe('19px');
  expect(getComputedStyle(element.shadowRoot!.querySelector('.words')!).color).toBe('rgb(22, 32, 42)');
});

test('defining an element twice, or a second version of it, keeps the first and never throws', () => {
  class Later extends HTMLElement {}
  define('sample-element', SampleElement);
  define('sample-element', Later);
  expect(customElements.get('sample-element')).toBe(SampleElement);
});
