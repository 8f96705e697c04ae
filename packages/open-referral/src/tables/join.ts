import type { Done, Notes } from '../findings.js';
import { areOfDifferent, newerOf, refill } from '../full/versions.js';
import { listOf, textOf, type Raw } from '../reader/raw.js';

/** Rows of a package's tables, by the table's name in HSDS 3. */
export type Tables = ReadonlyMap<string, readonly Raw[]>;

/** A record that its parts are gathered into. */
type Row = Record<string, unknown>;

/** Names that tables had in older versions, or in the singular, by their name here. */
const TABLE_NAMES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^services?$/, 'services'],
  [/^organi[sz]ations?$/, 'organizations'],
  [/^locations?$/, 'locations'],
  [/^services?_at_locations?$/, 'service_at_locations'],
  [/^phones?$/, 'phones'],
  [/^contacts?$/, 'contacts'],
  [/^address(?:es)?$/, 'addresses'],
  [/^physical_address(?:es)?$/, 'physical_addresses'],
  [/^(?:postal|mail)_address(?:es)?$/, 'postal_addresses'],
  [/^(?:regular_)?schedules?$/, 'schedules'],
  [/^holiday_schedules?$/, 'holiday_schedules'],
  [/^languages?$/, 'languages'],
  [/^accessibility(?:_for_disabilities)?$/, 'accessibility'],
  [/^eligibilit(?:y|ies|ys)$/, 'eligibility'],
  [/^service_areas?$/, 'service_areas'],
  [/^fundings?$/, 'funding'],
  [/^payments?_accepted$/, 'payments_accepted'],
  [/^required_documents?$/, 'required_documents'],
  [/^cost_options?$/, 'cost_options'],
  [/^(?:services?_taxonom(?:y|ies|ys)|(?:service_|other_)?attributes?)$/, 'attributes'],
  [/^taxonom(?:y|ies)$/, 'taxonomies'],
  [/^taxonomy_terms?$/, 'taxonomy_terms'],
  [/^programs?$/, 'programs'],
  [/^organi[sz]ation_identifiers?$/, 'organization_identifiers'],
  [/^urls?$/, 'urls'],
  [/^service_capacit(?:y|ies)$/, 'capacities'],
  [/^metadata$/, 'metadata'],
];

/**
 * Finds a table's name in HSDS 3.
 * @param file - File name with or without folder and ending.
 * @returns The name, or `undefined` for a table that Open Referral does not have.
 */
export function tableName(file: string): string | undefined {
  const stem = file
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z]+$/i, '')
    .toLowerCase();
  return TABLE_NAMES.find(([pattern]) => pattern.test(stem))?.[1];
}

/** Where rows of a table belong: the column that names the record, its table, and the field that takes them. Most particular first. */
type Owners = readonly (readonly [column: string, table: string, field?: string])[];

const AT_PLACE = ['service_at_location_id', 'service_at_locations'] as const;
const SERVICE = ['service_id', 'services'] as const;
const PLACE = ['location_id', 'locations'] as const;
const ORGANISATION = ['organization_id', 'organizations'] as const;

const OWNERS: Readonly<Record<string, Owners>> = {
  phones: [['contact_id', 'contacts'], AT_PLACE, SERVICE, PLACE, ORGANISATION],
  contacts: [AT_PLACE, SERVICE, PLACE, ORGANISATION],
  addresses: [PLACE],
  physical_addresses: [PLACE],
  postal_addresses: [PLACE],
  schedules: [AT_PLACE, SERVICE, PLACE],
  holiday_schedules: [AT_PLACE, SERVICE, PLACE],
  languages: [['phone_id', 'phones'], SERVICE, PLACE],
  accessibility: [PLACE],
  eligibility: [SERVICE],
  service_areas: [AT_PLACE, SERVICE],
  funding: [SERVICE, ORGANISATION],
  payments_accepted: [SERVICE],
  required_documents: [SERVICE],
  cost_options: [SERVICE],
  capacities: [SERVICE],
  programs: [ORGANISATION],
  organization_identifiers: [ORGANISATION],
  urls: [
    ['service_id', 'services', 'additional_urls'],
    ['organization_id', 'organizations', 'additional_websites'],
  ],
};

/** Records of a package, each with its parts inside. */
export interface Joined {
  readonly services: readonly Raw[];
  readonly organizations: readonly Raw[];
  readonly locations: readonly Raw[];
  readonly taxonomies: readonly Raw[];
  readonly terms: readonly Raw[];
}

/** Gathers rows into the records they belong to. */
class Joiner {
  readonly #tables = new Map<string, Row[]>();
  readonly #byId = new Map<string, Map<string, Row>>();

  constructor(
    tables: Tables,
    private readonly notes: Notes,
  ) {
    for (const [name, rows] of tables) this.#take(name, rows);
  }

  rows(table: string): readonly Row[] {
    return this.#tables.get(table) ?? [];
  }

  find(table: string, id: unknown): Row | undefined {
    return this.#byId.get(table)?.get(textOf(id));
  }

