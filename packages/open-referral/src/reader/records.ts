import { isEmpty, isRecord, without, type Raw } from './raw.js';

/** What a record at the top of a feed, or a service inside one, is. */
export type RecordKind =
  'service' | 'service_at_location' | 'organization' | 'location' | 'taxonomy' | 'taxonomy_term' | 'unreadable';

/** One record of a feed, with what it stands in. */
export interface FeedRecord {
  readonly kind: RecordKind;
  readonly raw: unknown;
  /** The organisation or place that holds it. */
  readonly organization?: Raw | undefined;
  readonly location?: Raw | undefined;
}

/** Names under which pages and bundles hold their records. */
const LISTS: readonly (readonly [name: string, kind: RecordKind | undefined])[] = [
  ['contents', undefined],
  ['content', undefined],
  ['data', undefined],
  ['items', undefined],
  ['results', undefined],
  ['services', 'service'],
  ['organizations', 'organization'],
  ['organisations', 'organization'],
  ['locations', 'location'],
  ['service_at_locations', 'service_at_location'],
  ['taxonomies', 'taxonomy'],
  ['taxonomy_terms', 'taxonomy_term'],
];

/** Names under which organisations and places hold services. */
const SERVICES = ['services', 'services_attributes'];
const PLACES = ['locations', 'locations_attributes'];

const SERVICE_MARKS =
  /^(?:status|organi[sz]ation(?:_id)?|service_at_locations?|assured_date|fees(?:_description)?|eligibilit\w+|application_process|cost_options|minimum_age|deliverable_type|pc_targetAudience)$/;
const PLACE_MARKS =
  /^(?:latitude|longitude|location_type|addresses|physical_address(?:es)?|coordinates|address_attributes)$/;
const ORGANISATION_MARKS =
  /^(?:website|legal_status|organization_identifiers|tax_id|tax_status|logo|year_incorporated|parent_organization_id|urls)$/;
const TERM_MARKS = /^(?:taxonomy|term_uri|parent_id|vocabulary|taxonomy_detail|taxonomy_id)$/;

/**
 * Finds the records of a page, a bundle, a list or a single record.
 * @param value - What JSON held.
 * @returns The records as found, or `undefined` when it is nothing that could be a feed.
 */
export function topRecords(value: unknown): readonly FeedRecord[] | undefined {
  if (Array.isArray(value)) return value.flatMap((raw: unknown) => [...unfold(raw, undefined)]);
  if (!isRecord(value)) return undefined;
  if (looksLikeRecord(value)) return [...unfold(value, undefined)];
  const lists = LISTS.filter(([name]) => Array.isArray(value[name]) || (name === 'data' && isRecord(value[name])));
  if (lists.length > 0) {
    return lists.flatMap(([name, kind]) => {
      const list = value[name];
      return (Array.isArray(list) ? list : [list]).flatMap((raw: unknown) => [...unfold(raw, kind)]);
    });
  }
  return isRecord(value['service']) ? [...unfold(value['service'], 'service')] : undefined;
}

/** A record of its own has a name or an id beside fields that no page has. */
function looksLikeRecord(value: Raw): boolean {
  const isPage = ['contents', 'content', 'total_items', 'totalElements'].some((name) => name in value);
  return !isPage && (!isEmpty(value['id']) || !isEmpty(value['name'])) && kindOf(value) !== 'unreadable';
}

function kindOf(raw: Raw): RecordKind {
  const names = Object.keys(raw);
  const has = (marks: RegExp) => names.some((name) => marks.test(name));
  if (isRecord(raw['service'])) return 'service_at_location';
  if (names.includes('taxonomy_terms')) return 'taxonomy';
  if ([...SERVICES, ...PLACES].some((name) => Array.isArray(raw[name])))
    return has(PLACE_MARKS) ? 'location' : 'organization';
  // Places name their organisation too, but only services have a status or prices.
  if (has(PLACE_MARKS) && !has(/^(?:status|organi[sz]ation|assured_date|fees|service_at_locations?)$/))
    return 'location';
  if (has(SERVICE_MARKS)) return 'service';
  if (has(ORGANISATION_MARKS)) return 'organization';
  if (has(TERM_MARKS)) return 'taxonomy_term';
  if (names.includes('version') && names.includes('uri')) return 'taxonomy';
  return 'service';
}

/** A record, or the services that it holds. */
function* unfold(raw: unknown, known: RecordKind | undefined): Generator<FeedRecord> {
  if (!isRecord(raw)) {
    yield { kind: 'unreadable', raw };
    return;
  }
  const kind = known ?? kindOf(raw);
  const services = servicesWithin(raw, kind);
  if (services.length > 0) yield* services;
  else yield { kind, raw };
  const terms = raw['taxonomy_terms'];
  if (kind === 'taxonomy' && Array.isArray(terms)) {
    const taxonomy_detail = without(raw, 'taxonomy_terms');
    for (const term of terms as readonly unknown[])
      yield {
        kind: isRecord(term) ? 'taxonomy_term' : 'unreadable',
        raw: isRecord(term) ? { taxonomy_detail, ...term } : term,
      };
  }
}

const listIn = (raw: Raw, names: readonly string[]) =>
  names.flatMap((name) => (Array.isArray(raw[name]) ? (raw[name] as readonly unknown[]) : []));

function servicesWithin(raw: Raw, kind: RecordKind): FeedRecord[] {
  if (kind !== 'organization' && kind !== 'location') return [];
  const own = without(raw, ...SERVICES, ...PLACES);
  const held = kind === 'organization' ? { organization: own } : { location: own };
  const direct = listIn(raw, SERVICES).map((service): FeedRecord => ({
    kind: isRecord(service) ? 'service' : 'unreadable',
    raw: service,
    ...held,
  }));
  const places = listIn(raw, PLACES)
    .filter(isRecord)
    .flatMap((place): FeedRecord[] => {
      const inner = servicesWithin(place, 'location');
      return inner.map((record) => ({ ...record, organization: own }));
    });
  return [...direct, ...places];
}
