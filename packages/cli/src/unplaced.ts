import type { Service } from '@neighbourhood-kit/core/services';
import { count } from './count.js';

/**
 * Says how many places of services cannot be found by "near", because they have an address and no point.
 * @param services - The services, places embedded.
 * @returns A sentence with the fix; nothing where each place has a point. Confidential and virtual places need none.
 */
export function unplacedLine(services: readonly Service[]): string | undefined {
  const places = services.flatMap(({ serviceAtLocations = [] }) =>
    serviceAtLocations.flatMap(({ location }) => location ?? []),
  );
  const visited = [...new Map(places.map((place) => [place.id, place])).values()].filter(
    ({ addresses = [], confidential, locationType }) =>
      !confidential && locationType !== 'virtual' && addresses.some(({ postalCode }) => postalCode),
  );
  const lost = visited.filter(({ latitude, longitude }) => latitude === undefined || longitude === undefined).length;
  if (lost === 0) return undefined;
  return `${count(lost, 'place')} of ${String(visited.length)} with a postcode ${lost === 1 ? 'has' : 'have'} no latitude and longitude, so nobody finds ${lost === 1 ? 'it' : 'them'} by "near". Fill in both for each, as maps show them, or give commands --postcodes with a list such as the ONS Postcode Directory.`;
}
