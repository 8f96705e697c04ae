import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMetres, readPoint } from './point.js';

describe('readPoint', () => {
  it('reads numbers and decimal text', () => {
    const value = { latitude: 52.9225, longitude: -1.4746 };
    expect(readPoint(52.9225, -1.4746)).toEqual({ ok: true, value });
    expect(readPoint(' 52.9225', '-1.4746 ')).toEqual({ ok: true, value });
  });

  it('reads points elsewhere in the world', () => {
    expect(readPoint(25.76, -80.19).ok).toBe(true);
    expect(readPoint(-33.86, 151.2).ok).toBe(true);
  });

  it.each([
    ['point/number', NaN, 1],
    ['point/number', 52, Infinity],
    ['point/number', null, undefined],
    ['point/number', '52,9225', '-1.4746'],
    ['point/number', '52°55′N', '1°28′W'],
    ['point/number', '', ''],
    ['point/range', 100, 0],
    ['point/range', 433_500, 336_200],
    ['point/zero', 0, 0],
  ])('says %s', (code, latitude, longitude) => {
    expect(readPoint(latitude, longitude)).toMatchObject({ ok: false, problem: { code } });
  });

  it('notices latitude and longitude in each other’s place, and suggests the right way round', () => {
    expect(readPoint(-1.4746, 52.9225)).toMatchObject({
      problem: { code: 'point/swapped', suggestion: '52.9225, -1.4746' },
    });
    const miami = { south: 25, north: 26, west: -81, east: -80 };
    expect(readPoint(-80.19, 25.76, { expected: miami })).toMatchObject({ problem: { code: 'point/swapped' } });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), fc.anything(), (a, b) => typeof readPoint(a, b).ok === 'boolean'));
  });
});

describe('distanceMetres', () => {
  it('knows the way from Derby to Buxton and round the world', () => {
    const derby = { latitude: 52.9225, longitude: -1.4746 };
    const buxton = { latitude: 53.2591, longitude: -1.9144 };
    expect(distanceMetres(derby, buxton)).toBeGreaterThan(47_000);
    expect(distanceMetres(derby, buxton)).toBeLessThan(48_000);
    expect(distanceMetres({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(
      Math.PI * 6_371_008.8,
      0,
    );
  });

  it('is a distance: nothing to itself, the same both ways, never longer than a detour', () => {
    const point = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distanceMetres(a, a)).toBe(0);
        expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 5);
        // Near the far side of the earth the last bit of a number is 7 cm: the root of 2^-53 times the radius.
        expect(distanceMetres(a, c)).toBeLessThanOrEqual(distanceMetres(a, b) + distanceMetres(b, c) + 0.2);
      }),
    );
  });
});
