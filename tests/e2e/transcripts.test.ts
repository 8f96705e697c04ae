import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE_NOW } from '../../packages/widgets/src/testing/services.ts';
import { startBrowser } from './demo.ts';
import { startLookSite } from './look-site.ts';
import { Transcript } from './reading.ts';
import type { Site } from './site.ts';

/** What somebody hears who cannot see the page. The files are kept next to this one, for people to read: `transcripts/*.txt`. */

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), startLookSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function begin(path: string): Promise<{ page: Page; reader: Transcript }> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  await page.clock.setFixedTime(EXAMPLE_NOW);
  const reader = await Transcript.begin(page);
  await page.goto(site.url + path);
  return { page, reader };
}

/** Each question of the form: what is done in words, and how. */
const answers = (form: Locator): readonly (readonly [string, () => Promise<unknown>])[] => [
  ['choose "I do"', () => form.getByRole('radio', { name: 'I do' }).check()],
  ['say what help is wanted', () => form.getByRole('textbox').fill('I fell on the stairs twice this month.')],
  ['say what matters', () => form.getByRole('textbox').fill('Walking to the shop again.')],
  ['say what was tried', () => form.getByLabel('What has been tried already?').fill('A stick.')],
  ['give the name', () => form.getByRole('textbox').fill('Edie Example')],
  [
    'give the date of birth',
    async () => {
      await form.getByLabel('Day').fill('4');
      await form.getByLabel('Month').fill('7');
      await form.getByLabel('Year').fill('1948');
    },
  ],
  ['choose a telephone call', () => form.getByRole('checkbox', { name: 'Telephone call' }).check()],
  ['give the number', () => form.getByLabel('Your telephone number').fill('01632 960 999')],
  ['give the postcode', () => form.getByLabel('Postcode').fill('de13gt')],
  ['say when to ring', () => form.getByLabel('Is there anything we should know').fill('Please ring after ten.')],
  ['nobody speaks for them', () => form.getByRole('radio', { name: 'No', exact: true }).check()],
  ['no interpreter', () => form.getByRole('radio', { name: 'No', exact: true }).check()],
];

describe('somebody with a screen reader hears', () => {
  test('how to find a service, how many there are, and what the one they open is', async () => {
    const { page, reader } = await begin('/finder');
    const count = page.locator('nk-service-finder .card');
    await reader.act('open the page', () => count.first().waitFor());
    await reader.readAll('the finder');
    await reader.act('go to the search field', () => page.getByLabel('What do you need help with?').focus());
    await reader.act('type "fal"', () => page.keyboard.type('fal'));
    await reader.act('arrow down into the suggestions', () => page.keyboard.press('ArrowDown'));
    await reader.act('Escape', () => page.keyboard.press('Escape'));
    await reader.act('type "ls", Enter', async () => {
      await page.keyboard.type('ls');
      await page.keyboard.press('Enter');
      await expect.poll(() => count.count()).toBeLessThan(6);
    });
    await reader.act('check "Free"', () => page.getByRole('checkbox', { name: /^Free/u }).check());
    await reader.readAll('what was found', 'main', 'heading 2');
    await reader.act('open the first', async () => {
      await page.locator('nk-service-finder .card .name').first().press('Enter');
      await page.locator('article').waitFor();
    });
    await reader.readAll('the service', 'article');
    await reader.act('back to the list', () => page.getByRole('button', { name: 'Back to the list' }).press('Enter'));
    await expect(reader.text).toMatchFileSnapshot('transcripts/finder.txt');
    await page.close();
  });

  test('the form, from its first page to the reference, with a mistake on the way', async () => {
    const { page, reader } = await begin('/form');
    const form = page.locator('nk-referral-form');
    const press = (name: string) => form.getByRole('button', { name, exact: true }).press('Enter');
    await reader.act('open the page', () => form.getByRole('button', { name: 'Start' }).waitFor());
    await reader.readAll('the form');
    await reader.act('Start', () => press('Start'));
    for (const [doing, fill] of answers(form)) {
      await reader.readAll('the question', 'form');
      if (doing === 'give the date of birth') {
        await reader.act('Continue, with nothing typed', () => press('Continue'));
        await reader.readAll('what is wrong', 'alert');
        await reader.readAll('the question again', 'form');
      }
      await reader.act(`${doing}, Continue`, async () => {
        await fill();
        await press('Continue');
      });
    }
    await reader.readAll('the answers', 'main', 'heading 1');
    await reader.act('Send', async () => {
      await press('Send');
      await form.locator('.reference').waitFor();
    });
    await reader.readAll('the confirmation');
    await expect(reader.text).toMatchFileSnapshot('transcripts/form.txt');
    await page.close();
  });
});
