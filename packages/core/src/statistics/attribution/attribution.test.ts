import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages, value } from '../testing/expect.js';
import { repeat } from '../testing/series.js';
import {
  differenceInDifferences,
  expectedRegression,
  interruptedTimeSeries,
  regressionToTheMeanWarning,
} from './index.js';

const falls = [52, 49, 51, 50, 53, 48, 51, 52, 50, 51, 46, 44, 45, 43, 44, 41, 42, 40, 41, 39];

describe('an interrupted time series', () => {
  it('finds the jump and the bend that a series was made with', () => {
    const shape = fc.record({ level: fc.integer(), trend: fc.integer(), jump: fc.integer(), bend: fc.integer() });
    const small = (x: number) => x % 100;
    fc.assert(
      fc.property(
        shape,
        fc.integer({ min: 8, max: 20 }),
        fc.infiniteStream(fc.integer({ min: -1, max: 1 })),
        (made, before, noise) => {
          const values = Array.from({ length: before + 12 }, (_, i) => {
            const after = Math.max(0, i + 1 - before);
            const line =
              small(made.level) +
              small(made.trend) * (i + 1) +
              (after > 0 ? small(made.jump) : 0) +
              small(made.bend) * after;
            return line + 1e-6 * (noise.next().value ?? 0);
          });
          fc.pre(new Set(values).size > 1);
          const result = value(interruptedTimeSeries(values, { interruptionAfter: before }));
          expect(result.trend.estimate).toBeCloseTo(small(made.trend), 4);
          expect(result.levelChange.estimate).toBeCloseTo(small(made.jump), 4);
          expect(result.trendChange.estimate).toBeCloseTo(small(made.bend), 4);
        },
      ),
    );
  });

  it('has Newey and West’s errors and Durbin and Watson’s statistic', () => {
    // Worked out by the formulas with numpy.
    const result = value(interruptedTimeSeries(falls, { interruptionAfter: 10, lag: 2 }));
    expect(result.levelChange.estimate).toBeCloseTo(-4.393939393939394, 10);
    expect(result.levelChange.standardError).toBeCloseTo(0.4355351656036738, 10);
    expect(result.trendChange.standardError).toBeCloseTo(0.08306190613016899, 10);
    expect(result.durbinWatson).toBeCloseTo(3.266632042546119, 10);
  });

  it('says how far the end is from where the earlier trend would have led', () => {
    const result = value(interruptedTimeSeries(falls, { interruptionAfter: 10 }));
    const gap = (result.fitted.at(-1) ?? 0) - (result.withoutChange.at(-1) ?? 0);
    expect(result.differenceAtEnd.estimate).toBeCloseTo(gap, 10);
    expect(result.withoutChange).toHaveLength(10);
  });

  it('always says what it rests on, what it does not show, and what weakens it', () => {
    const result = value(interruptedTimeSeries(falls, { interruptionAfter: 10 }));
    expect(result.assumptions.length).toBeGreaterThan(2);
    expect(result.doesNotShow).toMatch(/^This does not show that the service caused/);
    expect(result.cautions.join(' ')).toMatch(/alternate beyond the model \(Durbin-Watson 3\.27/);
  });

  it('needs eight points on each side, every one of them, and some variation', () => {
    expect(messages(interruptedTimeSeries(falls, { interruptionAfter: 7 }))).toEqual([
      'There are 7 points before and 13 after the interruption; the method needs at least 8 on each side.',
    ]);
    const gap = falls.map((x, i) => (i === 3 ? null : x)) as number[];
    expect(messages(interruptedTimeSeries(gap, { interruptionAfter: 10 }))[0]).toMatch(/^Row 4: the value is null/);
    expect(messages(interruptedTimeSeries(repeat([5], 20), { interruptionAfter: 10 }))).toEqual([
      'All values are equal, so there is no change to look for.',
    ]);
  });
});

describe('a difference in differences', () => {
  const series = {
    control: [50, 51, 49, 52, 50, 51, 50, 49, 51, 50],
    treated: [60, 62, 61, 60, 62, 55, 54, 56, 55, 54],
    interruptionAfter: 5,
  };

  it('is the change of one group less the change of the other', () => {
    const result = value(differenceInDifferences(series));
    expect(result.effect.estimate).toBeCloseTo(-6, 10);
    expect(result.effect.standardError).toBeCloseTo(0.8602325267042628, 10);
    expect(result.effect.lower).toBeCloseTo(-7.823611491922852, 10);
    expect(result.parallelTrends?.violated).toBe(false);
  });

  it('warns when the groups already moved apart', () => {
    const apart = { ...series, treated: [60, 64, 68, 72, 76, 80, 84, 88, 92, 96] };
    const result = value(differenceInDifferences(apart));
    expect(result.parallelTrends?.violated).toBe(true);
    expect(result.cautions[0]).toMatch(/not to be relied on/);
  });

  it('says when it cannot tell whether they did', () => {
    const short = { control: [1, 2, 3, 4], treated: [2, 3, 9, 8], interruptionAfter: 2 };
    const result = value(differenceInDifferences(short));
    expect(result.parallelTrends).toBeNull();
    expect(result.cautions[0]).toMatch(/cannot be checked/);
  });

  it('refuses groups of different length and too few periods', () => {
    expect(messages(differenceInDifferences({ ...series, control: [1, 2, 3] }))).toEqual([
      'The treated group has 10 periods and the control group 3; give both for the same periods.',
      'There are 5 periods before and -2 after; the method needs at least 2 on each side.',
    ]);
  });
});

describe('regression to the mean', () => {
  it('is warned of when people were chosen for high use and nobody is compared with them', () => {
    expect(regressionToTheMeanWarning({ chosenByMeasure: true, hasComparator: false })).toMatch(
      /falls after a high spell by itself/,
    );
    expect(regressionToTheMeanWarning({ chosenByMeasure: true, hasComparator: true })).toBeUndefined();
    expect(regressionToTheMeanWarning({ chosenByMeasure: false, hasComparator: false })).toBeUndefined();
  });

  it('is the part of the fall that would have come anyway', () => {
    const result = value(expectedRegression({ baseline: 9, followUp: 5, populationMean: 2, correlation: 0.5 }));
    expect(result).toMatchObject({ expected: 5.5, expectedChange: -3.5, beyond: -0.5 });
    expect(result.doesNotShow).toMatch(/does not show/);
  });

  it('needs a correlation', () => {
    expect(messages(expectedRegression({ baseline: 9, populationMean: 2, correlation: 1.5 }))).toEqual([
      'correlation is 1.5; give a number from 0 to 1.',
    ]);
  });
});
