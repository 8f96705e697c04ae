import type { Notes } from '../findings.js';
import { isEmpty, isRecord, type Raw } from '../reader/raw.js';
import { joinTables, tableName } from '../tables/join.js';

/** Tables whose rows stand by themselves; rows of all others belong to one of them. */
const OWN = /^(?:services|organizations|locations|taxonomies|taxonomy_terms)$/;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Whether rows name by their ids what they belong to, and do not hold it. */
const areRows = (rows: readonly unknown[]): boolean =>
  rows.some(
    (row) => isRecord(row) && !isRecord(row['service']) && Object.keys(row).some((name) => /._id$/i.test(name)),
  );

/** Tables of a package as lists of one record, by their names in HSDS 3; nothing where it is anything else. */
function tablesOf(value: Raw): Map<string, readonly unknown[]> | undefined {
  if (!isEmpty(value['id']) || !isEmpty(value['name'])) return undefined;
  const tables = new Map<string, readonly unknown[]>();
  let isPackage = false;
  for (const [key, rows] of Object.entries(value)) {
    const name = isList(rows) ? tableName(key) : undefined;
    if (name === undefined || !isList(rows)) continue;
    tables.set(name, [...(tables.get(name) ?? []), ...rows]);
    isPackage ||= key.endsWith('.csv') || (!OWN.test(name) && areRows(rows));
  }
  return isPackage && [...tables.keys()].some((name) => OWN.test(name)) ? tables : undefined;
}

/**
 * Joins tables that stand in one JSON value, row by row under their names, as in `{"services": […], "service_at_location": […]}` and the
 * `tabular.json` of HSDS.
 * @param value - What JSON held.
 * @param notes - Where rows that belong nowhere are noted.
 * @returns Services, organisations and places with their parts; the value itself where it holds no tables.
 */
export function withTablesJoined(value: unknown, notes: Notes): unknown {
  if (!isRecord(value)) return value;
  const tables = tablesOf(value) ?? (isRecord(value['data']) ? tablesOf(value['data']) : undefined);
  if (!tables) return value;
  const rows = new Map([...tables].map(([name, list]) => [name, list.filter(isRecord)]));
  const { terms, ...joined } = joinTables(rows, notes);
  // What stands among services and is none is counted with them.
  const others = (tables.get('services') ?? []).filter((row) => !isRecord(row));
  return { ...joined, services: [...joined.services, ...others], taxonomy_terms: terms };
}
