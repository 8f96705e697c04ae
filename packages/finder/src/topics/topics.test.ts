import { expect, test } from 'vitest';
import { EVERYDAY_WORDS } from '../everyday/everyday-words.js';
import { buildIndex, openIndex, type FinderIndex } from '../index.js';
import { topicsOf as kindsOfHelp } from '../topics.js';
import { words } from '../words/tokenise.js';
import { builtInTopics } from './built-in.js';
import { questionTopics } from './question-topics.js';
import { readTopics, topicTable } from './topic-table.js';

const TOPICS = readTopics([
  `
# drink
= alcohol service, alcohol treatment
she hides vodka in the wardrobe
he is on the beer from breakfast till night
a bottle of wine each evening

# breakfast
= breakfast club, after school club
toast and cereal before school
drop the children at seven
`,
  '# drink\nvodka before work',
]);
const topicsOf = questionTopics(topicTable(TOPICS));
const likeliest = (text: string) => topicsOf(words(text))?.likely[0]?.topic;

test('topics are read from texts, those of one id as one', () => {
  expect(TOPICS.map(({ id, names, examples }) => [id, names.length, examples.length])).toEqual([
    ['drink', 2, 4],
    ['breakfast', 2, 2],
  ]);
});

test('words tell together what each alone leaves open', () => {
  expect(likeliest('started on the vodka at breakfast')).toBe(0);
  expect(likeliest('breakfast for the children before school')).toBe(1);
});

test('one word tells too little, and words that nobody wrote tell nothing', () => {
  expect(topicsOf(['vodka'])).toBeUndefined();
  expect(topicsOf(['xylophone', 'quince'])).toBeUndefined();
});

test('the words that told most are named, in the order of the question', () => {
  const tokens = words('hidden vodka, and another bottle of alcohol in his bag');
  expect(topicsOf(tokens)?.at.map((at) => tokens[at])).toEqual(['vodka', 'alcohol']);
});

test('an index without topics tells none', () => {
  expect(questionTopics({})(['vodka', 'alcohol'])).toBeUndefined();
});

/** Services whose texts say what they are and nothing of how people put it. */
function indexOf(options: { everydayWords?: readonly string[] } = {}): FinderIndex {
  const services = [
    ['Recovery team', 'Treatment for adults who are dependent on alcohol or other substances.'],
    ['Breakfast club', 'Breakfast for children before school, with toast and cereal.'],
    ['Street outreach', 'Finds people who sleep rough and brings them to a hostel. Tell us of a rough sleeper.'],
    ['Clinic in town', 'Contraception, condoms and tests for sexually transmitted infections.'],
  ].map(([name = '', description = ''], at) => ({ id: `s${at}`, name, description, status: 'active' as const }));
  const opened = openIndex(buildIndex(services, options));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

test('a story finds what helps though no line of the table says so', () => {
  const text = "there's a man asleep in the doorway of our shop every night";
  expect(indexOf().query({ text }).hits[0]?.name).toBe('Street outreach');
});

test('a hit tells which words of the story led to it, and to what', () => {
  const [hit] = indexOf().query({ text: "there's a man asleep in the doorway of our shop every night" }).hits;
  const reason = hit?.reasons.find(({ asked }) => asked.includes('doorway'));
  expect(reason).toMatchObject({ kind: 'everyday', found: expect.stringContaining('rough') as string });
});

test('what somebody names is not read as a story', () => {
  const named = indexOf().query({ text: 'breakfast club' });
  expect(named.hits.map(({ name }) => name)).toEqual(['Breakfast club']);
});

test('lines of a site leave the topics as they are, and an empty list leaves them out', () => {
  const text = "there's a man asleep in the doorway of our shop every night";
  const own = indexOf({ everydayWords: [...EVERYDAY_WORDS, 'the tops > High Peak'] });
  const reasonsIn = (index: FinderIndex) =>
    index.query({ text }).hits.flatMap(({ reasons }) => reasons.map(({ found }) => found));
  expect(reasonsIn(own)).toContain('rough sleeping');
  expect(reasonsIn(indexOf({ everydayWords: [] }))).not.toContain('rough sleeping');
});

test('each of the built-in topics has a name that can be shown', () => {
  const columns = builtInTopics();
  const size = columns['topic.name.lengths']?.length ?? 0;
  expect(size).toBeGreaterThan(500);
  expect(Math.min(...(columns['topic.name.lengths'] ?? []))).toBeGreaterThan(1);
});

test('what a story speaks for can be told without an index', () => {
  expect(kindsOfHelp('started on the vodka before breakfast')[0]).toBe('alcohol service');
  expect(kindsOfHelp('vodka')).toEqual([]);
});
