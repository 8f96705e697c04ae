import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { axeOfExample } from '../testing/axe.js';
import './nk-service-finder.define.js';
import { drawFinder, FINDER_EXAMPLES } from './nk-service-finder.examples.js';

beforeEach(() => {
  // Failures are part of the examples; what the elements report of them is not news.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(['ltr', 'rtl'] as const)('axe finds nothing in nk-service-finder, %s', (direction) => {
  test.each(FINDER_EXAMPLES.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    await page.viewport(1280, 900);
    expect(await axeOfExample(drawFinder(example, { theme: 'neutral', direction }))).toEqual([]);
  });
});
