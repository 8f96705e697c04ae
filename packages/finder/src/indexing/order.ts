/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import type { Service } from '@neighbourhood-kit/core/services';
import { byKey } from '../columns/numbering.js';
import { bandOf, UNLOCATED } from '../places/coordinates.js';
import { placesOf, type Place } from '../places/places.js';
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

/** Finds the order of the index. */
export interface Ordering {
  /** Of the places as read, in millionths of a degree. */
  readonly latitude: readonly number[];
  readonly longitude: readonly number[];
  /** Takes the next service with its places. */
  readonly add: (service: Service, places: readonly Place[]) => void;
  /**
   * Gives the order of what was taken: by the band of latitude of the first place, in a band from west to east, so that those within a
   * circle have numbers in a few runs; those without a point last. Equal ones by name, then by id. Further places go the same way.
   */
  readonly finish: () => IndexOrder;
}

/**
 * Begins to order services and places.
 * @returns An ordering of none so far.
 */
export function newOrdering(): Ordering {
  // By service: the words of its name, then its id; and where its places begin.
  const names: string[] = [];
  const starts = [0];
  const latitude: number[] = [];
  const longitude: number[] = [];
  return {
    latitude,
    longitude,
    add({ name, id }, places) {
      names.push(`${inWords(name)}\n${id}`);
      for (const place of places) {
        latitude.push(place.latitude);
        longitude.push(place.longitude);
      }
      starts.push(latitude.length);
    },
    finish() {
      const byName = Uint32Array.from(names.keys()).sort(byKey(names));
      const keys = Float64Array.from(latitude, (north, place) =>
        north === UNLOCATED ? Infinity : bandOf(north) * 1e9 + longitude[place]!,
      );
      const ranks = onTheGround(
        keys,
        byName.map((service) => starts[service]!),
      );
      const services = ranks.map((rank) => byName[rank]!);
      const further: number[] = [];
      const owners: number[] = [];
      services.forEach((service, owner) => {
        for (let place = starts[service]! + 1; place < starts[service + 1]!; place++) {
          further.push(place);
          owners.push(owner);
        }
      });
      const order = onTheGround(keys, further);
      const places = new Uint32Array(latitude.length);
      places.set(services.map((service) => starts[service]!));
      places.set(
        order.map((at) => further[at]!),
        services.length,
      );
      return { ranks, services, places, owners: order.map((at) => owners[at]!) };
    },
  };
}

/** Positions of some places by their keys: band of latitude, then from west to east; equal ones as they stand. */
function onTheGround(keys: Float64Array, places: ArrayLike<number>): Uint32Array {
  const key = Float64Array.from(places, (place) => keys[place]!);
  return Uint32Array.from(key.keys()).sort(byKey(key));
}

/**
 * Puts services into the order of the index.
 * @param services - Any services.
 * @returns Those that are shown.
 */
export function inIndexOrder(services: readonly Service[]): Service[] {
  const shown = services.filter(isShown);
  const ordering = newOrdering();
  for (const service of shown) ordering.add(service, placesOf(service));
  return Array.from(ordering.finish().services, (at) => shown[at]!);
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
