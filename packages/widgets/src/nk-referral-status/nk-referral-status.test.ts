import type { ReferralState } from '@neighbourhood-kit/core/referrals';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { words as cy } from '../locales/cy/referral-standing.js';
import { referralStandingEn } from '../locales/en/referral-standing.js';
import { LANGUAGES, type Language } from '../locales/language-list.js';
import type { Words } from '../locales/locale.js';
import { mount, seen, showsFallback } from '../testing/mount.js';
import { translated } from '../testing/translated.js';
import { NkReferralStatus } from './nk-referral-status.define.js';
import { ExampleDesk, fillIn, KNOWN, REQUEST } from './nk-referral-status.examples.js';
import type { ReferralStatus } from './status-desk.js';

async function shown(status: Partial<ReferralStatus> = {}, ask = true) {
  const desk = new ExampleDesk({ ...REQUEST, ...status });
  const element = new NkReferralStatus();
  element.desk = desk;
  await mount(element);
  if (ask) await fillIn(element);
  return { element, desk };
}

const inside = (element: NkReferralStatus) => page.elementLocator(element);
const press = (element: NkReferralStatus, name: string) =>
  inside(element).getByRole('button', { name, exact: true }).click();
const focused = (element: NkReferralStatus) => element.shadowRoot?.activeElement?.id;

beforeEach(() => page.viewport(390, 844));
afterEach(() => {
  document.body.replaceChildren();
});

describe('the two questions', () => {
  test('are answered with the keyboard alone, the reference as people type it', async () => {
    const { element, desk } = await shown({}, false);
    await userEvent.click(inside(element).getByLabelText('Reference'));
    await userEvent.keyboard('k7qm 4xtd 29hr{Tab}03{Tab}2{Tab}1950{Enter}');
    await expect.poll(() => seen(element)).toContain('They said yes');
    expect(desk.asked).toEqual(['K7QM-4XTD-29HR 1950-02-03']);
    expect(focused(element)).toBe('standing');
  });

  test.each([
    [{}, 'Enter the reference.', 'Enter the date of birth'],
    [{ ...KNOWN, reference: 'K7QM-4XTD-29HA' }, 'Check the reference', undefined],
    [{ ...KNOWN, month: '13' }, 'Enter the date of birth', undefined],
    [{ ...KNOWN, year: '50' }, 'Enter the date of birth', undefined],
    [{ ...KNOWN, day: '30' }, 'Enter the date of birth', undefined],
  ])('with %j: the problems are listed, and nobody is asked', async (typed, first, second) => {
    const { element, desk } = await shown({}, false);
    await fillIn(element, typed);
    expect(seen(element)).toContain(`There is a problem ${first}`);
    if (second !== undefined) expect(seen(element)).toContain(second);
    expect(focused(element)).toBe('problems');
    expect(desk.asked).toEqual([]);
  });

  test('leave nothing of a search behind in what screen readers are told, once it has failed', async () => {
    const { element, desk } = await shown({}, false);
    desk.failure = 'no-match';
    await fillIn(element);
    await expect.poll(() => focused(element)).toBe('problems');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).toBe('');
  });

  test('that match nothing get one sentence and the telephone, and stay as they were typed', async () => {
    const { element, desk } = await shown({}, false);
    desk.failure = 'no-match';
    await fillIn(element);
    expect(seen(element)).toContain('We cannot find a request with this reference and date of birth.');
    expect(showsFallback(element)).toBe(true);
    expect((element.shadowRoot?.getElementById('reference') as HTMLInputElement).value).toBe(KNOWN.reference);
  });

  test.each(['too-many', 'unavailable', 'unreachable', 'offline', 'unknown'] as const)(
    'answered with %s: what is wrong is said, and the numbers to call stay',
    async (failure) => {
      const { element, desk } = await shown({}, false);
      desk.failure = failure;
      await fillIn(element);
      expect(focused(element)).toBe('problems');
      expect(showsFallback(element)).toBe(true);
      expect(seen(element)).toContain('116 123');
    },
  );
});

