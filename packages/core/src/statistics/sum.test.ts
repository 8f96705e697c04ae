import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, median, sum } from './sum.js';

describe('sums and means', () => {
  it('lose nothing when large numbers cancel', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum([])).toBe(0);
  });

  it('give equal values as their own mean, to the last bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 500 }), (value, count) => {
        expect(mean(Array.from({ length: count }, () => value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('are nothing for an empty list', () => {
    expect(mean([])).toBeNull();
    expect(median([])).toBeNull();
  });

  it('take the middle value as the median, or halfway between two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
  });
});
