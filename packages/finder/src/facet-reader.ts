/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the columns by construction */
import { noBits, setBit, type Bits } from './bits.js';
import type { FacetFacts } from './facet-columns.js';
import type { FacetCount } from './finder.js';
import type { Column, Columns } from './snapshot.js';
import { startsOf, Strings } from './strings.js';

/** Values of a facet that an answer lists; chosen ones are always among them. */
const MOST_LISTED = 100;

/** One facet of an opened index. */
export class FacetReader {
  /** Where the values of each service or place begin in `values`. */
  readonly starts: Uint32Array;
  readonly values: Column;
  /** Number of distinct values. */
  readonly size: number;
  private readonly value: Strings;
  private readonly label: Strings;
  private numbers: Map<string, number> | undefined;

  /**
   * @param facts - What the header says of it.
   * @param columns - Of the index.
   * @param name - Prefix of its columns.
   */
  constructor(
    readonly facts: FacetFacts,
    columns: Columns,
    name: string,
  ) {
    this.starts = startsOf(columns[`${name}.lengths`]!);
    this.values = columns[`${name}.values`]!;
    this.value = new Strings(columns, `${name}.value`);
    this.label = new Strings(columns, `${name}.label`);
    this.size = this.value.size;
  }

  /**
   * Finds a value.
   * @param value - As in queries.
   * @returns Its number, or -1 when nobody has it.
   */
  numberOf(value: string): number {
    this.numbers ??= new Map(this.value.all().map((value, i) => [value, i]));
    return this.numbers.get(value) ?? -1;
  }

  /**
   * Reads a value.
   * @param number - Its number.
   * @returns As in queries.
   */
  valueOf(number: number): string {
    return this.value.get(number);
  }

  /**
   * Reads the words for a value.
   * @param number - Its number.
   * @returns Words to show.
   */
  labelOf(number: number): string {
    return this.label.get(number) || this.value.get(number);
  }

  /**
   * Gathers the places that have a value, of themselves or through their service.
   * @param number - Of the value; -1 for one that nobody has.
   * @param placeStarts - First place of each service.
   * @returns The places.
   */
  places(number: number, placeStarts: Uint32Array): Bits {
    const bits = noBits(placeStarts[placeStarts.length - 1]!);
    const ofPlace = this.facts.of === 'place';
    let owner = 0;
    for (let i = 0; i < this.values.length; i++) {
      if (this.values[i] !== number) continue;
      while (this.starts[owner + 1]! <= i) owner++;
      if (ofPlace) setBit(bits, owner);
      else for (let place = placeStarts[owner]!; place < placeStarts[owner + 1]!; place++) setBit(bits, place);
    }
    return bits;
  }

  /**
   * Lists counts.
   * @param counts - Number of services by value.
   * @param chosen - Values chosen in the question.
   * @returns The values with the largest counts, and the chosen ones.
   */
  list(counts: Uint32Array, chosen: readonly string[] = []): FacetCount[] {
    const wanted = new Set(chosen.map((value) => this.numberOf(value)));
    const met: number[] = [];
    for (let i = 0; i < counts.length; i++) if (counts[i]! > 0) met.push(i);
    // Values are numbered in the order of their labels.
    met.sort((a, b) => counts[b]! - counts[a]! || a - b);
    return met
      .filter((number, at) => at < MOST_LISTED || wanted.has(number))
      .map((number) => ({ value: this.valueOf(number), label: this.labelOf(number), count: counts[number]! }));
  }
}
