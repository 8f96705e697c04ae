import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, temporaryFolder, watch } from './demo.ts';
import { serveFolder, type FolderSite } from './folder-site.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let browser: Browser;
let site: FolderSite;
let folder: { path: string; remove: () => Promise<void> };
let url: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  const index = join(folder.path, 'index.nkx');
  await promisify(execFile)(process.execPath, [
    at('packages/cli/bin/nk.js'),
    'index',
    at('examples/derbyshire/directory.json'),
    '--out',
    index,
  ]);
  await copyFile(at('examples/plain-html/index.html'), join(folder.path, 'index.html'));
  for (const name of ['kit.js', 'kit-index.js', 'kit-answer.js', 'kit-service.js'])
    await copyFile(at(`packages/widgets/dist/cdn/${name}`), join(folder.path, name));
  site = await serveFolder(folder.path);
  ({ url } = site);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await folder.remove();
});

describe('the plain page of examples/plain-html', () => {
  test('finds and shows a service from the files that nk index wrote, and asks nobody else', async () => {
    const page = await browser.newPage();
    const { faults } = watch(page, url);
    await page.goto(url);
    await page.getByLabel('What do you need help with?').fill('foodbank');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('button', { name: 'Harvest Share food bank' }).click();
    await page.getByText('You do not need a voucher the first time.').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  test('says whom to ask when nothing is found, and nothing that holds without script alone', async () => {
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByLabel('What do you need help with?').fill('zxqwv');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('heading', { name: 'No services found' }).waitFor();
    expect(await page.getByRole('link', { name: '01632 960 111' }).isVisible()).toBe(true);
    expect(await page.locator('body').innerText()).not.toContain('JavaScript');
    await page.close();

    const context = await browser.newContext({ javaScriptEnabled: false });
    const without = await context.newPage();
    await without.goto(url);
    expect(await without.locator('body').innerText()).toMatch(/The search needs JavaScript\.\s+You can also call/);
    await context.close();
  });

  test('shows the telephone number of the fallback when the kit cannot be loaded', async () => {
    const page = await browser.newPage();
    await page.route('**/kit.js', (route) => route.abort());
    await page.goto(url);
    expect(await page.getByRole('link', { name: '01632 960 111' }).isVisible()).toBe(true);
    await page.close();
  });
});
