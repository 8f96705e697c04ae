import { readPostcodePart } from '@neighbourhood-kit/core/place';
import type { Service } from '@neighbourhood-kit/core/services';
import { MILLIONTHS, placesOf, UNLOCATED } from './places.js';
import { narrow, type Columns } from './snapshot.js';
import { packStrings, Strings } from './strings.js';
import { words } from './tokenise.js';

/** How exactly a name was placed: the middle of a postcode sector, of an outcode, or of a town, each as the directory's own places have it. */
export type WhereaboutsPrecision = 'sector' | 'outcode' | 'town';

/** Where something that a person typed is. */
export interface Whereabouts {
  /** The name as the directory writes it: `DE1 3`, `DE1`, `Belper`. */
  readonly name: string;
  /** Degrees north, WGS 84. */
  readonly latitude: number;
  /** Degrees east, WGS 84. */
  readonly longitude: number;
  readonly precision: WhereaboutsPrecision;
}

const PRECISIONS: readonly WhereaboutsPrecision[] = ['sector', 'outcode', 'town'];

interface Middle {
  readonly name: string;
  readonly precision: WhereaboutsPrecision;
  latitude: number;
  longitude: number;
  count: number;
}

function keyOf(precision: WhereaboutsPrecision, name: string): string {
  return precision === 'town' ? `town ${words(name).join(' ')}` : name;
}

/**
 * Learns where postcodes and towns are from the places of a directory, so that "near DE1" needs no outside look-up.
 * @param services - Services with their locations embedded. Confidential and unlocated places teach nothing.
 * @returns Columns of the index: names, and the mean point of the places that carry each.
 */
export function gazetteerColumns(services: readonly Service[]): Columns {
  const middles = new Map<string, Middle>();
  const learn = (
    precision: WhereaboutsPrecision,
    name: string | undefined,
    latitude: number,
    longitude: number,
  ): void => {
    if (!name) return;
    const key = keyOf(precision, name);
    const middle = middles.get(key) ?? { name, precision, latitude: 0, longitude: 0, count: 0 };
    middle.latitude += latitude;
    middle.longitude += longitude;
    middle.count++;
    middles.set(key, middle);
  };
  for (const service of services) {
    for (const { latitude, longitude, at } of placesOf(service)) {
      const address =
        at.location?.addresses?.find(({ addressType }) => addressType !== 'postal') ?? at.location?.addresses?.[0];
      if (latitude === UNLOCATED || !address) continue;
      const postcode = readPostcodePart(address.postalCode);
      if (postcode.ok) {
        learn('sector', postcode.value.sector, latitude, longitude);
        learn('outcode', postcode.value.outcode, latitude, longitude);
      }
      learn('town', address.city?.trim(), latitude, longitude);
    }
  }
  const entries = [...middles.values()];
  return {
    ...packStrings(
      'whereabouts',
      entries.map(({ name }) => name),
    ),
    'whereabouts.precision': narrow(entries.map(({ precision }) => PRECISIONS.indexOf(precision))),
    'whereabouts.latitude': Int32Array.from(entries, ({ latitude, count }) => latitude / count),
    'whereabouts.longitude': Int32Array.from(entries, ({ longitude, count }) => longitude / count),
  };
}

/** Says where postcodes and towns are, as far as the directory's own places know. */
export class Gazetteer {
  private readonly numbers = new Map<string, number>();
  private readonly names: Strings;

  /** @param columns - Of a snapshot. */
  constructor(private readonly columns: Columns) {
    this.names = new Strings(columns, 'whereabouts');
    for (let i = 0; i < this.names.size; i++) this.numbers.set(keyOf(this.precision(i), this.names.get(i)), i);
  }

  /**
   * Places what somebody typed. A full postcode is placed at its sector or else its outcode; nothing is guessed beyond that.
   * @param typed - A postcode, the beginning of one, or the name of a town.
   * @returns Where it is, with the precision; undefined when no place of the directory tells.
   */
  locate(typed: string): Whereabouts | undefined {
    const postcode = readPostcodePart(typed);
    const keys = postcode.ok ? [postcode.value.sector, postcode.value.outcode] : [keyOf('town', typed)];
    for (const key of keys) {
      const number = key === undefined ? undefined : this.numbers.get(key);
      if (number !== undefined) return this.at(number);
    }
    return undefined;
  }

  private precision(number: number): WhereaboutsPrecision {
    return PRECISIONS[this.columns['whereabouts.precision']?.[number] ?? 0] ?? 'sector';
  }

  private at(number: number): Whereabouts {
    return {
      name: this.names.get(number),
      latitude: (this.columns['whereabouts.latitude']?.[number] ?? 0) / MILLIONTHS,
      longitude: (this.columns['whereabouts.longitude']?.[number] ?? 0) / MILLIONTHS,
      precision: this.precision(number),
    };
  }
}
