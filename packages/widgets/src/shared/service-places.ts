import type { Schedule, Service, ServiceAtLocation } from '@neighbourhood-kit/core/services';

/**
 * The hours that hold at one place of a service: those of the service there, else those of the service, else those of the building.
 * @param service - The service.
 * @param place - The service at location; none for a service without a place.
 * @returns Lines of opening hours; none when nothing is known.
 */
export function hoursAt(service: Service, place: ServiceAtLocation | undefined): readonly Schedule[] {
  const candidates = [place?.schedules, service.schedules, place?.location?.schedules];
  return candidates.find((lines) => lines !== undefined && lines.length > 0) ?? [];
}

/**
 * The place of a service that a list shows.
 * @param service - The service.
 * @param placeId - Id of the service at location; the first place when absent or unknown.
 * @returns The place, or undefined for a service that has none.
 */
export function placeOf(service: Service, placeId: string | undefined): ServiceAtLocation | undefined {
  const places = service.serviceAtLocations ?? [];
  return places.find(({ id }) => id === placeId) ?? places[0];
}
