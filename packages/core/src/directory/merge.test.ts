import fc from 'fast-check';
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

describe('things that are one under two ids', () => {
  const one = (id: string, partner: string): DirectoryData => ({
    schemaVersion,
    id,
    name: id,
    partners: [{ id: partner, name: `Ashgrove of ${id}`, identifiers: [{ scheme: 'ods', value: 'C81001' }] }],
  });

  test('are reported with both records, and both are kept', () => {
    const { data, conflicts } = mergeDirectories([one('city', 'p1'), one('trust', 'q7')]);
    expect(data.partners?.map(({ id }) => id)).toEqual(['p1', 'q7']);
    expect(conflicts).toMatchObject([
      {
        code: 'directory/likely-duplicate',
        list: 'partners',
        versions: [
          { directoryId: 'city', record: { id: 'p1' } },
          { directoryId: 'trust', record: { id: 'q7' } },
        ],
      },
    ]);
  });

  test('are nobody’s conflict where one directory had them already', () => {
    const both = {
      ...one('city', 'p1'),
      partners: [...(one('city', 'p1').partners ?? []), ...(one('trust', 'q7').partners ?? [])],
    };
    expect(mergeDirectories([both, { schemaVersion, id: 'empty', name: 'Empty' }]).conflicts).toEqual([]);
  });
});

describe('fields outside the lists', () => {
  test('are all kept; what differs is reported and the first stands', () => {
    const a = { ...city, extra: { map: 'a', key: 1 }, vendorField: 'x' } as DirectoryData;
    const b = { ...trust, extra: { map: 'b', other: 2 }, vendorField: 'x', more: true } as DirectoryData;
    const { data, conflicts } = mergeDirectories([a, b]);
    expect(data).toMatchObject({ extra: { map: 'a', key: 1, other: 2 }, vendorField: 'x', more: true, id: 'city' });
    expect(conflicts.map(({ path }) => path)).toEqual(['partners', 'extra.map']);
  });
});

describe('without a conflict', () => {
  // Each id has one content wherever it stands, so that no directory contradicts another.
  const records = fc
    .uniqueArray(fc.nat(12), { maxLength: 8 })
    .map((ids) => ids.map((n) => ({ id: `p${String(n)}`, name: `Partner ${String(n)}` })));
  const areas = fc
    .uniqueArray(fc.nat(6), { maxLength: 4 })
    .map((ids) => ids.map((n) => ({ id: `a${String(n)}`, name: `Area ${String(n)}`, kind: 'other' as const })));
  const directory = fc
    .record({
      source: fc.option(fc.constantFrom('City', 'Trust', 'Charity'), { nil: undefined }),
      partners: records,
      areas,
    })
    .map(({ source, ...lists }): DirectoryData => ({
      schemaVersion,
      id: 'd',
      name: 'D',
      ...(source === undefined ? {} : { provenance: [{ source }] }),
      ...lists,
    }));
  const merged = (...parts: readonly [DirectoryData, ...DirectoryData[]]): DirectoryData => {
    const { data, conflicts } = mergeDirectories(parts);
    expect(conflicts).toEqual([]);
    return data;
  };
  const sorted = (data: DirectoryData) => ({
    ...data,
    provenance: new Set(data.provenance?.map(({ source }) => source)),
    partners: new Set(
      data.partners?.map((each) =>
        JSON.stringify({ ...each, provenance: [...(each.provenance ?? [])].map(({ source }) => source).sort() }),
      ),
    ),
    areas: new Set(data.areas?.map(({ id }) => id)),
  });

  test('it does not matter which are merged first, every record is kept once, and order changes only the order of lists', () => {
    fc.assert(
      fc.property(directory, directory, directory, (a, b, c) => {
        const whole = merged(a, b, c);
        expect(merged(merged(a, b), c)).toEqual(whole);
        expect(merged(a, merged(b, c))).toEqual(whole);
        expect(sorted(merged(c, b, a))).toEqual(sorted(whole));
        const ids = [a, b, c].flatMap(({ partners }) => (partners ?? []).map(({ id }) => id));
        expect(whole.partners?.map(({ id }) => id)).toEqual([...new Set(ids)]);
      }),
    );
  });
});
