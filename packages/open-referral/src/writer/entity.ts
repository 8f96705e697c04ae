import type { Entity, Shape } from '../fields.js';
import { isEmpty, isRecord, type Raw } from '../reader/raw.js';
import { isUuid, madeUpId, targetOf, uuidFrom } from './ids.js';
import { PREPARE } from './prepare.js';
import { VALUE_WRITERS } from './values.js';

/** A record as it goes out, in the fields of HSDS 3. */
export type Written = Record<string, unknown>;

/** What the schemas of the standard require, and what stands there when the model does not say it. */
const REQUIRED: Readonly<Record<string, (written: Written) => Written>> = {
  address: () => ({
    address_1: '',
    city: '',
    state_province: '',
    postal_code: '',
    country: '',
    address_type: 'physical',
  }),
  location: () => ({ location_type: 'physical' }),
  organization: ({ name }) => ({ description: name }),
  taxonomy: ({ name }) => ({ description: name }),
  taxonomy_term: ({ name }) => ({ description: name }),
  program: ({ name }) => ({ description: name }),
  organization_identifier: ({ identifier_scheme }) => ({ identifier_type: identifier_scheme ?? 'identifier' }),
  service: () => ({ status: 'active' }),
};

/**
 * Writes one record by the table of its fields, the one the reader uses. Empty fields are left out; fields that the model does not
 * know come back out of `extra`.
 * @param entity - What kind of record it is.
 * @param model - The record of the model.
 * @param path - Where it stands, for ids that have to be made up.
 * @returns The record in the fields of HSDS 3, valid under the schemas of Open Referral UK 3.0.
 */
export function writeEntity(entity: Entity, model: object, path: string): Written {
  const source = (PREPARE[entity.name]?.(model as Raw) ?? model) as Raw;
  const extra = entity.plain ? source : isRecord(source['extra']) ? source['extra'] : {};
  const written: Written = {};
  const own = typeof source['id'] === 'string' ? `${entity.name}:${source['id']}` : path;
  for (const [name, [to, shape]] of entity.fields) {
    if (shape === 'parent') continue;
    const value = to === undefined ? extra[name] : source[to];
    if (shape === 'id') writeId(written, entity.name, value, own);
    else if (isEmpty(value)) fillRequired(entity, name, written);
    else if (shape === 'ref') writeReference(written, name, value);
    else {
      const out = writeShape(shape, value, `${own}/${name}`);
      if (isEmpty(out)) fillRequired(entity, name, written);
      else written[name] = out;
    }
  }
  for (const [name, value] of Object.entries(extra)) {
    if (!entity.fields.has(name) && !isEmpty(value)) written[name] = value;
  }
  return written;
}

function fillRequired(entity: Entity, name: string, written: Written): void {
  const value = REQUIRED[entity.name]?.(written)[name];
  if (value !== undefined) written[name] = value;
}

function writeId(written: Written, entity: string, id: unknown, path: string): void {
  if (typeof id !== 'string' || id === '') written['id'] = madeUpId(path);
  else writeIdOrUuid(written, 'id', entity, id);
}

function writeReference(written: Written, name: string, id: unknown): void {
  if (typeof id === 'string') writeIdOrUuid(written, name, targetOf(name), id);
}

/** A UUID goes out as it is; of any other id a UUID is made, and the id itself stands beside it for the reader. */
function writeIdOrUuid(written: Written, name: string, entity: string, id: string): void {
  if (isUuid(id)) written[name] = id;
  else {
    written[name] = uuidFrom(entity, id);
    written[`nk_${name}`] = id;
  }
}

function writeShape(shape: Exclude<Shape, 'parent' | 'id' | 'ref'>, value: unknown, path: string): unknown {
  if (typeof shape === 'string') return VALUE_WRITERS[shape](value);
  if ('many' in shape) {
    return Array.isArray(value)
      ? value.filter(isRecord).map((each, i) => writeEntity(shape.many, each, `${path}/${i}`))
      : undefined;
  }
  if ('oneOf' in shape || 'someOf' in shape) return value;
  return isRecord(value) ? writeEntity(shape, value, path) : undefined;
}
