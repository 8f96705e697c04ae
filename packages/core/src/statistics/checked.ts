import type { Problem } from '../result.js';
import { shown } from '../text/shown.js';

export { shown } from '../text/shown.js';

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
 * Reads an entry of a list as a record, whose fields the method itself checks.
 * @param value - Any value.
 * @returns Its fields; none if it has none.
 */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

/**
 * Reads what is to be a list.
 * @param value - Any value.
 * @param name - What the parameter is called in the message.
 * @param problems - Where it is said that it is none.
 * @returns Its entries; none if it is no list.
 */
export function listIn<T>(value: readonly T[], name: string, problems: Problem[]): readonly T[] {
  if (Array.isArray(value)) return value as readonly T[];
  problems.push({ code: 'input/not-a-list', message: `${name} is ${shown(value)}; give a list.`, path: name });
  return [];
}
