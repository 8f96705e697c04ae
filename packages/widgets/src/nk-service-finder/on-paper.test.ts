import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memorySource } from '../shared/source/memory-source.js';
import { mount, seen } from '../testing/mount.js';
import { drawOn } from '../testing/paper.js';
import { EXAMPLE_NOW, EXAMPLE_SERVICES } from '../testing/services.js';
import { NkServiceFinder } from './nk-service-finder.define.js';

/** A list on paper is read on another day. */
async function finder(): Promise<NkServiceFinder> {
  const element = new NkServiceFinder();
  element.source = memorySource('test', () => Promise.resolve(EXAMPLE_SERVICES));
  element.clock = () => EXAMPLE_NOW;
  await mount(element);
  await expect.poll(() => seen(element)).toContain('Closed now, opens tomorrow');
  return element;
}

beforeEach(async () => {
  await page.viewport(1280, 900);
});
afterEach(async () => {
  document.body.replaceChildren();
  await drawOn('screen');
});

test('a list on paper gives the next times by their dates, and nothing that holds at this moment alone', async () => {
  const element = await finder();
  await drawOn('print');
  const words = seen(element);
  expect(words).toContain(
    'Monday 7 December 10am to 11:30am · Thursday 10 December 10am to 11:30am · Monday 14 December 10am to 11:30am',
  );
  expect(words).toContain('Tuesday 8 December 3:30pm to 7pm');
  expect(words).toContain('Opening times not known');
  expect(words).not.toMatch(/open now|closed now|today|tomorrow/i);
});

test('a list on paper says where to go and how to reach each service, and gives no confidential place away', async () => {
  const element = await finder();
  expect(seen(element)).not.toContain('14 Sadler Row');
  await drawOn('print');
  const words = seen(element);
  expect(words).toContain('Guild Rooms, 14 Sadler Row, Derby, DE1 3AE');
  expect(words).toContain('01632 960101');
  expect(words).toContain('https://moving-well.example/steady-steps');
  expect(words).toContain('01632 960104');
  expect(words).not.toContain('Rowan House,');
});

test('a list on paper says for which moment what is open was asked for', async () => {
  const element = await finder();
  await page.getByLabelText('Open now').click();
  await expect.element(page.getByRole('button', { name: 'Remove: Open now' })).toBeVisible();
  await drawOn('print');
  expect(seen(element)).toMatch(/Open Monday 7 December at 10:20am/i);
  expect(seen(element)).not.toMatch(/open now/i);
});
