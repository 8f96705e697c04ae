/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import type { Service } from '@neighbourhood-kit/core/services';
import { bandOf, UNLOCATED } from '../places/coordinates.js';
import { placesOf } from '../places/places.js';
import { inWords } from '../words/tokenise.js';

/** The order of the index, as numbers of services and places as they were read. */
export interface IndexOrder {
  readonly services: Uint32Array;
  /** First places of the services, then all further ones. */
  readonly places: Uint32Array;
  /** Service of each further place, numbered as in the index. */
  readonly owners: Uint32Array;
  /** By service of the index: its rank in the order of names. */
  readonly ranks: Uint32Array;
}

/**
 * Tells whether a service is in an index.
 * @param service - Any service.
 * @returns False for one with status `inactive` or `defunct`.
 */
export function isShown({ status }: Service): boolean {
  return status !== 'inactive' && status !== 'defunct';
}

/**
 * Writes the name by which a service is put in order: its words, then its id.
 * @param service - The service.
 * @returns A text to compare.
 */
export function sortNameOf({ name, id }: Service): string {
  return `${inWords(name)}\n${id}`;
}

/**
 * Finds the order of the index: by the band of latitude of the first place, in a band from west to east, so that those within a
 * circle have numbers in a few runs; those without a point last. Equal ones by name as read, then by id. Further places go the same way.
 * @param names - By service: from `sortNameOf`.
 * @param starts - By service: number of its first place; and at the end the number of all places.
 * @param latitude - Millionths of a degree by place.
 * @param longitude - The same.
 * @returns The order.
 */
export function indexOrder(
  names: readonly string[],
  starts: readonly number[],
  latitude: readonly number[],
  longitude: readonly number[],
): IndexOrder {
  const byName = Uint32Array.from(names.keys()).sort((a, b) =>
    names[a]! < names[b]! ? -1 : names[a] === names[b] ? 0 : 1,
  );
  const keys = Float64Array.from(latitude, (north, place) =>
    north === UNLOCATED ? Infinity : bandOf(north) * 1e9 + longitude[place]!,
  );
  /** Positions of some places by band of latitude, then from west to east, then as they stand. */
  const onTheGround = (places: ArrayLike<number>): Uint32Array => {
    const key = Float64Array.from(places, (place) => keys[place]!);
    return Uint32Array.from(key.keys()).sort((a, b) => (key[a] === key[b] ? a - b : key[a]! < key[b]! ? -1 : 1));
  };
  const ranks = onTheGround(byName.map((service) => starts[service]!));
  const services = ranks.map((rank) => byName[rank]!);
  const further: number[] = [];
  const owners: number[] = [];
  services.forEach((service, owner) => {
    for (let place = starts[service]! + 1; place < starts[service + 1]!; place++) {
      further.push(place);
      owners.push(owner);
    }
  });
  const order = onTheGround(further);
  const places = new Uint32Array(latitude.length);
  places.set(services.map((service) => starts[service]!));
  places.set(
    order.map((at) => further[at]!),
    services.length,
  );
  return { ranks, services, places, owners: order.map((at) => owners[at]!) };
}

/**
 * Puts services into the order of the index.
 * @param services - Any services.
 * @returns Those that are shown.
 */
export function inIndexOrder(services: readonly Service[]): Service[] {
  const shown = services.filter(isShown);
  const starts = [0];
  const places = shown.flatMap((service) => {
    const here = placesOf(service);
    starts.push(starts.at(-1)! + here.length);
    return here;
  });
  const order = indexOrder(
    shown.map(sortNameOf),
    starts,
    places.map(({ latitude }) => latitude),
    places.map(({ longitude }) => longitude),
  );
  return Array.from(order.services, (at) => shown[at]!);
}

/**
 * Puts numbers as they were read into the order of the index.
 * @param order - Where each stood.
 * @param numbers - As read.
 * @returns The numbers in order.
 */
export function inOrder(order: Uint32Array, numbers: ArrayLike<number>): Float64Array {
  const out = new Float64Array(order.length);
  for (let i = 0; i < out.length; i++) out[i] = numbers[order[i]!]!;
  return out;
}
