import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, startDemo, temporaryFolder, watch, type Demo } from './demo.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const services = ['Lunch club', 'Chess', 'Walks'].map((name, n) => ({
  id: `s${n}`,
  name,
  status: 'active',
  description: 'Everybody is welcome.',
  email: `${name.toLowerCase().replaceAll(' ', '-')}@hall.example`,
  phones: [{ id: `p${n}`, number: '01632 960111' }],
  organization: { id: 'o', name: 'Village hall', description: 'A hall' },
}));

let browser: Browser;
let demo: Demo;
let folder: { path: string; remove: () => Promise<void> };

beforeAll(async () => {
  folder = await temporaryFolder();
  const feed = join(folder.path, 'feed.json');
  await writeFile(feed, JSON.stringify(services));
  [browser, demo] = await Promise.all([startBrowser(), startDemo(join(folder.path, 'data'), feed, '--ask-owners')]);
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
  await folder.remove();
});

/** The link in the message to an owner, once it has left the outbox. */
async function linkTo(owner: string): Promise<string> {
  const mail = join(folder.path, 'data', 'mail');
  for (let tries = 0; tries < 200; tries++) {
    const names = await readdir(mail).catch(() => []);
    for (const name of names.filter((each) => each.endsWith('.eml'))) {
      const text = await readFile(join(mail, name), 'utf8');
      const link = /http:\/\/\S+\/confirm\/[\w-]{43}/u.exec(text)?.[0];
      if (text.includes(owner) && link !== undefined) return link;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No message to ${owner} came.`);
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe;
    const results = await run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

describe('the pages of owners and editors', () => {
  test(
    'have no fault that axe finds, on a telephone or a wide screen, in light or dark',
    { timeout: 120_000 },
    async () => {
      // axe is injected, which the pages' own policy rightly forbids.
      const context = await browser.newContext({
        bypassCSP: true,
        viewport: { width: 320, height: 640 },
        colorScheme: 'dark',
      });
      const page = await context.newPage();
      const { faults } = watch(page, demo.url);
      const link = await linkTo('lunch-club@hall.example');
      const found: string[] = [];
      const look = async (what: string) => {
        // A page that has come, but not its style sheet, has buttons that are too small.
        await page.waitForLoadState();
        found.push(...(await faultsOf(page)).map((fault) => `${what}: ${fault}`));
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
          found.push(`${what}: scrolls sideways`);
      };
      await page.goto(link);
      await look('asking');
      await page.getByRole('button', { name: 'Continue' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('Choose what you would like to tell us.');
      await look('nothing chosen');
      await page.getByLabel('The service has ended').check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await look('ending');
      await page.getByRole('button', { name: 'Back' }).click();
      await page.getByLabel('Something has changed').check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await look('amending');
      await page.getByLabel('Email').fill('nobody');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByRole('link', { name: /is not an e-mail address/iu }).waitFor();
      await look('amending wrongly');
      await page.getByLabel('Email').fill('new@hall.example');
      await page.getByLabel('Opening hours').fill('Tue 12pm-2pm');
      await page.getByRole('button', { name: 'Send' }).click();
      await look('thanks');
      await page.goto(link);
      await look('used');
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${demo.url}/staff/entries`);
      await look('signing in');
      await page.getByLabel('Staff token').fill('wrong');
      await page.getByRole('button', { name: 'Sign in' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('That token is not good.');
      await look('signing in wrongly');
      await page.getByLabel('Staff token').fill(demo.token);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('1 answer waits for you.').waitFor();
      await look('answers');
      expect(found).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  test('work with the keyboard alone and without a script, from the owner’s answer to the finder', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(await linkTo('chess@hall.example'));
    /** Presses Tab until what is named has the focus, by its id or its words. */
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 20; presses++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const { id = '', textContent } = document.activeElement ?? {};
          return id === '' ? (textContent ?? '').trim() : id;
        });
        if (at === name) return;
      }
      throw new Error(`The keyboard does not reach ${name}.`);
    };
    await tabTo('said');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('The service has ended').isChecked()).toBe(true);
    await tabTo('Continue');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Has Chess ended?' }).waitFor();
    await tabTo('Yes, it has ended');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await page.goto(`${demo.url}/staff/entries`);
    await tabTo('token');
    await page.keyboard.type(demo.token);
    await page.keyboard.press('Enter');
    const card = page.getByRole('region', { name: 'Chess' });
    await card.getByRole('button', { name: 'Approve' }).press('Enter');
    await page.getByText('Approved. It is published now.').waitFor();
    const names = (await (await fetch(`${demo.url}/services`)).json()) as { contents: { name: string }[] };
    expect(names.contents.map(({ name }) => name).sort()).toEqual(['Lunch club', 'Walks']);
    const asked = await fetch(`${demo.url}/finder/query`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: 'chess' }),
    });
    expect(((await asked.json()) as { total: number }).total).toBe(0);
    await context.close();
  });
});
