import { CONTACT_FORM } from '@neighbourhood-kit/core/referrals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LANGUAGES, type Language } from '../locales/language-list.js';
import { mount, seen, showsFallback } from '../testing/mount.js';
import { translated } from '../testing/translated.js';
import { NkReferralStatus } from './nk-referral-status.define.js';
import { ExampleDesk, fillIn, openContact, REQUEST, SAFE_WAY, writeContact } from './nk-referral-status.examples.js';
import { parts } from './parts.js';
import type { ReferralStatus } from './status-desk.js';

const NUMBER = '01632 960 111';
const WISH = 'Ask to be reached another way';

async function shown(status: Partial<ReferralStatus> = {}, telephone: string | null = NUMBER, lang = 'en') {
  const desk = new ExampleDesk({ ...REQUEST, ...status });
  const element = new NkReferralStatus();
  element.desk = desk;
  element.lang = lang;
  if (telephone !== null) element.setAttribute('telephone', telephone);
  await mount(element);
  await fillIn(element);
  return { element, desk };
}

async function opened() {
  const made = await shown();
  await openContact(made.element);
  return made;
}

const inside = (element: NkReferralStatus) => page.elementLocator(element);
const press = (element: NkReferralStatus, name: string) =>
  inside(element).getByRole('button', { name, exact: true }).click();
const focused = (element: NkReferralStatus) => element.shadowRoot?.activeElement?.id;
const field = (element: NkReferralStatus, id: string) =>
  element.shadowRoot?.getElementById(id) as HTMLInputElement | null;

beforeEach(() => page.viewport(390, 844));
afterEach(() => {
  document.body.replaceChildren();
});

