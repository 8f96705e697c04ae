import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureTime, roughHours, timeWords, TIME_UNITS } from './time-limit.js';

const at = (text: string): number => Date.parse(text);

describe('time', () => {
  test('in working days leaves out weekends and bank holidays', () => {
    const easter = { from: at('2026-04-02T12:00:00Z'), to: at('2026-04-07T12:00:00Z') };
    expect(measureTime(easter, 'working-days')).toBe(1);
    expect(measureTime(easter, 'days')).toBe(5);
  });

  test('in hours is exact across a change of the clock, and in days follows the calendar', () => {
    const night = { from: at('2026-03-28T23:30:00Z'), to: at('2026-03-29T22:30:00Z') };
    expect([measureTime(night, 'hours'), measureTime(night, 'days')]).toEqual([23, 1]);
  });

  test('measured piece by piece adds up to the whole', () => {
    const instant = fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z') });
    fc.assert(
      fc.property(instant, instant, instant, fc.constantFrom(...TIME_UNITS), (a, b, c, unit) => {
        const [from, middle, to] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        const pieces = measureTime({ from, to: middle }, unit) + measureTime({ from: middle, to }, unit);
        expect(pieces).toBeCloseTo(measureTime({ from, to }, unit), 6);
      }),
    );
  });

  test('is written with its unit', () => {
    expect([timeWords(1, 'working-days'), timeWords(2.54, 'hours'), timeWords(0, 'days')]).toEqual([
      '1 working day',
      '2.5 hours',
      '0 days',
    ]);
    expect(roughHours({ amount: 2, unit: 'weeks' })).toBe(336);
  });
});