describe('where a request is', () => {
  test.each([
    [
      { state: 'sent', partnerName: undefined, serviceName: undefined },
      'Our team should open it within two working days',
    ],
    [{ state: 'accepted' }, 'Weir Lane Village Hall will get in touch with you.'],
    [{ state: 'received', asked: true }, 'has a question before they can go on'],
    [
      { state: 'in-progress', progress: 'scheduled', appointmentAt: '2026-07-10T10:30:00Z' },
      'Your appointment: Friday 10 July at 11:30',
    ],
    [{ state: 'completed', outcome: 'got-help', may: [] }, 'You got the help you came for'],
    [{ state: 're-routed', may: [] }, 'We look for somebody else'],
  ] as const)('%j is said in plain words: %s', async (status, words) => {
    const { element } = await shown(status);
    expect(seen(element)).toContain(words);
  });

  test('in a state that this version does not know is said as it came', async () => {
    const { element } = await shown({ state: 'constructor' as ReferralStatus['state'], may: [] });
    expect(seen(element)).toContain('constructor');
  });

  test('with names that hold markup is text', async () => {
    const { element } = await shown({ partnerName: '<img src=x onerror=alert(1)>' });
    expect(seen(element)).toContain('It is with <img src=x onerror=alert(1)>.');
    expect(element.shadowRoot?.querySelector('img')).toBeNull();
  });
});

describe('a look again', () => {
  test.each(['offline', 'unreachable', 'unavailable', 'too-many', 'unknown'] as const)(
    'that is answered with %s leaves on the page what was shown, says what is wrong, and goes on with what was being written',
    async (failure) => {
      const { element, desk } = await shown();
      await press(element, 'Add something');
      await userEvent.fill(inside(element).getByLabelText('Add something'), 'The bell does not work.');
      desk.failure = failure;
      await press(element, 'Look again');
      await expect.poll(() => focused(element)).toBe('problems');
      expect(seen(element)).toContain('It is with Weir Lane Village Hall.');
      expect(seen(element)).toContain('116 123');
      expect(showsFallback(element)).toBe(true);
      expect((element.shadowRoot?.getElementById('draft') as HTMLTextAreaElement).value).toBe(
        'The bell does not work.',
      );
      desk.failure = undefined;
      await press(element, 'Look again');
      await expect.poll(() => focused(element)).toBe('standing');
      expect((element.shadowRoot?.getElementById('draft') as HTMLTextAreaElement).value).toBe(
        'The bell does not work.',
      );
      await press(element, 'Send');
      await expect.poll(() => seen(element)).toContain('What you added was sent.');
    },
  );

  test('that fails is said where nothing can be done any more, too', async () => {
    const { element, desk } = await shown({ state: 'completed', may: [] });
    desk.failure = 'offline';
    await press(element, 'Look again');
    await expect.poll(() => focused(element)).toBe('problems');
    expect(seen(element)).toContain('You seem to be offline.');
  });

  test('ends what was being written once that is not possible any more', async () => {
    const { element, desk } = await shown();
    await press(element, 'Ask to stop');
    desk.status = { ...REQUEST, state: 'completed', may: [] };
    await press(element, 'Look again');
    await expect.poll(() => focused(element)).toBe('standing');
    expect(seen(element)).not.toContain('Why would you like to stop?');
  });
});

