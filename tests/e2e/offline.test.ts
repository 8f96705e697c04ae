import { readFile } from 'node:fs/promises';
import type { Service } from '@neighbourhood-kit/core/services';
import { buildPages, pagePath } from '@neighbourhood-kit/finder';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXAMPLE_SERVICES } from '../../packages/widgets/src/testing/services.ts';
import { startBrowser } from './demo.ts';
import { htmlPage, snapshot, startSite, STRICT_POLICY, type Answer, type Site } from './site.ts';

const texts = (page: number) => pagePath('/find/index.nkx', page);
const lastPage = texts(buildPages(EXAMPLE_SERVICES).length - 1);

/** Pages of texts of the larger directory: more than the first list takes from. */
const EIGHT = [0, 1, 2, 3, 4, 5, 6, 7];

let browser: Browser;
let site: Site;
/** What the directory has at present, and paths of files whose connection breaks. */
let directory: Readonly<Record<string, Answer>> = snapshot(EXAMPLE_SERVICES);
const broken = new Set<string>();

const script =
  (source: string): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(source);
  };

/** An answer, unless the connection breaks. */
const unlessBroken =
  (path: string, answer: Answer): Answer =>
  (request, response) =>
    broken.has(path) ? void response.destroy() : answer(request, response);

/** A page of texts as it is at present; as elsewhere on the web, browsers may use what they have for a while. */
const textsNow =
  (path: string): Answer =>
  (request, response) => {
    const missing: Answer = () => void response.writeHead(404).end();
    return (directory[path] ?? missing)(request, response.setHeader('cache-control', 'max-age=3600'));
  };

const fileOfKit =
  (name: string): Answer =>
  async (_request, response) => {
    const body = await readFile(new URL(`../../packages/widgets/dist/cdn/${name}`, import.meta.url));
    response.writeHead(200, { 'content-type': 'text/javascript', 'service-worker-allowed': '/' }).end(body);
  };

beforeAll(async () => {
  browser = await startBrowser();
  site = await startSite({
    '/find/index.nkx': (request, response) => directory['/find/index.nkx']?.(request, response),
    ...Object.fromEntries(EIGHT.map((page) => texts(page)).map((path) => [path, unlessBroken(path, textsNow(path))])),
    '/kit/nk-sw.js': fileOfKit('nk-sw.js'),
    '/kit/kit-service.js': unlessBroken('/kit/kit-service.js', fileOfKit('kit-service.js')),
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

/** Waits until all is kept: what the page had loaded itself, and what else the worker fetches. */
async function keptAll(page: Page): Promise<void> {
  await page.locator('.card').first().waitFor();
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  const needed = loaded.filter((path) => /^\/kit\/kit|^\/find\//u.test(path));
  expect(needed).toEqual(expect.arrayContaining(['/kit/kit.js', '/find/index.nkx']));
  await expect
    .poll(() => keptPaths(page))
    .toEqual(expect.arrayContaining(['/help', ...needed, '/kit/kit-more.js', lastPage]));
}

/** A telephone that has been on the page, opened no service, and lost its connection when all was kept. */
async function lostConnection(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  await page.goto(`${site.url}/help`);
  await keptAll(page);
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
  await keptAll(page);
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
  await expect.poll(async () => (await keptPaths(page)).filter((path) => /dropped|77/u.test(path))).toEqual([]);
  await keptAll(page);
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
  broken.add('/kit/kit-service.js');
  const page = await lostConnection();
  broken.clear();
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

/** A directory of eight pages of texts, all of whose services are described so. */
const described = (words: string) =>
  snapshot(
    Array.from({ length: EIGHT.length * 25 }, (_, i): Service => {
      const example = EXAMPLE_SERVICES[i % EXAMPLE_SERVICES.length];
      return { ...(example as Service), id: `service-${String(i)}`, description: words };
    }),
  );

/** Runs with that directory in place of the usual one. */
async function withDirectory(words: string, visit: (page: Page) => Promise<void>): Promise<void> {
  const usual = directory;
  const context = await browser.newContext();
  try {
    directory = described(words);
    await visit(await context.newPage());
  } finally {
    directory = usual;
    broken.clear();
    await context.close();
  }
}

/** Which of some words each kept page of texts has; none where the page is not kept. */
const keptWords = (page: Page, words: readonly string[]): Promise<(string | undefined)[]> =>
  page.evaluate(
    async ([paths, known]) =>
      Promise.all(
        paths.map(async (path) => {
          const kept = await (await caches.match(path))?.text();
          return known.find((each) => kept?.includes(each));
        }),
      ),
    [EIGHT.map((number) => texts(number)), words] as const,
  );

test('a page of texts that could not be fetched at one visit is fetched at the next', async () => {
  await withDirectory('Come along.', async (page) => {
    const kept = () => keptWords(page, ['Come along.']);
    broken.add(texts(7));
    await page.goto(`${site.url}/help`);
    await expect.poll(() => site.asked).toContain(texts(7));
    expect(await kept()).toEqual(EIGHT.map((number) => (number === 7 ? undefined : 'Come along.')));
    broken.clear();
    await page.reload();
    await expect.poll(kept).toEqual(EIGHT.map(() => 'Come along.'));
  });
});

test('with another directory the earlier texts are gone at once, even while the new ones cannot be fetched, and the new ones follow', async () => {
  await withDirectory('At 1 Secret Lane.', async (page) => {
    const kept = () => keptWords(page, ['At 1 Secret Lane.', 'Ring us.']);
    await page.goto(`${site.url}/help`);
    await expect.poll(kept).toEqual(EIGHT.map(() => 'At 1 Secret Lane.'));
    directory = described('Ring us.');
    for (const number of EIGHT) broken.add(texts(number));
    await page.reload();
    await expect.poll(kept).toEqual(EIGHT.map(() => undefined));
    broken.clear();
    await page.reload();
    await expect.poll(kept).toEqual(EIGHT.map(() => 'Ring us.'));
  });
});
