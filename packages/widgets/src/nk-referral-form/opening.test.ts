import { userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { holdPart } from '../shared/source/load-part.js';
import { parts } from '../shared/source/parts.js';
import { axeFindings } from '../testing/axe.js';
import { EXAMPLE_SERVICES } from '../testing/services.js';
import { FormDriver, FOR_SELF } from './testing/form-driver.js';
import {
  accepts,
  ALL_LINES,
  cleanUpForms,
  crisisNumbers,
  focused,
  REFERENCE,
  TERMS,
  visible,
} from './testing/form-page.js';

cleanUpForms();

/** Lets the questions be asked for again, as on a page that has just been opened. */
const forget = () => {
  holdPart('kit-questions', undefined as unknown as Awaited<ReturnType<(typeof parts)['kit-questions']>>);
};

/** Holds the questions back until they are let come, or fail. */
function hold() {
  const load = parts['kit-questions'];
  let arrive = (): void => undefined;
  let fail = (): void => undefined;
  const coming = new Promise<void>((resolve, reject) => {
    arrive = resolve;
    fail = () => {
      reject(new Error('gone'));
    };
  });
  const asked = vi.spyOn(parts, 'kit-questions').mockImplementation(async () => {
    await coming;
    return load();
  });
  return { arrive, fail, asked, fix: () => asked.mockImplementation(load) };
}

/** Puts a form on the page without waiting for its questions. */
async function open(): Promise<FormDriver> {
  const element = document.createElement('nk-referral-form');
  for (const [name, value] of Object.entries(TERMS)) element.setAttribute(name, value);
  element.append(document.createRange().createContextualFragment('<p id="fallback">Ring us on 01632 960 111.</p>'));
  element.submit = accepts;
  document.body.append(element);
  const form = new FormDriver(element);
  await expect.poll(() => form.words).toContain('Start');
  return form;
}

const button = ({ root }: FormDriver) => root.querySelector<HTMLButtonElement>('.actions .button')!;

beforeEach(() => {
  forget();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('the questions, which come in a file of their own', () => {
  test('are asked for as soon as the first page shows, and Start waits for them: the click and the place are kept', async () => {
    const { arrive, asked } = hold();
    const form = await open();
    expect(asked).toHaveBeenCalledOnce();
    expect(crisisNumbers(form)).toEqual(ALL_LINES);
    button(form).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => form.words).toContain('Loading…');
    expect(form.element.phase).toEqual({ name: 'opening', failure: undefined });
    expect(focused(form)).toBe(button(form));
    expect(button(form).getAttribute('aria-disabled')).toBe('true');
    expect(await axeFindings(form.element)).toEqual([]);
    await userEvent.keyboard('{Enter}');
    arrive();
    await expect.poll(() => form.words).toContain('Who needs help?');
    expect(focused(form)?.textContent).toContain('Who needs help?');
    expect(asked).toHaveBeenCalledOnce();
  });

  test('come without moving or telling anybody who has not pressed Start', async () => {
    const { arrive } = hold();
    const form = await open();
    button(form).focus();
    arrive();
    await form.element.updateComplete;
    expect(focused(form)).toBe(button(form));
    expect(form.element.phase.name).toBe('intro');
    expect(form.words).not.toContain('Loading');
  });

  test('that failed before anybody wanted them are not spoken of, and Start asks for them again', async () => {
    const { fail, asked, fix } = hold();
    const form = await open();
    fail();
    await form.element.updateComplete;
    expect(form.words).not.toContain('problem');
    fix();
    const once = asked.mock.calls.length;
    await form.press('Start');
    await expect.poll(() => form.words).toContain('Who needs help?');
    expect(asked.mock.calls.length).toBe(once + 1);
  });

  test('that fail while somebody waits leave their place: Try again stands where Start stood', async () => {
    const { fail, fix } = hold();
    const form = await open();
    button(form).focus();
    button(form).click();
    fail();
    await expect.poll(() => button(form).textContent.trim()).toBe('Try again');
    expect(form.root.querySelector('[role=alert]')?.textContent).toContain('This form cannot be used at the moment.');
    expect(crisisNumbers(form)).toEqual(ALL_LINES);
    expect(visible(form.element.querySelector('#fallback'))).toBe(true);
    expect(focused(form)).toBe(button(form));
    expect(await axeFindings(form.element)).toEqual([]);
    fix();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => form.words).toContain('Who needs help?');
    expect(focused(form)?.textContent).toContain('Who needs help?');
  });

  test('are not begun for a service that was asked for after Start was pressed', async () => {
    const { arrive } = hold();
    const form = await open();
    button(form).click();
    form.element.service = EXAMPLE_SERVICES[0];
    arrive();
    await form.element.updateComplete;
    expect(form.element.phase.name).toBe('intro');
    expect(form.words).toContain(EXAMPLE_SERVICES[0]!.name);
  });

  test('are all there is to load: from Start to the reference nothing more is asked for', async () => {
    const form = await open();
    await form.element.updateComplete;
    await form.press('Start');
    const never = Object.keys(parts).map((name) =>
      vi.spyOn(parts, name as keyof typeof parts).mockRejectedValue(new Error('gone')),
    );
    await form.answer(FOR_SELF);
    while (form.element.phase.name === 'asking') {
      await form.press('Continue');
      await form.answer(FOR_SELF);
    }
    await form.press('Send');
    await form.settled();
    expect(form.words).toContain(REFERENCE);
    for (const load of never) expect(load).not.toHaveBeenCalled();
  });
});
