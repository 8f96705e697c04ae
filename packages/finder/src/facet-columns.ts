/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the arrays by construction */
import type { AddValue } from './facet-definitions.js';
import { withRoom } from './growing.js';
import { narrow, type Columns } from './snapshot.js';
import { packStrings } from './strings.js';

/** What the header says about a facet. */
export interface FacetFacts {
  readonly key: string;
  readonly match: 'any' | 'all';
  /** Whether its values belong to services or to their places. */
  readonly of: 'service' | 'place';
  /** Number of services with a value. */
  readonly services: number;
}

/** Values of one service or place that are kept. */
const MOST_VALUES = 255;

/**
 * Makes the columns of one facet: `.value` where nothing has more than one, else `.lengths` and `.values`; the texts and labels of its values.
 * @param definition - The facet.
 * @param name - Prefix of the columns.
 * @param items - Services or places, as the facet has it, in the order of the index.
 * @param serviceOf - Number of the service of an item.
 * @returns Facts for the header, and the columns. Values are in the order of their labels, so that equal counts stand in that order.
 */
export function packFacet<T>(
  { key, match, of, read }: Omit<FacetFacts, 'services'> & { readonly read: (item: T, add: AddValue) => void },
  name: string,
  items: readonly T[],
  serviceOf: (at: number) => number,
): { readonly facts: FacetFacts; readonly columns: Columns } {
  const numbers = new Map<string, number>();
  const labels: string[] = [];
  const lengths = new Uint8Array(items.length);
  const having = new Uint8Array(items.length);
  let values = new Uint32Array(items.length + 16);
  let start = 0;
  let end = 0;
  const add: AddValue = (text, label = text) => {
    const value = text?.trim();
    if (!value || end - start === MOST_VALUES) return;
    let number = numbers.get(value);
    if (number === undefined) {
      numbers.set(value, (number = labels.length));
      labels.push(label?.trim() ?? value);
    }
    for (let i = start; i < end; i++) if (values[i] === number) return;
    if (end === values.length) values = withRoom(values, end + 1);
    values[end++] = number;
  };
  items.forEach((item, at) => {
    try {
      read(item, add);
    } catch {
      // A site's own facet must not spoil the index: where it fails, the service has no value.
      end = start;
    }
    lengths[at] = end - start;
    if (end > start) having[serviceOf(at)] = 1;
    start = end;
  });
  const order = labels
    .map((_, number) => number)
    .sort((a, b) => (labels[a]! < labels[b]! ? -1 : labels[a]! > labels[b]! ? 1 : a - b));
  const final = new Uint32Array(order.length);
  order.forEach((number, at) => (final[number] = at));
  const numbered = values.subarray(0, end).map((number) => final[number]!);
  const texts = [...numbers.keys()];
  const inOrder = (textOf: (number: number) => string) => order.map(textOf);
  return {
    facts: { key, match, of, services: having.reduce((sum, one) => sum + one, 0) },
    columns: {
      ...(lengths.some((length) => length > 1)
        ? { [`${name}.lengths`]: lengths, [`${name}.values`]: narrow(numbered) }
        : { [`${name}.value`]: narrow(oneEach(lengths, numbered)) }),
      ...packStrings(
        `${name}.value`,
        inOrder((number) => texts[number]!),
      ),
      // An empty label says that the value is its own label.
      ...packStrings(
        `${name}.label`,
        inOrder((number) => (labels[number] === texts[number] ? '' : labels[number]!)),
      ),
    },
  };
}

/** Values one to an item, counted from 1; 0 where it has none. */
function oneEach(lengths: Uint8Array, values: Uint32Array): Uint32Array {
  let at = 0;
  return Uint32Array.from(lengths, (length) => (length === 0 ? 0 : values[at++]! + 1));
}