  #take(name: string, rows: readonly Raw[]): void {
    const list = this.#tables.get(name) ?? [];
    const ids = this.#byId.get(name) ?? new Map<string, Row>();
    this.#tables.set(name, list);
    this.#byId.set(name, ids);
    for (const row of rows) {
      const copy = { ...row };
      const id = textOf(row['id']);
      const before = ids.get(id);
      // A row of something else is no second version, and services of other names get ids of their own later.
      const isOther = before && (name === 'services' ? !areNamedAlike(before, row) : areOfDifferent(before, row));
      if (before && !isOther) this.#again(name, before, copy);
      else {
        if (isOther && name !== 'services') this.#note(name, row, 'id/shared', 'kept', id);
        if (id && !before) ids.set(id, copy);
        list.push(copy);
      }
    }
  }

  /** Keeps one of two rows of one id. Some packages hold a table twice, as `address.csv` and `addresses.csv`. */
  #again(table: string, before: Row, row: Row): void {
    this.notes.begin(`${table}:${textOf(row['id'])}`);
    refill(before, newerOf(before, row, this.notes));
  }

  #note(table: string, row: Row, rule: string, done: Done, seen: unknown): void {
    this.notes.begin(`${table}:${textOf(row['id']) || '?'}`);
    this.notes.add(rule, done, seen);
  }

  /** Puts every row of a table where it belongs. */
  gather(table: string): void {
    for (const row of this.rows(table)) {
      const [owner, field] = this.#ownerOf(table, row);
      if (owner) push(owner, field, row);
      else this.lost(table, row);
    }
  }

  #ownerOf(table: string, row: Row): readonly [Row | undefined, string] {
    for (const [column, owners, field = table] of OWNERS[table] ?? []) {
      const found = this.find(owners, row[column]);
      if (found) return [found, field];
    }
    return [undefined, table];
  }

  lost(table: string, row: Row): void {
    this.#note(table, row, 'reference/dangling', 'left out', row);
  }

  gatherAttributes(): void {
    for (const row of this.rows('attributes')) {
      const { taxonomy_detail, link_entity, nk_link_entity, ...link } = row;
      const term = this.find('taxonomy_terms', row['taxonomy_term_id'] ?? row['taxonomy_id']);
      const named = tableName(textOf(link_entity));
      const entity = named ?? 'services';
      const owner =
        this.find(entity, row['link_id'] ?? row['service_id']) ??
        this.find('services', row['link_id'] ?? row['service_id']);
      // Where it stands says what it belongs to, unless it said so itself before it became a row.
      const said = nk_link_entity ?? (named === undefined ? link_entity : undefined);
      if (!owner) this.lost('attributes', row);
      else
        push(owner, 'attributes', {
          ...link,
          ...(said !== undefined && { link_entity: said }),
          ...(taxonomy_detail !== undefined && { value: taxonomy_detail }),
          ...(term && { taxonomy_term: term }),
        });
    }
  }

  gatherMetadata(): void {
    for (const row of this.rows('metadata')) {
      const owner = this.find(tableName(textOf(row['resource_type'])) ?? '', row['resource_id']);
      if (owner) push(owner, 'metadata', row);
      else this.lost('metadata', row);
    }
  }

  gatherPlaces(): void {
    for (const row of this.rows('service_at_locations')) {
      const service = this.find('services', row['service_id']);
      if (service) push(service, 'service_at_locations', row);
      else this.lost('service_at_locations', row);
    }
    // Ohana and early HSDS name the place in the service itself.
    for (const service of this.rows('services')) {
      const { location_id, program_id } = service;
      if (location_id !== undefined && this.find('locations', location_id)) {
        push(service, 'service_at_locations', { location_id });
        delete service['location_id'];
        service['organization_id'] ??= this.find('locations', location_id)?.['organization_id'];
      }
      const program = this.find('programs', program_id);
      if (!program) continue;
      service['program'] = program;
      delete service['program_id'];
    }
  }
}

function push(owner: Row, field: string, row: Row): void {
  const list = owner[field];
  if (Array.isArray(list) && begun.has(list)) list.push(row);
  else {
    const fresh = [...listOf(list), row];
    begun.add(fresh);
    owner[field] = fresh;
  }
}

/** Lists that were begun here; others are the feed's own, and stay as they are. */
const begun = new WeakSet();

const areNamedAlike = (one: Raw, other: Raw): boolean =>
  textOf(one['name']).toLowerCase() === textOf(other['name']).toLowerCase();

/** In HSDS 1 `taxonomy` holds terms; since 2 it holds vocabularies. Only vocabularies have a version or address. */
function splitTaxonomies(tables: Tables): Map<string, readonly Raw[]> {
  const split = new Map(tables);
  const rows = split.get('taxonomies') ?? [];
  const isTerm = (row: Raw) => 'parent_id' in row || 'vocabulary' in row || 'taxonomy_id' in row;
  split.set(
    'taxonomies',
    rows.filter((row) => !isTerm(row)),
  );
  const terms = rows.filter(isTerm).map(({ taxonomy_id, ...row }) => ({ id: taxonomy_id, ...row }));
  split.set('taxonomy_terms', [...(split.get('taxonomy_terms') ?? []), ...terms]);
  return split;
}

/**
 * Joins the tables of a package into records as JSON feeds have them.
 * @param tables - Rows by table.
 * @param notes - Where rows that belong nowhere are noted.
 * @returns Services with their parts, and what they refer to.
 */
export function joinTables(tables: Tables, notes: Notes): Joined {
  const joiner = new Joiner(splitTaxonomies(tables), notes);
  for (const term of joiner.rows('taxonomy_terms')) {
    const detail = joiner.find('taxonomies', term['taxonomy_id']);
    if (!detail) continue;
    term['taxonomy_detail'] = detail;
    delete term['taxonomy_id'];
  }
  for (const table of Object.keys(OWNERS)) joiner.gather(table);
  joiner.gatherAttributes();
  joiner.gatherMetadata();
  joiner.gatherPlaces();
  return {
    services: joiner.rows('services'),
    organizations: joiner.rows('organizations'),
    locations: joiner.rows('locations'),
    taxonomies: joiner.rows('taxonomies'),
    terms: joiner.rows('taxonomy_terms'),
  };
}
