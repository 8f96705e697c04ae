import { describe, expect, test } from 'vitest';
import { DIRECTORY_SCHEMA_VERSION, type DirectoryData } from './data.js';
import { openDirectory } from './directory.js';

const data: DirectoryData = {
  schemaVersion: DIRECTORY_SCHEMA_VERSION,
  id: 'd',
  name: 'A small place',
  partners: [{ id: 'p1', name: 'Moorside Falls Team' }],
  areas: [{ id: 'a1', name: 'High Peak', kind: 'neighbourhood' }],
  locations: [{ id: 'l1', name: 'The Old Mill' }],
  assets: [{ id: 'as1', name: 'The Old Mill', kind: 'physical', locationId: 'l1', areaIds: ['a1'] }],
  services: [
    {
      id: 's1',
      name: 'Falls clinic',
      status: 'active',
      organisationId: 'p1',
      serviceAtLocations: [{ id: 'sl1', locationId: 'l1' }],
    },
    { id: 's2', name: 'Tea and chat', status: 'active' },
  ],
};

describe('a directory', () => {
  test('gives a service with its provider and places embedded', () => {
    const { directory, problems } = openDirectory(data);
    expect(problems).toEqual([]);
    expect(directory.find('services', 's1')).toMatchObject({
      organisation: { name: 'Moorside Falls Team' },
      serviceAtLocations: [{ location: { name: 'The Old Mill' } }],
    });
    expect(directory.servicesAt('l1').map((service) => service.id)).toEqual(['s1']);
    expect(directory.find('services', 'nobody')).toBeUndefined();
  });

  test('reports references that lead nowhere, by path, and keeps the record', () => {
    const { directory, problems } = openDirectory({
      ...data,
      services: [
        {
          id: 's1',
          name: 'Falls clinic',
          status: 'active',
          organisationId: 'p9',
          serviceAtLocations: [{ id: 'sl1', locationId: 'l9' }],
        },
      ],
      assets: [{ id: 'as1', name: 'Mill', kind: 'physical', areaIds: ['a1', 'a9'] }],
    });
    expect(problems.map((problem) => problem.path)).toEqual([
      'assets[0].areaIds[1]',
      'services[0].organisationId',
      'services[0].serviceAtLocations[0].locationId',
    ]);
    expect(directory.find('services', 's1')?.name).toBe('Falls clinic');
  });

  test.each<[string, unknown, string[]]>([
    ['nothing', undefined, ['']],
    ['an empty record', {}, ['']],
    ['a list', [], ['']],
    ['a number', 5, ['']],
    ['what mergeDirectories gave, without its data', { data, conflicts: [] }, ['']],
    ['a list that is none', { ...data, services: 'all' }, ['services']],
    ['records that are none', { ...data, services: [null, 'x'] }, ['services[0]', 'services[1]']],
  ])('throws at nothing that is no directory, and says where it is none: %s', (_, given, paths) => {
    const { directory, problems } = openDirectory(given as DirectoryData);
    const faults = problems.filter(({ code }) => code === 'directory/not-a-record');
    expect(faults.map(({ path }) => path)).toEqual(paths);
    expect(faults[0]?.message).toContain('readDirectory');
    expect(directory.all('services')).toEqual([]);
  });

  test('uses the first of two entries with one id, and says so', () => {
    const { directory, problems } = openDirectory({
      ...data,
      partners: [
        { id: 'p1', name: 'First' },
        { id: 'p1', name: 'Second' },
      ],
    });
    expect(directory.find('partners', 'p1')?.name).toBe('First');
    expect(problems).toMatchObject([{ code: 'directory/duplicate-id', path: 'partners[1].id' }]);
  });
});
