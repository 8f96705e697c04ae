import { COMMUNITY_FORM } from '@neighbourhood-kit/core/referrals';
import type { Service } from '@neighbourhood-kit/core/services';
import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { addLocale } from '../locales/locale.js';
import type { NkReferralForm } from './nk-referral-form.js';
import { BY_PROFESSIONAL, FOR_SELF, type FormDriver, type Given } from './testing/form-driver.js';
import { accepts, cleanUpForms, field, focused, mountForm, REFERENCE, visible } from './testing/form-page.js';

cleanUpForms();

describe('questions', () => {
  const to = async (page: string, given: Given, set: Partial<NkReferralForm> = {}) => {
    const form = await mountForm(set);
    await form.press('Start');
    for (let { phase } = form.element; phase.name === 'asking' && phase.page !== page; { phase } = form.element) {
      await form.answer(given);
      await form.press('Continue');
    }
    return form;
  };

  test('have next to them a field that nobody sees or comes to by keyboard; what fills it in is told from a person, and not refused', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    fetched.mockImplementationOnce(() => Promise.resolve(Response.json({ token: 'time.seal' })));
    fetched.mockImplementation(() => Promise.resolve(Response.json({ id: 'r', reference: REFERENCE })));
    const form = await mountForm({ onePage: true });
    await form.press('Start');
    // The token is read while the person reads.
    await new Promise((done) => setTimeout(done, 50));
    const decoy = field(form, 'website');
    expect(visible(decoy)).toBe(false);
    decoy.focus();
    expect(focused(form)).not.toBe(decoy);
    decoy.value = 'https://spam.example';
    await form.answer(FOR_SELF);
    await form.press('Continue');
    await form.press('Send');
    await form.settled();
    expect(form.words).toContain(REFERENCE);
    expect(fetched.mock.lastCall?.[1]?.headers).toMatchObject({ 'nk-form': 'time.seal; decoy' });
    expect(fetched.mock.lastCall?.[1]?.body).not.toContain('spam');
    vi.restoreAllMocks();
  });

  test('label, hint, error and input refer to each other', async () => {
    const form = await to('date-of-birth', FOR_SELF);
    await form.press('Continue');
    const group = form.root.querySelector('fieldset')!;
    const described = group
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => form.root.getElementById(id)?.textContent.trim());
    expect(described[0]).toBe('For example, 9 2 1948');
    expect(described[1]).toContain('Enter your date of birth');
    expect(field(form, 'date-of-birth-day').labels?.[0]?.textContent).toBe('Day');
    expect(field(form, 'date-of-birth-day').getAttribute('aria-invalid')).toBe('true');
  });

  test('all on one page, a date of birth does not read as optional before it is known for whom help is asked', async () => {
    const form = await mountForm({ onePage: true });
    await form.press('Start');
    const legend = () => field(form, 'date-of-birth-day').closest('fieldset')?.querySelector('legend')?.textContent;
    expect(legend()).not.toContain('(optional)');
    await form.answer({ who: 'someone-else' });
    expect(legend()).toContain('(optional)');
    await form.answer({ who: 'self' });
    expect(legend()).not.toContain('(optional)');
  });

  test('anyone who asks for somebody else may leave out a date of birth that they do not know', async () => {
    const form = await to('date-of-birth', BY_PROFESSIONAL);
    expect(form.words).toContain('What is their date of birth? (optional)');
    await form.press('Continue');
    expect(form.element.phase).toMatchObject({ name: 'asking', page: 'contact-ways', problems: [] });
  });

  test('only the part of a date that is wrong is marked', async () => {
    const form = await to('date-of-birth', FOR_SELF);
    await form.answer({ 'date-of-birth': '48-2-9' });
    await form.press('Continue');
    expect(form.words).toContain('Year must include 4 numbers');
    const wrong = [...form.root.querySelectorAll<HTMLInputElement>('[aria-invalid]')].map(({ name }) => name);
    expect(wrong).toEqual(['date-of-birth-year']);
    form.root.querySelector<HTMLAnchorElement>('#problems a')!.click();
    expect((focused(form) as HTMLInputElement).name).toBe('date-of-birth-year');
  });

  test('autofill is offered only for details of the person at the keyboard', async () => {
    const token = (form: FormDriver, name: string) => field(form, name).autocomplete;
    expect(token(await to('name', FOR_SELF), 'name')).toBe('name');
    expect(token(await to('date-of-birth', FOR_SELF), 'date-of-birth-year')).toBe('bday-year');
    const other = { ...BY_PROFESSIONAL, 'contact-ways': ['telephone'] };
    expect(token(await to('referrer', other), 'referrer-name')).toBe('name');
    expect(token(await to('name', other), 'name')).toBe('off');
    expect(token(await to('date-of-birth', other), 'date-of-birth-year')).toBe('off');
    expect(token(await to('contact', other), 'telephone')).toBe('off');
  });

  test('a telephone shows the right keys', async () => {
    const form = await to('contact', FOR_SELF);
    expect(field(form, 'telephone').type).toBe('tel');
    expect(field(form, 'email').type).toBe('email');
    expect((await to('date-of-birth', FOR_SELF)).root.querySelector('input')?.inputMode).toBe('numeric');
  });

  test('the words are about the person: yours, or theirs', async () => {
    expect((await to('name', FOR_SELF)).words).toContain('What is your full name?');
    expect((await to('name', BY_PROFESSIONAL)).words).toContain('What is their full name?');
  });

  test('a worry about safety shows whom to tell at once', async () => {
    const form = await to('basis', BY_PROFESSIONAL, { safeguarding: 'Example Council on 01632 960 199' });
    expect(form.words).not.toContain('01632 960 199');
    await form.answer(BY_PROFESSIONAL);
    expect(form.words).toContain('Contact Example Council on 01632 960 199. In an emergency call 999.');
  });

  test('nothing that is typed is cut off, and what is too long is counted', async () => {
    const form = await to('reason', FOR_SELF);
    await form.answer({ reason: 'x'.repeat(4010) });
    expect(field(form, 'reason').value).toHaveLength(4010);
    expect(form.words).toContain('10 characters too many');
    await form.press('Continue');
    expect(form.words).toContain('Help wanted must be 4,000 characters or fewer');
  });

  test('the second click of a double click does not pass over the next question', async () => {
    const form = await to('reason', FOR_SELF);
    await form.answer(FOR_SELF);
    await userEvent.dblClick(form.root.querySelector('form button')!);
    expect(form.element.phase).toMatchObject({ page: 'what-matters' });
  });

  test('a question of a form’s own needs no words in the locale', async () => {
    const form = await mountForm({
      definition: {
        ...COMMUNITY_FORM,
        pages: [
          {
            id: 'own',
            questions: [{ id: 'tried', path: 'tried', kind: 'text', label: 'What have you tried?', required: true }],
          },
          ...COMMUNITY_FORM.pages,
        ],
      },
    });
    await form.press('Start');
    expect(form.words).toContain('What have you tried?');
    await form.press('Continue');
    expect(form.words).toContain('Answer the question: What have you tried?');
  });

  test('a translation may be incomplete: English stands in for what is missing', async () => {
    addLocale({
      code: 'pl',
      name: 'Polski',
      direction: 'ltr',
      preview: true,
      sections: {
        'referral-form': { start: 'Zacznij' },
        'form-questions': { questions: { who: { label: 'Kto potrzebuje pomocy?', short: 'Kto' } } },
      },
    });
    const form = await mountForm({ locale: 'pl' });
    await form.press('Zacznij');
    expect(form.words).toContain('Kto potrzebuje pomocy?');
    await form.answer({ who: 'self' });
    await form.press('Continue');
    expect(form.words).toContain('What would you like help with?');
  });
});

