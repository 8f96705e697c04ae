/* eslint-disable @typescript-eslint/no-non-null-assertion -- words of sets of one size */
import { clearBit, hasBit, noBits, sizeOf, type Bits } from '../columns/bits.js';
import { keepPlacesOf, servicesOf } from '../columns/layout.js';
import { bestPlacesIn, type BestPlaces, type PlaceChoice } from './best-places.js';
import type { Filter, Narrowing } from './narrowing.js';
import type { OpenedIndex } from './opened-index.js';
import { countServicesIn, talliesOf, type Tally } from './tally.js';

/** What is asked of each place as well as its facets, the age and the distance. */
export interface PlaceTests extends PlaceChoice {
  /** Instant at which its hours must say that it is open. */
  readonly openAt: number | undefined;
}

/** Services found, all or at least the nearest, each at its best place, with facet counts. Holds the outcome until the next question. */
export interface Collector extends BestPlaces {
  /** Number of services found. */
  readonly total: () => number;
  /** Facets that are counted. */
  readonly counted: () => readonly Tally[];
  /** Services that fit all but the age, and how many there are. */
  readonly notEligible: () => { readonly services: Bits; readonly total: number };
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
export function collectorOf(index: OpenedIndex): Collector {
  const { layout } = index;
  const { fill, ...best } = bestPlacesIn(index);
  const tallies = talliesOf(index.facets);
  const countServices = countServicesIn(layout);
  const found = noBits(layout.services);
  const otherAge = noBits(layout.services);
  // Scratch sets: what would be found without one of the filters.
  const placesWithout = noBits(layout.places);
  const servicesWithout = noBits(layout.services);
  let total = 0;
  let otherAgeTotal = 0;
  let counted: readonly Tally[] = [];

  /** Services with a place in `pass`, or in `almost` because it fails this filter alone. Leaves those places in `placesWithout`. */
  const findWithout = ({ places: holds }: Filter, almost: Bits, pass?: Bits): Bits => {
    if (pass) placesWithout.set(pass);
    else placesWithout.fill(0);
    for (let w = 0; w < placesWithout.length; w++) placesWithout[w]! |= almost[w]! & ~holds[w]!;
    return servicesOf(layout, placesWithout, servicesWithout);
  };

  /** Sets apart the services that fit all but the age. */
  const findOtherAge = ({ filters, almost }: Narrowing) => {
    const age = filters.find(({ facet }) => facet < 0);
    if (!age) {
      otherAge.fill(0);
      otherAgeTotal = 0;
      return;
    }
    const ofAnyAge = findWithout(age, almost);
    for (let w = 0; w < otherAge.length; w++) otherAge[w] = ofAnyAge[w]! & ~found[w]!;
    otherAgeTotal = sizeOf(otherAge);
  };

  return {
    ...best,
    total: () => total,
    counted: () => counted,
    notEligible: () => ({ services: otherAge, total: otherAgeTotal }),
    collect(narrowing, matched, tests, isCounted) {
      const { filters, pass, almost } = narrowing;
      for (const places of [pass, almost]) {
        if (matched) keepPlacesOf(layout, matched, places);
        if (tests.openAt !== undefined) keepOpen(index, places, tests.openAt);
      }
      total = sizeOf(servicesOf(layout, pass, found));
      fill(pass, total, tests);
      counted = tallies.filter(({ number }) => isCounted(number));
      for (const tally of counted) {
        const own = filters.find(({ facet }) => facet === tally.number);
        if (own) countServices(tally, findWithout(own, almost, pass), placesWithout);
        else countServices(tally, found, pass);
      }
      findOtherAge(narrowing);
    },
  };
}

/** Takes the places out of a set whose hours do not say that they are open. */
function keepOpen({ layout, hours }: OpenedIndex, places: Bits, at: number): void {
  for (let place = 0; place < layout.places; place++)
    if (hasBit(places, place) && hours.state(place, at) !== 'open') clearBit(places, place);
}
