import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDirectory } from './directory/read-directory.schema.js';
import { everySchema, judge, keysOfPrototypes, numRuns } from './testing/every-schema.js';

const anything = fc.anything({
  withNullPrototype: true,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSparseArray: true,
});

// A value that says how long it is, but not with a number: found by the long run.
test.each([{ toString: 1, valueOf: 1 }, Symbol('odd'), 1n, '1'])(
  'a record with length %o in place of a text is refused, not thrown at',
  (length) => {
    for (const [, schema] of everySchema) judge(schema, { id: { length }, name: { length }, needs: { length } });
  },
);

// One value for all schemas: making it takes longer than judging it.
test('every schema judges and explains anything at all without a throw and without touching a prototype', () => {
  const before = keysOfPrototypes();
  fc.assert(
    fc.property(anything, (input) => {
      for (const [name, schema] of everySchema)
        try {
          judge(schema, input);
        } catch (error) {
          throw new Error(`${name} failed`, { cause: error });
        }
    }),
    { numRuns },
  );
  expect(keysOfPrototypes()).toEqual(before);
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
      for (const [, schema] of everySchema) judge(schema, value);
      const read = readDirectory(value);
      if (!read.ok) expect(read.problem.message).toMatch(/\.$/u);
      readDirectory({ schemaVersion: 1, id: 'd', name: 'D', services: value, partners: [value], extra: value });
    }
    expect(judged).toBeGreaterThan(90);
  });
});
