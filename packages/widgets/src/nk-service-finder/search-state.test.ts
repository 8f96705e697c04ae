import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_NOW } from '../testing/services.js';
import { conditions } from './answer/conditions.js';
import { instantOf } from './answer/instant.js';
import { relaxed } from './answer/relaxed.js';
import { comingWeek, filtersSet, NOTHING_ASKED, toQuery, withFacet, type SearchState } from './search-state.js';

const place = { point: { latitude: 52.92, longitude: -1.47 }, label: 'DE1' };

const states: fc.Arbitrary<SearchState> = fc.record({
  text: fc.constantFrom('', 'falls', 'warm food'),
  place: fc.constantFrom(undefined, place),
  withinMiles: fc.constantFrom(undefined, 1, 10),
  age: fc.constantFrom(undefined, 0, 72),
  when: fc.constantFrom<SearchState['when']>(
    { kind: 'any' },
    { kind: 'now' },
    { kind: 'at', date: '2026-12-08', time: '10:00' },
  ),
  facets: fc.dictionary(
    fc.string({ minLength: 1 }),
    fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }),
    {
      maxKeys: 3,
    },
  ),
});

describe('a question', () => {
  test('that asks nothing is not narrowed', () => {
    expect(toQuery(NOTHING_ASKED, EXAMPLE_NOW, undefined)).toEqual({
      now: EXAMPLE_NOW.getTime(),
      offset: 0,
      limit: 10,
    });
  });

  test('about another day means the clock on the wall there, summer and winter', () => {
    const at = (date: string, time = '10:00') => instantOf({ kind: 'at', date, time });
    expect(at('2026-12-08')).toBe(Date.parse('2026-12-08T10:00:00Z'));
    expect(at('2027-07-06')).toBe(Date.parse('2027-07-06T09:00:00Z'));
    expect(at('2027-13-06')).toBeUndefined();
    expect(at('2027-07-06', 'noon')).toBeUndefined();
  });

  test('has a distance only from somewhere', () => {
    expect(toQuery({ ...NOTHING_ASKED, withinMiles: 5 }, EXAMPLE_NOW, undefined).withinMetres).toBeUndefined();
    expect(toQuery({ ...NOTHING_ASKED, place, withinMiles: 5 }, EXAMPLE_NOW, undefined).withinMetres).toBeCloseTo(
      8046.72,
    );
  });

  test('loses exactly one condition with each that is taken away, until none is left', () => {
    fc.assert(
      fc.property(states, (state) => {
        const before = conditions(state);
        for (const { without } of before) expect(conditions(without(state))).toHaveLength(before.length - 1);
        const filters = before.filter(({ kind }) => kind !== 'text' && kind !== 'place');
        expect(filtersSet(state)).toBe(filters.length);
      }),
    );
  });

  test('forgets a choice that is chosen and dropped again, whatever it is called', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor')), fc.string(), (facet, value) => {
        const chosen = withFacet(NOTHING_ASKED, facet, value, true);
        expect(conditions(chosen)).toHaveLength(1);
        expect(withFacet(chosen, facet, value, false).facets).toEqual({});
      }),
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('keeps the words and the place when everything else is let go', () => {
    const state: SearchState = { ...NOTHING_ASKED, text: 'falls', place, age: 72, facets: { cost: ['free'] } };
    expect(relaxed(state, { change: 'filters', total: 3 })).toMatchObject({ text: 'falls', place, facets: {} });
    expect(conditions(relaxed(state, { change: 'age', total: 3 }))).toHaveLength(3);
    expect(relaxed(state, { change: 'within', withinMetres: 25 * 1609.344, total: 3 }).withinMiles).toBe(25);
  });

  test('offers the week that begins today, by the calendar of the places', () => {
    expect(comingWeek(new Date('2027-06-30T23:30:00Z'))[0]).toBe('2027-07-01');
    expect(comingWeek(EXAMPLE_NOW)).toHaveLength(7);
    // The night of 25 October 2026 has an hour more, and the year ends in a week.
    expect(comingWeek(new Date('2026-10-24T23:15:00Z')).slice(0, 3)).toEqual([
      '2026-10-25',
      '2026-10-26',
      '2026-10-27',
    ]);
    expect(comingWeek(new Date('2026-12-30T12:00:00Z'))[2]).toBe('2027-01-01');
  });
});
