import { DIRECTORY_SCHEMA_VERSION, type DirectoryData } from '@neighbourhood-kit/core/directory';
import type { Partner } from '@neighbourhood-kit/core/partners';
import type { Provenance } from '@neighbourhood-kit/core';
import type { Location, Service } from '@neighbourhood-kit/core/services';

/** Takes provider and places out of a service: in a directory they stand in lists of their own. */
function withoutEmbedded({ organisation, serviceAtLocations, ...service }: Service): Service {
  const organisationId = service.organisationId ?? organisation?.id;
  const places = serviceAtLocations?.map(({ location, ...place }) => ({
    ...place,
    locationId: place.locationId ?? location?.id,
  }));
  return { ...service, ...(organisationId && { organisationId }), ...(places && { serviceAtLocations: places }) };
}

/** What becomes a kit directory. */
export interface DirectoryParts {
  /** Services with provider and places embedded or in the lists. */
  readonly services: readonly Service[];
  readonly partners: readonly Partner[];
  readonly locations: readonly Location[];
}

/**
 * Makes a kit directory of services.
 * @param parts - Services, providers and places.
 * @param about - Id and name of the directory, and where its records come from.
 * @returns The directory: each provider and place once, services that name them.
 */
export function kitDirectory(
  { services, partners, locations }: DirectoryParts,
  about: { readonly id: string; readonly name: string; readonly provenance: readonly Provenance[] },
): DirectoryData {
  return {
    schemaVersion: DIRECTORY_SCHEMA_VERSION,
    ...about,
    partners,
    locations,
    services: services.map(withoutEmbedded),
  };
}

/**
 * Puts services into a directory that is there already. Everything else in it stays.
 * @param data - The directory.
 * @param services - Services with provider and places embedded: those with an id that is known take its place.
 * @param remove - Ids of services to take out.
 * @returns The directory with them. Providers that it knows stay as they are; places are as the services have them.
 */
export function withServices(
  data: DirectoryData,
  services: readonly Service[],
  remove: ReadonlySet<string> = new Set(),
): DirectoryData {
  const byId = new Map<string, Service>((data.services ?? []).map((service) => [service.id, service]));
  const partners = new Map((data.partners ?? []).map((partner) => [partner.id, partner]));
  const locations = new Map((data.locations ?? []).map((location) => [location.id, location]));
  for (const service of services) {
    byId.set(service.id, withoutEmbedded(service));
    const { organisation } = service;
    if (organisation && !partners.has(organisation.id)) partners.set(organisation.id, organisation);
    for (const { location } of service.serviceAtLocations ?? []) if (location) locations.set(location.id, location);
  }
  return {
    ...data,
    partners: [...partners.values()],
    locations: [...locations.values()],
    services: [...byId.values()].filter(({ id }) => !remove.has(id)),
  };
}
