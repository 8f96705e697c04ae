/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the columns by construction */
import { noBits, setBit, type Bits } from './bits.js';
import type { FacetFacts } from './facet-columns.js';
import type { FacetCount } from './finder.js';
import { withFurther, type Layout } from './layout.js';
import type { Column, Columns } from './snapshot.js';
import { readStrings, startsOf } from './strings.js';

/** Values of a facet that an answer lists; chosen ones are always among them. */
const MOST_LISTED = 100;

/** One facet of an opened index. */
export interface Facet extends FacetFacts {
  /** Where the values of each service or place begin in `values`. */
  readonly starts: Uint32Array;
  readonly values: Column;
  /** Number of distinct values. */
  readonly size: number;
  /** Reads a value as in queries. */
  readonly valueOf: (number: number) => string;
  /** Reads the words to show for a value. */
  readonly labelOf: (number: number) => string;
  /** Finds a value; undefined when nobody has it. */
  readonly numberOf: (value: string) => number | undefined;
}

/**
 * Reads a facet of an index.
 * @param facts - What the header says of it.
 * @param columns - Of the index.
 * @param name - Prefix of its columns.
 * @returns The facet.
 */
export function readFacet(facts: FacetFacts, columns: Columns, name: string): Facet {
  const value = readStrings(columns, `${name}.value`, true);
  const label = readStrings(columns, `${name}.label`, true);
  let numbers: Map<string, number> | undefined;
  return {
    ...facts,
    starts: startsOf(columns[`${name}.lengths`]!),
    values: columns[`${name}.values`]!,
    size: value.size,
    valueOf: value.get,
    labelOf: (number) => label.get(number) || value.get(number),
    numberOf(text) {
      numbers ??= new Map(Array.from({ length: value.size }, (_, number) => [value.get(number), number]));
      return numbers.get(text);
    },
  };
}

/**
 * Gathers the places that have a value, of themselves or through their service.
 * @param facet - The facet.
 * @param wanted - Number of the value; undefined for one that nobody has.
 * @param layout - How the places lie.
 * @returns The places.
 */
export function placesWith({ values, starts, of }: Facet, wanted: number | undefined, layout: Layout): Bits {
  const bits = noBits(layout.places);
  for (let i = 0, owner = 0; i < values.length; i++) {
    if (values[i] !== wanted) continue;
    while (starts[owner + 1]! <= i) owner++;
    setBit(bits, owner);
  }
  return of === 'place' ? bits : withFurther(layout, bits);
}

/**
 * Lists counts.
 * @param facet - The facet.
 * @param counts - Number of services by value.
 * @param chosen - Values chosen in the question.
 * @returns The values with the largest counts, and the chosen ones; equal counts in the order of their labels.
 */
export function listCounts(facet: Facet, counts: Uint32Array, chosen: readonly string[] = []): FacetCount[] {
  const wanted = chosen.map(facet.numberOf);
  const met: number[] = [];
  counts.forEach((count, number) => {
    if (count > 0) met.push(number);
  });
  // Values are numbered in the order of their labels.
  return met
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .filter((number, at) => at < MOST_LISTED || wanted.includes(number))
    .map((number) => ({ value: facet.valueOf(number), label: facet.labelOf(number), count: counts[number]! }));
}
