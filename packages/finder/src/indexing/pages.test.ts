import { expect, test } from 'vitest';
import { buildIndex, buildIndexGently, buildPages } from '../index.js';
import { generateServices } from '../testing/generate.js';

const SERVICES = generateServices(60);

test('pages hold 25 services where a site says nothing else', () => {
  expect(buildPages(SERVICES).map(({ services }) => services.length)).toEqual([25, 25, 10]);
  expect(buildPages(SERVICES, { pageSize: 40 }).map(({ services }) => services.length)).toEqual([40, 20]);
});

test.each([0, 1001, 2.5, NaN])(
  'a page size of %d is refused, for pages and for the index beside them',
  async (pageSize) => {
    expect(() => buildPages(SERVICES, { pageSize })).toThrow(RangeError);
    expect(() => buildIndex(SERVICES, { pageSize })).toThrow(RangeError);
    await expect(buildIndexGently(SERVICES, { pageSize })).rejects.toThrow(RangeError);
  },
);
