import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaPath } from './areas.js';
import { clusters, frameOf } from './map-frame.js';

const pointInBritain = fc.record({
  latitude: fc.double({ min: 49.9, max: 60.9, noNaN: true }),
  longitude: fc.double({ min: -8.2, max: 1.8, noNaN: true }),
});

describe('a map', () => {
  test('shows every point within its edges, north at the top and east on the right', () => {
    fc.assert(
      fc.property(fc.array(pointInBritain, { minLength: 1, maxLength: 20 }), fc.nat(1200), (points, room) => {
        const frame = frameOf(points, room);
        for (const point of points) {
          const { x, y } = frame.project(point);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(frame.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(frame.height);
          expect(point.latitude).toBeGreaterThan(frame.south);
          expect(point.latitude).toBeLessThan(frame.north);
        }
      }),
    );
    const corners = [
      { latitude: 52, longitude: -2 },
      { latitude: 53, longitude: -1 },
    ];
    const { project } = frameOf(corners, 720);
    expect(project({ latitude: 53, longitude: -1 }).y).toBeLessThan(project({ latitude: 52, longitude: -2 }).y);
    expect(project({ latitude: 53, longitude: -1 }).x).toBeGreaterThan(project({ latitude: 52, longitude: -2 }).x);
  });

  test('is laid out as Web Mercator, so that tiles fit: the middle of the world is at 0° 0°', () => {
    const { project, width, height, north } = frameOf([{ latitude: 0, longitude: 0 }], 720);
    expect(project({ latitude: 0, longitude: 0 }).x).toBeCloseTo(width / 2);
    expect(project({ latitude: 0, longitude: 0 }).y).toBeCloseTo(height / 2);
    expect(project({ latitude: north, longitude: 0 }).y).toBeCloseTo(0);
  });

  test('has no two marks closer than asked, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ x: fc.nat(700), y: fc.nat(400) })), (spots) => {
        const marks = clusters(spots, 44);
        expect(marks.flatMap(({ members }) => members).length).toBe(spots.length);
        for (const [i, a] of marks.entries())
          for (const b of marks.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(44);
      }),
    );
  });

  test('draws an outline with its holes', () => {
    const ring = [
      [-2, 52],
      [-1, 52],
      [-1, 53],
      [-2, 52],
    ];
    const frame = frameOf([{ latitude: 52.5, longitude: -1.5 }], 720);
    const path = areaPath(
      { name: 'A', geometry: { type: 'MultiPolygon', coordinates: [[ring, ring], [ring]] } },
      frame,
    );
    expect(path.match(/M/g)?.length).toBe(3);
    expect(path.match(/Z/g)?.length).toBe(3);
    expect(path).not.toContain('NaN');
  });
});
