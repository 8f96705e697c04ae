import { describe, expect, test } from 'vitest';
import { digestsOf, schemaChanges, unnamedChanges } from '../../packages/core/scripts/schema-changes.ts';

const released = digestsOf({ asset: { type: 'object' }, area: { type: 'object' }, phone: { type: 'object' } });
const current = digestsOf({ asset: { type: 'object', required: ['id'] }, area: { type: 'object' }, team: {} });
const changes = schemaChanges(released, current);
const changeset = (body: string, about = '@neighbourhood-kit/core'): string =>
  `---\n'${about}': minor\n---\n\n${body}\n`;

describe('a change of JSON Schema', () => {
  test('is seen against the last release: added, changed or removed', () => {
    expect(changes).toEqual([
      { id: 'asset', change: 'changed' },
      { id: 'phone', change: 'removed' },
      { id: 'team', change: 'added' },
    ]);
    expect(schemaChanges(released, released)).toEqual([]);
  });

  test('must be named in a pending changeset of core', () => {
    expect(unnamedChanges(changes, []).map(({ id }) => id)).toEqual(['asset', 'phone', 'team']);
    expect(unnamedChanges(changes, [changeset('JSON Schemas: `asset`, `team`.')]).map(({ id }) => id)).toEqual([
      'phone',
    ]);
    expect(unnamedChanges(changes, [changeset('`asset`'), changeset('Gone: `phone`. New: `team`.')])).toEqual([]);
  });

  test('is not named by a changeset of another package, nor by a word that only looks like it', () => {
    expect(unnamedChanges(changes, [changeset('`asset` `phone` `team`', '@neighbourhood-kit/finder')])).toHaveLength(3);
    expect(unnamedChanges(changes, [changeset('An asset, a phone, a `team-member`.')])).toHaveLength(3);
  });
});
