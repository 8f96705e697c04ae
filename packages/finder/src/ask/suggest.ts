import type { FinderIndex, Suggestion } from '../finder.js';
import { isStopWord, words } from '../words/tokenise.js';
import type { Words } from '../words/words.js';

/** Facets whose labels complete what is typed, with what they are. */
const KINDS = {
  type: 'topic',
  need: 'topic',
  audience: 'topic',
  circumstance: 'topic',
  topic: 'topic',
  town: 'town',
} as const;

/** Services that are suggested by name. */
const MOST_SERVICES = 3;
/** Words that are looked at to complete one. */
const MOST_WORDS = 200;

/**
 * Completes what somebody is typing: topics and towns first, because they lead to many services; then services by name; then words.
 * @param index - Answers questions.
 * @param vocabularies - Words of the indexes behind it.
 * @param typed - The text so far.
 * @param limit - Largest number of suggestions; 8 where absent.
 * @returns Suggestions, best first, none twice.
 */
export function suggestions(
  index: FinderIndex,
  vocabularies: readonly Words[],
  typed: string,
  limit = 8,
): Suggestion[] {
  const tokens = words(typed);
  const last = tokens.pop();
  if (last === undefined) return [];
  /** Whether every finished word stands in a text and some word of it begins as the last one does. */
  const continues = (text: string): boolean => {
    const inText = words(text);
    return tokens.every((token) => inText.includes(token)) && inText.some((word) => word.startsWith(last));
  };
  const { facets, hits } = index.query({ text: typed, limit: MOST_SERVICES, facetCounts: Object.keys(KINDS) });
  const labels: Suggestion[] = Object.entries(KINDS).flatMap(([key, kind]) =>
    (facets[key] ?? []).flatMap(({ label, count }) => (continues(label) ? [{ text: label, kind, count }] : [])),
  );
  const counts = new Map<string, number>();
  for (const { run, spell, half, df } of vocabularies) {
    const [first, after] = run(last);
    for (let at = first; at < Math.min(after, first + MOST_WORDS); at++) {
      const word = spell(at);
      if (!half[at] && word !== last && !isStopWord(word)) counts.set(word, (counts.get(word) ?? 0) + (df[at] ?? 0));
    }
  }
  const all: Suggestion[] = [
    ...labels.sort((a, b) => b.count - a.count).slice(0, limit - 1),
    ...hits.flatMap(({ id, name, organisation = '' }) =>
      continues(`${name} ${organisation}`) ? [{ text: name, kind: 'service' as const, id, count: 1 }] : [],
    ),
    ...[...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([word, count]) => ({ text: [...tokens, word].join(' '), kind: 'word' as const, count })),
  ];
  const seen = new Set<string>();
  return all.filter(({ text }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase())).slice(0, limit);
}
