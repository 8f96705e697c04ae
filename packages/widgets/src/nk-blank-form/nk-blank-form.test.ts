import { COMMUNITY_FORM } from '@neighbourhood-kit/core/referrals';
import { afterEach, describe, expect, test } from 'vitest';
import type { BlankFormMessages } from '../locales/en/blank-form.js';
import { LANGUAGES, type Language } from '../locales/language-list.js';
import { languageParts } from '../locales/parts.js';
import { formContactEn } from '../locales/en/form-contact.js';
import { formQuestionsEn } from '../locales/en/form-questions.js';
import { axeFindings } from '../testing/axe.js';
import { mount, seen, showsFallback } from '../testing/mount.js';
import { blankForm } from './nk-blank-form.examples.js';

afterEach(() => {
  document.body.replaceChildren();
});

describe('the blank form', () => {
  test('has every question of the definition, with its choices, in the words of the screen', async () => {
    const element = await mount(blankForm());
    const words = seen(element);
    for (const question of COMMUNITY_FORM.pages.flatMap((page) => page.questions)) {
      const text = { ...formQuestionsEn.questions, ...formContactEn.questions }[question.id]!;
      expect(words).toContain(text.label.replaceAll(/\s+/g, ' '));
      for (const { value } of question.options ?? []) expect(words).toContain(text.options![value]!.label);
    }
    expect(words).toContain('Loneliness');
    expect(words).toContain('What matters most to you? (optional)');
    expect(words).toContain('Only if you answered “How may we contact you?” with: Email');
    expect(words).toContain('Needed if you answered “How may we contact you?” with: Letter Address');
    expect(words).not.toContain('Address (optional)');
  });

  test('says what the screen says: crisis help, who is responsible, how long answers are kept, where to send it', async () => {
    const element = await mount(blankForm());
    expect(seen(element)).toMatch(/999.*116 123/);
    expect(seen(element)).toContain('They are kept for 8 years.');
    expect(seen(element)).toContain('https://example.org/complaints');
    expect(showsFallback(element)).toBe(true);
    expect(seen(element)).toContain('Received on (day, month, year)');
  });

  test('is in large print: at least 18 points', async () => {
    const element = await mount(blankForm());
    const size = getComputedStyle(element.shadowRoot!.querySelector('.asked')!).fontSize;
    expect(parseFloat(size)).toBeGreaterThanOrEqual(24);
  });

  test('says whole addresses, and where to send it in the same large print', async () => {
    const form = blankForm();
    form.privacyNotice = '/privacy';
    form.complaints = 'Ring 01632 960 112';
    const element = await mount(form);
    expect(seen(element)).toContain(new URL('/privacy', document.baseURI).href);
    expect(seen(element)).toContain('How to complain: Ring 01632 960 112');
    const where = element.shadowRoot!.querySelector('slot:not([name])')!.parentElement!;
    expect(parseFloat(getComputedStyle(where).fontSize)).toBeGreaterThanOrEqual(24);
  });

  test('is not printed without a controller', async () => {
    const form = blankForm();
    form.controller = '';
    const element = await mount(form);
    expect(element.shadowRoot!.querySelector('.paper')).toBeNull();
    expect(showsFallback(element)).toBe(true);
  });

  test.each(['ltr', 'rtl'])('has no accessibility finding, %s', async (dir) => {
    const form = blankForm();
    form.dir = dir;
    expect(await axeFindings(await mount(form))).toEqual([]);
  });

  test.each(Object.keys(LANGUAGES) as Language[])('has no accessibility finding in %s', async (language) => {
    const form = blankForm();
    form.lang = language;
    const { words } = (await languageParts.words(language, 'blank-form')) as { words: BlankFormMessages };
    await mount(form);
    await expect.poll(() => seen(form)).toContain(words.officeUse);
    expect(await axeFindings(form)).toEqual([]);
  });
});
