import { afterEach, describe, expect, test, vi } from 'vitest';
import { EXAMPLE_SERVICES } from '../../testing/services.js';
import { memorySource } from './memory-source.js';
import { serverPaths, ServerSource } from './server-source.js';

const directory = memorySource('test', () => Promise.resolve(EXAMPLE_SERVICES));
const info = await directory.describe();
const found = await directory.query({ text: 'falls' });
const [hit] = found.hits;

/** A server that answers every question with the same. */
function server(answers: {
  readonly describe?: unknown;
  readonly query?: unknown;
  readonly other?: unknown;
}): ServerSource {
  vi.spyOn(globalThis, 'fetch').mockImplementation((url) => {
    const [, path] = /\/finder\/(describe|query)$/.exec(new Request(url).url) ?? [];
    const { describe: described = info, query = found, other = null } = answers;
    return Promise.resolve(Response.json(path === 'describe' ? described : path === 'query' ? query : other));
  });
  return new ServerSource('https://directory.example/', serverPaths({ neighbourhood_kit: {} })!);
}

const NOT_ONE = { failure: 'not-a-directory' };

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the answer of a server', () => {
  test('is taken as it comes when it is one', async () => {
    const source = server({ other: EXAMPLE_SERVICES[0] });
    expect(await source.describe()).toMatchObject({ services: 12, facets: info.facets });
    expect(await source.query({ text: 'falls' })).toEqual(JSON.parse(JSON.stringify(found)));
    expect(await source.service('steady-steps')).toMatchObject({ name: 'Steady Steps strength and balance class' });
  });

  test.each([
    ['no counts', { ...found, facets: null }],
    ['counts of a facet that are none', { ...found, facets: { cost: { free: 3 } } }],
    ['a count without a value', { ...found, facets: { cost: [null] } }],
    ['a list that is none', { ...found, hits: {} }],
    ['an entry without a name', { ...found, hits: [{ ...hit, name: null }] }],
    ['an entry that is none', { ...found, hits: [null] }],
    ['nothing about ages', { ...found, notEligible: null }],
    ['something to loosen that is nothing', { ...found, relax: [null] }],
    ['no total', { ...found, total: '2' }],
    ['a list', [found]],
    ['nothing', null],
  ])('with %s is told to be no list of services', async (_what, query) => {
    await expect(server({ query }).query({ text: 'falls' })).rejects.toMatchObject(NOT_ONE);
    await expect(server({ query }).describe()).rejects.toMatchObject(NOT_ONE);
  });

  test.each([
    ['no number of services', { ...info, services: null }],
    ['a facet that is no text', { ...info, facets: [{ key: 'cost' }] }],
  ])('about itself with %s is told to be no list of services', async (_what, described) => {
    await expect(server({ describe: described }).describe()).rejects.toMatchObject(NOT_ONE);
  });

  test('of which a service has no name is told to be none', async () => {
    await expect(server({ other: { id: 'a', name: null } }).service('a')).rejects.toMatchObject(NOT_ONE);
  });

  test('places what it knows, and nothing it does not know', async () => {
    const derby = { name: 'Derby', latitude: 52.92, longitude: -1.47, precision: 'town' };
    const point = { latitude: 52.92, longitude: -1.47 };
    expect(await server({ other: derby }).locate('derby')).toEqual({ label: 'Derby', point });
    expect(await server({ other: null }).locate('Timbuktu')).toBeUndefined();
    await expect(server({ other: { ...derby, latitude: '52' } }).locate('derby')).rejects.toMatchObject(NOT_ONE);
  });

  test('completes with words, or says that it cannot', async () => {
    const words = [{ text: 'falls', kind: 'word', count: 3 }];
    expect(await server({ other: words }).suggest('fal')).toEqual(words);
    await expect(server({ other: [{ text: 1 }] }).suggest('fal')).rejects.toMatchObject(NOT_ONE);
  });
});
