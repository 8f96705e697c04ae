import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { axeFindings } from '../testing/axe.js';
import { mount, seen, showsFallback } from '../testing/mount.js';
import { NkWorkList } from './nk-work-list.define.js';
import { WORK_LIST_EXAMPLES } from './nk-work-list.examples.js';
import { announced, focused, press, withDesk } from './testing/opened.js';
import { PracticeDesk } from './testing/practice-desk.js';
import { show } from './testing/show.js';

afterEach(() => {
  document.body.replaceChildren();
});

describe('staff at the work list', () => {
  test('see who waits, for what, how long, and who has been passed on too often', async () => {
    const element = await withDesk();
    await expect.poll(() => seen(element)).toContain('K7QM-4XTD-29HW');
    expect(seen(element)).toContain('In progress: contact tried Waiting for 3 days 2 tries to reach the person');
    expect(seen(element)).toMatch(/Waiting for 12 days Not opened in time .*Passed on 2 times/);
    expect(seen(element)).not.toContain('M4DK-6TQS-1YBN');
    expect(seen(element)).not.toContain('Avery');
    await expect.poll(() => announced(element)).toBe('4 referrals');
  });

  test('hear nothing of the list any more in a referral that they have opened from it, and hear what a step did', async () => {
    const element = await withDesk();
    await expect.poll(() => announced(element)).toBe('4 referrals');
    await press('Open K7QM-4XTD-29HW');
    await expect.poll(() => focused(element)?.id).toBe('referral');
    expect(announced(element)).toBe('');
    await press('Ask a question');
    await userEvent.fill(page.getByRole('textbox', { name: 'Ask a question' }), 'Can she manage three steps?');
    await press('Ask a question: confirm');
    await expect.poll(() => announced(element)).toMatch(/^Question asked/);
  });

  test('are led to the choices when they confirm a step without one', async () => {
    const element = await withDesk();
    await press('Open K7QM-4XTD-29HW');
    await press('Pass on');
    await press('Pass on: confirm');
    await expect.poll(() => seen(element)).toContain('Choose why.');
    await expect.poll(() => (focused(element) as HTMLInputElement | null)?.name).toBe('reason');
  });

  test('ask a question and add information in words, read what was written, and see which messages arrived', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await expect.poll(() => seen(element)).toContain('K7QM');
    element.shadowRoot!.querySelector<HTMLElement>('[data-id="K7QM-4XTD-29HW"]')!.click();
    await expect
      .poll(() => seen(element))
      .toContain('To the person who sent it, that it was not opened: could not be delivered');
    await press('Ask a question');
    await expect.poll(() => focused(element)?.id).toBe('words');
    await press('Ask a question: confirm');
    expect(seen(element)).toContain('Write what is to be asked or added.');
    await userEvent.fill(page.getByRole('textbox', { name: 'Ask a question' }), 'Can she manage three steps?');
    await press('Ask a question: confirm');
    await expect.poll(() => seen(element)).toContain('Question asked Can she manage three steps?');
    expect(seen(element)).toContain('The partner has a question');
    expect(desk.steps).toEqual([{ action: 'ask-question', sequence: 2, words: 'Can she manage three steps?' }]);
  });

  test('lose nothing of what they paste: what is too long is counted, kept, and not sent', async () => {
    const desk = new PracticeDesk();
    await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await press('Ask a question');
    const field = page.getByRole('textbox', { name: 'Ask a question' });
    await userEvent.fill(field, 'a'.repeat(1200));
    await expect.element(field).toHaveAccessibleDescription(/200 characters too many$/);
    await press('Ask a question: confirm');
    expect(desk.steps).toEqual([]);
    await expect.element(field).toHaveValue('a'.repeat(1200));
    await userEvent.fill(field, 'a'.repeat(1000));
    await press('Ask a question: confirm');
    await expect.poll(() => desk.steps).toHaveLength(1);
  });

  test('are not told of the list any more once something else is on the page', async () => {
    const element = await withDesk();
    await expect.poll(() => announced(element)).toBe('4 referrals');
    await press('What they tell');
    await expect.poll(() => focused(element)?.id).toBe('figures');
    await expect.poll(() => announced(element)).toBe('');
  });

  test('choose a state, and find the number of each next to its name', async () => {
    const element = await withDesk();
    await expect.poll(() => seen(element)).toContain('Declined (1)');
    await page.getByLabelText('Show').selectOptions('Declined (1)');
    await expect.poll(() => seen(element)).toContain('M4DK-6TQS-1YBN');
    expect(seen(element)).not.toContain('K7QM-4XTD-29HW');
    await expect.poll(() => focused(element)?.id).toBe('filter');
  });

  test('take a referral from new to declined with the keyboard alone, and are told each time where it stands', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await expect.poll(() => seen(element)).toContain('K7QM');
    element.shadowRoot!.querySelector<HTMLElement>('[data-id="K7QM-4XTD-29HW"]')!.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused(element)?.id).toBe('referral');
    expect(seen(element)).toContain('Two falls since the summer.');
    // A code of the form by its name; what the person wrote, as it was written.
    expect(seen(element)).toContain('Language of those words Welsh');
    expect(seen(element)).toContain('Language British Sign Language (Sign Supported English) (bsl-sse)');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => announced(element)).toBe('Received');
    expect(desk.steps).toEqual([{ action: 'receive', sequence: 2 }]);

    element.shadowRoot!.querySelector<HTMLElement>('[data-action=reject]')!.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => (focused(element) as HTMLInputElement | null)?.name).toBe('reason');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => seen(element)).toContain('Choose why.');
    await userEvent.keyboard(' ');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => seen(element)).toContain('Nothing more happens to this referral.');
    expect(desk.steps[1]).toEqual({ action: 'reject', reason: 'transport', sequence: 3 });
    expect(seen(element)).toContain('Declined, the service: The person cannot get there');

    await press('Back to the list');
    await expect.poll(() => focused(element)?.id).toBe('filter');
    expect(seen(element)).not.toContain('K7QM');
  });

  test('pass a referral on to a service they search for', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await press('Pass on');
    await page.getByLabelText('There is no room now').click();
    await page.getByRole('searchbox').fill('steady');
    await userEvent.keyboard('{Enter}');
    await page.getByLabelText(/^Steady Steps/).click();
    await press('Pass on: confirm');
    await expect.poll(() => seen(element)).toContain('Nothing more happens');
    expect(desk.steps).toEqual([{ action: 're-route', reason: 'no-capacity', serviceId: 'steady-steps', sequence: 2 }]);
  });

  test('are told when somebody else was faster, and see where the referral stands', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await expect.element(page.getByRole('button', { name: 'Accept' })).toBeVisible();
    await desk.take('K7QM-4XTD-29HW', { action: 'receive', sequence: 2 });
    await press('Accept');
    await expect.poll(() => focused(element)?.id).toBe('problem');
    expect(seen(element)).toContain('Somebody else has moved this referral on.');
    expect(seen(element)).toContain('Received');
    expect(seen(element)).toContain('Two falls since the summer.');
  });

  test('lose nothing they filled in when the server cannot answer', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await press('Decline');
    await page.getByLabelText('It is too far away').click();
    desk.failure = 'unavailable';
    await press('Decline: confirm');
    await expect.poll(() => seen(element)).toContain('it is not known whether this was saved');
    await expect.element(page.getByLabelText('It is too far away')).toBeChecked();
    await press('Decline: confirm');
    await expect.poll(() => seen(element)).toContain('It is too far away');
    expect(seen(element)).toContain('Nothing more happens');
  });

  test('try again when the list cannot be read, and leave nothing of it behind when they sign out', async () => {
    const desk = new PracticeDesk();
    desk.failure = 'unreachable';
    const element = await withDesk(desk);
    await expect.poll(() => seen(element)).toContain('The server did not answer.');
    await press('Try again');
    await expect.poll(() => seen(element)).toContain('K7QM-4XTD-29HW');
    expect(localStorage.length + sessionStorage.length).toBe(0);
  });
});

