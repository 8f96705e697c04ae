import { afterEach, expect, test, vi } from 'vitest';
import { parts } from './shared/source/parts.js';

afterEach(() => {
  document.body.replaceChildren();
});

test('the script of an adviser’s page carries the questions, and asks for no file even where the form stands before it', async () => {
  const asked = vi.spyOn(parts, 'kit-questions');
  const form = document.createElement('nk-adviser-form');
  document.body.append(form);
  await import('./kit-adviser.js');
  await form.updateComplete;
  expect(asked).not.toHaveBeenCalled();
});