describe('the list of answers', () => {
  test('holds every answer, and a change comes back to it', async () => {
    const form = await mountForm({ submit: accepts });
    await form.through(FOR_SELF);
    for (const shown of ['I do', 'Ada Example', '9 February 1948', 'Telephone call', '01632 960 001', 'Polish']) {
      expect(form.words).toContain(shown);
    }
    await form.press('Change Full name');
    expect(focused(form)?.textContent.trim()).toBe('What is your full name?');
    await form.answer({ name: 'Ada B. Example' });
    await form.press('Save');
    expect(form.words).toContain('Ada B. Example');
    expect(form.words).toContain('Check your answers');
  });

  test('says when the service is meant for another age, and lets the answers be sent', async () => {
    const service: Service = { id: 's', name: 'Youth club', status: 'active', maximumAge: 25 };
    const form = await mountForm({ submit: accepts, service });
    await form.through(FOR_SELF);
    expect(form.words).toContain('This service is meant for other ages.');
    await form.press('Send');
    await form.settled();
    expect(form.words).toContain(REFERENCE);
  });

  test('what need not be answered and was not is said to be so', async () => {
    const form = await mountForm();
    await form.through({ ...FOR_SELF, 'what-matters': '' });
    expect(form.words).toMatch(/What matters most\s+Not given/);
  });
});
