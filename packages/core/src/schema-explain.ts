import type * as z from 'zod';
import type { Problem } from './result.js';

type Issue = z.core.$ZodIssue;

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a record with named fields',
  null: 'null',
  undefined: 'nothing',
  nan: 'not a number',
};

function named(type: string): string {
  return NAMES[type] ?? type;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function at(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/**
 * Writes a path as people write it.
 * @param path - Keys and positions from the root.
 * @returns For example `serviceAtLocations[0].location.latitude`; empty for the root.
 */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function short(value: unknown): string {
  if (typeof value === 'string') return value.length > 60 ? `"${value.slice(0, 57)}…"` : `"${value}"`;
  if (typeof value === 'object' && value !== null) return named(typeOf(value));
  return String(value);
}

function size(origin: string, limit: number | bigint): string {
  if (origin === 'string') return `${String(limit)} characters`;
  return origin === 'array' ? `${String(limit)} entries` : String(limit);
}

function format(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'email') return 'an e-mail address such as name@example.org';
  if (issue.format === 'datetime') return 'an instant such as 2026-11-22T09:30:00Z';
  if (issue.format !== 'regex') return issue.format;
  if (issue.pattern?.includes(String.raw`\d{4}-\d{2}-\d{2}`)) return 'a day written YYYY-MM-DD, such as 2026-11-22';
  if (issue.pattern?.includes('[01]')) return 'a time written HH:MM on the 24-hour clock, such as 09:30';
  return `text of the form ${issue.pattern ?? 'that the schema gives'}`;
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Expected ${named(issue.expected)}`;
    case 'invalid_value':
      return `Expected ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((value) => `"${String(value)}"`).join(', ')}`;
    case 'invalid_format':
      return `Expected ${format(issue)}`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'Expected some text'
        : `Expected at least ${size(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `Expected at most ${size(issue.origin, issue.maximum)}`;
    case 'unrecognized_keys':
      return `Did not expect ${issue.keys.map((key) => `"${key.slice(0, 60)}"`).join(', ')}; take ${issue.keys.length > 1 ? 'them' : 'it'} out`;
    default:
      return issue.message;
  }
}

/**
 * Explains why a record did not pass a schema, one sentence a fault, for the person who keeps the data.
 * @param error - What `safeParse` returned in `error`.
 * @param input - The record that was read. Leave it out for personal data: then no value is repeated.
 * @returns One problem a fault: the path, what was expected and, where the record is given, what was seen.
 */
export function explain(error: z.ZodError, input?: unknown): Problem[] {
  return error.issues.map((issue) => {
    const path = pathText(issue.path);
    const value = at(input, issue.path);
    const seen =
      input === undefined || issue.code === 'unrecognized_keys'
        ? undefined
        : value === undefined
          ? 'nothing'
          : short(value);
    const where = path === '' ? 'The record' : path;
    return {
      code: `schema/${issue.code.replaceAll('_', '-')}`,
      message: `${where}: ${expected(issue)}${seen === undefined ? '' : `, but found ${seen}`}.`,
      path,
      ...(seen === undefined ? {} : { seen }),
    };
  });
}
