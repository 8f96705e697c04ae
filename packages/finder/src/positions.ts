/* eslint-disable @typescript-eslint/no-non-null-assertion -- place numbers are within the columns by construction */
import type { Bits } from './bits.js';
import type { Point } from './finder.js';
import { MILLIONTHS, UNLOCATED } from './coordinates.js';
import type { Column } from './snapshot.js';

/** Mean radius of the earth in metres (IUGG), as `distanceMetres` in core takes it. */
const EARTH_RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;
/** Height and width of a grid cell in degrees: about 2 km of latitude. */
const CELL = 0.02;
/** Rows and columns of the grid at most: a point on the other side of the earth must not cost a million empty cells. */
const MOST_CELLS = 512;

/** A point on a sphere of radius 1. The straight line between two grows with the way over ground, and needs no trigonometry for each place. */
export type OnSphere = readonly [x: number, y: number, z: number];

/** Where places are. */
export interface Positions {
  /** Square of the straight line from a point (x, y, z) to a place; NaN for a place without a point. */
  readonly squared: (place: number, x: number, y: number, z: number) => number;
  /** Finds those of some places that are within so many metres. The outcome holds until the next call. */
  readonly around: (middle: Point, metres: number, among: Bits) => Around;
}

/** Places within a circle: the first `count` of each list. */
export interface Around {
  readonly count: number;
  readonly places: Uint32Array;
  /** Square of the straight line to each. */
  readonly squared: Float64Array;
}

/**
 * Reads where places are.
 * @param latitude - Millionths of a degree by place.
 * @param longitude - The same.
 * @returns The positions; points and grid are worked out when first asked for.
 */
export function readPositions(latitude: Column, longitude: Column): Positions {
  const points = new Float64Array(latitude.length * 3);
  let grid: Positions['around'] | undefined;
  return {
    squared(place, x, y, z) {
      const at = place * 3;
      if (points[at] === 0) {
        const known = latitude[place] !== UNLOCATED;
        points.set(
          known ? onSphere(latitude[place]! / MILLIONTHS, longitude[place]! / MILLIONTHS) : [NaN, NaN, NaN],
          at,
        );
      }
      const dx = points[at]! - x;
      const dy = points[at + 1]! - y;
      const dz = points[at + 2]! - z;
      return dx * dx + dy * dy + dz * dz;
    },
    around(...asked) {
      grid ??= gridOf(latitude, longitude);
      return grid(...asked);
    },
  };
}

/**
 * Puts a point on the sphere.
 * @param latitude - Degrees.
 * @param longitude - Degrees.
 * @returns The point.
 */
export function onSphere(latitude: number, longitude: number): OnSphere {
  const parallel = Math.cos(latitude * RADIANS);
  return [
    parallel * Math.cos(longitude * RADIANS),
    parallel * Math.sin(longitude * RADIANS),
    Math.sin(latitude * RADIANS),
  ];
}

/**
 * Turns a squared straight line into the way over ground.
 * @param squared - Square of the distance on a sphere of radius 1.
 * @returns Metres.
 */
export function metresOf(squared: number): number {
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(squared) / 2));
}

/**
 * Turns a way over ground into a squared straight line.
 * @param metres - 0 or more.
 * @returns Square of the distance on a sphere of radius 1; 4 for the far side of the earth and beyond.
 */
export function squaredOf(metres: number): number {
  return metres >= Math.PI * EARTH_RADIUS ? 4 : (2 * Math.sin(metres / EARTH_RADIUS / 2)) ** 2;
}

/** Sorts the places that have a point into cells. */
function gridOf(latitude: Column, longitude: Column): Positions['around'] {
  let [south, north, west, east] = [90, -90, 180, -180];
  const located: number[] = [];
  for (let place = 0; place < latitude.length; place++) {
    if (latitude[place] === UNLOCATED) continue;
    located.push(place);
    south = Math.min(south, latitude[place]! / MILLIONTHS);
    north = Math.max(north, latitude[place]! / MILLIONTHS);
    west = Math.min(west, longitude[place]! / MILLIONTHS);
    east = Math.max(east, longitude[place]! / MILLIONTHS);
  }
  const steps = (span: number) => Math.max(1, Math.min(MOST_CELLS, Math.ceil(span / CELL) + 1));
  const [rows, columns] = [steps(north - south), steps(east - west)];
  // What is beyond the grid belongs to its edge.
  const step = (degrees: number, first: number, count: number) =>
    Math.max(0, Math.min(count - 1, Math.floor((degrees - first) / CELL)));
  const row = (degrees: number) => step(degrees, south, rows);
  const column = (degrees: number) => step(degrees, west, columns);
  const cellOf = (place: number) =>
    row(latitude[place]! / MILLIONTHS) * columns + column(longitude[place]! / MILLIONTHS);
  const starts = new Uint32Array(rows * columns + 2);
  for (const place of located) starts[cellOf(place) + 2]!++;
  for (let cell = 2; cell < starts.length; cell++) starts[cell]! += starts[cell - 1]!;
  const places = new Uint32Array(located.length);
  // Points in the order of the cells, so that a circle reads them one after the other.
  const points = new Float64Array(located.length * 3);
  for (const place of located) {
    const at = starts[cellOf(place) + 1]!++;
    places[at] = place;
    points.set(onSphere(latitude[place]! / MILLIONTHS, longitude[place]! / MILLIONTHS), at * 3);
  }

  const found = new Uint32Array(located.length);
  const foundSquared = new Float64Array(located.length);

  return (middle, metres, among) => {
    let count = 0;
    const reach = squaredOf(metres);
    const [x, y, z] = onSphere(middle.latitude, middle.longitude);
    const up = metres / EARTH_RADIUS / RADIANS;
    // At the widest parallel of the circle; over a pole, or across the 180th meridian, every longitude.
    const sine = Math.sin(Math.min(up, 90) * RADIANS) / Math.cos(middle.latitude * RADIANS);
    const across = Math.abs(middle.latitude) + up >= 90 || sine >= 1 ? 360 : Math.asin(sine) / RADIANS;
    const wraps = middle.longitude - across < -180 || middle.longitude + across > 180;
    const [left, right] = wraps
      ? [0, columns - 1]
      : [column(middle.longitude - across), column(middle.longitude + across)];
    for (let line = row(middle.latitude - up); line <= row(middle.latitude + up); line++) {
      const end = starts[line * columns + right + 1]!;
      for (let i = starts[line * columns + left]!; i < end; i++) {
        const place = places[i]!;
        if (((among[place >>> 5]! >>> (place & 31)) & 1) === 0) continue;
        const dx = points[i * 3]! - x;
        const dy = points[i * 3 + 1]! - y;
        const dz = points[i * 3 + 2]! - z;
        const squared = dx * dx + dy * dy + dz * dz;
        if (squared > reach) continue;
        found[count] = place;
        foundSquared[count++] = squared;
      }
    }
    return { count, places: found, squared: foundSquared };
  };
}
