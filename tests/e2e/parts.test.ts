import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './demo.ts';
import { htmlPage, snapshot, startSite, STRICT_POLICY, type Answer, type Site } from './site.ts';

const KIT = new URL('../../packages/widgets/dist/cdn/', import.meta.url);
const FALLBACK = 'Ring us on 01632 960 111';
const FINDER = `<nk-service-finder snapshot="/find/index.nkx"><p><a href="tel:01632960111">${FALLBACK}</a></p></nk-service-finder>`;
const SERVICES = [{ id: 'a', name: 'Falls clinic', status: 'active' as const, description: 'For people who fall.' }];

let browser: Browser;
let site: Site;
/** Another site, from which the pages of `site` take the kit: a content delivery network, or a council's own. */
let host: Site;
/** Files that are not there. */
const missing = new Set<string>();
/** What answers for the search engine instead of its file. */
let fault: Answer | undefined;

const file =
  (name: string, headers: Readonly<Record<string, string>> = {}): Answer =>
  async (_request, response) => {
    const body = await readFile(new URL(name, KIT));
    response.writeHead(200, { 'content-type': 'text/javascript', ...headers }).end(body);
  };

const page =
  (script: string, policy: string): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    response.end(`<!doctype html><html lang="en"><title>Find help</title>${script}<main>${FINDER}</main></html>`);
  };

