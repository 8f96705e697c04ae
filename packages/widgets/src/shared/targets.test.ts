import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import '../nk-service/nk-service.define.js';
import { useFinger } from '../testing/finger.js';
import { EXAMPLE_SERVICES } from '../testing/services.js';
import { base } from './base.styles.js';
import { choices } from './choices.styles.js';
import { controls } from './controls.styles.js';
import { takeStyles } from './take-styles.js';
import { tokens } from './tokens.styles.js';

/** What is pressed with a finger is 44 CSS pixels high, and nothing lies over its neighbour. */

beforeEach(() => useFinger(true));
afterEach(async () => {
  await useFinger(false);
  document.body.replaceChildren();
});

/** Fails where one of what is pressed is lower than a finger, or reaches into the one before it in the same column. */
function expectRoom(root: DocumentFragment | Element, selector: string): void {
  const targets = [...root.querySelectorAll(selector)].filter((each) => each.getClientRects().length > 0);
  expect(targets.length).toBeGreaterThan(1);
  const boxes = targets.map((each) => each.getBoundingClientRect());
  for (const [i, box] of boxes.entries()) {
    expect(box.height, targets[i]!.textContent).toBeGreaterThanOrEqual(43.9);
    for (const other of boxes.slice(i + 1)) {
      const over = box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
      expect(over, `${targets[i]!.textContent} over another`).toBe(false);
    }
  }
}

test.each(['700px', '320px'])('in a service that is opened, %s wide', async (width) => {
  const element = document.createElement('nk-service');
  element.style.inlineSize = width;
  element.clock = () => new Date('2026-09-07T10:00:00Z');
  element.service = {
    ...EXAMPLE_SERVICES[0]!,
    email: 'falls@example.org',
    url: 'https://example.org/falls',
    additionalUrls: [{ url: 'https://example.org/leaflet', label: 'Leaflet' }],
  };
  document.body.append(element);
  await expect.poll(() => element.shadowRoot?.querySelector('article')).toBeTruthy();
  expectRoom(element.shadowRoot!, 'a, button');
});

const DRAWN = html`<div class="nk">
  ${[1, 2, 3].map((n) => html`<p><button class="link" type="button">Number ${n}</button></p>`)}
  ${['radio', 'checkbox'].map((type) => html`<div class="choice"><input type=${type} id=${type} /><label for=${type}>Yes</label></div>`)}
</div>`;

/** Text buttons and choices, as every element has them. */
function drawn(): ShadowRoot {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  document.body.append(host);
  takeStyles(root, [tokens, base, controls, choices]);
  render(DRAWN, root);
  return root;
}

test('text buttons and rows of choices', () => {
  const root = drawn();
  expectRoom(root, '.link, .choice');
});

test('a finger anywhere on the row of a choice makes it', () => {
  const root = drawn();
  for (const row of root.querySelectorAll('.choice')) {
    const { left, right, top, bottom } = row.getBoundingClientRect();
    for (const [x, y] of [
      [left + 2, top + 2],
      [right - 2, bottom - 2],
    ] as const) {
      const input = row.querySelector('input')!;
      input.checked = false;
      (root.elementFromPoint(x, y) as HTMLElement).click();
      expect(input.checked, input.type).toBe(true);
    }
  }
});

test('with a mouse, a page is as dense as it was', async () => {
  await useFinger(false);
  const root = drawn();
  expect(root.querySelector('.link')!.getBoundingClientRect().height).toBeLessThan(40);
  expect(root.querySelector('.choice')!.getBoundingClientRect().height).toBeLessThan(43);
});
