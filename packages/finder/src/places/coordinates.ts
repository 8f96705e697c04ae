/** Coordinate of a place that has none, or none to be told. */
export const UNLOCATED = 0x7fffffff;

/** Coordinates are kept as whole millionths of a degree: within 6 centimetres. */
export const MILLIONTHS = 1e6;

/** Height of a band of latitude in millionths of a degree: about 2.2 km. */
const BAND = 20_000;

/**
 * Tells in which band of latitude a point lies.
 * @param latitude - Millionths of a degree.
 * @returns The number of the band, from south to north; that of `UNLOCATED` is beyond all others.
 */
export function bandOf(latitude: number): number {
  return Math.floor(latitude / BAND);
}

/**
 * Tells where a band begins.
 * @param band - Its number.
 * @returns Degrees of its southern edge.
 */
export function southOf(band: number): number {
  return (band * BAND) / MILLIONTHS;
}
