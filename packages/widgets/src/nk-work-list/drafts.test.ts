import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, test } from 'vitest';
import { seen } from '../testing/mount.js';
import { announced, focused, press, withDesk } from './testing/opened.js';
import { PracticeDesk } from './testing/practice-desk.js';

afterEach(() => {
  document.body.replaceChildren();
});

const information = () => page.getByRole('textbox', { name: 'Add information' });

describe('staff who leave a referral before they have sent what they were writing', () => {
  test.each(['Back to the list', 'Organisations'])(
    'find what they had written when they come back to a referral that they left by “%s”, and read what has happened meanwhile',
    async (way) => {
      const desk = new PracticeDesk();
      const element = await withDesk(desk);
      await press('Open K7QM-4XTD-29HW');
      await press('Add information');
      await userEvent.fill(information(), 'She has a stairlift.');
      await press(way);
      if (way === 'Back to the list')
        await expect.poll(() => seen(element)).toContain('You began to fill something in here, and have not sent it');
      await desk.take('K7QM-4XTD-29HW', { action: 'receive', sequence: 2 });
      if (way === 'Organisations') await press('Referrals');
      await press('Open K7QM-4XTD-29HW');
      await expect.element(information()).toHaveValue('She has a stairlift.');
      expect(seen(element)).toMatch(/What has happened meanwhile: .* Received, the service/);
      expect(localStorage.length + sessionStorage.length).toBe(0);
      await press('Add information: confirm');
      await expect.poll(() => seen(element)).toContain('Information added She has a stairlift.');
      await press('Back to the list');
      await press('Open K7QM-4XTD-29HW');
      await expect.poll(() => seen(element)).toContain('What happens next');
      expect(element.shadowRoot!.querySelector('textarea')).toBeNull();
    },
  );

  test('find no step open in which they had written nothing, and none that they did not take after all', async () => {
    const element = await withDesk();
    await press('Open K7QM-4XTD-29HW');
    await press('Add information');
    await press('Back to the list');
    await press('Open K7QM-4XTD-29HW');
    await expect.poll(() => focused(element)?.id).toBe('referral');
    await press('Add information');
    await userEvent.fill(information(), 'She has a stairlift.');
    await press('Do not do this');
    await press('Back to the list');
    await press('Open K7QM-4XTD-29HW');
    await expect.poll(() => focused(element)?.id).toBe('referral');
    expect(element.shadowRoot!.querySelector('.step')).toBeNull();
  });

  test('whose session ends at the list are not taken to it when they sign in again, and see where it waits', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await press('Add information');
    await userEvent.fill(information(), 'She has a stairlift.');
    await press('Back to the list');
    await expect.poll(() => announced(element)).toBe('4 referrals');
    desk.end();
    await expect.poll(() => focused(element)?.id).toBe('ended');
    expect(seen(element)).toContain('What you had begun to fill in waits for you');
    expect(element.shadowRoot!.textContent).not.toMatch(/K7QM|stairlift/);
    desk.failing = undefined;
    element.desk = undefined;
    await element.updateComplete;
    element.desk = desk;
    await expect.poll(() => announced(element)).toBe('4 referrals');
    expect(seen(element)).toContain('You began to fill something in here, and have not sent it');
    await press('Open K7QM-4XTD-29HW');
    await expect.element(information()).toHaveValue('She has a stairlift.');
  });

  test('leave nothing of it to another who signs in', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await press('Add information');
    await userEvent.fill(information(), 'She has a stairlift.');
    await press('Back to the list');
    await expect.poll(() => announced(element)).toBe('4 referrals');
    desk.account = 'sam';
    element.desk = undefined;
    await element.updateComplete;
    element.desk = desk;
    await expect.poll(() => announced(element)).toBe('4 referrals');
    await press('Open K7QM-4XTD-29HW');
    await expect.poll(() => focused(element)?.id).toBe('referral');
    expect(element.shadowRoot!.querySelector('textarea')).toBeNull();
  });
});
