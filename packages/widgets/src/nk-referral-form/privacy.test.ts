import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BY_PROFESSIONAL, type Given } from './testing/form-driver.js';
import { accepts, cleanUpForms, mountForm, REFERENCE } from './testing/form-page.js';

cleanUpForms();

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
    fetched.mockImplementationOnce(() => Promise.resolve(Response.json({ token: 'time.seal' })));
    fetched.mockImplementationOnce(() =>
      Promise.resolve(
        Response.json({ problems: [{ code: 'schema/x', message: 'x', path: 'person.name' }] }, { status: 400 }),
      ),
    );
    fetched.mockImplementationOnce(() =>
      Promise.resolve(Response.json({ id: 'referral-1', reference: REFERENCE }, { status: 201 })),
    );
    const form = await mountForm();
    await form.through(CANARY);
    await form.press('Send');
    await form.settled();
    await form.press('Save');
    await form.press('Send');
    await form.settled();
    expect(form.words).toContain(REFERENCE);

    expect(fetched).toHaveBeenCalledTimes(3);
    const [opening, ...sending] = fetched.mock.calls;
    expect(JSON.stringify(opening)).not.toMatch(LEAK);
    for (const [url, { body, ...rest } = {}] of sending) {
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
    const form = await mountForm({ submit: accepts });
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
    const form = await mountForm({ onePage: true });
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
