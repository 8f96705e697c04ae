import { distanceMetres, parsePoint, readPostcode, type LatLng } from '@neighbourhood-kit/core/place';
import type { Service } from '@neighbourhood-kit/core/services';

/** Farther apart than the houses of one postcode are, even in the Highlands. */
const FAR = 15_000;

interface Spot {
  readonly service: Service;
  readonly point: LatLng;
}

/** Where services are, by postcode. */
function byPostcode(services: readonly Service[]): Map<string, Spot[]> {
  const spots = new Map<string, Spot[]>();
  for (const service of services)
    for (const { location } of service.serviceAtLocations ?? []) {
      const point = parsePoint(location?.latitude, location?.longitude).value;
      const code = location?.addresses?.map(({ postalCode }) => readPostcode(postalCode)).find(({ ok }) => ok);
      if (!point || !code?.ok) continue;
      spots.set(code.value.text, [...(spots.get(code.value.text) ?? []), { service, point }]);
    }
  return spots;
}

/**
 * Finds places whose point lies far from that of other places with the same postcode.
 * @param services - Services, places embedded.
 * @returns Each service with the postcode: where one point is against several, the one; where nobody can tell, each after the first.
 */
export function farFromItsPostcode(services: readonly Service[]): (readonly [service: Service, postcode: string])[] {
  return [...byPostcode(services)].flatMap(([postcode, spots]) => {
    const points = [...new Map(spots.map(({ point }) => [`${point.latitude} ${point.longitude}`, point])).values()];
    if (points.length < 2) return [];
    const near = (one: LatLng) => spots.filter(({ point }) => distanceMetres(one, point) < FAR).length;
    const middle = points.reduce((best, point) => (near(point) > near(best) ? point : best));
    return spots
      .filter(({ point }) => distanceMetres(middle, point) >= FAR)
      .map(({ service }) => [service, postcode] as const);
  });
}
