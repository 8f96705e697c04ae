import type { Service } from '@neighbourhood-kit/core/services';
import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { FORM_EXAMPLES } from './nk-referral-form.examples.js';
import {
  accepts,
  ALL_LINES,
  cleanUpForms,
  crisisNumbers,
  field,
  focused,
  mountForm,
  REFERENCE,
  TERMS,
  visible,
} from './testing/form-page.js';

cleanUpForms();

describe('a person with a keyboard and nothing else', () => {
  test('asks for help from the first key to the reference', async () => {
    const requests: unknown[] = [];
    const form = await mountForm({
      submit: (request) => {
        requests.push(request);
        return Promise.resolve({ id: 'referral-1', reference: REFERENCE });
      },
    });
    const { element } = form;
    const press = async (...keys: string[]) => {
      for (const key of keys) await userEvent.keyboard(key);
      await element.updateComplete;
    };
    /** Tabs to the first field, as after the heading has taken focus. */
    const toField = () => press('{Tab}');

    element.focus();
    while (focused(form)?.textContent.trim() !== 'Start') await press('{Tab}');
    await press('{Enter}');
    expect(focused(form)?.textContent).toContain('Who needs help?');

    await toField();
    await press(' ', '{Enter}');
    for (const [title, keys] of [
      ['What would you like help with?', ['I have fallen twice.']],
      ['What matters most to you? (optional)', []],
      ['Your hopes', ['{Tab}']],
      ['What is your full name?', ['Ada Example']],
      ['What is your date of birth?', ['9', '{Tab}', '2', '{Tab}', '1948']],
    ] as const) {
      expect(focused(form)?.textContent.trim()).toBe(title);
      await toField();
      await press(...keys);
      if (focused(form)?.localName === 'textarea') await press('{Tab}');
      await press('{Enter}');
    }
    expect(focused(form)?.textContent).toBe('How may we contact you?');
    await press('{Tab}', '{Tab}', '{Tab}', ' ', '{Tab}', '{Tab}', '{Enter}');
    expect(focused(form)?.textContent.trim()).toBe('Your email address');
    await press('{Tab}', 'ada@example.org', '{Enter}');
    expect(focused(form)?.textContent).toBe('Your address');
    await press('{Tab}', '{Tab}', '{Tab}', '{Enter}');
    expect(focused(form)?.textContent).toBe('Before we contact you');
    await press('{Tab}', '{Tab}', '{Tab}', '{Tab}', '{Enter}');
    expect(focused(form)?.textContent.trim()).toBe('Does somebody speak for you? (optional)');
    await press('{Tab}', '{Tab}', '{Enter}');
    expect(focused(form)?.textContent).toBe('What would make it easier to talk?');
    await press('{Tab}', '{Tab}', '{Tab}', '{Enter}');

    expect(focused(form)?.textContent).toBe('Check your answers');
    expect(form.words).toContain('9 February 1948');
    while (focused(form)?.textContent.trim() !== 'Send') await press('{Tab}');
    await press('{Enter}');
    await form.settled();
    expect(focused(form)?.textContent).toBe('Your request has been sent');
    expect(form.words).toContain(REFERENCE);
    expect(requests).toMatchObject([
      {
        referrer: { kind: 'self' },
        reason: 'I have fallen twice.',
        person: { name: 'Ada Example', dateOfBirth: '1948-02-09', email: 'ada@example.org' },
        contact: { ways: ['email'] },
      },
    ]);
  });

  test('is led from each entry of the error summary to its field', async () => {
    const form = await mountForm({ onePage: true });
    await form.press('Start');
    await form.press('Continue');
    const summary = form.root.getElementById('problems')!;
    expect(focused(form)).toBe(summary);
    expect(summary.textContent).toContain('There is a problem');

    const links = [...summary.querySelectorAll('a')];
    const nextToFields = [...form.root.querySelectorAll('.field-error')].map((e) =>
      e.textContent.replace('Error:', '').trim(),
    );
    expect(links.map((a) => a.textContent)).toEqual(nextToFields);
    expect(nextToFields).toContain('Enter your full name');

    links.find((a) => a.textContent === 'Enter your full name')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(focused(form)).toBe(field(form, 'name'));
    expect(location.hash).toBe('');
  });
});

