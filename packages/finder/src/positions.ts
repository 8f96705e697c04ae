/* eslint-disable @typescript-eslint/no-non-null-assertion -- place numbers are within the columns by construction */
import type { Point } from './finder.js';
import { MILLIONTHS, UNLOCATED } from './places.js';
import type { Column } from './snapshot.js';

/** Mean radius of the earth in metres (IUGG), as `haversine` in core takes it. */
export const EARTH_RADIUS = 6_371_008.8;

const RADIANS = Math.PI / 180;

/** Height and width of a grid cell: about 2 km of latitude. */
const CELL = 0.02;

/**
 * Places on a sphere of radius 1. The straight line between two points through the earth grows with the way over ground, and needs no
 * trigonometry for each place.
 */
export class Positions {
  /** x, y, z by place. */
  private readonly points: Float64Array;
  private cells: Cells | undefined;

  /**
   * @param latitude - Millionths of a degree by place.
   * @param longitude - The same.
   */
  constructor(
    private readonly latitude: Column,
    private readonly longitude: Column,
  ) {
    this.points = new Float64Array(latitude.length * 3);
  }

  /**
   * Measures from a point to a place.
   * @param place - Its number.
   * @param from - The point, as `onSphere` gives it.
   * @returns Square of the straight line; NaN for a place without a point.
   */
  squared(place: number, from: readonly [number, number, number]): number {
    const at = place * 3;
    // Worked out when first asked for: a page asks about few of its places.
    if (this.points[at] === 0) this.workOut(place);
    const x = this.points[at]! - from[0];
    const y = this.points[at + 1]! - from[1];
    const z = this.points[at + 2]! - from[2];
    return x * x + y * y + z * z;
  }

  /**
   * Lists the places that can be within a distance: those of every grid cell that the circle touches, and some beyond.
   * @param near - Middle.
   * @param metres - Radius.
   * @returns Place numbers, in no order.
   */
  around(near: Point, metres: number): Uint32Array {
    this.cells ??= new Cells(this.latitude, this.longitude);
    return this.cells.around(near, metres);
  }

  private workOut(place: number): void {
    const known = this.latitude[place] !== UNLOCATED;
    this.points.set(
      known ? onSphere(this.latitude[place]! / MILLIONTHS, this.longitude[place]! / MILLIONTHS) : [NaN, NaN, NaN],
      place * 3,
    );
  }
}

/**
 * Puts a point on the sphere.
 * @param latitude - Degrees.
 * @param longitude - Degrees.
 * @returns x, y, z.
 */
export function onSphere(latitude: number, longitude: number): [number, number, number] {
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

/** A grid over the places that have a point. */
class Cells {
  private readonly south: number;
  private readonly west: number;
  private readonly rows: number;
  private readonly columns: number;
  private readonly starts: Uint32Array;
  private readonly places: Uint32Array;

  constructor(latitude: Column, longitude: Column) {
    let [south, north, west, east] = [90, -90, 180, -180];
    for (let i = 0; i < latitude.length; i++) {
      if (latitude[i] === UNLOCATED) continue;
      south = Math.min(south, latitude[i]! / MILLIONTHS);
      north = Math.max(north, latitude[i]! / MILLIONTHS);
      west = Math.min(west, longitude[i]! / MILLIONTHS);
      east = Math.max(east, longitude[i]! / MILLIONTHS);
    }
    this.south = south;
    this.west = west;
    // A single point on the other side of the earth must not cost a million empty cells: the last row and column take all that is beyond.
    this.rows = Math.max(1, Math.min(512, Math.ceil((north - south) / CELL) + 1));
    this.columns = Math.max(1, Math.min(512, Math.ceil((east - west) / CELL) + 1));
    this.starts = new Uint32Array(this.rows * this.columns + 2);
    const cellOf = new Int32Array(latitude.length).fill(-1);
    for (let i = 0; i < latitude.length; i++) {
      if (latitude[i] === UNLOCATED) continue;
      const cell = this.row(latitude[i]! / MILLIONTHS) * this.columns + this.column(longitude[i]! / MILLIONTHS);
      cellOf[i] = cell;
      this.starts[cell + 2]!++;
    }
    for (let cell = 2; cell < this.starts.length; cell++) this.starts[cell]! += this.starts[cell - 1]!;
    this.places = new Uint32Array(this.starts[this.starts.length - 1]!);
    cellOf.forEach((cell, i) => {
      if (cell >= 0) this.places[this.starts[cell + 1]!++] = i;
    });
  }

  around({ latitude, longitude }: Point, metres: number): Uint32Array {
    const up = metres / EARTH_RADIUS / RADIANS;
    const pole = Math.abs(latitude) + up;
    // At the widest parallel of the circle; at a pole, or across the 180th meridian, every longitude.
    const across =
      pole >= 90
        ? 360
        : Math.asin(Math.min(1, Math.sin(Math.min(up, 90) * RADIANS) / Math.cos(latitude * RADIANS))) / RADIANS;
    const wraps = up >= 90 || longitude - across < -180 || longitude + across > 180;
    const [low, high] = [this.row(latitude - up), this.row(latitude + up)];
    const [left, right] = wraps
      ? [0, this.columns - 1]
      : [this.column(longitude - across), this.column(longitude + across)];
    const runs: Uint32Array[] = [];
    let length = 0;
    for (let row = low; row <= high; row++) {
      const run = this.places.subarray(
        this.starts[row * this.columns + left],
        this.starts[row * this.columns + right + 1],
      );
      runs.push(run);
      length += run.length;
    }
    const all = new Uint32Array(length);
    let at = 0;
    for (const run of runs) {
      all.set(run, at);
      at += run.length;
    }
    return all;
  }

  private row(latitude: number): number {
    return Math.max(0, Math.min(this.rows - 1, Math.floor((latitude - this.south) / CELL)));
  }

  private column(longitude: number): number {
    return Math.max(0, Math.min(this.columns - 1, Math.floor((longitude - this.west) / CELL)));
  }
}
