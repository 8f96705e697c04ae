import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalOfCounts } from '../statistics/index.js';
import { deprivationSpread } from './deprivation.js';
import { checkIndicator, latestIndicator, standingOf, type Indicator } from './indicator.js';

/** Figures made up for the test. */
const overweight: Indicator = {
  id: 'i1',
  name: 'Children in Year 6 living with obesity',
  measure: 'year-6-obesity',
  areaId: 'derby',
  value: 27.5,
  unit: '%',
  counts: { numerator: 880, denominator: 3200, kind: 'proportion', per: 100 },
  comparator: { name: 'England', value: 22.1 },
  direction: 'lower-is-better',
  period: '2024/25',
  periodTo: '2025-08-31',
  source: 'made up',
};
const standing = (change: Partial<Indicator>) => standingOf({ ...overweight, ...change }, { intervalOfCounts });

describe('an indicator against its comparator', () => {
  it('is worse when its interval lies wholly on the worse side', () => {
    expect(standing({})).toMatchObject({ standing: 'worse', interval: { confidence: 0.95 } });
    expect(standing({}).sentence).toBe(
      'Children in Year 6 living with obesity, 2024/25: 27.5% (95% interval 26 to 29.1), worse than England (22.1%).',
    );
    expect(standing({ direction: 'higher-is-better' }).standing).toBe('better');
    expect(standing({ direction: 'neither' }).standing).toBe('higher');
  });

  it('is similar when the interval reaches the comparator, or the comparator’s own interval', () => {
    expect(standing({ comparator: { name: 'England', value: 26.5 } }).standing).toBe('similar');
    const unsure = { name: 'Derbyshire', value: 24, interval: { lower: 21, upper: 27, confidence: 0.95 } };
    expect(standing({ comparator: unsure }).standing).toBe('similar');
  });

  it('is not compared without an interval or a comparator, and the sentence says why', () => {
    expect(standing({ counts: undefined })).toMatchObject({ standing: 'not-compared' });
    expect(standing({ counts: undefined }).sentence).toContain('cannot be said whether that is more than chance');
    expect(standing({ comparator: undefined }).sentence).toContain('nothing to compare it with');
    expect(standingOf(overweight).standing).toBe('not-compared');
  });

  it('takes the interval that counts give before a published one', () => {
    const interval = { lower: 0, upper: 100, confidence: 0.95 };
    expect(standing({ interval }).standing).toBe('worse');
    expect(standing({ interval, counts: undefined }).standing).toBe('similar');
  });

  it('never claims a difference that a wider interval would not', () => {
    const counts = fc.record({ numerator: fc.nat({ max: 500 }), more: fc.integer({ min: 1, max: 5000 }) });
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 100, noNaN: true }), (of, value) => {
        const denominator = of.numerator + of.more;
        const figure = (times: number): Partial<Indicator> => ({
          value: (of.numerator * 100) / denominator,
          counts: { numerator: of.numerator * times, denominator: denominator * times, kind: 'proportion', per: 100 },
          comparator: { name: 'England', value },
        });
        const few = standing(figure(1)).standing;
        if (few !== 'similar') expect(standing(figure(10)).standing).toBe(few);
      }),
    );
  });

  it('is the latest whose period has ended', () => {
    const old = { ...overweight, id: 'i0', periodTo: '2024-08-31' };
    const other = { ...overweight, id: 'i2', areaId: 'bolsover' };
    expect(latestIndicator([overweight, old, other], 'year-6-obesity', 'derby', '2026-01-01')?.id).toBe('i1');
    expect(latestIndicator([overweight, old, other], 'year-6-obesity', 'derby', '2025-01-01')?.id).toBe('i0');
    expect(latestIndicator([overweight], 'smoking', 'derby', '2026-01-01')).toBeUndefined();
  });

  it('must agree with its own counts and interval', () => {
    expect(checkIndicator(overweight).ok).toBe(true);
    expect(checkIndicator({ ...overweight, value: 37.5 })).toMatchObject({ problem: { code: 'indicator/counts' } });
    const interval = { lower: 28, upper: 29, confidence: 0.95 };
    expect(checkIndicator({ ...overweight, counts: undefined, interval })).toMatchObject({
      problem: { code: 'indicator/interval' },
    });
    const none = { numerator: 0, denominator: 0, kind: 'rate', per: 1 } as const;
    expect(checkIndicator({ ...overweight, counts: none }).ok).toBe(false);
  });
});

describe('deprivation inside a place', () => {
  it('is told as a spread, because an average hides it', () => {
    const smallAreas = [27, 20, 18, 12, 12, 9, 11, 16, 14, 12];
    const spread = deprivationSpread('Derby', { source: 'made up', smallAreas });
    expect(spread).toMatchObject({ lowest: 1, highest: 10, median: 4, smallAreas: 151 });
    expect(spread?.sentence).toBe(
      'The 151 small areas of Derby range from decile 1 to decile 10: 31% are among the most deprived fifth of England, 17% among the least deprived (made up).',
    );
  });

  it('is not made up where there are not ten counts', () => {
    expect(deprivationSpread('Derby', { source: '', smallAreas: [1, 2] })).toBeUndefined();
    expect(deprivationSpread('Derby', { source: '', smallAreas: Array<number>(10).fill(0) })).toBeUndefined();
  });
});
