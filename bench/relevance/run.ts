/**
 * Prints nDCG@10 by kind of question for the finder and its peers, over a feed beside the repository.
 * Usage: node bench/relevance/run.ts [tuning|held-out|all] [--misses]
 */
import { existsSync, readFileSync } from 'node:fs';
import { EVERYDAY_WORDS, meantBy } from '@neighbourhood-kit/finder/everyday-words';
import { readFeed } from '@neighbourhood-kit/open-referral';
import { finder, minisearch, orama, withTable, type Engine } from './engines.ts';
import { ndcg10 } from './ndcg.ts';

interface Label {
  readonly kind: string;
  readonly query: string;
  readonly set: 'tuning' | 'held-out';
  readonly grades: Readonly<Record<string, number>>;
}

const feedPath = new URL('../../../shared/data/feeds/bristol-oruk-v1.json', import.meta.url);
if (!existsSync(feedPath)) {
  console.log('Skipped: the labelled feed is not beside this repository (../shared/data/feeds/bristol-oruk-v1.json).');
  process.exit(0);
}
const feed = readFeed(readFileSync(feedPath));
if (!feed.ok) throw new Error(feed.problem.message);
const { services } = feed.value;
const labels = JSON.parse(readFileSync(new URL('bristol-labels.json', import.meta.url), 'utf8')) as Label[];
const wanted = process.argv[2] ?? 'held-out';
const asked = labels.filter(({ set }) => wanted === 'all' || set === wanted);
const kinds = [...new Set(labels.map(({ kind }) => kind))];

const peers = { minisearch: minisearch(services), orama: await orama(services) };
const engines: Engine[] = [
  { name: 'finder', search: finder(services) },
  { name: 'finder, no table', search: finder(services, []) },
  ...Object.entries(peers).flatMap(([name, search]) => [
    { name: `${name} + table`, search: withTable(search, (text) => meantBy(text, EVERYDAY_WORDS)) },
    { name, search },
  ]),
];

const cell = (value: number) =>
  value
    .toFixed(3)
    .slice(value < 1 ? 1 : 0)
    .padStart(12);
console.log(`nDCG@10, ${asked.length} ${wanted} questions over ${services.length} services`);
console.log(''.padEnd(22) + [...kinds, 'all'].map((kind) => kind.padStart(12)).join(' '));
for (const { name, search } of engines) {
  const scores = new Map<string, number[]>(kinds.map((kind) => [kind, []]));
  for (const { kind, query, grades } of asked) {
    const ids = await search(query);
    const score = ndcg10(ids, grades);
    scores.get(kind)?.push(score);
    if (name === 'finder' && process.argv.includes('--misses') && score < 0.7) miss(kind, query, score, ids, grades);
  }
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
  const all = [...scores.values()].flat();
  console.log(
    name.padEnd(22) + [...kinds.map((kind) => cell(mean(scores.get(kind) ?? []))), cell(mean(all))].join(' '),
  );
}

function miss(kind: string, query: string, score: number, ids: readonly string[], grades: Label['grades']): void {
  const nameOf = (id: string) => services.find((service) => service.id === id)?.name ?? id;
  console.log(`\n${kind}: "${query}" ${score.toFixed(2)}`);
  console.log(`  found:   ${ids.map((id) => `${grades[id] ?? 0} ${nameOf(id).slice(0, 40)}`).join(' | ')}`);
  const missed = Object.keys(grades).filter((id) => grades[id] === 2 && !ids.includes(id));
  console.log(`  missing: ${missed.map((id) => nameOf(id).slice(0, 40)).join(' | ')}`);
}
