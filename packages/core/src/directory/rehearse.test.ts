import { describe, expect, test } from 'vitest';
import { derbyshire } from '../testing/derbyshire.js';
import { areaExistsOn } from '../neighbourhoods/area.js';
import { holdsOn } from '../time/dated.js';
import { DIRECTORY_SCHEMA_VERSION, type DirectoryData } from './data.js';
import { openDirectory } from './directory.js';
import { publicDirectory } from './public-directory.js';
import { displacedOn, rehearse } from './rehearse.js';
import type { Reorganisation } from './reorganisation.js';

const data: DirectoryData = {
  schemaVersion: DIRECTORY_SCHEMA_VERSION,
  id: 'd',
  name: 'A small place',
  partners: [
    { id: 'council', name: 'District council' },
    { id: 'housing', name: 'Housing', parentId: 'council' },
    { id: 'old', name: 'Old function', parentId: 'council', to: '2026-01-01' },
  ],
  areas: [
    { id: 'east', name: 'East', kind: 'neighbourhood', agreedByIds: ['council'] },
    { id: 'west', name: 'West', kind: 'neighbourhood' },
  ],
  assets: [
    {
      id: 'hall',
      name: 'Hall',
      kind: 'physical',
      areaIds: ['east'],
      tenure: [{ kind: 'owned', holderId: 'council', to: '2027-01-01' }],
    },
    { id: 'mill', name: 'Mill', kind: 'physical', areaIds: ['west'], tenure: [{ kind: 'owned', holderId: 'council' }] },
  ],
};
const merger: Reorganisation = {
  id: 'w',
  name: 'What if',
  effective: '2028-04-01',
  endingPartners: [{ partnerId: 'council', successorIds: ['unitary', 'other'] }],
  endingAreas: [{ areaId: 'east', successorIds: ['all'] }, { areaId: 'west' }],
  newPartners: [
    { id: 'unitary', name: 'Unitary council' },
    { id: 'other', name: 'Another' },
  ],
  newAreas: [{ id: 'all', name: 'All of it', kind: 'local-authority' }],
};

describe('a reorganisation', () => {
  const after = rehearse(data, merger);

  test('ends what ends the day before, begins what begins on the day, and leaves the directory alone', () => {
    expect(after.partners?.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['council', undefined, '2028-03-31'],
      ['housing', undefined, undefined],
      ['old', undefined, '2026-01-01'],
      ['unitary', '2028-04-01', undefined],
      ['other', '2028-04-01', undefined],
    ]);
    expect(data.partners?.[0]).toEqual({ id: 'council', name: 'District council' });
    expect(openDirectory(after).problems).toEqual([]);
  });

  test('shows what moves, what somebody must choose for, and what loses its home', () => {
    expect(displacedOn(after, '2028-03-31')).toEqual([]);
    expect(displacedOn(after, '2028-04-01').map(({ id, path, heirs }) => [id, path, heirs])).toEqual([
      ['housing', 'parentId', ['unitary', 'other']],
      ['hall', 'areaIds[0]', ['all']],
      ['mill', 'areaIds[0]', []],
      ['mill', 'tenure[0].holderId', ['unitary', 'other']],
    ]);
  });

  test('with a successor that does not exist is found when the copy is opened', () => {
    const slip = { ...merger, endingAreas: [{ areaId: 'east', successorIds: ['nowhere'] }] };
    expect(openDirectory(rehearse(data, slip)).problems).toMatchObject([{ seen: 'nowhere' }]);
  });
});

describe('the what-ifs of the Derbyshire example', () => {
  const whole = derbyshire().data;
  const [icb, councils] = whole.reorganisations ?? [];

  test('rehearse the board of 2027 and the councils of 2028, one after the other', () => {
    const in2027 = rehearse(whole, icb!);
    const in2028 = rehearse(in2027, councils!);
    expect(openDirectory(in2028).problems).toEqual([]);
    const boards = (date: string) =>
      in2028.partners
        ?.filter((partner) => / Integrated Care Board/.test(partner.name) && holdsOn(partner, date))
        .map(({ id }) => id);
    expect(boards('2027-03-31')).toEqual(['p-example-icb']);
    expect(boards('2027-04-01')).toEqual(['p-wider-icb-what-if']);
    const districts = (date: string) =>
      in2028.areas?.filter((area) => area.kind === 'neighbourhood' && areaExistsOn(area, date)).length;
    expect([districts('2028-03-31'), districts('2028-04-01')]).toEqual([8, 0]);
  });

  test('name who must choose between two councils, and that the county as an area would have no home', () => {
    const before = new Set(displacedOn(whole, '2028-04-01').map(({ list, id, path }) => `${list} ${id} ${path}`));
    const left = displacedOn(rehearse(whole, councils!), '2028-04-01').filter(
      ({ list, id, path }) => !before.has(`${list} ${id} ${path}`),
    );
    const homeless = left.filter(({ heirs }) => heirs.length === 0);
    expect(new Set(homeless.map(({ names }) => names.id))).toEqual(new Set(['area-derbyshire']));
    expect(left.find(({ id }) => id === 'p-public-health')).toMatchObject({
      path: 'parentId',
      heirs: ['p-north-council-what-if', 'p-south-council-what-if'],
    });
    expect(left.find(({ id }) => id === 'area-glossop-pcn')).toMatchObject({ heirs: ['area-north-what-if'] });
  });

  test('are no part of what the public sees, nor of the directory as it is', () => {
    const shown = publicDirectory(whole);
    expect(shown.reorganisations).toEqual([]);
    expect(JSON.stringify(shown).includes('-what-if"')).toBe(false);
    expect(whole.partners?.some(({ id }) => id.endsWith('-what-if'))).toBe(false);
  });
});
