import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, test } from 'vitest';
import { axeFindings } from '../testing/axe.js';
import { seen } from '../testing/mount.js';
import { announced, focused, press, withDesk } from './testing/opened.js';
import { PracticeDesk } from './testing/practice-desk.js';

afterEach(() => {
  document.body.replaceChildren();
});

const box = () => page.getByRole('searchbox', { name: 'Find a referral' });

/** Writes what is looked for and presses Enter. */
async function find(words: string): Promise<void> {
  await userEvent.fill(box(), words);
  await userEvent.keyboard('{Enter}');
}

describe('staff who look for a referral', () => {
  test('find it by its reference with the keyboard alone, open it as from the list, and come back to where they were', async () => {
    const before = location.href;
    const element = await withDesk();
    await find('m4dk 6t');
    await expect.poll(() => focused(element)?.id).toBe('found');
    await expect.poll(() => announced(element)).toBe('1 referral found for “m4dk 6t”');
    expect(seen(element)).toContain('M4DK-6TQS-1YBN Steady Steps strength and balance class Declined');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused(element)?.id).toBe('referral');
    expect(seen(element)).toContain('Two falls since the summer.');
    await press('Back to what was found');
    await expect.poll(() => focused(element)?.getAttribute('data-id')).toBe('M4DK-6TQS-1YBN');
    await expect.element(box()).toHaveValue('m4dk 6t');
    await press('Back to the list');
    await expect.poll(() => focused(element)?.id).toBe('find');
    expect(seen(element)).toContain('Please look at these first');
    expect(location.href).toBe(before);
    expect(localStorage.length + sessionStorage.length).toBe(0);
  });

  test('find all of a name, and stay with what was found when they take a step in one of them', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await find('Avery');
    await expect.poll(() => announced(element)).toBe('5 referrals found for “Avery”');
    expect(await axeFindings(element)).toEqual([]);
    await press('Open K7QM-4XTD-29HW');
    await press('Mark as received');
    await expect.poll(() => announced(element)).toBe('Received');
    await press('Back to what was found');
    await expect.poll(() => focused(element)?.getAttribute('data-id')).toBe('K7QM-4XTD-29HW');
    expect(seen(element)).toContain('Received Came today');
  });

  test('are told that nothing was found, and where it was looked for', async () => {
    const element = await withDesk();
    await find('nobody of this name');
    await expect.poll(() => announced(element)).toBe('Nothing found for “nobody of this name”');
    expect(seen(element)).toContain('the names of the 5 referrals that you may see, also those that have ended');
    expect(await axeFindings(element)).toEqual([]);
  });

  test('are told in how many names it was looked when there are too many for all, and that there are more', async () => {
    const desk = new PracticeDesk();
    desk.names = { lookedAt: 5000, of: 12_345 };
    const findIn = desk.find.bind(desk);
    desk.find = async (words) => {
      const answer = await findIn(words);
      return answer.ok ? { ok: true, value: { ...answer.value, more: true } } : answer;
    };
    const element = await withDesk(desk);
    await find('avery');
    await expect.poll(() => seen(element)).toContain('There are 12,345 referrals, too many to look at every name');
    expect(seen(element)).toContain('it was looked for in 5,000');
    expect(seen(element)).toContain('Write more of the name.');
  });

  test.each(['', ' ', 'm', '-'])('are asked for more, next to the field, when they write “%s”', async (words) => {
    const element = await withDesk();
    await find(words);
    await expect.poll(() => seen(element)).toContain('Write a reference, or at least two letters of a name.');
    await expect.poll(() => focused(element)?.id).toBe('find');
    expect(focused(element)?.getAttribute('aria-describedby')).toContain('find-error');
    expect(await axeFindings(element)).toEqual([]);
    await find('avery');
    await expect.poll(() => focused(element)?.id).toBe('found');
  });

  test('are told when the server cannot be reached, and try again what they had written', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await expect.poll(() => seen(element)).toContain('K7QM');
    desk.failure = 'unreachable';
    await find('avery');
    await expect.poll(() => seen(element)).toContain('The server did not answer.');
    await press('Try again');
    await expect.poll(() => announced(element)).toBe('5 referrals found for “avery”');
  });

  test('lose nothing that they are writing when the list changes meanwhile', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await userEvent.fill(box(), 'ave');
    desk.receive('T5GN-2WQX-9JFM');
    await expect.poll(() => seen(element)).toContain('T5GN-2WQX-9JFM');
    await expect.element(box()).toHaveValue('ave');
    expect(focused(element)?.id).toBe('find');
  });

  test('leave nothing of what they looked for when their session ends there', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await find('avery');
    await expect.poll(() => focused(element)?.id).toBe('found');
    desk.end();
    await expect.poll(() => focused(element)?.id).toBe('ended');
    expect(element.shadowRoot!.textContent).not.toMatch(/avery|K7QM/i);
  });

  test('are offered nothing to look with where the desk of their host cannot', async () => {
    const desk = new PracticeDesk();
    Object.assign(desk, { find: undefined });
    const element = await withDesk(desk);
    await expect.poll(() => seen(element)).toContain('K7QM');
    expect(seen(element)).not.toContain('Find a referral');
  });
});
