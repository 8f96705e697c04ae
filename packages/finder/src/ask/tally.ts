/* eslint-disable @typescript-eslint/no-non-null-assertion -- service, place and value numbers are within the arrays by construction */
import { hasBit, lowestOf, noBits, type Bits } from '../columns/bits.js';
import type { Layout } from '../columns/layout.js';
import type { Facet } from '../facets/facet-reader.js';

/** A facet with the number of services by value. */
export interface Tally {
  readonly facet: Facet;
  /** Number of the facet. */
  readonly number: number;
  readonly counts: Uint32Array;
  /** By value: the last service it was counted for, plus 1. Only for facets whose values belong to places. */
  readonly seen: Uint32Array;
}

/**
 * Makes an empty tally for each facet of an index.
 * @param facets - The facets.
 * @returns The tallies, in the same order.
 */
export function talliesOf(facets: readonly Facet[]): Tally[] {
  return facets.map((facet, number) => ({
    facet,
    number,
    counts: new Uint32Array(facet.size),
    seen: new Uint32Array(facet.of === 'place' ? facet.size : 0),
  }));
}

/** Fills a tally: counts `services` by the values of a facet, looking only at those of their places that are in `places`. */
export type CountServices = (tally: Tally, services: Bits, places: Bits) => void;

/**
 * Prepares for counting the services of an index.
 * @param layout - How its places are numbered.
 * @returns Fills tallies.
 */
export function countServicesIn(layout: Layout): CountServices {
  const { single } = layout;
  const withOnePlace = noBits(layout.services);
  return (tally, services, places) => {
    const { facet, counts, seen } = tally;
    counts.fill(0);
    if (facet.of === 'service') {
      facet.count(services, counts);
      return;
    }
    for (let w = 0; w < single.length; w++) withOnePlace[w] = services[w]! & single[w]!;
    facet.count(withOnePlace, counts);
    seen.fill(0);
    for (let w = 0; w < single.length; w++)
      for (let bits = services[w]! & ~single[w]!; bits !== 0; bits &= bits - 1)
        countOnce(tally, lowestOf(w, bits), layout, places);
  };
}

/** Counts a service with several places: a value that several of them have counts once. */
function countOnce({ facet, counts, seen }: Tally, service: number, layout: Layout, places: Bits): void {
  for (const place of layout.placesOf(service)) {
    const values = hasBit(places, place) ? facet.valuesOf(place) : [];
    for (let v = 0; v < values.length; v++) {
      const value = values[v]!;
      if (seen[value] !== service + 1) counts[value]!++;
      seen[value] = service + 1;
    }
  }
}
