/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the columns by construction */
import { lowestOf, noBits, setBit, sizeOf, type Bits } from '../columns/bits.js';
import type { FacetFacts } from './facet-columns.js';
import type { FacetCount } from '../finder.js';
import { withFurther, type Layout } from '../columns/layout.js';
import type { Column, Columns } from '../columns/snapshot.js';
import { readStrings, startsOf } from '../columns/strings.js';

/** Values of a facet that an answer lists; chosen ones are always among them. */
const MOST_LISTED = 100;
/** Up to so many values it is quicker to count the items by the set of each value than one by one. */
const FEW = 4;

/** One facet of an opened index. Its items are services or places. */
export interface Facet extends FacetFacts {
  /** Number of distinct values. */
  readonly size: number;
  /** Number of the first value of an item; -1 where it has none. */
  readonly firstOf: (item: number) => number;
  /** Numbers of the values of an item. */
  readonly valuesOf: (item: number) => ArrayLike<number>;
  /** Adds the values of some items to counts. */
  readonly count: (items: Bits, counts: Uint32Array) => void;
  /** Gathers the items that have a value. */
  readonly having: (wanted: number, into: Bits) => void;
  /** Reads a value as in queries. */
  readonly valueOf: (number: number) => string;
  /** Reads the words to show for a value. */
  readonly labelOf: (number: number) => string;
  /**
   * Finds a value; undefined when nobody has it. A link may be written by hand or be older than the index: what is no value is read as what
   * a single value is called, whatever its capitals.
   */
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
  const single = columns[`${name}.value`];
  const labelOf = (number: number) => label.get(number) || value.get(number);
  let numbers: Map<string, number> | undefined;
  let names: Map<string, number | undefined> | undefined;
  /** What several values are called is none of them. */
  const readNames = () => {
    const read = new Map<string, number | undefined>();
    for (let number = 0; number < value.size; number++)
      for (const name of new Set([value.get(number), labelOf(number)].map(plainly)))
        read.set(name, read.has(name) ? undefined : number);
    return read;
  };
  return {
    ...facts,
    ...(single
      ? valueOfEach(single, value.size)
      : valuesOfEach(columns[`${name}.lengths`]!, columns[`${name}.values`]!)),
    size: value.size,
    valueOf: value.get,
    labelOf,
    numberOf(text) {
      numbers ??= new Map(Array.from({ length: value.size }, (_, number) => [value.get(number), number]));
      return numbers.get(text) ?? (names ??= readNames()).get(plainly(text));
    },
  };
}

const plainly = (text: string) => text.trim().toLowerCase();

type Values = Pick<Facet, 'firstOf' | 'valuesOf' | 'count' | 'having'>;

/** Values one to an item, counted from 1; none at all where nothing has one. */
function valueOfEach(value: Column, size: number): Values {
  let known: readonly Bits[] | undefined;
  const setOfEach = () => {
    const sets = Array.from({ length: size }, () => noBits(value.length));
    value.forEach((number, item) => {
      if (number > 0) setBit(sets[number - 1]!, item);
    });
    return sets;
  };
  return {
    firstOf: (item) => (value[item] ?? 0) - 1,
    valuesOf: (item) => (value[item] ? [value[item] - 1] : []),
    count(items, counts) {
      if (size <= FEW) {
        (known ??= setOfEach()).forEach((set, number) => (counts[number]! += sizeOf(items, set)));
        return;
      }
      for (let w = 0; w < items.length; w++) {
        for (let bits = items[w]!; bits !== 0; bits &= bits - 1) {
          const number = value[lowestOf(w, bits)]!;
          if (number > 0) counts[number - 1]!++;
        }
      }
    },
    having(wanted, into) {
      for (let item = 0; item < value.length; item++) if (value[item] === wanted + 1) setBit(into, item);
    },
  };
}

/** Values any number to an item. */
function valuesOfEach(lengths: Column, values: Column): Values {
  let known: Uint32Array | undefined;
  const starts = () => (known ??= startsOf(lengths));
  return {
    firstOf: (item) => (lengths[item] ? values[starts()[item]!]! : -1),
    valuesOf: (item) => values.subarray(starts()[item], starts()[item + 1]),
    count(items, counts) {
      const start = starts();
      for (let w = 0; w < items.length; w++) {
        for (let bits = items[w]!; bits !== 0; bits &= bits - 1) {
          const item = lowestOf(w, bits);
          for (let at = start[item]!; at < start[item + 1]!; at++) counts[values[at]!]!++;
        }
      }
    },
    having(wanted, into) {
      for (let item = 0, at = 0; item < lengths.length; item++) {
        for (const end = at + lengths[item]!; at < end; at++) if (values[at] === wanted) setBit(into, item);
      }
    },
  };
}

/**
 * Gathers the places that have a value, of themselves or through their service.
 * @param facet - The facet.
 * @param wanted - Number of the value.
 * @param layout - How the places lie.
 * @returns The places.
 */
export function placesWith({ having, of }: Facet, wanted: number, layout: Layout): Bits {
  const bits = noBits(layout.places);
  having(wanted, bits);
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
  const wanted = new Map<number | undefined, string[]>();
  for (const text of chosen) wanted.set(facet.numberOf(text), [...(wanted.get(facet.numberOf(text)) ?? []), text]);
  const met: number[] = [];
  counts.forEach((count, number) => {
    if (count > 0) met.push(number);
  });
  // Values are numbered in the order of their labels.
  return met
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .filter((number, at) => at < MOST_LISTED || wanted.has(number))
    .map((number) => {
      const value = facet.valueOf(number);
      const asked = wanted.get(number)?.filter((text) => text !== value);
      return { value, label: facet.labelOf(number), count: counts[number]!, ...(asked?.length && { asked }) };
    });
}
