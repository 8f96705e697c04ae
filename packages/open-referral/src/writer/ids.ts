import { v5 } from 'uuid';
import { isMadeUpId, MADE_UP_PREFIX } from '../made-up-id.js';

/** Namespace of UUIDs made of the kit's and other feeds' own ids (RFC 9562 section 5.5); made at random once. */
const NAMESPACE = '5b1f5d2e-7a0c-4c58-9d53-0e8f3a6c21d4';

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Entities that a field of references points to, where the field's name does not say so. */
const TARGETS: Readonly<Record<string, string>> = {
  parent_id: 'taxonomy_term',
  parent_organization_id: 'organization',
  resource_id: 'record',
};

/**
 * Tells whether an id can be written as it is.
 * @param id - The id.
 * @returns True for a UUID.
 */
export const isUuid = (id: string): boolean => UUID.test(id);

/**
 * Makes a UUID of an id that is none. The same id of the same kind of record always gives the same UUID.
 * @param entity - Kind of record: a service and its organisation often share a number.
 * @param id - The publisher's id.
 * @returns A UUID of version 5.
 */
export const uuidFrom = (entity: string, id: string): string => v5(`${entity}:${id}`, NAMESPACE);

/**
 * Makes an id for a record that has none, of where it stands.
 * @param path - Place of the record: `service:…/phones/0`.
 * @returns A UUID of version 8 that readers of the kit know as made up.
 */
export function madeUpId(path: string): string {
  const hash = v5(path, NAMESPACE);
  const id = `${MADE_UP_PREFIX}-${hash.slice(9, 13)}-8${hash.slice(15)}`;
  return isMadeUpId(id) ? id : hash;
}

/**
 * The kind of record that a field refers to.
 * @param field - Name of the field: `organization_id`.
 * @returns Name of the entity: `organization`.
 */
export const targetOf = (field: string): string => TARGETS[field] ?? field.replace(/_id$/, '');
