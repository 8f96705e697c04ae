import type { Browser, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './demo.ts';
import manifest from '../../packages/widgets/package.json' with { type: 'json' };
import { htmlPage, snapshot, startSite, STRICT_POLICY, type Answer, type Site } from './site.ts';

/** How the pages of partners embed the form and the entry of a service, beyond one element in plain markup. */

const FALLBACK = '<p>Ring us on <a href="tel:01632960111">01632 960 111</a>.</p>';
const SET_UP =
  'endpoint="/referrals" controller="Example Alliance" privacy-notice="/privacy" complaints="/complain" retention="8 years"';
const FORM = `<nk-referral-form ${SET_UP}>${FALLBACK}</nk-referral-form>`;
const FINDER = `<nk-service-finder snapshot="/find/index.nkx">${FALLBACK}</nk-service-finder>`;
const SERVICES = [{ id: 'a', name: 'Falls clinic', status: 'active' as const, description: 'For people who fall.' }];
const SELF_ONLY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

let browser: Browser;
let site: Site;
let opened: Page;
let faults: string[];
/** Warnings of the console. */
let said: string[];

beforeAll(async () => {
  browser = await startBrowser();
  const frame: Answer = htmlPage(`<iframe sandbox="allow-scripts" src="/form" style="inline-size:40rem"></iframe>`);
  const sharing =
    (name: string): Answer =>
    async (_request, response) => {
      // A frame without an origin of its own is another site to every file.
      const reply = await fetch(`${site.url}/kit/${name}`);
      response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' });
      response.end(Buffer.from(await reply.arrayBuffer()));
    };
  site = await startSite({
    ...snapshot(SERVICES),
    '/empty': htmlPage('<div id="box"></div>', STRICT_POLICY),
    '/form': htmlPage(FORM),
    '/two': htmlPage(FORM + FORM, SELF_ONLY),
    '/in-form': htmlPage(`<form action="/elsewhere"><input name="own">${FORM}<button>Save the page</button></form>`),
    '/twice': htmlPage(
      `${FORM}<script type="module" src="/kit/kit.js?2"></script><script src="/kit/kit.js?3"></script>`,
      STRICT_POLICY,
    ),
    '/two-versions': htmlPage(`${FINDER}<script type="module" src="/other/kit.js"></script>`, STRICT_POLICY),
    '/other/kit.js': async (_request, response) => {
      const reply = await fetch(`${site.url}/kit/kit.js`);
      response.writeHead(200, { 'content-type': 'text/javascript' });
      response.end((await reply.text()).replaceAll(`"${manifest.version}"`, '"99.0.0"'));
    },
    '/xml': (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/xhtml+xml' });
      response.end(
        `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Help</title><script src="/kit/kit.js" defer="defer"></script></head><body>${FINDER}${FORM}</body></html>`,
      );
    },
    '/no-directory': htmlPage(FINDER, STRICT_POLICY.replace("connect-src 'self'", "connect-src 'none'")),
    '/sandboxed': frame,
    '/declared': htmlPage(`<div><template shadowrootmode="closed">${FORM}</template></div>`, STRICT_POLICY),
    '/shared/kit.js': sharing('kit.js'),
    '/shared/kit-form.js': sharing('kit-form.js'),
    '/shared/kit-questions.js': sharing('kit-questions.js'),
    '/sandboxed-form': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(
        `<!doctype html><html lang="en"><title>Ask</title><script type="module" src="/shared/kit.js"></script>${FORM}</html>`,
      );
    },
    '/sandboxed-shared': htmlPage(`<iframe sandbox="allow-scripts" src="/sandboxed-form"></iframe>`),
  });
});

afterEach(async () => {
  await opened.close();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('a page of XML, in which no template can be read, keeps its own words', async () => {
  const page = await open('/xml');
  await page.waitForLoadState('networkidle');
  expect(await page.getByText('Ring us on').locator('visible=true').count()).toBe(2);
  expect(faults).toEqual([]);
});

async function open(path: string): Promise<Page> {
  opened = await browser.newPage();
  faults = [];
  said = [];
  opened.on('console', (message) => {
    if (message.type() === 'warning') said.push(message.text());
  });
  opened.on('pageerror', (error) => faults.push(error.message));
  await opened.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
      throw new Error(`${violatedDirective} ${sample}`);
    });
  });
  await opened.goto(site.url + path);
  return opened;
}

type Within = Pick<Page, 'getByRole' | 'getByLabel'>;

const start = (form: Within) => form.getByRole('button', { name: 'Start' });
const question = (form: Within) => form.getByRole('heading', { name: 'Who needs help?' });
const helps = (form: Within) => form.getByRole('link', { name: 'Call 999' });

/** Says who needs help and what with. */
async function fill(form: Within, words: string): Promise<void> {
  await start(form).click();
  await form.getByLabel('I do').check();
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.getByRole('textbox').fill(words);
}

