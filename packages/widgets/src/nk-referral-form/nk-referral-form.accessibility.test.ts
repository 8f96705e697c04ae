import { render } from 'lit';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LANGUAGES, type Language } from '../locales/language-list.js';
import { axeFindings } from '../testing/axe.js';
import { translated } from '../testing/translated.js';
import './nk-referral-form.define.js';
import { drawForm, FORM_EXAMPLES } from './nk-referral-form.examples.js';
import { FOR_SELF, FormDriver } from './testing/form-driver.js';

beforeEach(() => {
  // A form that is not set up says so to its developer.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '');
  vi.restoreAllMocks();
});

describe.each(['ltr', 'rtl'] as const)('axe finds nothing in nk-referral-form, %s', (direction) => {
  test.each(FORM_EXAMPLES.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    await page.viewport(1280, 900);
    const main = document.createElement('main');
    document.body.append(main);
    render(drawForm(example, { theme: 'neutral', direction }), main);
    const form = main.querySelector('nk-referral-form')!;
    await form.updateComplete;
    await example.steps?.(new FormDriver(form));
    expect(await axeFindings(main)).toEqual([]);
  });
});

describe.each(Object.keys(LANGUAGES) as Language[])('axe finds nothing in nk-referral-form in %s', (language) => {
  test.each(['intro', 'asking', 'sent'] as const)('%s', async (stage) => {
    await page.viewport(1280, 900);
    const main = document.createElement('main');
    document.body.append(main);
    const direction = ['ar', 'ur'].includes(language) ? 'rtl' : 'ltr';
    const submit = () => Promise.resolve({ id: 'referral-1', reference: 'K7QM-4XTD-29HW' });
    const words = await translated(language, 'referral-form');
    const example = { name: 'in-a-language', about: 'The form in a language.', set: { submit, onePage: true } };
    render(drawForm(example, { theme: 'neutral', direction, language }), main);
    const fill = new FormDriver(main.querySelector('nk-referral-form')!);
    await expect.poll(() => fill.root.textContent).toContain(words.start);
    // With nothing answered the page stays, and says what is missing.
    if (stage === 'asking') await fill.through({}, { start: words.start, next: words.continue });
    if (stage === 'sent') {
      await fill.through(FOR_SELF, { start: words.start, next: words.continue });
      await fill.press(words.send);
      await fill.settled();
    }
    expect(await axeFindings(main)).toEqual([]);
  });
});
