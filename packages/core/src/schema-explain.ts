import type * as z from 'zod';
import { mustBeRecord, mustBeRecords } from './text/must-be.js';
import type { Problem } from './result.js';
import { nearestDay, nearestTime, nearestValue } from './schema-suggest.js';
import { nearestWord } from './text/nearest-word.js';

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
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value);
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object' && value !== null) return named(typeOf(value));
  return String(value);
}

function size(origin: string, limit: number | bigint): string {
  if (origin === 'string') return `${String(limit)} characters`;
  return origin === 'array' ? `${String(limit)} entries` : String(limit);
}

const isDayPattern = (pattern: string | undefined): boolean =>
  pattern?.includes(String.raw`\d{4}-\d{2}-\d{2}`) === true;

/**
 * Tells whether the fault is a day that no calendar has, in the right form: 2026-02-30.
 * @param issue - What zod found.
 * @returns True for what `inCalendar` refuses.
 */
export const isNoDay = (issue: Issue): boolean => issue.code === 'invalid_format' && issue.format === 'date';

const isTimePattern = (pattern: string | undefined): boolean => pattern?.includes('[01]') === true;

function format(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'email') return 'an e-mail address such as name@example.org';
  if (issue.format === 'datetime') return 'an instant such as 2026-11-22T09:30:00Z';
  if (isNoDay(issue)) return 'a day that is in the calendar';
  if (issue.format !== 'regex') return issue.format;
  if (isDayPattern(issue.pattern)) return 'a day written YYYY-MM-DD, such as 2026-11-22';
  if (isTimePattern(issue.pattern)) return 'a time written HH:MM on the 24-hour clock, such as 09:30';
  return `text of the form ${issue.pattern ?? 'that the schema gives'}`;
}

function words(values: readonly unknown[]): string {
  const shown = values.slice(0, 25).map((value) => (typeof value === 'string' ? `"${value}"` : String(value)));
  const more = values.length > shown.length ? ` or ${String(values.length - shown.length)} others` : '';
  return `${values.length > 1 ? 'one of ' : ''}${shown.join(', ')}${more}`;
}

function bound(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  if (issue.code === 'too_small') {
    if (issue.minimum === 1 && issue.origin === 'string') return 'some text';
    return `${issue.inclusive === false ? 'more than' : 'at least'} ${size(issue.origin, issue.minimum)}`;
  }
  return `${issue.inclusive === false ? 'less than' : 'at most'} ${size(issue.origin, issue.maximum)}`;
}

/** Names of fields that nobody knows; without the record they are counted, for a key may be what a person wrote, put in the wrong place. */
function unexpected(keys: readonly string[], isShown: boolean): string {
  const them = keys.length > 1 ? 'them' : 'it';
  if (isShown) return `Did not expect ${keys.map((key) => `"${key.slice(0, 60)}"`).join(', ')}; take ${them} out`;
  return `Did not expect ${keys.length > 1 ? `${String(keys.length)} fields` : 'a field'} that it holds; take ${them} out`;
}

