import { page } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { axeOfExample } from '../testing/axe.js';
import './nk-referral-status.define.js';
import { drawStatus, STATUS_EXAMPLES } from './nk-referral-status.examples.js';

describe.each(['ltr', 'rtl'] as const)('axe finds nothing in nk-referral-status, %s', (direction) => {
  test.each(STATUS_EXAMPLES.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    await page.viewport(1280, 900);
    expect(await axeOfExample(drawStatus(example, { theme: 'neutral', direction }))).toEqual([]);
  });
});
