import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLLECTION_NAMES } from './collections.js';
import { DIRECTORY_SCHEMA_VERSION, type DirectoryData } from './data.js';
import { openDirectory } from './directory.js';
import { publicDirectory } from './public-directory.js';

const about = { schemaVersion: DIRECTORY_SCHEMA_VERSION, id: 'd', name: 'A small place' };
const data: DirectoryData = {
  ...about,
  partners: [
    { id: 'p1', name: 'Moorside Falls Team', memberIds: ['p2', 'p3'] },
    { id: 'p2', name: 'A ward that is not for everybody', visibility: 'restricted' },
    { id: 'p3', name: 'Kettle Club', parentId: 'p2', contacts: [{ name: 'Nobody', extra: {} }] },
  ],
  locations: [
    { id: 'l1', name: 'The Old Mill' },
    { id: 'l2', name: 'A house', visibility: 'partners' },
  ],
  services: [
    {
      id: 's1',
      name: 'Falls clinic',
      status: 'active',
      organisationId: 'p2',
      organisation: { id: 'p2', name: 'A ward that is not for everybody' },
      serviceAtLocations: [
        { id: 'sl1', locationId: 'l1' },
        { id: 'sl2', locationId: 'l2', description: 'Ring twice at the house' },
        { id: 'sl3', location: { id: 'l3', name: 'Another house', visibility: 'restricted' } },
      ],
    },
    { id: 's2', name: 'Forensic rehabilitation', status: 'active', visibility: 'restricted' },
  ],
};

describe('the public part of a directory', () => {
  const shown = publicDirectory(data);

  test('holds no record that is not public, and no reference to one', () => {
    expect(shown.partners).toEqual([
      { id: 'p1', name: 'Moorside Falls Team', memberIds: ['p3'] },
      { id: 'p3', name: 'Kettle Club', contacts: [{ name: 'Nobody', extra: {} }] },
    ]);
    expect(
      shown.services?.map(({ id, organisationId, organisation }) => ({ id, organisationId, organisation })),
    ).toEqual([{ id: 's1', organisationId: undefined, organisation: undefined }]);
    expect(openDirectory(shown).problems).toEqual([]);
  });

  test('says nothing of what goes on at a hidden place', () => {
    expect(shown.services?.[0]?.serviceAtLocations?.map(({ id }) => id)).toEqual(['sl1', 'sl3']);
    expect(JSON.stringify(shown)).not.toMatch(/house|ward|Forensic/i);
  });

  test('holds a refuge and nothing that leads there, also where only one of its copies says that it is confidential', () => {
    const refuge = {
      ...{ id: 'r', name: 'House at 12 Mill Lane', alternateName: 'Old Mill', latitude: 53.1, longitude: -1.5 },
      ...{ description: 'Behind the mill', addresses: [{ address1: '12 Mill Lane', city: 'Belper' }] },
      ...{ transportation: 'Bus to the mill', url: 'https://mill.example', extra: { what3words: 'old.mill.lane' } },
    };
    const at = { id: 'a', locationId: 'r', description: 'Ring at the mill', schedules: [{ freq: 'WEEKLY' as const }] };
    const copy = { ...at, id: 'b', location: { ...refuge, confidential: true } };
    const services = [at, copy].map((place) => ({
      ...{ id: place.id, name: 'Refuge', status: 'active' as const, serviceAtLocations: [place] },
    }));
    const left = publicDirectory({
      ...about,
      locations: [refuge, { id: 'hall', name: 'Hall', latitude: 53.2 }],
      services,
    });
    expect(JSON.stringify(left)).not.toMatch(/mill|53\.1|Belper/i);
    expect(left.locations).toEqual([
      { id: 'r', confidential: true },
      { id: 'hall', name: 'Hall', latitude: 53.2 },
    ]);
    expect(left.services?.[0]?.serviceAtLocations).toEqual([
      { id: 'a', locationId: 'r', schedules: [{ freq: 'WEEKLY' }] },
    ]);
  });

  test('a proposal goes whole where one of its approvals is of a hidden partner, for it would look more agreed than it is', () => {
    const approvals = ['p1', 'p2'].map((partnerId) => ({ id: `a-${partnerId}`, partnerId, hearings: [] }));
    const proposal = { id: 'x', title: 'One team', visibility: 'public' as const, approvals };
    const partner = { id: 'p2', name: 'Quiet', visibility: 'partners' as const };
    const both = { ...about, partners: [{ id: 'p1', name: 'Open' }, partner], proposals: [proposal] };
    expect(publicDirectory(both).proposals).toEqual([]);
    const open = {
      ...both,
      partners: [
        { id: 'p1', name: 'Open' },
        { ...partner, visibility: 'public' as const },
      ],
    };
    expect(publicDirectory(open).proposals).toEqual([proposal]);
  });

  test('a word for visibility that nobody knows hides the record', () => {
    const slip = { ...about, partners: [{ id: 'p1', name: 'X', visibility: 'Public' }] } as unknown as DirectoryData;
    expect(publicDirectory(slip).partners).toEqual([]);
  });

  test('two records under one id of which one is hidden are both hidden', () => {
    const twice: DirectoryData = {
      ...about,
      partners: [
        { id: 'p1', name: 'Shown' },
        { id: 'p1', name: 'Hidden', visibility: 'partners' },
      ],
    };
    expect(publicDirectory(twice).partners).toEqual([]);
  });

  test('leaves what is public as it was, and never a reference to what went', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const visibility = fc.constantFrom(undefined, 'public', 'partners', 'restricted');
    const ids = fc.array(id, { maxLength: 3 });
    const arbitrary = fc.record({
      partners: fc.array(
        fc.record({ id, name: id, visibility, parentId: fc.option(id, { nil: undefined }), memberIds: ids }),
      ),
      areas: fc.array(
        fc.record({ id, name: id, kind: fc.constant('other'), visibility, withinIds: ids, agreedByIds: ids }),
      ),
    });
    fc.assert(
      fc.property(arbitrary, (lists) => {
        const all = { ...about, ...lists } as unknown as DirectoryData;
        const left = publicDirectory(all);
        expect(publicDirectory(left)).toEqual(left);
        const dangling = (given: DirectoryData): number =>
          openDirectory(given).problems.filter(({ code }) => code === 'directory/dangling-reference').length;
        expect(dangling(left)).toBeLessThanOrEqual(dangling(all));
        for (const list of COLLECTION_NAMES)
          for (const record of left[list] ?? []) expect(record.visibility ?? 'public').toBe('public');
      }),
    );
  });
});
