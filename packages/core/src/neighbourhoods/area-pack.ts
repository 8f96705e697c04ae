import { bad, good, type Reading } from '../result.js';
import type { LatLng } from '../place/point.js';
import type { AreaShare, PlacedCode, PostcodeResolver } from '../place/resolver.js';
import { contains, onGrid, outlinesOf, type Outline, type Topology } from './topology.js';

/** Version of the pack's form that this code reads and writes. */
export const AREA_PACK_VERSION = 1;

/**
 * Where the postcodes of a sector lie: latitude and longitude of their middle, then, for each area, its position in `codes` and how many
 * of them lie there.
 */
export type PackedSector = readonly number[];

/** How well the outlines place the postcodes they were checked with. */
export interface PackAccuracy {
  readonly postcodes: number;
  /** Postcodes whose point the outlines put into the area that the source gives. */
  readonly right: number;
  /** Postcodes that the outlines put nowhere. */
  readonly nowhere: number;
}

/** Outlines and sectors of a place in one JSON file that a site ships, made by `nk area-pack`. */
export interface AreaPackData {
  readonly format: 'nk-area-pack';
  readonly version: number;
  /** Of everything but itself, eight hexadecimal digits: see `packDigest`. */
  readonly digest: string;
  /** Where outlines and postcodes come from, with their licences: sites must show it. */
  readonly attribution: string;
  /** Day it was made, `YYYY-MM-DD`. */
  readonly made: string;
  readonly topology: Topology;
  /** Codes of areas that sectors lie in; some may have no outline. */
  readonly codes: readonly string[];
  /** By outcode and the sector's digit. */
  readonly sectors: Readonly<Record<string, Readonly<Record<string, PackedSector>>>>;
  readonly accuracy?: PackAccuracy | undefined;
}

/** An area pack, opened. */
export interface AreaPack {
  readonly attribution: string;
  readonly made: string;
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  /** Areas a point lies in: none, one, or several where areas overlap. */
  readonly areasAt: (point: LatLng) => readonly { readonly code: string; readonly name: string }[];
  /** Answers for sectors and outcodes, each with the shares of its areas. */
  readonly resolver: PostcodeResolver;
  readonly accuracy?: PackAccuracy | undefined;
}

/**
 * Works out the checksum of a pack: FNV-1a, 32 bits, over the UTF-16 code units of its JSON without `digest`, keys in the order written.
 * @param data - The pack.
 * @returns Eight hexadecimal digits. It finds damage, not forgery.
 */
export function packDigest(data: Omit<AreaPackData, 'digest'>): string {
  const body = Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'digest'));
  const json = JSON.stringify(body);
  let hash = 0x81_1c_9d_c5;
  for (let i = 0; i < json.length; i++) hash = Math.imul(hash ^ json.charCodeAt(i), 0x01_00_01_93);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * Opens an area pack.
 * @param input - The parsed JSON, as fetched.
 * @returns The pack, or a problem: `area-pack/format`, `area-pack/version`, `area-pack/damaged`.
 */
export function openAreaPack(input: unknown): Reading<AreaPack> {
  if (!isPack(input)) return bad('area-pack/format', 'This is not an area pack. Make one with nk area-pack.');
  if (input.version !== AREA_PACK_VERSION) {
    return bad(
      'area-pack/version',
      `This area pack has version ${input.version}; version ${AREA_PACK_VERSION} can be read. Make it again with nk area-pack.`,
    );
  }
  if (input.digest !== packDigest(input)) {
    return bad(
      'area-pack/damaged',
      'This area pack is damaged: its checksum does not fit. Download it again, or make a new one.',
    );
  }
  try {
    return good(opened(input));
  } catch {
    return bad(
      'area-pack/damaged',
      'The outlines of this area pack do not fit together. Make it again with nk area-pack.',
    );
  }
}

/** What the digest cannot vouch for: that somebody meant this to be a pack. */
function isPack(input: unknown): input is AreaPackData {
  if (typeof input !== 'object' || input === null) return false;
  const { format, version, topology, codes, sectors } = input as Partial<Record<keyof AreaPackData, unknown>>;
  const objects = [topology, sectors].every((each) => typeof each === 'object' && each !== null);
  return format === 'nk-area-pack' && typeof version === 'number' && objects && Array.isArray(codes);
}

function opened(data: AreaPackData): AreaPack {
  const outlines = outlinesOf(data.topology);
  const named = ({ code, name }: Outline) => ({ code, name });
  return {
    attribution: data.attribution,
    made: data.made,
    areas: outlines.map(named),
    areasAt: (point) => {
      const at = onGrid(point, data.topology.transform);
      return outlines.filter((outline) => contains(outline, at)).map(named);
    },
    resolver: resolverOf(data),
    ...(data.accuracy && { accuracy: data.accuracy }),
  };
}

function resolverOf({ sectors, codes, made }: AreaPackData): PostcodeResolver {
  const of = (outcode: string) => (Object.hasOwn(sectors, outcode) ? sectors[outcode] : undefined);
  return {
    source: `area pack of ${made}`,
    precisions: ['sector', 'outcode'],
    resolve: (code, precision) => {
      const [outcode = '', digit = ''] = code.split(' ');
      const found = of(outcode);
      if (precision === 'outcode') return found && placed(Object.values(found), codes);
      const sector = found && Object.hasOwn(found, digit) ? found[digit] : undefined;
      return sector && placed([sector], codes);
    },
  };
}

/** The middle of some sectors, weighted by their postcodes, with the shares of their areas. */
function placed(sectors: readonly PackedSector[], codes: readonly string[]): PlacedCode {
  const counts = new Map<string, number>();
  let latitude = 0;
  let longitude = 0;
  let all = 0;
  for (const [lat = NaN, lng = NaN, ...pairs] of sectors) {
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const [code, count = 0] = [codes[pairs[i] ?? NaN], pairs[i + 1]];
      if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + count);
      latitude += lat * count;
      longitude += lng * count;
      all += count;
    }
  }
  const areas = [...counts].map(([area, count]): AreaShare => ({ area, share: count / all }));
  return {
    point: { latitude: latitude / all, longitude: longitude / all },
    areas: areas.sort((a, b) => b.share - a.share || (a.area < b.area ? -1 : 1)),
  };
}
