import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from './demo.ts';
import { startLookSite } from './look-site.ts';
import { openScene, SCENES, type Look } from './looks.ts';
import type { Site } from './site.ts';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), startLookSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const open = (name: string, look: Look): Promise<Page> =>
  openScene(
    browser,
    site.url,
    SCENES.find((scene) => scene.name === name)!,
    look,
  );

/** Where room is scarcest: text of twice the size on a telephone, and a window of a computer at 400 %. */
const SCARCE: readonly Look[] = [
  { name: '320 pixels with text of 200 %', options: { viewport: { width: 320, height: 640 } }, text: 32 },
  {
    name: '320 pixels with text of 200 % in Welsh',
    options: { viewport: { width: 320, height: 640 } },
    text: 32,
    language: 'cy',
  },
  { name: '400 %', options: { viewport: { width: 320, height: 225 } } },
];

test.each(SCARCE.map((look) => [look.name, look] as const))(
  'the bar that leads away takes little of the screen and stays in reach: %s',
  async (_name, look) => {
    const page = await open('results', look);
    await page.mouse.wheel(0, 1500);
    const button = page.locator('.exit-button');
    const bar = page.locator('.exit');
    await expect.poll(async () => (await bar.boundingBox())?.y).toBe(0);
    const { height = 0 } = (await bar.boundingBox()) ?? {};
    expect(height / (look.options.viewport?.height ?? 0)).toBeLessThan(0.15);
    const size = await button.boundingBox();
    expect(size?.height).toBeGreaterThanOrEqual(24);
    expect(await button.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await page.context().close();
  },
);

/** Runs in the page: what has focus, through shadow roots, and stands under the bar once the browser has scrolled to it. */
async function underBar(): Promise<string | undefined> {
  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const bar = document.querySelector('nk-service-finder')?.shadowRoot?.querySelector('.exit');
  if (!focused || focused === document.body || !bar || bar.contains(focused)) return undefined;
  const { top } = focused.getBoundingClientRect();
  return top < bar.getBoundingClientRect().bottom ? focused.textContent.trim() || focused.id : undefined;
}

test.each(['results', 'service'])('nothing that takes focus stands under the bar: %s', async (name) => {
  const page = await open(name, { name, options: { viewport: { width: 320, height: 400 } } });
  await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
  });
  const under: (string | undefined)[] = [];
  // Backwards, what comes next stands above what is seen.
  await page.mouse.click(300, 399);
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Shift+Tab');
    under.push(await page.evaluate(underBar));
  }
  expect(under.filter(Boolean)).toEqual([]);
  await page.context().close();
});
