/* eslint-disable @typescript-eslint/no-non-null-assertion -- service and place numbers are within the arrays by construction */
import { countOnes, hasBit, noBits, setBit, type Bits } from './bits.js';
import type { Facet } from './facet-reader.js';
import type { Narrow, Narrowing } from './narrowing.js';
import type { OpenedIndex } from './opened-index.js';
import type { Around, OnSphere } from './positions.js';

/** Up to so many values of a facet are counted by sets; beyond that each service found is quicker. */
const FEW_VALUES = 8;

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
  /** Bit of the filter by this facet, when there is one. */
  readonly own: number;
  /** Marks the values that were counted for a service. */
  readonly seen: Uint32Array;
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
  readonly notEligible: () => Uint32Array;
  /** Begins a question. */
  readonly begin: (narrowing: Narrowing, tests: PlaceTests, isCounted: (facet: number) => boolean) => void;
  /**
   * Takes a service that the words allow, and of whose places one passes all filters or fails one alone: finds its best place, counts it, or
   * keeps it apart.
   */
  readonly take: (service: number) => void;
  /** Takes the services of places, all of which pass all filters or fail one alone, and are near enough. */
  readonly takeAround: (around: Around) => void;
}

/**
 * Prepares for collecting the services of an index.
 * @param index - The index.
 * @param having - Finds the places that have a value of a facet.
 * @returns The collector.
 */
