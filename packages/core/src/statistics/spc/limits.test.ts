import { describe, expect, it } from 'vitest';
import { monthly, repeat } from '../testing/series.js';
import { spcChart } from './index.js';
import { limitsOf } from './limits.js';

/** A series whose moving ranges are these. */
const withRanges = (ranges: readonly number[]): number[] =>
  ranges.reduce((values, range, i) => [...values, (values.at(-1) ?? 0) + (i % 2 === 0 ? range : -range)], [0]);

describe('edges', () => {
  it('screen a moving range of 3.267 averages, and none below it', () => {
    // Ten ranges of 1,000 on average: the large one lies exactly on the edge.
    const others = [748, 748, 748, 748, 748, 748, 748, 748];
    const on = limitsOf(withRanges([3267, 749, ...others]), true);
    expect(on).toMatchObject({ screened: 1, averageMovingRange: 6733 / 9 });
    const below = limitsOf(withRanges([3266, 750, ...others]), true);
    expect(below).toMatchObject({ screened: 0, averageMovingRange: 1000 });
  });

  it('count a point on a process limit as within it', () => {
    // Mean 0 and moving range 100: the limits lie at 266 exactly.
    const at = (value: number) => {
      const result = spcChart(monthly([...repeat([50, -50], 6), value]), { fixAfterNPoints: 12 });
      return result.ok ? result.value.points.at(-1) : undefined;
    };
    expect(at(266)).toMatchObject({ upper: 266, signal: null });
    expect(at(266.001)).toMatchObject({ upper: 266, signal: 'astronomical' });
    expect(at(-266)).toMatchObject({ lower: -266, signal: null });
  });

  it('have no limits without two neighbours', () => {
    expect(limitsOf([5, null, 6, null], true)).toMatchObject({ mean: 5.5, averageMovingRange: null, upper: null });
    expect(limitsOf([null], true)).toMatchObject({ mean: null, lower: null });
  });
});