describe('what somebody can do', () => {
  test('is add to it: empty is asked for again, a failure keeps the words, and it is sent once under one id', async () => {
    const { element, desk } = await shown();
    await press(element, 'Add something');
    expect(focused(element)).toBe('draft');
    await press(element, 'Send');
    expect(seen(element)).toContain('Write what you would like to add.');
    await userEvent.fill(inside(element).getByLabelText('Add something'), 'The bell does not work.');
    desk.failure = 'unreachable';
    await press(element, 'Send');
    await expect.poll(() => seen(element)).toContain('nothing happens twice');
    expect((element.shadowRoot?.getElementById('draft') as HTMLTextAreaElement).value).toBe('The bell does not work.');
    desk.failure = undefined;
    await press(element, 'Send');
    await expect.poll(() => seen(element)).toContain('What you added was sent.');
    expect(desk.sent).toHaveLength(2);
    expect(new Set(desk.sent.map(({ id }) => id)).size).toBe(1);
    await press(element, 'Add something');
    expect((element.shadowRoot?.getElementById('draft') as HTMLTextAreaElement).value).toBe('');
  });

  test('is never cut off: what is too long is counted and kept until it is shorter', async () => {
    const { element, desk } = await shown();
    await press(element, 'Add something');
    const field = inside(element).getByLabelText('Add something');
    await userEvent.fill(field, 'a'.repeat(1200));
    await press(element, 'Send');
    expect(seen(element)).toContain('There is a problem 200 characters too many');
    expect(desk.sent).toEqual([]);
    await expect.element(field).toHaveValue('a'.repeat(1200));
    await userEvent.fill(field, 'a'.repeat(1000));
    await press(element, 'Send');
    await expect.poll(() => seen(element)).toContain('What you added was sent.');
  });

  test('goes out under an id of its own when it says something else, so that it is never taken for what was sent before', async () => {
    const { element, desk } = await shown();
    const write = async (words: string) => {
      await userEvent.fill(inside(element).getByLabelText('Add something'), words);
      await press(element, 'Send');
      await expect.poll(() => seen(element)).toContain('nothing happens twice');
    };
    desk.failure = 'unreachable';
    await press(element, 'Add something');
    await write('Ring the side bell.');
    await write('I have moved: flat 9 now.');
    await write('Ring the side bell.');
    await press(element, 'Go back without sending');
    desk.failure = undefined;
    await press(element, 'Ask to stop');
    await userEvent.click(inside(element).getByLabelText('I no longer need it'));
    await press(element, 'Send');
    await expect.poll(() => seen(element)).toContain('You asked to stop');
    const [bell, moved, bellAgain, stop] = desk.sent.map(({ id }) => id);
    expect(bellAgain).toBe(bell);
    expect(new Set([bell, moved, stop]).size).toBe(3);
  });

  test('goes out under the id it had, also when something else has arrived meanwhile', async () => {
    const { element, desk } = await shown();
    const write = async (words: string, then: string) => {
      await userEvent.fill(inside(element).getByLabelText('Add something'), words);
      await press(element, 'Send');
      await expect.poll(() => seen(element)).toContain(then);
    };
    desk.failure = 'unreachable';
    await press(element, 'Add something');
    await write('Ring the side bell.', 'nothing happens twice');
    desk.failure = undefined;
    await write('I have moved: flat 9 now.', 'What you added was sent.');
    await press(element, 'Add something');
    await write('Ring the side bell.', 'What you added was sent.');
    await press(element, 'Add something');
    await write('I have moved: flat 9 now.', 'What you added was sent.');
    const [bell, moved, bellAgain, movedAgain] = desk.sent.map(({ id }) => id);
    expect(bellAgain).toBe(bell);
    expect(movedAgain).not.toBe(moved);
  });

  test('is ask to stop, with a reason', async () => {
    const { element, desk } = await shown();
    await press(element, 'Ask to stop');
    await press(element, 'Send');
    expect(seen(element)).toContain('Choose why you would like to stop.');
    await userEvent.click(inside(element).getByLabelText('I no longer need it'));
    await press(element, 'Send');
    await expect.poll(() => seen(element)).toContain('You asked to stop');
    expect(desk.sent).toMatchObject([{ kind: 'withdraw', reason: 'no-longer-needed' }]);
    expect(focused(element)).toBe('done');
  });

  test('is nothing once it has ended', async () => {
    const { element } = await shown({ state: 'completed', may: [] });
    expect(seen(element)).not.toContain('What you can do');
  });
});

