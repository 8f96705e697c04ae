import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readDirectory } from './directory/read-directory.schema.js';
import * as exported from './schemas.js';
import { explain } from './schemas.js';
import { nearlyValidValues, validValues } from './testing/near-valid.js';

/** Values a schema and a kind of value: 300 while working, 1,000 in CI, 100,000 by `npm run fuzz:schemas`. */
const numRuns = Number(process.env['FC_RUNS'] ?? (process.env['CI'] ? 1000 : 300));
const all = Object.entries(exported as Record<string, unknown>).filter(([, value]) => value instanceof z.ZodType) as [
  string,
  z.ZodType,
][];
const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const own = () => prototypes.map((prototype) => Reflect.ownKeys(prototype));

/** Judges one value and, where it does not pass, has the fault explained. */
function judge(schema: z.ZodType, input: unknown): void {
  const result = schema.safeParse(input);
  if (result.success) return;
  const problems = explain(result.error, input);
  expect(problems.length).toBeGreaterThan(0);
  for (const { message } of problems) expect(message).toMatch(/^\S.*\S\.$/su);
}

describe.each(all)('%s', (_name, schema) => {
  test.each([
    [
      'anything at all',
      fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
    ],
    ['records that are nearly right', nearlyValidValues(schema)],
  ])('judges and explains %s without a throw and without touching a prototype', (_what, values) => {
    const before = own();
    fc.assert(
      fc.property(values, (input) => {
        judge(schema, input);
      }),
      { numRuns },
    );
    expect(own()).toEqual(before);
  });

  test('takes what its JSON Schema describes', () => {
    fc.assert(
      fc.property(validValues(schema), (input) => {
        const { error } = schema.safeParse(input);
        const refused = (error?.issues ?? []).filter(({ code }) => code !== 'custom');
        expect(refused).toEqual([]);
      }),
      { numRuns: Math.min(numRuns, 1000) },
    );
  });
});

const suite = new URL('../../../../shared/corpora/JSONTestSuite/', import.meta.url);
describe.skipIf(!existsSync(suite))('JSONTestSuite (skipped where ../shared is absent)', () => {
  const files = ['test_parsing/', 'test_transform/'].flatMap((folder) =>
    existsSync(new URL(folder, suite)) ? readdirSync(new URL(folder, suite)).map((name) => `${folder}${name}`) : [],
  );

  test('every document that JSON.parse takes is judged by every schema and by the directory reader, none uncaught', () => {
    let judged = 0;
    for (const name of files) {
      let value: unknown;
      try {
        value = JSON.parse(readFileSync(new URL(name, suite), 'utf8'));
      } catch {
        continue;
      }
      judged++;
      for (const [, schema] of all) judge(schema, value);
      const read = readDirectory(value);
      if (!read.ok) expect(read.problem.message).toMatch(/\.$/u);
      readDirectory({ schemaVersion: 1, id: 'd', name: 'D', services: value, partners: [value], extra: value });
    }
    expect(judged).toBeGreaterThan(90);
  });
});
