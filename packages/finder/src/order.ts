/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the arrays by construction */
import type { Service } from '@neighbourhood-kit/core/services';
import { bandOf, UNLOCATED } from './coordinates.js';
import { placesOf, type Place } from './places.js';
import { words } from './tokenise.js';

/** Services in the order of the index. */
export interface Ordered {
  readonly services: readonly Service[];
  /** Places by service, at least one. */
  readonly places: readonly (readonly Place[])[];
  /** By service: its rank in the order of names. */
  readonly ranks: Uint32Array;
}

/**
 * Puts services into the order of the index: by the band of latitude of the first place, in a band from west to east, so that those within a
 * circle have numbers in a few runs; those without a point last. Equal ones by name as read, then by id.
 * @param services - Any services.
 * @returns Those that are shown.
 */
export function inIndexOrder(services: readonly Service[]): Ordered {
  const shown = services
    .filter(({ status }) => status !== 'inactive' && status !== 'defunct')
    .map((service) => ({ service, key: `${words(service.name).join(' ')}\n${service.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ service }) => service);
  const places = shown.map(placesOf);
  // By number in the order of names: band and longitude as one number.
  const keys = Float64Array.from(places, ([first]) =>
    first!.latitude === UNLOCATED ? Infinity : bandOf(first!.latitude) * 1e9 + first!.longitude,
  );
  const ranks = new Uint32Array(shown.keys());
  ranks.sort((a, b) => (keys[a] === keys[b] ? a - b : keys[a]! < keys[b]! ? -1 : 1));
  return {
    ranks,
    services: Array.from(ranks, (rank) => shown[rank]!),
    places: Array.from(ranks, (rank) => places[rank]!),
  };
}