describe('asking to be reached another way', () => {
  test('is offered where the server takes it, and where the page gives a number for those for whom it is not safe', async () => {
    expect(seen((await shown()).element)).toContain(WISH);
    expect(seen((await shown({ may: ['add-information'] })).element)).not.toContain(WISH);
    for (const none of [null, '']) expect(seen((await shown({}, none)).element)).not.toContain(WISH);
    const { element } = await shown();
    element.removeAttribute('telephone');
    await element.updateComplete;
    expect(seen(element)).not.toContain(WISH);
  });

  test('says what happens, who is told, and whom to call instead, before anything that can be written or sent', async () => {
    const { element } = await opened();
    expect(focused(element)).toBe('draft');
    const words = seen(element);
    const order = [
      'Nobody uses what you write here until the service has made sure that it is you',
      'If email is one of the ways we reach you now, a message may go there at once. It says that somebody asked',
      `If that is not safe for you, do not send this. Call us instead: ${NUMBER}`,
      'How may we contact you?',
      'Go back without sending',
    ].map((sentence) => words.indexOf(sentence));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(element.shadowRoot?.querySelector('.note a')?.getAttribute('href')).toBe('tel:01632960111');
  });

  test('says a number as the page writes it, and dials its digits; one that cannot be dialled is only said, and is no button', async () => {
    for (const [telephone, dialled] of [
      ['(01632) 960-111 (office)', 'tel:01632960111'],
      ['+44 (0)1632 960111', 'tel:+441632960111'],
      ['Text “help”', undefined],
    ] as const) {
      const { element } = await shown({}, telephone);
      await openContact(element);
      expect(seen(element)).toContain(`Call us instead: ${telephone}`);
      expect(element.shadowRoot?.querySelector('.note a')?.getAttribute('href')).toBe(dialled);
      expect(element.shadowRoot?.querySelector('.note .button') === null).toBe(dialled === undefined);
    }
  });

  test('is done with the keyboard alone: what is asked follows what was chosen, then it is confirmed, and waits', async () => {
    const { element, desk } = await shown();
    field(element, 'contact')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused(element)).toBe('draft');
    // Past the number to call, to the ways, of which Text message is the second.
    await userEvent.keyboard('{Tab}{Tab}{Tab} {Tab}{Tab}{Tab}07700 900123{Tab}{ArrowDown}');
    expect(focused(element)).toBe('q-may-leave-message-no');
    await userEvent.keyboard('{Tab}{Tab}{Tab}Never the landline.{Tab}{Enter}');
    await expect.poll(() => focused(element)).toBe('done');
    expect(desk.sent).toMatchObject([
      {
        kind: 'contact',
        answers: {
          'contact-ways': ['text'],
          telephone: '07700 900123',
          'may-leave-message': 'no',
          'contact-note': 'Never the landline.',
        },
      },
    ]);
    expect(seen(element)).toContain('We have passed on that you would like to be reached another way.');
    expect(seen(element)).toContain('Waiting: how you would like to be reached. Nobody uses it until');
    expect(seen(element)).not.toMatch(/900123|landline/);
  });

  test('is said to wait for as long as this request is on the page, and no longer', async () => {
    const { element } = await opened();
    await writeContact(element, SAFE_WAY);
    await press(element, 'Send');
    await expect.poll(() => seen(element)).toContain('Waiting:');
    await press(element, 'Look again');
    await expect.poll(() => focused(element)).toBe('standing');
    expect(seen(element)).toContain('Waiting:');
    await press(element, WISH);
    await expect.poll(() => field(element, 'q-contact-note')?.value).toBe('');
    await press(element, 'Finish and clear this page');
    await fillIn(element);
    expect(seen(element)).toContain('They said yes');
    expect(seen(element)).not.toContain('Waiting:');
  });

  test('without an answer, or with a wrong one, is told so by field, and nothing is sent', async () => {
    const { element, desk } = await opened();
    await press(element, 'Send');
    expect(focused(element)).toBe('problems');
    expect(seen(element)).toContain('There is a problem Select at least one way to contact you');
    await writeContact(element, { 'q-contact-ways-telephone': true, 'q-contact-ways-post': true, 'q-telephone': '12' });
    await press(element, 'Send');
    expect(field(element, 'q-telephone')?.getAttribute('aria-invalid')).toBe('true');
    expect(field(element, 'q-address')?.getAttribute('aria-describedby')).toContain('q-address-error');
    await inside(element).getByRole('link', { name: 'Enter your address, so that we can write to you' }).click();
    expect(focused(element)).toBe('q-address');
    expect(desk.sent).toEqual([]);
  });

  test('that a server takes otherwise than the page is told by field too, and never in words of the server', async () => {
    const { element, desk } = await opened();
    await writeContact(element, SAFE_WAY);
    desk.failure = 'unknown';
    desk.said = { problems: [{ code: 'answer/telephone', message: '<b>12</b>', path: 'answers.telephone' }, null, 3] };
    await press(element, 'Send');
    await expect.poll(() => seen(element)).toContain('Telephone number was not accepted');
    expect(field(element, 'q-telephone')?.getAttribute('aria-invalid')).toBe('true');
    for (const odd of [undefined, null, 'no', { problems: 3 }, { problems: [{ path: 'answers.name' }] }]) {
      desk.said = odd;
      await press(element, 'Send');
      await expect.poll(() => seen(element)).toContain('Something went wrong here. Try again, or call us.');
      expect(field(element, 'q-telephone')?.value).toBe('07700 900123');
    }
  });

  test('asked too often is sent to the telephone', async () => {
    const { element, desk } = await opened();
    await writeContact(element, SAFE_WAY);
    desk.failure = 'too-many';
    await press(element, 'Send');
    await expect.poll(() => seen(element)).toContain('Please call us instead: the number is below.');
    expect(seen(element)).not.toContain('Wait a minute');
    expect(focused(element)).toBe('problems');
  });

  test.each(['offline', 'unreachable', 'unavailable', 'unknown'] as const)(
    'that fails (%s) stays as it was written, and goes out once, under the id that it had',
    async (failure) => {
      const { element, desk } = await opened();
      await writeContact(element, SAFE_WAY);
      desk.failure = failure;
      await press(element, 'Send');
      await expect.poll(() => focused(element)).toBe('problems');
      expect(showsFallback(element)).toBe(true);
      await press(element, 'Go back without sending');
      await expect.poll(() => focused(element)).toBe('contact');
      await press(element, WISH);
      await expect.poll(() => field(element, 'q-telephone')?.value).toBe('07700 900123');
      desk.failure = undefined;
      await press(element, 'Send');
      await expect.poll(() => focused(element)).toBe('done');
      expect(desk.sent).toHaveLength(2);
      expect(new Set(desk.sent.map(({ id }) => id)).size).toBe(1);
    },
  );

  test('sends nothing of a way that was chosen and then not', async () => {
    const { element, desk } = await opened();
    await writeContact(element, { 'q-contact-ways-email': true, 'q-email': 'old@example.org', ...SAFE_WAY });
    field(element, 'q-contact-ways-email')?.click();
    await element.updateComplete;
    await press(element, 'Send');
    await expect.poll(() => focused(element)).toBe('done');
    expect(JSON.stringify(desk.sent)).not.toContain('old@example.org');
  });
});

