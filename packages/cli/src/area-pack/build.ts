import {
  AREA_PACK_VERSION,
  openAreaPack,
  packDigest,
  type AreaPackData,
  type PackAccuracy,
  type PackedSector,
  type Topology,
  type TopologyArea,
} from '@neighbourhood-kit/core/neighbourhoods';
import type { FeatureCollection } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { Objects, Topology as AnyTopology } from 'topojson-specification';
import type { AreaOutline } from './read-areas.js';
import type { PlacedPostcode } from './read-postcodes.js';

/** How a pack is made. */
export interface BuildOptions {
  readonly attribution: string;
  /** Day it is made, `YYYY-MM-DD`. */
  readonly made: string;
  /** Share of the points of outlines that are kept, above 0 to 1. */
  readonly keep: number;
}

/** Steps of the grid along the longer side of the place: for a county of 100 km one step is 10 m. */
const GRID = 10_000;

/**
 * Builds an area pack.
 * @param areas - Outlines.
 * @param postcodes - Postcodes with their points.
 * @param options - Attribution, day and detail.
 * @returns The pack, checked by placing every postcode with it.
 */
export function buildAreaPack(
  areas: readonly AreaOutline[],
  postcodes: readonly PlacedPostcode[],
  options: BuildOptions,
): AreaPackData {
  const bare = {
    format: 'nk-area-pack' as const,
    version: AREA_PACK_VERSION,
    attribution: options.attribution,
    made: options.made,
    topology: outlines(areas, options.keep),
  };
  const locate = locator({ ...bare, codes: [], sectors: {} });
  const placed = postcodes.map((postcode) => ({ ...postcode, located: locate(postcode) }));
  const told = placed.filter(({ area }) => area !== undefined);
  const accuracy: PackAccuracy = {
    postcodes: told.length,
    right: told.filter(({ area, located }) => located.includes(area ?? '')).length,
    nowhere: told.filter(({ located }) => located.length === 0).length,
  };
  const data = { ...bare, ...sectorsOf(placed), ...(told.length > 0 && { accuracy }) };
  return { ...data, digest: packDigest(data) };
}

/** Borders are shared before they are simplified, so that neighbours stay neighbours. */
function outlines(areas: readonly AreaOutline[], keep: number): Topology {
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: areas.map(({ code, name, geometry }) => ({ type: 'Feature', properties: { code, name }, geometry })),
  };
  // A fine grid first: points that differ by less than a decimetre are one.
  const weighed = presimplify(topology({ areas: collection }, 10_000_000) as Weighed);
  const least = keep < 1 ? quantile(weighed, keep) : 0;
  keepSmallRings(weighed, least);
  const simple = simplify(weighed, least);
  const { transform, objects, arcs } = quantize(simple, GRID);
  const { areas: found } = objects;
  if (!transform || found?.type !== 'GeometryCollection') throw new Error('No topology came of the areas.');
  const geometries = found.geometries.flatMap((each) =>
    each.type === 'Polygon' || each.type === 'MultiPolygon'
      ? [{ type: each.type, properties: each.properties as TopologyArea['properties'], arcs: each.arcs }]
      : [],
  );
  return {
    type: 'Topology',
    transform,
    objects: { areas: { type: 'GeometryCollection', geometries } },
    arcs: arcs.map((arc) => arc.map(([dx = 0, dy = 0]) => [dx, dy])),
  };
}

type Weighed = AnyTopology<Objects<object>>;

/** Fewest points of a ring that still has a shape, the last one again the first. */
const FEWEST = 5;

/** A ring that would shrink to nothing, an island say, keeps every point. */
function keepSmallRings({ objects, arcs }: Weighed, least: number): void {
  const areas = objects['areas'];
  const polygons = areas?.type === 'GeometryCollection' ? areas.geometries : [];
  const rings = polygons.flatMap((each) =>
    each.type === 'Polygon' ? each.arcs : each.type === 'MultiPolygon' ? each.arcs.flat() : [],
  );
  for (const ring of rings) {
    const own = ring.flatMap((index) => arcs[index < 0 ? ~index : index] ?? []);
    // The third number of a point is its weight: the area of the triangle that leaving it out would cost.
    const kept = own.filter(([, , weight = 0]) => weight >= least);
    if (kept.length < FEWEST) for (const point of own) point[2] = Infinity;
  }
}

function locator(data: Omit<AreaPackData, 'digest'>): (postcode: PlacedPostcode) => string[] {
  const pack = openAreaPack({ ...data, digest: packDigest(data) });
  if (!pack.ok) throw new Error(pack.problem.message);
  return ({ point }) => pack.value.areasAt(point).map(({ code }) => code);
}

/** The area of a postcode is the one its source gives; the outlines answer only where it gives none. */
function sectorsOf(
  postcodes: readonly (PlacedPostcode & { readonly located: readonly string[] })[],
): Pick<AreaPackData, 'codes' | 'sectors'> {
  const codes: string[] = [];
  const position = new Map<string, number>();
  const at = (code: string): number => {
    const known = position.get(code);
    if (known !== undefined) return known;
    position.set(code, codes.length);
    return codes.push(code) - 1;
  };
  const groups = new Map<string, Map<string, PlacedPostcode[]>>();
  for (const each of postcodes) {
    const area = each.area ?? each.located[0];
    const sectors = groups.get(each.outcode) ?? new Map<string, PlacedPostcode[]>();
    groups.set(each.outcode, sectors.set(each.digit, [...(sectors.get(each.digit) ?? []), { ...each, area }]));
  }
  const sectors: Record<string, Record<string, PackedSector>> = {};
  for (const [outcode, digits] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    sectors[outcode] = Object.fromEntries(
      [...digits].sort(([a], [b]) => (a < b ? -1 : 1)).map(([digit, all]) => [digit, packed(all, at)]),
    );
  }
  return { codes, sectors };
}

function packed(postcodes: readonly PlacedPostcode[], at: (code: string) => number): PackedSector {
  const counts = new Map<string, number>();
  for (const { area } of postcodes) if (area !== undefined) counts.set(area, (counts.get(area) ?? 0) + 1);
  const middle = (of: 'latitude' | 'longitude') =>
    Number((postcodes.reduce((sum, { point }) => sum + point[of], 0) / postcodes.length).toFixed(4));
  const pairs = [...counts].sort(([, a], [, b]) => b - a).flatMap(([code, count]) => [at(code), count]);
  return [middle('latitude'), middle('longitude'), ...pairs];
}
