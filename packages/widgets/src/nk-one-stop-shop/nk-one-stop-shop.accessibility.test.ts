import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { axeOfExample } from '../testing/axe.js';
import './nk-one-stop-shop.define.js';
import { drawOneStopShop, ONE_STOP_SHOP_EXAMPLES } from './nk-one-stop-shop.examples.js';

beforeEach(() => {
  // Failures are part of the examples; what the elements report of them is not news.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(['ltr', 'rtl'] as const)('axe finds nothing in nk-one-stop-shop, %s', (direction) => {
  test.each(ONE_STOP_SHOP_EXAMPLES.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    await page.viewport(1280, 900);
    expect(await axeOfExample(drawOneStopShop(example, { theme: 'neutral', direction }))).toEqual([]);
  });
});
