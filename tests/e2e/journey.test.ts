import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, startDemo, temporaryFolder, watch, type Demo } from './demo.ts';

const PHONE = { width: 390, height: 844 };

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

async function findFalls(page: Page): Promise<void> {
  await page.getByLabel('What do you need help with?').fill('falls');
  await page.getByRole('textbox', { name: 'Near' }).fill('DE1');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  const narrow = page.getByRole('button', { name: /^Narrow the list/u });
  const free = page.getByRole('checkbox', { name: /^Free/u });
  // The list may still be on its way; what is there then depends on the width of the screen.
  await narrow.or(free).filter({ visible: true }).first().waitFor();
  if (await narrow.isVisible()) await narrow.click();
  await free.check();
}

async function answer(page: Page, fill: () => Promise<unknown>): Promise<void> {
  await fill();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

/** Refers the visitor, as the form asks: one question a page. */
async function referMyself(page: Page): Promise<string> {
  const form = page.locator('nk-referral-form');
  await form.getByRole('button', { name: 'Start' }).click();
  await answer(page, () => form.getByRole('radio', { name: 'I do' }).check());
  await answer(page, () => form.getByRole('textbox').fill('I fell on the stairs twice this month.'));
  await answer(page, () => form.getByText('Which of these is it about?').first().waitFor());
  await answer(page, () => form.getByRole('textbox').fill('Walking to the shop again.'));
  await answer(page, () => form.getByLabel('What has been tried already?').fill('A stick.'));
  await answer(page, () => form.getByRole('textbox').fill('Edie Example'));
  await answer(page, async () => {
    await form.getByLabel('Day').fill('4');
    await form.getByLabel('Month').fill('7');
    await form.getByLabel('Year').fill('1948');
  });
  await answer(page, () => form.getByRole('checkbox', { name: 'Telephone call' }).check());
  await answer(page, () => form.getByLabel('Your telephone number').fill('01632 960 999'));
  await answer(page, () => form.getByLabel('Postcode').fill('de13gt'));
  await answer(page, () => form.getByLabel('Is there anything we should know').fill('Please ring after ten.'));
  await answer(page, () => form.getByRole('radio', { name: 'No', exact: true }).check());
  await answer(page, () => form.getByRole('radio', { name: 'No', exact: true }).check());
  await form.getByRole('button', { name: 'Send', exact: true }).click();
  const reference = form.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/u).first();
  await reference.waitFor();
  return /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec((await reference.textContent()) ?? '')?.[0] ?? '';
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${demo.url}/staff`);
  await page.getByLabel('Staff token').fill(demo.token);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

describe('somebody who is worried about falling', () => {
  let reference = '';
  /** What the servers printed that have been stopped. */
  let printed = '';

  test('finds free help near DE1, reads about it, asks for it and has a reference, on a phone', async () => {
    const page = await browser.newPage({ viewport: PHONE });
    const { faults } = watch(page, demo.url);
    await page.goto(demo.url);
    await findFalls(page);
    const first = page.getByRole('listitem').filter({ hasText: 'Falls prevention clinic' }).first();
    await first.waitFor();
    const card = await first.innerText();
    expect(card).toMatch(/0\.\d miles away/u);
    expect(card).toMatch(/Open now|Closed now|Opening times/u);
    await first.getByRole('button', { name: 'Falls prevention clinic' }).click();
    await page.getByRole('button', { name: 'Ask for help from this service' }).click();
    reference = await referMyself(page);
    expect(reference).toMatch(/^[0-9A-Z-]{14}$/u);
    expect(await page.locator('nk-referral-form').getByRole('link', { name: 'Call 999' }).isVisible()).toBe(true);
    expect(page.url()).not.toContain('falls');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('is on the list of the staff, who see what to do next and do it', async () => {
    const page = await browser.newPage();
    const { faults } = watch(page, demo.url);
    await signIn(page);
    await page.getByText(reference).first().waitFor();
    await page.getByRole('listitem').filter({ hasText: reference }).getByRole('button').click();
    await page.getByText('Edie Example').first().waitFor();
    await page
      .getByRole('button', { name: /accept/iu })
      .first()
      .click();
    await page
      .getByText(/accepted/iu)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  test('is still there, where it was left, when the server has stopped and started again', async () => {
    await demo.stop();
    printed += demo.output();
    demo = await startDemo(folder.path);
    const page = await browser.newPage();
    await signIn(page);
    const row = page.getByRole('listitem').filter({ hasText: reference });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/accepted/iu);
    await page.close();
  });

  test('is nowhere in what either server printed, though every request was logged', () => {
    printed += demo.output();
    expect(printed).toContain('"method":"POST","route":"/referrals","status":201');
    for (const word of ['Edie', 'stairs', '960 999', '1948', reference]) expect(printed).not.toContain(word);
  });
});
