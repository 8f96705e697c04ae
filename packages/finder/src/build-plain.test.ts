import { expect, test } from 'vitest';
import { buildFinder } from './build-plain.js';
import { everydayOf, EVERYDAY_WORDS } from './everyday/everyday-meaning.js';
import { weekPatterns } from './hours.js';
import { buildIndex, openIndex } from './index.js';
import { builtInTopics, topicsIn } from './topics.js';
import { generateServices } from './testing/generate.js';

const SERVICES = generateServices(300);
const NOW = new Date();

test('a finder that a page builds with all its parts answers as an index that was written and opened', async () => {
  const everyday = everydayOf(EVERYDAY_WORDS);
  const topics = topicsIn(builtInTopics());
  const built = await buildFinder(SERVICES, { hours: weekPatterns, topics, everyday: () => everyday });
  const opened = openIndex(buildIndex(SERVICES, { now: NOW }));
  if (!opened.ok) throw new Error(opened.problem.message);
  const { services, places, located, placesWithHours, facets } = opened.value;
  expect(built).toMatchObject({ services, places, located, placesWithHours, facets });
  expect(placesWithHours).toBeGreaterThan(0);
  for (const query of [{}, { text: 'my mum keeps falling' }, { text: 'debt', openAt: NOW }, { age: 70, openAt: NOW }])
    expect(built.query({ ...query, now: NOW })).toEqual(opened.value.query({ ...query, now: NOW }));
});

test('without what works out hours it knows none, and says so', async () => {
  const finder = await buildFinder(SERVICES, { everyday: () => undefined });
  expect(finder.placesWithHours).toBe(0);
  expect(finder.query({ now: NOW, limit: 300 }).hits.every(({ open }) => open === 'not-known')).toBe(true);
});

test('a service that is closed for a while is closed all the same', async () => {
  const [first] = SERVICES;
  const closed = { ...first!, status: 'temporarily closed' as const };
  const finder = await buildFinder([closed], { everyday: () => undefined });
  expect(finder.query({ now: NOW }).hits.map(({ open }) => open)).toEqual(['closed']);
});
