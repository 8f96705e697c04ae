import { isEmpty, isRecord, listOf, without, type Raw } from '../reader/raw.js';

/** What a record at the top of a feed, or a service inside one, is. */
export type RecordKind = 'service' | 'service_at_location' | 'organization' | 'location' | 'taxonomy' | 'taxonomy_term';

/** One record of a feed, with the organisation or place that holds it. */
export interface FeedRecord {
  readonly kind: RecordKind;
  readonly raw: unknown;
  readonly organization?: Raw | undefined;
  readonly location?: Raw | undefined;
}

/** Names under which pages and bundles hold their records, and what those are. */
export const LISTS: Readonly<Record<string, RecordKind | undefined>> = {
  contents: undefined,
  content: undefined,
  data: undefined,
  items: undefined,
  results: undefined,
  services: 'service',
  organizations: 'organization',
  organisations: 'organization',
  locations: 'location',
  service_at_locations: 'service_at_location',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
};

/** What a record is by the names of its fields; the first that fits. Only services have a status or prices. */
const KINDS: readonly (readonly [RecordKind, has: RegExp, not?: RegExp])[] = [
  [
    'taxonomy',
    /^taxonomy_terms$/,
    /^(?:status|organi[sz]ation(?:_id)?|service_at_locations?|assured_date|phones|fees)$/,
  ],
  [
    'location',
    /^(?:latitude|location_type|addresses|physical_addresses)$/,
    /^(?:status|organi[sz]ation|provider|assured_date|fees|costs?|prices?|eligib\w+|service_at_locations?)$/i,
  ],
  [
    'service',
    /^(?:status|organi[sz]ation(?:_id)?|service_at_locations?|assured_date|fees|fees_description|eligibilit\w+|cost_options|minimum_age|pc_.+)$/,
  ],
  [
    'organization',
    /^(?:services|locations|website|legal_status|organization_identifiers|tax_id|tax_status|logo|parent_organization_id)$/,
    // Organisations have their addresses in places; a row with one is of a plain list of services.
    /^(?:address|post_?code|venue|opening_(?:hours|times))$/i,
  ],
  ['taxonomy_term', /^(?:taxonomy|term_uri|parent_id|vocabulary|taxonomy_detail|taxonomy_id)$/],
  ['taxonomy', /^version$/],
];

/** Kinds by the names of fields; records of one list mostly have the same. */
type KindsSeen = Map<string, RecordKind | undefined>;

/** What a record is; `undefined` where its fields do not tell. */
function knownKind(raw: Raw, seen: KindsSeen): RecordKind | undefined {
  if (isRecord(raw['service']) && isEmpty(raw['name'])) return 'service_at_location';
  const names = Object.keys(raw);
  const key = names.join();
  if (!seen.has(key)) seen.set(key, kindByNames(names));
  return seen.get(key);
}

function kindByNames(names: readonly string[]): RecordKind | undefined {
  const fits = (pattern: RegExp | undefined) => pattern !== undefined && names.some((name) => pattern.test(name));
  return KINDS.find(([, has, not]) => fits(has) && !fits(not))?.[0];
}

/**
 * Tells whether a record is a page or bundle: whether it has a list under a name that such lists have.
 * @param value - A record.
 * @returns True for a page, also an empty one.
 */
export const hasRecordList = (value: Raw): boolean => Object.keys(LISTS).some((name) => Array.isArray(value[name]));

/** What the records of a list are whose fields do not tell, by those of the others: an organisation that runs nothing. */
function kindOfOthers(list: readonly unknown[], seen: KindsSeen): RecordKind | undefined {
  const kinds = new Set(list.slice(0, 100).flatMap((raw) => (isRecord(raw) ? (knownKind(raw, seen) ?? []) : [])));
  const [only] = kinds;
  return kinds.size === 1 ? only : undefined;
}

/**
 * Tells whether a record is a collection of GeoJSON, to which programs for maps give a name.
 * @param value - A record at the top of a feed.
 * @returns True for a collection, whatever is in it.
 */
