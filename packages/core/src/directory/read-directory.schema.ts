import * as z from 'zod';
import { good, type Problem, type Reading } from '../result.js';
import { explain, isNoDay } from '../schema-explain.js';
import { isUnhidden, nearKeys } from '../schema-near-keys.js';
import { nearestWord } from '../text/nearest-word.js';
import type { CollectionName } from './collection.js';
import { COLLECTION_NAMES } from './collections.js';
import type { DirectoryData } from './data.js';
import { REFERENCES, type Fields } from './references.js';
import { directorySchema } from './schema.js';
import { upgradeDirectory } from './upgrade.js';

/** A record that did not pass its schema, as it was found. */
export interface SetAside {
  readonly list: CollectionName;
  /** Position in its list, from 0. */
  readonly at: number;
  readonly record: unknown;
}

/** A directory that was read, with everything in it that could not be. */
export interface ReadDirectory {
  /** Every record that passed its schema, in this version's shape. */
  readonly data: DirectoryData;
  /** Why records or fields were set aside: path, what was expected and what was seen. */
  readonly problems: readonly Problem[];
  readonly setAside: readonly SetAside[];
}

const recordSchemas = new Map<CollectionName, z.ZodType>(
  COLLECTION_NAMES.map((list) => [list, directorySchema.shape[list].unwrap().element]),
);
const aboutSchema = directorySchema.omit(
  Object.fromEntries(COLLECTION_NAMES.map((list) => [list, true])) as Record<CollectionName, true>,
);

/** Names of all fields by which some record names another. */
const REFERENCE_NAMES: ReadonlySet<string> = new Set(
  [...REFERENCES.values()].flat().flatMap(({ steps }) => steps.at(-1)?.field ?? []),
);

function explainAt(error: z.ZodError, path: readonly PropertyKey[], whole: unknown): Problem[] {
  return explain(new z.ZodError(error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }))), whole);
}

/** A copy without the value at a path. */
function without(value: unknown, [step, ...rest]: readonly PropertyKey[]): unknown {
  if (step === undefined) return undefined;
  if (Array.isArray(value)) return value.map((each: unknown, i) => (i === step ? without(each, rest) : each));
  const fields = value as Readonly<Record<PropertyKey, unknown>>;
  return { ...fields, [step]: without(fields[step], rest) };
}

/** Reads a record whose only faults are days that no calendar has: they are left out, as of a feed, where it can do without them. */
function readWithoutDays(schema: z.ZodType, record: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  if (!issues.every(isNoDay)) return undefined;
  return schema.safeParse(issues.reduce((rest, { path }) => without(rest, path), record)).data;
}

/** Reads one list; what does not pass its schema is set aside and explained. */
function readList(
  list: CollectionName,
  whole: Fields,
  problems: Problem[],
  setAside: SetAside[],
): readonly unknown[] | undefined {
  const given = whole[list];
  const schema = recordSchemas.get(list);
  if (given === undefined || !schema) return undefined;
  if (!Array.isArray(given)) {
    const { error } = z.array(z.unknown()).safeParse(given);
    if (error) problems.push(...explainAt(error, [list], whole));
    return undefined;
  }
  return given.flatMap((record: unknown, at) => {
    const near = nearKeys(schema, record, [list, at], REFERENCE_NAMES);
    problems.push(...near);
    if (near.some(isUnhidden)) {
      setAside.push({ list, at, record });
      return [];
    }
    const read = schema.safeParse(record);
    if (read.success) return [read.data];
    problems.push(...explainAt(read.error, [list, at], whole));
    const rest = readWithoutDays(schema, record, read.error.issues);
    if (rest !== undefined) return [rest];
    setAside.push({ list, at, record });
    return [];
  });
}

/** Lists under names that a directory does not have: nobody will find what is in them. */
function unknownLists(whole: Fields): Problem[] {
  const known = Object.keys(directorySchema.shape);
  const names = Object.keys(whole).filter((name) => Array.isArray(whole[name]) && !known.includes(name));
  return names.map((name) => {
    const suggestion = nearestWord(name, known);
    const meant = suggestion === undefined ? '' : ` Perhaps "${suggestion}" was meant.`;
    const path = name.slice(0, 60);
    const message = `${path}: A directory has no list of this name, so nothing in it is found.${meant}`;
    return { code: 'directory/unknown-list', message, path, ...(suggestion !== undefined && { suggestion }) };
  });
}

/** Fields outside the lists; an optional one that does not pass is left out. */
function readAbout(whole: Fields, problems: Problem[]): Reading<Fields> {
  const about: Fields = Object.fromEntries(
    Object.entries(whole).filter(([field]) => !recordSchemas.has(field as CollectionName)),
  );
  const near = nearKeys(aboutSchema, about).filter(({ path = '' }) => !Array.isArray(whole[path]));
  const unhidden = near.find(isUnhidden);
  if (unhidden) return { ok: false, problem: unhidden };
  problems.push(...near);
  const read = aboutSchema.safeParse(about);
  if (read.success) return good(read.data);
  const found = explain(read.error, whole);
  const needed = found.find(({ path }) => path === 'id' || path === 'name' || path === 'schemaVersion');
  if (needed) return { ok: false, problem: needed };
  problems.push(...found);
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  return good(Object.fromEntries(Object.entries(about).filter(([field]) => !wrong.has(field))));
}

/**
 * Reads a directory from outside, of this or an older version. A record that does not pass its schema is set aside and its
 * neighbours are kept; so is one with a misspelt field that was to hide it. Only a day that no calendar has is left out, and the record kept, where it may be absent.
 * @param value - The parsed document.
 * @returns The directory with its problems; or the one problem that makes it no directory: no version or a newer one, no id, no name.
 * References and duplicates are not looked at: see `openDirectory` and `findDuplicates`.
 */
export function readDirectory(value: unknown): Reading<ReadDirectory> {
  const upgraded = upgradeDirectory(value);
  if (!upgraded.ok) return upgraded;
  const whole = upgraded.value;
  const problems: Problem[] = [];
  const setAside: SetAside[] = [];
  const about = readAbout(whole, problems);
  if (!about.ok) return about;
  const lists = COLLECTION_NAMES.flatMap((list) => {
    const records = readList(list, whole, problems, setAside);
    return records ? [[list, records] as const] : [];
  });
  const data = { ...about.value, ...Object.fromEntries(lists) } as unknown as DirectoryData;
  return good({ data, problems: [...unknownLists(whole), ...problems], setAside });
}
