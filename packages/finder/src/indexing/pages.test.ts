import { expect, test } from 'vitest';
import { buildIndex, buildIndexGently, buildPages } from '../index.js';
import { indexOf, service } from '../testing/small-directory.js';
import { generateServices } from '../testing/generate.js';

const SERVICES = generateServices(60);

test('pages hold 25 services where a site says nothing else', () => {
  expect(buildPages(SERVICES).map(({ services }) => services.length)).toEqual([25, 25, 10]);
  expect(buildPages(SERVICES, { pageSize: 40 }).map(({ services }) => services.length)).toEqual([40, 20]);
});

test.each([0, 1001, 2.5, NaN])(
  'a page size of %d is refused, for pages and for the index next to them',
  async (pageSize) => {
    expect(() => buildPages(SERVICES, { pageSize })).toThrow(RangeError);
    expect(() => buildIndex(SERVICES, { pageSize })).toThrow(RangeError);
    await expect(buildIndexGently(SERVICES, { pageSize })).rejects.toThrow(RangeError);
  },
);

test('a place is confidential in every page, and in the index, where one copy of it is', () => {
  const hidden = {
    id: 'l',
    name: 'Hiddenhouse',
    latitude: 52.92,
    longitude: -1.47,
    addresses: [{ city: 'Hiddenton' }],
  };
  const services = [false, true].map((confidential) =>
    service(`Help ${confidential}`, {
      serviceAtLocations: [{ id: `at-${confidential}`, locationId: 'l', location: { ...hidden, confidential } }],
    }),
  );
  for (const order of [services, services.toReversed()]) {
    expect(JSON.stringify(buildPages(order))).not.toMatch(/Hidden|52\.9/);
    const index = indexOf(order);
    expect(index.located).toBe(0);
    expect(index.query({ text: 'hiddenhouse' }).hits).toEqual([]);
    const pages = buildPages(order, { pageSize: 1 }).map((page) => page.services.map(({ id }) => id));
    expect(services.map(({ id }) => pages[indexOf(order, { pageSize: 1 }).pageOf(id) ?? -1])).toEqual(
      services.map(({ id }) => [id]),
    );
  }
});
