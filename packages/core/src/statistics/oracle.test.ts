import { describe, expect, it } from 'vitest';
import { compareStatistics } from './testing/stats-oracle.js';

const outcomes = compareStatistics() ?? [];

describe.skipIf(outcomes.length === 0)('methods against R (skipped where ../shared is absent)', () => {
  it.each(outcomes)('agrees on $family, case $id', ({ comparison }) => {
    expect(comparison.differences).toEqual([]);
  });
});
