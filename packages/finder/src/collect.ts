/* eslint-disable @typescript-eslint/no-non-null-assertion -- service and place numbers are within the arrays by construction */
import { hasBit } from './bits.js';
import type { Facet } from './facet-reader.js';
import type { Narrowing } from './narrowing.js';
import type { OpenedIndex } from './opened-index.js';
import type { OnSphere } from './positions.js';

/** What is asked of each place beside its facets and the age. */
export interface PlaceTests {
  /** Person's point. */
  readonly from: OnSphere | undefined;
  /** Greatest squared straight line. */
  readonly reach: number | undefined;
  /** Instant at which it must be known to be open. */
  readonly openAt: number | undefined;
  /** Tells whether the words of the question name the town of a place. */
  readonly isNamed: ((place: number) => boolean) | undefined;
}

/** A facet with the number of services by value. */
export interface Tally extends Facet {
  /** Number of the facet. */
  readonly facet: number;
  readonly counts: Uint32Array;
}

/** Services found, each at its best place, with facet counts. Holds the outcome until the next question. */
export interface Collector {
  /** Services found; the first `count()` hold. */
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
  /** Services that fit all but the age. */
  readonly notEligible: () => readonly number[];
  /** Begins a question. */
  readonly begin: (narrowing: Narrowing, tests: PlaceTests, isCounted: (facet: number) => boolean) => void;
  /**
   * Takes a service that the words allow, and of whose places one passes all filters or fails one alone: finds its best place, counts it, or
   * keeps it apart. `far` is the squared straight line to its only place, where that is known already.
   */
  readonly take: (service: number, far?: number) => void;
}

/**
 * Prepares for collecting the services of an index.
 * @param index - The index.
 * @returns The collector.
 */
export function collectorOf({ layout, facets, positions, hours }: OpenedIndex): Collector {
  const { furtherStarts } = layout;
  const services = new Uint32Array(layout.services);
  const places = new Uint32Array(layout.services);
  const squared = new Float64Array(layout.services);
  const named = new Uint8Array(layout.services);
  let count = 0;
  let counted: Tally[] = [];
  let notEligible: number[] = [];
  let filters: Narrowing['filters'] = [];
  let pass = new Uint32Array(0);
  let almost = pass;
  let located = false;
  let x = 0;
  let y = 0;
  let z = 0;
  let reach = Infinity;
  let openAt: number | undefined;
  let isNamed: PlaceTests['isNamed'];

  const farTo = (place: number): number => (located ? positions.squared(place, x, y, z) : NaN);
  /** Whether a place is near enough and, if that is asked, known to be open. */
  const suits = (place: number, far: number): boolean =>
    (reach === Infinity || far <= reach) && (openAt === undefined || hours(place, openAt) === 'open');
  const keep = (service: number, place: number, far: number) => {
    services[count] = service;
    places[count] = place;
    named[count] = isNamed?.(place) ? 1 : 0;
    squared[count++] = far;
  };
  /** Number of the facet whose filter alone a place fails; -1 for the age. */
  const missing = (place: number): number => filters.find((filter) => !hasBit(filter.places, place))!.facet;
  const countAll = ({ counts, starts, values }: Tally, at: number) => {
    for (let i = starts[at]!; i < starts[at + 1]!; i++) counts[values[i]!]!++;
  };

  /** A service with one place, which has the same number: the usual case, and a simple one. */
  const takeSingle = (service: number, far: number) => {
    if (!suits(service, far)) return;
    if (hasBit(pass, service)) {
      keep(service, service, far);
      for (let i = 0; i < counted.length; i++) countAll(counted[i]!, service);
      return;
    }
    const facet = missing(service);
    if (facet < 0) notEligible.push(service);
    for (let i = 0; i < counted.length; i++) if (counted[i]!.facet === facet) countAll(counted[i]!, service);
  };

  const takeSeveral = (service: number) => {
    let best = -1;
    let bestFar = NaN;
    let bestIsNamed = false;
    let otherAge = false as boolean;
    /** Places that count for a facet: those that pass, and those that fail its filter alone. */
    const within: { readonly place: number; readonly facet: number | undefined }[] = [];
    layout.each(service, (place) => {
      const passes = hasBit(pass, place);
      if (!passes && !hasBit(almost, place)) return;
      const far = farTo(place);
      if (!suits(place, far)) return;
      within.push({ place, facet: passes ? undefined : missing(place) });
      if (!passes) {
        otherAge ||= missing(place) < 0;
        return;
      }
      const inTown = isNamed?.(place) ?? false;
      // A distance that is not known (NaN) is the greatest.
      const nearer = far < bestFar || (Number.isNaN(bestFar) && !Number.isNaN(far));
      if (best < 0 || (inTown && !bestIsNamed) || (inTown === bestIsNamed && nearer))
        [best, bestFar, bestIsNamed] = [place, far, inTown];
    });
    for (const tally of counted) {
      const count = within.filter(({ facet }) => facet === undefined || facet === tally.facet);
      if (count.length === 0) continue;
      if (tally.of === 'service') countAll(tally, service);
      else {
        const values = count.flatMap(({ place }) =>
          Array.from(tally.values.subarray(tally.starts[place], tally.starts[place + 1])),
        );
        for (const value of new Set(values)) tally.counts[value]!++;
      }
    }
    if (best >= 0) keep(service, best, bestFar);
    else if (otherAge) notEligible.push(service);
  };

  return {
    services,
    places,
    squared,
    named,
    count: () => count,
    counted: () => counted,
    notEligible: () => notEligible,
    begin(narrowing, tests, isCounted) {
      ({ filters, pass, almost } = narrowing);
      ({ openAt, isNamed } = tests);
      located = tests.from !== undefined;
      [x, y, z] = tests.from ?? [0, 0, 0];
      reach = tests.reach ?? Infinity;
      count = 0;
      notEligible = [];
      counted = facets.flatMap((facet, i) =>
        isCounted(i) ? [{ ...facet, facet: i, counts: new Uint32Array(facet.size) }] : [],
      );
    },
    take(service, far) {
      if (furtherStarts[service] === furtherStarts[service + 1]) takeSingle(service, far ?? farTo(service));
      else takeSeveral(service);
    },
  };
}
