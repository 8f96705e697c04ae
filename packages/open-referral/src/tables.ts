/**
 * Reads Open Referral packages of CSV tables: HSDS 1.1, 2.0 and 3.x, Open Referral UK 3.0, and Ohana.
 * @packageDocumentation
 */
import { bad, good, type Reading } from '@neighbourhood-kit/core';
import Papa from 'papaparse';
import type { Feed, ReadOptions } from './feed.js';
import type { Notes } from './findings.js';
import { fullReader, MAX_BYTES, tooLarge } from './full-reader.js';
import { FullAssembly, type PlainKind } from './full/assemble.js';
import { detectFormat } from './full/detect.js';
import { decodeText } from './full/guard.js';
import { judgeDayNumbers } from './full/weekday-numbers.js';
import type { FeedReader } from './reader/feed-reader.js';
import { parseJson } from './json-guard.js';
import { isEmpty, isRecord, type Raw } from './reader/raw.js';
import { joinTables, tableName, type Tables } from './tables/join.js';

/** Files of a package by name. A value may be rows that were read already, as in HSDS `tabular.json`. */
export type PackageFiles = Readonly<Record<string, string | Uint8Array | readonly unknown[]>>;

/** Names that would reach an object's own machinery. */
const FORBIDDEN = /^(?:__proto__|constructor|prototype)$/;

/** Some packages name every column after its table: `service_name`, `service_uuid` next to `organization_uuid`. */
function columnNames(header: readonly string[], table: string): string[] {
  const names = header.map((heading) => {
    const name = heading.trim();
    // Vendors' own columns, such as pc_targetAudience, keep their letters; "Service ID" is service_id.
    return /^[a-z]\w*$/.test(name) && /[A-Z]/.test(name) ? name : name.toLowerCase().replace(/[\s-]+/g, '_');
  });
  const prefix = `${table.replace(/s$/, '')}_`;
  if (names.includes('name') || !names.includes(`${prefix}name`)) return names;
  return names.map((name) =>
    (name.startsWith(prefix) ? name.slice(prefix.length) : name).replace(/^uuid$/, 'id').replace(/_uuid$/, '_id'),
  );
}

/** A list or record stands as JSON in its cell where the package has no table for it. */
function cellOf(cell: string | undefined): unknown {
  if (!/^(?:\{"|\["|\[\{")/.test(cell ?? '')) return cell;
  const parsed = parseJson(cell ?? '');
  return parsed.ok ? parsed.value : cell;
}

function rowsOf(table: string, content: string | Uint8Array | readonly unknown[], notes: Notes): readonly Raw[] {
  if (Array.isArray(content)) return content.filter(isRecord);
  const text = typeof content === 'string' ? content : decodeText(content as Uint8Array, notes);
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff?(?:"?sep=."?\r?\n)?/i, ''), {
    skipEmptyLines: 'greedy',
  });
  const broken = errors.find((error) => error.type === 'Quotes');
  if (broken) notes.add('table/quotes', 'kept', `row ${broken.row ?? '?'}`);
  const [header = [], ...lines] = data;
  const names = columnNames(header, table);
  const twice = names.filter((name, i) => name !== '' && names.indexOf(name) < i);
  if (twice.length > 0) notes.add('table/heading-twice', 'left out', twice.join(', '));
  const ragged = lines.filter((line) => line.length > names.length).length;
  if (ragged > 0) notes.add('table/ragged', 'left out', `${ragged} rows`);
  return lines.map((line) =>
    Object.fromEntries(
      names.flatMap((name, i) =>
        isEmpty(line[i]) || name === '' || FORBIDDEN.test(name) ? [] : [[name, cellOf(line[i])]],
      ),
    ),
  );
}

const isOfContents = (files: unknown): boolean =>
  typeof files === 'object' &&
  files !== null &&
  Object.values(files).every(
    (content) => typeof content === 'string' || content instanceof Uint8Array || Array.isArray(content),
  );

/**
 * Reads a package of CSV tables.
 * @param files - File names (folders in front do not matter) with their text or bytes; files that are no tables are passed over.
 * @param options - Limits; `maxBytes` holds for all files together.
 * @returns The feed, or a problem: `feed/too-large`, `feed/no-tables`. A row that belongs nowhere is among the findings.
 */
export function readTables(files: PackageFiles, options: ReadOptions = {}): Reading<Feed> {
  const { maxBytes = MAX_BYTES } = options;
  if (!isOfContents(files))
    return bad(
      'feed/no-tables',
      'These are no files; give their text or bytes by their names: { "services.csv": "id,name…" }.',
    );
  const size = Object.values(files).reduce((sum, content) => sum + content.length, 0);
  if (size > maxBytes) return tooLarge(maxBytes);
  const reader = fullReader();
  const tables = new Map<string, readonly Raw[]>();
  const columns: Record<string, Raw> = {};
  for (const [file, content] of Object.entries(files)) {
    const name = /\.(?:csv|txt)$/i.test(file) ? tableName(file) : undefined;
    if (name === undefined) continue;
    reader.begin(file);
    const rows = rowsOf(name, content, reader);
    tables.set(name, [...(tables.get(name) ?? []), ...rows]);
    columns[file.replace(/^.*[\\/]|\.\w+$/g, '').toLowerCase()] = Object.assign({}, ...rows.slice(0, 20)) as Raw;
  }
  if (!['services', 'organizations', 'locations', 'taxonomies', 'taxonomy_terms'].some((name) => tables.has(name))) {
    return bad(
      'feed/no-tables',
      'The package holds no table of services, organisations or places, such as services.csv. Check that it is the right folder or archive.',
    );
  }
  const detected = detectFormat(undefined, [columns]);
  const evidence = [`Tables: ${Object.keys(columns).join(', ')}.`, ...detected.evidence];
  return good({ ...detected, evidence, ...assemble(tables, reader).finishAll() });
}

/** Services are the records of a package; what they refer to counts only where there are none. */
function assemble(tables: Tables, reader: FeedReader): FullAssembly {
  judgeDayNumbers([...tables.values()], reader);
  const assembly = new FullAssembly(reader);
  const { services, organizations, locations, taxonomies, terms } = joinTables(tables, reader);
  const add = (kind: PlainKind, raws: readonly Raw[]) => {
    for (const raw of raws) {
      if (services.length > 0) assembly.provide(kind, raw);
      else assembly.addOf({ kind, raw });
    }
  };
  add('organization', organizations);
  add('location', locations);
  add('taxonomy', taxonomies);
  add('taxonomy_term', terms);
  for (const raw of services) assembly.addOf({ kind: 'service', raw });
  return assembly;
}
