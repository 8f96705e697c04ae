/**
 * Writes the model as an HSDS 3.0 package: a CSV table for each kind of record, and the description of the package.
 * @packageDocumentation
 */
import { mustBeRecords } from '@neighbourhood-kit/core/text';
import { withoutWhereabouts, withSecretsMarked } from '@neighbourhood-kit/core/directory';
import type { Service } from '@neighbourhood-kit/core/services';
import Papa from 'papaparse';
import type { Feed } from './feed.js';
import { FULL_TABLE } from './full-reader.js';
import { isEmpty } from './reader/raw.js';
import { writeOrganisation, writeService, writeTaxonomy, writeTerm, type WriteOptions } from './writer.js';
import { TABLES, TableWriter, type Row } from './writer/tables.js';

/** Files of a package by name: the tables and `datapackage.json`. */
export type WrittenPackage = Readonly<Record<string, string>>;

/** What goes into a package as well as its services. */
export interface PackageOptions extends WriteOptions, Partial<Pick<Feed, 'taxonomies' | 'terms' | 'partners'>> {
  /** Name of the package, in lower case; `neighbourhood-directory` when absent. */
  readonly name?: string | undefined;
}

/** Types of the Table Schema specification for the kinds of value that are not text. */
const COLUMN_TYPES: Readonly<Record<string, string>> = {
  number: 'number', whole: 'number', interval: 'number', price: 'number', weeks: 'number', age: 'number', latitude: 'number', longitude: 'number',
  date: 'date', flag: 'boolean',
}; // prettier-ignore

/** Columns of a table: those of the standard first, in its order, then what else the records have. */
function columnsOf(entity: string, rows: readonly Row[]): string[] {
  const fields = [...(FULL_TABLE.get(entity) ?? [])].filter(([, { what }]) => what !== 'in' && !TABLES[what]);
  const standard = ['id', ...(TABLES[entity]?.owners ?? []), ...fields.map(([name]) => name)];
  const used = new Set(rows.flatMap((row) => Object.keys(row)));
  const isWanted = (name: string) => used.has(name) || !name.startsWith('nk_');
  return [...new Set([...standard.filter(isWanted), ...used])];
}

/** A cell; records and lists that no table takes stand as JSON. */
const cellOf = (value: unknown): unknown =>
  isEmpty(value) ? '' : typeof value === 'object' ? JSON.stringify(value) : value;

function resourceOf(entity: string, columns: readonly string[]): object {
  const fields = FULL_TABLE.get(entity);
  // `link_id` may lead to any table, which a foreign key cannot say.
  const references = columns.filter(
    (name) => name.endsWith('_id') && name !== 'link_id' && TABLES[name.replace(/_id$/, '')] !== undefined,
  );
  return {
    name: entity,
    path: `${TABLES[entity]?.file ?? entity}.csv`,
    profile: 'tabular-data-resource',
    encoding: 'utf-8',
    schema: {
      fields: columns.map((name) => ({ name, type: COLUMN_TYPES[fields?.get(name)?.what ?? ''] ?? 'string' })),
      primaryKey: 'id',
      foreignKeys: references.map((name) => ({
        fields: name,
        reference: { resource: name.replace(/_id$/, ''), fields: 'id' },
      })),
    },
  };
}

/**
 * Writes services as a package of CSV tables that any tool for HSDS 3.0 reads, `readTables` among them.
 * @param services - The services, providers and places embedded.
 * @param options - Where organisations and places are found that services only name; vocabularies, terms and organisations
 * that no service uses; the day of writing.
 * @returns Text by file name. Tables without rows are left out. Fields that HSDS does not have are columns at the end; what no
 * table takes stands as JSON in its cell. Cells are written as they are, so open the files as data, not in a spreadsheet.
 */
export function writePackage(services: readonly Service[], options: PackageOptions = {}): WrittenPackage {
  mustBeRecords(services, 'services', 'a list of services as readFeed gives them');
  const tables = new TableWriter();
  // A place of which any copy says that it is confidential is.
  for (const service of withoutWhereabouts(withSecretsMarked({ services })).services)
    tables.add('service', writeService(service, options));
  for (const partner of options.partners ?? []) tables.add('organization', writeOrganisation(partner, options));
  for (const taxonomy of options.taxonomies ?? []) tables.add('taxonomy', writeTaxonomy(taxonomy));
  for (const term of options.terms ?? []) tables.add('taxonomy_term', writeTerm(term));
  const files: Record<string, string> = {};
  const resources: object[] = [];
  for (const [entity, { file }] of Object.entries(TABLES)) {
    const rows = tables.rows(entity);
    if (rows.length === 0) continue;
    const columns = columnsOf(entity, rows);
    const lines = rows.map((row) => columns.map((column) => cellOf(row[column])));
    files[`${file}.csv`] = `${Papa.unparse({ fields: columns, data: lines })}\r\n`;
    resources.push(resourceOf(entity, columns));
  }
  const description = {
    profile: 'tabular-data-package',
    name: options.name ?? 'neighbourhood-directory',
    title: 'Services in the Human Services Data Specification 3.0',
    resources,
  };
  return { ...files, 'datapackage.json': `${JSON.stringify(description, undefined, 2)}\n` };
}