describe('the list', () => {
  test('says first what should not be overlooked, and shows just that when it is chosen', async () => {
    const element = await withDesk();
    await expect.poll(() => seen(element)).toContain('Please look at these first');
    await press('1 passed on twice or more');
    await expect.poll(() => seen(element)).not.toContain('K7QM-4XTD-29HW');
    expect(seen(element)).toContain('Z9PV-3HJM-7QXA');
    expect(seen(element)).toContain('Not opened in time');
    await expect.element(page.getByLabelText('Only', { exact: true })).toHaveValue('passed-on');
  });

  test('shows all that needs a coordinator, of every state, however that is asked for', async () => {
    const desk = new PracticeDesk();
    await desk.take('B2RT-8WNC-5KDE', { action: 'ask-question', words: 'Is there a lift?', sequence: 5 });
    const element = await withDesk(desk);
    const found = async () => {
      await expect.poll(() => seen(element)).not.toContain('K7QM-4XTD-29HW');
      expect(seen(element)).toContain('B2RT-8WNC-5KDE');
      expect(seen(element)).toContain('Z9PV-3HJM-7QXA');
      await expect.element(page.getByLabelText('Show', { exact: true })).toHaveValue('all');
    };
    await press('3 need a coordinator');
    await found();
    await page.getByLabelText('Only', { exact: true }).selectOptions('Everything');
    await expect.poll(() => seen(element)).toContain('K7QM-4XTD-29HW');
    await expect.element(page.getByLabelText('Show', { exact: true })).toHaveValue('open');
    await page.getByLabelText('Only', { exact: true }).selectOptions('Needs a coordinator');
    await found();
  });

  test('leads to what could not be counted without a number', async () => {
    const desk = new PracticeDesk();
    const listed = desk.list.bind(desk);
    desk.list = async (...asked) => {
      const answer = await listed(...asked);
      return answer.ok ? { ok: true, value: { ...answer.value, attention: { unread: null, triage: 0 } } } : answer;
    };
    const element = await withDesk(desk);
    await expect.poll(() => seen(element)).toContain('Please look at these first Not opened in time');
    await press('Not opened in time');
    await expect.element(page.getByLabelText('Only', { exact: true })).toHaveValue('unread');
  });

  test('tells the place on a waiting list, who sees to a referral, and its days of the standard', async () => {
    const element = await withDesk();
    await expect.poll(() => seen(element)).toContain('Place 2 of 5 on the waiting list, about 4 weeks in all');
    expect(seen(element)).toContain('Over the standard: 14 of 10 working days');
    expect(seen(element)).toContain('Sam Example sees to it');
    await page.getByLabelText('Service', { exact: true }).selectOptions('Steady Steps strength and balance class (2)');
    await expect.poll(() => seen(element)).not.toContain('Z9PV-3HJM-7QXA');
  });

  test('hears of a new referral, says so politely, and leaves the focus where it is', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await expect.poll(() => announced(element)).toBe('4 referrals');
    const row = element.shadowRoot!.querySelector<HTMLElement>('[data-id="B2RT-8WNC-5KDE"]')!;
    row.focus();
    desk.receive('T5GN-2WQX-9JFM');
    await expect.poll(() => seen(element)).toContain('T5GN-2WQX-9JFM');
    await expect.poll(() => announced(element)).toBe('1 new referral in the list');
    expect(focused(element)?.getAttribute('data-id')).toBe('B2RT-8WNC-5KDE');
  });

  test('is not heard of once it has left the page, even if it was still being read, and is when it is put back', async () => {
    const desk = new PracticeDesk();
    const changes = vi.spyOn(desk, 'changes');
    const element = new NkWorkList();
    element.desk = desk;
    document.body.append(element);
    element.remove();
    await expect.poll(() => element.shadowRoot!.textContent).toContain('K7QM-4XTD-29HW');
    expect(changes).not.toHaveBeenCalled();
    document.body.append(element);
    expect(changes).toHaveBeenCalledOnce();
  });

  test('is put away when its page is left, and read again from the desk of its host when somebody comes back to it', async () => {
    const element = await withDesk();
    await press('Open K7QM-4XTD-29HW');
    await expect.poll(() => seen(element)).toContain('Two falls since the summer.');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await element.updateComplete;
    expect(seen(element)).not.toContain('Two falls');
    expect(seen(element)).not.toContain('K7QM');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await expect.poll(() => seen(element)).toContain('K7QM-4XTD-29HW');
  });

  test('keeps the row that somebody is on, also when it has left the list', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await expect.poll(() => seen(element)).toContain('K7QM-4XTD-29HW');
    element.shadowRoot!.querySelector<HTMLElement>('[data-id="K7QM-4XTD-29HW"]')!.focus();
    await desk.take('K7QM-4XTD-29HW', { action: 'reject', reason: 'distance', sequence: 2 });
    await expect.poll(() => announced(element)).toBe('The list has changed');
    expect(focused(element)?.getAttribute('data-id')).toBe('K7QM-4XTD-29HW');
    await press('Look again');
    await expect.poll(() => seen(element)).not.toContain('K7QM-4XTD-29HW');
  });

  test('says next to an opened referral that somebody else has moved it on, and changes nothing until asked', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await expect.poll(() => focused(element)?.id).toBe('referral');
    await desk.take('K7QM-4XTD-29HW', { action: 'receive', sequence: 2 });
    await expect.poll(() => seen(element)).toContain('Somebody else has just moved this referral on.');
    expect(focused(element)?.id).toBe('referral');
    await press('Show where it is now');
    await expect.poll(() => seen(element)).not.toContain('Somebody else has just moved');
    expect(seen(element)).toMatch(/What has happened meanwhile: .* Received, the service/);
  });
});

