import type { Field } from '../fields.js';
import { FULL_TABLE } from '../full-reader.js';
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
 * @param year - The year in which it is written: of days of every year, those near it are named.
 * @returns The record in the fields of HSDS 3, valid under the schemas of Open Referral UK 3.0.
 */
export function writeEntity(entity: string, model: object, path: string, year: number): Written {
  const source = PREPARE[entity]?.(model as Raw, year) ?? (model as Raw);
  const extra = isRecord(source['extra']) ? source['extra'] : {};
  const fields = FULL_TABLE.get(entity) ?? new Map<string, Field>();
  const written: Written = {};
  const own = typeof source['id'] === 'string' ? `${entity}:${source['id']}` : path;
  for (const [name, { to, inExtra, what, isList, isId }] of fields) {
    if (what === 'in') continue;
    const value = inExtra ? extra[to] : source[to];
    if (what === 'id') writeId(written, entity, value, own);
    else if (isId && typeof value === 'string') writeReference(written, name, targetOf(name), value);
    else {
      const out =
        isEmpty(value) || isId
          ? undefined
          : isList
            ? writeList(what, value, `${own}/${name}`, year)
            : writeOne(what, value, `${own}/${name}`, year);
      if (!isEmpty(out)) written[name] = out;
      else fillRequired(entity, name, written);
    }
  }
  for (const [name, value] of Object.entries(extra)) {
    if (!fields.has(name) && !isEmpty(value)) written[name] = value;
  }
  return written;
}

function fillRequired(entity: string, name: string, written: Written): void {
  const value = REQUIRED[entity]?.(written)[name];
  if (value !== undefined) written[name] = value;
}

function writeId(written: Written, entity: string, id: unknown, path: string): void {
  if (typeof id === 'string' && id !== '') writeReference(written, 'id', entity, id);
  else written['id'] = madeUpId(path);
}

/** A UUID goes out as it is; of any other id a UUID is made, and the id itself is next to it for the reader. */
function writeReference(written: Written, name: string, entity: string, id: string): void {
  written[name] = isUuid(id) ? id : uuidFrom(entity, id);
  if (!isUuid(id)) written[`nk_${name}`] = id;
}

function writeList(what: string, value: unknown, path: string, year: number): unknown {
  const items = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return items.map((each, i) => writeOne(what, each, `${path}/${i}`, year)).filter((each) => !isEmpty(each));
}

function writeOne(what: string, value: unknown, path: string, year: number): unknown {
  if (FULL_TABLE.has(what)) return isRecord(value) ? writeEntity(what, value, path, year) : undefined;
  const write = VALUE_WRITERS[what];
  return write ? write(value) : value;
}
