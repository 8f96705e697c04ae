/* eslint-disable @typescript-eslint/no-non-null-assertion -- service and place numbers are within the arrays by construction */
import { clearBit, hasBit, listBits, lowestOf, noBits, sizeOf, type Bits } from '../columns/bits.js';
import type { Facet } from '../facets/facet-reader.js';
import type { Point } from '../finder.js';
import { keepPlacesOf, servicesOf } from '../columns/layout.js';
import type { Filter, Narrowing } from './narrowing.js';
import type { OpenedIndex } from './opened-index.js';
import type { SquaredTo } from '../places/positions.js';

/** From so many times the wanted number on, it is quicker to look for a smaller circle than to measure all distances. */
const MANY = 8;
/** Metres to the other side of the earth. */
const HALF_ROUND = 2e7;

/** What is asked of each place beside its facets, the age and the distance. */
export interface PlaceTests {
  /** Squared straight line from the person's point; NaN where not known. */
  readonly squared: SquaredTo;
  /** Instant at which it must be known to be open. */
  readonly openAt: number | undefined;
  /** Tells whether the words of the question name the town of a place. */
  readonly isNamed: ((place: number) => boolean) | undefined;
  /** When only the nearest are wanted: from where, how far at most, and how many. */
  readonly nearest: { readonly to: Point; readonly withinMetres: number; readonly wanted: number } | undefined;
}

/** A facet with the number of services by value. */
export interface Tally {
  readonly facet: Facet;
  /** Number of the facet. */
  readonly number: number;
  readonly counts: Uint32Array;
  /** Marks the values that were counted for a service. */
  readonly seen: Uint32Array;
}

/** Services found, each at its best place, with facet counts. Holds the outcome until the next question. */
export interface Collector {
  /** Number of services found. */
  readonly total: () => number;
  /** Services found, all or at least the nearest; the first `count()` hold. */
  readonly services: Uint32Array;
  /** Best place of each. */
  readonly places: Uint32Array;
  /** Squared straight line to it; NaN where not known. */
  readonly squared: Float64Array;
  /** 1 where it is in a town that the question names. */
  readonly named: Uint8Array;
  readonly count: () => number;
  /** Facets that are counted. */
  readonly counted: () => readonly Tally[];
  /** Services that fit all but the age, and how many there are. */
  readonly notEligible: () => readonly [services: Bits, total: number];
  /**
   * Finds the best place of each service that has one which passes all filters, and counts it; keeps those apart that fail the age alone.
   * `matched` are the services that the words allow; all where absent.
   */
  readonly collect: (
    narrowing: Narrowing,
    matched: Bits | undefined,
    tests: PlaceTests,
    isCounted: (facet: number) => boolean,
  ) => void;
}

/**
 * Prepares for collecting the services of an index.
 * @param index - The index.
 * @returns The collector.
 */
