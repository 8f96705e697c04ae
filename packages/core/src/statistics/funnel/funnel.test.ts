import { describe, expect, it } from 'vitest';
import { messages, value } from '../testing/expect.js';
import { funnel, type FunnelUnit } from './index.js';

const unit = (name: string, numerator: number, denominator: number): FunnelUnit => ({ name, numerator, denominator });

describe('a funnel plot', () => {
  it('sorts units into within, beyond 95 % and beyond 99.8 %', () => {
    const units = [unit('A', 50, 100), unit('B', 62, 100), unit('C', 70, 100), unit('D', 38, 100), unit('E', 30, 100)];
    const { points, target } = value(funnel(units, { kind: 'proportion' }));
    expect(target).toBe(0.5);
    expect(points.map(({ position }) => position)).toEqual(['within', 'high-95', 'high-99.8', 'low-95', 'low-99.8']);
  });

  it('has limits that narrow as units grow and never leave the possible values', () => {
    const units = [unit('small', 1, 4), unit('large', 2500, 10_000)];
    const { curve } = value(funnel(units, { kind: 'proportion' }));
    for (const [i, limits] of curve.entries()) {
      expect(limits.lower998).toBeGreaterThanOrEqual(0);
      expect(limits.upper998).toBeLessThanOrEqual(1);
      expect(limits.lower998).toBeLessThanOrEqual(limits.lower95);
      expect(limits.upper998).toBeGreaterThanOrEqual(limits.upper95);
      if (i > 30) expect(limits.upper998).toBeLessThan(curve[i - 15]?.upper998 ?? 1);
    }
  });

  it('takes observed against expected events with a target of 1', () => {
    // Exact Poisson limits around 100 expected events lie near 80.8 and 119.9 (95 %).
    const { points } = value(funnel([unit('A', 130, 100)], { kind: 'rate', target: 1 }));
    expect(points[0]?.upper95).toBeCloseTo(1.196, 2);
    expect(points[0]?.lower95).toBeCloseTo(0.803, 2);
    expect(points[0]?.position).toBe('high-95');
  });

  it('names bad units by row and name', () => {
    expect(messages(funnel([unit('A', 1, 2), unit('B', 3, 2)], { kind: 'proportion' }))).toEqual([
      'Row 2 (B): the numerator 3 is above the denominator 2; are they swapped?',
    ]);
    expect(messages(funnel([unit('A', 0, 2)], { kind: 'rate' }))).toEqual([
      'The target is 0; limits need one above 0.',
    ]);
  });

  it('calls a unit without a name by its row', () => {
    const nameless = { numerator: 3, denominator: 2 } as unknown as FunnelUnit;
    expect(messages(funnel([nameless], { kind: 'proportion' }))).toEqual([
      'Row 1: the numerator 3 is above the denominator 2; are they swapped?',
    ]);
    const { points } = value(funnel([unit('A', 1, 2), unit(' ', 1, 2)], { kind: 'proportion' }));
    expect(points.map(({ name }) => name)).toEqual(['A', 'Row 2']);
  });

  it('says what it does not show', () => {
    expect(value(funnel([unit('A', 1, 2)], { kind: 'proportion' })).doesNotShow).toMatch(/not to be ranked/);
  });
});
