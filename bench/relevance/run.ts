/**
 * Prints nDCG@10 by kind of question for the finder and its peers, over the labelled feeds next to the repository.
 * Usage: node bench/relevance/run.ts [tuning|held-out|all] [--feed=NAME] [--misses] [--alone]
 */
import { EVERYDAY_WORDS, meantBy } from '@neighbourhood-kit/finder/everyday-words';
import { topicsOf } from '@neighbourhood-kit/finder/topics';
import { finder, minisearch, orama, withTable, type Engine } from './engines.ts';
import { labelledFeeds, type Label, type LabelledFeed } from './feeds.ts';
import { ndcg10 } from './ndcg.ts';

const option = (name: string) => process.argv.find((each) => each.startsWith(`--${name}`));
const wanted = process.argv.slice(2).find((each) => !each.startsWith('--')) ?? 'held-out';
const only = option('feed=')?.slice('--feed='.length);

/** Words of a question from which on peers do better with the topics than without. */
const STORY = 5;

/** What the finder knows of a question, for its peers. */
function meaning(text: string): string {
  const topics = text.split(' ').length >= STORY ? topicsOf(text) : [];
  return [meantBy(text, EVERYDAY_WORDS), ...topics].join(' ');
}

async function enginesOver({ services }: LabelledFeed): Promise<Engine[]> {
  const ours = [
    { name: 'finder', search: finder(services) },
    { name: 'finder, no table', search: finder(services, []) },
  ];
  if (option('alone')) return ours;
  const peers = { minisearch: minisearch(services), orama: await orama(services) };
  return [
    ...ours,
    ...Object.entries(peers).flatMap(([name, search]) => [
      { name: `${name} + table`, search: withTable(search, meaning) },
      { name, search },
    ]),
  ];
}

const cell = (value: number) => (Number.isNaN(value) ? '-' : value.toFixed(3).slice(value < 1 ? 1 : 0)).padStart(12);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/** Asks one engine every question and prints its row. */
async function row(feed: LabelledFeed, asked: readonly Label[], kinds: readonly string[], { name, search }: Engine) {
  const scores = new Map<string, number[]>(kinds.map((kind) => [kind, []]));
  for (const label of asked) {
    const ids = await search(label.query);
    const score = ndcg10(ids, label.grades);
    scores.get(label.kind)?.push(score);
    if (name === 'finder' && option('misses') && score < 0.7) miss(feed, label, score, ids);
  }
  const cells = [...kinds.map((kind) => mean(scores.get(kind) ?? [])), mean([...scores.values()].flat())];
  console.log(name.padEnd(22) + cells.map(cell).join(' '));
}

function miss({ services }: LabelledFeed, { kind, query, grades }: Label, score: number, ids: readonly string[]) {
  const nameOf = (id: string) => services.find((service) => service.id === id)?.name ?? id;
  console.log(`\n${kind}: "${query}" ${score.toFixed(2)}`);
  console.log(`  found:   ${ids.map((id) => `${grades[id] ?? 0} ${nameOf(id).slice(0, 40)}`).join(' | ')}`);
  const missed = Object.keys(grades).filter((id) => grades[id] === 2 && !ids.includes(id));
  console.log(
    `  missing: ${missed
      .slice(0, 10)
      .map((id) => nameOf(id).slice(0, 40))
      .join(' | ')}`,
  );
}

for (const feed of labelledFeeds().filter(({ name }) => only === undefined || name === only)) {
  const asked = feed.labels.filter(({ set }) => wanted === 'all' || set === wanted);
  if (asked.length === 0) continue;
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  console.log(`\nnDCG@10, ${asked.length} ${wanted} questions over ${feed.services.length} services of ${feed.name}`);
  console.log(''.padEnd(22) + [...kinds, 'all'].map((kind) => kind.padStart(12)).join(' '));
  for (const engine of await enginesOver(feed)) await row(feed, asked, kinds, engine);
}
