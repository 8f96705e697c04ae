import type { Browser, BrowserContextOptions, Page } from 'playwright';

/** A way in which somebody may look at a page. */
export interface Look {
  readonly name: string;
  readonly options: BrowserContextOptions;
  /** Language that the elements ask for. */
  readonly language?: string;
  /** Size of the page's own text, in CSS pixels. */
  readonly text?: number;
}

const wide = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** The looks that are checked. 1280 pixels at 400 % are 320 pixels (WCAG 1.4.10). */
export const LOOKS: readonly Look[] = [
  { name: 'light', options: { viewport: wide } },
  { name: 'phone', options: { viewport: phone } },
  { name: 'dark', options: { viewport: phone, colorScheme: 'dark' } },
  { name: 'right-to-left', options: { viewport: wide }, language: 'ur' },
  { name: 'right-to-left-phone', options: { viewport: phone }, language: 'ar' },
  { name: 'forced-colours', options: { viewport: phone, forcedColors: 'active' } },
  { name: '320px', options: { viewport: { width: 320, height: 640 } } },
  { name: '200-percent-text', options: { viewport: phone }, text: 32 },
  { name: '200-percent-text-320px', options: { viewport: { width: 320, height: 640 } }, text: 32 },
];

/** Something that may be on the screen, and how one gets there. */
export interface Scene {
  readonly name: string;
  readonly path: string;
  readonly arrive: (page: Page) => Promise<void>;
}

const results = async (page: Page): Promise<void> => {
  await page.locator('nk-service-finder').locator('.card').first().waitFor();
};
const tool = (index: number) => async (page: Page) => {
  await results(page);
  await page.locator('nk-service-finder').locator('.tools button').nth(index).click();
  await page.locator('#more').waitFor();
};

/** An example of an element, drawn by itself. */
function example(name: string, example: string): Scene {
  return {
    name,
    path: `/example?example=${encodeURIComponent(example)}`,
    arrive: async (page) => {
      await page.locator('html[data-there]').waitFor();
    },
  };
}

/** The scenes that are looked at: the finder, what it opens, the form, and examples of all others. */
export const SCENES: readonly Scene[] = [
  { name: 'results', path: '/finder', arrive: results },
  {
    name: 'service',
    path: '/finder',
    arrive: async (page) => {
      await results(page);
      await page.locator('.card .name').first().click();
      await page.locator('article').waitFor();
    },
  },
  { name: 'map', path: '/finder', arrive: tool(0) },
  {
    name: 'shortlist',
    path: '/finder',
    arrive: async (page) => {
      await results(page);
      for (const card of [0, 1]) await page.locator('.card .keep').nth(card).click();
      await tool(1)(page);
    },
  },
  { name: 'share', path: '/finder', arrive: tool(2) },
  { name: 'report', path: '/finder', arrive: tool(3) },
  {
    name: 'form',
    path: '/form',
    arrive: async (page) => {
      await page.locator('nk-referral-form .button').first().click();
      await page.locator('nk-referral-form input').first().waitFor();
    },
  },
  example('form-answers', 'nk-referral-form, checking'),
  example('form-sent', 'nk-referral-form, sent'),
  example('crisis-help', 'nk-crisis-help, english'),
  example('status', 'nk-referral-status, asking'),
  example('status-shown', 'nk-referral-status, add'),
  example('status-contact', 'nk-referral-status, contact-wrong'),
  example('adviser', 'nk-adviser-form'),
  example('blank', 'nk-blank-form'),
  example('decision', 'nk-decision, front-door'),
  example('one-stop-shop', 'nk-one-stop-shop, house'),
  example('outcome-chart', 'nk-outcome-chart, proportion'),
  example('outcome-table', 'nk-outcome-table, report'),
  example('work-list', 'nk-work-list, list'),
  example('work-detail', 'nk-work-list, detail'),
  example('work-reached-otherwise', 'nk-work-list, reached-otherwise'),
  example('work-figures', 'nk-work-list, figures'),
  example('work-declining', 'nk-work-list, declining'),
];

/** Opens a scene in a look. */
export async function openScene(browser: Browser, url: string, scene: Scene, look: Look): Promise<Page> {
  const context = await browser.newContext({ ...look.options, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const address = new URL(scene.path, url);
  if (look.language !== undefined) address.searchParams.set('language', look.language);
  if (look.text !== undefined) address.searchParams.set('text', String(look.text));
  await page.goto(address.href);
  await scene.arrive(page);
  await page.waitForLoadState('networkidle');
  return page;
}
