import { CRISIS_LINES, type Service } from '@neighbourhood-kit/core/services';
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addLocale } from '../locales/locale.js';
import { ReferralRefused, type DeliveryOptions, type SubmitReferral } from './deliver.js';
import './nk-referral-form.define.js';
import { FORM_EXAMPLES } from './nk-referral-form.examples.js';
import { NkReferralForm } from './nk-referral-form.js';
import { BY_PROFESSIONAL, FOR_SELF, FormDriver, type Given } from './testing/form-driver.js';

const REFERENCE = 'K7QM-4XTD-29HW';
const accepts: SubmitReferral = () => Promise.resolve({ id: 'referral-1', reference: REFERENCE });
const TERMS = {
  controller: 'Derbyshire Example Alliance',
  'privacy-notice': '/privacy',
  complaints: '/complaints',
  retention: '8 years',
  endpoint: '/referrals',
};

/** Puts a form on the page as a partner's page does. */
async function mount(
  set: Partial<NkReferralForm> = {},
  attributes: Record<string, string> = TERMS,
): Promise<FormDriver> {
  const element = document.createElement('nk-referral-form');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(document.createRange().createContextualFragment('<p id="fallback">Ring us on 01632 960 111.</p>'));
  Object.assign(element, set);
  document.body.append(element);
  await element.updateComplete;
  return new FormDriver(element);
}

const focused = ({ root }: FormDriver) => root.activeElement;
const field = ({ root }: FormDriver, name: string) => root.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
const crisisNumbers = ({ root }: FormDriver) =>
  [...root.querySelectorAll('.crisis a')].map((a) => a.getAttribute('href'));
const ALL_LINES = CRISIS_LINES.map(({ number }) => `tel:${number}`);
const visible = (element: Element | null) => (element?.getBoundingClientRect().height ?? 0) > 0;

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '');
  vi.restoreAllMocks();
});

describe('a person with a keyboard and nothing else', () => {
  test('asks for help from the first key to the reference', async () => {
    const requests: unknown[] = [];
    const form = await mount({
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
    const form = await mount({ onePage: true });
    await form.press('Start');
    await form.press('Continue');
    const summary = form.root.getElementById('problems')!;
    expect(focused(form)).toBe(summary);
    expect(summary.textContent).toContain('There is a problem');

    const links = [...summary.querySelectorAll('a')];
    const beside = [...form.root.querySelectorAll('.field-error')].map((e) =>
      e.textContent.replace('Error:', '').trim(),
    );
    expect(links.map((a) => a.textContent)).toEqual(beside);
    expect(beside).toContain('Enter your full name');

    links.find((a) => a.textContent === 'Enter your full name')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(focused(form)).toBe(field(form, 'name'));
    expect(location.hash).toBe('');
  });
});

describe('crisis help', () => {
  test.each(FORM_EXAMPLES.map((example) => [example.name, example] as const))(
    '%s',
    async (name, { set = {}, steps }) => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const form = await mount({ submit: accepts, ...set });
      await steps?.(form);
      const { phase } = form.element;
      const plain =
        (phase.name === 'asking' && phase.problems.length === 0) ||
        phase.name === 'checking' ||
        phase.name === 'sending';
      expect(crisisNumbers(form), `${name} is ${phase.name}`).toEqual(plain ? [] : ALL_LINES);
    },
  );

  test('stands before the first question', async () => {
    const form = await mount();
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
    const form = await mount({ service });
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
    const form = await mount({ service: { ...service, capacity: { status: 'no-capacity' } } });
    expect(form.words).toContain('cannot take new people at the moment');
  });

  test('who is responsible, for how long, the privacy notice and the way to complain are there', async () => {
    const form = await mount();
    expect(form.words).toContain(
      'Derbyshire Example Alliance is responsible for your answers. They are kept for 8 years.',
    );
    const links = [...form.root.querySelectorAll('.terms a')].map((a) => a.getAttribute('href'));
    expect(links).toEqual([new URL('/privacy', location.href).href, new URL('/complaints', location.href).href]);
  });

  test('a way to complain may be a sentence; an address that runs code is no privacy notice', async () => {
    const form = await mount({ complaints: 'Ring 01632 960 112' });
    expect(form.words).toContain('How to complain: Ring 01632 960 112');
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const hostile = await mount({ privacyNotice: 'javascript:alert(1)' });
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
      const form = await mount({}, Object.fromEntries(rest));
      expect(form.root.querySelector('form, input, .button')).toBeNull();
      expect(visible(form.element.querySelector('#fallback'))).toBe(true);
      expect(crisisNumbers(form)).toEqual(ALL_LINES);
      expect(complain.mock.calls.flat().join()).toContain(`${missing}="…"`);
    },
  );

  test('is not shown with an endpoint that sends answers in the clear', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await mount({ endpoint: 'http://partner.example/referrals' })).element.phase.name).toBe('refusing');
    expect((await mount({ endpoint: 'https://partner.example/referrals' })).element.phase.name).toBe('intro');
  });

  test('is shown as soon as what was missing is set', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const form = await mount({ controller: '' });
    form.element.controller = 'Derbyshire Example Alliance';
    await form.element.updateComplete;
    expect(form.element.phase.name).toBe('intro');
  });
});

