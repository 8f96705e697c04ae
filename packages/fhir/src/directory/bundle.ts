import type { Partner } from '@neighbourhood-kit/core/partners';
import { placesOf, type Location, type Service, type ServicePlace } from '@neighbourhood-kit/core/services';
import { civilDayOf } from '@neighbourhood-kit/core/time';
import type { Bundle } from 'fhir/r4.js';
import { entryOf } from '../entry.js';
import { healthcareServiceOf } from './healthcare-service.js';
import { locationOf } from './location.js';
import { idsWithin } from './ids.js';
import { organizationOf } from './organization.js';

/** What may be set for a bundle. */
export interface BundleOptions {
  /** Prices, hours and dates of organisations are those of this moment; it is also the bundle's time stamp. */
  readonly now: Date;
}

/** Places of a service by their hours: FHIR keeps hours with the service, so each set of hours is a resource of its own. */
function byHours(service: Service): ServicePlace[][] {
  const groups = new Map<string, ServicePlace[]>();
  for (const place of placesOf(service)) {
    const key = JSON.stringify([place.schedules, place.phones]);
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return [...groups.values()];
}

/**
 * Writes services with their providers and places as one FHIR R4 bundle: `Organization`, `Location` and `HealthcareService` in the
 * profiles of UK Core. One way: nothing is read back. Confidential places are left out, and with them what leads to them.
 * @param services - The services, providers and places embedded.
 * @param options - The moment for which it is written.
 * @returns A bundle of type `collection`. Each provider and place stands in it once; a service whose places have different hours or
 * telephone numbers is one `HealthcareService` for each of them, all with the service's own identifier.
 */
export function directoryBundle(services: readonly Service[], { now }: BundleOptions): Bundle {
  const today = civilDayOf(now);
  const partners = new Map<string, Partner>();
  const locations = new Map<string, Location>();
  const offered = services.flatMap((service) => {
    if (service.organisation) partners.set(service.organisation.id, service.organisation);
    return byHours(service).map((places, i) => {
      for (const { location, confidential } of places)
        if (location && !confidential) locations.set(location.id, location);
      return { service, places, key: i === 0 ? '' : (places[0]?.serviceAtLocation?.id ?? String(i)) };
    });
  });
  const idOf = idsWithin({
    HealthcareService: services.map(({ id }) => id),
    Organization: partners.keys(),
    Location: locations.keys(),
  });
  const known = new Set(partners.keys());
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: now.toISOString(),
    entry: [
      ...[...partners.values()].map((partner) => entryOf(organizationOf(partner, today, known, idOf))),
      ...[...locations.values()].map((location) => entryOf(locationOf(location, idOf))),
      ...offered.map(({ service, places, key }) => entryOf(healthcareServiceOf(service, places, key, { now, idOf }))),
    ],
  };
}
