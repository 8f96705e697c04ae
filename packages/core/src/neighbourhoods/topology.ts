import type { LatLng } from '../place/point.js';

/** Position of an arc in `Topology.arcs`; `~i` (so -1 for arc 0) is the arc backwards, as TopoJSON has it. */
export type ArcIndex = number;

/** The outline of one area: of each ring the arcs it is made of. */
export interface TopologyArea {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly arcs: readonly (readonly ArcIndex[])[] | readonly (readonly (readonly ArcIndex[])[])[];
  readonly properties: { readonly code: string; readonly name: string };
}

/** Outlines that share their borders (TopoJSON 1.0, quantised). */
export interface Topology {
  readonly type: 'Topology';
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly objects: {
    readonly areas: { readonly type: 'GeometryCollection'; readonly geometries: readonly TopologyArea[] };
  };
  /** Steps of whole grid units, longitude first; the first of each arc counts from the corner. */
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
}

/** An area with its outline on the grid. */
export interface Outline {
  readonly code: string;
  readonly name: string;
  /** x and y in turn, in grid units; first and last point are the same. */
  readonly rings: readonly Float64Array[];
  readonly box: { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number };
}

/**
 * Puts the arcs of a topology together.
 * @param topology - Outlines with shared borders.
 * @returns Each area with its rings.
 * @throws RangeError when a ring names an arc that is not there; `openAreaPack` turns that into a problem.
 */
export function outlinesOf({ objects, arcs }: Topology): Outline[] {
  const points = arcs.map(absolute);
  return objects.areas.geometries.map(({ type, arcs: of, properties: { code, name } }) => {
    const polygons = (type === 'Polygon' ? [of] : of) as readonly (readonly (readonly ArcIndex[])[])[];
    const rings = polygons.flat().map((ring) => ringOf(ring, points));
    return { code, name, rings, box: boxOf(rings) };
  });
}

function absolute(arc: readonly (readonly [number, number])[]): number[] {
  let x = 0;
  let y = 0;
  return arc.flatMap(([dx, dy]) => [(x += dx), (y += dy)]);
}

function ringOf(ring: readonly ArcIndex[], arcs: readonly (readonly number[])[]): Float64Array {
  const all: number[] = [];
  for (const index of ring) {
    const arc = arcs[index < 0 ? ~index : index];
    if (!arc) throw new RangeError(`no arc ${index}`);
    const pairs = Array.from({ length: arc.length / 2 }, (_, i) => arc.slice(2 * i, 2 * i + 2));
    const way = index < 0 ? pairs.reverse() : pairs;
    // Where two arcs meet both have the point.
    all.push(...(all.length > 0 ? way.slice(1) : way).flat());
  }
  return Float64Array.from(all);
}

function boxOf(rings: readonly Float64Array[]): Outline['box'] {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const ring of rings) {
    ring.forEach((value, i) => {
      const [low, high] = i % 2 === 0 ? (['left', 'right'] as const) : (['bottom', 'top'] as const);
      box[low] = Math.min(box[low], value);
      box[high] = Math.max(box[high], value);
    });
  }
  return box;
}

/** A point is rounded to this part of a grid unit, so that every product below is a whole number a double holds exactly. */
const FINE = 1024;

/**
 * Brings a point onto the grid.
 * @param point - The point, in degrees.
 * @param transform - The topology's.
 * @returns x and y in grid units, rounded to about a centimetre.
 */
export function onGrid(
  { latitude, longitude }: LatLng,
  { scale, translate }: Topology['transform'],
): { readonly x: number; readonly y: number } {
  const round = (value: number) => Math.round(value * FINE) / FINE;
  return { x: round((longitude - translate[0]) / scale[0]), y: round((latitude - translate[1]) / scale[1]) };
}

/**
 * Tells whether a point lies in an outline, by counting the borders to its right. The arithmetic is exact and a border belongs to one
 * side only, so where areas share their borders every point lies in one of them: none falls between and none is counted twice.
 * @param outline - The area.
 * @param point - From `onGrid`.
 * @returns True when it does; holes are outside.
 */
export function contains({ rings, box }: Outline, point: { readonly x: number; readonly y: number }): boolean {
  const { x, y } = point;
  if (x < box.left || x > box.right || y < box.bottom || y > box.top) return false;
  return rings.reduce((borders, ring) => borders + bordersRight(ring, x, y), 0) % 2 === 1;
}

function bordersRight(ring: Float64Array, x: number, y: number): number {
  let count = 0;
  let [x1 = 0, y1 = 0] = ring;
  for (let i = 2; i < ring.length; i += 2) {
    const x2 = ring[i] ?? 0;
    const y2 = ring[i + 1] ?? 0;
    if (y1 > y !== y2 > y) {
      // Which side of the border the point is on, turned so that both neighbours work it out alike.
      const side = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
      if (y2 > y1 ? side > 0 : side < 0) count++;
    }
    x1 = x2;
    y1 = y2;
  }
  return count;
}