describe('questions', () => {
  const to = async (page: string, given: Given, set: Partial<NkReferralForm> = {}) => {
    const form = await mount(set);
    await form.press('Start');
    for (let { phase } = form.element; phase.name === 'asking' && phase.page !== page; { phase } = form.element) {
      await form.answer(given);
      await form.press('Continue');
    }
    return form;
  };

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
    const definition = new NkReferralForm().definition;
    const form = await mount({
      definition: {
        ...definition,
        pages: [
          {
            id: 'own',
            questions: [{ id: 'tried', path: 'tried', kind: 'text', label: 'What have you tried?', required: true }],
          },
          ...definition.pages,
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
        'referral-form': { start: 'Zacznij', questions: { who: { label: 'Kto potrzebuje pomocy?', short: 'Kto' } } },
      },
    });
    const form = await mount({ locale: 'pl' });
    await form.press('Zacznij');
    expect(form.words).toContain('Kto potrzebuje pomocy?');
    await form.answer({ who: 'self' });
    await form.press('Continue');
    expect(form.words).toContain('What would you like help with?');
  });
});

describe('the list of answers', () => {
  test('holds every answer, and a change comes back to it', async () => {
    const form = await mount({ submit: accepts });
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
    const form = await mount({ submit: accepts, service });
    await form.through(FOR_SELF);
    expect(form.words).toContain('This service is meant for other ages.');
    await form.press('Send');
    await form.settled();
    expect(form.words).toContain(REFERENCE);
  });

  test('what need not be answered and was not is said to be so', async () => {
    const form = await mount();
    await form.through({ ...FOR_SELF, 'what-matters': '' });
    expect(form.words).toMatch(/What matters most\s+Not given/);
  });
});

