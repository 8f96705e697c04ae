import { describe, expect, test } from 'vitest';
import { waitAfter } from './backoff.js';

describe('waiting', () => {
  test('doubles to three hours and is shortened by chance, by half at most', () => {
    expect([1, 2, 3, 4].map((attempts) => waitAfter(attempts, 0))).toEqual([30_000, 60_000, 120_000, 240_000]);
    expect(waitAfter(1000, 0)).toBe(10_800_000);
    expect(waitAfter(1, 0.999)).toBeGreaterThanOrEqual(15_000);
  });
});
