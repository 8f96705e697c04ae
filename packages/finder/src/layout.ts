/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the columns by construction */
import { clearBit, hasBit, noBits, setBit, type Bits } from './bits.js';
import type { Column } from './snapshot.js';

/**
 * How places lie: the first place of a service has the number of the service; further ones come after all of these, in the order of their
 * services. Where every service has one place the two numberings are the same.
 */
export interface Layout {
  readonly services: number;
  readonly places: number;
  /** Services with one place. */
  readonly single: Bits;
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
  const single = noBits(services);
  let places = services;
  for (let service = 0; service < services; service++) {
    furtherStarts[service] = places;
    places += counts[service]! - 1;
    if (counts[service] === 1) setBit(single, service);
  }
  furtherStarts[services] = places;
  const owners = new Uint32Array(places - services);
  for (let service = 0; service < services; service++) {
    owners.fill(service, furtherStarts[service]! - services, furtherStarts[service + 1]! - services);
  }
  return {
    services,
    places,
    single,
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
 * @param into - Receives the services.
 * @returns The same.
 */
export function servicesOf({ services, owners }: Layout, places: Bits, into: Bits): Bits {
  into.set(places.subarray(0, into.length));
  if (services & 31) into[into.length - 1]! &= (1 << (services & 31)) - 1;
  for (let w = services >>> 5; w < places.length; w++) {
    for (let bits = places[w]!; bits !== 0; bits &= bits - 1) {
      const further = (w << 5) + 31 - Math.clz32(bits & -bits) - services;
      if (further >= 0) setBit(into, owners[further]!);
    }
  }
  return into;
}

/**
 * Takes the places out of a set that are not of certain services.
 * @param layout - How the places lie.
 * @param among - The services.
 * @param places - The set.
 */
export function keepPlacesOf({ services, owners }: Layout, among: Bits, places: Bits): void {
  const whole = services >>> 5;
  for (let w = 0; w < whole; w++) places[w]! &= among[w]!;
  for (let w = whole; w < places.length; w++) {
    for (let bits = places[w]!; bits !== 0; bits &= bits - 1) {
      const place = (w << 5) + 31 - Math.clz32(bits & -bits);
      if (!hasBit(among, place < services ? place : owners[place - services]!)) clearBit(places, place);
    }
  }
}