describe('a form in a shadow root of the page', () => {
  test.each(['open', 'closed'] as const)('that is %s is loaded, and has crisis help', async (mode) => {
    const page = await open('/empty');
    const text = await page.evaluate(
      async ([mode, setUp]) => {
        const root = document.querySelector('#box')!.attachShadow({ mode });
        const form = document.createElement('nk-referral-form');
        for (const [, name = '', value = ''] of setUp.matchAll(/([a-z-]+)="([^"]*)"/g)) form.setAttribute(name, value);
        root.append(form);
        const shown = () => form.shadowRoot?.querySelector('[part=base]')?.textContent ?? '';
        while (!shown().includes('Example Alliance')) await new Promise((resolve) => setTimeout(resolve, 50));
        return shown();
      },
      [mode, SET_UP] as const,
    );
    expect(text).toContain('Call 999');
    expect(faults).toEqual([]);
  });

  test('that its markup declares closed, is loaded', async () => {
    const before = site.asked.length;
    await open('/declared');
    // They are asked for once the first page of the form shows.
    await expect.poll(() => site.asked.slice(before)).toContain('/kit/kit-questions.js');
    expect(faults).toEqual([]);
  });
});

describe('a page with a form', () => {
  test('may have two, each with answers of its own, under a policy that says nothing but its own site', async () => {
    const page = await open('/two');
    const forms = page.locator('nk-referral-form');
    await fill(forms.nth(0), 'one');
    await fill(forms.nth(1), 'two');
    const value = (form: Locator) => form.getByRole('textbox').inputValue();
    expect(await Promise.all([value(forms.nth(0)), value(forms.nth(1))])).toEqual(['one', 'two']);
    expect(faults).toEqual([]);
  });

  test('may have it inside a form of its own, which neither sends its answers nor is sent by its buttons or Enter', async () => {
    const page = await open('/in-form');
    const form = page.locator('nk-referral-form');
    await fill(form, 'canary');
    await form.getByRole('button', { name: 'Continue' }).click();
    await form.getByRole('textbox').first().waitFor();
    expect(page.url()).toBe(`${site.url}/in-form`);
    await page.getByRole('button', { name: 'Save the page' }).click();
    await expect.poll(() => page.url()).toBe(`${site.url}/elsewhere?own=`);
  });

  test('may move it, take it out and put it back, and write its attributes again, while somebody fills it in', async () => {
    const page = await open('/form');
    const form = page.locator('nk-referral-form');
    await fill(form, 'What I typed');
    await page.evaluate(async (setUp) => {
      const form = document.querySelector('nk-referral-form')!;
      document.body.prepend(form);
      form.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
      document.querySelector('main')!.append(form);
      for (const [, name = '', value = ''] of setUp.matchAll(/([a-z-]+)="([^"]*)"/g)) {
        form.removeAttribute(name);
        form.setAttribute(name, value);
      }
      form.setAttribute('theme', 'nhs');
      form.setAttribute('lang', 'cy');
      await new Promise((resolve) => setTimeout(resolve, 500));
      form.setAttribute('lang', 'en');
    }, SET_UP);
    await expect.poll(() => form.getByRole('textbox').inputValue()).toBe('What I typed');
    await form.getByRole('button', { name: 'Continue' }).click();
    await form.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => form.getByRole('textbox').inputValue()).toBe('What I typed');
    expect(faults).toEqual([]);
  });

  test('may load the script three times', async () => {
    const page = await open('/twice');
    await helps(page).waitFor();
    await start(page).click();
    await question(page).waitFor();
    expect([...faults, ...said]).toEqual([]);
  });
});

test('a page with scripts of two versions works with the first, and its console says so', async () => {
  const page = await open('/two-versions');
  await page
    .getByRole('link', { name: 'Falls clinic' })
    .or(page.getByRole('button', { name: 'Falls clinic' }))
    .waitFor();
  expect(faults).toEqual([]);
  await expect.poll(() => said).toContain(`nk-service-finder ${manifest.version} is used, not 99.0.0`);
});

describe('a form in a sandboxed frame', () => {
  test('whose site does not share its files keeps what stands in it, telephone numbers', async () => {
    const page = await open('/sandboxed');
    await page.frameLocator('iframe').getByRole('link', { name: '01632 960 111' }).waitFor();
  });

  test('whose site shares them asks its questions', async () => {
    const page = await open('/sandboxed-shared');
    const frame = page.frameLocator('iframe');
    await helps(frame).waitFor();
    await start(frame).click();
    await question(frame).waitFor();
  });
});

test('a directory that the policy of the page blocks is said to be out of reach, with crisis help and another try', async () => {
  const page = await browser.newPage();
  opened = page;
  await page.goto(`${site.url}/no-directory`);
  await page.getByRole('button', { name: 'Try again' }).waitFor({ timeout: 30_000 });
  expect(await page.getByRole('alert').innerText()).not.toBe('');
  await helps(page).waitFor();
  await page.getByRole('link', { name: '01632 960 111' }).waitFor();
});
