import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, test } from 'vitest';
import { seen } from '../testing/mount.js';
import type { NkWorkList } from './nk-work-list.define.js';
import { announced, focused, press, withDesk } from './testing/opened.js';
import { PracticeDesk } from './testing/practice-desk.js';
import type { Answer, WorkDetail } from './work.js';

afterEach(() => {
  document.body.replaceChildren();
});

/** As a host with a sign-in of its own does it. */
async function signInAgain(element: NkWorkList, desk: PracticeDesk): Promise<void> {
  element.desk = undefined;
  await element.updateComplete;
  element.desk = desk;
}

describe('staff with a step half done', () => {
  test('keep their words when somebody else was faster, read what has happened meanwhile, and can send them then', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await press('Ask a question');
    const field = page.getByRole('textbox', { name: 'Ask a question' });
    await userEvent.fill(field, 'Can she manage three steps?');
    await desk.take('K7QM-4XTD-29HW', { action: 'receive', sequence: 2 });
    await press('Ask a question: confirm');
    await expect.poll(() => focused(element)?.id).toBe('problem');
    expect(seen(element)).toMatch(/What has happened meanwhile: .* Received, the service/);
    expect(seen(element)).toContain('What you filled in was not saved, and is still here');
    await expect.element(field).toHaveValue('Can she manage three steps?');
    await press('Ask a question: confirm');
    await expect.poll(() => seen(element)).toContain('Question asked Can she manage three steps?');
  });

  test('keep their words to read and copy when what somebody else did leaves no way for them', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await press('Add information');
    const field = page.getByRole('textbox', { name: 'Add information' });
    await userEvent.fill(field, 'She has a stairlift.');
    await desk.take('K7QM-4XTD-29HW', { action: 'reject', reason: 'distance', sequence: 2 });
    await press('Add information: confirm');
    await expect.poll(() => seen(element)).toContain('This step is not possible any more');
    await expect.element(field).toHaveValue('She has a stairlift.');
    expect(seen(element)).not.toContain('Add information: confirm');
    await press('Do not do this');
    await expect.poll(() => seen(element)).toContain('Nothing more happens to this referral.');
  });

  test('are told that a step was saved, not that somebody else was faster, when the answer to the first try was lost', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await press('Add information');
    await userEvent.fill(page.getByRole('textbox', { name: 'Add information' }), 'She has a stairlift.');
    const take = desk.take.bind(desk);
    desk.take = async (...asked) => {
      desk.take = take;
      await take(...asked);
      return { ok: false, failure: 'unreachable' };
    };
    await press('Add information: confirm');
    await expect.poll(() => seen(element)).toContain('nothing is saved twice');
    await press('Add information: confirm');
    await expect.poll(() => announced(element)).toBe('Information added. New');
    expect(seen(element)).toContain('Information added She has a stairlift.');
    expect(seen(element)).not.toContain('Somebody else');
  });

  test('who went back to the list before a slow answer are told there that their step was not saved, and find it as they left it', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await press('Add information');
    await userEvent.fill(page.getByRole('textbox', { name: 'Add information' }), 'She has a stairlift.');
    let answer: (value: Answer<WorkDetail>) => void = () => undefined;
    desk.take = () => new Promise((settle) => (answer = settle));
    await press('Add information: confirm');
    await press('Back to the list');
    await expect.poll(() => seen(element)).toContain('Please look at these first');
    answer({ ok: false, failure: 'unreachable' });
    await expect.poll(() => seen(element)).toContain('What you did with K7QM-4XTD-29HW was not saved.');
    await page.getByRole('button', { name: 'Open K7QM-4XTD-29HW' }).first().click();
    await expect.element(page.getByRole('textbox', { name: 'Add information' })).toHaveValue('She has a stairlift.');
    expect(seen(element)).not.toContain('was not saved');
  });
});

