/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the columns by construction */
import { narrow, type Column, type Columns } from './snapshot.js';
import { startsOf } from './strings.js';

/**
 * Puts lists of numbers into two columns: all numbers one after the other, and how many each list has.
 * @param name - Name of the columns.
 * @param lists - The lists.
 * @returns Columns `<name>.values` and `<name>.lengths`.
 */
export function packLists(name: string, lists: readonly (readonly number[])[]): Columns {
  return { [`${name}.values`]: narrow(lists.flat()), [`${name}.lengths`]: narrow(lists.map(({ length }) => length)) };
}

/**
 * Reads lists of numbers where they lie.
 * @param columns - Of a snapshot.
 * @param name - As given to `packLists`.
 * @returns Gives the list of a number.
 */
export function readLists(columns: Columns, name: string): (at: number) => Column {
  const values = columns[`${name}.values`]!;
  const starts = startsOf(columns[`${name}.lengths`]!);
  return (at) => values.subarray(starts[at], starts[at + 1]);
}
