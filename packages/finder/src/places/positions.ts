/* eslint-disable @typescript-eslint/no-non-null-assertion -- place numbers are within the columns by construction */
import { clearBits, lowestOf, type Bits } from '../columns/bits.js';
import { bandOf, MILLIONTHS, southOf, UNLOCATED } from './coordinates.js';
import type { Point } from '../finder.js';
import type { Column } from '../columns/snapshot.js';

/** Mean radius of the earth in metres (IUGG), as `distanceMetres` in core takes it. */
const EARTH_RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;
/** Radians of one millionth of a degree. */
const UNIT = RADIANS / MILLIONTHS;
/** Square of the angle in radians (600 km) up to which a short series is exact to the last bits of a number. */
const SMALL = 0.01;
/** What the square of a chord, up to `SMALL`, is at least and at most beside that of its arc, with room for rounding. */
const WITHIN = 1 - 1e-9;
const BEYOND = 1 + SMALL / 10;
/** Radians that rounding must not cost: 6 millimetres. */
const SLACK = 1e-9;

/** Square of the straight line from some point to a place, on a sphere of radius 1; NaN for a place without a point. */
export type SquaredTo = (place: number) => number;

/** Where places are. */
export interface Positions {
  /** Prepares for distances from a point. */
  readonly from: (point: Point) => SquaredTo;
  /** Takes those places out of a set that are farther than so many metres, or have no point. */
  readonly keepAround: (middle: Point, metres: number, among: Bits) => void;
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
  /** First place of a run, which lies in bands, that is in this band or a later one. */
  const inBand = (start: number, end: number, band: number): number => {
    const south = southOf(band) * MILLIONTHS;
    while (start < end) {
      const middle = (start + end) >>> 1;
      if (latitude[middle]! < south) start = middle + 1;
      else end = middle;
    }
    return start;
  };
  /** First place of a run in one band at this longitude, or east of it. */
  const eastOf = (start: number, end: number, degrees: number): number => {
    const west = degrees * MILLIONTHS;
    while (start < end) {
      const middle = (start + end) >>> 1;
      if (longitude[middle]! < west) start = middle + 1;
      else end = middle;
    }
    return start;
  };

  const from = ({ latitude: north, longitude: east }: Point): SquaredTo => {
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
  };

  return {
    from,
    keepAround(middle, metres, among) {
      const reach = squaredOf(metres);
      const squared = from(middle);
      const ring = ringOf(middle, metres);
      const [northUnits, eastUnits] = [middle.latitude * MILLIONTHS, middle.longitude * MILLIONTHS];
      /** Tells whether a place of a band is too far: as on flat ground at the wide edge and at the narrow one, exactly only between these. */
      const isBeyond = (place: number, wide: number, narrow: number): boolean => {
        const up = ((latitude[place]! - northUnits) * UNIT) ** 2;
        const across = ((longitude[place]! - eastUnits) * UNIT) ** 2;
        if (up <= SMALL && across <= SMALL) {
          if (up + wide * across < reach * WITHIN) return false;
          if (up + narrow * across > reach * BEYOND) return true;
        }
        return squared(place) > reach;
      };
      /** Looks at each place of a run. */
      const test = (start: number, end: number, wide: number, narrow: number) => {
        for (let w = start >>> 5; w << 5 < end; w++) {
          let kept = among[w]!;
          for (let bits = kept; bits !== 0; bits &= bits - 1) {
            const place = lowestOf(w, bits);
            if (place >= start && place < end && isBeyond(place, wide, narrow)) kept &= ~(bits & -bits);
          }
          among[w] = kept;
        }
      };
      const lowest = bandOf((middle.latitude - ring.up) * MILLIONTHS);
      const highest = bandOf((middle.latitude + ring.up) * MILLIONTHS);
      const keepIn = (start: number, stop: number) => {
        // Places up to here are done.
        let done = start;
        for (let at = inBand(start, stop, lowest); at < stop && latitude[at] !== UNLOCATED;) {
          const band = bandOf(latitude[at]!);
          if (band > highest) break;
          const end = inBand(at, stop, band + 1);
          const { least, most, wide, narrow } = ring.across(band);
          // A circle over the 180th meridian, or a pole, is looked at in all of the band.
          const west = ring.wraps ? at : eastOf(at, end, middle.longitude - most);
          const east = ring.wraps ? end : eastOf(west, end, middle.longitude + most);
          const innerWest = ring.wraps || least <= 0 ? east : eastOf(west, east, middle.longitude - least);
          const innerEast = eastOf(innerWest, east, middle.longitude + least);
          clearBits(among, done, west);
          test(west, innerWest, wide, narrow);
          test(innerEast, east, wide, narrow);
          done = at = end;
          clearBits(among, east, end);
        }
        clearBits(among, done, stop);
      };
      keepIn(0, services);
      keepIn(services, latitude.length);
    },
  };
}

/**
 * A circle by bands: how far it reaches north and south, and to either side in a band at the least and at the most, in degrees; and how much
 * a step east counts beside one north, squared, at the wide edge of a band and at the narrow one.
 */
function ringOf({ latitude, longitude }: Point, metres: number) {
  const middle = latitude * RADIANS;
  const radius = Math.min(metres / EARTH_RADIUS, Math.PI);
  const [inside, outside] = [haversine(Math.max(0, radius - SLACK)), haversine(radius + SLACK)];
  /** Longitude to either side at which a circle crosses a parallel, so many radians from its middle. */
  const cosine = Math.cos(middle);
  const half = (reach: number, away: number, parallel: number) => {
    const share = (reach - haversine(away)) / (cosine * Math.cos(parallel));
    return share <= 0 ? 0 : share >= 1 ? 180 : (2 * Math.asin(Math.sqrt(share))) / RADIANS;
  };
  /** Between two parallels, in radians. */
  const across = (south: number, north: number) => {
    const [polar, equatorial] = [Math.max(-south, north), Math.max(0, south, -north)];
    return {
      least: half(inside, Math.max(middle - south, north - middle), equatorial),
      most: polar >= Math.PI / 2 ? 180 : half(outside, Math.max(0, south - middle, middle - north), polar),
      wide: cosine * Math.cos(equatorial),
      narrow: cosine * Math.cos(polar),
    };
  };
  const widest = across(middle - radius - SLACK, middle + radius + SLACK).most;
  return {
    up: (radius + SLACK) / RADIANS,
    wraps: Math.abs(longitude) + widest > 180,
    across: (band: number) => across(southOf(band) * RADIANS - SLACK, southOf(band + 1) * RADIANS + SLACK),
  };
}

/** Square of the sine of half an angle: a quarter of the squared straight line between two points so far apart. */
function haversine(angle: number): number {
  return Math.sin(angle / 2) ** 2;
}

/**
 * Turns a squared straight line into the way over ground.
 * @param squared - Square of the distance on a sphere of radius 1.
 * @returns Metres.
 */
export function metresOf(squared: number): number {
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(squared) / 2));
}

/** Turns a way over ground into a squared straight line; 4 for the far side of the earth and beyond. */
function squaredOf(metres: number): number {
  return metres >= Math.PI * EARTH_RADIUS ? 4 : 4 * Math.sin(metres / EARTH_RADIUS / 2) ** 2;
}
