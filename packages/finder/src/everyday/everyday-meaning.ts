/**
 * The table of everyday words, and what it says about a question.
 * @packageDocumentation
 */
import { everydayTable } from './everyday-table.js';
import { everydayWords } from './everyday.js';
import { words } from '../words/tokenise.js';

export { EVERYDAY_WORDS } from './everyday-words.js';

/**
 * Tells what services would say for the words of a question: to show it, or to give another search engine the same table.
 * @param text - As typed.
 * @param lines - A table.
 * @returns Words of services, parted by spaces; empty when the table has nothing to say.
 */
export function meantBy(text: string, lines: readonly string[]): string {
  const sayings = everydayWords(() => everydayTable(lines)).sayingsIn(words(text), () => true);
  return sayings.flatMap(({ meant }) => meant.flatMap((meaning) => meaning.words)).join(' ');
}
