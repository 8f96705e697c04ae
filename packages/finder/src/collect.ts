/* eslint-disable @typescript-eslint/no-non-null-assertion -- service and place numbers are within the arrays by construction */
import { hasBit } from './bits.js';
import type { Narrowing } from './narrowing.js';
import type { Segment } from './segment.js';

/** What is asked of each place beside its facets and the age. */
export interface PlaceTests {
  /** Person's point on the sphere. */
  readonly from: readonly [number, number, number] | undefined;
  /** Greatest squared straight line. */
  readonly reach: number | undefined;
  /** Tells whether a place is known to be open. */
  readonly isOpen: ((place: number) => boolean) | undefined;
  /** Tells whether the words of the question name the town of a place. */
  readonly isNamed: ((place: number) => boolean) | undefined;
}

/** Services found in one index, each at its best place, with facet counts. Holds the outcome until the next question. */
export class Collector {
  /** Services found; the first `count` hold. */
  readonly services: Uint32Array;
  /** Best place of each. */
  readonly places: Uint32Array;
  /** Squared straight line to it; NaN where not known. */
  readonly squared: Float64Array;
  count = 0;
  /** Number of services by value, by facet; absent for a facet that is not counted. */
  counts: (Uint32Array | undefined)[] = [];
  /** Services that fit all but the age. */
  notEligible: number[] = [];

  private narrowing!: Narrowing;
  private tests!: PlaceTests;
  /** Last service that was counted under a value, by facet and value: a service counts once, in however many places. */
  private countedFor: (Int32Array | undefined)[] = [];

  /** @param segment - Index. */
  constructor(private readonly segment: Segment) {
    this.services = new Uint32Array(segment.facts.services);
    this.places = new Uint32Array(segment.facts.services);
    this.squared = new Float64Array(segment.facts.services);
  }

  /**
   * Begins a question.
   * @param narrowing - Who passes facets and age.
   * @param tests - What else is asked of places.
   * @param counted - Numbers of the facets to count.
   */
  begin(narrowing: Narrowing, tests: PlaceTests, counted: ReadonlySet<number>): void {
    this.narrowing = narrowing;
    this.tests = tests;
    this.count = 0;
    this.notEligible = [];
    this.counts = this.segment.facets.map((facet, i) => (counted.has(i) ? new Uint32Array(facet.size) : undefined));
    this.countedFor = this.segment.facets.map((facet, i) =>
      counted.has(i) && facet.facts.of === 'place' ? new Int32Array(facet.size).fill(-1) : undefined,
    );
  }

  /**
   * Takes a service that the words allow: finds its best place, counts it, or keeps it apart.
   * @param service - Its number.
   */
  take(service: number): void {
    const first = this.segment.placeStarts[service]!;
    const after = this.segment.placeStarts[service + 1]!;
    let best = -1;
    let bestSquared = NaN;
    let bestNamed = false;
    let tooYoungOrOld = false;
    let missingSeen = 0;
    for (let place = first; place < after; place++) {
      const missing = this.missing(place);
      if (missing === undefined) continue;
      const squared = this.tests.from ? this.segment.positions.squared(place, this.tests.from) : NaN;
      if (this.tests.reach !== undefined && !(squared <= this.tests.reach)) continue;
      if (this.tests.isOpen && !this.tests.isOpen(place)) continue;
      if (missing !== NOTHING) {
        const { facet } = this.narrowing.filters[missing]!;
        if (facet < 0) tooYoungOrOld = true;
        else this.countIn(facet, service, place, (missingSeen >>> missing) & 1);
        missingSeen |= 1 << missing;
        continue;
      }
      this.countAll(service, place, best >= 0, missingSeen);
      const named = after - first > 1 && this.tests.isNamed !== undefined && this.tests.isNamed(place);
      if (best < 0 || (named && !bestNamed) || (named === bestNamed && isNearer(squared, bestSquared))) {
        best = place;
        bestSquared = squared;
        bestNamed = named;
      }
    }
    if (best >= 0) {
      this.services[this.count] = service;
      this.places[this.count] = best;
      this.squared[this.count++] = bestSquared;
    } else if (tooYoungOrOld) {
      this.notEligible.push(service);
    }
  }

  /** Number of the one filter that a place fails, `NOTHING` when it passes all, `undefined` when it fails more. */
  private missing(place: number): number | undefined {
    if (hasBit(this.narrowing.pass, place)) return NOTHING;
    if (!hasBit(this.narrowing.almost, place)) return undefined;
    return this.narrowing.filters.findIndex(({ places }) => !hasBit(places, place));
  }

  private countAll(service: number, place: number, again: boolean, missingSeen: number): void {
    for (let facet = 0; facet < this.counts.length; facet++) {
      if (this.counts[facet] === undefined) continue;
      const seen =
        again ||
        (missingSeen !== 0 &&
          this.narrowing.filters.some((filter, i) => filter.facet === facet && (missingSeen >>> i) & 1));
      this.countIn(facet, service, place, Number(seen));
    }
  }

  /** @param again - 1 when the service has been counted in this facet at another place. */
  private countIn(facet: number, service: number, place: number, again: number): void {
    const counts = this.counts[facet];
    if (!counts) return;
    const { starts, values } = this.segment.facets[facet]!;
    const countedFor = this.countedFor[facet];
    if (!countedFor) {
      if (again) return;
      for (let i = starts[service]!; i < starts[service + 1]!; i++) counts[values[i]!]!++;
      return;
    }
    for (let i = starts[place]!; i < starts[place + 1]!; i++) {
      const value = values[i]!;
      if (countedFor[value] === service) continue;
      countedFor[value] = service;
      counts[value]!++;
    }
  }
}

const NOTHING = -1;

/** Whether a squared distance is less than another; one that is not known (NaN) is the greatest. */
function isNearer(squared: number, than: number): boolean {
  return squared < than || (Number.isNaN(than) && !Number.isNaN(squared));
}
