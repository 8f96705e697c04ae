import { shown } from './shown.js';

/** What of a value is wrong where a record is wanted. */
function wrong(value: unknown, name: string, fields: readonly string[]): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${name} is ${shown(value)}`;
  const record = value as Readonly<Record<string, unknown>>;
  const field = fields.find((each) => typeof record[each] !== 'string');
  return field === undefined ? undefined : `${name}.${field} is ${shown(record[field])}`;
}

/**
 * Stops a caller that gives something else than a record, before it fails deep inside without a word on what was given.
 * @param value - What was given.
 * @param name - What the parameter is called.
 * @param wanted - What to give: "a service as readFeed gives it".
 * @param fields - Fields without which nothing can be done; each must be text.
 * @throws TypeError saying which value is wrong and what to give.
 */
export function mustBeRecord(value: unknown, name: string, wanted: string, fields: readonly string[] = ['id']): void {
  const problem = wrong(value, name, fields);
  if (problem !== undefined) throw new TypeError(`${problem}; give ${wanted}.`);
}

/**
 * Stops a caller that gives something else than a list of records.
 * @param value - What was given.
 * @param name - What the parameter is called.
 * @param wanted - What to give: "services as readFeed gives them".
 * @param fields - Fields without which nothing can be done with a record; each must be text.
 * @throws TypeError saying which value is wrong and what to give.
 */
export function mustBeRecords(value: unknown, name: string, wanted: string, fields: readonly string[] = ['id']): void {
  if (!Array.isArray(value)) throw new TypeError(`${name} is ${shown(value)}; give ${wanted}.`);
  for (let i = 0; i < value.length; i++) mustBeRecord(value[i], `${name}[${String(i)}]`, wanted, fields);
}
