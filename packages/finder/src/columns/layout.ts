/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the columns by construction */
import { allBits, clearBit, countOnes, hasBit, lowestOf, setBit, type Bits } from './bits.js';
import type { Column } from './snapshot.js';
import { startsOf } from './strings.js';

/**
 * How places lie: the first place of a service has the number of the service; further ones come after all of these. Where every service has one
 * place the two numberings are the same.
 */
export interface Layout {
  readonly services: number;
  readonly places: number;
  /** Services with one place. */
  readonly single: Bits;
  /** Service of each further place, counted from the first of them. */
  readonly owners: Column;
  /** Lists the places of a service, the first one first. */
  readonly placesOf: (service: number) => readonly number[];
}

/**
 * Works out how places lie.
 * @param services - Number of services.
 * @param owners - Service of each further place.
 * @returns The layout.
 */
export function layoutOf(services: number, owners: Column): Layout {
  const single = allBits(services);
  for (const owner of owners) clearBit(single, owner);
  let sorted: ReturnType<typeof byService> | undefined;
  /** Numbers of further places by service, then as they stand; and where those of each service that has any begin. */
  const byService = () => {
    const before = startsOf(single.map((word) => countOnes(~word)));
    /** Number of services with further places that come before one. */
    const rankOf = (service: number) =>
      before[service >>> 5]! + countOnes(~single[service >>> 5]! & ((1 << (service & 31)) - 1));
    const counts = new Uint32Array(before.at(-1)!);
    for (const owner of owners) counts[rankOf(owner)]!++;
    const starts = startsOf(counts);
    const next = starts.slice();
    const numbers = new Uint32Array(owners.length);
    for (let i = 0; i < owners.length; i++) numbers[next[rankOf(owners[i]!)]!++] = services + i;
    return { rankOf, starts, numbers };
  };
  return {
    services,
    places: services + owners.length,
    single,
    owners,
    placesOf(service) {
      if (hasBit(single, service)) return [service];
      const { rankOf, starts, numbers } = (sorted ??= byService());
      const rank = rankOf(service);
      return [service, ...numbers.subarray(starts[rank], starts[rank + 1])];
    },
  };
}

/**
 * Adds the further places of the services in a set of places.
 * @param layout - How the places lie.
 * @param places - The set; the services are in it by their first places.
 * @returns The same.
 */
export function withFurther({ services, owners }: Layout, places: Bits): Bits {
  for (let i = 0; i < owners.length; i++) if (hasBit(places, owners[i]!)) setBit(places, services + i);
  return places;
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
      const further = lowestOf(w, bits) - services;
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
      const place = lowestOf(w, bits);
      if (!hasBit(among, place < services ? place : owners[place - services]!)) clearBit(places, place);
    }
  }
}
