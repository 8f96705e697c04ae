import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startBrowser } from './demo.ts';
import { htmlPage, json, startSite, STRICT_POLICY, type Answer, type Site } from './site.ts';

const TABLE = '/kit/kit-words.js';
const TOPICS = '/kit/kit-topics.js';
const FINDER = '<nk-service-finder feed="/feed.json"><p>Ring us on 01632 960 111</p></nk-service-finder>';
/** The need is told in none of the words of the service that meets it. */
const NEED = 'the bailiffs wrote to me';
/** Nor does a line of the table lead to the service: only its words together do. */
const STORY = "there's a man asleep in the doorway of our shop every night";
const FEED = [
  { id: 'a', name: 'Debt advice', status: 'active', description: 'Free and confidential.' },
  { id: 'b', name: 'Memory café', status: 'active', description: 'Cake and songs.' },
  { id: 'c', name: 'Street outreach', status: 'active', description: 'Tell us of a rough sleeper.' },
  { id: 'd', name: 'Community shop', status: 'active', description: 'Food at low prices.' },
];

let browser: Browser;
let site: Site;
const missing = new Set<string>();

/** A part of the kit that may be missing for a while. */
const part =
  (path: string): Answer =>
  async (_request, response) => {
    const file = await readFile(new URL(path.replace('/kit/', '../../packages/widgets/dist/cdn/'), import.meta.url));
    const isThere = !missing.has(path);
    response.writeHead(isThere ? 200 : 503, { 'content-type': 'text/javascript', 'cache-control': 'no-store' });
    response.end(isThere ? file : undefined);
  };

beforeAll(async () => {
  browser = await startBrowser();
  site = await startSite({
    '/': htmlPage(FINDER, STRICT_POLICY),
    '/feed.json': json(FEED),
    [TABLE]: part(TABLE),
    [TOPICS]: part(TOPICS),
  });
});

beforeEach(() => {
  missing.clear();
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

const timesAsked = (path: string) => site.asked.filter((asked) => asked === path).length;

const shows = (page: Page, name: string) => page.getByRole('button', { name }).isVisible();

/** Waits until a service is no longer in the list. */
const without = (page: Page, name: string) => page.getByRole('button', { name }).waitFor({ state: 'detached' });

describe('over a live feed, the table of everyday words', () => {
  test('is loaded with the first question in words, once, and the question is answered by it', async () => {
    const page = await open();
    expect(timesAsked(TABLE)).toBe(0);
    await ask(page, NEED);
    await without(page, 'Memory café');
    expect(await shows(page, 'Debt advice')).toBe(true);
    await ask(page, 'keeps forgetting');
    await without(page, 'Debt advice');
    expect(await shows(page, 'Memory café')).toBe(true);
    expect(timesAsked(TABLE)).toBe(1);
    await page.close();
  });

  test('holds nothing up where it cannot be had: the words are taken as typed, and the next question asks for it again', async () => {
    missing.add(TABLE);
    const page = await open();
    await ask(page, 'memory');
    await without(page, 'Debt advice');
    expect(await shows(page, 'Memory café')).toBe(true);
    expect(timesAsked(TABLE)).toBe(1);
    expect(await page.getByRole('alert').filter({ hasText: /\w/u }).count()).toBe(0);
    missing.clear();
    await ask(page, NEED);
    await without(page, 'Memory café');
    expect(await shows(page, 'Debt advice')).toBe(true);
    await page.close();
  });
});

describe('over a live feed, the topics', () => {
  test('are not loaded for one or two words', async () => {
    const page = await open();
    await ask(page, 'memory');
    await without(page, 'Debt advice');
    await ask(page, 'debt advice');
    await without(page, 'Memory café');
    expect(timesAsked(TOPICS)).toBe(0);
    await page.close();
  });

  test('are loaded with the first story, once, and what is told in none of its words is found', async () => {
    const page = await open();
    await ask(page, STORY);
    await without(page, 'Debt advice');
    expect(await shows(page, 'Street outreach')).toBe(true);
    await ask(page, NEED);
    await without(page, 'Street outreach');
    expect(await shows(page, 'Debt advice')).toBe(true);
    expect(timesAsked(TOPICS)).toBe(1);
    await page.close();
  });

  test('hold nothing up where they cannot be had: the question is answered without them, and the next story asks again', async () => {
    missing.add(TOPICS);
    const page = await open();
    await ask(page, STORY);
    await without(page, 'Street outreach');
    expect(await shows(page, 'Community shop')).toBe(true);
    expect(timesAsked(TOPICS)).toBe(1);
    expect(await page.getByRole('alert').filter({ hasText: /\w/u }).count()).toBe(0);
    await ask(page, NEED);
    await page.getByRole('button', { name: 'Debt advice' }).waitFor();
    missing.clear();
    await ask(page, STORY);
    await page.getByRole('button', { name: 'Street outreach' }).waitFor();
    await page.close();
  });
});
