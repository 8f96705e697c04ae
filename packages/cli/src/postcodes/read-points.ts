import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePoint, parsePostcode, type LatLng } from '@neighbourhood-kit/core/place';
import Papa from 'papaparse';
import { FeedError } from '../command.js';
import { whyNot } from '../file-fault.js';
import { fromNationalGrid } from './national-grid.js';

/** Names that columns have in lists of postcodes: those of the ONS, of Code-Point Open, and plain ones. The first that is there is taken. */
const NAMES = {
  postcode: [/^postcode$/, /^pcds$/, /^pcd[278]?$/, /^post_?code(?:_unit)?$/, /^(?:postcode|pc)_?\d?$/],
  latitude: [/^lat(?:itude)?$/],
  longitude: [/^(?:long|longitude|lng|lon)$/],
  easting: [/^east(?:ing)?s?$/, /^oseast1m$/, /^(?:x|east1m)$/],
  northing: [/^north(?:ing)?s?$/, /^osnrth1m$/, /^(?:y|north1m)$/],
} as const;

/** Where the columns are, from 0. */
interface Places {
  readonly postcode: number;
  readonly north: number;
  readonly east: number;
  /** Whether they hold metres of the National Grid. */
  readonly isGrid: boolean;
}

const compact = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/** Finds the columns by their headings; Code-Point Open has none, and is known by its first row. */
function columnsOf(first: readonly string[], file: string): Places & { readonly isHeading: boolean } {
  const headings = first.map((each) =>
    each
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase()
      .replace(/\s+/g, '_'),
  );
  const find = (name: keyof typeof NAMES): number =>
    NAMES[name].map((names) => headings.findIndex((each) => names.test(each))).find((at) => at >= 0) ?? -1;
  const [postcode, latitude, longitude] = [find('postcode'), find('latitude'), find('longitude')];
  const [easting, northing] = [find('easting'), find('northing')];
  if (postcode >= 0 && latitude >= 0 && longitude >= 0)
    return { postcode, north: latitude, east: longitude, isGrid: false, isHeading: true };
  if (postcode >= 0 && easting >= 0 && northing >= 0)
    return { postcode, north: northing, east: easting, isGrid: true, isHeading: true };
  const [code = '', , east = '', north = ''] = first;
  if (parsePostcode(code) !== undefined && /^\d{4,7}$/.test(east) && /^\d{4,7}$/.test(north))
    return { postcode: 0, east: 2, north: 3, isGrid: true, isHeading: false };
  const missing = postcode < 0 ? 'postcodes' : 'latitude and longitude, or easting and northing';
  throw new FeedError(
    `${file} has no columns for ${missing}. It has: ${first.slice(0, 12).join(', ')}. Give a list such as the ONS Postcode Directory or Code-Point Open, as CSV.`,
  );
}

function pointOf(row: readonly string[], { north, east, isGrid }: Places): LatLng | undefined {
  const [up = '', right = ''] = [row[north]?.trim(), row[east]?.trim()];
  if (!isGrid) return parsePoint(up, right).value;
  const [metresUp, metresRight] = [Number(up), Number(right)];
  // Where nobody knows, such lists have 0 or nothing.
  return metresUp > 0 && metresRight > 0 ? fromNationalGrid(metresRight, metresUp) : undefined;
}

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch((error: unknown) => {
    throw new FeedError(whyNot(path, 'read', error));
  });
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => /\.csv$/i.test(name)).sort();
  if (names.length === 0) throw new FeedError(`${path} holds no CSV file with postcodes.`);
  return names.map((name) => join(path, name));
}

/** Reads a file row by row, and no further than it must: the list of a country has 2.7 million. */
function readFile(file: string, wanted: Set<string>, points: Map<string, LatLng>): Promise<void> {
  return new Promise((resolve, reject) => {
    let places: Places | undefined;
    let failure: unknown;
    const stream = createReadStream(file, 'utf8');
    stream.on('error', (error) => {
      reject(new FeedError(whyNot(file, 'read', error)));
    });
    Papa.parse<string[]>(stream, {
      skipEmptyLines: true,
      step: ({ data: row }, parser) => {
        try {
          if (!places) {
            const found = columnsOf(row, file);
            places = found;
            if (found.isHeading) return;
          }
          const code = compact(row[places.postcode] ?? '');
          if (!wanted.has(code)) return;
          const point = pointOf(row, places);
          if (!point) return;
          points.set(code, point);
          wanted.delete(code);
          if (wanted.size === 0) parser.abort();
        } catch (error) {
          failure = error;
          parser.abort();
        }
      },
      complete: () => {
        stream.destroy();
        if (failure instanceof Error) reject(failure);
        else if (places) resolve();
        else reject(new FeedError(`${file} is empty.`));
      },
      error: (error) => {
        reject(error);
      },
    });
  });
}

/**
 * Looks postcodes up in a list of them: the ONS Postcode Directory, Code-Point Open (also its folder of files), or any CSV that has a column of
 * postcodes and two of degrees or of metres of the National Grid.
 * @param path - The file or folder.
 * @param postcodes - Those that are wanted, with or without spaces.
 * @returns Points by postcode, without spaces and in capitals; those that the list does not have, or has no point for, are absent.
 * @throws FeedError when it cannot be read, or its columns are not known.
 */
export async function pointsOfPostcodes(
  path: string,
  postcodes: Iterable<string>,
): Promise<ReadonlyMap<string, LatLng>> {
  const wanted = new Set([...postcodes].map(compact));
  const points = new Map<string, LatLng>();
  for (const file of await filesOf(path)) {
    // One file is looked at though nothing is wanted, so that a wrong one is told of.
    if (wanted.size > 0 || points.size === 0) await readFile(file, wanted, points);
  }
  return points;
}
