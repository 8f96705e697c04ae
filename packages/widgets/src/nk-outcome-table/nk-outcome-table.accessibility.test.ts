import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { axeFindings } from '../testing/axe.js';
import { drawn } from '../testing/drawn.js';
import './nk-outcome-table.define.js';
import { drawOutcomeTable, OUTCOME_TABLE_EXAMPLES } from './nk-outcome-table.examples.js';

beforeEach(() => {
  // Failures are part of the examples; what the elements report of them is not news.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe.each(['ltr', 'rtl'] as const)('axe finds nothing in nk-outcome-table, %s', (direction) => {
  test.each(OUTCOME_TABLE_EXAMPLES.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    await page.viewport(1280, 900);
    const box = await drawn(drawOutcomeTable(example, { theme: 'neutral', direction }));
    box.querySelector('nk-outcome-table')!.shadowRoot!.querySelector<HTMLElement>('.overTime button')?.click();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await axeFindings(box)).toEqual([]);
  });

  test('report, on a phone', async () => {
    await page.viewport(320, 900);
    const [report] = OUTCOME_TABLE_EXAMPLES;
    const box = await drawn(drawOutcomeTable(report!, { theme: 'neutral', direction }));
    expect(await axeFindings(box)).toEqual([]);
  });
});
