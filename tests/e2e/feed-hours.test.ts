import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startBrowser } from './demo.ts';
import { htmlPage, json, startSite, STRICT_POLICY, type Site } from './site.ts';

const HOURS = '/kit/kit-hours.js';
const finder = (feed: string) =>
  htmlPage(`<nk-service-finder feed="${feed}"><p>Ring us on 01632 960 111</p></nk-service-finder>`, STRICT_POLICY);
const SERVICES = [
  { id: 'a', name: 'Debt advice', status: 'active', description: 'Free and confidential.' },
  { id: 'b', name: 'Memory café', status: 'active', description: 'Cake and songs.' },
];
/** Open at any time. */
const DAYS = 'MO,TU,WE,TH,FR,SA,SU';
const ALWAYS = [{ id: 's', freq: 'WEEKLY', byday: DAYS, opens_at: '00:00', closes_at: '23:59' }];

let browser: Browser;
let site: Site;
let isThere = true;

beforeAll(async () => {
  browser = await startBrowser();
  const part = await readFile(new URL('../../packages/widgets/dist/cdn/kit-hours.js', import.meta.url));
  site = await startSite({
    '/plain': finder('/plain.json'),
    '/plain.json': json(SERVICES),
    '/hours': finder('/hours.json'),
    '/hours.json': json([{ ...SERVICES[0], schedules: ALWAYS }, SERVICES[1]]),
    [HOURS]: (_request, response) => {
      response.writeHead(isThere ? 200 : 503, { 'content-type': 'text/javascript', 'cache-control': 'no-store' });
      response.end(isThere ? part : undefined);
    },
  });
});

beforeEach(() => {
  isThere = true;
  site.asked.length = 0;
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.url + path);
  return page;
}

describe('over a live feed, what works out opening hours', () => {
  test('is not loaded where the feed gives none', async () => {
    const page = await open('/plain');
    await page.getByRole('button', { name: 'Memory café' }).waitFor();
    expect(await page.getByLabel('Open now').count()).toBe(0);
    expect(site.asked).not.toContain(HOURS);
    await page.close();
  });

  test('is loaded where it does, and what is open now is found', async () => {
    const page = await open('/hours');
    await page.getByLabel('Open now').check();
    await page.getByRole('button', { name: 'Memory café' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Debt advice' }).isVisible()).toBe(true);
    expect(site.asked.filter((path) => path === HOURS)).toHaveLength(1);
    await page.close();
  });

  test('is missed with a sentence, crisis help, the page’s own words and another try', async () => {
    isThere = false;
    const page = await open('/hours');
    await page.getByRole('alert').filter({ hasText: 'We cannot reach the list of services.' }).waitFor();
    expect(await page.getByText('Ring us on 01632 960 111').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Call 999' }).isVisible()).toBe(true);
    isThere = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Memory café' }).waitFor();
    await page.close();
  });
});
