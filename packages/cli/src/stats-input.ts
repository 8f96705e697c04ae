import type { Problem } from '@neighbourhood-kit/core';
import { type Method, readNumberCell, type TextTable } from '@neighbourhood-kit/core/statistics';

/** The input of a method made from a table, with every cell that could not be read; or why the table gives none. */
export type MethodInput =
  | { readonly ok: true; readonly value: Record<string, unknown>; readonly unread: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** One field of a method's rows: its path, and how its cells are read. */
interface Field {
  /** `numerator`, or `first.numerator`. */
  readonly path: string;
  readonly kind: 'number' | 'text' | 'texts';
}

/** What a list of a method takes: rows with fields, or bare numbers. */
interface ListShape {
  readonly name: string;
  /** Fields of its rows; absent for a list of numbers. */
  readonly fields?: readonly Field[];
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fieldsOf(row: Record<string, unknown>, before = ''): Field[] {
  return Object.entries(row).flatMap(([name, value]): Field[] => {
    const path = before + name;
    if (isRecord(value)) return fieldsOf(value, `${path}.`);
    return [{ path, kind: Array.isArray(value) ? 'texts' : typeof value === 'number' ? 'number' : 'text' }];
  });
}

/** The example of a method is the shape of its input, so that no second description can differ from it. */
function shapesOf(method: Method): ListShape[] {
  return Object.entries(method.example).flatMap(([name, value]): ListShape[] => {
    if (!Array.isArray(value)) return [];
    const [first] = value as unknown[];
    return [isRecord(first) ? { name, fields: fieldsOf(first) } : { name }];
  });
}

/**
 * Says which columns a table for a method has.
 * @param method - The method.
 * @returns Headings, for example `numerator, denominator`; empty when the method takes no table.
 */
export function columnsOf(method: Method): string[] {
  return shapesOf(method).flatMap(({ name, fields }) => fields?.map(({ path }) => path) ?? [singular(name)]);
}

const singular = (name: string): string => (name === 'values' ? 'value' : name);

/**
 * Makes the input of a method from a table: a row of the table is a row of the method; a list of numbers is a column.
 * @param method - The method.
 * @param table - Headings and rows of text.
 * @returns The input without settings, in which a cell that could not be read is undefined, and all such cells by row.
 */
export function inputFromTable(method: Method, table: TextTable): MethodInput {
  const shapes = shapesOf(method);
  const problems: Problem[] = [];
  const at = (...names: string[]): number =>
    table.headings.findIndex((heading) => names.some((name) => plain(name) === plain(heading)));
  const known = columnsOf(method);
  if (
    !shapes.some(({ name, fields }) => (fields ?? [{ path: name }]).some(({ path }) => at(path, singular(path)) >= 0))
  ) {
    const message =
      known.length === 0
        ? 'This method takes no table; give it JSON.'
        : `The table has none of the columns ${known.join(', ')}; it has ${table.headings.map((name) => `"${name}"`).join(', ')}.`;
    return { ok: false, problems: [{ code: 'table/no-column', message }] };
  }
  const cellAt = (row: TextTable['rows'][number], i: number, column: number, { kind, path }: Field): unknown => {
    const cell = (row.cells[column] ?? '').trim();
    if (kind === 'text') return cell;
    if (kind === 'texts') return cell.split(';').map((part) => part.trim());
    const read = readNumberCell(cell);
    if (read.ok && read.value !== null) return read.value;
    const message = read.ok ? `there is no figure under "${path}".` : read.message;
    problems.push({
      code: 'table/not-a-number',
      message: `Row ${String(row.number)}: ${message}`,
      path: `[${String(i)}].${path}`,
    });
    return undefined;
  };
  const lists = shapes.flatMap(({ name, fields }): [string, unknown[]][] => {
    if (fields === undefined) {
      const column = at(name, singular(name));
      const field: Field = { path: singular(name), kind: 'number' };
      return column < 0 ? [] : [[name, table.rows.map((row, i) => cellAt(row, i, column, field))]];
    }
    const found = fields.flatMap((field) => (at(field.path) < 0 ? [] : [{ field, column: at(field.path) }]));
    const rows = table.rows.map((row, i) => {
      const made: Record<string, unknown> = {};
      for (const { field, column } of found) place(made, field.path, cellAt(row, i, column, field));
      return made;
    });
    return found.length === 0 ? [] : [[name, rows]];
  });
  return { ok: true, value: Object.fromEntries(lists), unread: problems };
}

/** Sets `first.numerator` of a row; paths come from the methods' own examples. */
function place(row: Record<string, unknown>, path: string, value: unknown): void {
  const [head = '', tail] = path.split('.');
  if (tail === undefined) row[head] = value;
  else row[head] = { ...(row[head] as object | undefined), [tail]: value };
}

/**
 * Reads a setting typed as NAME=VALUE: a number, numbers with commas between them, or a word.
 * @param typed - What was typed.
 * @returns Name and value; `undefined` if there is no equals sign.
 */
export function setting(typed: string): [string, unknown] | undefined {
  const at = typed.indexOf('=');
  if (at < 1) return undefined;
  const [name, value] = [typed.slice(0, at).trim(), typed.slice(at + 1).trim()];
  const numbers = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (numbers.some(Number.isNaN)) return [name, value];
  return [name, numbers.length === 1 ? numbers[0] : numbers];
}
