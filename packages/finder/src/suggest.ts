import { answer } from './answer.js';
import type { Desk } from './desk.js';
import type { Suggestion } from './finder.js';
import { readQuestion } from './question.js';
import { isStopWord, words } from './tokenise.js';

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

/**
 * Completes what somebody is typing: topics and towns first, because they lead to many services; then services by name; then words.
 * @param desks - The indexes.
 * @param typed - The text so far.
 * @param limit - Largest number of suggestions.
 * @returns Suggestions, best first, none twice.
 */
export function suggestions(desks: readonly Desk[], typed: string, limit: number): Suggestion[] {
  const tokens = words(typed);
  const last = tokens.at(-1);
  if (last === undefined || limit <= 0) return [];
  const result = answer(desks, readQuestion({ text: typed, limit: MOST_SERVICES, facetCounts: Object.keys(KINDS) }));
  const labels: Suggestion[] = Object.entries(KINDS).flatMap(([key, kind]) =>
    (result.facets[key] ?? [])
      .filter(({ label }) => continues(label, tokens))
      .map(({ label, count }) => ({ text: label, kind, count })),
  );
  labels.sort((a, b) => b.count - a.count);
  const services = result.hits
    .filter(({ name, organisation = '' }) => continues(`${name} ${organisation}`, tokens))
    .map(({ id, name }) => ({ text: name, kind: 'service' as const, id, count: 1 }));
  const completed = completions(desks, last).map(({ word, count }) => ({
    text: [...tokens.slice(0, -1), word].join(' '),
    kind: 'word' as const,
    count,
  }));
  const seen = new Set<string>();
  return [...labels.slice(0, limit - 1), ...services, ...completed]
    .filter(({ text }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()))
    .slice(0, limit);
}

/** Whether every finished word stands in a text and some word of it begins as the last one does. */
function continues(text: string, tokens: readonly string[]): boolean {
  const inText = words(text);
  return tokens.every((token, i) =>
    inText.some((word) => (i === tokens.length - 1 ? word.startsWith(token) : word === token)),
  );
}

/** Words of the index that go on where the last one stops, those of most services first. */
function completions(desks: readonly Desk[], last: string): { word: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { segment } of desks) {
    const [first, after] = segment.words.beginningWith(last);
    for (let at = first; at < Math.min(after, first + 200); at++) {
      const word = segment.words.spell(at);
      if (segment.words.half[at] === 0 && word !== last && !isStopWord(word)) {
        counts.set(word, (counts.get(word) ?? 0) + (segment.words.df[at] ?? 0));
      }
    }
  }
  return Array.from(counts, ([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count);
}
