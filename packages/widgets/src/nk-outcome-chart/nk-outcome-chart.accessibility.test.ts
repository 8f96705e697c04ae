import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { axeFindings } from '../testing/axe.js';
import { drawn } from '../testing/drawn.js';
import './nk-outcome-chart.define.js';
import { drawOutcomeChart, OUTCOME_CHART_EXAMPLES } from './nk-outcome-chart.examples.js';

beforeEach(() => {
  // Failures are part of the examples; what the elements report of them is not news.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe.each(['ltr', 'rtl'] as const)('axe finds nothing in nk-outcome-chart, %s', (direction) => {
  test.each(OUTCOME_CHART_EXAMPLES.map((example) => [example.name, example] as const))('%s', async (name, example) => {
    await page.viewport(name === 'spc' ? 320 : 1280, 900);
    const box = await drawn(drawOutcomeChart(example, { theme: 'neutral', direction }));
    const root = box.querySelector('nk-outcome-chart')!.shadowRoot!;
    if (name !== 'loading') expect(root.textContent).not.toContain('Loading');
    root.querySelector<HTMLElement>('button[aria-expanded]')?.click();
    root.querySelector<HTMLElement>('[role=slider]')?.focus();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await axeFindings(box)).toEqual([]);
  });
});
