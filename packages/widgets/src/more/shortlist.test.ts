import { beforeEach, describe, expect, test } from 'vitest';
import { KEPT_AS } from '../shared/stored.js';
import { keptAs, Shortlist } from './shortlist.js';

const clinic = { id: 'a', name: 'Falls clinic' };
const class_ = { id: 'b', name: 'Steady Steps' };

const HERE = keptAs({ snapshot: '/help/index.nkx' });
const ELSEWHERE = keptAs({ feed: '/other/feed.json' });
const DAY = 86_400_000;
const ids = (list: Shortlist) => list.services.map(({ id }) => id);

beforeEach(() => {
  localStorage.clear();
});

describe('a shortlist', () => {
  test('is in memory alone until the visitor says otherwise', () => {
    const list = new Shortlist(HERE);
    list.toggle(clinic);
    expect(list.services).toEqual([clinic]);
    expect(localStorage.length).toBe(0);
    expect(new Shortlist(HERE).services).toEqual([]);
  });

  test('that is kept comes back with the next visit: ids and the day, and no name that tells what somebody needs', () => {
    const list = new Shortlist(HERE);
    list.toggle({ ...clinic, phones: ['01632 960102'] } as never);
    list.remember(true);
    list.toggle(class_);
    expect(JSON.parse(localStorage.getItem(HERE) ?? '')).toEqual({
      changed: expect.any(Number) as number,
      ids: ['a', 'b'],
      whole: true,
    });
    expect(ids(new Shortlist(HERE))).toEqual(['a', 'b']);
    expect(new Shortlist(HERE).remembered).toBe(true);
  });

  test('keeps the place at which a service was shown, and takes up a list from before it did', () => {
    const list = new Shortlist(HERE);
    list.toggle({ ...clinic, placeId: 'hall' });
    list.toggle(class_);
    list.remember(true);
    expect(JSON.parse(localStorage.getItem(HERE) ?? '')).toMatchObject({ ids: ['a', 'b'], places: { a: 'hall' } });
    expect(new Shortlist(HERE).services).toEqual([{ id: 'a', placeId: 'hall' }, { id: 'b' }]);
    const { places, ...before } = JSON.parse(localStorage.getItem(HERE) ?? '') as Record<string, unknown>;
    for (const stored of [before, { ...before, places: 'hall' }, { ...before, places: { a: 7, toString: 'x' } }]) {
      localStorage.setItem(HERE, JSON.stringify(stored));
      expect(new Shortlist(HERE).services).toEqual([{ id: 'a' }, { id: 'b' }]);
    }
    expect(places).toEqual({ a: 'hall' });
  });

  test('leaves nothing behind when it is emptied, or no longer kept', () => {
    const list = new Shortlist(HERE);
    list.toggle(clinic);
    list.remember(true);
    list.remember(false);
    expect(localStorage.length).toBe(0);
    list.remember(true);
    list.clear();
    expect(localStorage.length).toBe(0);
    expect(list.services).toEqual([]);
    list.toggle(clinic);
    list.remember(true);
    list.toggle(clinic);
    expect(localStorage.length).toBe(0);
  });

  test('is forgotten by the device 30 days after its last change', () => {
    let now = Date.UTC(2026, 10, 1);
    const visit = () => new Shortlist(HERE, undefined, () => now);
    const list = visit();
    list.toggle(clinic);
    list.remember(true);
    now += 29 * DAY;
    expect(ids(visit())).toEqual(['a']);
    now += DAY;
    expect(visit().services).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  test('is forgotten then by a visit to any list of the site: its own name may never be used again', () => {
    let now = Date.UTC(2026, 10, 1);
    const list = new Shortlist(ELSEWHERE, undefined, () => now);
    list.toggle(clinic);
    list.remember(true);
    localStorage.setItem('nk-text-size', '2');
    now += 30 * DAY;
    new Shortlist(HERE, undefined, () => now);
    expect(Object.keys(localStorage)).toEqual(['nk-text-size']);
  });

  test('is not spoilt by what something else has stored under its name', () => {
    for (const stored of [
      '{',
      '42',
      '{"id":"a"}',
      '[null,{"id":5},{"id":"a","name":"A"}]',
      '{"changed":1e9,"ids":[1,"","a"]}',
    ]) {
      localStorage.setItem(HERE, stored);
      expect(new Shortlist(HERE).services.length, stored).toBe(stored.includes('changed') ? 1 : 0);
    }
  });

  test('works where the browser refuses storage', () => {
    const list = new Shortlist(HERE, () => {
      throw new DOMException('refused', 'SecurityError');
    });
    list.toggle(clinic);
    list.remember(true);
    expect(list.services).toEqual([clinic]);
    expect(list.remembered).toBe(false);
    expect(list.refused).toBe(true);
  });
});

describe('lists of one site', () => {
  test('are kept by directory: by the address that an element takes, however it is written', () => {
    expect(HERE).not.toBe(ELSEWHERE);
    expect(keptAs({ snapshot: '/help/index.nkx?v=2' })).toBe(HERE);
    expect(keptAs({ snapshot: `${location.origin}/help/index.nkx`, feed: '/other/feed.json' })).toBe(HERE);
    expect(keptAs({ source: { kind: 'ours' }, feed: '/other/feed.json' })).toBe(`${KEPT_AS} ours`);
    const list = new Shortlist(HERE);
    list.toggle(clinic);
    list.remember(true);
    expect(new Shortlist(ELSEWHERE).services).toEqual([]);
  });

  test('are kept apart where only the query string tells directories apart, without what stands in it', () => {
    const [derby, leeds] = [
      keptAs({ api: '/api?area=derby&key=s3cret' }),
      keptAs({ api: '/api?area=leeds&key=s3cret' }),
    ];
    expect(new Set([derby, leeds, keptAs({ api: '/api' })]).size).toBe(3);
    expect(derby).not.toMatch(/derby|s3cret/);
  });

  test('that were kept together for addresses with a query go to the directory that has their services, once', async () => {
    const name = keptAs({ feed: '/feed.json' });
    const [derby, leeds] = [keptAs({ feed: '/feed.json?in=derby' }), keptAs({ feed: '/feed.json?in=leeds' })];
    const today = Math.floor(Date.now() / DAY);
    localStorage.setItem(name, JSON.stringify({ changed: today, ids: ['a', 'b'], places: { a: 'hall' } }));
    await new Shortlist(derby).adopt((id) => Promise.resolve(id === 'a' ? 'Falls clinic' : undefined));
    expect(new Shortlist(derby).services).toEqual([{ id: 'a', placeId: 'hall' }]);
    await new Shortlist(leeds).adopt((id) => Promise.resolve(id === 'b' ? 'Choir' : undefined));
    expect(ids(new Shortlist(leeds))).toEqual(['b']);
    expect(localStorage.getItem(name)).toBeNull();
    // A list of the address without a query, kept since, is that of another directory.
    const plain = new Shortlist(name);
    plain.toggle(clinic);
    plain.remember(true);
    await new Shortlist(leeds).adopt(() => Promise.resolve('Falls clinic'));
    expect(ids(plain)).toEqual(['a']);
    expect(ids(new Shortlist(name))).toEqual(['a']);
    expect(ids(new Shortlist(leeds))).toEqual(['b']);
  });

  test('of one directory in two tabs lose nothing to each other, and what is emptied in one does not come back from the other', () => {
    const [one, other] = [new Shortlist(HERE), new Shortlist(HERE)];
    one.toggle(clinic);
    one.remember(true);
    other.toggle(class_);
    other.remember(true);
    one.toggle({ id: 'c', name: 'Warm hub' });
    expect(ids(new Shortlist(HERE)).sort()).toEqual(['a', 'b', 'c']);
    other.clear();
    one.toggle({ id: 'd', name: 'Choir' });
    expect(localStorage.length).toBe(0);
  });
});

describe('a list from before lists were kept by directory', () => {
  const earlier = [clinic, { id: '1', name: 'Choir' }, { id: 'c', name: 'c' }];
  const names: Readonly<Record<string, string>> = {
    a: 'Falls clinic',
    '1': 'Another service of this number',
    c: 'Warm hub',
  };
  const nameOf = (id: string) => Promise.resolve(names[id]);
  const left = () => (JSON.parse(localStorage.getItem(KEPT_AS) ?? '') as { readonly kept: unknown }).kept;

  beforeEach(() => {
    localStorage.setItem(KEPT_AS, JSON.stringify(earlier));
  });

  test('goes to the directory that has its services under the same name; the others wait for theirs', async () => {
    const list = new Shortlist(HERE);
    await list.adopt(nameOf);
    expect(ids(list)).toEqual(['a', 'c']);
    expect(ids(new Shortlist(HERE))).toEqual(['a', 'c']);
    expect(left()).toEqual([earlier[1]]);
    await new Shortlist(ELSEWHERE).adopt((id) => Promise.resolve(id === '1' ? 'Choir' : undefined));
    expect(ids(new Shortlist(ELSEWHERE))).toEqual(['1']);
    expect(localStorage.getItem(KEPT_AS)).toBeNull();
  });

  test('stays while the directory cannot be asked', async () => {
    await new Shortlist(HERE).adopt(() => Promise.reject(new Error('offline')));
    expect(left()).toEqual(earlier);
  });

  test('goes 30 days after the first visit since, names and all, for anyone who does not take it over', async () => {
    let now = Date.UTC(2026, 10, 1);
    const visit = () => new Shortlist(HERE, undefined, () => now).adopt(() => Promise.resolve(undefined));
    await visit();
    now += 29 * DAY;
    await visit();
    expect(left()).toEqual(earlier);
    now += DAY;
    await visit();
    expect(localStorage.length).toBe(0);
  });

  test('is gone when somebody empties a list', async () => {
    const list = new Shortlist(HERE);
    await list.adopt(nameOf);
    list.clear();
    expect(localStorage.length).toBe(0);
  });
});
