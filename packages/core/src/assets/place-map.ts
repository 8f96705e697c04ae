import type { Directory } from '../directory/directory.js';
import { areaAndWider } from '../neighbourhoods/within.js';
import { readPoint, type LatLng } from '../place/point.js';
import type { Service } from '../services/service.js';
import type { Asset } from './asset.js';

/** What stands and runs in each area of a directory. */
export interface PlaceMap {
  /** Active services that are offered in the area, or for the people of it. */
  readonly servicesIn: (areaId: string) => readonly Service[];
  readonly assetsIn: (areaId: string) => readonly Asset[];
  /** Active services of which nothing says where they are offered: count them apart, never as absent. */
  readonly elsewhere: readonly Service[];
}

/** How places are told to areas where the data does not say. */
export interface PlaceMapOptions {
  /** Ids of the areas a point lies in, for example from an area pack. */
  readonly areasAt?: ((point: LatLng) => readonly string[]) | undefined;
}

/**
 * Works out which services and assets belong to which areas: by the area ids of places and assets, by the GSS codes of service areas
 * and, if a locator is given, by points. A place belongs to every area around it; a service for an area serves the areas inside it, too.
 * @param directory - The directory.
 * @param options - A locator for places without area ids.
 * @returns Look-ups by area id.
 */
export function placeMap(directory: Pick<Directory, 'all'>, options: PlaceMapOptions = {}): PlaceMap {
  const areas = directory.all('areas');
  const assets = directory.all('assets');
  const around = new Map(areas.map(({ id }) => [id, areaAndWider(id, areas)]));
  const inside = new Map<string, string[]>();
  for (const [id, wider] of around) for (const each of wider) inside.set(each, [...(inside.get(each) ?? []), id]);
  const outwards = (ids: readonly string[]) => ids.flatMap((id) => around.get(id) ?? [id]);
  const both = (ids: readonly string[]) => [...outwards(ids), ...ids.flatMap((id) => inside.get(id) ?? [])];
  const byGss = (code: string) => areas.filter((area) => area.gssCodes?.includes(code)).map(({ id }) => id);
  const standing = new Map<string, string[]>();
  for (const { locationId, areaIds } of assets) {
    if (locationId !== undefined && areaIds)
      standing.set(locationId, [...(standing.get(locationId) ?? []), ...areaIds]);
  }
  const services = directory.all('services').filter(({ status }) => status === 'active');
  const areasOf = (service: Service): Set<string> => {
    const served = (service.serviceAreas ?? []).flatMap(({ code }) => (code === undefined ? [] : byGss(code)));
    const stood = (service.serviceAtLocations ?? []).flatMap(({ location }) => {
      if (!location || location.confidential) return [];
      const told = [...(location.areaIds ?? []), ...(standing.get(location.id) ?? [])];
      const point = told.length > 0 ? undefined : readPoint(location.latitude, location.longitude);
      return point?.ok ? (options.areasAt?.(point.value) ?? []) : told;
    });
    return new Set([...both(served), ...outwards(stood)]);
  };
  const found = services.map((service) => ({ service, in: areasOf(service) }));
  return {
    servicesIn: (areaId) => found.filter((each) => each.in.has(areaId)).map(({ service }) => service),
    assetsIn: (areaId) => assets.filter(({ areaIds }) => outwards(areaIds ?? []).includes(areaId)),
    elsewhere: found.filter((each) => each.in.size === 0).map(({ service }) => service),
  };
}