function expected(issue: Issue, isShown: boolean): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Expected ${named(issue.expected)}`;
    case 'invalid_value':
      return `Expected ${words(issue.values)}`;
    case 'invalid_format':
      return `Expected ${format(issue)}`;
    case 'too_small':
    case 'too_big':
      return `Expected ${bound(issue)}`;
    case 'not_multiple_of':
      return `Expected a multiple of ${String(issue.divisor)}`;
    case 'unrecognized_keys':
      return unexpected(issue.keys, isShown);
    case 'invalid_union':
      return unionExpected(issue, isShown);
    default:
      return issue.message.replace(/\.$/, '');
  }
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

function unionExpected(issue: UnionIssue, isShown: boolean): string {
  if ('options' in issue) return `Expected ${words(issue.options)}`;
  const kinds = issue.errors.flatMap((issues) =>
    issues.filter(({ path }) => path.length === 0).map((each) => expected(each, isShown)),
  );
  const wanted = [...new Set(kinds)].map((text) => text.replace(/^Expected /, ''));
  return wanted.length === 0 ? 'Expected something else' : `Expected ${wanted.join(', or ')}`;
}

/** How far from a branch of a union a value is: a wrong kind of value is furthest, a missing field further than one that is wrong. */
function distance(issues: readonly Issue[], value: unknown): number {
  return issues.reduce((sum, { path }) => {
    if (path.length === 0) return sum + 100;
    return sum + (value !== undefined && at(value, path) === undefined ? 3 : 1);
  }, 0);
}

/** A union's fault is that of the branch that was meant; where no branch came near, the union's own. */
function meant(issue: Issue, input: unknown): Issue[] {
  const inner =
    issue.code === 'invalid_key' || issue.code === 'invalid_element' ? issue.issues : nearestBranch(issue, input);
  if (!inner) return [issue];
  return inner.flatMap((each) => meant({ ...each, path: [...issue.path, ...each.path] }, input));
}

function nearestBranch(issue: Issue, input: unknown): readonly Issue[] | undefined {
  if (issue.code !== 'invalid_union') return undefined;
  const value = at(input, issue.path);
  const branches = issue.errors.map((issues) => ({ issues, far: distance(issues, value) }));
  const near = branches.sort((a, b) => a.far - b.far)[0];
  return near && near.issues.length > 0 && near.far < 100 ? near.issues : undefined;
}

function suggestionFor(issue: Issue, value: unknown): string | undefined {
  switch (issue.code) {
    case 'invalid_value':
      return nearestWord(value, issue.values);
    case 'invalid_union':
      return 'options' in issue ? nearestWord(value, issue.options) : undefined;
    case 'invalid_type':
      return nearestValue(value, issue.expected);
    case 'invalid_format':
      if (isDayPattern(issue.pattern)) return nearestDay(value);
      return isTimePattern(issue.pattern) ? nearestTime(value) : undefined;
    default:
      return undefined;
  }
}

function problemOf(issue: Issue, input: unknown): Problem {
  const path = pathText(issue.path);
  const value = at(input, issue.path);
  const told = input !== undefined && issue.code !== 'unrecognized_keys';
  const seen = !told ? undefined : value === undefined ? 'nothing' : short(value);
  const suggestion = told ? suggestionFor(issue, value) : undefined;
  const where = path === '' ? 'The record' : path;
  const tail = isNoDay(issue)
    ? ' Check the day and the month.'
    : suggestion === undefined
      ? ''
      : ` Perhaps ${issue.code === 'invalid_type' ? suggestion : `"${suggestion}"`} was meant.`;
  return {
    code: `schema/${issue.code.replaceAll('_', '-')}`,
    message: `${where}: ${expected(issue, input !== undefined)}${seen === undefined ? '' : `, but found ${seen}`}.${tail}`,
    path,
    ...(seen === undefined ? {} : { seen }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/**
 * Explains why a record did not pass a schema, one sentence a fault, for the person who keeps the data.
 * @param error - What `safeParse` returned in `error`.
 * @param input - The record that was read. Leave it out for personal data: then no value and no unknown key is repeated.
 * @returns One problem a fault: the path, what was expected and, where the record is given, what was seen and what may have been meant.
 */
export function explain(error: z.ZodError, input?: unknown): Problem[] {
  mustBeRecord(error, 'error', 'the error of a schema’s safeParse', []);
  mustBeRecords(error.issues, 'error.issues', 'the error of a schema’s safeParse', []);
  const issues = error.issues.flatMap((issue) => meant(issue, input));
  const mistyped = new Set(issues.filter(isMistyped).map(({ path }) => pathText(path)));
  return issues
    .filter((issue) => isMistyped(issue) || !mistyped.has(pathText(issue.path)))
    .map((issue) => problemOf(issue, input));
}

/** How long a list is, where there should be none, is no fault of its own. */
const isMistyped = ({ code }: Issue): boolean => code === 'invalid_type';
