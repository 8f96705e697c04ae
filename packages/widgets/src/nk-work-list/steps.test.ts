import { page } from 'vitest/browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { seen } from '../testing/mount.js';
import { announced, press, withDesk } from './testing/opened.js';
import { PracticeDesk } from './testing/practice-desk.js';

afterEach(() => {
  document.body.replaceChildren();
});

describe('a step', () => {
  test('gives a referral to a person by name', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await press('Give to a person');
    await page.getByLabelText('Sam Example').click();
    await press('Give to a person: confirm');
    await expect.poll(() => seen(element)).toContain('Sam Example sees to it');
    expect(desk.steps).toEqual([{ action: 'allocate', assigneeId: 'sam', sequence: 2 }]);
  });

  test('can be taken back while nobody outside the team was told about it', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press('Open K7QM-4XTD-29HW');
    await press('Accept');
    await press('Take back: Accepted');
    await expect.poll(() => announced(element)).toBe('Last step taken back. New');
    expect(desk.steps).toEqual([
      { action: 'accept', sequence: 2 },
      { action: 'undo', sequence: 3 },
    ]);
    await press('Decline');
    await page.getByLabelText('It is too far away').click();
    await press('Decline: confirm');
    await expect.poll(() => seen(element)).toContain('Nothing more happens');
    expect(seen(element)).not.toContain('Take back');
  });

  test('that tells the referrer offers a text without names, which a button copies', async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
      copied.push(text);
      return Promise.resolve();
    });
    const element = await withDesk();
    await press('Open B2RT-8WNC-5KDE');
    await press('Complete');
    await page.getByLabelText('The person got the help they came for').click();
    await press('Complete: confirm');
    await press('Tell the referrer');
    await press('Copy the text');
    await expect.poll(() => announced(element)).toBe('The text was copied');
    expect(copied[0]).toContain('What came of it: The person got the help they came for.');
    expect(copied[0]).not.toContain('Avery');
    vi.restoreAllMocks();
  });

  test('that tells the referrer selects the text where the clipboard is closed', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    const element = await withDesk();
    await page.getByLabelText('Show').selectOptions('Declined (1)');
    await press('Open M4DK-6TQS-1YBN');
    await press('Copy the text');
    await expect.poll(() => announced(element)).toContain('The text is selected');
    vi.restoreAllMocks();
  });
});
