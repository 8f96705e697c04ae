import { page } from 'vitest/browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { shareOf } from '@neighbourhood-kit/core/insight';
import { seen } from '../testing/mount.js';
import { FIGURES } from './testing/figures.js';
import { focused, press, withDesk } from './testing/opened.js';
import { PracticeDesk } from './testing/practice-desk.js';

afterEach(() => {
  document.body.replaceChildren();
});

/** Words of the tables that are broken in two, each where it runs over more than one line. */
function broken(root: ParentNode): string[] {
  const texts = [...root.querySelectorAll('th, td')].flatMap((cell) => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode()) found.push(walker.currentNode as Text);
    return found;
  });
  return texts.flatMap((text) =>
    [...text.data.matchAll(/[\p{L}\d]+/gu)].flatMap(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return range.getClientRects().length > 1 ? [word] : [];
    }),
  );
}

describe('the figures', () => {
  test('keep their words whole on a phone: a table that is too wide scrolls', async () => {
    await page.viewport(390, 844);
    const element = await withDesk();
    await press('What they tell');
    await expect.poll(() => seen(element)).toContain('Steady Steps to Falls clinic');
    const root = element.shadowRoot;
    expect(root && broken(root)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  });

  test('stand in tables with their counts, the period, the partners, and what they do not show', async () => {
    const element = await withDesk();
    await press('What they tell');
    await expect.poll(() => focused(element)?.id).toBe('figures');
    expect(seen(element)).toContain('2026-10-01 to 2026-11-26, from 1 of 2 partners.');
    expect(seen(element)).toContain('Not shown by this:');
    expect(seen(element)).toContain('The person got the help they came for');
    expect(seen(element)).toContain('Steady Steps to Falls clinic (5 working days agreed)');
    expect(seen(element)).toContain('the kind of help is recorded for 24 of 24 referrals');
    expect(seen(element)).toContain('Social: advice, company, practical help');
    expect(seen(element)).not.toMatch(/not-stated|no-capacity/);
    await press('Referrals');
    await expect.poll(() => seen(element)).toContain('K7QM-4XTD-29HW');
  });

  test('do not tell next to a hidden number how many were passed on too often: the list does, to those who may see them', async () => {
    const desk = new PracticeDesk();
    const alert = {
      referralId: 'r0',
      hops: 2,
      atLeast: false,
      message: '',
    } as unknown as (typeof FIGURES.alerts)[number];
    desk.told = { ...FIGURES, alerts: [alert] };
    const element = await withDesk(desk);
    await press('What they tell');
    await expect.poll(() => seen(element)).toContain('Somebody was passed on twice or more, or in a circle.');
    expect(seen(element)).not.toMatch(/1 person|# people/);
  });

  test('can be taken away as a file with every row, in which what is hidden stays hidden and nothing becomes a formula', async () => {
    const desk = new PracticeDesk();
    const services = Array.from({ length: 40 }, (_, i) => ({
      ...{ serviceId: `s${String(i)}`, sent: i === 39 ? null : 50 - i, noRoom: 0, open: 0, usualReplyDays: null },
    }));
    const names = { ...FIGURES.names, s38: '=HYPERLINK("http://x")', s39: 'Tea, and company' };
    desk.told = { ...FIGURES, names, capacity: { ...FIGURES.capacity, services } };
    const element = await withDesk(desk);
    await press('What they tell');
    await expect.poll(() => seen(element)).toContain('The first 15 of 40 rows. All of them are in the download.');
    expect(seen(element)).not.toContain('Tea, and company');
    const saved = vi.spyOn(URL, 'createObjectURL');
    const named: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      named.push(this.download);
    });
    await press('Download these figures (CSV)');
    const lines = (await (saved.mock.lastCall?.[0] as Blob).text()).split('\r\n');
    vi.restoreAllMocks();
    expect(named).toEqual(['what-the-referrals-tell-2026-10-01-2026-11-26.csv']);
    expect(lines[0]).toBe('From,To,Finding,Row,What is counted,Value');
    expect(lines).toContain('2026-10-01,2026-11-26,Room,"Tea, and company",Sent,hidden');
    expect(lines).toContain('2026-10-01,2026-11-26,Room,"\'=HYPERLINK(""http://x"")",Sent,12');
    expect(lines).toContain('2026-10-01,2026-11-26,Unmet need,"Falls, Belper",Asked,24');
    expect(lines.filter((line) => line.includes(',Room,') && line.includes(',Sent,'))).toHaveLength(40);
    expect(lines.join()).not.toMatch(/r\d+b|undefined|null/);
  });

  test('say of a share that is not all that it is not all', async () => {
    const { unmetNeed } = FIGURES;
    const row = {
      need: 'falls',
      areaId: 'belper',
      asked: 2000,
      unmet: 1994,
      interval: shareOf(1994, 2000, {}).interval,
    };
    const desk = new PracticeDesk();
    desk.told = { ...FIGURES, unmetNeed: unmetNeed && { ...unmetNeed, rows: [row] } };
    const element = await withDesk(desk);
    await press('What they tell');
    await expect.poll(() => seen(element)).toContain('more than 99 % (99 %–more than 99 %)');
  });
});

test('can be told, when a referral is completed, which kind of help it was and why', async () => {
  const desk = new PracticeDesk();
  await withDesk(desk);
  await press('Open B2RT-8WNC-5KDE');
  await press('Complete');
  await expect
    .element(page.getByRole('group', { name: 'What help was it?' }))
    .toHaveAccessibleDescription(/^You may leave this\. It is counted, to see/);
  expect(page.getByText('Why not a medical appointment?').query()).toBeNull();
  await page.getByLabelText('The person got the help they came for').click();
  await page.getByLabelText('Social: advice, company, practical help').click();
  await page.getByLabelText('The person asked for it').click();
  await press('Complete: confirm');
  await expect
    .poll(() => desk.steps.at(-1))
    .toMatchObject({ action: 'complete', outcome: 'got-help', offer: 'social', diversion: 'person-asked' });
});
