/**
 * The built-in topics: what words tell of the kinds of help that a directory may hold. For an index that a page builds (`./build`; `topicsIn`
 * prepares them), and to show or hand on what a story is about.
 * @packageDocumentation
 */
import { readStrings } from './columns/strings.js';
import { builtInTopics } from './topics/built-in.js';
import { questionTopics } from './topics/question-topics.js';
import { words } from './words/tokenise.js';

export { builtInTopics } from './topics/built-in.js';
export { topicsIn, type Topics } from './topics/topics.js';

/**
 * Tells what kinds of help a story speaks for: to show it, or to give another search engine the same knowledge. "Started on the vodka before
 * breakfast" speaks for `alcohol service` first.
 * @param text - As somebody tells it, in English; of a single word nothing is told.
 * @param most - Number of kinds.
 * @returns Their names, the likeliest first; none where its words tell nothing. A guess, never a fact about the person.
 */
export function topicsOf(text: string, most = 3): string[] {
  const columns = builtInTopics();
  const names = readStrings(columns, 'topic.name');
  const told = questionTopics(columns)(words(text));
  return (told?.likely ?? []).slice(0, most).map(({ topic }) => names.get(topic));
}
