import { packLists } from '../columns/lists.js';
import { narrow, type Columns } from '../columns/snapshot.js';
import { packStrings } from '../columns/strings.js';
import { stem } from '../words/stem.js';
import { isStopWord, words } from '../words/tokenise.js';

/** A kind of help, and what people say who need it. */
export interface Topic {
  readonly id: string;
  /** Names that services of this kind carry, the most direct first. */
  readonly names: readonly string[];
  readonly examples: readonly string[];
}

/** A name of services tells as much of a topic as so many examples. */
const NAME = 4;
/** How much more a word tells that one topic has alone than one that all have. */
const TELLING = 150;
/** What a word must tell of a topic to be kept, in natural units. */
const LEAST = 0.7;
/** Topics of which a word tells: one that tells of more tells little of each. */
const MOST = 32;
/** A word in fewer examples tells of their writer. */
const OFTEN_ENOUGH = 2;
/** Widest gap between two topics that a byte holds. */
const WIDEST = 255;
/** Steps of evidence to one natural unit: finer ones change no answer. */
const STEPS = 2;

/**
 * Reads topics as they are written in `topics/*.txt`: `# id`, then `= names, of, services`, then an example on each line. Topics of one id are one.
 * @param texts - The texts.
 * @returns The topics.
 */
export function readTopics(texts: readonly string[]): Topic[] {
  const topics = new Map<string, Topic & { readonly names: string[]; readonly examples: string[] }>();
  let topic: { readonly names: string[]; readonly examples: string[] } = { names: [], examples: [] };
  for (const line of texts.flatMap((text) => text.split('\n')).map((each) => each.trim())) {
    if (line.startsWith('#')) {
      const id = line.slice(1).trim();
      const known = topics.get(id) ?? { id, names: [], examples: [] };
      topics.set(id, known);
      topic = known;
    } else if (line.startsWith('='))
      topic.names.push(
        ...line
          .slice(1)
          .split(',')
          .map((name) => name.trim()),
      );
    else if (line) topic.examples.push(line);
  }
  return [...topics.values()];
}

/**
 * Works out what each word tells of each topic, so that a question nobody has written down is understood by its words together, and a
 * service by its texts.
 *
 * A word tells the more of a topic the larger the share of its uses is that are about the topic: `ln(1 + TELLING · share)`, which is naive Bayes
 * without what speaks against a topic. Uses are counted as if every topic had as many examples.
 *
 * Columns: `topic.word` stems in the order of their bytes; by stem `topic.gaps` its topics, each by how far it is from the one before, less
 * one, and `topic.evidence` what it tells of each, in half units; by topic `topic.name`.
 * @param topics - From `readTopics`.
 * @returns The columns.
 */
export function topicTable(topics: readonly Topic[]): Columns {
  const uses = new Map<string, Map<number, number>>();
  const times = new Map<string, number>();
  topics.forEach(({ names, examples }, topic) => {
    const use = (text: string, count: number) => {
      for (const word of new Set(
        words(text)
          .filter((token) => !isStopWord(token))
          .map(stem),
      )) {
        times.set(word, (times.get(word) ?? 0) + count);
        const byTopic = uses.get(word) ?? new Map<number, number>();
        byTopic.set(topic, (byTopic.get(topic) ?? 0) + count / examples.length);
        uses.set(word, byTopic);
      }
    };
    for (const example of examples) use(example, 1);
    for (const name of names) use(name, NAME);
  });
  const lines = [...uses]
    .map(([word, byTopic]) => ({ word, told: inGaps(evidenceOf(byTopic)) }))
    .filter(({ word, told }) => told.length > 0 && (times.get(word) ?? 0) >= OFTEN_ENOUGH)
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  return {
    ...packStrings(
      'topic.word',
      lines.map(({ word }) => word),
    ),
    ...packLists(
      'topic.gaps',
      lines.map(({ told }) => told.map(([gap]) => gap)),
    ),
    'topic.evidence': narrow(lines.flatMap(({ told }) => told.map(([, evidence]) => evidence))),
    ...packStrings(
      'topic.name',
      topics.map(({ id, names }) => names[0] ?? id),
    ),
  };
}

/** Tells of each topic how far it is from the one before, less one. A gap that is too wide for a byte has stations of which nothing is told. */
function inGaps(told: readonly (readonly [topic: number, evidence: number])[]): [gap: number, evidence: number][] {
  let before = -1;
  return told.flatMap(([topic, evidence]) => {
    const entries: [number, number][] = [];
    for (; topic - before - 1 > WIDEST; before += WIDEST + 1) entries.push([WIDEST, 0]);
    entries.push([topic - before - 1, evidence]);
    before = topic;
    return entries;
  });
}

/** What a word tells of its topics. */
function evidenceOf(byTopic: ReadonlyMap<number, number>): [topic: number, evidence: number][] {
  let all = 0;
  for (const count of byTopic.values()) all += count;
  return [...byTopic]
    .map(([topic, count]): [number, number] => [topic, Math.log(1 + (TELLING * count) / all)])
    .filter(([, evidence]) => evidence >= LEAST)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([topic, evidence]): [number, number] => [topic, Math.round(evidence * STEPS)])
    .sort(([a], [b]) => a - b);
}
