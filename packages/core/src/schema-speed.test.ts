import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import * as exported from './schemas.js';
import { leastProcessorTime } from './testing/processor-time.js';

/** Strings that make a careless pattern walk back over and over. */
const LONG = ['x', '1', ' ', '-', '.', '@', 'a.', '2026-', '\u{1f469}\u200d', '<'].map((part) =>
  part.repeat(100_000 / part.length),
);

type Field = readonly [path: string, schema: z.ZodType];

/** Every field in which a schema takes text, by path; each schema object once. */
function textFields(path: string, schema: unknown, found: Field[], seen: Set<unknown>): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat || schema instanceof z.ZodEnum)
    found.push([path, schema]);
  else if (schema instanceof z.ZodObject)
    for (const [key, of] of Object.entries(schema.shape)) textFields(`${path}.${key}`, of, found, seen);
  else if (schema instanceof z.ZodArray) textFields(`${path}[]`, schema.element, found, seen);
  else if (schema instanceof z.ZodUnion) for (const of of schema.options) textFields(path, of, found, seen);
  else if (schema instanceof z.ZodRecord) {
    textFields(`${path} keys`, schema.keyType, found, seen);
    textFields(`${path} values`, schema.valueType, found, seen);
  } else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    textFields(path, schema.unwrap(), found, seen);
  else if (schema instanceof z.ZodLazy) textFields(path, schema.unwrap(), found, seen);
}

const fields: Field[] = [];
const seen = new Set<unknown>();
for (const [name, schema] of Object.entries(exported as Record<string, unknown>))
  if (schema instanceof z.ZodType) textFields(name, schema, fields, seen);

describe('a text of 100,000 characters', () => {
  test('has fields to be put in', () => {
    expect(fields.length).toBeGreaterThan(300);
  });

  test('is judged in under 50 milliseconds in every field of every schema', () => {
    const slow = fields.flatMap(([path, schema]) => {
      const ms = Math.max(...LONG.map((text) => leastProcessorTime(() => schema.safeParse(text))));
      return ms < 50 ? [] : [`${path}: ${ms.toFixed(0)} ms`];
    });
    expect(slow).toEqual([]);
  });
});