describe('sending', () => {
  const lost: SubmitReferral = () => Promise.reject(new TypeError('Failed to fetch'));

  test('a double click sends once, and the button says what is happening', async () => {
    const submit = vi.fn<SubmitReferral>(
      () => new Promise((done) => setTimeout(done, 300, { id: 'r', reference: REFERENCE })),
    );
    const form = await mount({ submit });
    await form.through(FOR_SELF);
    await userEvent.dblClick(form.root.querySelector('form button')!);
    await form.press('Sending');
    expect(submit).toHaveBeenCalledOnce();
    await form.settled();
    expect(submit).toHaveBeenCalledOnce();
    expect(form.words).toContain(REFERENCE);
  });

  test('a lost reply is tried again under the same key, and the failure keeps every answer and other ways in sight', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const keys: string[] = [];
    const form = await mount({
      submit: (request, options: DeliveryOptions) => {
        keys.push(options.idempotencyKey);
        return keys.length < 4 ? lost(request, options) : accepts(request, options);
      },
    });
    await form.through(FOR_SELF);
    await form.press('Send');
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await form.settled();
    expect(form.element.phase).toEqual({ name: 'failed', failure: { code: 'no-reply', unsure: true } });
    expect(focused(form)?.id).toBe('problems');
    expect(form.words).toContain('We do not know whether your answers were sent');
    expect(form.words).toContain('Ada Example');
    expect(visible(form.element.querySelector('#fallback'))).toBe(true);
    await form.press('Try again');
    await form.settled();
    expect(form.words).toContain(REFERENCE);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(1);
  });

  test('offline nothing is sent, and the form says what to do', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const fetched = vi.spyOn(globalThis, 'fetch');
    const form = await mount();
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    expect(form.words).toContain('Your answers have not been sent');
    expect(form.words).toContain('You are not connected to the internet');
    expect(fetched).not.toHaveBeenCalled();
  });

  test('when the connection is back, the form says so without being asked', async () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const form = await mount();
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    online.mockReturnValue(true);
    dispatchEvent(new Event('online'));
    await form.element.updateComplete;
    expect(form.words).toContain('You are connected again.');
  });

  test('a refusal keeps every answer and stands at its question', async () => {
    const problem = { code: 'postcode/unknown', message: 'There is no such postcode', path: 'person.postcode' };
    const form = await mount({ submit: () => Promise.reject(new ReferralRefused([problem])) });
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    expect(form.root.querySelector('#problems a')?.textContent).toBe('There is no such postcode');
    expect(field(form, 'postcode').value).toBe('DE1 3AE');
    expect(field(form, 'address').value).toBe('1 Example Street\nDerby');
    expect(focused(form)?.id).toBe('problems');
  });

  test('a busy server says how long to wait', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
      Promise.resolve(new Response(null, { status: 429, headers: { 'retry-after': '90' } })),
    );
    const form = await mount();
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    expect(form.words).toContain('The service is very busy. Wait 2 minutes, then try again.');
  });

  test('the confirmation reads the reference out by the character and says what happens next', async () => {
    const phones = [{ number: '01632 960 113' }];
    const service: Service = {
      id: 's',
      name: 'Lunch club',
      status: 'active',
      phones,
      capacity: { status: 'capacity', usualReplyDays: 2 },
    };
    const form = await mount({ submit: accepts, service });
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    const reference = form.root.querySelector('.reference')!;
    expect(reference.querySelector('[aria-hidden]')?.textContent).toBe(REFERENCE);
    expect(reference.querySelector('.visually-hidden')?.textContent).toBe('K 7 Q M, 4 X T D, 2 9 H W');
    expect(form.words).toContain(
      'Lunch club will contact you in a way you said is safe. They usually answer within 2 working days.',
    );
    expect(form.root.querySelector('a[href="tel:01632960113"]')).not.toBeNull();
    const print = vi.spyOn(globalThis, 'print').mockImplementation(() => undefined);
    await form.press('Print');
    expect(print).toHaveBeenCalledOnce();
  });

  test('another service asked for on the way is introduced, with the answers kept and a key of its own', async () => {
    const keys: string[] = [];
    const submit: SubmitReferral = (_request, { idempotencyKey }) => {
      keys.push(idempotencyKey);
      return Promise.reject(new ReferralRefused([]));
    };
    const form = await mount({ submit });
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    form.element.service = { id: 's2', name: 'Walking group', status: 'active' };
    await form.element.updateComplete;
    expect(form.words).toContain('Ask for help from Walking group');
    await form.through({});
    expect(form.words).toContain('Ada Example');
    await form.press('Send');
    await form.settled();
    expect(new Set(keys).size).toBe(2);
  });

  test('another service asked for after sending begins a new form', async () => {
    const form = await mount({ submit: accepts });
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    form.element.service = { id: 's2', name: 'Walking group', status: 'active' };
    await form.element.updateComplete;
    expect(form.element.phase.name).toBe('intro');
    form.element.focus();
    expect(focused(form)?.textContent).toBe('Ask for help from Walking group');
  });
});

describe('the browser’s own Back button', () => {
  const back = async (form: FormDriver) => {
    const popped = new Promise((done) => {
      addEventListener('popstate', done, { once: true });
    });
    history.back();
    await popped;
    await form.element.updateComplete;
  };

  test('goes one question back and keeps the answers, then leaves the form', async () => {
    const address = location.href;
    const form = await mount();
    await form.press('Start');
    await form.answer(FOR_SELF);
    await form.press('Continue');
    await form.answer(FOR_SELF);
    await form.press('Continue');
    expect(form.element.phase).toMatchObject({ page: 'what-matters' });
    await back(form);
    expect(form.element.phase).toMatchObject({ page: 'reason' });
    expect(field(form, 'reason').value).toBe(FOR_SELF['reason']);
    await back(form);
    expect(form.element.phase).toMatchObject({ page: 'who' });
    await back(form);
    expect(form.element.phase.name).toBe('intro');
    expect(location.href).toBe(address);
  });

  test('does not have to be pressed twice after the form’s own Back link was used', async () => {
    history.replaceState({ page: 'below' }, '');
    const form = await mount();
    await form.press('Start');
    const popped = new Promise((done) => {
      addEventListener('popstate', done, { once: true });
    });
    await form.press('Back');
    await popped;
    expect(history.state).toEqual({ page: 'below' });
    expect(form.element.phase.name).toBe('intro');
  });

  test('says after sending that it was sent, and a page loaded anew there says so too', async () => {
    const form = await mount({ submit: accepts });
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    await back(form);
    expect(form.words).toContain('You have already sent this');
    expect(form.words).not.toContain(REFERENCE);

    form.element.remove();
    const anew = await mount({ submit: accepts });
    expect(anew.words).toContain('You have already sent this');
    await anew.press('Start a new form');
    await anew.press('Start');
    expect(anew.element.phase).toMatchObject({ page: 'who' });
  });

  test('is not taken for the form’s where another element of the page added an entry', async () => {
    const form = await mount();
    await form.press('Start');
    await form.answer(FOR_SELF);
    await form.press('Continue');
    history.pushState({ ...(history.state as object), another: true }, '');
    await back(form);
    expect(form.element.phase).toMatchObject({ page: 'reason' });
    await back(form);
    expect(form.element.phase).toMatchObject({ page: 'who' });
  });
});

