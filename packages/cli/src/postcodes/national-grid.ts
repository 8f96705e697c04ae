import type { LatLng } from '@neighbourhood-kit/core/place';

// Constants and formulas: Ordnance Survey, A guide to coordinate systems in Great Britain, annexes A to C.
const AIRY = { a: 6_377_563.396, b: 6_356_256.909 };
const WGS84 = { a: 6_378_137, b: 6_356_752.314_245 };
const SCALE = 0.999_601_271_7;
const ORIGIN = { latitude: rad(49), longitude: rad(-2), easting: 400_000, northing: -100_000 };
/** From OSGB 36 to WGS 84: metres, parts of one, and radians. Good to about five metres. */
const SHIFT = { x: 446.448, y: -125.157, z: 542.06, scale: -20.4894e-6 };
const TURN = { x: rad(0.1502 / 3600), y: rad(0.247 / 3600), z: rad(0.8421 / 3600) };

function rad(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
const deg = (radians: number): number => (radians * 180) / Math.PI;
const eccentricity = ({ a, b }: typeof AIRY): number => 1 - b ** 2 / a ** 2;

/** Metres along the meridian from the origin. */
function meridian(latitude: number): number {
  const n = (AIRY.a - AIRY.b) / (AIRY.a + AIRY.b);
  const [less, more] = [latitude - ORIGIN.latitude, latitude + ORIGIN.latitude];
  return (
    AIRY.b *
    SCALE *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * less -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(less) * Math.cos(more) +
      1.875 * (n ** 2 + n ** 3) * Math.sin(2 * less) * Math.cos(2 * more) -
      (35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * more))
  );
}

/** Latitude and longitude on the ellipsoid of the National Grid, in radians. */
function onAiry(easting: number, northing: number): { latitude: number; longitude: number } {
  const up = northing - ORIGIN.northing;
  let foot = ORIGIN.latitude + up / (AIRY.a * SCALE);
  for (let i = 0; i < 20 && Math.abs(up - meridian(foot)) > 1e-5; i++) foot += (up - meridian(foot)) / (AIRY.a * SCALE);
  const e2 = eccentricity(AIRY);
  const flat = 1 - e2 * Math.sin(foot) ** 2;
  const nu = (AIRY.a * SCALE) / Math.sqrt(flat);
  const rho = (AIRY.a * SCALE * (1 - e2)) / flat ** 1.5;
  const eta = nu / rho - 1;
  const t = Math.tan(foot);
  const secant = 1 / Math.cos(foot);
  const e = easting - ORIGIN.easting;
  return {
    latitude:
      foot -
      (t / (2 * rho * nu)) * e ** 2 +
      (t / (24 * rho * nu ** 3)) * (5 + 3 * t ** 2 + eta - 9 * t ** 2 * eta) * e ** 4 -
      (t / (720 * rho * nu ** 5)) * (61 + 90 * t ** 2 + 45 * t ** 4) * e ** 6,
    longitude:
      ORIGIN.longitude +
      (secant / nu) * e -
      (secant / (6 * nu ** 3)) * (nu / rho + 2 * t ** 2) * e ** 3 +
      (secant / (120 * nu ** 5)) * (5 + 28 * t ** 2 + 24 * t ** 4) * e ** 5 -
      (secant / (5040 * nu ** 7)) * (61 + 662 * t ** 2 + 1320 * t ** 4 + 720 * t ** 6) * e ** 7,
  };
}

/**
 * Turns metres of the National Grid of Great Britain into degrees.
 * @param easting - Metres east.
 * @param northing - Metres north.
 * @returns The point in WGS 84, good to about five metres, six places behind the point.
 */
export function fromNationalGrid(easting: number, northing: number): LatLng {
  const { latitude, longitude } = onAiry(easting, northing);
  const nu = AIRY.a / Math.sqrt(1 - eccentricity(AIRY) * Math.sin(latitude) ** 2);
  const x = nu * Math.cos(latitude) * Math.cos(longitude);
  const y = nu * Math.cos(latitude) * Math.sin(longitude);
  const z = (1 - eccentricity(AIRY)) * nu * Math.sin(latitude);
  const s = 1 + SHIFT.scale;
  const [x2, y2, z2] = [
    SHIFT.x + s * x - TURN.z * y + TURN.y * z,
    SHIFT.y + TURN.z * x + s * y - TURN.x * z,
    SHIFT.z - TURN.y * x + TURN.x * y + s * z,
  ];
  const e2 = eccentricity(WGS84);
  const across = Math.hypot(x2, y2);
  let north = Math.atan2(z2, across * (1 - e2));
  for (let i = 0; i < 10; i++)
    north = Math.atan2(z2 + (e2 * WGS84.a * Math.sin(north)) / Math.sqrt(1 - e2 * Math.sin(north) ** 2), across);
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return { latitude: round(deg(north)), longitude: round(deg(Math.atan2(y2, x2))) };
}
