import type { Point } from '@neighbourhood-kit/finder';

/** A place on the drawing, in its units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** How the ground is laid out on the drawing: Web Mercator (EPSG:3857), so that the tiles of any map fit under it. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  /** Edges of the drawing, in degrees. */
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly project: (point: Point) => Spot;
}

/** Room around the outermost places, in units. */
const MARGIN = 32;
/** Least width, in units. */
const LEAST_WIDTH = 160;
/** Least and most height: what is at the sides and below stays in sight. */
const [LOWEST, HIGHEST] = [280, 440];
/** Least ground shown from edge to edge, as a part of the world's width: about half a mile in England. */
const LEAST = 2e-5 * 1.2;

const mercatorX = (longitude: number) => longitude / 360 + 0.5;
const mercatorY = (latitude: number) => {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
};
const longitudeOf = (x: number) => (x - 0.5) * 360;
const latitudeOf = (y: number) => (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;

/**
 * Lays out a drawing that shows every point.
 * @param points - Points in WGS 84; at least one.
 * @param room - Width that there is for it: where that is in CSS pixels, a unit is one too.
 * @returns The frame.
 */
export function frameOf(points: readonly Point[], room: number): MapFrame {
  const xs = points.map(({ longitude }) => mercatorX(longitude));
  const ys = points.map(({ latitude }) => mercatorY(latitude));
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const width = Math.max(room, LEAST_WIDTH);
  const height = Math.min(Math.max(width * 0.6, LOWEST), HIGHEST);
  const unit = Math.max(
    Math.max(right - left, LEAST) / (width - 2 * MARGIN),
    Math.max(bottom - top, LEAST) / (height - 2 * MARGIN),
  );
  const [x0, y0] = [(left + right - unit * width) / 2, (top + bottom - unit * height) / 2];
  return {
    width,
    height,
    west: longitudeOf(x0),
    east: longitudeOf(x0 + unit * width),
    north: latitudeOf(y0),
    south: latitudeOf(y0 + unit * height),
    project: ({ latitude, longitude }) => ({
      x: (mercatorX(longitude) - x0) / unit,
      y: (mercatorY(latitude) - y0) / unit,
    }),
  };
}

/** Things that stand so close together that they share one mark. */
export interface Cluster<T> extends Spot {
  readonly members: readonly T[];
}

/**
 * Puts what stands too close together under one mark, so that no mark hides another.
 * @param spots - What is to be drawn, in the order of its importance.
 * @param apart - Least distance between two marks, in units.
 * @returns The marks, each where its first member stands.
 */
export function clusters<T extends Spot>(spots: readonly T[], apart: number): Cluster<T>[] {
  const marks: { x: number; y: number; members: T[] }[] = [];
  for (const spot of spots) {
    const near = marks.find(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < apart);
    if (near) near.members.push(spot);
    else marks.push({ x: spot.x, y: spot.y, members: [spot] });
  }
  return marks;
}
