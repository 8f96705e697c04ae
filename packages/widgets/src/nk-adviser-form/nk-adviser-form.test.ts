import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AdviserFormMessages } from '../locales/en/adviser-form.js';
import { LANGUAGES, type Language } from '../locales/language-list.js';
import { languageParts } from '../locales/parts.js';
import { FormDriver } from '../nk-referral-form/testing/form-driver.js';
import { axeFindings } from '../testing/axe.js';
import { mount } from '../testing/mount.js';
import { translated } from '../testing/translated.js';
import type { NkAdviserForm, TakenBy } from './nk-adviser-form.js';
import { ADVISER_EXAMPLES, adviserForm, ON_THE_TELEPHONE } from './nk-adviser-form.examples.js';

beforeEach(() => {
  history.replaceState(null, '');
});
afterEach(() => {
  document.body.replaceChildren();
});

async function open(takenBy: TakenBy = 'telephone') {
  const sent: ReferralRequest[] = [];
  const element = adviserForm({ takenBy });
  element.submit = (request) => {
    sent.push(request);
    return Promise.resolve({ id: 'x', reference: 'K7QM-4XTD-29HW' });
  };
  await mount(element);
  return { element, fill: new FormDriver(element), sent };
}

const today = () => new Date().toLocaleDateString('sv', { timeZone: 'Europe/London' });

async function receivedOn(element: NkAdviserForm, day: string): Promise<void> {
  const field = element.shadowRoot!.querySelector<HTMLInputElement>('#received')!;
  field.value = day;
  field.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

describe('an adviser on the telephone', () => {
  test('reads danger out first, then what becomes of the answers, before the first question', async () => {
    const { fill } = await open();
    expect(fill.words).toMatch(/^(?:.|\n)*call 999.*(?:.|\n)*They are kept for 8 years/);
    expect(fill.words).toContain('You can ask us to stop.');
  });

  test('is told one time that it takes, that of a call', async () => {
    expect((await open()).fill.words.match(/\w+ minutes/g)).toEqual(['ten minutes']);
    expect((await open('paper')).fill.words).not.toContain('minutes');
  });

  test('reads each question with its choices, and which of them need no answer', async () => {
    const { fill } = await open();
    await fill.press('Start');
    expect(fill.words).toContain('Who needs help? You can answer: I do — Someone else — Someone I work with.');
    await fill.answer(ON_THE_TELEPHONE);
    await fill.press('Continue');
    await fill.answer(ON_THE_TELEPHONE);
    await fill.press('Continue');
    expect(fill.words).toContain('You need not answer this.');
  });

  test('sends without an e-mail address, by telephone, received on the day of the call', async () => {
    const { fill, sent } = await open();
    await fill.through(ON_THE_TELEPHONE);
    expect(fill.words).toContain('I will read back what I have written down.');
    await fill.press('Send');
    await fill.settled();
    expect(sent[0]).toMatchObject({ channel: 'telephone', receivedDate: today(), contact: { ways: ['telephone'] } });
    expect(sent[0]?.person.email).toBeUndefined();
    expect(fill.words).toContain('K for Kilo, 7, Q for Quebec, M for Mike, 4, X for Xray');
  });

  test('is never offered what the browser knows: that is the adviser’s own', async () => {
    const { element, fill } = await open();
    await fill.press('Start');
    for (let { phase } = element; phase.name === 'asking'; { phase } = element) {
      const fields = [...fill.root.querySelectorAll('form input:not([type=radio], [type=checkbox]), form textarea')];
      expect(fields.map((field) => field.getAttribute('autocomplete')).filter((token) => token !== 'off')).toEqual([]);
      await fill.answer(ON_THE_TELEPHONE);
      await fill.press('Continue');
    }
  });
});

describe('an adviser with a form on paper', () => {
  test('keys it with the day on which it was received, and nothing is read aloud', async () => {
    const { element, fill, sent } = await open('paper');
    expect(fill.root.querySelector('.script')).toBeNull();
    await receivedOn(element, '2026-01-05');
    await fill.through(ON_THE_TELEPHONE);
    await fill.press('Send');
    await fill.settled();
    expect(sent[0]).toMatchObject({ channel: 'paper', receivedDate: '2026-01-05' });
  });

  test.each(['2999-01-01', '', '20260105'])('cannot give a day that is not yet, or none: %o', async (day) => {
    const { element, fill, sent } = await open('paper');
    await receivedOn(element, day);
    await fill.through(ON_THE_TELEPHONE);
    await fill.press('Send');
    await fill.settled();
    expect(sent[0]?.receivedDate).toBe(today());
  });
});

describe('every example', () => {
  test.each(
    ADVISER_EXAMPLES.flatMap((example) => [
      { ...example, dir: 'ltr' },
      { ...example, dir: 'rtl' },
    ]),
  )('$name has no accessibility finding, $dir', async ({ dir, steps, ...example }) => {
    const element = adviserForm(example);
    element.dir = dir;
    await mount(element);
    await steps?.(new FormDriver(element));
    expect(await axeFindings(element)).toEqual([]);
  });
});

describe.each(Object.keys(LANGUAGES) as Language[])('in %s', (language) => {
  test.each(['call', 'question'] as const)('has no accessibility finding: %s', async (stage) => {
    const element = adviserForm({});
    element.lang = language;
    const adviser = (await languageParts.words(language, 'adviser-form')) as { words: AdviserFormMessages };
    const { start } = await translated(language, 'referral-form');
    await mount(element);
    const fill = new FormDriver(element);
    await expect.poll(() => fill.root.textContent).toContain(adviser.words.script);
    if (stage === 'question') await fill.press(start);
    expect(await axeFindings(element)).toEqual([]);
  });
});
