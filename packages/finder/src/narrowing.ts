/* eslint-disable @typescript-eslint/no-non-null-assertion -- words of sets of one size */
import { noBits, setBit, type Bits } from './bits.js';
import { placesWith } from './facet-reader.js';
import { NO_AGE } from './index-facts.js';
import type { OpenedIndex } from './opened-index.js';
import type { Question } from './question.js';

/** One filter that a set can answer. */
export interface Filter {
  /** Number of the facet, or -1 for the age. */
  readonly facet: number;
  readonly places: Bits;
  /** Places that fail this filter alone; none for one that is not counted as if it were off. */
  readonly fails: Bits;
}

/** Places that pass the filters of a question, save those of words, distance and hours. */
export interface Narrowing {
  readonly filters: readonly Filter[];
  /** Pass every filter. */
  readonly pass: Bits;
  /** Fail one filter alone, of those that are counted as if they were off. */
  readonly almost: Bits;
}

/** Applies the filters of questions. */
export interface Narrow {
  /** Applies those of a question; facets in `counted` are counted as if their own filter were off. */
  readonly of: (question: Question, counted: (facet: number) => boolean) => Narrowing;
  /** Finds the places that have a value of a facet, by number. */
  readonly having: (facet: number, value: number | undefined) => Bits;
}

/** Sets that were worked out once and are likely to be asked for again; the oldest go first. */
const REMEMBERED = 64;

/**
 * Prepares for applying the facets and the age of questions.
 * @param index - The index.
 * @returns Applies those of questions.
 */
export function narrowIn({ layout, facets, youngest, oldest, alive }: OpenedIndex): Narrow {
  const known = new Map<string, Bits>();
  const remember = (key: string, workOut: () => Bits): Bits => {
    const bits = known.get(key) ?? workOut();
    known.delete(key);
    known.set(key, bits);
    if (known.size > REMEMBERED) for (const [oldestKey] of [...known].slice(0, 1)) known.delete(oldestKey);
    return bits;
  };

  const having = (facet: number, value: number | undefined): Bits =>
    remember(`${facet} ${value ?? ''}`, () => placesWith(facets[facet]!, value, layout));

  /** A facet or value that the index does not have is one that no service has. */
  const chosen = (facet: number, values: readonly string[]): Bits => {
    const reader = facets[facet];
    if (!reader) return noBits(layout.places);
    const sets = values.map((value) => having(facet, reader.numberOf(value)));
    return sets.reduce((all, set) => all.map((word, w) => (reader.match === 'any' ? word | set[w]! : word & set[w]!)));
  };

  /** Places of services for that age, and of those that state none. */
  const ofAge = (age: number): Bits => {
    const bits = noBits(layout.places);
    for (let service = 0; service < layout.services; service++) {
      const fits =
        (youngest[service] === NO_AGE || age >= youngest[service]!) &&
        (oldest[service] === NO_AGE || age < oldest[service]! + 1);
      if (fits)
        layout.each(service, (place) => {
          setBit(bits, place);
        });
    }
    return bits;
  };

  return {
    having,
    of({ facets: wanted, age }, counted) {
      const asked = wanted.map(([key, values]) => {
        const facet = facets.findIndex((reader) => reader.key === key);
        return { facet, places: chosen(facet, values) };
      });
      if (age !== undefined) asked.push({ facet: -1, places: remember(`age ${age}`, () => ofAge(age)) });
      const filters = asked.map((filter) => ({ ...filter, fails: noBits(layout.places) }));
      const pass = alive.slice();
      const almost = noBits(layout.places);
      filters.forEach(({ facet, places, fails }, at) => {
        const keeps = facet < 0 || counted(facet);
        for (let w = 0; w < pass.length; w++) {
          const holds = places[w]!;
          for (let i = 0; i < at; i++) filters[i]!.fails[w]! &= holds;
          if (keeps) fails[w] = pass[w]! & ~holds;
          pass[w]! &= holds;
        }
      });
      for (const { fails } of filters) for (let w = 0; w < almost.length; w++) almost[w]! |= fails[w]!;
      return { filters, pass, almost };
    },
  };
}
