import { createHash } from 'node:crypto';

/** Digest of each schema as it was last released, by id. Written by `json-schemas --released` when a version is made. */
export type Digests = Readonly<Record<string, string>>;

/** A schema that is not as it was last released. */
export interface SchemaChange {
  readonly id: string;
  readonly change: 'added' | 'changed' | 'removed';
}

/**
 * The digest of each schema.
 * @param schemas - Schemas by id.
 * @returns SHA-256 of each, in the order of their ids.
 */
export function digestsOf(schemas: Readonly<Record<string, unknown>>): Digests {
  const digest = (schema: unknown): string => createHash('sha256').update(JSON.stringify(schema)).digest('hex');
  return Object.fromEntries(
    Object.entries(schemas)
      .map(([id, schema]) => [id, digest(schema)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/**
 * Compares the schemas with the last release.
 * @param released - Digests then.
 * @param current - Digests now.
 * @returns What was added, changed or removed, by id.
 */
export function schemaChanges(released: Digests, current: Digests): SchemaChange[] {
  return [...new Set([...Object.keys(released), ...Object.keys(current)])].sort().flatMap((id): SchemaChange[] => {
    if (released[id] === current[id]) return [];
    return [{ id, change: !(id in released) ? 'added' : id in current ? 'changed' : 'removed' }];
  });
}

/**
 * Finds changes of schemas that no pending changeset names.
 * @param changes - What is not as it was last released.
 * @param changesets - Texts of the pending changesets. One counts when it is about core; it names a schema as `` `asset` ``.
 * @returns The changes that nobody who upgrades would be told of.
 */
export function unnamedChanges(changes: readonly SchemaChange[], changesets: readonly string[]): SchemaChange[] {
  const told = changesets.filter((text) => /^['"]?@neighbourhood-kit\/core['"]?:/mu.test(text)).join('\n');
  return changes.filter(({ id }) => !told.includes(`\`${id}\``));
}
