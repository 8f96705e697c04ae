import { describe, expect, test } from 'vitest';
import { openIndex, buildIndex } from './index.js';
import type { FinderQuery } from './finder.js';
import { ACCESSIBILITY, generateServices, LANGUAGES, TOPICS, TOWNS } from './testing/generate.js';
import { oracle } from './testing/oracle.js';
import { pick, randomFrom, type Random } from './testing/random.js';

/** `FINDER_ORACLE_QUERIES=10000 pnpm exec vitest run --project finder oracle` asks ten times as many. */
const QUERIES = Number(process.env['FINDER_ORACLE_QUERIES'] ?? 1000);
const COUNTED = ['cost', 'access', 'accessibility', 'language', 'type', 'need', 'statutory', 'town'];
const now = new Date('2026-11-22T10:00:00Z');

const services = generateServices(300, 7, 900);
const opened = openIndex(buildIndex(services, { now }));
if (!opened.ok) throw new Error(opened.problem.message);
const index = opened.value;
const said = services.map(({ name, description, organisation }) =>
  `${name} ${description ?? ''} ${organisation?.name ?? ''}`.split(/[^\p{L}]+/u),
);

function anyQuestion(random: Random): FinderQuery {
  const chance = (share: number) => random() < share;
  const words = pick(random, said);
  const town = pick(random, TOWNS);
  const near = { latitude: town.latitude + random() / 20, longitude: town.longitude + random() / 20 };
  const facets: Record<string, string[]> = {};
  if (chance(0.4)) facets['cost'] = chance(0.7) ? ['free'] : ['paid', 'not-stated'];
  if (chance(0.3))
    facets['accessibility'] = chance(0.7)
      ? [pick(random, ACCESSIBILITY)]
      : [pick(random, ACCESSIBILITY), pick(random, ACCESSIBILITY)];
  if (chance(0.2)) facets['language'] = [pick(random, LANGUAGES), pick(random, LANGUAGES)];
  if (chance(0.2)) facets['type'] = [pick(random, TOPICS), pick(random, TOPICS)];
  if (chance(0.15)) facets['statutory'] = ['no'];
  if (chance(0.1)) facets['town'] = [town.name, pick(random, TOWNS).name];
  if (chance(0.03)) facets['cost'] = ['nobody has this'];
  const somewhere = chance(0.5);
  return {
    strict: true,
    ...(chance(0.7) && { text: [pick(random, words), ...(chance(0.3) ? [pick(random, words)] : [])].join(' ') }),
    facets,
    ...(chance(0.4) && { age: Math.floor(random() * 100) }),
    ...(chance(0.3) && { openAt: now.getTime() + Math.floor(random() * 14 * 24 * 60) * 60_000 }),
    ...(somewhere && { near }),
    ...(somewhere && chance(0.7) && { withinMetres: Math.floor(random() * 30_000) }),
    sort: pick(random, somewhere ? (['distance', 'name', 'updated'] as const) : (['name', 'updated'] as const)),
    facetCounts: COUNTED,
    limit: 1000,
  };
}

describe('strict questions', () => {
  test(
    `${QUERIES} random questions are answered as an oracle answers them that looks at every service`,
    () => {
      const random = randomFrom(20261122);
      let answered = 0;
      for (let i = 0; i < QUERIES; i++) {
        const question = anyQuestion(random);
        const wanted = oracle(services, question, now);
        const found = index.query(question);
        const told = JSON.stringify(question);
        expect(found.total, told).toBe(wanted.ids.length);
        expect(
          found.hits.map(({ id }) => id),
          told,
        ).toEqual(wanted.ids);
        for (const hit of found.hits) {
          const metres = wanted.distances.get(hit.id);
          if (metres === undefined) expect(hit.distanceMetres, told).toBeUndefined();
          else expect(Math.abs((hit.distanceMetres ?? NaN) - metres), told).toBeLessThan(0.01);
        }
        for (const key of COUNTED) {
          const counts = new Map((found.facets[key] ?? []).map(({ value, count }) => [value, count]));
          const most = [...(wanted.facets[key] ?? [])];
          if (most.length <= 100) expect(counts, `${key} ${told}`).toEqual(new Map(most));
        }
        expect(found.notEligibleTotal, told).toBe(wanted.notEligible.size);
        for (const { id } of found.notEligible) expect(wanted.notEligible.has(id), told).toBe(true);
        if (found.total > 0) answered++;
      }
      // The questions must be worth asking.
      expect(answered).toBeGreaterThan(QUERIES / 10);
    },
    Math.max(60_000, QUERIES * 50),
  );
});
