import { FULL_TABLE } from '../full-reader.js';
import { isRecord, textOf } from '../reader/raw.js';
import type { Written } from './entity.js';
import { madeUpId } from './ids.js';

/** One row of a table: columns with text, numbers or truth values; records and lists that no table takes stand as JSON. */
export type Row = Record<string, unknown>;

/** One table of a package. */
interface TableForm {
  /** File name of HSDS 3. */
  readonly file: string;
  /** Columns of HSDS 3 that name the record a row belongs to, as well as those among its own fields. */
  readonly owners?: readonly string[];
}

/** The tables of HSDS 3.0 by entity, with what 3.1 adds at the end. */
export const TABLES: Readonly<Record<string, TableForm>> = {
  organization: { file: 'organizations' },
  program: { file: 'programs', owners: ['organization_id'] },
  service: { file: 'services' },
  attribute: { file: 'attributes', owners: ['link_id', 'link_entity'] },
  service_at_location: { file: 'service_at_location', owners: ['service_id'] },
  location: { file: 'locations' },
  phone: {
    file: 'phones',
    owners: ['location_id', 'service_id', 'organization_id', 'contact_id', 'service_at_location_id'],
  },
  contact: { file: 'contacts', owners: ['organization_id', 'service_id', 'service_at_location_id', 'location_id'] },
  address: { file: 'addresses', owners: ['location_id'] },
  schedule: { file: 'schedules', owners: ['service_id', 'location_id', 'service_at_location_id'] },
  funding: { file: 'funding', owners: ['organization_id', 'service_id'] },
  service_area: { file: 'service_areas', owners: ['service_id', 'service_at_location_id'] },
  required_document: { file: 'required_documents', owners: ['service_id'] },
  language: { file: 'languages', owners: ['service_id', 'location_id', 'phone_id'] },
  accessibility: { file: 'accessibility', owners: ['location_id'] },
  taxonomy_term: { file: 'taxonomy_terms' },
  taxonomy: { file: 'taxonomies' },
  metadata: { file: 'metadata', owners: ['resource_id', 'resource_type'] },
  cost_option: { file: 'cost_options', owners: ['service_id'] },
  organization_identifier: { file: 'organization_identifiers', owners: ['organization_id'] },
  service_capacity: { file: 'service_capacities', owners: ['service_id'] },
  unit: { file: 'units' },
  link: { file: 'urls', owners: ['service_id', 'organization_id'] },
};

/** Columns that name a record standing inside another, where that is not the field's name with `_id`. */
const REFERENCE_COLUMNS: Readonly<Record<string, string>> = { taxonomy_detail: 'taxonomy_id' };

/** The record that rows are taken out of. */
interface Owner {
  readonly entity: string;
  readonly id: string;
}

/** Columns by which a row names its owner. */
function ownerColumns(entity: string, { entity: owner, id }: Owner): Row {
  if (entity === 'attribute') return { link_id: id, link_entity: owner };
  if (entity === 'metadata') return { resource_id: id, resource_type: owner };
  return { [`${owner}_id`]: id };
}

/** Takes written records apart into rows: each part in the table of its kind, naming what it belongs to. */
export class TableWriter {
  readonly #tables = new Map<string, Map<string, Row>>();

  /** Rows of an entity's table, in the order in which they were met. */
  rows(entity: string): readonly Row[] {
    return [...(this.#tables.get(entity)?.values() ?? [])];
  }

  /**
   * Adds a record with all that stands in it.
   * @param entity - What kind of record it is.
   * @param record - As `writeEntity` gives it.
   * @param owner - The record it belongs to.
   * @returns The id of its row.
   */
  add(entity: string, record: Written, owner?: Owner): string {
    const rows = this.#tables.get(entity) ?? new Map<string, Row>();
    this.#tables.set(entity, rows);
    const id = this.#idFor(rows, record, owner, entity);
    const row: Row = { id };
    // Set before its parts are, so that a record which refers to itself ends.
    const known = rows.get(id);
    if (!known) rows.set(id, row);
    const columns = this.#columns(entity, record, { entity, id });
    // A link may say itself what it belongs to.
    const said = entity === 'attribute' && record['link_entity'] !== undefined;
    Object.assign(
      row,
      columns,
      said && { nk_link_entity: record['link_entity'] },
      owner && ownerColumns(entity, owner),
    );
    // A provider or place stands in several services; what one of them says more of it is kept.
    if (known) for (const [column, value] of Object.entries(row)) known[column] ??= value;
    return id;
  }

  /** Its own id; another for a part that stands in a second record under the same id, since a row belongs to one. */
  #idFor(rows: ReadonlyMap<string, Row>, record: Written, owner: Owner | undefined, entity: string): string {
    const path = `${owner?.entity ?? ''}:${owner?.id ?? ''}/${entity}:${textOf(record['id']) || JSON.stringify(record)}`;
    const id = textOf(record['id']) || madeUpId(path);
    const known = owner && rows.get(id);
    if (!known) return id;
    const mine = Object.entries(ownerColumns(entity, owner)).every(([column, value]) => known[column] === value);
    return mine ? id : madeUpId(path);
  }

  #columns(entity: string, record: Written, self: Owner): Row {
    const fields = FULL_TABLE.get(entity);
    const row: Row = {};
    for (const [name, value] of Object.entries(record)) {
      const what = fields?.get(name)?.what ?? '';
      const isPart = TABLES[what] !== undefined;
      if (isPart && Array.isArray(value)) {
        for (const part of value.filter(isRecord)) this.add(what, part, self);
      } else if (isPart && isRecord(value)) {
        const column = REFERENCE_COLUMNS[name] ?? `${name}_id`;
        row[column] = this.add(what, value, what === 'program' ? this.#providerOf(record) : undefined);
        const original = value['nk_id'];
        if (original !== undefined) row[`nk_${column}`] = original;
      } else if (name !== 'id') row[name] = value;
    }
    return row;
  }

  #providerOf(service: Written): Owner | undefined {
    const id = textOf(service['organization_id']);
    return id === '' ? undefined : { entity: 'organization', id };
  }
}
