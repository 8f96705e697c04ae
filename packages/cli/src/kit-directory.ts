import { readFile } from 'node:fs/promises';
import { DIRECTORY_SCHEMA_VERSION, type DirectoryData } from '@neighbourhood-kit/core/directory';
import type { Partner } from '@neighbourhood-kit/core/partners';
import type { Provenance } from '@neighbourhood-kit/core';
import { readDirectory } from '@neighbourhood-kit/core/schemas';
import { providerOf, type Location, type Service } from '@neighbourhood-kit/core/services';
import { FeedError } from './command.js';
import { isDirectory } from './directory-feed.js';
import { codeOf, whyNot } from './file-fault.js';

/** Takes provider and places out of a service: in a directory they stand in lists of their own. */
function withoutEmbedded({ organisation, serviceAtLocations, ...service }: Service): Service {
  const organisationId = providerOf({ organisationId: service.organisationId, organisation });
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

/**
 * Reads a kit directory to be written again: with everything in it, also what is not public.
 * @param path - The file.
 * @returns The directory; undefined where there is no such file.
 * @throws FeedError where it is something else, or holds records that would be lost.
 */
export async function directoryAt(path: string): Promise<DirectoryData | undefined> {
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new FeedError(whyNot(path, 'read', error));
  });
  if (content === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    value = undefined;
  }
  if (!isDirectory(value))
    throw new FeedError(`${path} exists and is no kit directory. Name a directory, or another file.`);
  const read = readDirectory(value);
  if (!read.ok) throw new FeedError(`${path}: ${read.problem.message}`);
  if (read.value.setAside.length > 0) {
    throw new FeedError(
      `${path} holds ${String(read.value.setAside.length)} records that cannot be read and would be lost. nk feed check ${path} says which; fix them first.`,
    );
  }
  return read.value.data;
}
