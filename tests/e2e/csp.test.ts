import { openDirectory, type DirectoryData } from '@neighbourhood-kit/core/directory';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './demo.ts';
import { htmlPage, snapshot, startSite, STRICT_POLICY, type Site } from './site.ts';

const example = new URL('../../examples/derbyshire/directory.json', import.meta.url);

let browser: Browser;
let site: Site;

beforeAll(async () => {
  const { directory } = openDirectory(JSON.parse(await readFile(example, 'utf8')) as DirectoryData);
  const finder = '<nk-service-finder snapshot="/find/index.nkx"><p>Ring 01632 960 111</p></nk-service-finder>';
  browser = await startBrowser();
  site = await startSite({
    '/': htmlPage(finder, STRICT_POLICY),
    '/twice': htmlPage(
      `${finder}<script type="module" src="/kit/kit.js?2"></script><script src="/kit/kit.js?3"></script>`,
      STRICT_POLICY,
    ),
    '/hole': htmlPage('<div id="hole"></div>', STRICT_POLICY),
    ...snapshot(directory.all('services')),
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a page and collects every report of its policy and every error. */
async function open(path: string): Promise<{ page: Page; reports: () => Promise<string[]> }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    const reports: string[] = [];
    Object.assign(globalThis, { reports });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) => {
      reports.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  await page.goto(site.url + path);
  return {
    page,
    reports: async () => [
      ...errors,
      ...(await page.evaluate(() => (globalThis as unknown as { reports: string[] }).reports)),
    ],
  };
}

describe('under a strict content security policy with Trusted Types', () => {
  test('the harness sees a page that writes markup from a string', async () => {
    const { page, reports } = await open('/hole');
    await page.evaluate(() => {
      try {
        // eslint-disable-next-line no-restricted-syntax -- the planted hole
        document.querySelector('#hole')!.innerHTML = '<b>bold</b>';
      } catch {
        // The report is what counts.
      }
    });
    await expect.poll(reports).toEqual([expect.stringContaining('require-trusted-types-for')]);
    await page.close();
  });

  test('somebody searches, narrows, opens a service and goes back without a single report', async () => {
    const { page, reports } = await open('/');
    await page.getByLabel('What do you need help with?').fill('falls');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('heading', { name: /^\d+ services?$/ }).waitFor();
    await page.getByLabel(/^Free/).first().check();
    await page.getByRole('heading', { level: 4 }).getByRole('button').first().click();
    await page.getByRole('heading', { name: 'Who it is for' }).waitFor();
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.getByRole('heading', { name: /^\d+ services?$/ }).waitFor();
    expect(await reports()).toEqual([]);
    const strangers = site.asked.filter((path) => !/^\/(kit\/|find\/|$|hole|favicon)/.test(path));
    expect(strangers).toEqual([]);
    await page.close();
  });

  test('the same file three times, as module and as plain script, never throws', async () => {
    const { page, reports } = await open('/twice');
    await page.getByRole('heading', { name: /^\d+ services?$/ }).waitFor();
    expect(await reports()).toEqual([]);
    await page.close();
  });
});