describe('crisis help', () => {
  test.each(FORM_EXAMPLES.map((example) => [example.name, example] as const))(
    'stands once in every state: %s',
    async (name, { set = {}, steps }) => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const form = await mountForm({ submit: accepts, ...set });
      await steps?.(form);
      expect(crisisNumbers(form), `${name} is ${form.element.phase.name}`).toEqual(ALL_LINES);
    },
  );

  test('stands before the first question', async () => {
    const form = await mountForm();
    const crisis = form.root.querySelector('.crisis')!;
    const start = form.root.querySelector('button')!;
    expect(crisis.compareDocumentPosition(start) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
});

describe('before a person types', () => {
  const service: Service = {
    id: 's1',
    name: '<img src=x onerror="globalThis.ran=true"> Walking group',
    status: 'active',
    organisation: { id: 'o1', name: 'Example Walkers' },
    minimumAge: 18,
    notFor: ['people who live outside Erewash'],
    capacity: { status: 'waitlist', waitWeeks: 4 },
  };

  test('who the service is for and how long the wait is are said, and markup in a feed stays text', async () => {
    const form = await mountForm({ service });
    expect(form.words).toContain('For people aged 18 or over');
    expect(form.words).toContain('Not for people who live outside Erewash');
    expect(form.words).toContain('There is a waiting list: about 4 weeks');
    expect(form.words).toContain(
      'We will send this to Example Walkers so they can contact you. You can ask us to stop.',
    );
    expect(form.root.querySelector('img')).toBeNull();
    expect(globalThis).not.toHaveProperty('ran');
  });

  test('a service without room says so', async () => {
    const form = await mountForm({ service: { ...service, capacity: { status: 'no-capacity' } } });
    expect(form.words).toContain('cannot take new people at the moment');
  });

  test('who is responsible, for how long, the privacy notice and the way to complain are there', async () => {
    const form = await mountForm();
    expect(form.words).toContain(
      'Derbyshire Example Alliance is responsible for your answers. They are kept for 8 years.',
    );
    const links = [...form.root.querySelectorAll('.terms a')].map((a) => a.getAttribute('href'));
    expect(links).toEqual([new URL('/privacy', location.href).href, new URL('/complaints', location.href).href]);
  });

  test('a way to complain may be a sentence; an address that runs code is no privacy notice', async () => {
    const form = await mountForm({ complaints: 'Ring 01632 960 112' });
    expect(form.words).toContain('How to complain: Ring 01632 960 112');
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const hostile = await mountForm({ privacyNotice: 'javascript:alert(1)' });
    expect(hostile.element.phase.name).toBe('refusing');
    expect(complain).toHaveBeenCalled();
  });
});

describe('a form that is not set up', () => {
  test.each(['controller', 'privacy-notice', 'complaints', 'retention', 'endpoint'])(
    'is not shown without %s; the developer reads why, people keep the fallback',
    async (missing) => {
      const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const rest = Object.entries(TERMS).filter(([name]) => name !== missing);
      const form = await mountForm({}, Object.fromEntries(rest));
      expect(form.root.querySelector('form, input, .button')).toBeNull();
      expect(visible(form.element.querySelector('#fallback'))).toBe(true);
      expect(crisisNumbers(form)).toEqual(ALL_LINES);
      expect(complain.mock.calls.flat().join()).toContain(`${missing}="…"`);
    },
  );

  test('is not shown with an endpoint that sends answers in the clear', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await mountForm({ endpoint: 'http://partner.example/referrals' })).element.phase.name).toBe('refusing');
    expect((await mountForm({ endpoint: 'https://partner.example/referrals' })).element.phase.name).toBe('intro');
  });

  test('is shown as soon as what was missing is set', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const form = await mountForm({ controller: '' });
    form.element.controller = 'Derbyshire Example Alliance';
    await form.element.updateComplete;
    expect(form.element.phase.name).toBe('intro');
  });
});
