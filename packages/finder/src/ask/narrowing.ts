/* eslint-disable @typescript-eslint/no-non-null-assertion -- words of sets of one size */
import { noBits, setBit, type Bits } from '../columns/bits.js';
import { placesWith } from '../facets/facet-reader.js';
import { NO_AGE } from '../index-facts.js';
import { withFurther } from '../columns/layout.js';
import type { OpenedIndex } from './opened-index.js';
import type { Question } from './question.js';
import { remembering } from '../columns/remembering.js';
import type { Positions, Run } from '../places/positions.js';

/** One filter that a set can answer. */
export interface Filter {
  /** Number of the facet, or -1 for the age. */
  readonly facet: number;
  readonly places: Bits;
}

/** Places by the filters of a question. */
interface Sifted {
  /** Pass every filter. */
  readonly pass: Bits;
  /** Fail one of the filters alone. */
  readonly almost: Bits;
}

/** Places that pass the filters of a question, except for its words and hours. Holds until the next question. */
export interface Narrowing extends Sifted {
  /** The age, and those whose facet is counted as if its own filter were off. */
  readonly filters: readonly Filter[];
  /** Pass every filter or fail one alone. */
  readonly either: () => Bits;
  /** Those, and the ones that are farther than asked. */
  readonly anywhere: () => Bits;
}

/** Applies the filters of a question; facets in `counted` are counted as if their own filter were off. */
export type Narrow = (question: Question, counted: (facet: number) => boolean) => Narrowing;

/** Sets of either kind that were worked out once and are likely to be asked for again. */
const REMEMBERED = 32;

/**
 * Prepares for applying the facets and the age of questions.
 * @param index - The index.
 * @returns Applies those of questions.
 */
export function narrowIn(index: OpenedIndex): Narrow {
  const { layout, facets, positions, alive } = index;
  const none = (): Sifted => ({ pass: noBits(layout.places), almost: noBits(layout.places) });
  const present = none();
  const everywhere: readonly Run[] = [{ start: 0, end: layout.places }];
  const havingValues = valuesIn(index);
  const ofAge = remembering(REMEMBERED, (age: number) => placesForAge(index, age));
  return ({ facets: wanted, age, near, withinMetres }, counted) => {
    const filters: Filter[] = [];
    const firm: Bits[] = [alive];
    for (const [key, values] of wanted) {
      const facet = facets.findIndex((reader) => reader.key === key);
      const places = havingValues(facet, values);
      if (facet >= 0 && counted(facet)) filters.push({ facet, places });
      else firm.push(places);
    }
    if (age !== undefined) filters.push({ facet: -1, places: ofAge(age) });
    const runs = near && withinMetres !== undefined ? positions.around(near, withinMetres) : everywhere;
    return {
      filters,
      ...sift(positions, runs, firm, filters, present),
      either: () => eitherOf(present),
      anywhere: () => eitherOf(sift(positions, everywhere, firm, filters, none())),
    };
  };
}

/**
 * Prepares for finding the places that have the values chosen of a facet: any or all of them, as the facet has it. A facet or value that the
 * index does not have is one that no service has.
 */
function valuesIn({ layout, facets }: OpenedIndex): (facet: number, values: readonly string[]) => Bits {
  /** Places with a value; the key holds its number and that of the facet. */
  const having = remembering(REMEMBERED, (key: number) =>
    placesWith(facets[key % facets.length]!, Math.floor(key / facets.length), layout),
  );
  return (facet, values) => {
    const sets = values.map((value) => {
      const number = facets[facet]?.numberOf(value);
      return number === undefined ? noBits(layout.places) : having(number * facets.length + facet);
    });
    return sets.reduce((all, set) =>
      all.map((word, w) => (facets[facet]?.match === 'any' ? word | set[w]! : word & set[w]!)),
    );
  };
}

/** Places of services for an age, and of those that state none. */
function placesForAge({ layout, youngest, oldest }: OpenedIndex, age: number): Bits {
  const bits = noBits(layout.places);
  for (let service = 0; service < layout.services; service++) {
    const fits =
      (youngest[service] === NO_AGE || age >= youngest[service]!) &&
      (oldest[service] === NO_AGE || age < oldest[service]! + 1);
    if (fits) setBit(bits, service);
  }
  return withFurther(layout, bits);
}

/** Finds what passes, and what fails one filter alone, of the places in some runs that are in all of the firm sets. */
function sift(
  positions: Positions,
  runs: readonly Run[],
  firm: readonly Bits[],
  filters: readonly Filter[],
  into: Sifted,
): Sifted {
  const { pass, almost } = into;
  pass.fill(0);
  almost.fill(0);
  for (const run of runs) {
    for (let w = run.start >>> 5; w << 5 < run.end; w++) {
      let passes = -1;
      let fails = 0;
      for (const places of firm) passes &= places[w]!;
      for (const { places } of filters) {
        const holds = places[w]!;
        fails = (fails & holds) | (passes & ~holds);
        passes &= holds;
      }
      const here = positions.within(run, w, passes | fails);
      pass[w]! |= passes & here;
      almost[w]! |= fails & here;
    }
  }
  return into;
}

function eitherOf({ pass, almost }: Sifted): Bits {
  return pass.map((word, w) => word | almost[w]!);
}
