import { page } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../locales/language-list.js';
import { kitLanguage } from '../locales/languages.js';
import { axeOfExample } from '../testing/axe.js';
import './nk-referral-status.define.js';
import { drawStatus, isPlayed, STATUS_EXAMPLES, type StatusExample } from './nk-referral-status.examples.js';

const ROWS = STATUS_EXAMPLES.map((example) => [example.name, example] as const);

async function findings(example: StatusExample, direction: 'ltr' | 'rtl', language?: Language): Promise<unknown> {
  await page.viewport(1280, 900);
  return axeOfExample(drawStatus(example, { theme: 'neutral', direction, language }), (box) => {
    const element = box.querySelector('nk-referral-status');
    return element !== null && isPlayed(example, element);
  });
}

describe.each(['ltr', 'rtl'] as const)('axe finds nothing in nk-referral-status, %s', (direction) => {
  test.each(ROWS)('%s', async (_name, example) => {
    expect(await findings(example, direction)).toEqual([]);
  });
});

describe.each(Object.keys(LANGUAGES) as Language[])('axe finds nothing in nk-referral-status in %s', (language) => {
  test.each(
    ROWS.filter(([name]) =>
      ['empty', 'too-many', 'appointment', 'withdraw', 'not-sent', 'contact-wrong', 'contact-waiting'].includes(name),
    ),
  )('%s', async (_name, example) => {
    await expect.poll(() => kitLanguage(language, undefined, 'referral-status', () => undefined)).toBeDefined();
    expect(await findings(example, ['ar', 'ur'].includes(language) ? 'rtl' : 'ltr', language)).toEqual([]);
  });
});
