import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
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

const information = () => page.getByRole('textbox', { name: 'Add information' });

/** How often something was added to the referral. */
async function added(desk: PracticeDesk): Promise<number | undefined> {
  const after = await desk.open('K7QM-4XTD-29HW');
  return after.ok ? after.value.events.filter(({ action }) => action === 'add-information').length : undefined;
}

/** Something is added to a referral, and neither does it arrive yet nor is it answered. */
async function sentSlowly() {
  const desk = new PracticeDesk();
  const element = await withDesk(desk);
  await press('Open K7QM-4XTD-29HW');
  await press('Add information');
  await userEvent.fill(information(), 'She has a stairlift.');
  const take = desk.take.bind(desk);
  let sent: Parameters<typeof take> | undefined;
  let answer: (value: Answer<WorkDetail>) => void = () => undefined;
  desk.take = (...asked) => {
    sent = asked;
    desk.take = take;
    return new Promise((settle) => (answer = settle));
  };
  await press('Add information: confirm');
  return {
    desk,
    element,
    answer: (value: Answer<WorkDetail>) => {
      answer(value);
    },
    arrive: async () => sent && (await take(...sent)),
  };
}

/** As `sentSlowly`, and the person who did it is back at the list. */
async function goneBack() {
  const slow = await sentSlowly();
  await press('Back to the list');
  await expect.poll(() => seen(slow.element)).toContain('Please look at these first');
  return slow;
}

async function openFromNotice(element: NkWorkList): Promise<void> {
  element.shadowRoot!.querySelector<HTMLElement>('.panel.error button')!.click();
  await expect.poll(() => element.shadowRoot!.querySelector('#referral')?.textContent).toBe('K7QM-4XTD-29HW');
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
    const { element, answer } = await goneBack();
    answer({ ok: false, failure: 'too-many' });
    await expect.poll(() => seen(element)).toContain('What you did with K7QM-4XTD-29HW was not saved.');
    await openFromNotice(element);
    await expect.element(information()).toHaveValue('She has a stairlift.');
    expect(seen(element)).not.toContain('was not saved');
  });

  test.each([true, false])(
    'whose answer was lost after they had gone back are told that it is not known, and nothing is saved twice (saved: %s)',
    async (saved) => {
      const { desk, element, answer, arrive } = await goneBack();
      if (saved) await arrive();
      answer({ ok: false, failure: 'unreachable' });
      await expect
        .poll(() => seen(element))
        .toContain('it is not known whether what you did with K7QM-4XTD-29HW was saved.');
      await openFromNotice(element);
      if (!saved) await press('Add information: confirm');
      await expect.poll(() => announced(element)).toBe('Information added. New');
      expect(seen(element)).toContain('Information added She has a stairlift.');
      expect(seen(element)).not.toContain('not known');
      expect(element.shadowRoot!.querySelector('textarea')).toBeNull();
      expect(await added(desk)).toBe(1);
    },
  );

  test('who go back to the list before they have tried again are told that it is not known, and nothing is saved twice', async () => {
    const { desk, element, answer, arrive } = await sentSlowly();
    await arrive();
    answer({ ok: false, failure: 'unreachable' });
    await expect.poll(() => seen(element)).toContain('nothing is saved twice');
    await press('Back to the list');
    await expect.poll(() => seen(element)).toContain('it is not known whether what you did with K7QM-4XTD-29HW');
    await openFromNotice(element);
    await expect.poll(() => announced(element)).toBe('Information added. New');
    expect(await added(desk)).toBe(1);
  });

  test('keep words that they have changed since a try whose answer was lost, and see that the first try was saved', async () => {
    const { element, answer, arrive } = await sentSlowly();
    await arrive();
    answer({ ok: false, failure: 'unreachable' });
    await expect.poll(() => seen(element)).toContain('nothing is saved twice');
    await userEvent.fill(information(), 'She has a stairlift, and a ramp.');
    await press('Add information: confirm');
    await expect.poll(() => seen(element)).toMatch(/What has happened meanwhile: .* Information added, the service/);
    await expect.element(information()).toHaveValue('She has a stairlift, and a ramp.');
  });

  test('lose none of two drafts by opening the one from the other', async () => {
    const { element, answer } = await goneBack();
    answer({ ok: false, failure: 'too-many' });
    await expect.poll(() => seen(element)).toContain('was not saved');
    await press('Open B2RT-8WNC-5KDE');
    await press('Add information');
    await userEvent.fill(information(), 'He is away until Monday.');
    await openFromNotice(element);
    await expect.element(information()).toHaveValue('She has a stairlift.');
    await press('Back to the list');
    await press('Open B2RT-8WNC-5KDE');
    await expect.element(information()).toHaveValue('He is away until Monday.');
  });

  test('are back at the button of a step that they do not take after all', async () => {
    const element = await withDesk();
    await press('Open K7QM-4XTD-29HW');
    await press('Add information');
    await press('Do not do this');
    await expect.poll(() => focused(element)?.getAttribute('data-action')).toBe('add-information');
  });
});

