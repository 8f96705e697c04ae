import { bad, good, type Parsed, type Problem, type Reading } from '../result.js';

/** A point in WGS 84, in degrees. */
export interface LatLng {
  /** North of the equator, -90 to 90. */
  readonly latitude: number;
  /** East of Greenwich, -180 to 180. */
  readonly longitude: number;
}

/** A box of latitudes and longitudes, in degrees. */
export interface Bounds {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** The British Isles with Shetland, Scilly and the Channel Islands. */
export const BRITISH_ISLES: Bounds = { south: 49, north: 61.1, west: -11, east: 2.2 };

/**
 * Tells whether a point lies in a box.
 * @param point - The point.
 * @param bounds - The box; its edges belong to it.
 * @returns True when it does.
 */
export function isWithin({ latitude, longitude }: LatLng, { south, north, west, east }: Bounds): boolean {
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}

/** What can be wrong with a point. */
export type PointFault = 'number' | 'swapped' | 'range' | 'zero';

/**
 * Reads a point from two fields, without words for what is wrong.
 * @param latitude - Degrees north, as a number or decimal text.
 * @param longitude - Degrees east, as a number or decimal text.
 * @param expected - The box in which places of this data are expected. It only serves to notice latitude and longitude in each other's
 * place; a point outside it is read.
 * @returns The point, or what is wrong.
 */
export function parsePoint(
  latitude: unknown,
  longitude: unknown,
  expected: Bounds = BRITISH_ISLES,
): Parsed<LatLng, PointFault> {
  const point = { latitude: degrees(latitude), longitude: degrees(longitude) };
  if (!Number.isFinite(point.latitude) || !Number.isFinite(point.longitude)) return { fault: 'number' };
  if (isWithin(turned(point), expected) && !isWithin(point, expected)) return { fault: 'swapped' };
  if (Math.abs(point.latitude) > 90 || Math.abs(point.longitude) > 180) return { fault: 'range' };
  if (point.latitude === 0 && point.longitude === 0) return { fault: 'zero' };
  return { value: point };
}

const MESSAGES: Readonly<Record<PointFault, string>> = {
  number: 'Give latitude and longitude as decimal degrees, for example 52.9225 and -1.4746.',
  swapped: 'Latitude and longitude are the wrong way round. Swap them.',
  range:
    'Latitude is between -90 and 90 and longitude between -180 and 180 degrees. These may be metres of the National Grid.',
  zero: '0, 0 is in the Atlantic: programs write it where a point is missing. Leave both out instead.',
};

/**
 * Reads a point from two fields of a feed.
 * @param latitude - As for `parsePoint`.
 * @param longitude - As for `parsePoint`.
 * @param options - `expected` as for `parsePoint`; the British Isles when absent.
 * @returns The point, or a problem: `point/number`, `point/range`, `point/swapped` (with the fixed pair as suggestion), `point/zero`.
 */
export function readPoint(
  latitude: unknown,
  longitude: unknown,
  { expected }: { readonly expected?: Bounds | undefined } = {},
): Reading<LatLng> {
  const { fault, value } = parsePoint(latitude, longitude, expected);
  if (fault === undefined) return good(value);
  return bad(`point/${fault}`, MESSAGES[fault], {
    seen: `${shown(latitude)}, ${shown(longitude)}`,
    ...(fault === 'swapped' && { suggestion: `${degrees(longitude)}, ${degrees(latitude)}` }),
  });
}

const turned = ({ latitude, longitude }: LatLng): LatLng => ({ latitude: longitude, longitude: latitude });

function degrees(value: unknown): number {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value.slice(0, 40).trim() : '';
  return /^[+-]?\d{1,3}(?:\.\d*)?$/.test(text) ? Number(text) : NaN;
}

const shown = (value: unknown): NonNullable<Problem['seen']> =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 30) : typeof value;

/** Mean radius of the Earth in metres (IUGG 1980). */
const EARTH_RADIUS = 6_371_008.8;

/**
 * Measures the straight way over the ground, by the haversine formula on a sphere; within 0.6 % of the true distance.
 * @param a - One point.
 * @param b - The other.
 * @returns Metres.
 */
export function distanceMetres(a: LatLng, b: LatLng): number {
  const radians = Math.PI / 180;
  const half = (degree: number) => Math.sin((degree * radians) / 2) ** 2;
  const angle =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * half(b.longitude - a.longitude);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(angle)));
}
