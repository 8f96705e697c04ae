/**
 * Reads Open Referral packages of CSV tables: HSDS 1.1, 2.0 and 3.x, Open Referral UK 3.0, and Ohana.
 * @packageDocumentation
 */
import { bad, good, type Reading } from '@neighbourhood-kit/core';
import Papa from 'papaparse';
import { detectFormat } from './detect.js';
import type { Feed } from './feed.js';
import { Notes } from './findings.js';
import { decodeText, MAX_BYTES } from './json-guard.js';
import { Assembly } from './reader/assemble.js';
import { isEmpty, isRecord, type Raw } from './reader/raw.js';
import type { ReadOptions } from './reader.js';
import { joinTables, tableName } from './tables/join.js';

/** Files of a package by name. A value may be rows that were read already, as in HSDS `tabular.json`. */
export type PackageFiles = Readonly<Record<string, string | Uint8Array | readonly unknown[]>>;

/** Names that would reach an object's own machinery. */
const FORBIDDEN = /^(?:__proto__|constructor|prototype)$/;

/** Some packages name every column after its table: `service_name`, `service_uuid` beside `organization_uuid`. */
function columnNames(header: readonly string[], table: string): string[] {
  const names = header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const prefix = `${table.replace(/s$/, '')}_`;
  if (names.includes('name') || !names.includes(`${prefix}name`)) return names;
  return names.map((name) =>
    (name.startsWith(prefix) ? name.slice(prefix.length) : name).replace(/^uuid$/, 'id').replace(/_uuid$/, '_id'),
  );
}

function rowsOf(table: string, content: string | Uint8Array | readonly unknown[], notes: Notes): readonly Raw[] {
  if (Array.isArray(content)) return content.filter(isRecord);
  const text = typeof content === 'string' ? content : decodeText(content as Uint8Array, notes);
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const broken = errors.find((error) => error.type === 'Quotes');
  if (broken)
    notes.add(
      'table/quotes',
      'error',
      'Rows near a quotation mark without its partner may be joined wrongly.',
      `row ${broken.row ?? '?'}`,
    );
  const [header = [], ...lines] = data;
  const names = columnNames(header, table);
  const ragged = lines.filter((line) => line.length > names.length).length;
  if (ragged > 0)
    notes.add(
      'table/ragged',
      'warning',
      `${ragged} rows have more cells than the header; the rest of them was left out.`,
    );
  return lines.map((line) =>
    Object.fromEntries(
      names.flatMap((name, i) => (isEmpty(line[i]) || name === '' || FORBIDDEN.test(name) ? [] : [[name, line[i]]])),
    ),
  );
}

/**
 * Reads a package of CSV tables.
 * @param files - File names (folders in front do not matter) with their text or bytes; files that are no tables are passed over.
 * @param options - Limits; `maxBytes` holds for all files together.
 * @returns The feed, or a problem: `feed/too-large`, `feed/no-tables`. A row that belongs nowhere is among the findings.
 */
export function readTables(files: PackageFiles, options: ReadOptions = {}): Reading<Feed> {
  const notes = new Notes();
  const limit = options.maxBytes ?? MAX_BYTES;
  if (Object.values(files).reduce((sum, content) => sum + content.length, 0) > limit) {
    return bad(
      'feed/too-large',
      `The package is larger than ${Math.round(limit / 1e6)} MB, the most that is read at once.`,
    );
  }
  const tables = new Map<string, readonly Raw[]>();
  const columns: Record<string, Raw> = {};
  for (const [file, content] of Object.entries(files)) {
    const name = /\.(?:csv|txt)$/i.test(file) ? tableName(file) : undefined;
    if (name === undefined) continue;
    notes.begin(file);
    const rows = rowsOf(name, content, notes);
    tables.set(name, [...(tables.get(name) ?? []), ...rows]);
    columns[file.replace(/^.*[\\/]|\.\w+$/g, '').toLowerCase()] = Object.assign({}, ...rows.slice(0, 20)) as Raw;
  }
  if (!['services', 'organizations', 'locations', 'taxonomies', 'taxonomy_terms'].some((name) => tables.has(name))) {
    return bad(
      'feed/no-tables',
      'The package holds no table of services, organisations or places, such as services.csv. Check that it is the right folder or archive.',
    );
  }
  const joined = joinTables(tables, notes);
  const detected = detectFormat(undefined, [columns]);
  const assembly = new Assembly(notes);
  const hasServices = joined.services.length > 0;
  const add = (kind: 'organization' | 'location' | 'taxonomy' | 'taxonomy_term', raws: readonly Raw[]) => {
    for (const raw of raws)
      if (hasServices) assembly.provide(kind, raw);
      else assembly.add({ kind, raw });
  };
  add('organization', joined.organizations);
  add('location', joined.locations);
  add('taxonomy', joined.taxonomies);
  add('taxonomy_term', joined.terms);
  for (const raw of joined.services) assembly.add({ kind: 'service', raw });
  const evidence = [`Tables: ${Object.keys(columns).join(', ')}.`, ...detected.evidence];
  return good({ ...detected, evidence, ...assembly.finish() });
}