beforeAll(async () => {
  browser = await startBrowser();
  const shared = { 'access-control-allow-origin': '*' };
  host = await startSite({
    '/v1/kit.js': file('kit.js', shared),
    '/v1/kit-index.js': file('kit-index.js', shared),
    '/closed/kit.js': file('kit.js'),
    '/closed/kit-index.js': file('kit-index.js'),
  });
  const elsewhere = STRICT_POLICY.replace("script-src 'self'", `script-src ${host.url}`);
  const hash = createHash('sha384')
    .update(await readFile(new URL('kit.js', KIT)))
    .digest('base64');
  const { url } = host;
  site = await startSite({
    ...snapshot(SERVICES),
    '/': htmlPage(FINDER, STRICT_POLICY),
    '/urdu': htmlPage(FINDER.replace('<nk-service-finder', '<nk-service-finder lang="ur"'), STRICT_POLICY),
    '/welsh': htmlPage(FINDER.replace('<nk-service-finder', '<nk-service-finder lang="cy"'), STRICT_POLICY),
    ...Object.fromEntries(
      ['kit-form.js', 'kit-questions.js', 'kit-service.js'].map((name): [string, Answer] => [
        `/kit/${name}`,
        (request, response) =>
          missing.has(`/kit/${name}`) ? void response.writeHead(404).end() : file(name)(request, response),
      ]),
    ),
    '/kit/kit-cy.js': (_request, response) => void response.writeHead(404).end(),
    '/form': htmlPage('<nk-referral-form><p>Ring us</p></nk-referral-form>', STRICT_POLICY),
    '/form-set-up': htmlPage(
      `<nk-referral-form endpoint="/referrals" controller="Example Alliance" privacy-notice="/privacy" complaints="/complain" retention="8 years"><p><a href="tel:01632960111">${FALLBACK}</a></p></nk-referral-form>`,
      STRICT_POLICY,
    ),
    '/kit/kit-index.js': (request, response) => (fault ?? file('kit-index.js'))(request, response),
    '/module': page(
      `<script type="module" src="${url}/v1/kit.js" integrity="sha384-${hash}" crossorigin></script>`,
      elsewhere,
    ),
    '/plain': page(`<script defer src="${url}/v1/kit.js" crossorigin></script>`, elsewhere),
    '/closed': page(`<script defer src="${url}/closed/kit.js"></script>`, elsewhere),
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await host.close();
});

async function open(path: string): Promise<Page> {
  const opened = await browser.newPage();
  await opened.goto(site.url + path);
  return opened;
}

const found = (opened: Page) => opened.getByRole('button', { name: 'Falls clinic' }).waitFor();

async function keepsHelp(opened: Page): Promise<void> {
  await opened.getByRole('button', { name: 'Try again' }).waitFor({ timeout: 30_000 });
  for (const name of [FALLBACK, 'Call 999', 'Call 111', 'Call 116 123'])
    expect(await opened.getByRole('link', { name }).isVisible(), name).toBe(true);
}

describe('the search engine next to kit.js', () => {
  test('is asked for by a page with a snapshot, and by no other', async () => {
    const form = await open('/form');
    await form.getByText('Ring us').waitFor();
    await form.waitForLoadState('networkidle');
    expect(site.asked).not.toContain('/kit/kit-index.js');
    const finder = await open('/');
    await found(finder);
    expect(site.asked).toContain('/kit/kit-index.js');
    await form.close();
    await finder.close();
  });

  test.each<[string, Answer]>([
    ['is not there', (_request, response) => void response.writeHead(404).end()],
    ['is a web page', htmlPage('Sign in')],
    ['breaks off', (_request, response) => void response.socket?.destroy()],
  ])('that %s leaves the telephone numbers, says so and loads when it is tried again', async (_what, answer) => {
    fault = answer;
    const opened = await open('/');
    await keepsHelp(opened);
    fault = undefined;
    await opened.getByRole('button', { name: 'Try again' }).click();
    await found(opened);
    await opened.close();
  });
});

describe('a page that takes the kit from another site', () => {
  test.each(['/module', '/plain'])('finds services, its policy naming that site: %s', async (path) => {
    const opened = await open(path);
    await found(opened);
    await opened.close();
  });

  test('which does not share its files keeps its telephone numbers', async () => {
    const opened = await open('/closed');
    await keepsHelp(opened);
    await opened.close();
  });
});

describe('the words of a language next to kit.js', () => {
  test('come for the elements of the page that ask for it, under the strict policy', async () => {
    const opened = await open('/urdu');
    await found(opened);
    await opened.getByRole('heading', { name: 'مقامی مدد تلاش کریں' }).waitFor();
    await opened.waitForLoadState('networkidle');
    const asked = site.asked.filter((path) => /kit-[a-z]{2}[-.]/.test(path));
    expect(asked.sort()).toEqual([
      '/kit/kit-ur-answer.js',
      '/kit/kit-ur-directory.js',
      '/kit/kit-ur-places.js',
      '/kit/kit-ur-service-finder.js',
      '/kit/kit-ur.js',
    ]);
    await opened.close();
  });

  test('that are not there leave English and the telephone numbers', async () => {
    const opened = await open('/welsh');
    await found(opened);
    await opened.getByRole('heading', { name: 'Find local help' }).waitFor();
    for (const name of ['Call 999', 'Call 111', 'Call 116 123'])
      expect(await opened.getByRole('link', { name }).isVisible(), name).toBe(true);
    await opened.close();
  });
});

describe('the entry and the form next to kit.js', () => {
  test('are loaded by pages that need them', async () => {
    const finder = await open('/');
    await found(finder);
    await finder.getByRole('button', { name: 'Falls clinic', exact: true }).click();
    await finder.getByRole('heading', { name: 'Falls clinic' }).waitFor();
    expect(site.asked).toContain('/kit/kit-service.js');
    expect(site.asked).not.toContain('/kit/kit-more.js');
    await finder.getByRole('button', { name: 'Share this service' }).click();
    await finder.getByRole('heading', { name: 'Share this service' }).waitFor();
    expect(site.asked).toContain('/kit/kit-more.js');
    await finder.close();
  });

  test('that cannot be had leave help, and come when they are tried again', async () => {
    missing.add('/kit/kit-service.js').add('/kit/kit-form.js');
    const finder = await open('/');
    await found(finder);
    await finder.getByRole('button', { name: 'Falls clinic', exact: true }).click();
    await keepsHelp(finder);
    missing.clear();
    await finder.getByRole('button', { name: 'Try again' }).click();
    await finder.getByRole('heading', { name: 'Falls clinic' }).waitFor();
    await finder.close();

    missing.add('/kit/kit-form.js');
    const form = await open('/form');
    await form.getByRole('button', { name: 'Try again' }).waitFor();
    for (const name of ['Call 999', 'Call 111', 'Call 116 123'])
      expect(await form.getByRole('link', { name }).isVisible(), name).toBe(true);
    expect(await form.getByText('Ring us').isVisible()).toBe(true);
    missing.clear();
    await form.getByRole('button', { name: 'Try again' }).click();
    await form.getByText('This form cannot be used at the moment').waitFor();
    await form.close();
  });

  test('the questions of a form that cannot be had leave its first page and help, and come when they are tried again', async () => {
    missing.add('/kit/kit-questions.js');
    const form = await open('/form-set-up');
    await form.getByRole('button', { name: 'Start' }).click();
    await keepsHelp(form);
    expect(await form.getByText('Example Alliance is responsible for your answers.').isVisible()).toBe(true);
    missing.clear();
    await form.getByRole('button', { name: 'Try again' }).click();
    await form.getByRole('heading', { name: 'Who needs help?' }).waitFor();
    const asked = site.asked.length;
    await form.getByLabel('I do').check();
    await form.getByRole('button', { name: 'Continue' }).click();
    await form.getByRole('heading', { name: /^What would you like help with/u }).waitFor();
    expect(site.asked.slice(asked)).toEqual([]);
    await form.close();
  });
});

describe('a link that somebody shared', () => {
  test.each([
    ['#nk-find?text=falls', 'Remove: “falls”'],
    ['#nk-find?service=a', 'Back to the list'],
    ['#nk-find?list=a', 'Take Falls clinic off'],
  ])('leads a page that takes the kit by a script tag to what it names: %s', async (fragment, button) => {
    const opened = await open(`/${fragment}`);
    await opened.getByRole('button', { name: button }).waitFor();
    await opened.close();
  });

  test('is followed by a page that shows the list already', async () => {
    const opened = await open('/');
    await found(opened);
    await opened.goto(`${site.url}/#nk-find?service=a`);
    await opened.getByRole('button', { name: 'Back to the list' }).waitFor();
    await opened.goto(`${site.url}/#nk-find?text=falls`);
    await opened.getByRole('button', { name: 'Remove: “falls”' }).waitFor();
    await opened.close();
  });
});
