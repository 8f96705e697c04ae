import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../locales/language-list.js';
import { addLocale } from '../locales/locale.js';
import { translated } from '../testing/translated.js';
import type { NkReferralForm } from './nk-referral-form.js';
import { FOR_SELF } from './testing/form-driver.js';
import { cleanUpForms, mountForm, REFERENCE } from './testing/form-page.js';

cleanUpForms();

describe('the permission that is kept with a request', () => {
  /** Sends a form and returns what was shown before sending, and what was sent. */
  async function permission(given: Partial<NkReferralForm>): Promise<{ shown: string; sent: unknown }> {
    const requests: ReferralRequest[] = [];
    const form = await mountForm({
      ...given,
      submit: (request) => {
        requests.push(request);
        return Promise.resolve({ id: 'referral-1', reference: REFERENCE });
      },
    });
    await form.through(FOR_SELF);
    const shown = form.words;
    await form.press('Send');
    await form.settled();
    return { shown, sent: requests[0]?.sharing };
  }

  test('is the sentence that was shown, with its language', async () => {
    const { shown, sent } = await permission({});
    const wording = 'We will send this to Derbyshire Example Alliance so they can contact you. You can ask us to stop.';
    expect(shown).toContain(wording);
    expect(sent).toEqual({ given: true, wording, language: 'en' });
  });

  const own = { code: 'da', name: 'Dansk', direction: 'ltr', preview: false } as const;

  test('says that it was English where a translation lacks the sentence', async () => {
    addLocale({ ...own, sections: { 'form-steps': { checkHeading: 'Tjek' } } });
    const { shown, sent } = await permission({ locale: 'da' });
    expect(shown).toContain('Tjek');
    expect(sent).toMatchObject({ wording: expect.stringMatching(/^We will send/) as string, language: 'en' });
  });

  test('is in the language where it has the sentence', async () => {
    addLocale({ ...own, sections: { 'referral-form': { sharing: (whom) => `Vi sender det til ${whom}.` } } });
    const { shown, sent } = await permission({ locale: 'da' });
    expect(sent).toEqual({ given: true, wording: 'Vi sender det til Derbyshire Example Alliance.', language: 'da' });
    expect(shown).toContain('Vi sender det til Derbyshire Example Alliance.');
  });

  test.each(Object.keys(LANGUAGES) as Language[])('is in the language of the visitor: %s', async (code) => {
    const { start, continue: next, send, sharing } = await translated(code, 'referral-form');
    const requests: ReferralRequest[] = [];
    const form = await mountForm({
      locale: code,
      submit: (request) => {
        requests.push(request);
        return Promise.resolve({ id: 'referral-1', reference: REFERENCE });
      },
    });
    await expect.poll(() => form.words).toContain(start);
    await form.through(FOR_SELF, { start, next });
    // What is shown and read is what is kept, mark by mark.
    const shown = [...form.root.querySelectorAll('p')].map(({ textContent }) => textContent);
    await form.press(send);
    await form.settled();
    const wording = sharing('Derbyshire Example Alliance');
    expect(shown).toContain(wording);
    expect(requests[0]?.sharing).toEqual({ given: true, wording, language: code });
    expect(form.words).toContain(REFERENCE);
    expect(form.words).toContain('Preview: this translation has not been checked');
  });
});
