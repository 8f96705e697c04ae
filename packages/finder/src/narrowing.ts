/* eslint-disable @typescript-eslint/no-non-null-assertion -- words of sets of one size */
import { noBits, setBit, type Bits } from './bits.js';
import { NO_AGE } from './index-facts.js';
import type { FacetReader } from './facet-reader.js';
import type { Question } from './question.js';
import type { Segment } from './segment.js';

/** One filter that a set can answer. */
export interface Filter {
  /** Number of the facet, or -1 for the age. */
  readonly facet: number;
  readonly places: Bits;
}

/** Places that pass the filters of a question, save those of words, distance and hours. */
export interface Narrowing {
  readonly filters: readonly Filter[];
  /** Pass every filter. */
  readonly pass: Bits;
  /** Fail one filter alone, of those that are counted as if they were off. */
  readonly almost: Bits;
}

/**
 * Applies the facets and the age of a question.
 * @param segment - Index.
 * @param question - What is asked.
 * @param counted - Numbers of the facets that are counted.
 * @returns Who passes, and who nearly does.
 */
export function narrowBy(segment: Segment, question: Question, counted: ReadonlySet<number>): Narrowing {
  const filters = filtersOf(segment, question);
  const pass = segment.alive.slice();
  const almost = noBits(segment.facts.places);
  for (const { facet, places } of filters) {
    const keeps = facet < 0 || counted.has(facet);
    for (let w = 0; w < pass.length; w++) {
      const holds = places[w]!;
      almost[w] = (almost[w]! & holds) | (keeps ? pass[w]! & ~holds : 0);
      pass[w]! &= holds;
    }
  }
  return { filters, pass, almost };
}

/**
 * Gathers the services with at least one place in either of two sets.
 * @param segment - Index.
 * @param a - Places.
 * @param b - Places.
 * @returns The services.
 */
export function servicesOf({ facts, placeStarts, serviceOf }: Segment, a: Bits, b: Bits): Bits {
  const either = a.map((word, w) => word | b[w]!);
  if (!serviceOf) return either;
  const services = noBits(facts.services);
  for (let service = 0; service < facts.services; service++) {
    for (let place = placeStarts[service]!; place < placeStarts[service + 1]!; place++) {
      if ((either[place >>> 5]! >>> (place & 31)) & 1) {
        setBit(services, service);
        break;
      }
    }
  }
  return services;
}

function filtersOf(segment: Segment, { facets, age }: Question): Filter[] {
  const filters = facets.map(([key, values]) => {
    const facet = segment.facets.findIndex((reader) => reader.facts.key === key);
    return { facet, places: chosen(segment, segment.facets[facet], values) };
  });
  if (age !== undefined) filters.push({ facet: -1, places: ofAge(segment, age) });
  return filters;
}

/** A facet that the index does not have is one in which no service has a value. */
function chosen(segment: Segment, facet: FacetReader | undefined, values: readonly string[]): Bits {
  if (!facet) return noBits(segment.facts.places);
  const sets = values.map((value) => {
    const number = facet.numberOf(value);
    return segment.remember(`${facet.facts.key}\n${number}`, () => facet.places(number, segment.placeStarts));
  });
  const [first = noBits(segment.facts.places), ...others] = sets;
  if (others.length === 0) return first;
  const together = first.slice();
  for (const set of others) {
    for (let w = 0; w < set.length; w++)
      together[w] = facet.facts.match === 'any' ? together[w]! | set[w]! : together[w]! & set[w]!;
  }
  return together;
}

/** Places of services for that age, and of those that state none. */
function ofAge(segment: Segment, age: number): Bits {
  const { facts, placeStarts, youngest, oldest } = segment;
  return segment.remember(`age\n${age}`, () => {
    const bits = noBits(facts.places);
    for (let service = 0; service < facts.services; service++) {
      if (youngest[service] !== NO_AGE && age < youngest[service]!) continue;
      if (oldest[service] !== NO_AGE && Math.floor(age) > oldest[service]!) continue;
      for (let place = placeStarts[service]!; place < placeStarts[service + 1]!; place++) setBit(bits, place);
    }
    return bits;
  });
}
