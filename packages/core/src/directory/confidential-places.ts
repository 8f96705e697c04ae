import type { Location } from '../services/location.js';
import { concealed, concealedAt } from '../services/confidential.js';
import type { Service, ServiceAtLocation } from '../services/service.js';
import type { DirectoryData } from './data.js';

/**
 * Takes out of a directory whatever would lead somebody to a confidential place: of the places themselves, and of what services say of them. Neither
 * is named.
 * @param data - The directory.
 * @returns A directory without it; the same one where no place is confidential, and the same services where none of theirs is. A place of which any copy says that it is confidential is.
 */
export function withoutWhereabouts<T extends Pick<DirectoryData, 'locations' | 'services'>>(data: T): T {
  const { locations = [], services = [] } = data;
  const embedded = services.flatMap(({ serviceAtLocations = [] }) =>
    serviceAtLocations.map(({ location }) => location),
  );
  const secret = new Set([...locations, ...embedded].flatMap((each) => (each?.confidential === true ? [each.id] : [])));
  if (secret.size === 0) return data;
  const shown = (location: Location): Location =>
    secret.has(location.id) ? concealed({ ...location, confidential: true }) : location;
  const shownAt = (place: ServiceAtLocation): ServiceAtLocation => {
    const { location, locationId = location?.id } = place;
    if (locationId === undefined || !secret.has(locationId)) return place;
    return concealedAt(place);
  };
  const shownIn = (service: Service): Service => {
    const places = service.serviceAtLocations?.map(shownAt);
    const isChanged = places?.some((place, i) => place !== service.serviceAtLocations?.[i]);
    return isChanged ? { ...service, serviceAtLocations: places } : service;
  };
  return {
    ...data,
    ...(data.locations && { locations: locations.map(shown) }),
    ...(data.services && { services: services.map(shownIn) }),
  };
}