describe('an open page', () => {
  test('says next to an opened referral that has left the list that somebody else has moved it on', async () => {
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
    await press('Show where it is now');
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

  test('says so too when its host’s own desk breaks off, or the browser lacks something that it needs', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const desk = new PracticeDesk();
    desk.changes = () => {
      throw new TypeError('AbortSignal.any is not a function');
    };
    const element = await withDesk(desk);
    await expect.poll(() => seen(element)).toContain('The server cannot be reached just now.');
    complaint.mockRestore();
  });

  test('hears of a change that comes while a referral is being opened', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await expect.poll(() => announced(element)).toBe('4 referrals');
    const opened = await desk.open('K7QM-4XTD-29HW');
    let arrive: () => void = () => undefined;
    desk.open = () =>
      new Promise((answer) => {
        arrive = () => {
          answer(opened);
        };
      });
    await press('Open K7QM-4XTD-29HW');
    await expect.poll(() => seen(element)).toContain('Loading…');
    await desk.take('K7QM-4XTD-29HW', { action: 'reject', reason: 'distance', sequence: 2 });
    await new Promise((next) => setTimeout(next, 50));
    arrive();
    await expect.poll(() => seen(element)).toContain('Somebody else has just moved this referral on.');
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
    await press('Add information');
    await userEvent.fill(page.getByRole('textbox', { name: 'Add information' }), 'She rang.');
    await press('Add information: confirm');
    await expect.poll(() => announced(element)).not.toBe('');
    await press('Ask a question');
    await userEvent.fill(page.getByRole('textbox', { name: 'Ask a question' }), 'Can she manage three steps?');
    desk.end();
    await expect.poll(() => focused(element)?.id).toBe('ended');
    expect(announced(element)).toBe('');
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

  test('leaves nothing on the page of a step that was not saved, and that step goes on after signing in again', async () => {
    const { desk, element, answer } = await goneBack();
    answer({ ok: false, failure: 'too-many' });
    await expect.poll(() => seen(element)).toContain('was not saved');
    desk.end();
    await expect.poll(() => focused(element)?.id).toBe('ended');
    expect(element.shadowRoot!.textContent).not.toContain('K7QM');
    desk.failing = undefined;
    await signInAgain(element, desk);
    await expect.element(information()).toHaveValue('She has a stairlift.');
  });

  test('while a step is on its way does not let it be saved twice', async () => {
    const { desk, element, answer, arrive } = await sentSlowly();
    await arrive();
    desk.end();
    await expect.poll(() => focused(element)?.id).toBe('ended');
    answer({ ok: false, failure: 'unreachable' });
    desk.failing = undefined;
    await signInAgain(element, desk);
    await expect.poll(() => announced(element)).toBe('Information added. New');
    expect(await added(desk)).toBe(1);
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
