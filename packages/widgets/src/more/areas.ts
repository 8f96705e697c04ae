import type { MapFrame } from './map-frame.js';

/** An outline that a host may draw on the map: GeoJSON (RFC 7946), polygons in WGS 84. */
export interface MapArea {
  readonly name: string;
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };
}

type Ring = readonly (readonly number[])[];

/**
 * Turns an outline into a path.
 * @param area - The outline.
 * @param frame - How the ground is laid out.
 * @returns Data of an SVG path, holes cut out by `evenodd`.
 */
export function areaPath({ geometry }: MapArea, { project }: MapFrame): string {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const ring = (points: Ring) =>
    points
      .map(([longitude = 0, latitude = 0], i) => {
        const { x, y } = project({ longitude, latitude });
        return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join('');
  return polygons.flatMap((rings) => rings.map((points) => `${ring(points)}Z`)).join('');
}
