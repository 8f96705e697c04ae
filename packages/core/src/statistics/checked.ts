import type { Problem } from '../result.js';

/** The answer of a method that checks its input: the result, or everything that is wrong with the input, row by row. */
export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Returns the result, unless problems were found.
 * @param problems - What is wrong with the input; empty when nothing is.
 * @param result - Makes the result; called only when there are no problems.
 * @returns The result, or the problems.
 */
export function unless<T>(problems: readonly Problem[], result: () => T): Checked<T> {
  return problems.length === 0 ? { ok: true, value: result() } : { ok: false, problems };
}

/**
 * Names a problem with one row of a table or list.
 * @param row - Position in the list, counted from 0; the message counts from 1, as a spreadsheet does.
 * @param code - Stable machine name of the broken rule.
 * @param field - Column or property that is wrong.
 * @param message - What was seen and how to fix it; put after "Row 4: ".
 * @returns The problem, with the path `[3].field`.
 */
export function rowProblem(row: number, code: string, field: string, message: string): Problem {
  return { code, message: `Row ${row + 1}: ${message}`, path: `[${row}].${field}` };
}

/**
 * Says why a value is not a finite number.
 * @param seen - The value as it came.
 * @param name - What the value is called in the message.
 * @returns What is wrong with it, or `undefined` if it is a finite number.
 */
export function notFinite(seen: unknown, name: string): string | undefined {
  if (typeof seen === 'number') {
    return Number.isFinite(seen) ? undefined : `${name} is ${seen}; give a finite number.`;
  }
  return `${name} is ${shown(seen)}; give a number without quotes, units or thousands separators.`;
}

/**
 * Says why a value is not a count.
 * @param seen - The value as it came.
 * @param name - What the value is called in the message.
 * @returns What is wrong with it, or `undefined` if it is a whole number of at least 0.
 */
export function notCount(seen: unknown, name: string): string | undefined {
  const wrong = notFinite(seen, name);
  if (wrong !== undefined) return wrong;
  return Number.isInteger(seen) && Number(seen) >= 0
    ? undefined
    : `${name} is ${shown(seen)}; give a whole number of 0 or more.`;
}

/**
 * Shortens a value for a message.
 * @param seen - Any value.
 * @returns Text of at most 40 characters, in quotes if it was text.
 */
export function shown(seen: unknown): string {
  if (seen === undefined) return 'missing';
  if (typeof seen === 'string') return `"${seen.length > 40 ? `${seen.slice(0, 39)}…` : seen}"`;
  if (typeof seen === 'number' || typeof seen === 'boolean' || seen === null) return String(seen);
  return Array.isArray(seen) ? 'a list' : typeof seen === 'object' ? 'an object' : `a ${typeof seen}`;
}
