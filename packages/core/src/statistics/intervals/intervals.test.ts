import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages, value } from '../testing/expect.js';
import { clopperPearson, forRows, type Interval, meanInterval, newcombe, rate, rateRatio, wilson } from './index.js';

const ends = ({ lower, upper }: Interval, digits: number) => [lower.toFixed(digits), upper.toFixed(digits)];

describe('proportions', () => {
  // Examples of R. G. Newcombe, Statist. Med. 17 (1998) 857-872, table I.
  it.each([
    [81, 263, '0.2553', '0.3662', '0.2527', '0.3676'],
    [15, 148, '0.0624', '0.1605', '0.0578', '0.1617'],
    [0, 20, '0.0000', '0.1611', '0.0000', '0.1684'],
    [1, 29, '0.0061', '0.1718', '0.0009', '0.1776'],
  ])('have the published limits for %d of %d', (x, n, low, high, exactLow, exactHigh) => {
    expect(ends(value(wilson(x, n)), 4)).toEqual([low, high]);
    expect(ends(value(clopperPearson(x, n)), 4)).toEqual([exactLow, exactHigh]);
  });

  it('have limits that hold them, within 0 and 1, and mirror when the event is turned round', () => {
    const fraction = fc
      .integer({ min: 1, max: 100_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(fraction, fc.constantFrom(0.9, 0.95, 0.998), ([x, n], confidence) => {
        for (const method of [wilson, clopperPearson]) {
          const is = value(method(x, n, confidence));
          const opposite = value(method(n - x, n, confidence));
          expect(is.lower).toBeGreaterThanOrEqual(0);
          expect(is.lower).toBeLessThanOrEqual(is.value);
          expect(is.upper).toBeGreaterThanOrEqual(is.value);
          expect(is.upper).toBeLessThanOrEqual(1);
          expect(is.lower).toBeCloseTo(1 - opposite.upper, 9);
        }
      }),
    );
  });

  it('keep their digits for one event in a thousand million', () => {
    const z = 1.959963984540054;
    const exact = (2 + z * z + z * Math.sqrt(z * z + 4 * (1 - 1e-9))) / (2 * (1e9 + z * z));
    expect(value(wilson(1, 1e9)).upper / exact).toBeCloseTo(1, 12);
    expect(value(wilson(1e9, 1e9)).upper).toBe(1);
  });

  it('differ by the published interval', () => {
    // R. G. Newcombe, Statist. Med. 17 (1998) 873-890, table II, method 10.
    const difference = newcombe({ numerator: 56, denominator: 70 }, { numerator: 48, denominator: 80 });
    expect(ends(value(difference), 4)).toEqual(['0.0524', '0.3339']);
    const none = newcombe({ numerator: 0, denominator: 10 }, { numerator: 0, denominator: 10 });
    expect(ends(value(none), 4)).toEqual(['-0.2775', '0.2775']);
  });
});

describe('rates', () => {
  it('have Garwood limits for small counts and Byar limits from ten on', () => {
    // F. Garwood, Biometrika 28 (1936) 437-442: 3 events have 0.619 to 8.767.
    expect(ends(value(rate(3, 1, { per: 1 })), 3)).toEqual(['0.619', '8.767']);
    expect(value(rate(9, 1000)).method).toBe('exact Poisson');
    expect(value(rate(10, 1000)).method).toBe('Byar');
    expect(ends(value(rate(10, 1, { per: 1, limits: 'exact' })), 3)).toEqual(['4.795', '18.390']);
  });

  it('are per 100,000 unless said', () => {
    expect(value(rate(21, 70_000)).value).toBe(30);
  });

  it('compare by an exact ratio', () => {
    const ratio = value(rateRatio({ events: 20, denominator: 200 }, { events: 15, denominator: 300 }));
    expect(ratio.value).toBeCloseTo(2, 14);
    expect(ratio.lower).toBeCloseTo(0.9733331088476997, 12);
    expect(ratio.upper).toBeCloseTo(4.198498470410147, 12);
    expect(ratio.p).toBeCloseTo(0.05600205917185562, 12);
  });

  it('have no finite ratio against no events, and none at all without any event', () => {
    const against = rateRatio({ events: 5, denominator: 100 }, { events: 0, denominator: 100 });
    expect(value(against)).toMatchObject({ value: null, upper: null });
    expect(messages(rateRatio({ events: 0, denominator: 100 }, { events: 0, denominator: 100 }))).toEqual([
      'Neither group has an event, so there is nothing to compare.',
    ]);
  });
});

describe('means', () => {
  it("have Student's interval", () => {
    const result = value(meanInterval([21.4, 25.2, 19.8, 30.1, 24.4, 27.3, 22, 26.6]));
    expect(result.value).toBeCloseTo(24.6, 12);
    expect(result.standardDeviation).toBeCloseTo(3.4221964542423007, 12);
    expect(result.lower).toBeCloseTo(21.738972166326423, 12);
  });

  it('need two values', () => {
    expect(messages(meanInterval([3]))).toEqual(['There is 1 value; an interval needs at least 2.']);
  });
});

describe('bad rows', () => {
  it('are named, and their neighbours keep their results', () => {
    const rows = [
      [5, 10],
      [3, 0],
      [12, 10],
      ['7', 10],
      [2.5, 10],
      [1, -4],
    ] as unknown as [number, number][];
    const { results, problems } = forRows(rows, ([x, n]) => wilson(x, n));
    expect(results.map((result) => result?.value ?? null)).toEqual([0.5, null, null, null, null, null]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Row 2: the denominator is 0; nothing can be divided by it. Leave the row out.',
      'Row 3: the numerator 12 is above the denominator 10; are they swapped?',
      'Row 4: the numerator is "7"; give a number without quotes, units or thousands separators.',
      'Row 5: the numerator is 2.5; give a whole number of 0 or more.',
      'Row 6: the denominator is -4; give a whole number of 0 or more.',
    ]);
  });

  it('include a confidence that is none', () => {
    expect(messages(wilson(1, 2, 95))).toEqual(['confidence is 95; give a share between 0 and 1, for example 0.95.']);
  });
});
