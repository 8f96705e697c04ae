import type { CollectionName, Target } from './collection.js';
import { COLLECTIONS, COLLECTION_NAMES } from './collections.js';

/** A record as the walkers see it: whatever its type, it has fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** One step of a reference's path: a field, whether it may be absent, whether it is a list. */
export interface Step {
  readonly field: string;
  readonly optional: boolean;
  readonly each: boolean;
}

/** A row's reference, taken apart once. */
export interface Reference {
  readonly steps: readonly Step[];
  /** Lists one of which must hold the id; empty when the id names something elsewhere. */
  readonly to: readonly CollectionName[];
  readonly essential: boolean;
  /** Whether the whole record goes where what it names may not be shown. */
  readonly whole: boolean;
}

function stepOf(text: string): Step {
  const field = /^\w+/.exec(text)?.[0] ?? text;
  return { field, optional: text.startsWith('?', field.length), each: text.endsWith('[]') };
}

function referenceOf(path: string, target: Target): Reference {
  const { to, essential } = typeof target === 'object' && 'to' in target ? target : { to: target, essential: false };
  const lists = typeof to === 'string' ? [to] : to;
  return {
    steps: path.split('.').map(stepOf),
    to: lists.filter((list): list is CollectionName => list !== 'elsewhere'),
    essential: essential !== false,
    whole: essential === 'record',
  };
}

/** The references of each list, from the table. */
export const REFERENCES: ReadonlyMap<CollectionName, readonly Reference[]> = new Map(
  COLLECTION_NAMES.map((name) => [
    name,
    Object.entries<Target>(COLLECTIONS[name].references)
      .map(([path, target]) => referenceOf(path, target))
      .filter(({ to }) => to.length > 0),
  ]),
);

/**
 * Tells whether a value has fields.
 * @param value - Anything.
 * @returns True for an object that is no list.
 */
export function hasFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Name of the field in which the record that an id names may stand embedded.
 * @param field - Name of the id field.
 * @returns `location` for `locationId`; undefined for a list of ids.
 */
export function embeddedField(field: string): string | undefined {
  return field.endsWith('Id') ? field.slice(0, -2) : undefined;
}

/** Tells of one id that was found: the id, and its path from the record. */
export type OnId = (id: string, path: string) => void;

/**
 * Visits every id of one reference in a record, except where the record it names is embedded next to it.
 * @param record - The record.
 * @param steps - The reference's path.
 * @param onId - Called with each id.
 * @param from - Path of the record.
 * @param holds - Whether to look into a part of the record; into all of them when absent.
 */
export function visitIds(
  record: Fields,
  steps: readonly Step[],
  onId: OnId,
  from = '',
  holds: (part: Fields) => boolean = () => true,
): void {
  const [step, ...rest] = steps;
  if (!step) return;
  const value = record[step.field];
  if (value === undefined || value === null) return;
  const path = from === '' ? step.field : `${from}.${step.field}`;
  const embedded = rest.length === 0 ? embeddedField(step.field) : undefined;
  if (embedded !== undefined && hasFields(record[embedded])) return;
  const visit = (found: unknown, at: string): void => {
    if (rest.length > 0) {
      if (hasFields(found) && holds(found)) visitIds(found, rest, onId, at, holds);
    } else if (typeof found === 'string') onId(found, at);
  };
  if (!step.each) visit(value, path);
  else if (Array.isArray(value)) for (const [i, entry] of value.entries()) visit(entry, `${path}[${String(i)}]`);
}