describe('what a person writes', () => {
  /** Every field filled in with words found nowhere else. */
  const CANARY: Given = {
    ...BY_PROFESSIONAL,
    'contact-ways': ['telephone', 'email', 'post'],
    reason: 'canary-reason',
    'what-matters': 'canary-matters',
    name: 'canary-name',
    address: 'canary-address',
    email: 'canary-person@example.org',
    telephone: '01632 960 333',
    'date-of-birth': '1931-7-23',
    'contact-note': 'canary-note',
    language: 'canary-language',
    adjustments: 'canary-adjustments',
    'referrer-name': 'canary-referrer',
    'referrer-organisation': 'canary-organisation',
    'referrer-role': 'canary-role',
    'referrer-telephone': '01632 960 444',
    'referrer-email': 'canary-referrer@example.org',
  };
  const LEAK = /canary|960 ?333|960 ?444|1931/;
  const heard: string[] = [];
  const listen = (event: Event) =>
    heard.push(JSON.stringify({ type: event.type, detail: (event as CustomEvent).detail as unknown }));

  beforeEach(() => {
    heard.length = 0;
    for (const type of ['nk-referral-sent', 'nk-referral-failed']) document.addEventListener(type, listen);
  });
  afterEach(() => {
    for (const type of ['nk-referral-sent', 'nk-referral-failed']) document.removeEventListener(type, listen);
  });

  const stored = async () => {
    const databases = await indexedDB.databases();
    const held = await caches.keys();
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      databases,
      held,
      location.href,
      document.title,
    ]);
  };

  test('stands in the body of one request and nowhere else, whether sending fails or succeeds', async () => {
    const before = await stored();
    const logged = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => undefined),
    );
    const fetched = vi.spyOn(globalThis, 'fetch');
    fetched.mockImplementationOnce(() =>
      Promise.resolve(
        Response.json({ problems: [{ code: 'schema/x', message: 'x', path: 'person.name' }] }, { status: 400 }),
      ),
    );
    fetched.mockImplementationOnce(() =>
      Promise.resolve(Response.json({ id: 'referral-1', reference: REFERENCE }, { status: 201 })),
    );
    const form = await mount();
    await form.through(CANARY);
    await form.press('Send');
    await form.settled();
    await form.press('Save');
    await form.press('Send');
    await form.settled();
    expect(form.words).toContain(REFERENCE);

    expect(fetched).toHaveBeenCalledTimes(2);
    for (const [url, { body, ...rest } = {}] of fetched.mock.calls) {
      expect(body as string).toMatch(LEAK);
      expect(JSON.stringify([url, rest])).not.toMatch(LEAK);
    }
    expect(await stored()).toBe(before);
    expect(JSON.stringify(history.state)).not.toMatch(LEAK);
    expect(JSON.stringify(logged.flatMap(({ mock }) => mock.calls))).not.toMatch(LEAK);
    expect(heard).toEqual([
      JSON.stringify({ type: 'nk-referral-failed', detail: { code: 'refused' } }),
      JSON.stringify({ type: 'nk-referral-sent', detail: { id: 'referral-1' } }),
    ]);
    expect(
      performance
        .getEntries()
        .map(({ name }) => name)
        .join(),
    ).not.toMatch(LEAK);
  });

  test('is gone from the page once it was sent, and Back says that it was sent', async () => {
    const form = await mount({ submit: accepts });
    await form.through(CANARY);
    await form.press('Send');
    await form.settled();
    const everything = () =>
      new XMLSerializer().serializeToString(form.root.querySelector('.nk')!) +
      [...form.root.querySelectorAll('input, textarea')].map((f) => (f as HTMLInputElement).value).join();
    expect(everything()).not.toMatch(LEAK);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await form.element.updateComplete;
    expect(form.words).toContain('You have already sent this');
    expect(everything()).not.toContain(REFERENCE);
  });

  test('is gone when the page was left before sending', async () => {
    const form = await mount({ onePage: true });
    await form.press('Start');
    await form.answer(CANARY);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await form.element.updateComplete;
    expect(form.words).toContain('Your answers are gone');
    await form.press('Start again');
    await form.press('Start');
    expect(
      [...form.root.querySelectorAll<HTMLInputElement>('input, textarea')].filter(({ type, value, checked }) =>
        type === 'text' ? value !== '' : checked,
      ),
    ).toEqual([]);
  });
});
