import { parsePoint } from '@neighbourhood-kit/core/place';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { FeedError } from '../command.js';

/** An area's outline as a file gives it. */
export interface AreaOutline {
  readonly code: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** Names that councils and the ONS give the two properties, the likeliest first; digits stand for the year. */
const CODE = /^(?:code|gss(?:_?code)?|(?:lad|ltla|utla|ctyua|wd|ward|pcn|icb|sicbl|lsoa|msoa|pfa)\d*_?(?:cd|code))$/i;
const NAME = /^(?:name|(?:lad|ltla|utla|ctyua|wd|ward|pcn|icb|sicbl|lsoa|msoa|pfa)\d*_?(?:nm|name))$/i;

/**
 * Reads outlines from GeoJSON.
 * @param text - A FeatureCollection of polygons in degrees (WGS 84).
 * @param options - Names of the properties with code and name; found by their usual names when absent.
 * @returns One outline a feature.
 * @throws FeedError when it is something else, or a feature has no code or no polygon; the message names the feature.
 */
export function readAreas(
  text: string,
  options: { readonly code?: string | undefined; readonly name?: string | undefined } = {},
): AreaOutline[] {
  const features = featuresOf(text);
  return features.map((feature, i) => {
    const properties = feature.properties ?? {};
    const named = (wanted: string | undefined, usual: RegExp) => {
      const key = wanted ?? Object.keys(properties).find((each) => usual.test(each));
      const value: unknown = key === undefined ? undefined : properties[key];
      return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    };
    const code = named(options.code, CODE);
    if (code === '') {
      throw new FeedError(
        `Feature ${i + 1} of the areas has no code. Name the property with --code; it has: ${Object.keys(properties).join(', ') || 'none'}.`,
      );
    }
    const { geometry } = feature;
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
      throw new FeedError(`Feature ${i + 1} of the areas (${code}) is a ${geometry.type}. Give polygons.`);
    }
    checkDegrees(geometry, code);
    return { code, name: named(options.name, NAME) || code, geometry };
  });
}

function featuresOf(text: string): Feature[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new FeedError('The areas are not JSON. Give a GeoJSON FeatureCollection of polygons.');
  }
  const features = typeof json === 'object' && json !== null && 'features' in json ? json.features : undefined;
  if (!Array.isArray(features) || features.length === 0 || !features.every(isFeature)) {
    throw new FeedError(
      'The areas are not a GeoJSON FeatureCollection with features in it. TopoJSON must be converted first.',
    );
  }
  return features;
}

function isFeature(value: unknown): value is Feature {
  if (typeof value !== 'object' || value === null) return false;
  const { geometry } = value as { geometry?: unknown };
  return (
    typeof geometry === 'object' &&
    geometry !== null &&
    'coordinates' in geometry &&
    Array.isArray(geometry.coordinates)
  );
}

/** The ONS publishes outlines in metres of the National Grid, too; those would put every point nowhere. */
function checkDegrees(geometry: Polygon | MultiPolygon, code: string): void {
  const rings = ringsOf(geometry);
  if (rings.length === 0 || !rings.every(isRing)) {
    throw new FeedError(
      `The outline of ${code} is not in degrees, or a ring of it is not closed. Convert it to WGS 84 (EPSG:4326).`,
    );
  }
  const points = rings.flat();
  if (points.every(([x, y]) => parsePoint(y, x).fault === 'swapped')) {
    throw new FeedError(
      `The outline of ${code} has latitude and longitude in each other’s place. GeoJSON has the longitude first.`,
    );
  }
}

/** Whatever stands where rings should be. */
function ringsOf({ type, coordinates }: Polygon | MultiPolygon): readonly unknown[] {
  const polygons: readonly unknown[] = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.flatMap((each) => (Array.isArray(each) ? (each as readonly unknown[]) : [each]));
}

/** At least a triangle that ends where it begins, in degrees (RFC 7946, 3.1.6). */
function isRing(ring: unknown): ring is readonly Position[] {
  if (!Array.isArray(ring) || ring.length < 4 || !ring.every(isInDegrees)) return false;
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

const isInDegrees = (point: unknown): point is Position =>
  Array.isArray(point) &&
  typeof point[0] === 'number' &&
  typeof point[1] === 'number' &&
  Math.abs(point[0]) <= 180 &&
  Math.abs(point[1]) <= 90;
