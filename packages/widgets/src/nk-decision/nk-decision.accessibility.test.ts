import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { axeOfExample } from '../testing/axe.js';
import './nk-decision.define.js';
import { drawDecision, DECISION_EXAMPLES } from './nk-decision.examples.js';

beforeEach(() => {
  // Failures are part of the examples; what the elements report of them is not news.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(['ltr', 'rtl'] as const)('axe finds nothing in nk-decision, %s', (direction) => {
  test.each(DECISION_EXAMPLES.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    await page.viewport(1280, 900);
    expect(await axeOfExample(drawDecision(example, { theme: 'neutral', direction }))).toEqual([]);
  });
});
