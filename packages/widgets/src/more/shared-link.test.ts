import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING_ASKED, type SearchState } from '../nk-service-finder/search-state.js';
import { readFragment, writeFragment } from './shared-link.js';

const point = { latitude: 52.9228, longitude: -1.4766 };
const asked: SearchState = {
  text: 'someone to talk to',
  place: { point, label: 'DE1' },
  withinMiles: 10,
  age: 72,
  when: { kind: 'at', date: '2026-12-08', time: '10:00' },
  facets: { cost: ['free'], access: ['walk-in', 'telephone'] },
  sort: 'distance',
};

describe('a shared link', () => {
  test('brings back the search that was shared', () => {
    expect(readFragment(writeFragment({ kind: 'search', search: asked }))).toEqual({ kind: 'search', search: asked });
    expect(readFragment(writeFragment({ kind: 'search', search: NOTHING_ASKED }))).toEqual({
      kind: 'search',
      search: NOTHING_ASKED,
    });
  });

  test('brings back a service and a shortlist, whatever their ids', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 80, unit: 'binary' }), { minLength: 1 }), (ids) => {
        const unique = [...new Set(ids.map((id) => id.replace(/\p{Surrogate}/gu, '-')))].slice(0, 50);
        const services = unique.map((id, i) => (i % 2 === 0 ? { id } : { id, placeId: `${id} at ${i}` }));
        expect(readFragment(writeFragment({ kind: 'list', services }))).toEqual({ kind: 'list', services });
        const id = unique[0] ?? '';
        for (const placeId of [{}, { placeId: 'hall' }])
          expect(readFragment(writeFragment({ kind: 'service', id, ...placeId }))).toEqual({
            kind: 'service',
            id,
            ...placeId,
          });
      }),
    );
  });

  test('without places, from before they went with a service, is read as it was', () => {
    expect(readFragment('#nk-find?list=a&list=b')).toEqual({ kind: 'list', services: [{ id: 'a' }, { id: 'b' }] });
    expect(readFragment('#nk-find?place=hall&list=a')).toEqual({ kind: 'list', services: [{ id: 'a' }] });
  });

  test('that is no link of the kit is left alone', () => {
    for (const fragment of ['', '#', '#main', '#nk-find', '#nk-finder?text=x'])
      expect(readFragment(fragment)).toBeUndefined();
  });

  test('that somebody made up is read for what fits, and asks nothing else', () => {
    const made =
      '#nk-find?text=falls&age=-3&age=999&miles=1e9&near=x&at=991.5,0.1&open=2026-13&sort=evil&is-__proto__=x&is-cost=free';
    expect(readFragment(made)).toEqual({
      kind: 'search',
      search: {
        ...NOTHING_ASKED,
        text: 'falls',
        facets: Object.fromEntries([
          ['__proto__', ['x']],
          ['cost', ['free']],
        ]),
      },
    });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('never throws, and never asks for more than the finder takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const shared = readFragment(`#nk-find?${text}`);
        if (shared?.kind !== 'search') return;
        expect(shared.search.text.length).toBeLessThanOrEqual(200);
        expect(Object.keys(shared.search.facets).length).toBeLessThanOrEqual(20);
      }),
    );
  });
});
