import type { Checked } from '../checked.js';

/** Takes the result of a method, or fails the test with what was wrong. */
export function value<T>(result: Checked<T>): T {
  if (!result.ok) throw new Error(messages(result).join('\n'));
  return result.value;
}

/** What was wrong with the input, in words. */
export function messages(result: Checked<unknown>): string[] {
  return result.ok ? [] : result.problems.map(({ message }) => message);
}
