import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, test } from 'vitest';
import { seen } from '../testing/mount.js';
import type { NkWorkList } from './nk-work-list.define.js';
import { ORGANISATIONS } from './testing/made-up.js';
import { announced, focused, press, withDesk } from './testing/opened.js';
import { PracticeDesk } from './testing/practice-desk.js';

afterEach(() => {
  document.body.replaceChildren();
});

describe('the organisations', () => {
  async function opened(desk = new PracticeDesk()): Promise<NkWorkList> {
    const element = await withDesk(desk);
    await press('Organisations');
    await expect.poll(() => focused(element)?.id).toBe('organisations');
    return element;
  }

  test('are listed with how they are told, and what did not reach them stands first', async () => {
    const element = await opened();
    const text = seen(element);
    expect(text).toMatch(
      /Messages that did not arrive.*K7QM-4XTD-29HW 6 December 2026 To Guild Rooms, about the new referral/,
    );
    expect(text).toContain('Guild Rooms Is told by e-mail, and answers by a link. 3 open referrals.');
    expect(text).toContain('Has had its answer code since 2 November 2026.');
    expect(text).toContain('Takes no new requests since 1 December 2026');
    expect(text).toContain('Wednesday Walkers Is not told: no address is known.');
    await userEvent.fill(page.getByRole('searchbox'), 'walk');
    await expect.poll(() => seen(element)).not.toContain('Riverside Kitchen');
    expect(seen(element)).toContain('Wednesday Walkers');
  });

  test('say London’s days, also where an instant late in the evening belongs to the next', async () => {
    const desk = new PracticeDesk();
    const organisations = [
      { id: 'a', name: 'A', told: 'email', codeSetAt: '2026-06-30T23:30:00Z', open: 0 },
      { id: 'b', name: 'B', told: 'email', pausedAt: '2026-07-31T23:30:00Z', open: 0 },
    ] as const;
    const lost = ORGANISATIONS.lost.slice(0, 1).map((message) => ({ ...message, at: '2026-08-31T23:30:00Z' }));
    desk.coordination.read = () => Promise.resolve({ ok: true, value: { organisations, lost, mail: true } });
    const text = seen(await opened(desk));
    expect(text).toContain('Has had its answer code since 1 July 2026.');
    expect(text).toContain('Takes no new requests since 1 August 2026');
    expect(text).toContain('1 September 2026');
  });

  test('get a new answer code with the keyboard alone: it is asked for twice where there is one, and shown once', async () => {
    const desk = new PracticeDesk();
    const element = await opened(desk);
    element.shadowRoot!.querySelector<HTMLElement>('[data-code=guild]')!.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused(element)?.id).toBe('give');
    expect(seen(element)).toContain('The code they have stops working at once.');
    expect(desk.coordinated).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused(element)?.id).toBe('code');
    expect(seen(element)).toContain('The new code is 246 810.');
    await press('Referrals');
    await expect.poll(() => seen(element)).toContain('K7QM-4XTD-29HW');
    await press('Organisations');
    await expect.poll(() => focused(element)?.id).toBe('organisations');
    expect(seen(element)).not.toContain('246 810');
    expect(desk.coordinated).toEqual([['giveCode', 'guild']]);
  });

  test('are paused, take requests again, and are sent a new link', async () => {
    const desk = new PracticeDesk();
    const element = await opened(desk);
    await press('Pause new requests (Guild Rooms)');
    await expect.poll(() => announced(element)).toBe('New requests are paused.');
    await press('Take new requests again (Riverside Kitchen)');
    await expect.poll(() => announced(element)).toBe('New requests are taken again.');
    await press('Send a new link (K7QM-4XTD-29HW)');
    await expect.poll(() => announced(element)).toBe('A new link is on its way.');
    expect(desk.coordinated).toEqual([
      ['pause', 'guild', true],
      ['pause', 'kitchen', false],
      ['sendLink', 'K7QM-4XTD-29HW'],
    ]);
  });

  test('stay on the page when the server does not answer, and it says so', async () => {
    const desk = new PracticeDesk();
    const element = await opened(desk);
    desk.failure = 'unavailable';
    await press('Pause new requests (Guild Rooms)');
    await expect.poll(() => focused(element)?.id).toBe('problem');
    expect(seen(element)).toContain('The server cannot reach its database just now.');
    expect(seen(element)).toContain('Guild Rooms');
  });

  test('are not there for those who do not see to them', async () => {
    const desk = new PracticeDesk();
    const whole = desk.list.bind(desk);
    desk.list = async (...asked) => {
      const answer = await whole(...asked);
      return answer.ok ? { ok: true, value: { ...answer.value, coordinates: undefined } } : answer;
    };
    const element = await withDesk(desk);
    await expect.poll(() => seen(element)).toContain('K7QM-4XTD-29HW');
    expect(seen(element)).not.toContain('Organisations');
  });

  test('fit a telephone: nothing is wider than the page', async () => {
    await page.viewport(320, 700);
    const element = await opened();
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1280, 800);
  });
});
