import { readFileSync } from 'node:fs';
import { openDirectory, type DirectoryData } from '@neighbourhood-kit/core/directory';
import { openState } from '@neighbourhood-kit/core/services';
import { holidayOn } from '@neighbourhood-kit/core/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex } from './indexing/build-with-words.js';
import type { FinderIndex, FinderQuery } from './finder.js';
import { openIndex } from './finder-index.js';

const example = new URL('../../../examples/derbyshire/directory.json', import.meta.url);
const { directory } = openDirectory(JSON.parse(readFileSync(example, 'utf8')) as DirectoryData);
const services = directory.all('services');
const snapshot = buildIndex(services);

function open(buffer: ArrayBuffer): FinderIndex {
  const opened = openIndex(buffer);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

const index = open(snapshot);
const names = (query: FinderQuery): string[] => index.query({ limit: 10, ...query }).hits.map(({ name }) => name);
const DERBY = { latitude: 52.9245, longitude: -1.477 };
/** A Tuesday in winter, so that London's clock is UTC. */
const TUESDAY_10 = new Date('2026-11-24T10:00:00Z');

describe('words', () => {
  test.each([
    ['falls', 'Falls prevention clinic'],
    ['fals', 'Falls prevention clinic'],
    ['food bank', 'Harvest Share food bank'],
    ['foodbank', 'Harvest Share food bank'],
    ['memory cafe', 'Memory café'],
    ['the bailiffs wrote to me', 'Debt advice'],
    ['nobody to talk to', 'Someone to talk to: telephone friends'],
    ['stopping smoking', 'Stop smoking support'],
  ])('“%s” leads to %s', (text, name) => {
    expect(names({ text })).toContain(name);
  });

  test('spelled right rank a service above those that are only near in spelling', () => {
    expect(names({ text: 'debt' })[0]).toBe('Debt advice');
  });

  test('that mean nothing find nothing, and the way on is offered', () => {
    const { total, relax } = index.query({ text: 'zxqv', facets: { cost: ['free'] } });
    expect(total).toBe(0);
    expect(relax.map(({ change }) => change)).toContain('text');
  });
});

describe('everything else in a question', () => {
  test('the nearest place of a service stands for it, and distance is told', () => {
    const [hit] = index.query({ text: 'falls prevention clinic', near: DERBY }).hits;
    expect(hit).toMatchObject({ town: 'Derby', places: 3 });
    expect(hit?.distanceMetres).toBeLessThan(300);
  });

  test('within keeps out what is farther, and sorting by distance orders the rest', () => {
    const { hits } = index.query({ near: DERBY, withinMetres: 3000, sort: 'distance', limit: 100 });
    const distances = hits.map(({ distanceMetres }) => distanceMetres ?? NaN);
    expect(hits.length).toBeGreaterThan(5);
    expect(Math.max(...distances)).toBeLessThanOrEqual(3000);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  test.each(['cant pay my rent', 'behind with the rent', 'rent arrears'])(
    '"%s" is about money and about the home',
    (text) => {
      const names = index.query({ text, limit: 3 }).hits.map(({ name }) => name);
      expect(names).toContain('Debt advice');
      expect(names).toContain('Housing options');
    },
  );

  test('services for other ages come apart, with the reason', () => {
    const { hits, notEligible } = index.query({ text: 'falls prevention clinic', age: 30 });
    expect(hits.map(({ name }) => name)).not.toContain('Falls prevention clinic');
    expect(notEligible).toContainEqual(
      expect.objectContaining({ name: 'Falls prevention clinic', reason: 'too-young' }),
    );
  });

  test('a facet is counted as if its own filter were off', () => {
    const open = index.query({ text: 'falls' }).facets['cost'];
    const chosen = index.query({ text: 'falls', facets: { cost: ['free'] } }).facets['cost'];
    expect(open?.length).toBeGreaterThan(1);
    expect(chosen).toEqual(open);
  });

  test('open at an instant keeps only what is known to be open then; hours not known are no yes', () => {
    expect(names({ text: 'falls prevention clinic', openAt: TUESDAY_10, near: DERBY })).toContain(
      'Falls prevention clinic',
    );
    expect(names({ text: 'falls prevention clinic', openAt: new Date('2026-11-24T23:00:00Z') })).not.toContain(
      'Falls prevention clinic',
    );
    expect(names({ text: 'chair-based exercise', openAt: TUESDAY_10 })).not.toContain('Chair-based exercise');
    expect(index.query({ text: 'chair-based exercise', now: TUESDAY_10 }).hits[0]?.open).toBe('not-known');
  });

  test('on a bank holiday what is open says whether its hours may not hold', () => {
    const openAt = new Date('2026-12-28T10:00:00Z');
    const byId = new Map(services.map((service) => [service.id, service]));
    const told = new Map<string | undefined, number>();
    for (const hit of index.query({ openAt, limit: 100 }).hits) {
      const service = byId.get(hit.id);
      const place = service?.serviceAtLocations?.find(({ id }) => id === hit.placeId);
      const state = openState(place?.schedules ?? service?.schedules, openAt, { holidays: holidayOn });
      expect(hit).toMatchObject({ open: 'open' });
      expect(hit.bankHoliday, hit.name).toBe(state.state === 'open' ? state.bankHoliday : 'not open');
      told.set(hit.bankHoliday, (told.get(hit.bankHoliday) ?? 0) + 1);
    }
    expect(told.get('check')).toBeGreaterThan(0);
    expect(index.query({ openAt: TUESDAY_10, limit: 100 }).hits.map(({ bankHoliday }) => bankHoliday)).not.toContain(
      'check',
    );
  });

  test('pages follow each other without gap or repeat', () => {
    const whole = index.query({ sort: 'name', limit: 100 }).hits.map(({ id }) => id);
    const paged = [0, 20, 40, 60].flatMap((offset) => index.query({ sort: 'name', offset, limit: 20 }).hits);
    expect(paged.map(({ id }) => id)).toEqual(whole);
    expect(new Set(whole).size).toBe(services.length);
  });

  test('a refuge is found by its words and never by where it is', () => {
    const [refuge] = index.query({ text: 'refuge', near: DERBY }).hits;
    expect(refuge?.name).toBe('Safe Harbour refuge and outreach');
    expect(refuge?.distanceMetres).toBeUndefined();
    expect(refuge?.town).toBeUndefined();
  });

  test.each<[unknown, RegExp]>([
    [{ limit: -1 }, /limit must be a number from 0 to 1000; it was -1 \(number\)/u],
    [{ limit: 2.5 }, /limit must be a whole number/u],
    [{ limit: '5' }, /limit must be a number .* it was 5 \(string\)/u],
    [{ offset: 1.5 }, /offset must be a whole number/u],
    [{ age: '67' }, /age must be a number/u],
    [{ near: { lat: 53, lng: -1 } }, /near\.latitude must be a number .* it was undefined/u],
    [{ facets: { cost: 'free' } }, /facets\.cost must be a list of values/u],
  ])('%j is the caller’s mistake and is named', (query, message) => {
    expect(() => index.query(query as FinderQuery)).toThrow(message);
  });
});

describe('suggestions', () => {
  test('complete what is being typed', () => {
    expect(index.suggest('ben').map(({ text }) => text.toLowerCase())).toContainEqual(
      expect.stringContaining('benefits'),
    );
    expect(index.suggest('')).toEqual([]);
  });
});

describe('a snapshot', () => {
  test('is the same, byte for byte, for the same services', () => {
    expect(new Uint8Array(buildIndex(services))).toEqual(new Uint8Array(snapshot));
  });

  test('with any byte changed is refused', () => {
    fc.assert(
      fc.property(fc.nat(snapshot.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = snapshot.slice(0);
        const bytes = new Uint8Array(damaged);
        bytes[at] = ((bytes[at] ?? 0) + by) % 256;
        expect(openIndex(damaged).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('that was cut short, or is no snapshot at all, is refused with a sentence', () => {
    for (const buffer of [
      snapshot.slice(0, 1000),
      new ArrayBuffer(0),
      new TextEncoder().encode('<!doctype html><p>Sign in').buffer,
    ]) {
      expect(openIndex(buffer)).toMatchObject({
        ok: false,
        problem: { message: expect.stringMatching(/\.$/u) as string },
      });
    }
  });
});

test('no question, whatever its words, makes the finder throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(index.query({ text }).total).toBeGreaterThanOrEqual(0);
      index.suggest(text);
    }),
    { numRuns: 300 },
  );
});
