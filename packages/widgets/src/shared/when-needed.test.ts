import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../nk-crisis-help/nk-crisis-help.define.js';
import { NkReferralForm } from '../nk-referral-form/nk-referral-form.js';
import { NkService } from '../nk-service/nk-service.js';
import { crisisHelpEn } from '../locales/en/crisis-help.js';
import { FORM_ATTRIBUTES, SERVICE_ATTRIBUTES } from './attributes.js';
import { NkElement } from './base-element.js';
import { property } from './property.js';
import { whenNeeded } from './when-needed.js';

/** What a page sees of the element. */
type Greets = HTMLElement & { whom: string; more: string; focused: number; updateComplete: Promise<boolean> };

/** Makes an element whose class comes when it is let come. */
function late() {
  class Greeting extends NkElement<'crisis-help'> {
    @property() whom = 'nobody';
    @property({ attribute: false }) more: string | undefined;
    focused = 0;
    readonly #word = 'Good day';
    protected readonly section = 'crisis-help';
    protected readonly english = crisisHelpEn;
    override focus(): void {
      this.focused++;
    }
    protected content() {
      return html`<p>${this.#word} ${this.whom} ${this.more}</p>
        <slot></slot>`;
    }
  }
  const tag = `nk-late-${String(++count)}`;
  let made: typeof Greeting | undefined;
  const answers: ((there: boolean) => void)[] = [];
  const load = () =>
    new Promise<void>((resolve, reject) => {
      answers.push((there) => {
        if (there) made = Greeting;
        (there ? resolve : reject)();
      });
    });
  whenNeeded(tag, Greeting.observedAttributes, () => made, load);
  const answer = (there: boolean) => {
    for (const each of answers.splice(0)) each(there);
  };
  return { tag, asked: () => answers.length, answer, create: () => document.createElement(tag) as Greets };
}
let count = 0;

const words = (element: Element) => element.shadowRoot?.querySelector('.nk')?.textContent.replace(/\s+/g, ' ').trim();
const helps = (element: Element) =>
  element.shadowRoot?.querySelector('nk-crisis-help')?.shadowRoot?.querySelectorAll('a[href^="tel:"]').length;

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** Where a page may put an element. */
const PLACES: readonly (readonly [string, () => Node])[] = [
  ['the page', () => document.body],
  ['an open shadow root', () => inRoot('open')],
  ['a closed shadow root', () => inRoot('closed')],
  ['a closed root within a closed root', () => inRoot('closed', inRoot('closed'))],
];

function inRoot(mode: ShadowRootMode, parent: Node = document.body): ShadowRoot {
  const host = document.createElement('div');
  parent.appendChild(host);
  return host.attachShadow({ mode });
}

describe.each(PLACES)('an element of a file of its own, in %s', (_place, place) => {
  const put = (element: Node) => place().appendChild(element);

  test('is crisis help and the page’s own words until its class is there, and then itself', async () => {
    const { create, answer, asked } = late();
    const element = create();
    element.setAttribute('whom', 'Ada');
    element.more = 'Lovelace';
    element.append('Ring us');
    put(element);
    await expect.poll(() => helps(element)).toBeGreaterThanOrEqual(3);
    expect(asked()).toBe(1);
    expect(element.innerText).toContain('Ring us');
    answer(true);
    await expect.poll(() => words(element)).toBe('Good day Ada Lovelace');
    expect(helps(element)).toBeUndefined();
    element.setAttribute('whom', 'Grace');
    await element.updateComplete;
    expect(words(element)).toBe('Good day Grace Lovelace');
  });

  test('whose file cannot be loaded says so next to crisis help, and comes when it is tried again', async () => {
    const { create, answer } = late();
    const element = create();
    put(element);
    answer(false);
    await expect.poll(() => element.shadowRoot?.querySelector('[role=alert]')?.textContent).toMatch(/not working/);
    expect(helps(element)).toBeGreaterThanOrEqual(3);
    element.shadowRoot?.querySelector('button')?.click();
    expect(element.shadowRoot?.querySelector('[role=alert]')).toBeNull();
    answer(true);
    await expect.poll(() => words(element)).toContain('Good day nobody');
  });

  test('that is made once the class is there is itself at once', async () => {
    const { create, answer, asked } = late();
    document.body.append(create());
    answer(true);
    await expect.poll(() => words(document.body.firstElementChild!)).toContain('Good day');
    const element = create();
    expect(element.whom).toBe('nobody');
    element.whom = 'Ada';
    put(element);
    await element.updateComplete;
    expect(words(element)).toContain('Good day Ada');
    expect(asked()).toBe(0);
  });

  test('that was made before the class came, and put in after, or taken out meanwhile, is itself too', async () => {
    const { create, answer } = late();
    const [before, out, first] = [create(), create(), create()];
    before.setAttribute('whom', 'Ada');
    put(out);
    out.remove();
    put(first);
    answer(true);
    await expect.poll(() => words(first)).toContain('Good day');
    put(before);
    put(out);
    await Promise.all([before.updateComplete, out.updateComplete]);
    expect([before, out].map(words)).toEqual(['Good day Ada', 'Good day nobody']);
  });
});

test('markup that a browser reads, and copies of it, become the element with all that they say', async () => {
  const { tag, answer } = late();
  const page = new DOMParser().parseFromString(`<${tag} whom="Ada"></${tag}>`, 'text/html');
  const element = document.importNode(page.body.firstElementChild!, true);
  document.body.append(element, element.cloneNode(true));
  answer(true);
  await expect.poll(() => [...document.body.children].map(words)).toEqual(['Good day Ada', 'Good day Ada']);
});

test('anyone who waits for the element, or is sent to it, has what they waited for', async () => {
  const { create, answer } = late();
  const element = create();
  document.body.append(element);
  let drawn: string | undefined;
  void element.updateComplete.then(() => (drawn = words(element)));
  element.focus();
  answer(true);
  await expect.poll(() => drawn).toContain('Good day');
  expect(element.focused).toBe(1);
});

test('a page is asked for every attribute that the elements of files of their own observe, and for no other', () => {
  expect([...FORM_ATTRIBUTES].sort()).toEqual([...NkReferralForm.observedAttributes].sort());
  expect([...SERVICE_ATTRIBUTES].sort()).toEqual([...NkService.observedAttributes].sort());
});
