import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './demo.ts';
import { startLookSite } from './look-site.ts';
import { LOOKS, openScene, SCENES } from './looks.ts';
import type { Site } from './site.ts';

/**
 * What a picture would show, said in numbers, so that it holds on every machine: nothing runs out of the page, nothing is cut off, no short
 * word is broken, nothing lies over something else that can be pressed, and everything that can be pressed is large enough. Pictures for people: `pnpm run look`.
 */

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), startLookSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Runs in the page: every element that is drawn, through all shadow roots. */
function faultsOfLayout(): string[] {
  const all: Element[] = [];
  const walk = (root: Document | ShadowRoot | Element): void => {
    for (const element of root.querySelectorAll('*')) {
      all.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document.body);
  const say = (element: Element) =>
    `${element.localName}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 30)}”`;
  // A table may be wider than the page where a region of it scrolls, by keyboard too (WCAG 1.4.10).
  const seen = all.filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest('.visually-hidden, [role=region][tabindex="0"]'),
  );
  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    faults.push(`the page is ${String(scrollWidth)} px wide in a window of ${String(clientWidth)} px`);
  for (const element of seen) {
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > clientWidth + 1)) faults.push(`runs out of the page: ${say(element)}`);
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = overflowX !== 'visible' || overflowY !== 'visible';
    const field = ['input', 'textarea', 'select', 'svg'].includes(element.localName);
    if (
      cuts &&
      !field &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    )
      faults.push(`is cut off: ${say(element)}`);
    // A word of up to eight letters has room on one line in every look; longer ones may have to break.
    for (const text of element.childNodes)
      if (text instanceof Text && element.localName !== 'option')
        for (const { 0: word, index } of text.data.matchAll(
          /(?<![\p{L}\p{N}’@./-])\p{L}{2,8}(?![\p{L}\p{N}’@./-])/gu,
        )) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
          if (lines.size > 1) faults.push(`breaks “${word}”: ${say(element)}`);
        }
    // WCAG 2.5.8: 24 by 24 pixels; links within a sentence are exempt, and a choice is as large as its label makes it.
    const pressed = element.matches('button, select, summary, textarea, input, a[href]');
    const inline = element.localName === 'a' && getComputedStyle(element).display === 'inline';
    if (pressed && !inline && (width < 24 || height < 24))
      faults.push(`is ${width.toFixed()} by ${height.toFixed()} px: ${say(element)}`);
  }
  return [...new Set(faults)];
}

const faults = (page: Page) => page.evaluate(faultsOfLayout);

test('the checks find what is planted: text that runs out, is cut off, breaks, or is too small to press', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.setContent(
    '<p style="inline-size:400px">wide</p><p style="inline-size:40px;overflow:hidden;white-space:nowrap">cut off somewhere</p><p style="inline-size:20px;overflow-wrap:anywhere">broken</p><button style="inline-size:12px;block-size:12px;padding:0">x</button>',
  );
  expect((await faults(page)).map((fault) => fault.split(':')[0])).toEqual([
    'the page is 408 px wide in a window of 320 px',
    'runs out of the page',
    'is cut off',
    'breaks “broken”',
    'is 12 by 12 px',
  ]);
  await page.close();
});

/** The looks in which layouts break first; `pnpm run look` shows them all. */
const NARROW = LOOKS.filter(({ name }) =>
  ['right-to-left-phone', '320px', '200-percent-text', '200-percent-text-320px'].includes(name),
);

describe.each(SCENES.map((scene) => [scene.name, scene] as const))('%s', (_name, scene) => {
  test.each(NARROW.map((look) => [look.name, look] as const))('has room for everything: %s', async (_look, look) => {
    const page = await openScene(browser, site.url, scene, look);
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });
});
