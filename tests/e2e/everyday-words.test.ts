import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startBrowser } from './demo.ts';
import { htmlPage, json, startSite, STRICT_POLICY, type Site } from './site.ts';

const TABLE = '/kit/kit-words.js';
const FINDER = '<nk-service-finder feed="/feed.json"><p>Ring us on 01632 960 111</p></nk-service-finder>';
/** The need is told in none of the words of the service that meets it. */
const STORY = 'the bailiffs wrote to me';
const FEED = [
  { id: 'a', name: 'Debt advice', status: 'active', description: 'Free and confidential.' },
  { id: 'b', name: 'Memory café', status: 'active', description: 'Cake and songs.' },
];

let browser: Browser;
let site: Site;
let isThere = true;

beforeAll(async () => {
  browser = await startBrowser();
  const table = await readFile(new URL('../../packages/widgets/dist/cdn/kit-words.js', import.meta.url));
  site = await startSite({
    '/': htmlPage(FINDER, STRICT_POLICY),
    '/feed.json': json(FEED),
    [TABLE]: (_request, response) => {
      response.writeHead(isThere ? 200 : 503, { 'content-type': 'text/javascript', 'cache-control': 'no-store' });
      response.end(isThere ? table : undefined);
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

/** Opens a page over a live feed, once it shows its services. */
async function open(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Memory café' }).waitFor();
  return page;
}

async function ask(page: Page, words: string): Promise<void> {
  await page.getByLabel('What do you need help with?').fill(words);
  await page.keyboard.press('Enter');
}

const timesAsked = () => site.asked.filter((path) => path === TABLE).length;

describe('over a live feed, the table of everyday words', () => {
  test('is loaded with the first question in words, once, and the question is answered by it', async () => {
    const page = await open();
    expect(timesAsked()).toBe(0);
    await ask(page, STORY);
    await page.getByRole('button', { name: 'Memory café' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Debt advice' }).isVisible()).toBe(true);
    await ask(page, 'keeps forgetting');
    await page.getByRole('button', { name: 'Debt advice' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Memory café' }).isVisible()).toBe(true);
    expect(timesAsked()).toBe(1);
    await page.close();
  });

  test('holds nothing up where it cannot be had: the words are taken as typed, and the next question asks for it again', async () => {
    isThere = false;
    const page = await open();
    await ask(page, 'memory');
    await page.getByRole('button', { name: 'Debt advice' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Memory café' }).isVisible()).toBe(true);
    expect(timesAsked()).toBe(1);
    expect(await page.getByRole('alert').filter({ hasText: /\w/u }).count()).toBe(0);
    isThere = true;
    await ask(page, STORY);
    await page.getByRole('button', { name: 'Memory café' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Debt advice' }).isVisible()).toBe(true);
    await page.close();
  });
});
