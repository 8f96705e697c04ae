import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser, startDemo, temporaryFolder, watch, type Demo } from './demo.ts';

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

/** What the focus is on, in the words that a screen reader would say of it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const labels = [...((at as HTMLInputElement | null)?.labels ?? [])].map((label) => label.textContent);
    const own = at instanceof HTMLButtonElement || at instanceof HTMLAnchorElement ? at.textContent : '';
    return [...labels, own].join(' ').replace(/\s+/gu, ' ').trim();
  });

/** Presses Tab until the focus is on the control with this name, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 120; i++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(name)}.`);
}

async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

async function type(page: Page, name: RegExp, words: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(words);
}

async function tick(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Space');
}

/** The messages in the folder that the server printed, as a person opens them. */
async function mail(subject: string): Promise<string> {
  const printed = /^mail (\S+)/mu.exec(demo.output())?.[1] ?? '';
  for (let i = 0; i < 200; i++) {
    const names = await readdir(printed).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.eml')).sort()) {
      const text = await readFile(join(printed, name), 'utf8');
      if (text.includes(`Subject: ${subject}`)) return text;
    }
    await sleep(50);
  }
  throw new Error(`No message with the subject ${subject} came.`);
}

/** Finds a service and sends a request to it, with the keyboard alone. Returns the reference. */
async function refer(page: Page): Promise<string> {
  const form = page.locator('nk-referral-form');
  await page.goto(demo.url);
  await type(page, /What do you need help with/u, 'lunch');
  await page.keyboard.press('Enter');
  // Until the answer is there the list still shows every service, in other places.
  await page.getByRole('heading', { name: /^[1-9] services?$/u }).waitFor();
  await page.locator('nk-service-finder').getByRole('button', { name: /lunch/iu }).first().waitFor();
  await page.locator('nk-service-finder').getByRole('heading', { level: 4 }).getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  // The page itself has a link "Ask for help", which chooses no service.
  await page.getByRole('button', { name: 'Ask for help from this service' }).waitFor();
  await press(page, /^Ask for help from this service$/u);
  await press(page, /^Start$/u);
  await tick(page, /I do/u);
  await press(page, /^Continue$/u);
  const write = async (label: RegExp, words: string) => {
    await form.getByLabel(label).waitFor();
    await type(page, label, words);
    await press(page, /^Continue$/u);
  };
  await write(/^What would you like help with/u, 'Company at lunch.');
  await form.getByText('Which of these is it about?').first().waitFor();
  await press(page, /^Continue$/u);
  await write(/^What matters most to you/u, 'Talking with others.');
  await write(/^What has been tried already/u, 'Nothing yet.');
  await write(/^What is your full name/u, 'Ada Example');
  await type(page, /^Day/u, '3');
  await type(page, /^Month/u, '2');
  await type(page, /^Year/u, '1950');
  await press(page, /^Continue$/u);
  await tick(page, /Telephone call/u);
  await press(page, /^Continue$/u);
  await type(page, /Your telephone number/u, '01632 960 001');
  for (const next of [
    /^Postcode/u,
    /^Is there anything we should know/u,
    /^Does somebody speak for you/u,
    /^Do you need an interpreter/u,
  ]) {
    await press(page, /^Continue$/u);
    await form.getByText(next).first().waitFor();
  }
  await press(page, /^Continue$/u);
  await press(page, /^Send$/u);
  const reference = form.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/u).first();
  await reference.waitFor();
  return /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec((await reference.textContent()) ?? '')?.[0] ?? '';
}

test('a lunch club with nothing but e-mail is asked, reads, and says yes; the list and the person see it: all by keyboard', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const { faults } = watch(page, demo.url);
  const reference = await refer(page);

  const message = await mail('Somebody has asked for help from');
  expect(message).not.toMatch(/Ada|Example|960 ?001|1950|Company at lunch/u);
  const link = /http:\S+\/answer\/[\w-]{43}/u.exec(message.replaceAll(/=\r?\n/gu, ''))?.[0] ?? '';
  const code = /answer code is (\d{6})/u.exec(demo.output())?.[1] ?? '';
  await page.goto(link);
  expect(await page.locator('body').innerText()).not.toContain('Ada');
  await type(page, /Your answer code/u, '000000');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await page.locator('body').innerText()).toContain('That is not the code. You can try 4 more times.');
  await type(page, /Your answer code/u, code);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ada Example' }).waitFor();
  await page.reload();
  await tick(page, /Yes, we can help/u);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('Ask a question first');
  await press(page, /^Continue$/u);
  await page.getByRole('heading', { name: 'What would you like to know?' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Ada Example' }).waitFor();
  // The browser remembers what was chosen.
  await tick(page, /Ask a question first/u);
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('Yes, we can help');
  await press(page, /^Continue$/u);
  await page.getByRole('heading', { name: 'Thank you for saying yes' }).waitFor();

  await page.goto(`${demo.url}/staff`);
  await type(page, /Staff token/u, demo.token);
  await page.keyboard.press('Enter');
  await press(page, new RegExp(reference, 'u'));
  await page.getByText('Accepted', { exact: true }).first().waitFor();

  await page.goto(`${demo.url}/status.html`);
  await type(page, /^Reference/u, reference.toLowerCase().replaceAll('-', ' '));
  await type(page, /^Day/u, '3');
  await type(page, /^Month/u, '2');
  await type(page, /^Year/u, '1950');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'They said yes' }).waitFor();
  await press(page, /^Ask to be reached another way$/u);
  await page.getByText('If that is not safe for you, do not send this. Call us instead:').waitFor();
  await tabTo(page, /^01632 960 111$/u);
  await tick(page, /^Text message/u);
  await type(page, /^Your telephone number/u, '07700 900123');
  await type(page, /^Is there anything we should know/u, 'Never the landline.');
  await press(page, /^Send$/u);
  await page.getByText('Waiting: how you would like to be reached.').waitFor();
  expect(page.url()).toBe(`${demo.url}/status.html`);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await press(page, /^Ask to stop$/u);
  // Of radio buttons Tab reaches one; arrows choose among them.
  await tick(page, /I chose something else/u);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('I no longer need it');
  await press(page, /^Send$/u);
  await page.getByRole('heading', { name: 'You asked to stop' }).waitFor();
  await mail('Somebody has asked to stop');

  await page.goto(`${demo.url}/staff`);
  await type(page, /Staff token/u, demo.token);
  await page.keyboard.press('Enter');
  await press(page, new RegExp(reference, 'u'));
  await page
    .getByText(/Asked on .* to be reached another way/u)
    .first()
    .waitFor();
  await page.getByText('07700 900123').first().waitFor();

  expect(faults).toEqual([]);
  for (const secret of [
    'Ada',
    code === '' ? 'no code' : `code=${code}`,
    '1950-02-03',
    '900123',
    'landline',
    '/answer/'.concat(link.split('/answer/')[1] ?? 'x'),
  ])
    expect(demo.output()).not.toContain(secret);
  await page.close();
});
