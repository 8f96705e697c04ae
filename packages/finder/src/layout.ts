/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the columns by construction */
import { hasBit, noBits, setBit, type Bits } from './bits.js';
import type { Column } from './snapshot.js';

/**
 * How places lie: the first place of a service has the number of the service; further ones come after all of these, in the order of their
 * services. Where every service has one place the two numberings are the same.
 */
export interface Layout {
  readonly services: number;
  readonly places: number;
  /** Further places of service s are `furtherStarts[s]` to `furtherStarts[s + 1] - 1`. */
  readonly furtherStarts: Uint32Array;
  /** Service of each further place, counted from the first of them. */
  readonly owners: Uint32Array;
  /** Visits every place of a service. */
  readonly each: (service: number, visit: (place: number) => void) => void;
}

/**
 * Works out how places lie.
 * @param counts - Number of places by service, at least 1.
 * @returns The layout.
 */
export function layoutOf(counts: Column): Layout {
  const services = counts.length;
  const furtherStarts = new Uint32Array(services + 1);
  let places = services;
  for (let service = 0; service < services; service++) {
    furtherStarts[service] = places;
    places += counts[service]! - 1;
  }
  furtherStarts[services] = places;
  const owners = new Uint32Array(places - services);
  for (let service = 0; service < services; service++) {
    owners.fill(service, furtherStarts[service]! - services, furtherStarts[service + 1]! - services);
  }
  return {
    services,
    places,
    furtherStarts,
    owners,
    each(service, visit) {
      visit(service);
      for (let place = furtherStarts[service]!; place < furtherStarts[service + 1]!; place++) visit(place);
    },
  };
}

/**
 * Gathers the services that have a place in a set.
 * @param layout - How the places lie.
 * @param places - The set.
 * @returns The services.
 */
export function servicesOf({ services, owners }: Layout, places: Bits): Bits {
  const found = noBits(services);
  found.set(places.subarray(0, found.length));
  if (services & 31) found[found.length - 1]! &= (1 << (services & 31)) - 1;
  for (let i = 0; i < owners.length; i++) if (hasBit(places, services + i)) setBit(found, owners[i]!);
  return found;
}
