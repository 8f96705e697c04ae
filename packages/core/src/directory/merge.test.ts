import { describe, expect, test } from 'vitest';
import { DIRECTORY_SCHEMA_VERSION, type DirectoryData } from './data.js';
import { mergeDirectories } from './merge.js';

const schemaVersion = DIRECTORY_SCHEMA_VERSION;
const city: DirectoryData = {
  schemaVersion,
  id: 'city',
  name: 'City directory',
  provenance: [{ source: 'City Council', licence: 'OGL-UK-3.0', validTo: '2028-03-31' }],
  partners: [
    { id: 'p1', name: 'Moorside Falls Team' },
    { id: 'p2', name: 'Kettle Club', email: 'tea@kettle.example' },
  ],
};
const trust: DirectoryData = {
  schemaVersion,
  id: 'trust',
  name: 'Trust directory',
  provenance: [{ source: 'Community trust', licence: 'CC-BY-4.0' }],
  partners: [
    { id: 'p1', name: 'Moorside Falls Team' },
    { id: 'p2', name: 'Kettle Club', email: 'hello@kettle.example', visibility: 'partners' },
    { id: 'p3', name: 'Harvest Share' },
  ],
};

describe('merging directories', () => {
  const { data, conflicts } = mergeDirectories([city, trust]);

  test('keeps source and licence with each record, and both where both tell it', () => {
    expect(data.partners?.map(({ id, provenance }) => [id, provenance?.map(({ licence }) => licence)])).toEqual([
      ['p1', ['OGL-UK-3.0', 'CC-BY-4.0']],
      ['p2', ['OGL-UK-3.0']],
      ['p3', ['CC-BY-4.0']],
    ]);
    expect(data.provenance).toHaveLength(2);
  });

  test('reports a record told differently, with every version, and keeps the stricter visibility', () => {
    expect(conflicts.find(({ seen }) => seen === 'p2')).toMatchObject({
      list: 'partners',
      fields: ['email', 'visibility'],
      versions: [
        { directoryId: 'city', record: { email: 'tea@kettle.example' } },
        { directoryId: 'trust', record: { email: 'hello@kettle.example' } },
      ],
    });
    expect(data.partners?.[1]).toMatchObject({ email: 'tea@kettle.example', visibility: 'partners' });
  });
});
