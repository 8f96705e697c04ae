import * as z from 'zod';
import type { Problem } from './result.js';
import { pathText } from './schema-explain.js';
import { nearestWord } from './text/nearest-word.js';

/** Fields that hide what a record holds: what is misspelt of them would be published. */
const HIDING = ['visibility', 'confidential'] as const;
/** What such a field says where nothing is to be hidden. */
const SHOWN: readonly unknown[] = ['public', false, 'false', 'no', '', null, undefined];

/** Code of a field that was to hide something and is not known by its name. */
const HIDES_NOTHING = 'schema/hides-nothing';

/**
 * Tells a field that was to hide something and does not from one that is only misspelt.
 * @param problem - Of `nearKeys`.
 * @returns True where its record must not be shown.
 */
export const isUnhidden = ({ code }: Problem): boolean => code === HIDES_NOTHING;

/** The plain schemas that a value may have to pass. */
function inner(schema: unknown): z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(inner);
  if (schema instanceof z.ZodLazy) return inner(schema.unwrap());
  if (schema instanceof z.ZodPipe) return inner(schema.in);
  if (schema instanceof z.ZodIntersection) return [...inner(schema.def.left), ...inner(schema.def.right)];
  if (!(schema instanceof z.ZodType)) return [];
  return 'innerType' in schema.def ? inner(schema.def.innerType) : [schema];
}

/** Names of fields that name another record, by the words of a message. */
const named = (known: readonly string[]): string =>
  known
    .filter((name) => /Ids?$/.test(name))
    .map((name) => `"${name}"`)
    .join(', ');

function problemOf(
  key: string,
  known: readonly string[],
  fields: object,
  path: string,
  references: ReadonlySet<string>,
): Problem | undefined {
  const value: unknown = (fields as Readonly<Record<string, unknown>>)[key];
  const where = path.length > 200 ? `…${path.slice(-200)}` : path;
  const hiding = nearestWord(key, HIDING);
  const suggestion = nearestWord(key, known);
  const meant = suggestion === undefined ? '' : ` Perhaps "${suggestion}" was meant.`;
  if (hiding !== undefined && !SHOWN.includes(value)) {
    const message = `${where}: No field of this name hides anything here, so nothing of the record is shown.${meant || ` Say it in a field that does, or take it out.`}`;
    return { code: HIDES_NOTHING, message, path, ...(suggestion !== undefined && { suggestion }) };
  }
  if (suggestion === undefined && references.has(key)) {
    const here = named(known);
    const message = `${where}: Records of this kind have no such field, so nothing looks for what it names.${here && ` They have ${here}.`}`;
    return { code: 'schema/near-key', message, path };
  }
  // Where the known field is there, another is somebody's own.
  if (suggestion === undefined || Object.hasOwn(fields, suggestion)) return undefined;
  return {
    code: 'schema/near-key',
    message: `${where}: There is no such field, so it is not read.${meant}`,
    path,
    suggestion,
  };
}

function look(
  schemas: readonly unknown[],
  value: unknown,
  path: readonly PropertyKey[],
  found: Problem[],
  references: ReadonlySet<string>,
): void {
  if (typeof value !== 'object' || value === null) return;
  const all = schemas.flatMap(inner);
  if (Array.isArray(value)) {
    const elements = all.flatMap((schema) => (schema instanceof z.ZodArray ? [schema.element] : []));
    if (elements.length > 0)
      value.forEach((each: unknown, at) => {
        look(elements, each, [...path, at], found, references);
      });
    return;
  }
  const shapes = all.flatMap((schema) =>
    schema instanceof z.ZodObject ? [schema.shape as Readonly<Record<string, unknown>>] : [],
  );
  const anyKey = all.flatMap((schema) => (schema instanceof z.ZodRecord ? [schema.valueType] : []));
  const known = [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
  for (const [key, each] of Object.entries(value)) {
    const at = [...path, key];
    const own = shapes.flatMap((shape) => (Object.hasOwn(shape, key) ? [shape[key]] : []));
    const problem =
      own.length > 0 || anyKey.length > 0 || known.length === 0
        ? undefined
        : problemOf(key, known, value, pathText(at), references);
    if (problem) found.push(problem);
    look([...own, ...anyKey], each, at, found, references);
  }
}

/**
 * Finds fields that a schema lets pass and does not know, where their names are near those that it knows: nobody reads them.
 * @param schema - The schema of the value; what it says of records inside is looked at too.
 * @param value - What was read, as it came.
 * @param path - Where it stands, for the problems.
 * @param references - Fields that name another record somewhere: one of them where it is not known names nothing.
 * @returns A problem for each field: `schema/near-key` with the likely name if there is one, or `schema/hides-nothing` for one that was to hide the
 * record (see `isUnhidden`), also where its name is right and its place is not.
 */
export function nearKeys(
  schema: z.ZodType,
  value: unknown,
  path: readonly PropertyKey[] = [],
  references: ReadonlySet<string> = new Set(),
): Problem[] {
  const found: Problem[] = [];
  look([schema], value, path, found, references);
  return found;
}
