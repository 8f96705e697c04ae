/**
 * The table of everyday words, and what it says about a question.
 * @packageDocumentation
 */
import { everydayTable } from './everyday-table.js';
import { everydayWords, type Everyday } from './everyday.js';
import { words } from '../words/tokenise.js';

export { EVERYDAY_WORDS } from './everyday-words.js';

/**
 * Prepares a table of everyday words for an index that a page builds (`./build`).
 * @param lines - The table; compiled with the first question.
 * @returns What the table says of words.
 */
export const everydayOf = (lines: readonly string[]): Everyday => everydayWords(() => everydayTable(lines));

/**
 * Tells what services would say for the words of a question: to show it, or to give another search engine the same table.
 * @param text - As typed.
 * @param lines - A table.
 * @returns Words of services, parted by spaces; empty when the table has nothing to say.
 */
export function meantBy(text: string, lines: readonly string[]): string {
  const expressions = everydayOf(lines).expressionsIn(words(text), () => true);
  return expressions
    .flatMap(({ meant }) => meant.flatMap(({ words: means, leftOut }) => (leftOut ? [] : means)))
    .join(' ');
}