export function collectorOf({ layout, facets, positions, hours }: OpenedIndex, having: Narrow['having']): Collector {
  const { furtherStarts } = layout;
  const services = new Uint32Array(layout.services);
  const places = new Uint32Array(layout.services);
  const squared = new Float64Array(layout.services);
  const named = new Uint8Array(layout.services);
  const late = new Uint32Array(layout.services);
  let count = 0;
  let lateCount = 0;
  let counted: Tally[] = [];
  let filters: Narrowing['filters'] = [];
  let pass: Bits = new Uint32Array(0);
  let located = false;
  let x = 0;
  let y = 0;
  let z = 0;
  let reach = Infinity;
  let openAt: number | undefined;
  let isNamed: PlaceTests['isNamed'];
  /** Bit of the filter by age; -1 without one. */
  let ageBit = -1;
  let stamp = 0;

  const farTo = (place: number): number => (located ? positions.squared(place, x, y, z) : NaN);
  /** Whether a place is near enough and, if that is asked, known to be open. */
  const suits = (place: number, far: number): boolean =>
    (reach === Infinity || far <= reach) && (openAt === undefined || hours(place, openAt) === 'open');
  const keep = (service: number, place: number, far: number) => {
    services[count] = service;
    places[count] = place;
    if (isNamed) named[count] = isNamed(place) ? 1 : 0;
    squared[count++] = far;
  };
  /** Bit of the filter that a place fails alone; 0 when it fails more. */
  const missing = (place: number): number => {
    for (let i = 0; i < filters.length; i++) if (hasBit(filters[i]!.fails, place)) return 1 << i;
    return 0;
  };
  const countAll = ({ counts, starts, values }: Tally, at: number) => {
    for (let i = starts[at]!; i < starts[at + 1]!; i++) counts[values[i]!]!++;
  };
  const countOnce = ({ counts, starts, values, seen }: Tally, at: number) => {
    for (let i = starts[at]!; i < starts[at + 1]!; i++) {
      const value = values[i]!;
      if (seen[value] === stamp) continue;
      seen[value] = stamp;
      counts[value]!++;
    }
  };

  /** A service with one place, which has the same number: the usual case, and a simple one. */
  const takeSingle = (service: number, far: number, tallies: readonly Tally[]) => {
    if (!suits(service, far)) return;
    if (hasBit(pass, service)) {
      keep(service, service, far);
      for (let i = 0; i < tallies.length; i++) countAll(tallies[i]!, service);
      return;
    }
    const fails = missing(service);
    if (fails === ageBit) late[lateCount++] = service;
    else for (let i = 0; i < tallies.length; i++) if (tallies[i]!.own === fails) countAll(tallies[i]!, service);
  };

  const takeSeveral = (service: number) => {
    let best = -1;
    let bestFar = NaN;
    let bestIsNamed = false;
    let failed = 0;
    stamp++;
    const further = furtherStarts[service]! - 1;
    const last = furtherStarts[service + 1]!;
    for (let at = further; at < last; at++) {
      const place = at === further ? service : at;
      const passes = hasBit(pass, place);
      const fails = passes ? 0 : missing(place);
      if (!passes && fails === 0) continue;
      const far = farTo(place);
      if (!suits(place, far)) continue;
      failed |= fails;
      for (let i = 0; i < counted.length; i++) {
        const tally = counted[i]!;
        if (tally.of === 'place' && (passes || tally.own === fails)) countOnce(tally, place);
      }
      if (!passes) continue;
      const inTown = isNamed?.(place) ?? false;
      // A distance that is not known (NaN) is the greatest.
      const nearer = far < bestFar || (Number.isNaN(bestFar) && !Number.isNaN(far));
      if (best < 0 || (inTown && !bestIsNamed) || (inTown === bestIsNamed && nearer)) {
        best = place;
        bestFar = far;
        bestIsNamed = inTown;
      }
    }
    for (let i = 0; i < counted.length; i++) {
      const tally = counted[i]!;
      if (tally.of === 'service' && (best >= 0 || tally.own & failed)) countAll(tally, service);
    }
    if (best >= 0) keep(service, best, bestFar);
    else if (ageBit > 0 && failed & ageBit) late[lateCount++] = service;
  };

  /** Counts the services with one place, among some, by the sets of a facet's values. */
  const countSets = ({ facet, counts, own }: Tally, among: Bits) => {
    const fails = own === 0 ? undefined : filters[31 - Math.clz32(own)]!.fails;
    for (let value = 0; value < counts.length; value++) {
      const set = having(facet, value);
      let sum = 0;
      for (let w = 0; w < among.length; w++) {
        const bits = among[w]! & set[w]! & (fails ? pass[w]! | fails[w]! : pass[w]!);
        if (bits !== 0) sum += countOnes(bits);
      }
      counts[value]! += sum;
    }
  };

  return {
    services,
    places,
    squared,
    named,
    count: () => count,
    counted: () => counted,
    notEligible: () => late.subarray(0, lateCount),
    begin(narrowing, tests, isCounted) {
      ({ filters, pass } = narrowing);
      ({ openAt, isNamed } = tests);
      located = tests.from !== undefined;
      [x, y, z] = tests.from ?? [0, 0, 0];
      reach = tests.reach ?? Infinity;
      if (!isNamed) named.fill(0, 0, count);
      count = 0;
      lateCount = 0;
      const bitOf = (facet: number) => {
        const at = filters.findIndex((filter) => filter.facet === facet);
        return at < 0 ? 0 : 1 << at;
      };
      ageBit = bitOf(-1) || -1;
      counted = facets.flatMap((facet, i) =>
        isCounted(i)
          ? [
              {
                ...facet,
                facet: i,
                counts: new Uint32Array(facet.size),
                own: bitOf(i),
                seen: facet.of === 'place' ? new Uint32Array(facet.size) : NONE,
              },
            ]
          : [],
      );
      stamp = 0;
    },
    take(service) {
      if (furtherStarts[service] === furtherStarts[service + 1]) takeSingle(service, farTo(service), counted);
      else takeSeveral(service);
    },
    takeAround({ count: most, places: near, squared: far }) {
      const several = noBits(layout.services);
      const single = noBits(layout.services);
      const bySets = counted.filter(({ size, of }) => size <= FEW_VALUES && of === 'service');
      const byEach = counted.filter((tally) => !bySets.includes(tally));
      for (let i = 0; i < most; i++) {
        const place = near[i]!;
        const service = place < layout.services ? place : layout.owners[place - layout.services]!;
        if (furtherStarts[service] === furtherStarts[service + 1]) {
          if (openAt === undefined || suits(service, far[i]!)) setBit(single, service);
          takeSingle(service, far[i]!, byEach);
        } else if (!hasBit(several, service)) {
          setBit(several, service);
          takeSeveral(service);
        }
      }
      for (const tally of bySets) countSets(tally, single);
    },
  };
}

const NONE = new Uint32Array(0);
