import { afterEach, describe, expect, test } from 'vitest';
import { seen } from '../testing/mount.js';
import { announced, press, withDesk } from './testing/opened.js';
import { PracticeDesk } from './testing/practice-desk.js';

const REFERENCE = 'K7QM-4XTD-29HW';
const NEW = '07700 900123';
const OLD = '01632 960002';

afterEach(() => {
  document.body.replaceChildren();
});

/** A referral that is open, of which somebody asked that its person be reached another way. */
async function asked() {
  const desk = new PracticeDesk();
  desk.ask(REFERENCE, { contact: { ways: ['text'] }, person: { telephone: NEW } });
  const element = await withDesk(desk);
  await press(`Open ${REFERENCE}`);
  await expect.poll(() => seen(element)).toContain('to be reached another way');
  return { desk, element };
}

describe('how somebody asks that a person be reached', () => {
  test('stands apart from how they are reached, before it, with what to do first, and cannot be rung by a press', async () => {
    const { element } = await asked();
    const words = seen(element);
    expect(words).toMatch(/Asked on \d+ \w+ \d{4} to be reached another way/u);
    expect(words).toContain('Make sure who asks, by the way already known, before you use it.');
    expect(words.indexOf(NEW)).toBeGreaterThan(-1);
    expect(words.indexOf(NEW)).toBeLessThan(words.indexOf(OLD));
    expect(element.shadowRoot?.querySelector('a[href*="7700900123"]')).toBeNull();
    expect(element.shadowRoot?.querySelector(`section.no-print [data-action="use-contact"]`)).toBeNull();
  });

  test('is used when somebody says so: then the old is shown only as what was before, cannot be rung, and can be gone back to', async () => {
    const { desk, element } = await asked();
    await press('Use it');
    await expect.poll(() => seen(element)).toContain('Before:');
    const words = seen(element);
    const rung = () => [...(element.shadowRoot?.querySelectorAll('a[href^="tel:"]') ?? [])].map((a) => a.textContent);
    expect(words.indexOf(OLD)).toBeGreaterThan(words.indexOf('Before:'));
    expect(words.lastIndexOf(OLD)).toBeLessThan(words.indexOf('Go back to the earlier contact'));
    expect(rung()).toContain(NEW);
    expect(rung()).not.toContain(OLD);
    expect(words).not.toContain('Make sure who asks');
    await expect.poll(() => announced(element)).toContain('New way to reach the person used');
    expect(desk.steps).toMatchObject([{ action: 'use-contact', sequence: expect.any(Number) as number }]);
    await press('Go back to the earlier contact');
    await expect.poll(() => seen(element)).toContain(OLD);
    expect(seen(element)).not.toContain(NEW);
  });

  test('is gone where the old is kept', async () => {
    const { element } = await asked();
    await press('Keep the contact we have');
    await expect.poll(() => seen(element)).not.toContain(NEW);
    expect(seen(element)).toContain(OLD);
  });

  test('is shown again, and not used, when something else was asked meanwhile', async () => {
    const { desk, element } = await asked();
    desk.ask(REFERENCE, { contact: { ways: ['text'] }, person: { telephone: '07700 900999' } });
    await press('Use it');
    await expect.poll(() => seen(element)).toContain('07700 900999');
    expect(seen(element)).not.toContain(NEW);
    expect(seen(element)).toContain(OLD);
  });

  test('is shown with how often somebody asked again, who may be the person or somebody else', async () => {
    const { desk, element } = await asked();
    expect(seen(element)).not.toContain('Asked again');
    desk.askAgain(REFERENCE);
    desk.askAgain(REFERENCE);
    await press('Back to the list');
    await press(`Open ${REFERENCE}`);
    await expect
      .poll(() => seen(element))
      .toMatch(/Asked again since \(2\), last on \d+ \w+ \d{4}, by the person or somebody else/u);
  });

  test('stays while another step is taken', async () => {
    const { element } = await asked();
    await press('Mark as received');
    await expect.poll(() => announced(element)).toContain('Received');
    expect(seen(element)).toContain(NEW);
  });
});