export const isMapLayer = (value: Raw): boolean => value['type'] === 'FeatureCollection';

/**
 * Tells whether a record stands for itself, and is no page or bundle of others.
 * @param value - A record at the top of a feed.
 * @returns True for one that has an id or a name, and nothing that only pages have.
 */
export function isOneRecord(value: Raw): boolean {
  const isPage = Object.keys(value).some((name) => /^(?:contents?|total_items|totalElements)$/.test(name));
  return (
    !isPage && !isMapLayer(value) && (!isEmpty(value['id']) || !isEmpty(value['name']) || isRecord(value['service']))
  );
}

/** What a page, a bundle, a list or a single record holds, list by list, with what the name of a list says of it. */
function listsOf(
  value: unknown,
): readonly (readonly [list: readonly unknown[], kind?: RecordKind | undefined])[] | undefined {
  if (Array.isArray(value)) return [[value]];
  if (!isRecord(value)) return undefined;
  if (isOneRecord(value)) return [[[value]]];
  const lists = Object.entries(LISTS).filter(([name]) => Array.isArray(value[name]));
  return lists.length > 0 ? lists.map(([name, kind]) => [listOf(value[name]), kind]) : undefined;
}

/**
 * Finds the records of a page, a bundle, a list or a single record.
 * @param value - What JSON held.
 * @returns The records as found, or `undefined` when it is nothing that could be a feed.
 */
export const topRecords = (value: unknown): readonly FeedRecord[] | undefined =>
  listsOf(value)?.flatMap(([list, kind]) => unfoldAll(list, kind));

/**
 * Finds the same without looking into records: an organisation with its services is one.
 * @param value - What JSON held.
 * @returns The records as they stand there, or `undefined` when it is nothing that could be a feed.
 */
export const topEntries = (value: unknown): readonly unknown[] | undefined => listsOf(value)?.flatMap(([list]) => list);

function unfoldAll(list: readonly unknown[], known?: RecordKind): readonly FeedRecord[] {
  const seen: KindsSeen = new Map();
  const others = known ?? kindOfOthers(list, seen);
  return list.flatMap((raw) => unfold(raw, seen, known, others));
}

/** A record, or the services that it holds. */
function unfold(raw: unknown, seen: KindsSeen, known?: RecordKind, others?: RecordKind): readonly FeedRecord[] {
  if (!isRecord(raw)) return [{ kind: 'service', raw }];
  const kind = known ?? knownKind(raw, seen) ?? others ?? 'service';
  if (kind === 'organization' || kind === 'location') {
    const services = servicesWithin(raw, kind);
    if (services.length > 0) return services;
  }
  const terms = kind === 'taxonomy' ? listOf(raw['taxonomy_terms']) : [];
  const taxonomy_detail = without(raw, 'taxonomy_terms');
  return [
    { kind, raw: terms.length > 0 ? taxonomy_detail : raw },
    ...terms.map((term): FeedRecord => ({
      kind: 'taxonomy_term',
      raw: isRecord(term) ? { taxonomy_detail, ...term } : term,
    })),
  ];
}

/** The services of an organisation, of a place, and of an organisation's places. */
function servicesWithin(raw: Raw, kind: 'organization' | 'location'): readonly FeedRecord[] {
  const holder = { [kind]: without(raw, 'services', 'locations') };
  const places = kind === 'organization' ? listOf(raw['locations']).filter(isRecord) : [];
  const own = listOf(raw['services']).map((service): FeedRecord => ({ kind: 'service', raw: service, ...holder }));
  const inPlaces = places.flatMap((place) =>
    servicesWithin(place, 'location').map((record) => ({ ...record, ...holder })),
  );
  const bare = places
    .filter((place) => isEmpty(place['services']))
    .map((place): FeedRecord => ({ kind: 'location', raw: place }));
  return own.length + inPlaces.length > 0 ? [...own, ...inPlaces, ...bare] : [];
}
