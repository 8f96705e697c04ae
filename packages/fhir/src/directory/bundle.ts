import { withoutWhereabouts, withSecretsMarked } from '@neighbourhood-kit/core/directory';
import type { Partner } from '@neighbourhood-kit/core/partners';
import { placesOf, type Location, type Service, type ServicePlace } from '@neighbourhood-kit/core/services';
import { mustBeRecords } from '@neighbourhood-kit/core/text';
import { civilDayOf } from '@neighbourhood-kit/core/time';
import type { Bundle } from 'fhir/r4.js';
import { entryOf, momentOf } from '../entry.js';
import { healthcareServiceOf } from './healthcare-service.js';
import { locationOf } from './location.js';
import { idsWithin, sameId } from './ids.js';
import { organizationOf } from './organization.js';

/** What may be set for a bundle. */
export interface BundleOptions {
  /** Prices, hours and dates of organisations are those of this moment; it is also the bundle's time stamp. */
  readonly now: Date;
}

/** Places of a service by their hours and numbers: FHIR keeps these with the service, so each set of them is a resource of its own. */
function byHours(service: Service): ServicePlace[][] {
  const groups = new Map<string, ServicePlace[]>();
  for (const place of placesOf(service)) {
    const key = JSON.stringify([place.schedules, place.phones, place.contacts]);
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return [...groups.values()];
}

/**
 * Writes services with their providers and places as one FHIR R4 bundle: `Organization`, `Location` and `HealthcareService` in the
 * profiles of UK Core. One way: nothing is read back. Confidential places are left out, and with them what leads to them;
 * a place of which any copy, or words, say that it is confidential is.
 * @param services - The services, providers and places embedded.
 * @param options - The moment for which it is written.
 * @returns A bundle of type `collection`. Each provider and place stands in it once; a service whose places have different hours,
 * telephone numbers or contacts is one `HealthcareService` for each of them, all with the service's own identifier.
 * @throws TypeError when there is no list of services, or no moment.
 */
export function directoryBundle(services: readonly Service[], options: BundleOptions): Bundle {
  mustBeRecords(services, 'services', 'a list of services, providers and places embedded', ['id', 'name']);
  const now = momentOf(options);
  const today = civilDayOf(now);
  const partners = new Map<string, Partner>();
  const locations = new Map<string, Location>();
  const shown = withoutWhereabouts(withSecretsMarked({ services })).services;
  const offered = shown.flatMap((service) => {
    if (service.organisation) partners.set(sameId(service.organisation.id), service.organisation);
    return byHours(service).map((places, i) => {
      for (const { location, confidential } of places)
        if (location && !confidential) locations.set(sameId(location.id), location);
      return {
        service,
        places,
        key: i === 0 ? service.id : `${service.id}/${places[0]?.serviceAtLocation?.id ?? String(i)}`,
      };
    });
  });
  const idOf = idsWithin({
    HealthcareService: services.map(({ id }) => id),
    Organization: partners.keys(),
    Location: locations.keys(),
  });
  const known = new Set(partners.keys());
  const given = new Set<string>();
  /** What a feed lists twice, or numbers alike, is written twice: no address stands twice in a bundle (R4, bdl-7). */
  const freeId = (key: string, nth = 1): string => {
    const id = idOf('HealthcareService', nth === 1 ? key : `${key}#${String(nth)}`);
    if (given.has(id)) return freeId(key, nth + 1);
    given.add(id);
    return id;
  };
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: now.toISOString(),
    entry: [
      ...[...partners.values()].map((partner) => entryOf(organizationOf(partner, today, known, idOf))),
      ...[...locations.values()].map((location) => entryOf(locationOf(location, idOf))),
      ...offered.map(({ service, places, key }) =>
        entryOf(healthcareServiceOf(service, places, freeId(key), { now, idOf })),
      ),
    ],
  };
}
