import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seen } from '../testing/mount.js';
import { drawOn } from '../testing/paper.js';
import type { NkWorkList } from './nk-work-list.define.js';
import { announced, focused, press, withDesk } from './testing/opened.js';
import { PracticeDesk } from './testing/practice-desk.js';

/** Buttons, fields and links that are drawn, by their words. */
const controls = (element: NkWorkList): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, input, select, textarea')]
    .filter((one) => one.checkVisibility())
    .map((one) => one.textContent.trim());

beforeEach(async () => {
  await page.viewport(794, 1123);
});
afterEach(async () => {
  document.body.replaceChildren();
  await drawOn('screen');
});

describe('a referral on paper', () => {
  test('says what to mind for safety, what was added, what was asked, how to reach the person and what happened, in this order', async () => {
    const desk = new PracticeDesk();
    desk.worry('B2RT-8WNC-5KDE');
    desk.add('B2RT-8WNC-5KDE', 'Do NOT ring my landline any more: he listens.');
    const element = await withDesk(desk);
    await press('Open B2RT-8WNC-5KDE');
    await expect.poll(() => focused(element)?.id).toBe('referral');
    await drawOn('print');
    expect(seen(element)).toMatch(
      /^Referrals .*B2RT-8WNC-5KDE .*Contact the person only in the ways that they said are safe.*Do NOT ring my landline.*Telephone 01632 960002.*May be contacted by telephone, post.*Two falls since the summer.*What happened so far.*Accepted/,
    );
  });

  test('has no buttons, no step that is being filled in, and no way to other pages; and says when it was as it says', async () => {
    const element = await withDesk();
    await press('Open K7QM-4XTD-29HW');
    await press('Add information');
    await userEvent.fill(page.getByRole('textbox', { name: 'Add information' }), 'She has a stairlift.');
    await drawOn('print');
    expect(controls(element)).toEqual([]);
    const words = seen(element);
    expect(words).not.toMatch(/Back to the list|What they tell|Add information|What happens next/);
    expect(words).toMatch(/As it was on \d+ \w+ \d{4},? (at )?\d\d:\d\d/);
  });

  test('has the text for the referrer’s record once it has ended, without how to copy it', async () => {
    const element = await withDesk();
    await page.getByLabelText('Show').selectOptions('Declined (1)');
    await press('Open M4DK-6TQS-1YBN');
    await expect.poll(() => focused(element)?.id).toBe('referral');
    await drawOn('print');
    expect(seen(element)).toMatch(/For the referrer’s record .*M4DK-6TQS-1YBN/);
    expect(seen(element)).not.toContain('Paste it into the record');
    expect(controls(element)).toEqual([]);
  });
});

describe('the list on paper', () => {
  test('has its rows and what it was narrowed to, and nothing to press', async () => {
    const element = await withDesk();
    await page.getByLabelText('Service').selectOptions('Steady Steps strength and balance class (2)');
    await expect.poll(() => announced(element)).toBe('2 referrals');
    element.shadowRoot!.querySelector<HTMLElement>('[data-id]')!.focus();
    await drawOn('print');
    const words = seen(element);
    expect(words).toMatch(
      /^Referrals As it was on .* Show Open referrals \(4\) Only Everything Service Steady Steps .* K7QM-4XTD-29HW .* H3WY-5PCV-8RKT/,
    );
    expect(controls(element)).toEqual(['K7QM-4XTD-29HW', 'H3WY-5PCV-8RKT']);
    const row = element.shadowRoot!.querySelector('[data-id]')!;
    expect(getComputedStyle(row).textDecorationLine).toBe('none');
    expect(getComputedStyle(row).outlineStyle).toBe('none');
  });

  test('says that there are more than it shows, and to those who listen that these are the first', async () => {
    const desk = new PracticeDesk();
    const list = desk.list.bind(desk);
    desk.list = async (...asked) => {
      const answer = await list(...asked);
      return answer.ok ? { ok: true, value: { ...answer.value, more: true } } : answer;
    };
    const element = await withDesk(desk);
    await expect.poll(() => seen(element)).toContain('Show more');
    await expect.poll(() => announced(element)).toBe('The first 4 referrals');
    expect(seen(element)).not.toContain('There are more');
    await drawOn('print');
    expect(seen(element)).toContain('There are more than are printed here.');
  });
});
