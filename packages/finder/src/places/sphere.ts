/** Mean radius of the earth in metres (IUGG), as `distanceMetres` in core takes it. */
export const EARTH_RADIUS = 6_371_008.8;

/** Radians of one degree. */
export const RADIANS = Math.PI / 180;

/** Square of the angle in radians (600 km) up to which a short series is exact to the last bits of a number. */
export const SMALL = 0.01;

/**
 * Squares the sine of half an angle: a quarter of the squared straight line between two points so far apart.
 * @param angle - Radians.
 * @returns 0 to 1.
 */
export function haversine(angle: number): number {
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

/**
 * Turns a way over ground into a squared straight line.
 * @param metres - The way.
 * @returns Square of the distance on a sphere of radius 1; 4 for the far side of the earth and beyond.
 */
export function squaredOf(metres: number): number {
  return metres >= Math.PI * EARTH_RADIUS ? 4 : 4 * haversine(metres / EARTH_RADIUS);
}
