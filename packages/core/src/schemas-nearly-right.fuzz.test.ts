import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNoDay } from './schema-explain.js';
import { everySchema, judge, keysOfPrototypes, numRuns } from './testing/every-schema.js';
import { nearlyValidValues, validValues } from './testing/near-valid.js';

/** Records made of one right record. */
const WAYS = 5;

describe.each(everySchema)('%s', (_name, schema) => {
  test('judges and explains records that are nearly right without a throw and without touching a prototype', () => {
    const before = keysOfPrototypes();
    fc.assert(
      fc.property(nearlyValidValues(schema, WAYS), (inputs) => {
        for (const input of inputs) judge(schema, input);
      }),
      { numRuns: Math.ceil(numRuns / WAYS) },
    );
    expect(keysOfPrototypes()).toEqual(before);
  });

  test('takes what its JSON Schema describes', () => {
    fc.assert(
      fc.property(validValues(schema), (input) => {
        const { error } = schema.safeParse(input);
        // A rule of the kit’s own, and whether a period’s day exists, stand in no JSON Schema.
        const refused = (error?.issues ?? []).filter((issue) => issue.code !== 'custom' && !isNoDay(issue));
        expect(refused).toEqual([]);
      }),
      { numRuns: Math.min(numRuns, 1000) },
    );
  });
});
