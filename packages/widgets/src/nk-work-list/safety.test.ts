import { page } from 'vitest/browser';
import { afterEach, describe, expect, test } from 'vitest';
import { seen } from '../testing/mount.js';
import { announced, press, withDesk } from './testing/opened.js';
import { PracticeDesk } from './testing/practice-desk.js';

const WORRIED = 'B2RT-8WNC-5KDE';
const OTHER = 'K7QM-4XTD-29HW';

afterEach(() => {
  document.body.replaceChildren();
});

describe('a referral sent out of worry about somebody’s safety', () => {
  test('stands first, says so in words, and can be asked for', async () => {
    const desk = new PracticeDesk();
    desk.worry(WORRIED);
    const element = await withDesk(desk);
    await expect
      .poll(() => seen(element))
      .toMatch(/Please look at these first 1 sent out of worry about somebody’s safety/u);
    const cards = () => [...element.shadowRoot!.querySelectorAll('.card')].map((card) => card.textContent);
    expect(cards()[0]).toContain(WORRIED);
    expect(cards()[0]).toContain('Worried about somebody’s safety');
    await page.getByLabelText('Only').selectOptions('Worried about somebody’s safety');
    await expect.poll(cards).toHaveLength(1);
  });

  test('says what to do before anything else when it is opened', async () => {
    const desk = new PracticeDesk();
    desk.worry(WORRIED);
    const element = await withDesk(desk);
    await press(`Open ${WORRIED}`);
    await expect.poll(() => seen(element)).toContain('Follow your safeguarding procedure now.');
    const words = seen(element);
    expect(words.indexOf('call 999')).toBeLessThan(words.indexOf('What happens next'));
    expect(words).toContain('only in the ways that they said are safe');
  });
});

describe('what a person adds', () => {
  test('is marked in the list, and stands before how to reach them; then it is read', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await expect.poll(() => seen(element)).toContain(OTHER);
    desk.add(OTHER, 'Do not ring my landline.');
    await expect.poll(() => seen(element)).toContain('1 with something added that was not read');
    await press(`Open ${OTHER}`);
    await expect.poll(() => seen(element)).toContain('Do not ring my landline.');
    const words = seen(element);
    expect(words.indexOf('Read it before you contact the person')).toBeGreaterThan(-1);
    expect(words.indexOf('Do not ring my landline.')).toBeLessThan(words.indexOf('01632 960002'));
    await press('Back to the list');
    await expect.poll(() => seen(element)).not.toContain('with something added');
  });

  test('is told of at once to the person who has the referral open', async () => {
    const desk = new PracticeDesk();
    const element = await withDesk(desk);
    await press(`Open ${OTHER}`);
    await expect.poll(() => seen(element)).toContain('01632 960002');
    desk.add(OTHER, 'Do not ring my landline.');
    await expect.poll(() => announced(element)).toContain('Read it before you contact the person.');
    await press('Show where it is now');
    await expect.poll(() => seen(element)).toContain('Do not ring my landline.');
  });

  test('that somebody may not read is told of all the same', async () => {
    const desk = new PracticeDesk();
    const open = desk.open.bind(desk);
    desk.open = async (id) => {
      const answer = await open(id);
      return answer.ok ? { ...answer, value: { ...answer.value, hidden: true } } : answer;
    };
    const element = await withDesk(desk);
    await press(`Open ${OTHER}`);
    await expect.poll(() => seen(element)).toContain('ask a coordinator before you contact them');
  });
});
