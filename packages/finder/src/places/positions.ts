/* eslint-disable @typescript-eslint/no-non-null-assertion -- place numbers are within the columns by construction */
import { lowestOf } from '../columns/bits.js';
import { circleOf, type Edge } from './circle.js';
import { bandOf, MILLIONTHS, southOf, UNLOCATED } from './coordinates.js';
import type { Point } from '../finder.js';
import type { Column } from '../columns/snapshot.js';
import { haversine, RADIANS, SMALL, squaredOf } from './sphere.js';

/** Radians of one millionth of a degree. */
const UNIT = RADIANS / MILLIONTHS;

/** Square of the straight line from some point to a place, on a sphere of radius 1; NaN for a place without a point. */
export type SquaredTo = (place: number) => number;

/** Places whose numbers follow each other. */
export interface Run {
  readonly start: number;
  /** The one after the last. */
  readonly end: number;
  /** What tells which of them are too far; undefined where none is. */
  readonly edge?: Edge | undefined;
}

/** Where places are. */
export interface Positions {
  /** Prepares for distances from a point. */
  readonly from: (point: Point) => SquaredTo;
  /** Finds the runs that hold all places which are no farther than so many metres. */
  readonly around: (middle: Point, metres: number) => readonly Run[];
  /** Takes those places out of one word of a set that are not in a run. One of its places at least must have its bit there. */
  readonly within: (run: Run, w: number, word: number) => number;
}

/**
 * Reads where places are.
 * @param latitude - Millionths of a degree by place.
 * @param longitude - The same.
 * @param services - Number of services: their first places lie in bands of latitude, in each from west to east; the further ones, that come
 * after, do so as well.
 * @returns The positions.
 */
export function readPositions(latitude: Column, longitude: Column, services: number): Positions {
  const from = (point: Point) => squaredFrom(point, latitude, longitude);
  /** First place of a run, which lies in bands, that is in this band or a later one. */
  const inBand = (start: number, end: number, band: number) =>
    firstFrom(latitude, start, end, southOf(band) * MILLIONTHS);
  /** First place of a run in one band at this longitude, or east of it. */
  const eastOf = (start: number, end: number, degrees: number) =>
    firstFrom(longitude, start, end, degrees * MILLIONTHS);
  return {
    from,
    around(middle, metres) {
      const reach = squaredOf(metres);
      const squared = from(middle);
      const { lowest, highest, across } = circleOf(middle, metres, (place) => squared(place) > reach);
      const runs: Run[] = [];
      const add = (start: number, end: number, edge?: Edge) => {
        if (start < end) runs.push({ start, end, edge });
      };
      const look = (start: number, stop: number) => {
        for (let at = inBand(start, stop, lowest); at < stop && latitude[at] !== UNLOCATED;) {
          const band = bandOf(latitude[at]!);
          if (band > highest) break;
          const end = inBand(at, stop, band + 1);
          const { least, most, edge } = across(band);
          const west = eastOf(at, end, middle.longitude - most);
          const east = eastOf(west, end, middle.longitude + most);
          const innerWest = eastOf(west, east, middle.longitude - least);
          const innerEast = eastOf(innerWest, east, middle.longitude + least);
          add(west, innerWest, edge);
          add(innerWest, innerEast);
          add(innerEast, east, edge);
          at = end;
        }
      };
      look(0, services);
      look(services, latitude.length);
      return runs;
    },
    within({ start, end, edge }, w, word) {
      const first = w << 5;
      let kept = word;
      if (first < start) kept &= -1 << (start & 31);
      if (end - first < 32) kept &= (1 << (end & 31)) - 1;
      if (!edge) return kept;
      const [north, east, wide, narrow, inside, outside, isBeyond] = edge;
      for (let bits = kept; bits !== 0; bits &= bits - 1) {
        const place = lowestOf(w, bits);
        const up = (latitude[place]! - north) ** 2;
        const across = (longitude[place]! - east) ** 2;
        if (up + wide * across >= inside && (up + narrow * across > outside || isBeyond(place)))
          kept &= ~(bits & -bits);
      }
      return kept;
    },
  };
}

/** Prepares for distances from a point. Up to `SMALL` the first terms of a series are as exact as the sine, and quicker. */
function squaredFrom({ latitude: north, longitude: east }: Point, latitude: Column, longitude: Column): SquaredTo {
  const [sine, cosine] = [Math.sin(north * RADIANS), Math.cos(north * RADIANS)];
  const [northUnits, eastUnits] = [north * MILLIONTHS, east * MILLIONTHS];
  /** The cosine of a place's latitude is that of a sum. */
  const at = (sineUp: number, byUp: number, byAcross: number) =>
    4 * (byUp + cosine * (cosine * (1 - 2 * byUp) - sine * sineUp) * byAcross);
  return (place) => {
    if (latitude[place] === UNLOCATED) return NaN;
    const up = (latitude[place]! - northUnits) * UNIT;
    const across = (longitude[place]! - eastUnits) * UNIT;
    const u = up * up;
    const a = across * across;
    if (u > SMALL || a > SMALL) return at(Math.sin(up), haversine(up), haversine(across));
    const byUp = (u / 4) * (1 - (u / 12) * (1 - (u / 30) * (1 - u / 56)));
    const byAcross = (a / 4) * (1 - (a / 12) * (1 - (a / 30) * (1 - a / 56)));
    return at(up * (1 - (u / 6) * (1 - (u / 20) * (1 - u / 42))), byUp, byAcross);
  };
}

/** First place from `start` on, up to `end`, whose coordinate is no less than some; these places have them in ascending order. */
function firstFrom(coordinate: Column, start: number, end: number, least: number): number {
  while (start < end) {
    const middle = (start + end) >>> 1;
    if (coordinate[middle]! < least) start = middle + 1;
    else end = middle;
  }
  return start;
}
