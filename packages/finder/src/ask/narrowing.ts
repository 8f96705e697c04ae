/* eslint-disable @typescript-eslint/no-non-null-assertion -- words of sets of one size */
import { noBits, setBit, type Bits } from '../columns/bits.js';
import { placesWith } from '../facets/facet-reader.js';
import { NO_AGE } from '../index-facts.js';
import { withFurther } from '../columns/layout.js';
import type { OpenedIndex } from './opened-index.js';
import type { Question } from './question.js';
import { remembering } from '../columns/remembering.js';

/** One filter that a set can answer. */
export interface Filter {
  /** Number of the facet, or -1 for the age. */
  readonly facet: number;
  readonly places: Bits;
}

/** Places that pass the filters of a question, save those of words and hours. Holds until the next question. */
export interface Narrowing {
  /** The age, and those whose facet is counted as if its own filter were off. */
  readonly filters: readonly Filter[];
  /** Pass every filter. */
  readonly pass: Bits;
  /** Fail one of the filters alone. */
  readonly almost: Bits;
  /** Both. */
  readonly either: Bits;
  /** Both, and those that are farther than asked. */
  readonly anywhere: () => Bits;
}

/** Applies the filters of questions. */
export interface Narrow {
  /** Applies those of a question; facets in `counted` are counted as if their own filter were off. */
  readonly of: (question: Question, counted: (facet: number) => boolean) => Narrowing;
}

/** Sets of either kind that were worked out once and are likely to be asked for again. */
const REMEMBERED = 32;

function keep(passing: Bits, places: Bits): void {
  for (let w = 0; w < passing.length; w++) passing[w]! &= places[w]!;
}

function keepApart(passing: Bits, failing: Bits, places: Bits): void {
  for (let w = 0; w < passing.length; w++) {
    const all = passing[w]!;
    const holds = places[w]!;
    failing[w] = (failing[w]! & holds) | (all & ~holds);
    passing[w] = all & holds;
  }
}

/**
 * Prepares for applying the facets and the age of questions.
 * @param index - The index.
 * @returns Applies those of questions.
 */
export function narrowIn({ layout, facets, positions, youngest, oldest, alive }: OpenedIndex): Narrow {
  const pass = noBits(layout.places);
  const almost = noBits(layout.places);
  const either = noBits(layout.places);
  /** Places with a value; the key holds its number and that of the facet. */
  const having = remembering(REMEMBERED, (key: number) =>
    placesWith(facets[key % facets.length]!, Math.floor(key / facets.length), layout),
  );

  /** A facet or value that the index does not have is one that no service has. */
  const chosen = (facet: number, values: readonly string[]): Bits => {
    const sets = values.map((value) => {
      const number = facets[facet]?.numberOf(value);
      return number === undefined ? noBits(layout.places) : having(number * facets.length + facet);
    });
    return sets.reduce((all, set) =>
      all.map((word, w) => (facets[facet]?.match === 'any' ? word | set[w]! : word & set[w]!)),
    );
  };

  /** Places of services for an age, and of those that state none. */
  const ofAge = remembering(REMEMBERED, (age: number): Bits => {
    const bits = noBits(layout.places);
    for (let service = 0; service < layout.services; service++) {
      const fits =
        (youngest[service] === NO_AGE || age >= youngest[service]!) &&
        (oldest[service] === NO_AGE || age < oldest[service]! + 1);
      if (fits) setBit(bits, service);
    }
    return withFurther(layout, bits);
  });

  /** Finds what passes, and what fails one filter alone, of the places that are in all of the firm sets; returns both together. */
  const sift = (firm: readonly Bits[], filters: readonly Filter[], passing: Bits, failing: Bits, both: Bits): Bits => {
    passing.set(firm[0]!);
    failing.fill(0);
    for (const places of firm) keep(passing, places);
    for (const { places } of filters) keepApart(passing, failing, places);
    both.set(passing);
    for (let w = 0; w < both.length; w++) both[w]! |= failing[w]!;
    return both;
  };

  return {
    of({ facets: wanted, age, near, withinMetres }, counted) {
      const filters: Filter[] = [];
      const firm: Bits[] = [alive];
      for (const [key, values] of wanted) {
        const facet = facets.findIndex((reader) => reader.key === key);
        const places = chosen(facet, values);
        if (facet >= 0 && counted(facet)) filters.push({ facet, places });
        else firm.push(places);
      }
      if (age !== undefined) filters.push({ facet: -1, places: ofAge(age) });
      sift(firm, filters, pass, almost, either);
      if (near && withinMetres !== undefined) {
        positions.keepAround(near, withinMetres, either);
        for (let w = 0; w < pass.length; w++) {
          const within = either[w]!;
          pass[w]! &= within;
          almost[w]! &= within;
        }
      }
      const none = () => noBits(layout.places);
      const anywhere = () => sift(firm, filters, none(), none(), none());
      return { filters, pass, almost, either, anywhere };
    },
  };
}