export function collectorOf({ layout, facets, positions, hours }: OpenedIndex): Collector {
  const { single } = layout;
  const services = new Uint32Array(layout.services);
  const places = new Uint32Array(layout.services);
  const squared = new Float64Array(layout.services);
  const named = new Uint8Array(layout.services);
  const tallies: Tally[] = facets.map((facet, number) => ({
    facet,
    number,
    counts: new Uint32Array(facet.size),
    seen: new Uint32Array(facet.of === 'place' ? facet.size : 0),
  }));
  const found = noBits(layout.services);
  const close = noBits(layout.places);
  const foundBut = noBits(layout.services);
  const late = noBits(layout.services);
  const passBut = noBits(layout.places);
  const part = noBits(layout.services);
  let total = 0;
  let lateTotal = 0;
  let count = 0;
  let counted: readonly Tally[] = [];

  /** Puts in a service with several places: at one in a town that was named, or else at the nearest. */
  const keepBest = (at: number, pass: Bits, { squared: far, isNamed }: PlaceTests) => {
    let best = -1;
    let least = NaN;
    let inTown = false;
    for (const place of layout.placesOf(services[at]!)) {
      if (!hasBit(pass, place)) continue;
      const metres = far(place);
      const isIn = isNamed?.(place) ?? false;
      // A distance that is not known (NaN) is the greatest.
      const nearer = metres < least || (Number.isNaN(least) && !Number.isNaN(metres));
      if (best >= 0 && !(isIn && !inTown) && !(isIn === inTown && nearer)) continue;
      best = place;
      least = metres;
      inTown = isIn;
    }
    places[at] = best;
    named[at] = Number(inTown);
    squared[at] = least;
  };
  const listServices = (places: Bits) => listBits(servicesOf(layout, places, foundBut), services);
  /** Lists the services of some places: only those in a circle around somebody, where one that is smaller than asked has enough. */
  const listNearest = (pass: Bits, nearest: PlaceTests['nearest']): number => {
    if (nearest && total >= MANY * nearest.wanted) {
      const { to, withinMetres, wanted } = nearest;
      // As if services lay evenly in the circle; the ground is never looked at more than a dozen times.
      let metres = Number.isFinite(withinMetres) ? withinMetres * Math.sqrt((2 * wanted) / total) : 1000;
      for (; metres < Math.min(withinMetres, HALF_ROUND); metres *= 2) {
        close.fill(0);
        for (const run of positions.around(to, metres))
          for (let w = run.start >>> 5; w << 5 < run.end; w++) close[w]! |= positions.within(run, w, pass[w]!);
        const all = listServices(close);
        if (all >= wanted) return all;
      }
    }
    return listServices(pass);
  };
  /** Puts in each service of some places, at its best place; of the nearest alone those that are enough. */
  const keepAll = (pass: Bits, tests: PlaceTests) => {
    const { squared: far, isNamed } = tests;
    count = listNearest(pass, tests.nearest);
    for (let at = 0; at < count; at++) {
      const service = services[at]!;
      if (!hasBit(single, service)) {
        keepBest(at, pass, tests);
        continue;
      }
      // The usual case, and a simple one: the place has the same number.
      places[at] = service;
      named[at] = Number(isNamed?.(service) ?? false);
      squared[at] = far(service);
    }
  };

  /** Counts a service that has several places, each value once that several of them have. */
  const countSeveral = ({ facet, counts, seen }: Tally, service: number, pass: Bits) => {
    for (const place of layout.placesOf(service)) {
      const values = hasBit(pass, place) ? facet.valuesOf(place) : [];
      for (let v = 0; v < values.length; v++) {
        const value = values[v]!;
        if (seen[value] !== service + 1) counts[value]!++;
        seen[value] = service + 1;
      }
    }
  };
  /** Counts some services by the values of a facet, through those of their places that are in a set. */
  const countAll = (tally: Tally, items: Bits, pass: Bits) => {
    const { facet, counts } = tally;
    counts.fill(0);
    if (facet.of === 'service') {
      facet.count(items, counts);
      return;
    }
    for (let w = 0; w < part.length; w++) part[w] = items[w]! & single[w]!;
    facet.count(part, counts);
    tally.seen.fill(0);
    for (let w = 0; w < part.length; w++)
      for (let bits = items[w]! & ~single[w]!; bits !== 0; bits &= bits - 1)
        countSeveral(tally, lowestOf(w, bits), pass);
  };

  /** Services with a place that fails one filter alone, or is in a set; `passBut` has the places. */
  const findBut = (almost: Bits, { places: holds }: Filter, others?: Bits): Bits => {
    if (others) passBut.set(others);
    else passBut.fill(0);
    for (let w = 0; w < passBut.length; w++) passBut[w]! |= almost[w]! & ~holds[w]!;
    return servicesOf(layout, passBut, foundBut);
  };

  return {
    services,
    places,
    squared,
    named,
    total: () => total,
    count: () => count,
    counted: () => counted,
    notEligible: () => [late, lateTotal],
    collect(narrowing, matched, tests, isCounted) {
      const { filters, pass, almost } = narrowing;
      const { openAt } = tests;
      for (const bits of [pass, almost]) {
        if (matched) keepPlacesOf(layout, matched, bits);
        if (openAt === undefined) continue;
        for (let place = 0; place < layout.places; place++)
          if (hasBit(bits, place) && hours(place, openAt) !== 'open') clearBit(bits, place);
      }
      total = sizeOf(servicesOf(layout, pass, found));
      keepAll(pass, tests);
      counted = tallies.filter(({ number }) => isCounted(number));
      for (const tally of counted) {
        const own = filters.find(({ facet }) => facet === tally.number);
        if (own) countAll(tally, findBut(almost, own, pass), passBut);
        else countAll(tally, found, pass);
      }
      const age = filters.find(({ facet }) => facet < 0);
      late.fill(0);
      if (age) late.set(findBut(almost, age));
      for (let w = 0; w < late.length; w++) late[w]! &= ~found[w]!;
      lateTotal = sizeOf(late);
    },
  };
}
