import type { Asset } from '../assets/asset.js';
import type { Area } from '../neighbourhoods/area.js';
import type { Partner } from '../partners/partner.js';
import type { Location } from '../services/location.js';
import type { Service } from '../services/service.js';
import type { Problem } from '../result.js';

/** Version of the directory's shape that this code writes. */
export const DIRECTORY_SCHEMA_VERSION = 1;

/** Where a directory's records come from, and on what terms they may be used. */
export interface Provenance {
  readonly source: string;
  readonly url?: string | undefined;
  /** SPDX id or the licence's name, for example `OGL-UK-3.0`. */
  readonly licence?: string | undefined;
  /** RFC 3339 instant or `YYYY-MM-DD`. */
  readonly retrieved?: string | undefined;
}

/** Everything a place knows about itself, as one data set. Lists refer to each other by id. */
export interface DirectoryData {
  readonly schemaVersion: number;
  readonly id: string;
  readonly name: string;
  readonly provenance?: readonly Provenance[] | undefined;
  readonly partners?: readonly Partner[] | undefined;
  readonly areas?: readonly Area[] | undefined;
  readonly locations?: readonly Location[] | undefined;
  readonly assets?: readonly Asset[] | undefined;
  readonly services?: readonly Service[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** A directory with look-ups by id. */
export interface Directory {
  readonly data: DirectoryData;
  readonly partner: (id: string) => Partner | undefined;
  readonly area: (id: string) => Area | undefined;
  readonly location: (id: string) => Location | undefined;
  readonly asset: (id: string) => Asset | undefined;
  /** The service with its provider and places embedded. */
  readonly service: (id: string) => Service | undefined;
  /** Every service, with providers and places embedded, in the order of the data. */
  readonly services: () => Service[];
  /** Services offered at a place, embedded. */
  readonly servicesAt: (locationId: string) => Service[];
}

/** A directory that was opened, with every reference and id that does not hold. */
export interface OpenedDirectory {
  readonly directory: Directory;
  readonly problems: readonly Problem[];
}

function indexById<T extends { readonly id: string }>(
  list: string,
  items: readonly T[] | undefined,
  problems: Problem[],
): Map<string, T> {
  const byId = new Map<string, T>();
  items?.forEach((item, i) => {
    if (byId.has(item.id)) {
      problems.push({
        code: 'directory/duplicate-id',
        message: `Two entries of ${list} have the id "${item.id}". The first is used; give the second an id of its own.`,
        path: `${list}[${String(i)}].id`,
      });
    } else byId.set(item.id, item);
  });
  return byId;
}

/** A reference from one record to another: where it stands, what it names, where that should be. */
interface Reference {
  readonly path: string;
  readonly id: string | undefined;
  readonly list: 'partners' | 'areas' | 'locations';
}

function* references(data: DirectoryData): Generator<Reference> {
  for (const [i, partner] of (data.partners ?? []).entries()) {
    yield { path: `partners[${String(i)}].parentId`, id: partner.parentId, list: 'partners' };
    for (const id of partner.memberIds ?? []) yield { path: `partners[${String(i)}].memberIds`, id, list: 'partners' };
    for (const id of partner.successorIds ?? [])
      yield { path: `partners[${String(i)}].successorIds`, id, list: 'partners' };
  }
  for (const [i, area] of (data.areas ?? []).entries()) {
    for (const id of area.withinIds ?? []) yield { path: `areas[${String(i)}].withinIds`, id, list: 'areas' };
    for (const id of area.successorIds ?? []) yield { path: `areas[${String(i)}].successorIds`, id, list: 'areas' };
    for (const id of area.agreedByIds ?? []) yield { path: `areas[${String(i)}].agreedByIds`, id, list: 'partners' };
  }
  for (const [i, asset] of (data.assets ?? []).entries()) {
    yield { path: `assets[${String(i)}].partnerId`, id: asset.partnerId, list: 'partners' };
    yield { path: `assets[${String(i)}].locationId`, id: asset.locationId, list: 'locations' };
    for (const id of asset.areaIds ?? []) yield { path: `assets[${String(i)}].areaIds`, id, list: 'areas' };
  }
  for (const [i, service] of (data.services ?? []).entries()) {
    if (!service.organisation)
      yield { path: `services[${String(i)}].organisationId`, id: service.organisationId, list: 'partners' };
    for (const [j, place] of (service.serviceAtLocations ?? []).entries()) {
      if (place.location) continue;
      yield {
        path: `services[${String(i)}].serviceAtLocations[${String(j)}].locationId`,
        id: place.locationId,
        list: 'locations',
      };
    }
  }
}

/**
 * Opens a directory: builds look-ups and checks every reference. Nothing is thrown or dropped; a record with a
 * reference that leads nowhere stays, and the problem is reported.
 * @param data - The directory's lists.
 * @returns The directory, and every duplicate id and dangling reference with its path.
 */
export function openDirectory(data: DirectoryData): OpenedDirectory {
  const problems: Problem[] = [];
  const partners = indexById('partners', data.partners, problems);
  const areas = indexById('areas', data.areas, problems);
  const locations = indexById('locations', data.locations, problems);
  const assets = indexById('assets', data.assets, problems);
  const services = indexById('services', data.services, problems);
  const lists = { partners, areas, locations };
  for (const { path, id, list } of references(data)) {
    if (id === undefined || lists[list].has(id)) continue;
    problems.push({
      code: 'directory/dangling-reference',
      message: `"${id}" is not the id of any entry in ${list}. Add the entry, or correct the id.`,
      path,
      seen: id,
    });
  }
  const embed = (service: Service): Service => ({
    ...service,
    organisation:
      service.organisation ?? (service.organisationId === undefined ? undefined : partners.get(service.organisationId)),
    serviceAtLocations: service.serviceAtLocations?.map((place) => ({
      ...place,
      location: place.location ?? (place.locationId === undefined ? undefined : locations.get(place.locationId)),
    })),
  });
  const directory: Directory = {
    data,
    partner: (id) => partners.get(id),
    area: (id) => areas.get(id),
    location: (id) => locations.get(id),
    asset: (id) => assets.get(id),
    service: (id) => {
      const service = services.get(id);
      return service && embed(service);
    },
    services: () => [...services.values()].map(embed),
    servicesAt: (locationId) =>
      [...services.values()]
        .filter((s) => s.serviceAtLocations?.some((p) => (p.location?.id ?? p.locationId) === locationId))
        .map(embed),
  };
  return { directory, problems };
}
