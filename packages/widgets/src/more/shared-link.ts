import type { Kept } from './shortlist.js';
import { NOTHING_ASKED, AGES, type SearchState, type When } from '../nk-service-finder/search-state.js';

/** What a shared link leads to. */
export type Shared =
  | { readonly kind: 'search'; readonly search: SearchState }
  | { readonly kind: 'list'; readonly services: readonly Placed[] }
  | ({ readonly kind: 'service' } & Placed);

/** A service at the place where it was shown. */
export type Placed = Pick<Kept, 'id' | 'placeId'>;

/** Every fragment of the kit begins with this, so that a page's own fragments are left alone. */
const MARK = '#nk-find?';

const LIMITS = { text: 200, label: 60, id: 200, ids: 50, facets: 20, values: 20 } as const;
const SORTS = ['relevance', 'distance', 'name', 'updated'] as const;

/**
 * Writes what is shared as the fragment of an address. A fragment is never sent to a server.
 * @param shared - A search, a shortlist or a service.
 * @returns The fragment, `#` included.
 */
export function writeFragment(shared: Shared): string {
  const fields = new URLSearchParams();
  if (shared.kind === 'service') writePlaced(fields, 'service', shared);
  else if (shared.kind === 'list') for (const each of shared.services) writePlaced(fields, 'list', each);
  else writeSearch(fields, shared.search);
  return MARK + fields.toString();
}

/** The place comes after its service. */
function writePlaced(fields: URLSearchParams, name: 'service' | 'list', { id, placeId }: Placed): void {
  fields.append(name, id);
  if (placeId !== undefined) fields.append('place', placeId);
}

function writeSearch(fields: URLSearchParams, state: SearchState): void {
  const { text, place, withinMiles, age, when, facets, sort } = state;
  if (text.trim() !== '') fields.set('text', text.trim());
  if (place) {
    fields.set('near', place.label);
    fields.set('at', `${place.point.latitude.toFixed(4)},${place.point.longitude.toFixed(4)}`);
    if (withinMiles !== undefined) fields.set('miles', String(withinMiles));
  }
  if (age !== undefined) fields.set('age', String(age));
  if (when.kind !== 'any') fields.set('open', when.kind === 'now' ? 'now' : `${when.date} ${when.time}`);
  for (const [facet, values] of Object.entries(facets)) for (const value of values) fields.append(`is-${facet}`, value);
  if (sort !== undefined) fields.set('sort', sort);
}

/**
 * Reads the fragment of an address. Anybody can write a link, so nothing in it is trusted: what does not fit is left out.
 * @param fragment - The fragment, `#` included.
 * @returns What it leads to; undefined for any other fragment.
 */
export function readFragment(fragment: string): Shared | undefined {
  if (!fragment.startsWith(MARK)) return undefined;
  const fields = new URLSearchParams(fragment.slice(MARK.length));
  const [service] = readPlaced(fields, 'service');
  if (service) return { kind: 'service', ...service };
  const services = readPlaced(fields, 'list');
  if (services.length > 0) return { kind: 'list', services };
  return { kind: 'search', search: readSearch(fields) };
}

function readPlaced(fields: URLSearchParams, kind: 'service' | 'list'): Placed[] {
  const found = new Map<string, Placed>();
  let last: string | undefined;
  for (const [name, value] of fields) {
    if (!isShort(value, LIMITS.id)) last = undefined;
    else if (name === 'place' && last !== undefined) found.set(last, { id: last, placeId: value });
    else if (name === kind) found.set((last = value), { id: value });
  }
  return [...found.values()].slice(0, LIMITS.ids);
}

function readSearch(fields: URLSearchParams): SearchState {
  const place = readPlace(fields);
  const miles = number(fields, 'miles', 0.1, 500);
  const age = number(fields, 'age', AGES.youngest, AGES.oldest);
  const sort = SORTS.find((each) => each === fields.get('sort'));
  return {
    ...NOTHING_ASKED,
    text: (fields.get('text') ?? '').slice(0, LIMITS.text).trim(),
    when: readWhen(fields.get('open') ?? ''),
    facets: readFacets(fields),
    ...(place && { place }),
    ...(place && miles !== undefined && { withinMiles: miles }),
    ...(Number.isInteger(age) && { age }),
    ...(sort !== undefined && (sort !== 'distance' || place) && { sort }),
  };
}

function readPlace(fields: URLSearchParams): SearchState['place'] {
  const label = (fields.get('near') ?? '').slice(0, LIMITS.label).trim();
  const [, latitude, longitude] = /^(-?\d{1,2}\.\d{1,6}),(-?\d{1,3}\.\d{1,6})$/.exec(fields.get('at') ?? '') ?? [];
  if (label === '' || latitude === undefined || longitude === undefined) return undefined;
  const point = { latitude: Number(latitude), longitude: Number(longitude) };
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? { label, point } : undefined;
}

function readWhen(open: string): When {
  if (open === 'now') return { kind: 'now' };
  const [, date, time] = /^(\d{4}-\d\d-\d\d) ((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(open) ?? [];
  return date === undefined || time === undefined ? { kind: 'any' } : { kind: 'at', date, time };
}

function readFacets(fields: URLSearchParams): Record<string, readonly string[]> {
  const keys = [...new Set([...fields.keys()].filter((key) => /^is-[\w-]{1,60}$/.test(key)))];
  return Object.fromEntries(
    keys.slice(0, LIMITS.facets).map((key): [string, readonly string[]] => {
      const values = fields.getAll(key).filter((value) => isShort(value, LIMITS.id));
      return [key.slice(3), [...new Set(values)].slice(0, LIMITS.values)];
    }),
  );
}

function number(fields: URLSearchParams, name: string, least: number, most: number): number | undefined {
  const value = Number(fields.get(name) ?? NaN);
  return value >= least && value <= most ? value : undefined;
}

const isShort = (text: string, most: number) => text !== '' && text.length <= most;
