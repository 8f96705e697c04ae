import type { Reading } from '@neighbourhood-kit/core';
import { allBits, clearBit, hasBit, type Bits } from './bits.js';
import type { IndexFacts } from './index-facts.js';
import { FacetReader } from './facet-reader.js';
import { Gazetteer } from './gazetteer.js';
import { Hours, momentOf, type Moment } from './hours.js';
import { Positions } from './positions.js';
import { unpack, type Column, type Columns } from './snapshot.js';
import { startsOf, Strings } from './strings.js';
import { Words } from './words.js';

/** Sets that were worked out once and are likely to be asked for again; the oldest go first. */
const REMEMBERED = 64;

/** An opened index: views into its buffer, and scratch space for one question at a time. */
export class Segment {
  readonly facts: IndexFacts;
  readonly words: Words;
  readonly facets: readonly FacetReader[];
  readonly positions: Positions;
  readonly hours: Hours;
  readonly names: Strings;
  readonly organisations: Strings;
  readonly everyday: Strings;
  readonly organisation: Column;
  readonly youngest: Column;
  readonly oldest: Column;
  readonly updated: Column;
  /** First place of each service, and at the end the number of places. */
  readonly placeStarts: Uint32Array;
  /** Service of each place; absent when each service has one place, so that the numbers are the same. */
  readonly serviceOf: Uint32Array | undefined;
  /** Places of services that have not been taken away. */
  readonly alive: Bits;
  /** Number of services that have not been taken away. */
  aliveServices: number;
  private readonly ids: Strings;
  private readonly columns: Columns;
  private readonly town: FacetReader | undefined;
  private places: Gazetteer | undefined;
  private numbers: Map<string, number> | undefined;
  private readonly remembered = new Map<string, Bits>();

  /**
   * @param facts - Header of the index.
   * @param columns - Its columns.
   */
  constructor(facts: IndexFacts, columns: Columns) {
    const column = (name: string): Column => columns[name] ?? new Uint8Array(0);
    this.facts = facts;
    this.words = new Words(columns, facts.services);
    this.facets = facts.facets.map((facet, i) => new FacetReader(facet, columns, `facet${i}`));
    this.positions = new Positions(column('latitude'), column('longitude'));
    this.hours = new Hours(columns, facts.firstWeek);
    this.names = new Strings(columns, 'name');
    this.organisations = new Strings(columns, 'organisations');
    this.everyday = new Strings(columns, 'everyday');
    this.ids = new Strings(columns, 'id');
    this.columns = columns;
    this.town = this.facets.find((facet) => facet.facts.key === 'town');
    this.organisation = column('organisation');
    this.youngest = column('youngest');
    this.oldest = column('oldest');
    this.updated = column('updated');
    this.placeStarts = startsOf(column('places'));
    this.serviceOf = facts.places === facts.services ? undefined : ownersOf(this.placeStarts, facts.places);
    this.alive = allBits(facts.places);
    this.aliveServices = facts.services;
  }

  /**
   * Reads the id of a service.
   * @param service - Its number.
   * @returns The feed's own id.
   */
  id(service: number): string {
    // A service's id stands before those of its places.
    return this.ids.get(service + (this.placeStarts[service] ?? 0));
  }

  /**
   * Reads the id of a place.
   * @param place - Its number.
   * @param service - Number of its service.
   * @returns The id of the service at location; empty for the nowhere of a service without places.
   */
  placeId(place: number, service: number): string {
    return this.ids.get(service + place + 1);
  }

  /**
   * Finds a service.
   * @param id - The feed's own id.
   * @returns Its number, or undefined.
   */
  numberOf(id: string): number | undefined {
    this.numbers ??= new Map(Array.from({ length: this.facts.services }, (_, service) => [this.id(service), service]));
    return this.numbers.get(id);
  }

  /** Says where postcodes and towns are. */
  get gazetteer(): Gazetteer {
    return (this.places ??= new Gazetteer(this.columns));
  }

  /**
   * Reads the places' clocks.
   * @param instant - Milliseconds since 1970.
   * @returns The moment there.
   */
  momentOf(instant: number): Moment {
    return momentOf(instant, this.facts.timeZone);
  }

  /**
   * Tells what a service costs.
   * @param service - Its number.
   * @returns A value of facet `cost`.
   */
  costOf(service: number): string {
    const facet = this.facets.find(({ facts }) => facts.key === 'cost');
    const at = facet?.starts[service] ?? 0;
    return facet && at < (facet.starts[service + 1] ?? 0) ? facet.valueOf(facet.values[at] ?? 0) : 'not-stated';
  }

  /**
   * Marks a service as no longer true.
   * @param id - The feed's own id; one that is not here is passed over.
   */
  bury(id: string): void {
    const service = this.numberOf(id);
    if (service === undefined) return;
    const first = this.placeStarts[service] ?? 0;
    if (hasBit(this.alive, first)) this.aliveServices--;
    for (let place = first; place < (this.placeStarts[service + 1] ?? 0); place++) clearBit(this.alive, place);
  }

  /**
   * Names the town of a place.
   * @param place - Its number.
   * @returns As published; undefined where not known or not to be told.
   */
  townOf(place: number): string | undefined {
    const { town } = this;
    if (!town || town.starts[place] === town.starts[place + 1]) return undefined;
    return town.labelOf(town.values[town.starts[place] ?? 0] ?? 0);
  }

  /**
   * Gives a set of places, working it out only when it has not been asked for lately.
   * @param key - Names the set.
   * @param workOut - Makes it.
   * @returns The set; not to be changed.
   */
  remember(key: string, workOut: () => Bits): Bits {
    const bits = this.remembered.get(key) ?? workOut();
    this.remembered.delete(key);
    this.remembered.set(key, bits);
    if (this.remembered.size > REMEMBERED) {
      for (const oldest of this.remembered.keys()) {
        this.remembered.delete(oldest);
        break;
      }
    }
    return bits;
  }
}

/**
 * Opens one buffer.
 * @param buffer - Bytes from outside.
 * @returns The segment, or why the bytes are no index.
 */
export function openSegment(buffer: ArrayBuffer): Reading<Segment> {
  const unpacked = unpack(buffer);
  return unpacked.ok
    ? { ok: true, value: new Segment(unpacked.value.facts as IndexFacts, unpacked.value.columns) }
    : unpacked;
}

function ownersOf(starts: Uint32Array, places: number): Uint32Array {
  const owners = new Uint32Array(places);
  for (let service = 0; service + 1 < starts.length; service++)
    owners.fill(service, starts[service], starts[service + 1]);
  return owners;
}
