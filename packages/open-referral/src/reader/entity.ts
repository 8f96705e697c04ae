import { LIMITS } from '@neighbourhood-kit/core';
import type { Entity, Field, Shape } from '../fields.js';
import type { Notes } from '../findings.js';
import { FINISH } from './finish.js';
import { RENAMED, upgrade } from './older.js';
import { isMadeUpId } from '../made-up-id.js';
import { isEmpty, isRecord, prune, type Draft, type Raw } from './raw.js';
import { VALUE_READERS } from './values.js';

/**
 * Reads one record by the table of its fields. Fields that the table does not know are kept in `extra` as found.
 * @param entity - What kind of record it is.
 * @param value - The record as it stands in the feed; a bare text where the entity has a main field.
 * @param notes - Where findings are written.
 * @returns The record in the model's shape, or `undefined` when nothing of it can be used.
 */
export function readEntity(entity: Entity, value: unknown, notes: Notes): Draft | undefined {
  const source = typeof value === 'string' && entity.main ? { [entity.main]: value } : value;
  if (!isRecord(source)) {
    notes.add('record/shape', 'error', `Left out: a ${entity.name} was expected.`, value);
    return undefined;
  }
  const raw = upgrade(entity, source, notes);
  const renamed = RENAMED[entity.name];
  const draft: Draft = {};
  const extra: Draft = {};
  for (const key of Object.keys(raw)) {
    const found = raw[key];
    if (isEmpty(found)) continue;
    const modern = renamed?.[key];
    const name = modern !== undefined && isEmpty(raw[modern]) ? modern : key;
    if (name.startsWith('nk_') && isReference(entity.fields.get(name.slice(3)))) continue;
    const field = entity.fields.get(name);
    const rest = entity.plain ? draft : extra;
    if (!field) rest[name] = prune(found);
    else {
      notes.at(key, () => {
        readField(field, name, original(field, name, found, raw), rest, draft, notes);
      });
    }
  }
  if (Object.keys(extra).length > 0) draft['extra'] = extra;
  FINISH[entity.name]?.(draft, notes);
  if (entity.needs.length > 0 && !entity.needs.some((need) => hasField(draft, entity, need))) {
    const what = `a ${entity.name.replaceAll('_', ' ')} without ${entity.needs[0]?.replaceAll('_', ' ') ?? 'content'}.`;
    if (notes.atTop) notes.add('record/hollow', 'error', `Set aside: ${what}`, value);
    else if (Object.keys(draft).some((name) => name !== 'id'))
      notes.add('record/hollow', 'warning', `Left out: ${what}`, value);
    return undefined;
  }
  return draft;
}

const isReference = (field: Field | undefined) => field !== undefined && (field[1] === 'id' || field[1] === 'ref');

/** The id that a record had before the writer made a UUID of it; none for an id that the writer had to make up. */
function original(field: Field, name: string, found: unknown, raw: Raw): unknown {
  if (!isReference(field)) return found;
  return isMadeUpId(found) ? undefined : (raw[`nk_${name}`] ?? found);
}

function hasField(draft: Draft, entity: Entity, name: string): boolean {
  const to = entity.fields.get(name)?.[0];
  const extra = draft['extra'];
  return to !== undefined
    ? draft[to] !== undefined
    : (entity.plain ? draft : isRecord(extra) ? extra : {})[name] !== undefined;
}

function readField([to, shape]: Field, name: string, found: unknown, rest: Draft, draft: Draft, notes: Notes): void {
  if (shape === 'parent' || isEmpty(found)) return;
  const value = readShape(shape, name, found, notes);
  if (value === undefined) return;
  if (to === undefined) rest[name] = value;
  else draft[to] = value;
}

function readShape(shape: Exclude<Shape, 'parent'>, name: string, found: unknown, notes: Notes): unknown {
  if (typeof shape === 'string') return VALUE_READERS[shape](found, notes, name);
  if ('many' in shape) return readMany(shape.many, found, notes);
  if ('oneOf' in shape) return readWord(shape.oneOf, found, notes);
  if ('someOf' in shape) {
    const list = (Array.isArray(found) ? found : [found]).flatMap((each) => readWord(shape.someOf, each, notes) ?? []);
    return list.length > 0 ? shape.someOf.filter((word) => list.includes(word)) : undefined;
  }
  return readEntity(shape, found, notes);
}

function readWord(words: readonly string[], found: unknown, notes: Notes): string | undefined {
  const text = typeof found === 'string' ? found.trim() : '';
  const word = words.find((each) => each.toLowerCase() === text.toLowerCase());
  if (word === undefined)
    notes.add('value/unknown-word', 'warning', `Left out: one of ${words.join(', ')} was expected.`, found);
  return word;
}

/** Entities whose lists people also write as one text: "Spanish, Haitian Creole". */
const LISTED = /^(?:language|accessibility|service_area)$/;

function readMany(entity: Entity, found: unknown, notes: Notes): Draft[] | undefined {
  const items: readonly unknown[] = Array.isArray(found)
    ? found
    : typeof found === 'string' && LISTED.test(entity.name)
      ? found.split(/\s*[,;|\n]\s*/)
      : [found];
  if (items.length > LIMITS.list)
    notes.add('list/too-long', 'warning', `Cut after ${LIMITS.list} entries.`, `${items.length} entries`);
  const list = items
    .slice(0, LIMITS.list)
    .map((item, i) => (isEmpty(item) ? undefined : notes.at(i, () => readEntity(entity, item, notes))))
    .filter((read) => read !== undefined);
  return list.length > 0 ? list : undefined;
}
