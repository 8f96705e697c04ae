import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
        const refused = (error?.issues ?? []).filter(({ code }) => code !== 'custom');
        expect(refused).toEqual([]);
      }),
      { numRuns: Math.min(numRuns, 1000) },
    );
  });
});
