/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the arrays by construction */
import type { Service } from '@neighbourhood-kit/core/services';
import { bandOf, UNLOCATED } from './coordinates.js';
import { placesOf, type Place } from './places.js';
import { words } from './tokenise.js';

/** Services and their places in the order of the index. */
export interface Ordered {
  readonly services: readonly Service[];
  /** First places of the services, then all further ones. */
  readonly places: readonly Place[];
  /** Service of each further place. */
  readonly owners: Uint32Array;
  /** By service: its rank in the order of names. */
  readonly ranks: Uint32Array;
}

/**
 * Puts services into the order of the index: by the band of latitude of the first place, in a band from west to east, so that those within a
 * circle have numbers in a few runs; those without a point last. Equal ones by name as read, then by id. Further places go the same way.
 * @param services - Any services.
 * @returns Those that are shown.
 */
export function inIndexOrder(services: readonly Service[]): Ordered {
  const byName = services
    .filter(({ status }) => status !== 'inactive' && status !== 'defunct')
    .map((service) => ({ service, key: `${words(service.name).join(' ')}\n${service.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ service }) => ({ service, places: placesOf(service) }));
  const ranks = onTheGround(byName.map(({ places }) => places[0]!));
  const inOrder = Array.from(ranks, (rank) => byName[rank]!);
  const further = inOrder.flatMap(({ places }, owner) => places.slice(1).map((place) => ({ place, owner })));
  const order = onTheGround(further.map(({ place }) => place));
  return {
    ranks,
    services: inOrder.map(({ service }) => service),
    places: [...inOrder.map(({ places }) => places[0]!), ...Array.from(order, (at) => further[at]!.place)],
    owners: order.map((at) => further[at]!.owner),
  };
}

/** Numbers of places by band of latitude, then from west to east, then as they stand. */
function onTheGround(places: readonly Place[]): Uint32Array {
  const keys = Float64Array.from(places, ({ latitude, longitude }) =>
    latitude === UNLOCATED ? Infinity : bandOf(latitude) * 1e9 + longitude,
  );
  return new Uint32Array(places.keys()).sort((a, b) => (keys[a] === keys[b] ? a - b : keys[a]! < keys[b]! ? -1 : 1));
}
