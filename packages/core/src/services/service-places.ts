import { parsePoint, type LatLng } from '../place/point.js';
import type { Contact, Location, Phone } from './location.js';
import type { Schedule } from './schedule.js';
import type { Service, ServiceAtLocation } from './service.js';

/** One place of a service, with everything that holds there. */
export interface ServicePlace {
  /**
   * The place as this service uses it; of a confidential one no more than its id and hours. Absent for a service that names
   * no place at all (a telephone line, a home visit).
   */
  readonly serviceAtLocation?: ServiceAtLocation | undefined;
  /** The place, without its address and point where it is confidential; absent when the source names none or it is not found. */
  readonly location?: Location | undefined;
  /** Where it is; absent when the source does not say, says something impossible, or the place is confidential. */
  readonly point?: LatLng | undefined;
  readonly confidential: boolean;
  readonly schedules: readonly Schedule[];
  /** Whose hours these are: of the service at this place, of the service everywhere, or only of the building. */
  readonly hoursOf?: 'service-at-location' | 'service' | 'location' | undefined;
  readonly phones: readonly Phone[];
  readonly contacts: readonly Contact[];
}

/**
 * Lists all places of a service with what each inherits: its own hours, else those the service has everywhere, else those of
 * the building (`hoursOf` tells which, because a building can be open when the service is not there).
 * @param service - The service.
 * @param locations - Where places that are not embedded are looked up by id.
 * @returns One entry a place; a single entry without a place for a service that names none.
 */
export function placesOf(service: Service, locations?: ReadonlyMap<string, Location>): ServicePlace[] {
  const places = service.serviceAtLocations ?? [];
  if (places.length === 0) return [placeOf(service)];
  return places.map((place) => placeOf(service, place, place.location ?? locations?.get(place.locationId ?? '')));
}

function placeOf(service: Service, place?: ServiceAtLocation, location?: Location): ServicePlace {
  const confidential = location?.confidential === true;
  const shown = location && confidential ? withoutWhereabouts(location) : location;
  const point = shown ? parsePoint(shown.latitude, shown.longitude).value : undefined;
  const hoursOf = place?.schedules?.length
    ? 'service-at-location'
    : service.schedules?.length
      ? 'service'
      : shown?.schedules?.length
        ? 'location'
        : undefined;
  return {
    serviceAtLocation: place && confidential ? { id: place.id, schedules: place.schedules } : place,
    location: shown,
    ...(point && { point }),
    confidential,
    schedules: firstFilled(place?.schedules, service.schedules, shown?.schedules),
    hoursOf,
    phones: firstFilled(place?.phones, service.phones, shown?.phones),
    contacts: firstFilled(place?.contacts, service.contacts, shown?.contacts),
  };
}

/** The first list that has anything in it. Written out, because a directory has a hundred thousand places. */
function firstFilled<T>(
  first: readonly T[] | undefined,
  second: readonly T[] | undefined,
  third: readonly T[] | undefined,
): readonly T[] {
  return first?.length ? first : second?.length ? second : (third ?? []);
}

/** What is left of a refuge for the public: that there is one. Names, words and unknown fields of the source may tell where it is. */
function withoutWhereabouts({ id, locationType, accessibility, languages }: Location): Location {
  return { id, locationType, accessibility, languages, confidential: true };
}