describe('what is written of a safe way', () => {
  test('is in no storage and no address, and no browser is to keep or offer it', async () => {
    const before = location.href;
    const { element } = await opened();
    await writeContact(element, { ...SAFE_WAY, 'q-contact-ways-email': true, 'q-contact-ways-post': true });
    expect([localStorage.length, sessionStorage.length, document.cookie, location.href]).toEqual([0, 0, '', before]);
    const typed = [...(element.shadowRoot?.querySelectorAll('form .input, form textarea') ?? [])];
    expect(typed).toHaveLength(5);
    for (const each of typed) expect(each.getAttribute('autocomplete')).toBe('off');
  });

  test.each([
    ['it is finished', (element: NkReferralStatus) => press(element, 'Finish and clear this page')],
    ['the page is left', () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))],
  ] as const)('is gone when %s', async (_when, leave) => {
    const { element } = await opened();
    await writeContact(element, SAFE_WAY);
    await leave(element);
    await fillIn(element);
    await openContact(element);
    expect(field(element, 'q-contact-ways-text')?.checked).toBe(false);
    expect(field(element, 'q-contact-note')?.value).toBe('');
  });
});

describe('the questions', () => {
  test('that cannot be loaded: it is said, numbers to call are there, and another try may find them', async () => {
    const { element } = await shown();
    const gone = vi.spyOn(parts, 'kit-contact').mockRejectedValueOnce(new Error('gone'));
    await press(element, WISH);
    await expect.poll(() => focused(element)).toBe('problems');
    expect(seen(element)).toContain('We did not get an answer.');
    expect(showsFallback(element)).toBe(true);
    await press(element, WISH);
    await expect.poll(() => focused(element)).toBe('draft');
    expect(seen(element)).not.toContain('We did not get an answer.');
    gone.mockRestore();
  });

  test('do not open under what somebody else looks at meanwhile', async () => {
    const { element } = await shown();
    let come: (() => void) | undefined;
    const load = parts['kit-contact'];
    const slow = vi.spyOn(parts, 'kit-contact').mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => {
        come = resolve;
      });
      return load();
    });
    await press(element, WISH);
    expect(seen(element)).toContain('Loading…');
    await press(element, 'Finish and clear this page');
    slow.mockRestore();
    come?.();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(element.phase.kind).toBe('asking');
  });
});

test.each(Object.keys(LANGUAGES) as Language[])(
  'it is asked in %s, from what happens next to the wish that waits',
  async (language) => {
    const status = await translated(language, 'referral-status');
    const words = await translated(language, 'contact-change');
    const { element, desk } = await shown({}, NUMBER, language);
    await expect.poll(() => seen(element)).toContain(status.contact);
    await openContact(element);
    await press(element, status.send);
    const labels = CONTACT_FORM.pages
      .flatMap(({ questions }) => questions)
      .filter(({ when }) => !when)
      .map(({ id }) => words.questions[id]?.label ?? id);
    for (const said of [words.contactNext, words.contactTold, words.contactInstead, NUMBER, ...labels])
      expect(seen(element)).toContain(said);
    expect(seen(element)).toContain(words.questions['contact-ways']?.required);
    const around = element.shadowRoot?.querySelector('form [lang]');
    expect(around?.getAttribute('lang')).toBe(language);
    expect(around?.getAttribute('dir')).toBe(['ar', 'ur'].includes(language) ? 'rtl' : 'ltr');
    await writeContact(element, SAFE_WAY);
    desk.failure = 'too-many';
    await press(element, status.send);
    await expect.poll(() => seen(element)).toContain(words.contactTooMany);
    desk.failure = undefined;
    await press(element, status.send);
    await expect.poll(() => seen(element)).toContain(words.contactSent);
    expect(seen(element)).toContain(words.contactWaiting);
  },
);
