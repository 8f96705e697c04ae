import { nearestWord } from '@neighbourhood-kit/core/text';

/**
 * Finds what was probably meant by a word that nobody knows.
 * @param typed - The word.
 * @param known - Words that are known.
 * @returns The first that goes on as the word begins, else the one that is nearest; undefined where none is near, or several are.
 */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const word = typed.toLowerCase();
  const begun = word.length > 2 ? known.find((each) => each.startsWith(word)) : undefined;
  return begun ?? nearestWord(word, known);
}
