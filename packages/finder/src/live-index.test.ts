import type { Service } from '@neighbourhood-kit/core/services';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FinderIndex, FinderQuery, FinderResult } from './finder.js';
import { buildIndex, createLiveIndex, openIndex } from './index.js';
import { generateServices, TOWNS } from './testing/generate.js';

const options = { now: new Date('2026-11-26T10:00:00Z'), everydayWords: [] };
const all = generateServices(60, 5, 200);
const near = { latitude: TOWNS[0]?.latitude ?? 0, longitude: TOWNS[0]?.longitude ?? 0 };
/** Words that some services hold and others do not. */
const words = [...new Set(all.flatMap(({ name }) => name.toLowerCase().split(/[^a-z]+/u)))].filter(
  ({ length }) => length > 4,
);
const questions: FinderQuery[] = [
  {},
  { age: 40 },
  { facets: { cost: ['free'] }, near, withinMetres: 20_000 },
  { sort: 'updated' },
  ...words.slice(0, 6).map((text) => ({ text, strict: true })),
  ...words.slice(6, 9).map((text) => ({ text, strict: true, near })),
];

/**
 * What two indexes of the same services must agree on. Services of equal rank may stand in either order, and how much a word weighs follows
 * the last time the main index was built, as in every index that marks what is gone.
 */
function told({ total, hits, facets, notEligibleTotal }: FinderResult) {
  return {
    total,
    notEligibleTotal,
    hits: hits.map(({ id, distanceMetres = -1 }) => `${id} ${Math.round(distanceMetres)}`).sort(),
    facets: Object.fromEntries(
      Object.entries(facets).map(([key, counts]) => [
        key,
        counts.map(({ value, count }) => `${value} ${count}`).sort(),
      ]),
    ),
  };
}

function answers(index: FinderIndex) {
  return questions.map((question) => told(index.query({ limit: 1000, ...question })));
}

function rebuilt(ids: ReadonlySet<number>): FinderIndex {
  const opened = openIndex(
    buildIndex(
      [...ids].map((at) => all[at]).filter((each) => each !== undefined),
      options,
    ),
  );
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

const change = fc.record({ add: fc.boolean(), at: fc.nat(all.length - 1) });

describe('an index that changes while it answers', () => {
  test('answers as one that is built from what there is, after any changes', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
        const present = new Set(Array.from({ length: 30 }, (_, at) => at));
        const live = createLiveIndex(all.slice(0, 30), options);
        for (const { add, at } of changes) {
          const service = all[at];
          if (!service) continue;
          if (add) live.update([service]);
          else live.remove([service.id]);
          if (add) present.add(at);
          else present.delete(at);
        }
        expect(live.services).toBe(present.size);
        expect(answers(live)).toEqual(answers(rebuilt(present)));
      }),
      { numRuns: 10 },
    );
  });

  test('keeps changes that are made while it is rebuilt', async () => {
    const live = createLiveIndex(all.slice(0, 30), options);
    let turns = 0;
    await live.rebuild(() => {
      if (turns++ === 0) {
        live.update(all.slice(30, 35));
        live.remove(all.slice(0, 3).map(({ id }) => id));
      }
      return Promise.resolve();
    });
    expect(turns).toBeGreaterThan(0);
    expect(live.changes).toBe(8);
    expect(answers(live)).toEqual(answers(rebuilt(new Set(Array.from({ length: 32 }, (_, at) => at + 3)))));
    await live.rebuild();
    expect(live.changes).toBe(0);
    expect(answers(live)).toEqual(answers(rebuilt(new Set(Array.from({ length: 32 }, (_, at) => at + 3)))));
  });

  test('an unknown id is passed over, and its snapshot opens as any other', () => {
    const live = createLiveIndex(all.slice(0, 10), options);
    live.remove(['nobody']);
    expect(live.services).toBe(10);
    expect(openIndex(live.snapshot())).toMatchObject({ ok: true, value: { services: 10 } });
  });
});

describe('a place that becomes confidential', () => {
  const at = (id: string, confidential?: true): Service => ({
    id,
    name: id,
    status: 'active',
    serviceAtLocations: [
      { id: `${id}-at`, location: { id: 'house', latitude: near.latitude, longitude: near.longitude, confidential } },
    ],
  });
  const distances = (index: FinderIndex) =>
    Object.fromEntries(index.query({ near }).hits.map(({ id, distanceMetres }) => [id, distanceMetres]));

  test('is told by no service that has it, neither by the changed one nor by one that did not change', async () => {
    const index = createLiveIndex([at('Advice'), at('Refuge')], options);
    expect(distances(index)).toStrictEqual({ Advice: 0, Refuge: 0 });
    index.update([at('Refuge', true)]);
    expect(distances(index)).toStrictEqual({ Advice: undefined, Refuge: undefined });
    index.update([at('Choir')]);
    const nowhere = { Advice: undefined, Choir: undefined, Refuge: undefined };
    expect(distances(index)).toStrictEqual(nowhere);
    await index.rebuild();
    index.update([at('Advice')]);
    expect(distances(index)).toStrictEqual(nowhere);
  });
});
