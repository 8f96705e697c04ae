import { sql, type Insertable, type RawBuilder } from 'kysely';
import type { Tables } from './tables.js';

/** A row as PostgreSQL reads it from JSON: bytes in hexadecimal. */
function asJson(row: object): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    made[name] = Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
  }
  return made;
}

/**
 * Any number of rows for a table in one parameter: the statement is the same for a hundred rows as for one, so that it is planned once.
 * @param table - The table.
 * @param rows - The rows, all with the same columns; at least one.
 * @returns An `insert` to run, or to put into a `with`.
 */
export function insertRows<T extends keyof Tables>(
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): RawBuilder<unknown> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)));
  const values = JSON.stringify(rows.map(asJson));
  const name = sql.table(table);
  return sql`insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, ${values})`;
}
