/* eslint-disable @typescript-eslint/no-non-null-assertion -- columns that every index has */
import { parsePostcodePart } from '@neighbourhood-kit/core/place';
import { MILLIONTHS, UNLOCATED } from './coordinates.js';
import type { Place } from './places.js';
import { remembering } from '../columns/remembering.js';
import { narrow, type Columns } from '../columns/snapshot.js';
import { packStrings, readStrings } from '../columns/strings.js';
import { words } from '../words/tokenise.js';

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

/** Learns where postcodes and towns are from the places of a directory, so that "near DE1" needs no outside look-up. */
export interface GazetteerColumns {
  /** Takes the next place. A confidential or unlocated one teaches nothing. */
  readonly add: (place: Place) => void;
  /** Finishes the columns: names, and the mean point of the places that carry each. */
  readonly finish: () => Columns;
}

/**
 * Begins the columns of postcodes and towns.
 * @returns The columns to be.
 */
export function newGazetteerColumns(): GazetteerColumns {
  const middles = new Map<string, Middle>();
  const middleOf = (precision: WhereaboutsPrecision, name: string | undefined): Middle[] => {
    if (!name) return [];
    const key = keyOf(precision, name);
    const middle = middles.get(key) ?? { name, precision, latitude: 0, longitude: 0, count: 0 };
    middles.set(key, middle);
    return [middle];
  };
  // By text as published: what it is a name of.
  const ofPostcode = remembering(Infinity, (text: string) => {
    const { value } = parsePostcodePart(text);
    return [...middleOf('sector', value?.sector), ...middleOf('outcode', value?.outcode)];
  });
  const ofCity = remembering(Infinity, (text: string) => middleOf('town', text.trim()));
  return {
    add({ latitude, longitude, at }) {
      const addresses = at.location?.addresses;
      const address = addresses?.find(({ addressType }) => addressType !== 'postal') ?? addresses?.[0];
      if (latitude === UNLOCATED || !address) return;
      for (const middles of [ofPostcode(address.postalCode ?? ''), ofCity(address.city ?? '')]) {
        for (const middle of middles) {
          middle.latitude += latitude;
          middle.longitude += longitude;
          middle.count++;
        }
      }
    },
    finish() {
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
    },
  };
}

/** Either all of a postcode, however it is spaced, or an outcode and the number behind it. */
const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)(?:\s*(\d)[A-Z]{2}|\s(\d)[A-Z]?)$/;

/**
 * Reads where postcodes and towns are, as far as the directory's own places know.
 * @param columns - Of an index.
 * @returns Places what somebody typed: a postcode, the beginning of one, or the name of a town. A full postcode is placed at its sector or
 * else its outcode; nothing is guessed beyond that. Undefined when no place of the directory tells.
 */
export function gazetteerOf(columns: Columns): (typed: string) => Whereabouts | undefined {
  const names = readStrings(columns, 'whereabouts');
  const [precisions, latitudes, longitudes] = ['precision', 'latitude', 'longitude'].map(
    (name) => columns[`whereabouts.${name}`]!,
  );
  let numbers: Map<string, number> | undefined;
  const precisionOf = (number: number) => PRECISIONS[precisions![number]!]!;
  return (typed) => {
    numbers ??= new Map(Array.from({ length: names.size }, (_, i) => [keyOf(precisionOf(i), names.get(i)), i]));
    const code = typed
      .trim()
      .toUpperCase()
      .replace(/[\s.-]+/g, ' ');
    const [, outcode = code.replace(' ', ''), inFull, inPart] = POSTCODE.exec(code) ?? [];
    for (const key of [`${outcode} ${inFull ?? inPart ?? ''}`, outcode, keyOf('town', typed)]) {
      const number = numbers.get(key);
      if (number === undefined) continue;
      return {
        name: names.get(number),
        latitude: latitudes![number]! / MILLIONTHS,
        longitude: longitudes![number]! / MILLIONTHS,
        precision: precisionOf(number),
      };
    }
    return undefined;
  };
}
