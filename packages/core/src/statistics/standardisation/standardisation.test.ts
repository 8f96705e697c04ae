import { describe, expect, it } from 'vitest';
import { messages, value } from '../testing/expect.js';
import { directlyStandardisedRate, ESP_2013, ESP_2013_BANDS, indirectlyStandardised } from './index.js';

const standard = [11_000, 12_000, 18_000, 14_000, 10_000, 5000];
const population = [1000, 1200, 1500, 1400, 900, 400];
const strata = (events: readonly number[]) => events.map((x, i) => ({ events: x, population: population[i] ?? 0 }));

describe('the standard population', () => {
  it('has 19 bands and 100,000 people', () => {
    expect(ESP_2013).toHaveLength(ESP_2013_BANDS.length);
    expect(ESP_2013.reduce((a, b) => a + b, 0)).toBe(100_000);
  });
});

describe('direct standardisation', () => {
  it('weighs the bands by the standard and gives Dobson’s interval', () => {
    const rate = value(directlyStandardisedRate(strata([0, 1, 2, 4, 9, 20]), { standard }));
    expect(rate).toMatchObject({ suppressed: false, events: 36, population: 6400 });
    if (rate.suppressed) return;
    expect(rate.value).toBeCloseTo(605.7142857142858, 9);
    expect(rate.lower).toBeCloseTo(423.62527093023317, 9);
    expect(rate.upper).toBeCloseTo(839.2949221871579, 9);
  });

  it('is the crude rate when the area is as old as the standard', () => {
    const same = strata([0, 1, 2, 4, 9, 20]);
    const rate = value(directlyStandardisedRate(same, { standard: population, per: 1 }));
    expect(rate.suppressed ? 0 : rate.value).toBeCloseTo(36 / 6400, 14);
  });

  it('is not shown under ten events', () => {
    expect(value(directlyStandardisedRate(strata([0, 0, 0, 2, 3, 4]), { standard }))).toMatchObject({
      suppressed: true,
      events: 9,
    });
  });

  it('names a band without people, and a standard that does not fit', () => {
    const bad = [{ events: 1, population: 0 }];
    expect(messages(directlyStandardisedRate(bad))).toEqual([
      'Row 1: the denominator is 0; nothing can be divided by it. Leave the row out.',
      'There are 1 age bands and 19 in the standard population; give one row for each band, in its order.',
    ]);
  });
});

describe('indirect standardisation', () => {
  const referred = strata([2, 1, 2, 4, 9, 20]).map((s, i) => ({
    ...s,
    referenceEvents: [10, 12, 24, 50, 90, 100][i] ?? 0,
    referencePopulation: 10 * s.population,
  }));

  it('compares what was seen with what the reference would have', () => {
    const result = value(indirectlyStandardised(referred));
    expect(result.expected).toBeCloseTo(28.6, 12);
    expect(result.ratio.value).toBeCloseTo(38 / 28.6, 12);
    expect(result.ratio.lower).toBeLessThan(result.ratio.value);
    expect(result.rate.value).toBeCloseTo((38 / 28.6) * (286 / 64_000) * 100_000, 9);
  });

  it('names bad rows of the reference, and a reference without events', () => {
    const none = referred.map((s) => ({ ...s, referenceEvents: 0 }));
    expect(messages(indirectlyStandardised(none))).toHaveLength(1);
    const bad = referred.map((s, i) => (i === 1 ? { ...s, referencePopulation: 0 } : s));
    expect(messages(indirectlyStandardised(bad))[0]).toMatch(/^Row 2: .*\(reference\)$/);
  });
});
