import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poisson } from '../discrete.js';
import { betaQuantile } from './beta.js';
import { chiSquareQuantile } from './chi-square.js';
import { normalQuantile } from './normal.js';
import { tQuantile, tTwoSided } from './students-t.js';

describe('quantiles', () => {
  it('are those of the tables', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(tQuantile(0.975, 7)).toBeCloseTo(2.364624251592784, 12);
    expect(betaQuantile(0.025, 20, 16)).toBeCloseTo(0.3935309422600038, 14);
    expect(chiSquareQuantile(0.95, 10)).toBeCloseTo(18.307038053275146, 12);
    expect(tTwoSided(-2.364624251592784, 7)).toBeCloseTo(0.05, 12);
  });

  it('of chi-square stay exact where the library alone goes wrong, above 2,000', () => {
    // R 4.2 and SciPy 1.17 agree on these; @stdlib alone gives 2,126.17 and 4,301.03.
    expect(chiSquareQuantile(0.975, 2000) / 2125.8423024497756).toBeCloseTo(1, 12);
    expect(chiSquareQuantile(0.9995, 4000) / 4300.880513161667).toBeCloseTo(1, 12);
    expect(chiSquareQuantile(0.975, 5000.5) / 5198.393571848001).toBeCloseTo(1, 12);
  });

  it('of chi-square are limits of Poisson counts: the tail beyond the limit is what was asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0.001, max: 0.2, noNaN: true }),
        (events, tail) => {
          const { first, probabilities } = poisson(chiSquareQuantile(1 - tail, 2 * events + 2) / 2);
          const atMost = probabilities.slice(0, Math.max(0, events - first + 1)).reduce((a, b) => a + b, 0);
          expect(atMost / tail).toBeCloseTo(1, 8);
        },
      ),
      { numRuns: 300 },
    );
  });
});
