/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the arrays by construction */
import type { Service } from '@neighbourhood-kit/core/services';
import type { AddValue, PlaceFacet, ServiceFacet } from './facet-definitions.js';
import { withRoom } from '../columns/growing.js';
import { byKey, numberIn } from '../columns/numbering.js';
import { inOrder, type IndexOrder } from '../indexing/order.js';
import type { Place } from '../places/places.js';
import { narrow, type Columns } from '../columns/snapshot.js';
import { packStrings, startsOf } from '../columns/strings.js';

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

/** Collects the values of one facet. */
export interface FacetColumns {
  /** Takes those of the next service, or of its places, as the facet has it. */
  readonly add: (service: Service, places: readonly Place[]) => void;
  /**
   * Finishes the columns: `.value` where nothing has more than one, else `.lengths` and `.values`; the texts and labels of its values. Values are in
   * the order of their labels, so that equal counts stand in that order.
   */
  readonly finish: (order: IndexOrder) => { readonly facts: FacetFacts; readonly columns: Columns };
}

/**
 * Begins the columns of one facet.
 * @param facet - The facet.
 * @param name - Prefix of the columns.
 * @returns The columns to be.
 */
export function newFacetColumns(facet: ServiceFacet | PlaceFacet, name: string): FacetColumns {
  const numbers = new Map<string, number>();
  const labels: string[] = [];
  const lengths: number[] = [];
  let values = new Uint32Array(1024);
  let having = 0;
  let start = 0;
  let end = 0;
  /** Gives the item that began at `start` one more value. */
  const put = (number: number) => {
    for (let i = start; i < end; i++) if (values[i] === number) return;
    if (end === values.length) values = withRoom(values, end + 1);
    values[end++] = number;
  };
  const add: AddValue = (text, label = text) => {
    const value = text?.trim();
    if (!value || end - start === MOST_VALUES) return;
    const number = numberIn(numbers, value);
    if (number === labels.length) labels.push(label?.trim() ?? value);
    put(number);
  };
  const take = <T>(read: (item: T, add: AddValue) => void, item: T) => {
    start = end;
    try {
      read(item, add);
    } catch {
      // A site's own facet must not spoil the index: where it fails, the service has no value.
      end = start;
    }
    lengths.push(end - start);
  };
  /** Puts one value in place of another, and leaves out what an item has twice by then. */
  const merge = (same: readonly number[]) => {
    let from = 0;
    end = 0;
    lengths.forEach((length, item) => {
      start = end;
      for (const next = from + length; from < next; from++) put(same[values[from]!]!);
      lengths[item] = end - start;
    });
  };
  return {
    add(service, places) {
      const before = end;
      if (facet.of === 'service') take(facet.read, service);
      else for (const place of places) take(facet.read, place);
      if (end > before) having++;
    },
    finish({ services, places }) {
      const texts = [...numbers.keys()];
      const same = sameValues(texts, labels);
      if (same) merge(same);
      const order = inOrderOfLabels(labels, same);
      const items = facet.of === 'service' ? services : places;
      return {
        facts: { key: facet.key, match: facet.match, of: facet.of, services: having },
        columns: {
          ...packValues(name, values.subarray(0, end), lengths, items, order),
          ...packStrings(
            `${name}.value`,
            order.map((number) => texts[number]!),
          ),
          // An empty label says that the value is its own label.
          ...packStrings(
            `${name}.label`,
            order.map((number) => (labels[number] === texts[number] ? '' : labels[number]!)),
          ),
        },
      };
    },
  };
}

/** Lists the values that stand for themselves in the order of their labels; equal ones as they were met. */
function inOrderOfLabels(labels: readonly string[], same: readonly number[] | undefined): number[] {
  return labels
    .map((_, number) => number)
    .filter((number) => !same || same[number] === number)
    .sort(byKey(labels));
}

/**
 * Makes columns of the values of services or places.
 * @param name - Prefix of the columns.
 * @param values - Those of one after the other, as read.
 * @param lengths - How many each has.
 * @param items - Their numbers as read, in the order of the index.
 * @param order - The values as they are numbered in the columns.
 * @returns `.value` where none has more than one, else `.lengths` and `.values`.
 */
function packValues(
  name: string,
  values: Uint32Array,
  lengths: readonly number[],
  items: Uint32Array,
  order: readonly number[],
): Columns {
  const starts = startsOf(lengths);
  const numberOf: number[] = [];
  order.forEach((value, number) => (numberOf[value] = number));
  if (!lengths.some((length) => length > 1)) {
    // Values one to an item are counted from 1; 0 where it has none. Where nothing has any there is nothing to keep.
    const only =
      values.length > 0 ? items.map((item) => (lengths[item] ? numberOf[values[starts[item]!]!]! + 1 : 0)) : [];
    return { [`${name}.value`]: narrow(only) };
  }
  const kept = new Uint32Array(values.length);
  let to = 0;
  for (const item of items)
    for (let at = starts[item]!; at < starts[item + 1]!; at++) kept[to++] = numberOf[values[at]!]!;
  return { [`${name}.lengths`]: narrow(inOrder(items, lengths)), [`${name}.values`]: narrow(kept) };
}

/**
 * Finds values that are the same thing, once with its code and once by its name alone: "E06000015", called "Derby", and "Derby". Where codes
 * share a name, nobody can tell which is meant.
 * @param texts - The values.
 * @param labels - What each is called.
 * @returns Number of the value that stands for each; undefined where each stands for itself.
 */
function sameValues(texts: readonly string[], labels: readonly string[]): number[] | undefined {
  const coded = new Map<string, number | undefined>();
  texts.forEach((text, number) => {
    const label = labels[number]!;
    if (text !== label) coded.set(label, coded.has(label) ? undefined : number);
  });
  const same = texts.map((text, number) => (text === labels[number] ? (coded.get(text) ?? number) : number));
  return same.some((as, number) => as !== number) ? same : undefined;
}
