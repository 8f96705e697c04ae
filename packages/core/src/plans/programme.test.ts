import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Area } from '../neighbourhoods/area.js';
import { coordinatorsOn, programmeLineage, rolloutOf, runsOn, type Programme } from './programme.js';

const programmes: Programme[] = [
  { id: 'national', name: 'Ageing Well', kind: 'programme', status: 'completed', from: '2019-04-01', to: '2024-03-31' },
  {
    id: 'pilot',
    name: 'Home visits',
    kind: 'pilot',
    status: 'completed',
    grewFromId: 'national',
    areaIds: ['north'],
    from: '2020-04-01',
    to: '2022-03-31',
  },
  {
    id: 'wide',
    name: 'Wider scope',
    kind: 'scale-up',
    status: 'running',
    grewFromId: 'pilot',
    areaIds: ['county'],
    from: '2022-04-01',
  },
];
const areas: Area[] = [
  { id: 'county', name: 'County', kind: 'system' },
  { id: 'north', name: 'North', kind: 'neighbourhood', withinIds: ['county'] },
  { id: 'south', name: 'South', kind: 'neighbourhood', withinIds: ['county'] },
];

describe('the lineage of an undertaking', () => {
  test('leads from where it grew from to what came of it', () => {
    const lineage = programmeLineage(programmes, 'pilot');
    expect(lineage?.ancestors.map(({ id }) => id)).toEqual(['national', 'pilot']);
    expect(lineage?.descendants.map(({ id }) => id)).toEqual(['wide']);
    expect(lineage?.sentence).toBe('Ageing Well (programme), then Home visits (pilot), then Wider scope (scale up).');
    expect(programmeLineage(programmes, 'none')).toBeUndefined();
  });

  test('ends, and names each undertaking once, even when undertakings are said to grow from each other', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const parents = fc.array(fc.option(fc.constantFrom(...ids), { nil: undefined }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(parents, fc.constantFrom(...ids), (from, id) => {
        const list = ids.map((each, i): Programme => ({
          id: each,
          name: each,
          kind: 'project',
          status: 'running',
          grewFromId: from[i],
        }));
        const lineage = programmeLineage(list, id);
        const all = [...(lineage?.ancestors ?? []), ...(lineage?.descendants ?? [])];
        expect(new Set(all).size).toBe(all.length);
        expect(lineage?.ancestors.at(-1)?.id).toBe(id);
      }),
    );
  });
});

test('a rollout counts the areas where it runs on the day, through the wider areas they lie in', () => {
  const on = (date: string) => rolloutOf(programmes, 'pilot', { areaIds: ['north', 'south'], areas, date });
  expect(on('2021-06-01')).toMatchObject({ notYet: ['south'], sentence: 'In 1 of 2 areas. Not yet in south.' });
  expect(on('2026-11-26')?.areas.map(({ running }) => running.map(({ id }) => id))).toEqual([['wide'], ['wide']]);
});

test('an undertaking that is over ran until its last day, and not at all as far as is known when it has none', () => {
  expect(runsOn({ status: 'stopped', to: '2021-01-01' }, '2020-12-31')).toBe(true);
  expect(runsOn({ status: 'stopped', to: '2021-01-01' }, '2021-01-02')).toBe(false);
  expect(runsOn({ status: 'completed' }, '2020-12-31')).toBe(false);
  expect(runsOn({ status: 'paused', from: '2020-01-01' }, '2020-12-31')).toBe(false);
});

test('an area without a coordinator on the day is listed, with nobody', () => {
  const initiative: Programme = {
    id: 'lac',
    name: 'Local area coordination',
    kind: 'initiative',
    status: 'running',
    areaIds: ['north', 'south'],
    coordinators: [{ areaId: 'north', role: 'Local area coordinator', from: '2026-01-01', to: '2026-06-30' }],
  };
  const held = (date: string) => coordinatorsOn(initiative, date).map(({ coordinators }) => coordinators.length);
  expect(held('2026-06-30')).toEqual([1, 0]);
  expect(held('2026-07-01')).toEqual([0, 0]);
});
