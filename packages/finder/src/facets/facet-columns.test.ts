import type { Service } from '@neighbourhood-kit/core/services';
import { expect, test } from 'vitest';
import { buildIndex, openIndex } from '../index.js';

const service = (id: string, more: Partial<Service>): Service => ({ id, name: id, status: 'active', ...more });

function areasOf(services: readonly Service[]) {
  const opened = openIndex(buildIndex(services));
  if (!opened.ok) throw new Error(opened.problem.message);
  const index = opened.value;
  const { facets } = index.query({ text: '' });
  const found = (value: string) =>
    index
      .query({ facets: { area: [value] } })
      .hits.map(({ id }) => id)
      .sort();
  const counted = (area: string[]) => index.query({ facets: { area } }).facets['area'];
  return { areas: facets['area'] ?? [], needs: facets['need'] ?? [], found, counted };
}

const DERBY = { code: 'E06000015', name: 'Derby' };

test('an area that one service gives by its code and another only by its name is one, and finds both', () => {
  const { areas, needs, found } = areasOf([
    service('named', { serviceAreas: [{ name: 'Derby' }], terms: [{ name: 'Falls', role: 'need' }] }),
    service('coded', { serviceAreas: [DERBY], terms: [{ code: 'f1', name: 'Falls', role: 'need' }] }),
    service('both', { serviceAreas: [{ name: 'Derby' }, DERBY, { name: 'Amber Valley' }] }),
    service('none', {}),
  ]);
  expect(areas).toEqual([
    { value: 'E06000015', label: 'Derby', count: 3 },
    { value: 'Amber Valley', label: 'Amber Valley', count: 1 },
  ]);
  expect(needs).toEqual([{ value: 'f1', label: 'Falls', count: 2 }]);
  expect(found('E06000015')).toEqual(['both', 'coded', 'named']);
  expect(found('Amber Valley')).toEqual(['both']);
});

test('a name that two codes share stays apart from both: nobody can tell which is meant', () => {
  const { areas } = areasOf([
    service('one', { serviceAreas: [{ code: 'a', name: 'Newtown' }] }),
    service('other', { serviceAreas: [{ code: 'b', name: 'Newtown' }] }),
    service('named', { serviceAreas: [{ name: 'Newtown' }] }),
  ]);
  expect(areas.map(({ value }) => value).sort()).toEqual(['Newtown', 'a', 'b']);
});

test('a link finds an area by its code and by its name, however they are written; a name that two share is none of them', () => {
  const { found, counted } = areasOf([
    service('coded', { serviceAreas: [DERBY] }),
    service('named', { serviceAreas: [{ name: 'Derby' }] }),
    service('one', { serviceAreas: [{ code: 'a', name: 'Newtown' }] }),
    service('other', { serviceAreas: [{ code: 'b', name: 'Newtown' }] }),
  ]);
  for (const value of ['E06000015', 'Derby', ' derby', 'DERBY', 'e06000015'])
    expect(found(value)).toEqual(['coded', 'named']);
  expect(counted(['derby', 'E06000015'])).toEqual([
    { value: 'E06000015', label: 'Derby', count: 2, asked: ['derby'] },
    { value: 'a', label: 'Newtown', count: 1 },
    { value: 'b', label: 'Newtown', count: 1 },
  ]);
  expect(found('Newtown')).toEqual([]);
  expect(found('Leeds')).toEqual([]);
});
