import { readFile } from 'node:fs/promises';
import { buildPages, pagePath } from '@neighbourhood-kit/finder';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXAMPLE_SERVICES } from '../../packages/widgets/src/testing/services.ts';
import { startBrowser } from './demo.ts';
import { htmlPage, snapshot, startSite, STRICT_POLICY, type Answer, type Site } from './site.ts';

const lastPage = pagePath('/find/index.nkx', buildPages(EXAMPLE_SERVICES).length - 1);

let browser: Browser;
let site: Site;

const script =
  (source: string): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(source);
  };

beforeAll(async () => {
  browser = await startBrowser();
  site = await startSite({
    ...snapshot(EXAMPLE_SERVICES),
    '/kit/nk-sw.js': async (_request, response) => {
      const body = await readFile(new URL('../../packages/widgets/dist/cdn/nk-sw.js', import.meta.url));
      response.writeHead(200, { 'content-type': 'text/javascript', 'service-worker-allowed': '/' }).end(body);
    },
    '/register.js': script(
      `navigator.serviceWorker.register('/kit/nk-sw.js?page=/help', { scope: '/' }); navigator.serviceWorker.ready.then(() => document.documentElement.dataset.ready = '');`,
    ),
    '/help': htmlPage(
      '<nk-service-finder snapshot="/find/index.nkx"></nk-service-finder><script src="/register.js"></script>',
      // A browser that asks for trusted types takes the address of a worker only from a policy of the host's own.
      STRICT_POLICY.replace(/; require-trusted-types-for.*$/u, ''),
    ),
    '/referrals': (_request, response) =>
      void response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1"}'),
  });
});
/** A telephone that has been on the page, opened no service, and lost its connection when all was kept. */
async function lostConnection(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  await page.goto(`${site.url}/help`);
  await page.locator('html[data-ready]').waitFor();
  await page.reload();
  await page.locator('.card').first().waitFor();
  const last = ['/kit/kit-more.js', lastPage];
  const keptAll = () =>
    page.evaluate(async (all) => (await Promise.all(all.map((url) => caches.match(url)))).every(Boolean), last);
  await expect.poll(keptAll).toBe(true);
  await context.setOffline(true);
  return page;
}

/** What is kept on the device, by path. */
const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });

/** Loads the page again, finds the falls clinic and presses it. */
async function openClinic(page: Page): Promise<void> {
  await page.reload();
  await page.getByLabel('What do you need help with?').fill('falls');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('button', { name: 'Community falls clinic' }).click();
}

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('a page that registered the worker finds and shows services without a connection, and has kept no answer of anybody', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}/help`);
  await page.locator('html[data-ready]').waitFor();
  // The worker sees what is asked for from now on.
  await page.reload();
  await page.locator('.card').first().waitFor();
  await page.locator('.card .name').first().click();
  await page.locator('article').waitFor();
  await page.evaluate(() => fetch('/referrals', { method: 'POST', body: '{"name":"Ann"}' }));
  await page.waitForLoadState('networkidle');

  await context.setOffline(true);
  await page.reload();
  await page.getByLabel('What do you need help with?').fill('falls');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('button', { name: 'Community falls clinic' }).click();
  await page.getByRole('heading', { name: 'Community falls clinic' }).waitFor();

  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: all.flat().map(({ url }) => new URL(url).pathname) };
  });
  expect(kept.names).toEqual(['nk-offline-1']);
  expect(kept.paths.filter((path) => !/^\/help$|^\/kit\/kit[\w-]*\.js$|^\/find\//u.test(path))).toEqual([]);
  expect(kept.paths).toEqual(
    expect.arrayContaining([
      '/help',
      '/kit/kit.js',
      '/kit/kit-index.js',
      '/kit/kit-answer.js',
      '/kit/kit-service.js',
      '/find/index.nkx',
    ]),
  );
  await context.close();
});

test('a first visit is enough: what the page had loaded before the worker came is kept too', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}/help`);
  await page.locator('.card').first().waitFor();
  await expect
    .poll(() => keptPaths(page))
    .toEqual(expect.arrayContaining(['/help', '/kit/kit.js', '/find/index.nkx', '/kit/kit-more.js', lastPage]));
  await context.setOffline(true);
  await openClinic(page);
  await page.getByRole('heading', { name: 'Where and when' }).waitFor();
  await context.close();
});

test('with another version of the kit or of the directory nothing of the earlier one stays, and a page that is no longer named goes', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}/help`);
  await expect
    .poll(() => keptPaths(page))
    .toEqual(expect.arrayContaining(['/help', '/kit/kit.js', '/kit/kit-more.js']));
  const earlier = ['/kit/kit.js', '/kit/kit-dropped.js', '/find/index.nkx', '/find/index.pages/77.json'];
  await page.evaluate(async (files) => {
    const cache = await caches.open('nk-offline-1');
    for (const file of files) await cache.put(file, new Response('of an earlier version'));
  }, earlier);
  await page.reload();
  await page.locator('.card').first().waitFor();
  await expect.poll(() => keptPaths(page)).not.toEqual(expect.arrayContaining(['/kit/kit-dropped.js']));
  await expect.poll(() => keptPaths(page)).not.toEqual(expect.arrayContaining(['/find/index.pages/77.json']));
  expect(await keptPaths(page)).toEqual(
    expect.arrayContaining(['/help', '/kit/kit.js', '/kit/kit-more.js', '/find/index.pages/0.json']),
  );
  await page.evaluate(() => navigator.serviceWorker.register('/kit/nk-sw.js?page=/find-help', { scope: '/' }));
  await expect.poll(() => keptPaths(page)).not.toContain('/help');
  await context.close();
});

test('a service that nobody opened before opens without a connection', async () => {
  const page = await lostConnection();
  await openClinic(page);
  await page.getByRole('heading', { name: 'Where and when' }).waitFor();
  await page.context().close();
});

test('where what shows a service is missing without a connection, that is said in sight', async () => {
  const page = await lostConnection();
  await page.evaluate(async () => (await caches.open('nk-offline-1')).delete('/kit/kit-service.js'));
  await openClinic(page);
  const said = page.getByText('You seem to be offline. Check your connection, then try again.');
  await expect
    .poll(() =>
      said.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    )
    .toBe(true);
  await page.context().close();
});
