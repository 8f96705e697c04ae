import { bandOf, MILLIONTHS, southOf } from './coordinates.js';
import type { Point } from '../finder.js';
import { EARTH_RADIUS, haversine, RADIANS, SMALL, squaredOf } from './sphere.js';

/** Radians of one millionth of a degree. */
const UNIT = RADIANS / MILLIONTHS;
/** Degrees to either side, their square in radians less than `SMALL`, within which ground is nearly flat. */
const FLAT = 5;
/** What the square of a chord, up to `SMALL`, is at least and at most compared with that of its arc, with room for rounding. */
const WITHIN = 1 - 1e-9;
const BEYOND = 1 + SMALL / 10;
/** Radians that rounding must not cost: 6 millimetres. */
const SLACK = 1e-9;

/** A circle around somebody, by bands of latitude. */
export interface Circle {
  /** Numbers of the southernmost band that it touches and of the northernmost. */
  readonly lowest: number;
  readonly highest: number;
  /** What it is in a band. */
  readonly across: (band: number) => Across;
}

/** What a circle is in a band. */
interface Across {
  /** Degrees that it reaches to either side of its middle, at least and at most. */
  readonly least: number;
  readonly most: number;
  readonly edge: Edge;
}

/**
 * What tells which places of a band are in a circle. Most are told by a sum, as on flat ground: a place is in if it is so where the band is
 * widest, and out if it is so where it is narrowest. Lengths are in millionths of a degree.
 */
export type Edge = readonly [
  /** The middle of the circle. */
  north: number,
  east: number,
  /** How much the square of a step east counts compared with that of one north, where the band is widest and where it is narrowest. */
  wide: number,
  narrow: number,
  /** Square of the distance up to which a place is in, and of that from which on it is out. */
  inside: number,
  outside: number,
  /** Tells exactly. */
  isBeyond: (place: number) => boolean,
];

/**
 * Draws a circle.
 * @param middle - Its middle.
 * @param metres - Its radius.
 * @param isBeyond - Tells whether a place is outside.
 * @returns The circle.
 */
export function circleOf({ latitude, longitude }: Point, metres: number, isBeyond: Edge[6]): Circle {
  const middle = latitude * RADIANS;
  const cosine = Math.cos(middle);
  const radius = Math.min(metres / EARTH_RADIUS, Math.PI);
  const [inner, outer] = [haversine(Math.max(0, radius - SLACK)), haversine(radius + SLACK)];
  /** Longitude to either side at which a circle crosses a parallel, so many radians from its middle. */
  const half = (reach: number, away: number, parallel: number) => {
    const share = (reach - haversine(away)) / (cosine * Math.cos(parallel));
    return share <= 0 ? 0 : share >= 1 ? 180 : (2 * Math.asin(Math.sqrt(share))) / RADIANS;
  };
  /** The farthest to either side between two parallels, in radians, of which one is nearest to a pole. */
  const farthest = (south: number, north: number, polar: number) =>
    polar >= Math.PI / 2 ? 180 : half(outer, Math.max(0, south - middle, middle - north), polar);
  const [south, north] = [middle - radius - SLACK, middle + radius + SLACK];
  const wraps = Math.abs(longitude) + farthest(south, north, Math.max(-south, north)) > 180;
  const square = squaredOf(metres) / UNIT ** 2;
  return {
    lowest: bandOf((south / RADIANS) * MILLIONTHS),
    highest: bandOf((north / RADIANS) * MILLIONTHS),
    across(band) {
      const [south, north] = [southOf(band) * RADIANS - SLACK, southOf(band + 1) * RADIANS + SLACK];
      const [polar, equatorial] = [Math.max(-south, north), Math.max(0, south, -north)];
      // A circle over the 180th meridian, or a pole, is looked at in all of the band.
      const most = wraps ? 360 : farthest(south, north, polar);
      const least = wraps ? 0 : half(inner, Math.max(middle - south, north - middle), equatorial);
      const flat = Math.max(radius / RADIANS, most) < FLAT;
      const edge: Edge = [
        latitude * MILLIONTHS,
        longitude * MILLIONTHS,
        cosine * Math.cos(equatorial),
        cosine * Math.cos(polar),
        flat ? square * WITHIN : -Infinity,
        flat ? square * BEYOND : Infinity,
        isBeyond,
      ];
      return { least, most, edge };
    },
  };
}
