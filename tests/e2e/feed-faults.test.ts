import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './demo.ts';
import { htmlPage, json, startSite, STRICT_POLICY, type Answer, type Site } from './site.ts';

const text =
  (body: string, type: string, status = 200): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

const FAULTS: Readonly<Record<string, Answer>> = {
  'is not JSON': text('services: all of them', 'application/json'),
  'is empty': text('', 'application/json'),
  'is a web page': text('<!doctype html><title>Sign in</title>', 'text/html'),
  'is nested 200 deep': text(`${'{"a":['.repeat(100)}1${']}'.repeat(100)}`, 'application/json'),
  'was cut short': text('[{"id": "a", "name": "Falls cl', 'application/json'),
  'answers 500': text('{"error": "fault"}', 'application/json', 500),
  'answers 429': text('', 'text/plain', 429),
  'is not there': text('', 'text/plain', 404),
  'breaks off': (_request, response) => {
    response.socket?.destroy();
  },
};

const WHOLE = json([{ id: 'a', name: 'Falls clinic', status: 'active', description: 'For people who fall.' }]);
const FALLBACK = 'Ring us on 01632 960 111';

let browser: Browser;
let site: Site;
let answer: Answer = WHOLE;

beforeAll(async () => {
  browser = await startBrowser();
  site = await startSite({
    '/': htmlPage(
      `<nk-service-finder feed="/feed.json"><p><a href="tel:01632960111">${FALLBACK}</a></p></nk-service-finder>`,
      STRICT_POLICY,
    ),
    '/feed.json': (request, response) => answer(request, response),
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.url);
  return page;
}

describe('a finder whose feed', () => {
  test.each(Object.entries(FAULTS))(
    '%s says so, keeps the telephone numbers and offers to try again',
    async (_what, fault) => {
      answer = fault;
      const page = await open();
      const again = page.getByRole('button', { name: 'Try again' });
      await again.waitFor({ timeout: 30_000 });
      const alert = page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: /\w/u }).first();
      expect((await alert.innerText()).length).toBeGreaterThan(20);
      expect(await page.getByRole('link', { name: FALLBACK }).isVisible()).toBe(true);
      for (const number of ['Call 999', 'Call 111', 'Call 116 123']) {
        expect(await page.getByRole('link', { name: number }).isVisible(), number).toBe(true);
      }
      answer = WHOLE;
      await again.click();
      await page.getByRole('button', { name: 'Falls clinic' }).waitFor();
      await page.close();
    },
  );
});
