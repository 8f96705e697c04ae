import { readPoint, readPostcode, type LatLng } from '@neighbourhood-kit/core/place';
import Papa from 'papaparse';
import { FeedError } from '../command.js';

/** A postcode with its point, and the area that the source gives for it. */
export interface PlacedPostcode {
  readonly outcode: string;
  /** Digit of the sector. */
  readonly digit: string;
  readonly point: LatLng;
  readonly area?: string | undefined;
}

/** What was read of a table of postcodes. */
export interface PostcodeTable {
  readonly postcodes: readonly PlacedPostcode[];
  /** Rows that could not be read, with the reason. */
  readonly refused: readonly { readonly row: number; readonly message: string }[];
  /** Name of the column with areas; absent when there is none. */
  readonly areaColumn?: string | undefined;
}

const COLUMNS = {
  postcode: /^(?:postcode|pcds?|pcd2|post_code)$/i,
  latitude: /^(?:lat|latitude)$/i,
  longitude: /^(?:lng|lon|long|longitude)$/i,
  area: /^(?:lad|ltla|oslaua|laua|area|area_?code|gss(?:_?code)?|(?:lad|ltla)\d+_?(?:cd|code))$/i,
} as const;

/**
 * Reads a table of postcodes.
 * @param text - CSV with a header: postcode, latitude and longitude, and the code of an area if known.
 * @param areaColumn - Name of the column with areas; found by its usual names when absent.
 * @returns The postcodes, and the rows that could not be read.
 * @throws FeedError when a column is missing; the message lists those there are.
 */
export function readPostcodes(text: string, areaColumn?: string): PostcodeTable {
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const fields = meta.fields ?? [];
  const column = (name: keyof typeof COLUMNS) => fields.find((field) => COLUMNS[name].test(field.trim()));
  const needed = (name: keyof typeof COLUMNS): string => {
    const found = column(name);
    if (found === undefined)
      throw new FeedError(`The postcodes have no column for the ${name}. They have: ${fields.join(', ')}.`);
    return found;
  };
  if (areaColumn !== undefined && !fields.includes(areaColumn)) {
    throw new FeedError(`The postcodes have no column "${areaColumn}". They have: ${fields.join(', ')}.`);
  }
  const [postcode, latitude, longitude, area] = [
    needed('postcode'),
    needed('latitude'),
    needed('longitude'),
    areaColumn ?? column('area'),
  ];
  const postcodes: PlacedPostcode[] = [];
  const refused: { row: number; message: string }[] = [];
  data.forEach((row, i) => {
    const code = readPostcode(row[postcode]);
    const point = readPoint(row[latitude], row[longitude]);
    if (code.ok && point.ok) {
      const { outcode, sector } = code.value;
      postcodes.push({
        outcode,
        digit: sector.slice(-1),
        point: point.value,
        area: (area && row[area]?.trim()) || undefined,
      });
    } else
      refused.push({ row: i + 2, message: code.ok ? (point.ok ? '' : point.problem.message) : code.problem.message });
  });
  return { postcodes, refused, ...(area && { areaColumn: area }) };
}
