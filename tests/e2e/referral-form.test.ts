import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, startDemo, temporaryFolder, type Demo } from './demo.ts';
import { htmlPage, startSite, STRICT_POLICY } from './site.ts';

let folder: { path: string; remove: () => Promise<void> };
let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  folder = await temporaryFolder();
  [demo, browser] = await Promise.all([startDemo(folder.path), startBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
  await folder.remove();
});

const form = (page: Page) => page.locator('nk-referral-form');
const press = (page: Page, name: string | RegExp) => form(page).getByRole('button', { name, exact: true }).click();
const stored = async (): Promise<number> => {
  const reply = await fetch(`${demo.url}/staff/referrals`, { headers: { authorization: `Bearer ${demo.token}` } });
  return ((await reply.json()) as { referrals: unknown[] }).referrals.length;
};

/** Words found nowhere else, one for each field. The telephone number and the birthday are as telling as words. */
const CANARY = [
  'canary-reason',
  'canary-matters',
  'canary-hope',
  'canary-tried',
  'canary-name',
  '960 333',
  '960333',
  '1931',
  'canary-note',
  'canary-days',
  'canary-team',
  'canary-ease',
];

/** Fills the form in as somebody who asks for themselves, up to the list of answers. */
async function fillIn(page: Page): Promise<void> {
  const words = async (text: string) => {
    await form(page).getByRole('textbox').fill(text);
    await press(page, 'Continue');
  };
  await press(page, 'Start');
  await form(page).getByRole('radio', { name: 'I do' }).check();
  await press(page, 'Continue');
  await words('canary-reason');
  await words('canary-matters');
  await form(page).getByLabel('What do you hope will change?').fill('canary-hope');
  await form(page).getByLabel('What has been tried already?').fill('canary-tried');
  await press(page, 'Continue');
  await words('canary-name');
  await form(page).getByLabel('Day').fill('23');
  await form(page).getByLabel('Month').fill('7');
  await form(page).getByLabel('Year').fill('1931');
  await press(page, 'Continue');
  await form(page).getByRole('checkbox', { name: 'Telephone call' }).check();
  await press(page, 'Continue');
  await form(page).getByLabel('Your telephone number').fill('01632 960 333');
  await press(page, 'Continue');
  await press(page, 'Continue');
  await form(page).getByLabel('Is there anything we should know before we contact you?').fill('canary-note');
  await form(page).getByLabel('Which days and times are best?').fill('canary-days');
  await form(page).getByLabel('Is there anything that only the team itself should read?').fill('canary-team');
  await press(page, 'Continue');
  await form(page).getByRole('radio', { name: 'No', exact: true }).check();
  await press(page, 'Continue');
  await words('canary-ease');
  await form(page).getByRole('heading', { name: 'Check your answers' }).waitFor();
}

describe('a referral over a connection that loses replies', () => {
  test('is stored once, though its reply is lost three times and an answer is changed before it is sent again', async () => {
    const before = await stored();
    const page = await browser.newPage();
    await page.goto(demo.url);
    await fillIn(page);
    const keys: (string | undefined)[] = [];
    await page.route('**/referrals', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 3) return route.continue();
      // The server takes it in; the browser never hears of it.
      await route.fetch();
      return route.abort('connectionreset');
    });
    await form(page).getByRole('button', { name: 'Send', exact: true }).dblclick();
    await form(page).getByText('We do not know whether your answers were sent').waitFor();
    await press(page, 'Change Full name');
    await form(page).getByRole('textbox').fill('canary-name, changed');
    await press(page, 'Save and go back to your answers');
    await press(page, 'Send');
    await form(page).getByText('Your request has been sent').waitFor();
    expect(await form(page).getByText('the changes you made after that were not sent').count()).toBe(1);
    expect(keys.length).toBeGreaterThanOrEqual(4);
    expect(new Set(keys).size).toBe(1);
    expect(await stored()).toBe(before + 1);
    await page.close();
  });
});

describe('what a person writes', () => {
  test('stands in the body of one request: in no address, header, storage, console line, nor on the page afterwards', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const bodies: string[] = [];
    const elsewhere: string[] = [];
    page.on('console', (message) => elsewhere.push(message.text()));
    page.on('request', (request) => {
      elsewhere.push(request.url(), JSON.stringify(request.headers()));
      if (request.method() === 'POST') bodies.push(request.postData() ?? '');
    });
    await page.goto(demo.url);
    await fillIn(page);
    await press(page, 'Send');
    await form(page).getByText('Your request has been sent').waitFor();
    const kept = await page.evaluate(async () => [
      JSON.stringify([
        history.state,
        document.cookie,
        document.title,
        Object.entries(localStorage),
        Object.entries(sessionStorage),
      ]),
      JSON.stringify([await indexedDB.databases(), await caches.keys()]),
      document.querySelector('nk-referral-form')?.shadowRoot?.textContent ?? '',
    ]);
    const sent = bodies.filter((body) => body.includes('canary'));
    expect(sent).toHaveLength(1);
    for (const word of CANARY) {
      if (word !== '960333') expect(sent[0]).toContain(word);
      expect(
        [...elsewhere, ...kept, page.url(), JSON.stringify(await context.storageState())].join('\n'),
      ).not.toContain(word);
    }
    await context.close();
  });

  test('is not left without being asked, and is gone when the page is left all the same', async () => {
    const page = await browser.newPage();
    await page.goto(demo.url);
    await fillIn(page);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void (asked.length === 1 ? dialog.dismiss() : dialog.accept());
    });
    await page.goto(`${demo.url}/privacy.html`, { timeout: 2000 }).catch(() => undefined);
    expect(asked).toEqual(['beforeunload']);
    expect(await form(page).getByText('canary-name').count()).toBe(1);
    await page.goto(`${demo.url}/privacy.html`);
    await page.goBack();
    await form(page).getByRole('button', { name: 'Start', exact: true }).waitFor();
    expect(await form(page).getByText('canary').count()).toBe(0);
    await page.close();
  });
});

describe('a partner’s page under a strict content security policy', () => {
  test('carries the form from the first question to a refused connection without a report', async () => {
    const markup = `<nk-crisis-help></nk-crisis-help><nk-referral-form endpoint="/none" controller="Partner"
      privacy-notice="/privacy" complaints="/complaints" retention="8 years"><p>Ring 01632 960 111</p></nk-referral-form>`;
    const site = await startSite({ '/': htmlPage(markup, STRICT_POLICY) });
    const page = await browser.newPage();
    const reports: string[] = [];
    page.on('pageerror', (error) => reports.push(error.message));
    page.on('console', (message) => {
      if (/Content.Security.Policy|TrustedHTML|TrustedScript/u.test(message.text())) reports.push(message.text());
    });
    await page.goto(site.url);
    await fillIn(page);
    await press(page, 'Send');
    await form(page).getByText('Your answers have not been sent').waitFor();
    expect(await page.getByText('Ring 01632 960 111').isVisible()).toBe(true);
    expect(await form(page).getByRole('link', { name: 'Call 999' }).isVisible()).toBe(true);
    expect(reports).toEqual([]);
    expect(site.asked.filter((path) => !/^\/(kit\/|none(?:\/opened)?$|favicon|$)/u.test(path))).toEqual([]);
    await page.close();
    await site.close();
  });
});
