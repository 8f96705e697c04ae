import { render } from 'lit';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { axeFindings } from '../testing/axe.js';
import './nk-referral-form.define.js';
import { drawForm, FORM_EXAMPLES } from './nk-referral-form.examples.js';
import { FormDriver } from './testing/form-driver.js';

beforeEach(() => {
  // A form that is not set up says so to its developer.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '');
  vi.restoreAllMocks();
});

describe.each(['ltr', 'rtl'] as const)('axe finds nothing in nk-referral-form, %s', (direction) => {
  test.each(FORM_EXAMPLES.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    await page.viewport(1280, 900);
    const main = document.createElement('main');
    document.body.append(main);
    render(drawForm(example, { theme: 'neutral', direction }), main);
    const form = main.querySelector('nk-referral-form')!;
    await form.updateComplete;
    await example.steps?.(new FormDriver(form));
    expect(await axeFindings(main)).toEqual([]);
  });
});
