/** Words that a text must have before its reading age says anything. */
const ENOUGH_WORDS = 30;

/** Average words of a sentence. Lines of lists count as sentences. */
export function sentenceLength(text: string): number {
  const sentences = sentencesOf(text);
  return sentences.length === 0 ? 0 : sentences.flat().length / sentences.length;
}

const sentencesOf = (text: string): string[][] =>
  text
    .split(/[.!?:](?:\s|$)|\n+/)
    .map((each) => each.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [])
    .filter((words) => words.length > 0);

/**
 * The age at which people in school read a text with ease.
 * @param text - Plain English text.
 * @returns Years; `undefined` for texts of fewer than 30 words. Source: Automated Readability Index (Senter and Smith, 1967), a school
 * grade of the United States, plus the five years before school.
 */
export function readingAge(text: string): number | undefined {
  const sentences = sentencesOf(text);
  const words = sentences.flat();
  if (words.length < ENOUGH_WORDS) return undefined;
  const letters = words.join('').length;
  return Math.max(5, 4.71 * (letters / words.length) + 0.5 * (words.length / sentences.length) - 21.43 + 5);
}
