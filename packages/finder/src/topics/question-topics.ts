import type { Columns } from '../columns/snapshot.js';
import { stem } from '../words/stem.js';
import { isStopWord } from '../words/tokenise.js';
import { sortedStrings } from '../columns/sorted-strings.js';
import { evidenceIn, type Reading } from './evidence.js';

/** What the words of a question tell together, each of which alone may mean many things. */
export interface QuestionTopics {
  /** The likeliest topics, the likeliest first. */
  readonly likely: readonly { readonly topic: number; readonly share: number }[];
  /** Positions of the words that tell most of the likeliest. */
  readonly at: readonly number[];
}

/** A question has few words, each of which was chosen. */
const READING: Reading = { trust: 0.35, doubt: 0, most: 10 };
/** Words that must tell something: of one alone the table of everyday words knows more. */
const FEWEST = 2;
/** A word is named as telling that tells at least so much, compared with the one that tells most. */
const TELLS_TOO = 0.6;

/** Tells the topics from the words of a question; undefined where they tell nothing. */
export type TopicsOf = (tokens: readonly string[]) => QuestionTopics | undefined;

/**
 * Prepares for telling the topics of questions.
 * @param columns - Of an index; its topics are read with the first question.
 * @returns Tells them; of an index without topics none.
 */
export function questionTopics(columns: Columns): TopicsOf {
  const read = () => {
    const evidence = evidenceIn(columns);
    const { bytes, starts } = evidence.stems;
    return { ...evidence, lineOf: sortedStrings(bytes, starts).find };
  };
  let evidence: ReturnType<typeof read> | undefined;
  return (tokens) => {
    if (!('topic.evidence' in columns)) return undefined;
    const { lineOf, add, close, tells } = (evidence ??= read());
    const lines = tokens.map((token) => (isStopWord(token) ? -1 : lineOf(stem(token))));
    const telling = new Set(lines.filter((line) => line >= 0));
    if (telling.size < FEWEST) return undefined;
    for (const line of telling) add(line, 1);
    const likely: { topic: number; share: number }[] = [];
    close(READING, (topic, share) => likely.push({ topic, share }));
    const [best] = likely;
    if (!best) return undefined;
    const told = lines.map((line) => tells(line, best.topic));
    const enough = Math.max(...told) * TELLS_TOO;
    return { likely, at: [...tokens.keys()].filter((at) => told[at] !== 0 && (told[at] ?? 0) >= enough) };
  };
}