describe.each(Object.keys(LANGUAGES) as Language[])('in %s', (language) => {
  let words: Words<'referral-status'>;
  beforeEach(async () => {
    words = await translated(language, 'referral-status');
  });

  async function inLanguage(status: Partial<ReferralStatus> = {}, ask = true) {
    const { element, desk } = await shown(status, false);
    element.lang = language;
    await expect.poll(() => seen(element)).toContain(words.title);
    if (ask) await fillIn(element);
    return { element, desk };
  }

  test('the questions and what is wrong with answers are said', async () => {
    const { element } = await inLanguage({}, false);
    await fillIn(element, {});
    for (const said of [words.reference, words.dateOfBirth, words.referenceNeeded, words.dateNeeded])
      expect(seen(element)).toContain(said);
    expect(element.shadowRoot?.querySelector('.nk')?.getAttribute('dir')).toBe(
      ['ar', 'ur'].includes(language) ? 'rtl' : 'ltr',
    );
    expect(seen(element)).not.toMatch(/Reference|Date of birth|Enter/);
    expect(seen(element)).toContain('Preview: this translation has not been checked');
  });

  test('the example of a date of birth stands in the order of its fields', async () => {
    const { element } = await inLanguage({}, false);
    const root = element.shadowRoot!;
    const field = (part: string) => root.querySelector(`#birth-${part}`)!.getBoundingClientRect().left;
    const [example] = [...root.querySelectorAll('.hint')].flatMap(({ childNodes }) =>
      [...childNodes].filter((node) => node.textContent?.includes('1950') === true),
    );
    const drawn = (number: string): number => {
      const range = document.createRange();
      const at = example!.textContent!.indexOf(number);
      range.setStart(example!, at);
      range.setEnd(example!, at + number.length);
      return range.getBoundingClientRect().left;
    };
    expect(drawn('27') < drawn('1950')).toBe(field('day') < field('year'));
  });

  test.each(['no-match', 'too-many', 'unavailable', 'unreachable', 'offline', 'unknown'] as const)(
    'why there is no answer is said: %s',
    async (failure) => {
      const { element, desk } = await inLanguage({}, false);
      desk.failure = failure;
      await fillIn(element);
      expect(seen(element)).toContain(words.statusFailures[failure]);
      expect(showsFallback(element)).toBe(true);
    },
  );

  test.each(Object.keys(referralStandingEn.states) as ReferralState[])(
    'where it is and what happens next is said, %s',
    async (state) => {
      const { element } = await inLanguage({ state, partnerName: undefined });
      expect(seen(element)).toContain(words.states[state]);
      expect(seen(element)).toContain(words.next[state](words.somebody));
      expect(seen(element)).not.toMatch(/\b(?:December|Wednesday|You|It)\b/);
    },
  );

  test('they ask to stop, and read that it was passed on', async () => {
    const { element, desk } = await inLanguage();
    await press(element, words.withdraw);
    await userEvent.click(inside(element).getByLabelText(words.reasons['no-longer-needed']!));
    await press(element, words.send);
    await expect.poll(() => seen(element)).toContain(words.withdrawn);
    expect(desk.sent).toMatchObject([{ kind: 'withdraw', reason: 'no-longer-needed' }]);
  });
});

describe('what was typed and shown', () => {
  test('is gone when it is finished, when the page is left, and when the element is taken away', async () => {
    const { element } = await shown();
    await press(element, 'Finish and clear this page');
    expect(seen(element)).not.toContain('Village Hall');
    expect(focused(element)).toBe('reference');
    await fillIn(element);
    expect(seen(element)).toContain('Village Hall');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await element.updateComplete;
    expect(seen(element)).not.toContain('Village Hall');
    await fillIn(element);
    element.remove();
    document.body.append(element);
    await element.updateComplete;
    expect(element.phase).toEqual({ kind: 'asking', wrong: [] });
  });

  test('is gone when another reference is asked about after a look that failed', async () => {
    const { element, desk } = await shown();
    await press(element, 'Add something');
    await userEvent.fill(inside(element).getByLabelText('Add something'), 'The bell does not work.');
    await press(element, 'Go back without sending');
    desk.failure = 'no-match';
    await press(element, 'Look again');
    desk.failure = undefined;
    await fillIn(element);
    await press(element, 'Add something');
    expect((element.shadowRoot?.getElementById('draft') as HTMLTextAreaElement).value).toBe('');
  });

  test('is in no storage and no address', async () => {
    const before = location.href;
    const { element } = await shown();
    expect(seen(element)).toContain('Village Hall');
    expect(location.href).toBe(before);
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, '']);
  });
});

test('without a server the page’s own words stay', async () => {
  const element = new NkReferralStatus();
  await mount(element);
  expect(showsFallback(element)).toBe(true);
  expect(seen(element)).toContain('116 123');
});

test('in Welsh the day on which it was sent is written as it is after “ar”', () => {
  expect(cy.sentOn?.('Dydd Sadwrn 28 Tachwedd')).toBe('Fe’i hanfonwyd gennych ar ddydd Sadwrn 28 Tachwedd.');
});
