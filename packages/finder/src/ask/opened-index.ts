/* eslint-disable @typescript-eslint/no-non-null-assertion -- columns that every index has */
import type { Reading } from '@neighbourhood-kit/core';
import { allBits, clearBit, hasBit, type Bits } from '../columns/bits.js';
import { readFacet, type Facet } from '../facets/facet-reader.js';
import { readHours, type HoursReader } from '../hours/hours.js';
import type { IndexFacts } from '../index-facts.js';
import { layoutOf, type Layout } from '../columns/layout.js';
import { readPositions, type Positions } from '../places/positions.js';
import { unpack, type Column, type Columns, type Unpacked } from '../columns/snapshot.js';
import { readStrings, type Strings } from '../columns/strings.js';
import { readWords, type Words } from '../words/words.js';

/** What a list shows of a service, as kept together. */
export interface Card {
  readonly name: string;
  readonly id: string;
  /** Ids of its places, first place first; empty for a service without any. */
  readonly placeIds: readonly string[];
}

/** An opened index: views into its buffer. */
export interface OpenedIndex {
  readonly facts: IndexFacts;
  readonly columns: Columns;
  readonly words: Words;
  readonly facets: readonly Facet[];
  readonly layout: Layout;
  readonly positions: Positions;
  readonly hours: HoursReader;
  readonly organisations: Strings;
  readonly organisation: Column;
  readonly youngest: Column;
  readonly oldest: Column;
  readonly updated: Column;
  /** By service: its rank in the order of names. */
  readonly ranks: Column;
  /** Places of services that have not been taken away. */
  readonly alive: Bits;
  /** Number of services that have not been taken away. */
  readonly living: () => number;
  readonly card: (service: number) => Card;
  /** Finds a service by the feed's own id. */
  readonly numberOf: (id: string) => number | undefined;
  /** Marks a service as no longer true; an id that is not here is passed over. */
  readonly bury: (id: string) => void;
}

/**
 * Opens one buffer.
 * @param buffer - Bytes from outside.
 * @returns The index, or why the bytes are none.
 */
export function openBuffer(buffer: ArrayBuffer): Reading<OpenedIndex> {
  return openUnpacked(unpack(buffer));
}

/**
 * Opens what was unpacked.
 * @param unpacked - All of a snapshot, or its beginning: then no word is found.
 * @returns The index, or why there is none.
 */
export function openUnpacked(unpacked: Reading<Unpacked>): Reading<OpenedIndex> {
  if (!unpacked.ok) return unpacked;
  const { facts, columns } = unpacked.value;
  return { ok: true, value: openColumns(facts as IndexFacts, columns) };
}

/**
 * Opens an index by its columns.
 * @param facts - What is not a column.
 * @param columns - All of them.
 * @returns The index.
 */
export function openColumns(facts: IndexFacts, columns: Columns): OpenedIndex {
  const column = (name: string) => columns[name]!;
  const layout = layoutOf(facts.services, column('owners'));
  const cards = readStrings(columns, 'card');
  const alive = allBits(layout.places);
  let living = facts.services;
  let numbers: Map<string, number> | undefined;
  const card = (service: number): Card => {
    const [name = '', id = '', ...placeIds] = cards.get(service).split('\0');
    return { name, id, placeIds };
  };
  const numberOf = (id: string) => {
    numbers ??= new Map(Array.from({ length: layout.services }, (_, service) => [card(service).id, service]));
    return numbers.get(id);
  };
  return {
    facts,
    columns,
    layout,
    alive,
    card,
    numberOf,
    living: () => living,
    words: readWords(columns, facts.services),
    facets: facts.facets.map((facet, i) => readFacet(facet, columns, `facet${i}`)),
    positions: readPositions(column('latitude'), column('longitude'), layout.services),
    ranks: column('rank'),
    hours: readHours(columns, facts.firstWeek, facts.timeZone),
    organisations: readStrings(columns, 'organisations', true),
    organisation: column('organisation'),
    youngest: column('youngest'),
    oldest: column('oldest'),
    updated: column('updated'),
    bury(id) {
      const service = numberOf(id);
      if (service === undefined || !hasBit(alive, service)) return;
      living--;
      for (const place of layout.placesOf(service)) clearBit(alive, place);
    },
  };
}
