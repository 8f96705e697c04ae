/**
 * Leaves out what a directory does not say.
 * @param texts - Texts, some of them absent or blank.
 * @returns Those that say something.
 */
export function given(texts: readonly (string | undefined)[]): string[] {
  return texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : text));
}