describe('an open page', () => {
  test('says beside an opened referral that has left the list that somebody else has moved it on', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await expect.poll(() => focused(element)?.id).toBe('referral');
    await desk.take('K7QM-4XTD-29HW', { action: 'reject', reason: 'distance', sequence: 2 });
    await expect.poll(() => seen(element)).toContain('Somebody else has just moved this referral on.');
  });

  test('keeps what is being filled in when it is shown where the referral stands now', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await press('Ask a question');
    await userEvent.fill(page.getByRole('textbox', { name: 'Ask a question' }), 'Is there a lift?');
    await desk.take('K7QM-4XTD-29HW', { action: 'receive', sequence: 2 });
    await press('Show where it stands now');
    await expect.poll(() => focused(element)?.id).toBe('words');
    await expect.element(page.getByRole('textbox', { name: 'Ask a question' })).toHaveValue('Is there a lift?');
  });

  test('says that the server cannot be reached and since when, and reads on by itself when it can be', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await expect.poll(() => announced(element)).toBe('4 referrals');
    desk.cutOff();
    await expect
      .poll(() => seen(element))
      .toMatch(/The server cannot be reached just now. What you see is as it was at/);
    expect(seen(element)).toContain('K7QM-4XTD-29HW');
    await expect.poll(() => announced(element)).toBe('The server cannot be reached just now');
    desk.receive('T5GN-2WQX-9JFM');
    desk.failing = undefined;
    dispatchEvent(new Event('online'));
    await expect.poll(() => seen(element)).toContain('T5GN-2WQX-9JFM');
    expect(seen(element)).not.toContain('cannot be reached');
  });

  test('asks again for a change that could not be read', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await expect.poll(() => announced(element)).toBe('4 referrals');
    desk.failure = 'unavailable';
    desk.receive('T5GN-2WQX-9JFM');
    await expect.poll(() => seen(element)).toContain('cannot be reached');
    dispatchEvent(new Event('online'));
    await expect.poll(() => seen(element)).toContain('T5GN-2WQX-9JFM');
  });
});

describe('a session that ends', () => {
  test('is said on the open page, which puts away what it showed, and a step goes on after signing in again', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await press('Ask a question');
    await userEvent.fill(page.getByRole('textbox', { name: 'Ask a question' }), 'Can she manage three steps?');
    desk.end();
    await expect.poll(() => focused(element)?.id).toBe('ended');
    expect(seen(element)).toContain('Your session has ended');
    expect(seen(element)).toContain('What you had begun to fill in waits for you');
    expect(element.shadowRoot!.textContent).not.toMatch(/K7QM|Avery|Two falls|three steps/);
    expect(localStorage.length + sessionStorage.length).toBe(0);

    desk.failing = undefined;
    await signInAgain(element, desk);
    await expect.poll(() => focused(element)?.id).toBe('words');
    await expect
      .element(page.getByRole('textbox', { name: 'Ask a question' }))
      .toHaveValue('Can she manage three steps?');
    await press('Ask a question: confirm');
    await expect.poll(() => seen(element)).toContain('Question asked Can she manage three steps?');
  });

  test('is said when a step is refused for it, and the step waits', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await press('Decline');
    await page.getByLabelText('It is too far away').click();
    desk.failure = 'token';
    await press('Decline: confirm');
    await expect.poll(() => focused(element)?.id).toBe('ended');
    await signInAgain(element, desk);
    await expect.element(page.getByLabelText('It is too far away')).toBeChecked();
  });

  test('leaves nothing of one person’s step to another who signs in', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await press('Ask a question');
    await userEvent.fill(page.getByRole('textbox', { name: 'Ask a question' }), 'Can she manage three steps?');
    desk.end();
    await expect.poll(() => focused(element)?.id).toBe('ended');
    desk.failing = undefined;
    desk.account = 'sam';
    await signInAgain(element, desk);
    await expect.poll(() => seen(element)).toContain('Please look at these first');
    await press('Open K7QM-4XTD-29HW');
    await expect.poll(() => focused(element)?.id).toBe('referral');
    expect(element.shadowRoot!.querySelector('textarea')).toBeNull();
  });

  test.each(['What they tell', 'Organisations'])('is said on the page “%s” too', async (part) => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press(part);
    await expect.poll(() => focused(element)?.id).toMatch(/figures|organisations/);
    desk.end();
    await expect.poll(() => focused(element)?.id).toBe('ended');
  });
});