describe('an alert', () => {
  test('on a referral that has ended is dealt with by a coordinator, and does not wait for one any more', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('2 need a coordinator');
    await press('Open M4DK-6TQS-1YBN');
    await press('Dealt with: A message did not arrive');
    await expect.poll(() => announced(element)).toBe('It does not wait for a coordinator any more');
    expect(focused(element)?.id).toBe('referral');
    expect(seen(element)).not.toContain('A message did not arrive');
    expect(desk.coordinated).toEqual([['dealWith', 'M4DK-6TQS-1YBN', ['M4DK-6TQS-1YBN undelivered'], 'undelivered']]);
    await press('Back to the list');
    await expect.poll(() => seen(element)).toContain('Z9PV-3HJM-7QXA');
    expect(seen(element)).not.toContain('M4DK-6TQS-1YBN');
  });
});

describe('signing in', () => {
  test('asks for the token and says when it is missing, next to the field', async () => {
    const element = new NkWorkList();
    element.api = '/';
    await mount(element);
    await press('Sign in');
    await expect.poll(() => focused(element)?.id).toBe('token');
    expect(focused(element)?.getAttribute('aria-describedby')).toBe('token-hint token-error');
    expect(seen(element)).toContain('Enter the staff token.');
  });

  test('is not asked for where no server is named: the page’s own words stay', async () => {
    const element = await mount(new NkWorkList());
    expect(showsFallback(element)).toBe(true);
    expect(element.shadowRoot!.querySelector('input')).toBeNull();
  });
});

describe('every example', () => {
  test.each(WORK_LIST_EXAMPLES)('$name has no accessibility finding', async (example) => {
    const element = new NkWorkList();
    element.headingLevel = 1;
    element.desk = example.desk?.();
    if (!element.desk) element.api = '/';
    await mount(element);
    await show(element, example);
    expect(await axeFindings(element)).toEqual([]);
  });
});
